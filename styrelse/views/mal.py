"""The year's goals, one goal, and what is done with them."""

from functools import cached_property
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.views.generic import TemplateView

from finsam.formular import TjanstFormView, startvarden
from finsam.lista import ListaView
from finsam.sida import Atgard
from finsam.synlig import synliga
from styrelse import malskala, services
from styrelse.filters.mal import MalFilter
from styrelse.forms import KopieraMalForm, MalAndraForm, MalNyForm
from styrelse.forteckning import malrader, per_niva, uppfoljningsrad
from styrelse.malskala import Skala
from styrelse.models import Mal, Maluppfoljning
from styrelse.tables.mal import MalTable
from styrelse.views.arsval import arsflikar, valt_ar
from styrelse.views.sida import ANDRA, OMRADE, Objektformular, Objektsida, StyrelseSida

MALEN = ("Mål", "styrelse:mal_lista")


class MalListView(StyrelseSida, TemplateView):
    """What the styrelse wants to reach in a year, how it goes and what is done for it."""

    template_name = "styrelse/malen.html"

    @cached_property
    def skala(self) -> Skala:
        """The förbund's levels and verdicts."""
        return malskala.las()

    @cached_property
    def aren(self) -> list[int]:
        """The years that have goals, the latest first."""
        return self.alla().alla_ar()

    @cached_property
    def ar(self) -> int:
        """The year that the address asks for, else this year or the latest before it."""
        return valt_ar(self.request.GET.get("ar", ""), self.aren)

    def alla(self) -> QuerySet[Mal]:
        """The förbund's own goals, of every year."""
        return synliga(Mal, self.request.user).forbundets(self.skala.insatsens())

    def get_rubrik(self) -> str:
        return f"Mål {self.ar}"

    def get_ingress(self) -> str:
        return "Vad styrelsen vill nå, vad som görs och hur det gick."

    def get_atgarder(self) -> list[Atgard]:
        atgarder = [Atgard("Nytt mål", "styrelse:mal_ny", ANDRA)]
        if self.aren:
            atgarder.append(Atgard("Följ upp alla", "malnyckeltal:folj_upp", ANDRA, (self.ar,)))
            kopiera = ("Kopiera till ett annat år", "styrelse:mal_kopiera", ANDRA, (self.ar,))
            atgarder.append(Atgard(*kopiera))
        return atgarder

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        rader = malrader(self.alla().for_ar(self.ar), self.skala)
        bedoms = [rad for rad in rader if rad.bedoms]
        return super().get_context_data(
            ar=self.ar,
            arsflikar=arsflikar(self.aren, self.ar),
            grupper=per_niva(rader, self.skala),
            antal=len(bedoms),
            nadda=sum(rad.nadd for rad in bedoms),
            ej_uppfoljda=sum(not rad.utfall for rad in bedoms),
            **kwargs,
        )


class AllaMalListView(StyrelseSida, ListaView):
    """The goals of every year and level in one table, to search and to take out as a file."""

    model = Mal
    table_class = MalTable
    filterset_class = MalFilter
    rubrik = "Alla mål"
    ingress = "Varje års mål med den senaste bedömningen, insatsernas med."
    brodsmulor = (OMRADE, MALEN)
    tomt = "Inga mål än. Lägg till det första med Nytt mål."
    atgarder = (Atgard("Nytt mål", "styrelse:mal_ny", ANDRA),)

    def get_queryset(self) -> QuerySet[Mal]:
        return super().get_queryset().med_utfall()

    def get_table_kwargs(self) -> dict[str, object]:
        return {"skala": malskala.las()}


class MalView(Objektsida, TemplateView):
    """One goal: target, activities and every follow-up, the latest first."""

    modell = Mal
    template_name = "styrelse/mal.html"

    def get_brodsmulor(self) -> tuple[tuple[str, str], ...]:
        return (OMRADE, (MALEN[0], f"{reverse(MALEN[1])}?ar={self.objekt.ar}"))

    def get_rubrik(self) -> str:
        return str(self.objekt)

    def get_ingress(self) -> str:
        return f"Mål {self.objekt.ordning} för {self.objekt.ar}"

    def get_atgarder(self) -> list[Atgard]:
        pk = (self.objekt.pk,)
        folj_upp = [Atgard("Följ upp", "styrelse:mal_folj_upp", ANDRA, pk)]
        nyckeltal = [Atgard("Mät med nyckeltal", "malnyckeltal:matt", ANDRA, pk)]
        return [
            *(folj_upp if self.objekt.bedoms else []),
            Atgard("Ny aktivitet", "styrelse:aktivitet_ny", ANDRA, pk),
            *(nyckeltal if self.objekt.bedoms else []),
            Atgard("Ändra", "styrelse:mal_andra", ANDRA, pk),
            Atgard("Ta bort", "styrelse:mal_ta_bort", ANDRA, pk, huvud=False),
        ]

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        skala = malskala.las()
        egen = synliga(Mal, self.request.user).filter(pk=self.objekt.pk)
        uppfoljningar = synliga(Maluppfoljning, self.request.user).filter(mal=self.objekt)
        return super().get_context_data(
            rad=malrader(egen, skala)[0],
            uppfoljningar=[uppfoljningsrad(rad, self.objekt, skala) for rad in uppfoljningar],
            **kwargs,
        )


class MalNyView(StyrelseSida, TjanstFormView):
    """A new goal."""

    behorighet = ANDRA
    form_class = MalNyForm
    template_name = "styrelse/mal_form.html"
    rubrik = "Nytt mål"
    brodsmulor = (OMRADE, MALEN)
    knapp = "Lägg till målet"
    avbryt_url = reverse_lazy("styrelse:mal_lista")

    def get_initial(self) -> dict[str, Any]:
        return {"ar": self.request.GET.get("ar", timezone.localdate().year)}

    def utfor(self, form: MalNyForm) -> str:
        mal = services.registrera_mal(by=self.request.user, **form.cleaned_data)
        self.success_url = reverse("styrelse:mal", args=[mal.pk])
        return f"Målet {mal} för {mal.ar} är tillagt."


class MalFormular(Objektformular):
    """A form about one goal."""

    modell = Mal
    lista = MALEN
    sidan = "styrelse:mal"


class MalAndraView(MalFormular):
    """Change a goal's wording, target or measure."""

    form_class = MalAndraForm
    template_name = "styrelse/mal_form.html"

    def get_rubrik(self) -> str:
        return f"Ändra målet {self.objekt}"

    def get_initial(self) -> dict[str, Any]:
        return startvarden(self.objekt, MalAndraForm)

    def get_form_kwargs(self) -> dict[str, Any]:
        insatsens = malskala.las().niva(self.objekt.niva).for_insats
        return super().get_form_kwargs() | {"for_insats": insatsens}

    def utfor(self, form: MalAndraForm) -> str:
        services.andra_mal(by=self.request.user, mal=self.objekt, **form.cleaned_data)
        return f"Målet {self.objekt} är ändrat."


class MalFlyttaView(MalFormular):
    """Let a goal change places with its neighbour on the same level."""

    knapp = "Flytta"

    @property
    def upp(self) -> bool:
        """Whether it goes up; else down."""
        return self.kwargs["hall"] == "upp"

    def get_rubrik(self) -> str:
        return f"Flytta {self.objekt} {'uppåt' if self.upp else 'nedåt'}?"

    def get_success_url(self) -> str:
        return f"{reverse('styrelse:mal_lista')}?ar={self.objekt.ar}#mal-{self.objekt.pk}"

    def utfor(self, form: object) -> str:
        services.flytta_mal(by=self.request.user, mal=self.objekt, upp=self.upp)
        return f"{self.objekt} är flyttat."


class MalTaBortView(MalFormular):
    """Take away a goal that was entered by mistake."""

    knapp = "Ta bort målet"
    ingress = "Bara ett mål utan uppföljningar och aktiviteter kan tas bort."

    def get_rubrik(self) -> str:
        return f"Ta bort målet {self.objekt}?"

    def get_success_url(self) -> str:
        return f"{reverse('styrelse:mal_lista')}?ar={self.objekt.ar}"

    def utfor(self, form: object) -> str:
        services.ta_bort_mal(by=self.request.user, mal=self.objekt)
        return "Målet är borttaget."


class MalKopieraView(StyrelseSida, TjanstFormView):
    """Carry a year's goals over to another year, with what is still open."""

    behorighet = ANDRA
    form_class = KopieraMalForm
    brodsmulor = (OMRADE, MALEN)
    knapp = "Kopiera målen"
    ingress = (
        "Aktiviteter som är klara eller strukna följer inte med. "
        "Mål som året redan har hoppas över."
    )

    def get_rubrik(self) -> str:
        return f"Kopiera mål från {self.kwargs['ar']}"

    def get_form_kwargs(self) -> dict[str, Any]:
        skala = malskala.las()
        alla = synliga(Mal, self.request.user).for_ar(self.kwargs["ar"])
        return super().get_form_kwargs() | {"mal": alla.forbundets(skala.insatsens())}

    def get_initial(self) -> dict[str, Any]:
        return {"ar": self.kwargs["ar"] + 1}

    def get_avbryt_url(self) -> str:
        return f"{reverse('styrelse:mal_lista')}?ar={self.kwargs['ar']}"

    def utfor(self, form: KopieraMalForm) -> str:
        ar = form.cleaned_data["ar"]
        nya = services.kopiera_mal(by=self.request.user, mal=form.cleaned_data["mal"], till_ar=ar)
        self.success_url = f"{reverse('styrelse:mal_lista')}?ar={ar}"
        hoppade = len(form.cleaned_data["mal"]) - len(nya)
        slut = f" {hoppade} fanns redan." if hoppade else ""
        return f"{len(nya)} mål kopierade till {ar}.{slut}"
