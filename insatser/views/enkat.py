"""What was answered: the list, one enkät, and the forms that write it by hand or from a file."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse, reverse_lazy
from django.views.generic import TemplateView

from finsam.formular import TjanstFormView
from finsam.lista import ListaView
from finsam.sida import Atgard
from finsam.synlig import hamta, synliga
from insatser import services
from insatser.forms.enkatfil import EnkatbekraftelseForm, EnkatfilForm
from insatser.forms.indikator import EnkatsvarForm, EnkatvalForm
from insatser.models import Enkat, Enkatsvar, Insats, Respondentgrupp
from insatser.services import NyEnkat
from insatser.tables.enkat import EnkatTable
from insatser.views.indikator import MedIndikatorer
from insatser.views.sida import B

_SVAR = "insatser/enkatsvar_form.html"


class EnkatListView(MedIndikatorer, ListaView):
    """Which groups have answered, by year and insats."""

    model = Enkat
    table_class = EnkatTable
    rubrik = "Enkäter"
    ingress = "Vilka som har svarat, vilket år och i vilken insats."
    tomt = "Inga svar än. Lägg till dem med Ny enkät eller Läs in svar."
    atgarder = (
        Atgard("Ny enkät", "insatser:enkat_ny", B.ANDRA_INSATSER),
        Atgard("Läs in svar", "insatser:enkat_las_in", B.ANDRA_INSATSER),
    )

    def get_queryset(self) -> QuerySet[Enkat]:
        return super().get_queryset().med_fragor()


class EnkatNyView(MedIndikatorer, TjanstFormView):
    """Say whose answers they are; the next page has the whole enkät."""

    behorighet = B.ANDRA_INSATSER
    form_class = EnkatvalForm
    rubrik = "Ny enkät"
    ingress = "Vems svar det är. På nästa sida skrivs antalen in, fråga för fråga."
    knapp = "Fortsätt"
    avbryt_url = reverse_lazy("insatser:indikatorer")

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"insatser": synliga(Insats, self.request.user)}

    def form_valid(self, form: EnkatvalForm) -> HttpResponseBase:
        data = form.cleaned_data
        insats = f"?insats={data['insats'].pk}" if data["insats"] else ""
        return redirect(
            reverse("insatser:enkat_svar_ny", args=[data["ar"], data["grupp"]]) + insats
        )


class EnkatSvarNyView(MedIndikatorer, TjanstFormView):
    """The whole enkät on one page."""

    behorighet = B.ANDRA_INSATSER
    form_class = EnkatsvarForm
    template_name = _SVAR
    knapp = "Spara enkäten"
    ingress = "Hur många som gav varje svar. Tomt är noll."
    avbryt_url = reverse_lazy("insatser:indikatorer")

    def setup(self, request: HttpRequest, *args: object, **kwargs: object) -> None:
        super().setup(request, *args, **kwargs)
        if kwargs["grupp"] not in Respondentgrupp.values:
            raise Http404("Gruppen finns inte.")
        self.grupp = Respondentgrupp(kwargs["grupp"])
        pk = request.GET.get("insats", "")
        self.insats = hamta(Insats, request.user, pk=pk) if pk.isdecimal() else None

    def get_rubrik(self) -> str:
        return f"{self.grupp.label} {self.kwargs['ar']}{f', {self.insats}' if self.insats else ''}"

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"grupp": self.grupp.value}

    def utfor(self, form: EnkatsvarForm) -> str:
        ny = NyEnkat(
            self.kwargs["ar"],
            self.grupp.value,
            self.insats,
            form.cleaned_data["kalla"],
            form.svar(),
        )
        enkat = services.spara_enkat(by=self.request.user, ny=ny)
        self.success_url = reverse("insatser:enkat", args=[enkat.pk])
        return f"Svaren från {self.grupp.label.lower()} är sparade."


class EnEnkat(MedIndikatorer):
    """A page about the enkät of the address."""

    def setup(self, request: HttpRequest, *args: object, **kwargs: object) -> None:
        super().setup(request, *args, **kwargs)
        self.enkat = hamta(Enkat, request.user, pk=kwargs["pk"])

    def get_rubrik(self) -> str:
        return f"{self.enkat}{f', {self.enkat.insats}' if self.enkat.insats else ''}"

    def get_avbryt_url(self) -> str:
        return reverse("insatser:enkat", args=[self.enkat.pk])

    get_success_url = get_avbryt_url


@dataclass(frozen=True, slots=True)
class Fragesvar:
    """One question's answers as the page shows them: [(answer, how many)]."""

    rubrik: str
    fraga: str
    svar: list[tuple[str, int]]


class EnkatView(EnEnkat, TemplateView):
    """One enkät, answer by answer; of participants for whoever has exact rights only."""

    template_name = "insatser/enkat.html"

    def get_ingress(self) -> str:
        return f"Källa: {self.enkat.kalla}." if self.enkat.kalla else ""

    def get_atgarder(self) -> list[Atgard]:
        pk = (self.enkat.pk,)
        return [
            Atgard("Ändra", "insatser:enkat_andra", B.ANDRA_INSATSER, pk),
            Atgard("Ta bort", "insatser:enkat_ta_bort", B.ANDRA_INSATSER, pk, huvud=False),
        ]

    @property
    def exakt(self) -> bool:
        """Whether each answer may be shown: participants' only to those with exact rights."""
        user = self.request.user
        if not self.enkat.av_deltagare or user.har(B.SE_ALLA_DELTAGARE):
            return True
        egna = synliga(Insats, user).med_exakta_antal(user)
        return self.enkat.insats is not None and egna.filter(pk=self.enkat.insats_id).exists()

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        fragor: dict[int, Fragesvar] = {}
        if self.exakt:
            rader = (
                synliga(Enkatsvar, self.request.user)
                .filter(enkat=self.enkat)
                .select_related("fraga__indikator", "alternativ")
                .order_by("fraga__indikator__nummer", "fraga__ordning", "alternativ__ordning")
            )
            for rad in rader:
                f = rad.fraga
                tom = Fragesvar(str(f.indikator), f.text, [])
                fragor.setdefault(f.pk, tom).svar.append((str(rad.alternativ), rad.antal))
        return super().get_context_data(exakt=self.exakt, fragor=list(fragor.values()), **kwargs)


class EnkatAndraView(EnEnkat, TjanstFormView):
    """Correct an enkät's counts."""

    behorighet = B.ANDRA_INSATSER
    form_class = EnkatsvarForm
    template_name = _SVAR
    knapp = "Spara enkäten"

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"grupp": self.enkat.grupp, "enkat": self.enkat}

    def utfor(self, form: EnkatsvarForm) -> str:
        e = self.enkat
        ny = NyEnkat(e.ar, e.grupp, e.insats, form.cleaned_data["kalla"], form.svar())
        services.spara_enkat(by=self.request.user, ny=ny, ersatt=True)
        return "Enkäten är ändrad."


class EnkatTaBortView(EnEnkat, TjanstFormView):
    """Take an enkät's counts back."""

    behorighet = B.ANDRA_INSATSER
    knapp = "Ta bort enkäten"
    ingress = "Svaren försvinner och räknas inte längre i målen."

    def get_rubrik(self) -> str:
        return f"Ta bort {super().get_rubrik().lower()}?"

    def get_success_url(self) -> str:
        return reverse("insatser:enkat_lista")

    def utfor(self, form: forms.Form) -> str:
        services.ta_bort_enkat(by=self.request.user, enkat=self.enkat)
        return "Enkäten är borttagen."


class EnkatLasInView(MedIndikatorer, TjanstFormView):
    """Choose a file of counts."""

    behorighet = B.ANDRA_INSATSER
    form_class = EnkatfilForm
    rubrik = "Läs in svar"
    ingress = (
        "Antal per fråga och svar, så som rapporten från mätningen har dem. Inga enskildas svar."
    )
    knapp = "Granska filen"
    avbryt_url = reverse_lazy("insatser:indikatorer")

    def form_valid(self, form: EnkatfilForm) -> HttpResponseBase:
        bekrafta = EnkatbekraftelseForm(initial={"underlag": form.signerat()})
        self.template_name = "insatser/enkat_granskning.html"
        return self.render_to_response(self.get_context_data(form=bekrafta))


class EnkatLasInSparaView(MedIndikatorer, TjanstFormView):
    """Keep what the preview showed."""

    behorighet = B.ANDRA_INSATSER
    form_class = EnkatbekraftelseForm
    template_name = "insatser/enkat_granskning.html"
    rubrik = "Läs in svar"
    success_url = reverse_lazy("insatser:indikatorer")

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        return redirect("insatser:enkat_las_in")

    def utfor(self, form: EnkatbekraftelseForm) -> str:
        antal = services.las_in_enkater(
            by=self.request.user, nya=form.nya, ersatt=bool(form.cleaned_data.get("ersatt"))
        )
        return f"{antal} {'enkät är inläst' if antal == 1 else 'enkäter är inlästa'}."
