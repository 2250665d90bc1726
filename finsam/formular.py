"""The one form page: a form, one service call, a message, a redirect.

What the service refuses (ValidationError) comes back in the form's error summary with
everything typed kept. So does what the database refuses when two did the same thing at once.
"""

import logging

from allauth.account.decorators import reauthentication_required
from django import forms
from django.contrib import messages
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import IntegrityError, models
from django.forms.renderers import TemplatesSetting
from django.http import HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.utils.decorators import method_decorator
from django.views.generic import FormView, View

from finsam.behorighet import Behorighet
from finsam.sida import SidaMixin

logger = logging.getLogger(__name__)

SAMTIDIGT = (
    "Det gick inte att spara: någon annan hann före, eller så skickades formuläret två gånger. "
    "Inget är ändrat. Läs om sidan och se hur det ser ut nu."
)
ANVANDS = "Det används på annat håll och kan inte tas bort."


class Formularrenderare(TemplatesSetting):
    """Renders ``{{ form }}`` and each field with our own templates, wherever forms are shown."""

    form_template_name = "finsam/formfalt.html"
    field_template_name = "finsam/falt.html"


def visa_fel(form: forms.BaseForm, fel: ValidationError) -> None:
    """Put a service's refusal into the form: by field where it names one, else on top."""
    for falt, meddelanden in _per_falt(fel).items():
        plats = falt if falt in form.fields else None
        form.add_error(plats, meddelanden)


def startvarden(objekt: models.Model, form_class: type[forms.BaseForm]) -> dict[str, object]:
    """Return what a form begins with: the object's own values of the form's fields."""
    varden = {n: getattr(objekt, n) for n in form_class.base_fields if hasattr(objekt, n)}
    return {n: v.all() if hasattr(v, "all") else v for n, v in varden.items()}


def _per_falt(fel: ValidationError) -> dict[str, list[ValidationError]]:
    if hasattr(fel, "error_dict"):
        return fel.error_dict
    return {NON_FIELD_ERRORS: fel.error_list}


class TjanstFormView(SidaMixin, FormView):
    """A page with one form that calls one service.

    A subclass sets ``behorighet``, ``form_class``, ``rubrik``, ``knapp`` and ``success_url``,
    and writes ``utfor(form)``, which returns what the user is told when it is done. Without a
    form of its own the page is a question with one button.
    """

    template_name = "finsam/formular.html"
    form_class: type[forms.BaseForm] = forms.Form
    behorighet: Behorighet
    knapp = "Spara"
    avbryt_url = ""

    def utfor(self, form: forms.BaseForm) -> str:
        """Call the service with ``by=self.request.user``; return the message in Swedish."""
        raise NotImplementedError

    def form_valid(self, form: forms.BaseForm) -> HttpResponseBase:
        try:
            meddelande = self.utfor(form)
        except ValidationError as fel:
            visa_fel(form, fel)
            return self.form_invalid(form)
        except IntegrityError as fel:  # what two did at once; the service's checks saw neither
            logger.warning("Databasen vägrade: %s", fel, exc_info=True)
            form.add_error(None, ANVANDS if isinstance(fel, models.ProtectedError) else SAMTIDIGT)
            return self.form_invalid(form)
        messages.success(self.request, meddelande)
        return HttpResponseRedirect(self.get_success_url())

    def get_avbryt_url(self) -> str:
        """Return where Avbryt leads; without one there is no such link."""
        return str(self.avbryt_url or self.success_url or "")

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(
            knapp=self.knapp,
            avbryt_url=self.get_avbryt_url(),
            **kwargs,
        )


@method_decorator(reauthentication_required(allow_get=True), name="dispatch")
class KraverOmbekraftelse(View):
    """Mixin, first of the bases: an act of weight asks for the password anew.

    A POST more than five minutes after the last time (ACCOUNT_REAUTHENTICATION_TIMEOUT) is
    kept while the user confirms who it is, and goes on by itself.
    """

    def dispatch(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        return super().dispatch(request, *args, **kwargs)


class BekraftaView(KraverOmbekraftelse, TjanstFormView):
    """The page before an act of weight: what will happen, the password, then one button."""

    template_name = "finsam/bekrafta.html"
    foljder: tuple[str, ...] = ()  # what will happen, one sentence each

    def get_foljder(self) -> tuple[str, ...]:
        """Return what will happen, one sentence each."""
        return self.foljder

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(foljder=self.get_foljder(), **kwargs)
