"""Members and other organisations."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse_lazy
from django.utils import timezone
from django.views.generic import TemplateView

from finsam.format import langt_datum, med_ord, ord_antal
from finsam.formular import TjanstFormView, startvarden
from finsam.lista import ListaView
from finsam.period import AREN
from finsam.sida import Atgard
from finsam.synlig import synliga
from styrelse import services
from styrelse.filters.forbund import MedlemFilter
from styrelse.forms import (
    AvslutaForm,
    InvanarantalForm,
    InvanararForm,
    InvanareForm,
    MedlemForm,
    MedlemNyForm,
    UttradeForm,
)
from styrelse.forteckning import forbundsordning
from styrelse.models import Invanarantal, Medlem, Uppdrag
from styrelse.tables.forbund import InvanareTable, MedlemTable
from styrelse.tables.organ import MedlemUppdragTable
from styrelse.views.sida import ANDRA, OMRADE, Objektformular, Objektsida, StyrelseSida, i_ord

MEDLEMMAR = ("Medlemmar", "styrelse:medlem_lista")


class MedlemListView(StyrelseSida, ListaView):
    """Who is or has been a member."""

    model = Medlem
    table_class = MedlemTable
    filterset_class = MedlemFilter
    rubrik = "Medlemmar"
    ingress = "Försäkringskassan, Arbetsförmedlingen, regionen och kommunerna (FinsamL 3 §)."
    tomt = "Inga medlemmar än. Lägg till den första med Ny medlem."
    atgarder = (
        Atgard("Ny medlem", "styrelse:medlem_ny", ANDRA),
        Atgard("Fyll i invånare", "styrelse:invanare", ANDRA),
    )

    def get_queryset(self) -> QuerySet[Medlem]:
        return super().get_queryset().med_organisation().med_invanare()


class MedlemView(Objektsida, TemplateView):
    """One membership: its inhabitants by year and those that it has appointed."""

    modell = Medlem
    template_name = "styrelse/medlem.html"
    brodsmulor = (OMRADE, MEDLEMMAR)

    def get_rubrik(self) -> str:
        return str(self.objekt)

    def get_ingress(self) -> str:
        return f"Medlem {i_ord(self.objekt.period)}"

    def get_atgarder(self) -> tuple[Atgard, ...]:
        pk = (self.objekt.pk,)
        return (
            Atgard("Lägg till invånarantal", "styrelse:invanarantal_ny", ANDRA, pk),
            Atgard("Ändra", "styrelse:medlem_andra", ANDRA, pk),
            Atgard("Anmäl utträde", "styrelse:medlem_uttrade", ANDRA, pk),
            Atgard("Avsluta medlemskapet", "styrelse:medlem_avsluta", ANDRA, pk, huvud=False),
        )

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        user = self.request.user
        invanare = synliga(Invanarantal, user).filter(medlem=self.objekt)
        uppdrag = synliga(Uppdrag, user).filter(medlem=self.objekt).med_namn()
        anmalt = self.objekt.uttrade_anmalt_datum
        ordning = forbundsordning(timezone.localdate())
        return super().get_context_data(
            uttrade_tidigast=anmalt and ordning.uttrade_tidigast(anmalt),
            invanare=InvanareTable(invanare),
            uppdrag=MedlemUppdragTable(uppdrag.order_by("-from_datum", "organ__ordning")),
            **kwargs,
        )


class MedlemNyView(StyrelseSida, TjanstFormView):
    """A new membership."""

    behorighet = ANDRA
    form_class = MedlemNyForm
    rubrik = "Ny medlem"
    brodsmulor = (OMRADE, MEDLEMMAR)
    success_url = reverse_lazy("styrelse:medlem_lista")
    knapp = "Lägg till medlemmen"

    def get_initial(self) -> dict[str, Any]:
        return {"typ": self.request.GET.get("typ", ""), "ordning": 0}

    def utfor(self, form: MedlemNyForm) -> str:
        medlem = services.registrera_ny_medlem(by=self.request.user, **form.cleaned_data)
        return f"{medlem} är medlem från och med {medlem.from_datum}."


class _MedlemForm(Objektformular):
    """A form about one membership."""

    modell = Medlem
    lista = MEDLEMMAR
    sidan = "styrelse:medlem"


class MedlemAndraView(_MedlemForm):
    """Correct a membership."""

    form_class = MedlemForm

    def get_rubrik(self) -> str:
        return f"Ändra medlemskapet för {self.objekt}"

    def get_initial(self) -> dict[str, Any]:
        return startvarden(self.objekt, MedlemForm)

    def utfor(self, form: MedlemForm) -> str:
        services.andra_medlem(by=self.request.user, medlem=self.objekt, **form.cleaned_data)
        return f"Medlemskapet för {self.objekt} är ändrat."


class MedlemAvslutaView(_MedlemForm):
    """Let a membership end, or take the end back."""

    form_class = AvslutaForm
    ingress = "Medlemmens uppdrag ska vara avslutade senast samma dag."

    def get_rubrik(self) -> str:
        return f"Avsluta medlemskapet för {self.objekt}"

    def get_initial(self) -> dict[str, Any]:
        return {"till_datum": self.objekt.till_datum}

    def utfor(self, form: AvslutaForm) -> str:
        medlem = services.avsluta_medlemskap(
            by=self.request.user, medlem=self.objekt, **form.cleaned_data
        )
        return f"{medlem} är medlem {i_ord(medlem.period)}."


class InvanarantalNyView(_MedlemForm):
    """Note a member's inhabitants in a year, anew where they are noted."""

    form_class = InvanarantalForm
    ingress = "Finns året redan ersätts talen."

    def get_rubrik(self) -> str:
        return f"Invånare i {self.objekt}"

    def utfor(self, form: InvanarantalForm) -> str:
        services.registrera_invanarantal(
            by=self.request.user, medlem=self.objekt, **form.cleaned_data
        )
        return f"Invånarantalet för {form.cleaned_data['ar']} är sparat."


class UttradeView(_MedlemForm):
    """Note that a member has given notice, or take it back."""

    form_class = UttradeForm
    knapp = "Spara anmälan"

    def get_rubrik(self) -> str:
        return f"Utträde för {self.objekt}"

    def get_ingress(self) -> str:
        ar = forbundsordning(timezone.localdate()).uttradestid_ar
        return f"Uppsägningstiden är {ord_antal(ar)} år från anmälan (FinsamL 27 §)."

    def get_initial(self) -> dict[str, Any]:
        return startvarden(self.objekt, UttradeForm)

    def utfor(self, form: UttradeForm) -> str:
        datum = form.cleaned_data["uttrade_anmalt_datum"]
        services.anmal_uttrade(by=self.request.user, medlem=self.objekt, datum=datum)
        if datum is None:
            return f"{self.objekt} har ingen anmälan om utträde."
        tidigast = forbundsordning(timezone.localdate()).uttrade_tidigast(datum)
        return f"{self.objekt} kan lämna förbundet tidigast {langt_datum(tidigast)}."


class InvanareView(StyrelseSida, TjanstFormView):
    """The inhabitants of every kommun and region in one year, typed or pasted."""

    behorighet = ANDRA
    form_class = InvanareForm
    template_name = "styrelse/invanare_form.html"
    rubrik = "Invånare hos medlemmarna"
    brodsmulor = (OMRADE, MEDLEMMAR)
    success_url = reverse_lazy("styrelse:medlem_lista")

    @property
    def ar(self) -> int:
        """The year that is filled in: the one sent, else the address's, else this one."""
        valt = self.request.POST.get("ar") or self.request.GET.get("ar", "")
        return int(valt) if valt.isdigit() and int(valt) in AREN else timezone.localdate().year

    def get_initial(self) -> dict[str, Any]:
        return {"ar": self.ar}

    def get_ingress(self) -> str:
        return f"Antalet den 1 januari {self.ar} i varje kommun och region som är medlem."

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(arval=InvanararForm(initial={"ar": self.ar}), **kwargs)

    def get_form_kwargs(self) -> dict[str, Any]:
        user = self.request.user
        return super().get_form_kwargs() | {
            "medlemmar": synliga(Medlem, user).under(self.ar).med_befolkning().med_organisation(),
            "noterade": synliga(Invanarantal, user).filter(ar=self.ar),
        }

    def utfor(self, form: InvanareForm) -> str:
        ar = form.cleaned_data["ar"]
        antal = services.registrera_invanare(by=self.request.user, ar=ar, tal=form.tal())
        if not antal:
            return f"Inget var ändrat för {ar}."
        return f"Invånarantalet för {ar} är sparat för {med_ord(antal, 'medlem', 'medlemmar')}."
