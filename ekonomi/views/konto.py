"""Pages of the accounts: the chart, an account's rows, and the rows behind a figure."""

from decimal import Decimal
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponseBase
from django.utils.functional import cached_property

from ekonomi.filters.bok import HuvudbokFilter, KontoFilter, RadFilter
from ekonomi.huvudbok import Aravsnitt, aravsnitt, ingaende
from ekonomi.models import Konto, Rad, Rakenskapsar
from ekonomi.tables.bok import HuvudbokTable, KontoTable, RadTable
from ekonomi.views.filversion import UtanUttagMixin
from ekonomi.views.sida import OMRADE
from finsam.behorighet import Behorighet
from finsam.format import kr_ore
from finsam.lista import ListaView
from finsam.sida import Atgard
from finsam.synlig import hamta, synliga

PERIOD = ("ar", "fran", "till", "objekt")  # what follows from a figure's rows to an account's


class KontoListView(ListaView):
    """The chart of accounts (kontoplan)."""

    behorighet = Behorighet.SE_EKONOMI
    model = Konto
    table_class = KontoTable
    filterset_class = KontoFilter
    rubrik = "Kontoplan"
    ingress = "Kontona kommer ur de inlästa SIE-filerna. Ett konto öppnar sin huvudbok."
    brodsmulor = (OMRADE,)
    atgarder = (Atgard("Objekt och insatser", "ekonomi:objekt", Behorighet.ANDRA_EKONOMI),)
    tomt = "Inga konton än. Läs in en SIE-fil, så följer kontoplanen med."
    per_sida = 100

    def get_queryset(self) -> QuerySet:
        return super().get_queryset().with_antal()


class RaderView(UtanUttagMixin, ListaView):
    """The rows behind a figure: its accounts with their sums, then each row.

    ``?konton=1930,50&ar=2022&till=2022-08-31&objekt=6:FOKUS``: see ``RadFilter``.
    """

    behorighet = Behorighet.SE_EKONOMI
    model = Rad
    table_class = RadTable
    filterset_class = RadFilter
    template_name = "ekonomi/rader.html"
    rubrik = "Bokförda rader"
    ingress = "Raderna bakom ett belopp. Debet är positivt och kredit negativt."
    brodsmulor = (OMRADE,)
    tomt = "Inga bokförda rader än."

    def get_queryset(self) -> QuerySet:
        return super().get_queryset().bokforda().som_visas()

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        rader = self.get_rader()
        period = {k: v for k, v in self.request.GET.items() if k in PERIOD and v}
        return super().get_context_data(
            konton=rader.per_konto(),
            omsattning=rader.omsattning(),
            fraga=urlencode(period, safe=":,"),
            **kwargs,
        )


class KontoView(UtanUttagMixin, ListaView):
    """An account's rows in a part of a year, with the balance after each (huvudbok)."""

    behorighet = Behorighet.SE_EKONOMI
    model = Rad
    table_class = HuvudbokTable
    filterset_class = HuvudbokFilter
    template_name = "ekonomi/konto.html"
    tomt = "Inget är bokfört på kontot under perioden."
    brodsmulor = (OMRADE, ("Kontoplan", "ekonomi:konto_lista"))
    per_sida = 50

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        self.konto = hamta(Konto, request.user, nummer=kwargs["nummer"])
        return super().get(request, *args, **kwargs)

    def get_rubrik(self) -> str:
        return str(self.konto)

    def get_ingress(self) -> str:
        delar = [self.konto.get_ktyp_display(), str(self.avsnitt or "")]
        return ", ".join(del_ for del_ in delar if del_)

    @cached_property
    def onskat(self) -> dict[str, object]:
        """What the address asks for, as far as it can be read."""
        return self.filterset.form.cleaned_data if self.filterset.is_valid() else {}

    @cached_property
    def avsnitt(self) -> Aravsnitt | None:
        """The days shown: the latest year where the address asks for none."""
        return aravsnitt(synliga(Rakenskapsar, self.request.user), self.onskat)

    @cached_property
    def ingaende(self) -> Decimal:
        """What the balance begins with: 0 for some of the account's rows."""
        if self.avsnitt is None or self.onskat.get("objekt") or self.onskat.get("q"):
            return Decimal("0.00")
        return ingaende(self.konto, self.avsnitt)

    def get_queryset(self) -> QuerySet:
        return super().get_queryset().bokforda().filter(konto=self.konto).som_visas()

    def get_rader(self) -> QuerySet:
        rader = super().get_rader()
        if self.avsnitt:
            rader = rader.for_period(self.avsnitt.fran, self.avsnitt.till)
        return rader.with_saldo(self.ingaende)

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        omsattning = super().get_rader()
        if self.avsnitt:
            omsattning = omsattning.for_period(self.avsnitt.fran, self.avsnitt.till)
        summor = omsattning.omsattning()
        tal = (
            ("Ingående", self.ingaende),
            ("Debet", summor["debet"]),
            ("Kredit", summor["kredit"]),
            ("Utgående", self.ingaende + summor["summa"]),
        )
        nyckeltal = [{"rubrik": rubrik, "visat": kr_ore(belopp)} for rubrik, belopp in tal]
        return super().get_context_data(nyckeltal=nyckeltal, **kwargs)
