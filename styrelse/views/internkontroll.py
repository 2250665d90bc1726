"""The plans of internal control: the years, one plan, its rows, and what was seen."""

from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse_lazy
from django.utils import timezone
from django.views.decorators.http import require_POST
from django.views.generic import TemplateView

from finsam import tabellfil
from finsam.behorighet import kraver
from finsam.export import FORMAT
from finsam.format import langt_datum, med_ord
from finsam.formular import TjanstFormView, startvarden
from finsam.lista import ListaView
from finsam.sida import Atgard
from finsam.synlig import hamta, synliga
from styrelse import services
from styrelse.forms.internkontroll import MomentForm, PlanbeslutForm, PlanForm, ResultatForm
from styrelse.internkontroll import planfil, planlage
from styrelse.models import Internkontrollplan, Kontrollmoment, Kontrollresultat
from styrelse.tables.rutin import PlanTable
from styrelse.takt import Tillfalle
from styrelse.views.bock import bocka
from styrelse.views.rutin import ARSHJUL
from styrelse.views.sida import ANDRA, OMRADE, Objektsida, StyrelseSida

PLANERNA = ("Internkontroll", "styrelse:internkontroll_lista")


class InternkontrollListView(StyrelseSida, ListaView):
    """Every year's plan and how far it has come."""

    model = Internkontrollplan
    table_class = PlanTable
    rubrik = "Internkontroll"
    ingress = "Vad som kan gå fel, hur det kontrolleras och vad som iakttogs, år för år."
    brodsmulor = (OMRADE, ARSHJUL)
    tomt = "Ingen internkontrollplan än. Påbörja årets med Ny plan."
    atgarder = (Atgard("Ny plan", "styrelse:internkontroll_ny", ANDRA),)

    def get_queryset(self) -> QuerySet[Internkontrollplan]:
        return super().get_queryset().med_antal()


class InternkontrollNyView(StyrelseSida, TjanstFormView):
    """Begin a year's plan: a copy of the latest one, or empty where there is none."""

    behorighet = ANDRA
    form_class = PlanForm
    rubrik = "Ny internkontrollplan"
    brodsmulor = (OMRADE, ARSHJUL, PLANERNA)
    knapp = "Påbörja planen"
    avbryt_url = reverse_lazy("styrelse:internkontroll_lista")

    def senaste(self) -> Internkontrollplan | None:
        """Return the latest plan, whose rows the new one begins with."""
        return synliga(Internkontrollplan, self.request.user).first()

    def get_ingress(self) -> str:
        if senaste := self.senaste():
            return f"Den börjar med samma rader som planen för {senaste.ar}, utan resultat."
        return "Den börjar tom."

    def get_initial(self) -> dict[str, Any]:
        senaste = self.senaste()
        return {"ar": senaste.ar + 1 if senaste else timezone.localdate().year}

    def utfor(self, form: PlanForm) -> str:
        ar, senaste = form.cleaned_data["ar"], self.senaste()
        plan = (
            services.kopiera_plan(by=self.request.user, plan=senaste, till=ar)
            if senaste
            else services.paborja_plan(by=self.request.user, ar=ar)
        )
        self.success_url = plan.get_absolute_url()
        return f"{plan} är påbörjad."


class Plansida(Objektsida):
    """A page about one year's plan, known by its year."""

    modell = Internkontrollplan
    brodsmulor = (OMRADE, ARSHJUL, PLANERNA)

    def get_objekt(self) -> Internkontrollplan:
        return hamta(Internkontrollplan, self.request.user, ar=self.kwargs["ar"])


class InternkontrollView(Plansida, TemplateView):
    """One year's plan: risks, what is looked at, and what was seen."""

    template_name = "styrelse/internkontroll.html"

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if format_ := request.GET.get("export"):
            return tabellfil.bladsvar_eller_404(planfil(self.objekt), format_)
        return super().get(request, *args, **kwargs)

    def get_rubrik(self) -> str:
        return str(self.objekt)

    def get_ingress(self) -> str:
        if self.objekt.beslutad_datum is None:
            return "Utkast. Raderna kan ändras tills styrelsen har beslutat."
        dag = langt_datum(self.objekt.beslutad_datum)
        return f"Beslutad av styrelsen {dag}, § {self.objekt.paragraf}."

    def get_atgarder(self) -> tuple[Atgard, ...]:
        ar = (self.objekt.ar,)
        if self.objekt.beslutad_datum:
            aterta = Atgard(
                "Ta tillbaka beslutet", "styrelse:internkontroll_aterta", ANDRA, ar, huvud=False
            )
            return (aterta,)
        return (
            Atgard("Ny rad", "styrelse:moment_ny", ANDRA, ar),
            Atgard("Notera beslut", "styrelse:internkontroll_besluta", ANDRA, ar),
        )

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        idag = timezone.localdate()
        rader = [
            (rad, [(gang, gang.sen(idag)) for gang in rad.ganger]) for rad in planlage(self.objekt)
        ]
        avvikelser = sum(rad.avvikelser for rad, _ganger in rader)
        return super().get_context_data(
            rader=rader,
            exportformat=FORMAT,
            sammanfattning=med_ord(avvikelser, "avvikelse", "avvikelser"),
            **kwargs,
        )


class _Planformular(Plansida, TjanstFormView):
    """A form about one plan."""

    behorighet = ANDRA

    def get_brodsmulor(self) -> tuple[tuple[str, str], ...]:
        return (*self.brodsmulor, (str(self.objekt), self.objekt.get_absolute_url()))

    def get_success_url(self) -> str:
        return self.objekt.get_absolute_url()

    def get_avbryt_url(self) -> str:
        return self.get_success_url()


class BeslutaPlanView(_Planformular):
    """Note that the styrelse has decided on the plan."""

    form_class = PlanbeslutForm
    rubrik = "Styrelsens beslut om planen"
    ingress = "Efter beslutet ändras inte raderna. Resultaten noteras under året."
    knapp = "Notera beslutet"

    def utfor(self, form: PlanbeslutForm) -> str:
        plan = services.besluta_plan(by=self.request.user, plan=self.objekt, **form.cleaned_data)
        return f"{plan} är beslutad, § {plan.paragraf}."


class AtertaPlanView(_Planformular):
    """Take back that the plan is decided."""

    rubrik = "Ta tillbaka beslutet om planen"
    ingress = "Raderna går att ändra igen. Ändringen bör upp i styrelsen på nytt."
    knapp = "Ta tillbaka beslutet"

    def utfor(self, form: object) -> str:
        services.aterta_planbeslut(by=self.request.user, plan=self.objekt)
        return f"{self.objekt} är ett utkast igen."


class MomentNyView(_Planformular):
    """A new row."""

    form_class = MomentForm
    rubrik = "Ny rad i internkontrollplanen"
    knapp = "Lägg till raden"

    def get_initial(self) -> dict[str, Any]:
        return {"ansvarig": self.request.user.pk, "manad": 12}

    def utfor(self, form: MomentForm) -> str:
        moment = services.lagg_till_moment(
            by=self.request.user, plan=self.objekt, **form.cleaned_data
        )
        return f"{moment} är tillagt."


class _MomentView(Objektsida, TjanstFormView):
    """A form about one row of a plan."""

    behorighet = ANDRA
    modell = Kontrollmoment

    def get_objekt(self) -> Kontrollmoment:
        alla = synliga(Kontrollmoment, self.request.user).select_related("plan")
        return get_object_or_404(alla, pk=self.kwargs["pk"])

    def get_brodsmulor(self) -> tuple[tuple[str, str], ...]:
        return (OMRADE, ARSHJUL, PLANERNA, (str(self.objekt.plan), self.get_success_url()))

    def get_success_url(self) -> str:
        return self.objekt.plan.get_absolute_url()

    def get_avbryt_url(self) -> str:
        return self.get_success_url()


class MomentAndraView(_MomentView):
    """Change a row."""

    form_class = MomentForm

    def get_rubrik(self) -> str:
        return f"Ändra {self.objekt}"

    def get_atgarder(self) -> tuple[Atgard, ...]:
        pk = (self.objekt.pk,)
        return (Atgard("Ta bort", "styrelse:moment_ta_bort", ANDRA, pk, huvud=False),)

    def get_initial(self) -> dict[str, Any]:
        return startvarden(self.objekt, MomentForm)

    def utfor(self, form: MomentForm) -> str:
        services.andra_moment(by=self.request.user, rad=self.objekt, **form.cleaned_data)
        return f"{self.objekt} är ändrat."


class MomentTaBortView(_MomentView):
    """Remove a row."""

    knapp = "Ta bort"

    def get_rubrik(self) -> str:
        return f"Ta bort {self.objekt}"

    def utfor(self, form: object) -> str:
        namn = str(self.objekt)
        services.ta_bort_moment(by=self.request.user, moment=self.objekt)
        return f"{namn} är borttaget ur planen."


class ResultatView(_MomentView):
    """Note what was seen at one of the moment's times."""

    form_class = ResultatForm
    knapp = "Spara resultatet"

    def gang(self) -> Tillfalle:
        """Return the time that the address names."""
        ganger = self.objekt.tillfallen(self.objekt.plan.ar)
        gang = next((t for t in ganger if t.nummer == self.kwargs["nummer"]), None)
        if gang is None:
            raise Http404("Momentet har ingen sådan gång.")
        return gang

    def get_rubrik(self) -> str:
        return str(self.objekt)

    def get_ingress(self) -> str:
        metod = f" {self.objekt.metod}" if self.objekt.metod else ""
        return f"Kontrolleras senast {langt_datum(self.gang().datum)}.{metod}"

    def get_initial(self) -> dict[str, Any]:
        funnet = self.objekt.resultat.filter(nummer=self.kwargs["nummer"]).first()
        return startvarden(funnet, ResultatForm) if funnet else {"datum": timezone.localdate()}

    def utfor(self, form: ResultatForm) -> str:
        resultat = services.notera_resultat(
            by=self.request.user,
            moment=self.objekt,
            nummer=self.kwargs["nummer"],
            **form.cleaned_data,
        )
        return f"{self.objekt}: {resultat}."


@kraver(ANDRA)
@require_POST
def resultat_bort(request: HttpRequest, pk: int) -> HttpResponse:
    """Take back what was noted."""
    alla = synliga(Kontrollresultat, request.user).select_related("moment__plan")
    resultat = get_object_or_404(alla, pk=pk)
    return bocka(
        request,
        lambda: services.ta_bort_resultat(by=request.user, resultat=resultat),
        f"{resultat.moment}: resultatet är borttaget.",
        annars=resultat.moment.plan.get_absolute_url(),
    )
