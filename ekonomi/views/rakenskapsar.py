"""The financial years: the list, a new one, its locks, and who keeps its books."""

from datetime import date, timedelta

from django import forms
from django.db.models import QuerySet
from django.urls import reverse_lazy
from django.utils.timezone import localdate

from ekonomi.forms.rakenskapsar import (
    BokforsForm,
    LasTillForm,
    NyttArForm,
    OppnaArForm,
    OppnaTillForm,
)
from ekonomi.models import Rakenskapsar
from ekonomi.services.bokfors import valj_bokforing
from ekonomi.services.rakenskapsar import (
    lagg_upp_ar,
    las_ar,
    las_till,
    oppna_ar,
    oppna_till,
    ta_bort_ar,
)
from ekonomi.tables.rakenskapsar import RakenskapsarTable
from ekonomi.views.sida import OMRADE
from finsam.behorighet import Behorighet
from finsam.format import langt_datum
from finsam.formular import BekraftaView, KraverOmbekraftelse, TjanstFormView
from finsam.lista import ListaView
from finsam.sida import Atgard, ObjektMixin
from finsam.synlig import synliga

RAKENSKAPSAR = ("Räkenskapsår", "ekonomi:ar_lista")
AREN = reverse_lazy("ekonomi:ar_lista")


class RakenskapsarListView(ListaView):
    """Every year with its locks: up to which day, by whom, when."""

    behorighet = Behorighet.SE_EKONOMI
    model = Rakenskapsar
    table_class = RakenskapsarTable
    rubrik = "Räkenskapsår"
    ingress = (
        "Ett år kan låsas en period i taget, när månaden är avstämd, och helt när bokslutet är "
        "klart. Databasen släpper inte in något i det som är låst."
    )
    brodsmulor = (OMRADE,)
    atgarder = (Atgard("Lägg upp ett år", "ekonomi:ar_ny", Behorighet.ANDRA_EKONOMI),)
    tomt = "Inget räkenskapsår än. Läs in en SIE-fil, så följer året med, eller lägg upp ett."

    def get_queryset(self) -> QuerySet:
        return super().get_queryset().with_antal().select_related("last_by", "last_till_by")

    def get_table_kwargs(self) -> dict[str, object]:
        kraver = {"las": Behorighet.LASA_EKONOMI, "atgarder": Behorighet.ANDRA_EKONOMI}
        user = self.request.user
        return {"exclude": [kolumn for kolumn, krav in kraver.items() if not user.har(krav)]}


class NyttArView(TjanstFormView):
    """A year made by hand: the calendar year after the latest, unless the user says otherwise."""

    behorighet = Behorighet.ANDRA_EKONOMI
    form_class = NyttArForm
    rubrik = "Lägg upp ett räkenskapsår"
    ingress = "Den som läser in en SIE-fil behöver inte göra det här: året följer med filen."
    brodsmulor = (OMRADE, RAKENSKAPSAR)
    success_url = AREN
    knapp = "Lägg upp"

    def get_initial(self) -> dict[str, object]:
        senaste = synliga(Rakenskapsar, self.request.user).first()
        start = senaste.slut + timedelta(days=1) if senaste else date(localdate().year, 1, 1)
        return {
            "start": start,
            "slut": date(start.year, 12, 31),
            "bokfors": senaste.bokfors if senaste else Rakenskapsar.Bokfors.HAR,
        }

    def utfor(self, form: NyttArForm) -> str:
        ar = lagg_upp_ar(by=self.request.user, **form.cleaned_data)
        return f"Räkenskapsåret {ar} är upplagt."


class TaBortArView(ObjektMixin, TjanstFormView):
    """Ask once, then remove a year made by mistake."""

    behorighet = Behorighet.ANDRA_EKONOMI
    modell = Rakenskapsar
    success_url = AREN
    brodsmulor = (OMRADE, RAKENSKAPSAR)
    knapp = "Ta bort"
    ingress = "Ett år där något är bokfört, budgeterat eller skrivet kan inte tas bort."

    def get_rubrik(self) -> str:
        return f"Ta bort räkenskapsåret {self.objekt}?"

    def utfor(self, form: forms.Form) -> str:
        namn = str(self.objekt)
        ta_bort_ar(by=self.request.user, ar=self.objekt)
        return f"Räkenskapsåret {namn} är borttaget."


class LasTillView(ObjektMixin, TjanstFormView):
    """Lock a year up to and including a day."""

    behorighet = Behorighet.LASA_EKONOMI
    modell = Rakenskapsar
    form_class = LasTillForm
    success_url = AREN
    brodsmulor = (OMRADE, RAKENSKAPSAR)
    knapp = "Lås perioden"

    def get_rubrik(self) -> str:
        return f"Lås en period i {self.objekt}"

    def get_ingress(self) -> str:
        return "Till och med den dagen kan inget bokföras, rättas eller läsas in."

    def get_initial(self) -> dict[str, object]:
        return {"dag": self.objekt.nasta_manadsslut}

    def utfor(self, form: LasTillForm) -> str:
        ar = las_till(by=self.request.user, ar=self.objekt, **form.cleaned_data)
        return f"{ar} är låst till och med {langt_datum(ar.last_till)}."


class OppnaTillView(KraverOmbekraftelse, ObjektMixin, TjanstFormView):
    """Open a locked period, or the end of it, with the reason."""

    behorighet = Behorighet.LASA_EKONOMI
    modell = Rakenskapsar
    form_class = OppnaTillForm
    success_url = AREN
    brodsmulor = (OMRADE, RAKENSKAPSAR)
    knapp = "Öppna perioden"

    def get_rubrik(self) -> str:
        return f"Öppna en låst period i {self.objekt}"

    def get_ingress(self) -> str:
        last_till = self.objekt.last_till
        return f"Låst till och med {langt_datum(last_till)}." if last_till else "Inget är låst."

    def utfor(self, form: OppnaTillForm) -> str:
        ar = oppna_till(by=self.request.user, ar=self.objekt, **form.cleaned_data)
        if ar.last_till:
            return f"{ar} är nu låst till och med {langt_datum(ar.last_till)}."
        return f"Hela {ar} är öppet."


class LasArView(ObjektMixin, BekraftaView):
    """Lock a year: a page that says what follows, the password, one button."""

    behorighet = Behorighet.LASA_EKONOMI
    modell = Rakenskapsar
    success_url = AREN
    brodsmulor = (OMRADE, RAKENSKAPSAR)
    knapp = "Lås året"
    foljder = (
        "Inget kan bokföras, rättas eller läsas in i året.",
        "Årets ingående balanser kan inte ändras.",
        "Året kan öppnas igen, med ett skäl som sparas i händelseloggen.",
    )

    def get_rubrik(self) -> str:
        return f"Lås räkenskapsåret {self.objekt}"

    def utfor(self, form: forms.Form) -> str:
        las_ar(by=self.request.user, ar=self.objekt)
        return f"Räkenskapsåret {self.objekt} är låst."


class OppnaArView(KraverOmbekraftelse, ObjektMixin, TjanstFormView):
    """Open a locked year, with the reason."""

    behorighet = Behorighet.LASA_EKONOMI
    modell = Rakenskapsar
    form_class = OppnaArForm
    success_url = AREN
    brodsmulor = (OMRADE, RAKENSKAPSAR)
    knapp = "Öppna året"

    def get_rubrik(self) -> str:
        return f"Öppna räkenskapsåret {self.objekt}"

    def utfor(self, form: OppnaArForm) -> str:
        oppna_ar(by=self.request.user, ar=self.objekt, skal=form.cleaned_data["skal"])
        return f"Räkenskapsåret {self.objekt} är öppet."


class BokforsView(ObjektMixin, TjanstFormView):
    """Who keeps the year's books: we here, or somebody else elsewhere."""

    behorighet = Behorighet.ANDRA_EKONOMI
    modell = Rakenskapsar
    form_class = BokforsForm
    success_url = AREN
    brodsmulor = (OMRADE, RAKENSKAPSAR)
    ingress = (
        "Förs böckerna av någon annan bokförs ingenting här utom det som läses in ur deras filer. "
        "Egna verifikationer blir förslag som lämnas till den som bokför."
    )

    def get_rubrik(self) -> str:
        return f"Vem för böckerna {self.objekt}?"

    def get_initial(self) -> dict[str, object]:
        return {"bokfors": self.objekt.bokfors}

    def utfor(self, form: BokforsForm) -> str:
        ar = valj_bokforing(by=self.request.user, ar=self.objekt, **form.cleaned_data)
        if ar.bokfors_har:
            return f"Böckerna {ar} förs här. Egna verifikationer bokförs."
        return f"Böckerna {ar} förs av någon annan. Egna verifikationer blir förslag."
