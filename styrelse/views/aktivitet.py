"""What is done for the goals: every activity, one of them, and how it goes."""

from typing import Any

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.generic import TemplateView

from finsam.formular import startvarden
from finsam.lista import ListaView
from finsam.sida import Atgard
from finsam.synlig import synliga
from styrelse import services
from styrelse.filters.mal import AktivitetFilter
from styrelse.forms import AktivitetForm, AktivitetsuppfoljningForm
from styrelse.forteckning import aktivitetsrad
from styrelse.models import Aktivitet, Aktivitetsuppfoljning, Organ, Person
from styrelse.tables.mal import AktivitetTable
from styrelse.views.mal import MALEN, MalFormular
from styrelse.views.maluppfoljning import uppfoljningsdag
from styrelse.views.sida import ANDRA, OMRADE, Objektsida, StyrelseSida


def _ovanfor(aktivitet: Aktivitet) -> tuple[tuple[str, str], ...]:
    """The pages above an activity: the area, the goals, its goal."""
    mal = aktivitet.mal
    return (OMRADE, MALEN, (str(mal), reverse("styrelse:mal", args=[mal.pk])))


class AktivitetListView(StyrelseSida, ListaView):
    """What is to be done, is being done and was done, for every goal."""

    model = Aktivitet
    table_class = AktivitetTable
    filterset_class = AktivitetFilter
    rubrik = "Aktiviteter"
    ingress = "Vad som görs för målen, av vem och när."
    tomt = "Inga aktiviteter än. Öppna ett mål och lägg till den första där."

    def get_queryset(self) -> QuerySet[Aktivitet]:
        return super().get_queryset().som_visas().order_by("-mal__ar", "mal__ordning", "ordning")


class AktivitetView(Objektsida, TemplateView):
    """One activity with how it has stood, the latest first."""

    template_name = "styrelse/aktivitet.html"

    def get_objekt(self) -> Aktivitet:
        alla = synliga(Aktivitet, self.request.user).som_visas()
        return get_object_or_404(alla, pk=self.kwargs["pk"])

    def get_brodsmulor(self) -> tuple[tuple[str, str], ...]:
        return _ovanfor(self.objekt)

    def get_rubrik(self) -> str:
        return str(self.objekt)

    def get_ingress(self) -> str:
        return f"Aktivitet för {self.objekt.mal}, {self.objekt.mal.ar}"

    def get_atgarder(self) -> tuple[Atgard, ...]:
        pk = (self.objekt.pk,)
        return (
            Atgard("Följ upp", "styrelse:aktivitet_folj_upp", ANDRA, pk),
            Atgard("Ändra", "styrelse:aktivitet_andra", ANDRA, pk),
            Atgard("Ta bort", "styrelse:aktivitet_ta_bort", ANDRA, pk, huvud=False),
        )

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        alla = synliga(Aktivitetsuppfoljning, self.request.user)
        return super().get_context_data(
            rad=aktivitetsrad(self.objekt),
            uppfoljningar=alla.filter(aktivitet=self.objekt),
            **kwargs,
        )


class MedAnsvariga(MalFormular):
    """A form that asks who is to do something."""

    form_class = AktivitetForm

    def get_form_kwargs(self) -> dict[str, Any]:
        user = self.request.user
        return super().get_form_kwargs() | {
            "personer": synliga(Person, user),
            "organ": synliga(Organ, user),
        }


class AktivitetNyView(MedAnsvariga):
    """A new activity for a goal."""

    knapp = "Lägg till aktiviteten"

    def get_rubrik(self) -> str:
        return f"Ny aktivitet för {self.objekt}"

    def utfor(self, form: AktivitetForm) -> str:
        aktivitet = services.planera_aktivitet(
            by=self.request.user, mal=self.objekt, **form.cleaned_data
        )
        return f"Aktiviteten {aktivitet} är tillagd."


class AktivitetFormular(MalFormular):
    """A form about one activity."""

    modell = Aktivitet
    sidan = "styrelse:aktivitet"

    def get_brodsmulor(self) -> tuple[tuple[str, str], ...]:
        return (*_ovanfor(self.objekt), (str(self.objekt), self.get_avbryt_url()))


class AktivitetAndraView(AktivitetFormular, MedAnsvariga):
    """Change an activity's wording, who is to do it and when."""

    def get_rubrik(self) -> str:
        return f"Ändra {self.objekt}"

    def get_initial(self) -> dict[str, Any]:
        return startvarden(self.objekt, AktivitetForm)

    def utfor(self, form: AktivitetForm) -> str:
        services.andra_aktivitet(by=self.request.user, aktivitet=self.objekt, **form.cleaned_data)
        return f"Aktiviteten {self.objekt} är ändrad."


class AktivitetFoljUppView(AktivitetFormular):
    """How the activity stands."""

    form_class = AktivitetsuppfoljningForm
    ingress = "Det senaste läget gäller, de tidigare finns kvar. Samma dag igen rättar det sagda."
    knapp = "Spara uppföljningen"

    def get_rubrik(self) -> str:
        return f"Följ upp {self.objekt}"

    def get_initial(self) -> dict[str, Any]:
        return {"datum": uppfoljningsdag(self.objekt.mal.ar)}

    def utfor(self, form: AktivitetsuppfoljningForm) -> str:
        rad = services.folj_upp_aktivitet(
            by=self.request.user, aktivitet=self.objekt, **form.cleaned_data
        )
        return f"{self.objekt}: {str(rad).lower()} {rad.datum}."


class AktivitetFlyttaView(AktivitetFormular):
    """Let an activity change places with its neighbour."""

    knapp = "Flytta"

    @property
    def upp(self) -> bool:
        """Whether it goes up; else down."""
        return self.kwargs["hall"] == "upp"

    def get_rubrik(self) -> str:
        return f"Flytta {self.objekt} {'uppåt' if self.upp else 'nedåt'}?"

    def get_success_url(self) -> str:
        return f"{reverse('styrelse:mal', args=[self.objekt.mal_id])}#aktiviteter"

    def utfor(self, form: object) -> str:
        services.flytta_aktivitet(by=self.request.user, aktivitet=self.objekt, upp=self.upp)
        return f"{self.objekt} är flyttad."


class AktivitetTaBortView(AktivitetFormular):
    """Take away an activity that was entered by mistake."""

    knapp = "Ta bort aktiviteten"
    ingress = "Bara en aktivitet som inte är följd upp kan tas bort. Stryk den annars."

    def get_rubrik(self) -> str:
        return f"Ta bort {self.objekt}?"

    def get_success_url(self) -> str:
        return reverse("styrelse:mal", args=[self.objekt.mal_id])

    def utfor(self, form: object) -> str:
        services.ta_bort_aktivitet(by=self.request.user, aktivitet=self.objekt)
        return "Aktiviteten är borttagen."


class AktivitetsuppfoljningTaBortView(AktivitetFormular):
    """Take away what was said of an activity by mistake."""

    modell = Aktivitetsuppfoljning
    knapp = "Ta bort uppföljningen"

    def get_rubrik(self) -> str:
        return f"Ta bort uppföljningen {self.objekt.datum} av {self.objekt.aktivitet}?"

    def get_avbryt_url(self) -> str:
        return reverse(self.sidan, args=[self.objekt.aktivitet_id])

    get_success_url = get_avbryt_url

    def get_brodsmulor(self) -> tuple[tuple[str, str], ...]:
        aktivitet = self.objekt.aktivitet
        return (*_ovanfor(aktivitet), (str(aktivitet), self.get_avbryt_url()))

    def utfor(self, form: object) -> str:
        services.ta_bort_aktivitetsuppfoljning(by=self.request.user, uppfoljning=self.objekt)
        return "Uppföljningen är borttagen."
