"""Reads of the ledger (bokföring): accounts, vouchers and their rows."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from django.apps import apps
from django.db.models import (
    CharField,
    Count,
    Exists,
    ExpressionWrapper,
    F,
    Max,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Sum,
    Value,
    Window,
)
from django.db.models.functions import Cast, Coalesce, Concat

from ekonomi.querysets import verifikationslage
from finsam.behorighet import Behorighet, BehorighetQuerySet
from finsam.falt import BeloppField
from finsam.period import PeriodQuerySet


class EkonomiQuerySet(BehorighetQuerySet):
    """What those who may see the books see."""

    se_behorighet = Behorighet.SE_EKONOMI


class RakenskapsarQuerySet(EkonomiQuerySet):
    """Reads of the financial years (räkenskapsår)."""

    def som_innehaller(self, dag: date) -> "RakenskapsarQuerySet":
        """The year that the day falls in; years never overlap, so at most one."""
        return self.filter(start__lte=dag, slut__gte=dag)

    def som_beror(self, start: date, slut: date) -> "RakenskapsarQuerySet":
        """The years that share a day with the period."""
        return self.filter(start__lte=slut, slut__gte=start)

    def utan_arsbokslut(self) -> "RakenskapsarQuerySet":
        """Open years whose closing has not begun."""
        return self.filter(last_at__isnull=True).exclude(bokslut__dag=F("slut"))

    def kalenderar(self) -> list[int]:
        """The years that they belong to by their last day, the latest first."""
        return [dag.year for dag in self.order_by("-slut").values_list("slut", flat=True)]

    def dagar(self) -> dict[int, tuple[date, date]]:
        """{year: its first and last day}, by last day, the latest first."""
        alla = self.order_by("-slut").values_list("start", "slut")
        return {slut.year: (start, slut) for start, slut in alla}

    def with_antal(self) -> "RakenskapsarQuerySet":
        """Adds ``antal_bokforda``: the posted vouchers of each year, which have a number."""
        verifikationer = apps.get_model("ekonomi", "Verifikation")._default_manager.order_by()
        per_ar = (
            verifikationer.filter(ar=OuterRef("pk"), nummer__isnull=False)
            .values("ar")
            .annotate(antal=Count("*"))
            .values("antal")
        )
        return self.annotate(antal_bokforda=Coalesce(Subquery(per_ar), 0)).order_by("-start")


class InsatsobjektQuerySet(EkonomiQuerySet, PeriodQuerySet):
    """Reads of which object stands for which insats, and when."""


class KontoQuerySet(EkonomiQuerySet):
    """Reads of the chart of accounts (kontoplan)."""

    def utpekade(self, nummer: Iterable[str]) -> "KontoQuerySet":
        """The accounts with these numbers; what is no account's number is taken as a prefix."""
        delar = set(nummer)
        alla = list(self.values_list("nummer", flat=True))
        prefix = tuple(delar.difference(alla))
        return self.filter(nummer__in=[n for n in alla if n in delar or n.startswith(prefix)])

    def with_antal(self) -> "KontoQuerySet":
        """Adds ``antal_rader``: the posted rows on each account, counted in their index."""
        pa_kontot = apps.get_model("ekonomi", "Rad")._default_manager.filter(konto=OuterRef("pk"))
        antal = pa_kontot.bokforda().order_by().values("konto").annotate(antal=Count("*"))
        return self.annotate(antal_rader=Coalesce(Subquery(antal.values("antal")), 0))


class VerifikationQuerySet(EkonomiQuerySet):
    """Reads of the vouchers (verifikationer)."""

    def bokforda(self) -> "VerifikationQuerySet":
        """Posted vouchers: numbered, balanced and locked."""
        return self.filter(bokford_at__isnull=False)

    def bokfort_till(self, ar: int) -> date | None:
        """The last day that anything is booked in the year that ends in ``ar``; None: nothing."""
        arets = self.bokforda().filter(ar__slut__year=ar).order_by()
        return arets.aggregate(till=Max("datum"))["till"]

    def i_kraft(self) -> "VerifikationQuerySet":
        """From a file, posted and corrected by nothing: the versions in force."""
        return self.bokforda().filter(sie_import__isnull=False, rattelse__bokford_at__isnull=True)

    def med_beteckning(self, namn: str) -> "VerifikationQuerySet":
        """Those called so, series and number together: in their file, else in the books."""
        i_filen = self.annotate(_namn=Concat("filens_serie", "filens_nummer")).filter(_namn=namn)
        i_bockerna = self.annotate(
            _namn=Concat("serie", Cast("nummer", CharField()), output_field=CharField())
        ).filter(_namn=namn)
        return i_filen if i_filen.exists() else i_bockerna

    def versioner(self, verifikation: object) -> "VerifikationQuerySet":
        """Every version that files have given of the same voucher, the first one first."""
        samma = ("ar", "filens_serie", "filens_nummer", "filens_ordning")
        return self.filter(
            sie_import__isnull=False, **{namn: getattr(verifikation, namn) for namn in samma}
        ).order_by("pk")

    def utan_uttag(self) -> "VerifikationQuerySet":
        """Without vouchers taken out because of a file, and those that took them out."""
        uttag = apps.get_model("ekonomi", "Uttag")._default_manager.order_by()
        return self.exclude(pk__in=uttag.values("verifikation")).exclude(
            pk__in=uttag.values("storno")
        )

    def utkast(self) -> "VerifikationQuerySet":
        """Drafts: written and not posted."""
        return self.filter(bokford_at__isnull=True)

    def stangningar(self) -> "VerifikationQuerySet":
        """Posted vouchers that move a year's result to equity, and their corrections."""
        return self.bokforda().filter(slag="stangning")

    def som_visas(self) -> "VerifikationQuerySet":
        """With what a voucher's page shows beside it, in the same query."""
        return self.select_related(
            "ar",
            "serie",
            "bokford_by",
            "skriven_by",
            "rattar",
            "rattelse",
            "attest__attesterad_by",
            "sie_import__fil",
        )

    def egna(self) -> "VerifikationQuerySet":
        """Posted where we keep the books, and not corrected away."""
        return self.filter(verifikationslage.egen()).utan_uttag()

    def saknar_underlag(self) -> "VerifikationQuerySet":
        """Own posted vouchers without a file that shows what they rest on."""
        return self.egna().filter(verifikationslage.behover_underlag())

    def saknar_attest(self) -> "VerifikationQuerySet":
        """Own posted vouchers that nobody has attested."""
        return self.egna().filter(verifikationslage.behover_attest())

    def att_attestera(self, user: object) -> "VerifikationQuerySet":
        """Those that wait for an attest and that the user has neither written nor posted."""
        return self.saknar_attest().exclude(Q(bokford_by=user) | Q(skriven_by=user))

    def rattade(self) -> "VerifikationQuerySet":
        """Those that are corrected, and their corrections."""
        return self.bokforda().filter(Q(verifikationslage.rattad()) | Q(rattar__isnull=False))

    def inlasta(self) -> "VerifikationQuerySet":
        """Those that a SIE file brought."""
        return self.bokforda().filter(sie_import__isnull=False)

    def med_belopp(self, belopp: Decimal) -> "VerifikationQuerySet":
        """Vouchers with a row of that amount on either side, in kronor."""
        rader = self._rader().filter(verifikation=OuterRef("pk"))
        return self.filter(Exists(rader.filter(belopp__in=[belopp, -belopp])))

    def med_konto(self, prefix: str) -> "VerifikationQuerySet":
        """Vouchers with a row on an account whose number begins so."""
        rader = self._rader().order_by().filter(konto__nummer__startswith=prefix)
        return self.filter(pk__in=rader.values("verifikation"))

    def som_kan_vara(self, *belopp: Decimal) -> "VerifikationQuerySet":
        """Uncorrected vouchers with a row of one of these amounts, in debit or credit."""
        rader = self._rader().filter(verifikation=OuterRef("pk"))
        med_beloppet = rader.filter(belopp__in=[tal for b in belopp for tal in (b, -b)])
        ratta = self.filter(rattar=None, rattelse=None)
        return ratta.filter(Exists(med_beloppet)).order_by("-datum", "pk")

    def med_objekt(self, objekt: object) -> "VerifikationQuerySet":
        """Vouchers with a row marked with the object."""
        rader = self._rader().filter(verifikation=OuterRef("pk"))
        return self.filter(Exists(rader.filter(objektkombination__objekt=objekt)))

    def _rader(self) -> "RadQuerySet":
        return apps.get_model("ekonomi", "Rad")._default_manager.all()

    def with_lage(self) -> "VerifikationQuerySet":
        """Adds ``lage``: in words what there is to know of each, "" where there is nothing."""
        return self.annotate(lage=verifikationslage.i_ord())

    def with_omslutning(self) -> "VerifikationQuerySet":
        """Adds ``omslutning``: the sum of the debit rows, in kronor."""
        debet = (
            self._rader()
            .filter(verifikation=OuterRef("pk"), belopp__gt=0)
            .order_by()
            .values("verifikation")
            .annotate(summa=Sum("belopp"))
            .values("summa")
        )
        return self.annotate(omslutning=Subquery(debet))


def _kombinationer(nycklar: Iterable[str]) -> QuerySet:
    """The combinations that hold any of the objects, each written ``6:FOKUS``."""
    villkor = Q(pk__in=[])
    for nyckel in nycklar:
        dimension, _kolon, kod = nyckel.partition(":")
        if dimension.isascii() and dimension.isdigit() and len(dimension) < 7:
            villkor |= Q(objekt__dimension__nummer=int(dimension), objekt__kod=kod)
    return apps.get_model("ekonomi", "Objektkombination").objects.filter(villkor)


class RadQuerySet(EkonomiQuerySet):
    """Reads of the rows (rader) of the vouchers."""

    def bokforda(self) -> "RadQuerySet":
        """Rows of posted vouchers: those that carry a bokföringsdatum."""
        return self.filter(bokforingsdatum__isnull=False)

    def for_period(self, fran: date | None, till: date | None) -> "RadQuerySet":
        """Posted rows from ``fran`` to ``till``, both days included; None leaves an end open."""
        rader = self.bokforda()
        if fran:
            rader = rader.filter(bokforingsdatum__gte=fran)
        if till:
            rader = rader.filter(bokforingsdatum__lte=till)
        return rader

    def for_ar(self, ar: RakenskapsarQuerySet) -> "RadQuerySet":
        """Posted rows of these years, by their days: no year shares a day with another."""
        inom = Q(pk__in=[])
        for start, slut in ar.order_by().values_list("start", "slut"):
            inom |= Q(bokforingsdatum__range=(start, slut))
        return self.filter(inom)

    def utan_uttag(self) -> "RadQuerySet":
        """Without the rows of vouchers taken out because of a file, and of those that did it."""
        uttag = apps.get_model("ekonomi", "Uttag")._default_manager.order_by()
        return self.exclude(verifikation__in=uttag.values("verifikation")).exclude(
            verifikation__in=uttag.values("storno")
        )

    def med_nycklar(self, nycklar: Iterable[str]) -> "RadQuerySet":
        """Rows marked with any of the objects, each written ``6:FOKUS``."""
        return self.filter(objektkombination__in=_kombinationer(nycklar))

    def utan_nycklar(self, nycklar: Iterable[str]) -> "RadQuerySet":
        """Rows marked with none of the objects, those without objects too."""
        return self.exclude(objektkombination__in=_kombinationer(nycklar))

    def with_saldo(self, ingaende: Decimal) -> "RadQuerySet":
        """Adds ``saldo``: kronor after each row in order of date, begun at ``ingaende``."""
        hittills = Window(Sum("belopp"), order_by=["bokforingsdatum", "verifikation", "pk"])
        borjan = Value(ingaende, output_field=BeloppField())
        return self.annotate(saldo=ExpressionWrapper(borjan + hittills, BeloppField()))

    def som_visas(self) -> "RadQuerySet":
        """With what a list shows beside the row itself; its objects take two queries more."""
        return self.select_related("verifikation", "konto", "objektkombination").prefetch_related(
            "objektkombination__objekt"
        )

    def per_konto(self) -> QuerySet:
        """Kronor per account: dicts with ``konto__nummer``, ``konto__namn``, ``summa``."""
        konton = self.order_by("konto__nummer").values("konto__nummer", "konto__namn")
        return konton.annotate(summa=Sum("belopp"))

    def omsattning(self) -> dict[str, Decimal]:
        """Kronor in ``debet`` and ``kredit`` (as a positive number) and their ``summa``."""
        noll = Value(Decimal(0), output_field=BeloppField())
        summor = self.order_by().aggregate(
            debet=Coalesce(Sum("belopp", filter=Q(belopp__gt=0)), noll),
            kredit=Coalesce(-Sum("belopp", filter=Q(belopp__lt=0)), noll),
        )
        return summor | {"summa": summor["debet"] - summor["kredit"]}

    def summor(self) -> QuerySet:
        """Kronor per account and combination of objects, in one grouped query.

        Each item is a dict with ``konto`` and ``objektkombination`` (keys or None) and ``summa``.
        """
        return self.order_by().values("konto", "objektkombination").annotate(summa=Sum("belopp"))


class SieImportQuerySet(EkonomiQuerySet):
    """Reads of the imports of SIE files."""

    def galler(self) -> "SieImportQuerySet":
        """Those that stand: not undone."""
        return self.filter(angrad_at__isnull=True)

    def hela(self) -> "SieImportQuerySet":
        """Files that hold the year so far (types 1 to 4E), not just vouchers to add (4I)."""
        return self.exclude(typ="4I")

    def som_visas(self) -> "SieImportQuerySet":
        """With what a list shows beside the import itself, in the same query."""
        return self.select_related("fil", "ar", "importerad_by", "angrad_by")

    def with_antal(self) -> "SieImportQuerySet":
        """Adds ``antal_verifikationer``: the vouchers that each import booked.

        Counted per import in its index: a join would carry each import's report once a voucher.
        """
        inlasta = apps.get_model("ekonomi", "Verifikation").objects.filter(
            sie_import=OuterRef("pk")
        )
        antal = inlasta.order_by().values("sie_import").annotate(antal=Count("pk")).values("antal")
        return self.annotate(antal_verifikationer=Coalesce(Subquery(antal), 0))
