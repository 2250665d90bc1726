"""The page on which one signs, and what is signed elsewhere and handed in."""

import secrets
from hashlib import sha256
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.generic import View

from finsam import bekraftelse, filer
from finsam.behorighet import Behorighet
from finsam.formular import TjanstFormView
from finsam.sida import ObjektMixin
from finsam.synlig import hamta, synliga
from styrelse import services
from styrelse.forms.underskrift import (
    EgenFilForm,
    PapperForm,
    SkrivUnderForm,
    UndertecknadFilForm,
)
from styrelse.models import Revision, Runda, Underskrift
from styrelse.rundandringar import Andringar, mellan
from styrelse.signeringslage import Signeringslage, signeringslage
from styrelse.views.sida import OMRADE, StyrelseSida

SKRIV_UNDER = Behorighet.SKRIV_UNDER
ANDRA_UNDERSKRIFTER = Behorighet.ANDRA_UNDERSKRIFTER
FRAGA = "skriv_under_fraga"  # in the session: what the passkey was asked about


def rundans_sida(plats: Underskrift) -> str:
    """Return the page that shows everyone who signs this document."""
    handling = plats.handling
    if justering := getattr(handling, "justering", None):
        return reverse("styrelse:justering", args=[justering.pk])
    return reverse("styrelse:runda", args=[handling.runda.pk])


class EnPlats(ObjektMixin, StyrelseSida):
    """A page about one place for a signature; the way back leads to its round."""

    objekt: Underskrift

    def get_objekt(self) -> Underskrift:
        platser = synliga(Underskrift, self.request.user).select_related(
            *("person", "handling__fil", "handling__arende"),
            *("handling__runda", "handling__justering"),
        )
        return get_object_or_404(platser, pk=self.kwargs["pk"])

    def get_ingress(self) -> str:
        handling = self.objekt.handling
        runda = getattr(handling, "runda", None)
        return runda.titel if runda else handling.rubrik

    def get_brodsmulor(self) -> tuple[tuple[str, str], ...]:
        return (OMRADE, ("Underskrifter", rundans_sida(self.objekt)))

    def get_success_url(self) -> str:
        return rundans_sida(self.objekt)

    def get_avbryt_url(self) -> str:
        return rundans_sida(self.objekt)


class EgenPlats(EnPlats):
    """A page about one's own place; another's is not found."""

    behorighet = SKRIV_UNDER

    def get_objekt(self) -> Underskrift:
        plats = super().get_objekt()
        if plats.person.user_id != self.request.user.pk:
            raise Http404
        return plats

    @cached_property
    def lage(self) -> Signeringslage:
        """Where the place stands for its owner."""
        lage = signeringslage(self.request.user, self.objekt)
        if lage is None:
            raise Http404
        return lage


class SkrivUnderView(EgenPlats, TjanstFormView):
    """Read, confirm who one is, sign; or take the file elsewhere."""

    form_class = SkrivUnderForm
    template_name = "styrelse/skriv_under.html"
    rubrik = "Skriv under"
    knapp = "Skriv under"

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"har_kod": self.lage.har_kod}

    def get_initial(self) -> dict[str, Any]:
        return {"sha256": self.lage.runda.sha256}

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(
            lage=self.lage,
            plats=self.objekt,
            runda=self.lage.runda,
            texten=getattr(self.objekt.handling, "text", None),
            rundans_sida=rundans_sida(self.objekt),
            neka=self._neka(),
            andringar=self._andringar(),
            **kwargs,
        )

    def _andringar(self) -> Andringar | None:
        """Return what changed since the version that this very person signed."""
        if not self.lage.tidigare:
            return None
        return mellan(self.lage.tidigare.handling.fil, self.objekt.handling.fil)

    def _neka(self) -> tuple[str, str]:
        """Return where one says why one does not sign, and what that is called."""
        if justering := getattr(self.objekt.handling, "justering", None):
            return reverse("styrelse:atersand", args=[justering.pk]), "återsänd protokollet"
        return reverse("styrelse:plats_avboj", args=[self.objekt.pk]), "låt bli att skriva under"

    def utfor(self, form: SkrivUnderForm) -> str:
        data = form.cleaned_data
        user, plats, avtryck = self.request.user, self.objekt, data["sha256"]
        services.krav_fri_vag(by=user, underskrift=plats, sha256=avtryck)
        nonce = services.borja_skriva_under(
            by=user, underskrift=plats, sha256=avtryck, faktor=self._bekrafta(data)
        )
        lagd = services.skriv_under(by=user, underskrift=plats, nonce=nonce, sha256=avtryck)
        return f"Du har skrivit under.{self._om_sist(lagd.runda)}"

    def _om_sist(self, runda: Runda) -> str:
        if runda.pagar:
            return ""
        if hasattr(self.objekt.handling, "justering"):
            return " Protokollet är justerat."
        return " Alla har nu skrivit under."

    def _bekrafta(self, data: dict[str, Any]) -> bekraftelse.Faktor:
        """Return the factor that answered; the passkey only to what it was asked about."""
        if not data["svar"]:
            try:
                return bekraftelse.bekrafta_totp(self.request.user, data["kod"].replace(" ", ""))
            except ValidationError as fel:
                raise ValidationError({"kod": fel.messages}) from fel
        fraga = self.request.session.pop(FRAGA, None)
        if fraga != [self.objekt.pk, data["sha256"]]:
            raise ValidationError("Passernyckeln svarade på en annan fråga. Försök igen.")
        return bekraftelse.bekrafta_webauthn(self.request, data["svar"])


class NyckelfragaView(EgenPlats, View):
    """The question to the passkey: bound to this place, this file and this one time."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        avtryck = self.lage.runda.sha256
        engang = f"{self.objekt.pk}:{avtryck}:{secrets.token_hex(32)}"
        try:
            services.krav_fri_vag(by=request.user, underskrift=self.objekt, sha256=avtryck)
            fraga = bekraftelse.webauthn_begar(request, utmaning=sha256(engang.encode()).digest())
        except ValidationError as fel:
            return JsonResponse({"fel": " ".join(fel.messages)}, status=409)
        request.session[FRAGA] = [self.objekt.pk, avtryck]
        return JsonResponse(fraga)


class UnderlagView(EnPlats, View):
    """What is signed elsewhere or printed: the file as it is now, with its places."""

    behorighet = Behorighet.SE_STYRELSE

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        revisioner = synliga(Revision, request.user).filter(runda__handling=self.objekt.handling)
        spets = revisioner.select_related("fil").order_by("-nummer").first()
        return filer.som_bilaga(spets.fil if spets else self.objekt.handling.fil)


class FrusenFilView(EnPlats, View):
    """What is read before one signs: the frozen file, without anybody's signature."""

    behorighet = Behorighet.SE_STYRELSE

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        return filer.som_bilaga(self.objekt.handling.fil)


class UnderskriftFilView(View):
    """A file that was signed elsewhere, or the copy of a paper."""

    behorighet = Behorighet.SE_STYRELSE

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        plats = hamta(Underskrift, request.user, pk=kwargs["pk"], fil__isnull=False)
        return filer.som_bilaga(plats.fil)


class LamnaFilView(EgenPlats, TjanstFormView):
    """Hand in the file that one has signed in another service."""

    form_class = EgenFilForm
    rubrik = "Lämna filen som du har skrivit under"
    knapp = "Lämna filen"

    def get_initial(self) -> dict[str, Any]:
        return {"dag": timezone.localdate()}

    def get_success_url(self) -> str:
        return rundans_sida(self.objekt)

    def utfor(self, form: EgenFilForm) -> str:
        fil = form.cleaned_data["fil"]
        services.ta_emot_uppladdad(
            by=self.request.user,
            handling=self.objekt.handling,
            data=fil.read(),
            namn=fil.name,
            underskrifter=[self.objekt],
            dag=form.cleaned_data["dag"],
        )
        return "Filen är sparad och din underskrift noterad."


# -- The kansli ----------------------------------------------------------------------------------


class PapperView(EnPlats, TjanstFormView):
    """Note a signature on paper."""

    behorighet = ANDRA_UNDERSKRIFTER
    form_class = PapperForm
    knapp = "Notera underskriften"

    def get_rubrik(self) -> str:
        return f"{self.objekt.namn} har skrivit under på papper"

    def get_ingress(self) -> str:
        return "Notera bara en underskrift som du har framför dig."

    def get_initial(self) -> dict[str, Any]:
        return {"dag": timezone.localdate()}

    def utfor(self, form: PapperForm) -> str:
        data = form.cleaned_data
        kopia = data["kopia"]
        services.notera_papper(
            by=self.request.user,
            underskrift=self.objekt,
            dag=data["dag"],
            forvaras=data["forvaras"],
            kopia=kopia.read() if kopia else b"",
            kopians_namn=kopia.name if kopia else "",
        )
        return f"Underskriften av {self.objekt.namn} är noterad."


class NoteringTaBortView(EnPlats, TjanstFormView):
    """Take back a note that was a mistake."""

    behorighet = ANDRA_UNDERSKRIFTER
    knapp = "Ta bort noteringen"

    def get_rubrik(self) -> str:
        return f"Ta bort noteringen om {self.objekt.namn}?"

    def utfor(self, form: forms.Form) -> str:
        services.ta_bort_notering(by=self.request.user, underskrift=self.objekt)
        return "Noteringen är borttagen. Underskriften saknas igen."


class TaEmotFilView(ObjektMixin, StyrelseSida, TjanstFormView):
    """Take in a PDF that some of the round signed elsewhere."""

    behorighet = ANDRA_UNDERSKRIFTER
    modell = Runda
    form_class = UndertecknadFilForm
    rubrik = "Ta emot en undertecknad fil"
    knapp = "Ta emot"

    def get_ingress(self) -> str:
        return self.objekt.titel

    def get_success_url(self) -> str:
        return rundans_sida(self.objekt.handling.underskrifter.all()[0])

    def get_avbryt_url(self) -> str:
        return self.get_success_url()

    def get_brodsmulor(self) -> tuple[tuple[str, str], ...]:
        return (OMRADE, ("Underskrifter", self.get_success_url()))

    def get_initial(self) -> dict[str, Any]:
        return {"dag": timezone.localdate()}

    def get_form_kwargs(self) -> dict[str, Any]:
        platser = self.objekt.handling.underskrifter.saknas().i_ordning()
        return super().get_form_kwargs() | {"platser": platser}

    def utfor(self, form: UndertecknadFilForm) -> str:
        fil = form.cleaned_data["fil"]
        services.ta_emot_uppladdad(
            by=self.request.user,
            handling=self.objekt.handling,
            data=fil.read(),
            namn=fil.name,
            underskrifter=form.cleaned_data["underskrifter"],
            dag=form.cleaned_data["dag"],
        )
        return "Den undertecknade filen är sparad."
