"""Reads of the ledger (bokföring): accounts, vouchers and their rows."""

from collections.abc import Iterable
from datetime import date

from django.apps import apps
from django.db.models import Count, OuterRef, Q, QuerySet, Subquery, Sum

from finsam.behorighet import Behorighet, BehorighetQuerySet
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

    def with_antal(self) -> "RakenskapsarQuerySet":
        """Adds ``antal_bokforda``: the posted vouchers of each year."""
        posted = Q(verifikationer__bokford_at__isnull=False)
        return self.annotate(antal_bokforda=Count("verifikationer", filter=posted))


class InsatsobjektQuerySet(EkonomiQuerySet, PeriodQuerySet):
    """Reads of which object stands for which insats, and when."""


class KontoQuerySet(EkonomiQuerySet):
    """Reads of the chart of accounts (kontoplan)."""

    def med_prefix(self, prefix: Iterable[str]) -> "KontoQuerySet":
        """Accounts whose number begins with any of the prefixes; none for no prefix."""
        villkor = Q(pk__in=[])
        for del_ in prefix:
            villkor |= Q(nummer__startswith=del_)
        return self.filter(villkor)


class VerifikationQuerySet(EkonomiQuerySet):
    """Reads of the vouchers (verifikationer)."""

    def bokforda(self) -> "VerifikationQuerySet":
        """Posted vouchers: numbered, balanced and locked."""
        return self.filter(bokford_at__isnull=False)

    def with_omslutning(self) -> "VerifikationQuerySet":
        """Adds ``omslutning``: the sum of the debit rows, in kronor."""
        debet = (
            apps.get_model("ekonomi", "Rad")
            ._default_manager.filter(verifikation=OuterRef("pk"), belopp__gt=0)
            .order_by()
            .values("verifikation")
            .annotate(summa=Sum("belopp"))
            .values("summa")
        )
        return self.annotate(omslutning=Subquery(debet))


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

    def med_objekt(self, objekt: object) -> "RadQuerySet":
        """Rows marked with the object, alone or together with others."""
        return self.filter(objektkombination__objekt=objekt)

    def summor(self) -> QuerySet:
        """Kronor per account and combination of objects, in one grouped query.

        Each item is a dict with ``konto`` and ``objektkombination`` (keys or None) and ``summa``.
        """
        return self.order_by().values("konto", "objektkombination").annotate(summa=Sum("belopp"))


class SieImportQuerySet(EkonomiQuerySet):
    """Reads of the imports of SIE files."""

    def with_antal(self) -> "SieImportQuerySet":
        """Adds ``antal_verifikationer``: the vouchers that each import booked."""
        return self.annotate(antal_verifikationer=Count("verifikationer"))
