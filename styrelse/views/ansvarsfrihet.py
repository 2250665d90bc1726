"""Discharge for a year: who has answered, who is missing, and what each decided."""

from functools import cached_property
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST
from django.views.generic import TemplateView

from finsam.behorighet import kraver
from finsam.formular import TjanstFormView, startvarden
from finsam.synlig import synliga
from styrelse import services
from styrelse.ansvarslage import Ansvarslage, ansvarslage
from styrelse.forms.ansvarsfrihet import AnsvarsfrihetForm, SkickatForm
from styrelse.forteckning import forbund
from styrelse.models import Ansvarsfrihet, Medlem
from styrelse.views.arsval import Arssida
from styrelse.views.bock import bocka
from styrelse.views.medlem import MEDLEMMAR
from styrelse.views.sida import ANDRA, OMRADE, Objektsida


class AnsvarsfrihetView(Arssida, TemplateView):
    """Every member at the year's end: when it got its papers and what it decided."""

    template_name = "styrelse/ansvarsfrihet.html"
    brodsmulor = (OMRADE, MEDLEMMAR)

    @property
    def forvalt_ar(self) -> int:
        """The latest year that anything is noted of, else the last whole one."""
        aren = synliga(Ansvarsfrihet, self.request.user).aren()
        return aren[0] if aren else timezone.localdate().year - 1

    @cached_property
    def lage(self) -> Ansvarslage:
        """Where the year stands."""
        return ansvarslage(self.ar)

    def get_rubrik(self) -> str:
        return f"Ansvarsfrihet {self.ar}"

    def get_ingress(self) -> str:
        return f"Varje medlem beslutar för sig (FinsamL 26 §). {self.lage.ingress}"

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        fakta = forbund(timezone.localdate())
        namn = fakta.namn if fakta else "Samordningsförbundet"
        return super().get_context_data(
            lage=self.lage, paminnelse=self.lage.paminnelse(namn), **kwargs
        )


class _Svarsformular(Objektsida, TjanstFormView):
    """A form about one member and year."""

    behorighet = ANDRA
    modell = Medlem

    def get_objekt(self) -> Medlem:
        alla = synliga(Medlem, self.request.user).med_organisation()
        return get_object_or_404(alla, pk=self.kwargs["pk"])

    @property
    def ar(self) -> int:
        """The year that the matter is about."""
        return self.kwargs["ar"]

    @cached_property
    def rad(self) -> Ansvarsfrihet | None:
        """What is noted so far."""
        alla = synliga(Ansvarsfrihet, self.request.user).for_ar(self.ar)
        return alla.filter(medlem=self.objekt).first()

    def get_brodsmulor(self) -> tuple[tuple[str, str], ...]:
        return (OMRADE, MEDLEMMAR, (f"Ansvarsfrihet {self.ar}", self.get_success_url()))

    def get_success_url(self) -> str:
        return reverse("styrelse:ansvarsfrihet", query={"ar": self.ar})

    def get_avbryt_url(self) -> str:
        return self.get_success_url()


class AnsvarsfrihetNyView(_Svarsformular):
    """Note what a member decided."""

    form_class = AnsvarsfrihetForm
    knapp = "Notera beslutet"

    def get_rubrik(self) -> str:
        return f"Beslut om ansvarsfrihet {self.ar}: {self.objekt}"

    def get_initial(self) -> dict[str, Any]:
        if self.rad and self.rad.beslut:
            return startvarden(self.rad, AnsvarsfrihetForm)
        return {"beslut": Ansvarsfrihet.Beslut.BEVILJAD}

    def utfor(self, form: AnsvarsfrihetForm) -> str:
        rad = services.notera_ansvarsfrihet(
            by=self.request.user, ar=self.ar, medlem=self.objekt, **form.cleaned_data
        )
        return f"{self.objekt}: {rad.get_beslut_display().lower()} {rad.datum}."


class SkickatView(_Svarsformular):
    """Note when a member got its papers."""

    form_class = SkickatForm

    def get_rubrik(self) -> str:
        return f"Underlag skickat: {self.objekt}"

    def get_initial(self) -> dict[str, Any]:
        noterat = self.rad.skickat_datum if self.rad else None
        return {"datum": noterat or timezone.localdate()}

    def utfor(self, form: SkickatForm) -> str:
        datum = form.cleaned_data["datum"]
        services.notera_skickat(by=self.request.user, ar=self.ar, medlem=self.objekt, datum=datum)
        if datum is None:
            return f"{self.objekt}: noteringen är borttagen."
        return f"{self.objekt}: underlaget skickades {datum}."


@kraver(ANDRA)
@require_POST
def aterta(request: HttpRequest, pk: int) -> HttpResponse:
    """Take back what was noted of a member's decision."""
    alla = synliga(Ansvarsfrihet, request.user).select_related("medlem__organisation")
    rad = get_object_or_404(alla, pk=pk)
    return bocka(
        request,
        lambda: services.aterta_ansvarsfrihet(by=request.user, ansvarsfrihet=rad),
        f"{rad.medlem}: beslutet är borttaget.",
        annars=reverse("styrelse:ansvarsfrihet", query={"ar": rad.ar}),
    )
