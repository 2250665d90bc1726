"""Pages of the accounts: the chart, an account's rows, and the rows behind a figure."""

from collections.abc import Sequence
from decimal import Decimal
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponseBase
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from ekonomi.avslut import bokslut_under
from ekonomi.filters.bok import HuvudbokFilter, KontoFilter, RadFilter
from ekonomi.huvudbok import Aravsnitt, aravsnitt, ingaende
from ekonomi.models import Konto, Rad, Rakenskapsar
from ekonomi.radurval import delar
from ekonomi.saldolista import saldolista
from ekonomi.tables.bok import HuvudbokTable, KontoTable, RadTable
from ekonomi.views.filversion import UtanUttagMixin
from ekonomi.views.sida import OMRADE
from finsam import tabellfil
from finsam.behorighet import Behorighet
from finsam.export import FORMAT
from finsam.format import kr_ore
from finsam.lista import ListaView
from finsam.period import Period as Dagar
from finsam.sida import Atgard, SidaMixin, fraga_om
from finsam.synlig import hamta, synliga
from finsam.taltabell import Taltabell

PERIOD = ("ar", "fran", "till", "objekt")  # what follows from a figure's rows to an account's


class KontoListView(ListaView):
    """The chart of accounts (kontoplan)."""

    behorighet = Behorighet.SE_EKONOMI
    model = Konto
    table_class = KontoTable
    filterset_class = KontoFilter
    rubrik = "Kontoplan"
    ingress = "Varje konto öppnar sin huvudbok. Nya konton följer med de inlästa SIE-filerna."
    brodsmulor = (OMRADE,)
    tomt = "Inga konton än. Läs in en SIE-fil eller hämta en kontoplan."
    per_sida = 100
    atgarder = (
        Atgard("Nytt konto", "ekonomi:konto_nytt", Behorighet.ANDRA_EKONOMI),
        Atgard("Hämta en kontoplan", "ekonomi:kontoplan_hamta", Behorighet.ANDRA_EKONOMI),
        Atgard("Objekt och insatser", "ekonomi:objekt", Behorighet.ANDRA_EKONOMI),
    )

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
        konton = list(self.get_rader().per_konto())
        period = {k: v for k, v in self.request.GET.items() if k in PERIOD and v}
        return super().get_context_data(
            konton=konton,
            summa=sum(konto["summa"] for konto in konton),
            fraga=urlencode(period, safe=":,"),
            **kwargs,
        )


class SaldonView(SidaMixin, TemplateView):
    """The accounts behind a balance with their opening and closing balances.

    ``?konton=1510,16&ar=2022&fran=2022-07-01&till=2022-08-31``: the addresses of figures.
    """

    behorighet = Behorighet.SE_EKONOMI
    template_name = "ekonomi/saldon.html"
    rubrik = "Konton bakom ett saldo"
    ingress = "Varje konto med sitt ingående saldo, årets rörelser och sitt utgående saldo."
    brodsmulor = (OMRADE,)

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        if format_ := request.GET.get("export"):
            return tabellfil.svar_eller_404(self.tabell, format_)
        return super().get(request, *args, **kwargs)

    @cached_property
    def tabell(self) -> Taltabell:
        """The accounts; none where the address makes no sense."""
        filter_ = RadFilter(self.request.GET, queryset=synliga(Rad, self.request.user))
        varden = filter_.form.cleaned_data if filter_.is_valid() else {}
        konton = synliga(Konto, self.request.user).utpekade(delar(varden.get("konton") or ""))
        try:
            return saldolista(
                set(konton.values_list("nummer", flat=True)),
                int(varden.get("ar") or 0),
                till=varden.get("till"),
                fran=varden.get("fran"),
            )
        except Rakenskapsar.DoesNotExist as fel:
            raise Http404("Böckerna har inte det året.") from fel

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(tabell=self.tabell, exportformat=FORMAT, **kwargs)


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

    def get_atgarder(self) -> Sequence[Atgard]:
        nummer = (self.konto.nummer,)
        return (
            Atgard("Ändra kontot", "ekonomi:konto_andra", Behorighet.ANDRA_EKONOMI, nummer),
            Atgard("Ta bort kontot", "ekonomi:konto_bort", Behorighet.ANDRA_EKONOMI, nummer),
            fraga_om("konto", self.konto.nummer),
        )

    def get_ingress(self) -> str:
        ord_ = [self.konto.get_ktyp_display(), str(self.avsnitt or "")]
        return ", ".join(o for o in ord_ if o)

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

    def get_table_kwargs(self) -> dict[str, object]:
        if self.avsnitt is None:
            return {}
        return {"bokslut": bokslut_under(Dagar(self.avsnitt.fran, self.avsnitt.till))}

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
