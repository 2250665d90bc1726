"""Reads of arvoden, of the rules for them, and of what people claim."""

from datetime import date
from typing import Self

from django.apps import apps
from django.db.models import Count, Exists, OuterRef, Q, Subquery, Sum
from django.utils import timezone

from finsam.behorighet import Aktor, Behorighet, BehorighetQuerySet
from finsam.period import PeriodQuerySet


def ser_allas(user: Aktor) -> bool:
    """Say whether the user sees everyone's: the kansli, ekonom and revisor, and who chairs now."""
    if not user.har(Behorighet.SE_ARVODEN):
        return False
    return user.har(Behorighet.SE_FILER) or leder_styrelsen(user)


def leder_styrelsen(user: Aktor) -> bool:
    """Say whether the user chairs the styrelse today, as ordförande or vice."""
    poster = apps.get_model("styrelse.Ordforandeskap").objects.vid(timezone.localdate())
    i_styrelsen = poster.filter(uppdrag__organ__typ="styrelse")
    return i_styrelsen.filter(uppdrag__person__user=user).exists()  # type: ignore[misc]


class ArvodenQuerySet(BehorighetQuerySet):
    """Rows of arvoden that whoever sees arvoden at all may see."""

    se_behorighet = Behorighet.SE_ARVODEN


class PersonligaQuerySet(ArvodenQuerySet):
    """Rows that concern one person: one's own, or everyone's."""

    person = "person__user"

    def visible_to(self, user: Aktor) -> Self:
        """Return what the user may see: a ledamot or ersättare only the own rows."""
        rader = super().visible_to(user)
        return rader if ser_allas(user) else rader.filter(**{self.person: user})


class AllasQuerySet(ArvodenQuerySet):
    """Rows that concern several people at once."""

    def visible_to(self, user: Aktor) -> Self:
        """Return them to whoever sees everyone's arvoden."""
        return super().visible_to(user) if ser_allas(user) else self.none()


class ArvodesreglementeQuerySet(PeriodQuerySet, ArvodenQuerySet):
    """Reads of the rules."""

    def som_visas(self) -> Self:
        """With the organs, the payer and the rows."""
        return self.select_related("utbetalare").prefetch_related("organ", "regler")


class ArvodesregelQuerySet(ArvodenQuerySet):
    """Reads of the rows of the rules."""


class ArvodesunderlagQuerySet(AllasQuerySet):
    """Reads of the periods."""

    def oppna(self) -> Self:
        """Those that may still be given rows."""
        return self.filter(godkant_at=None)

    def som_visas(self) -> Self:
        """With who approved it, and ``summa`` and ``antal`` people of what is approved."""
        arvoden = apps.get_model("styrelse.Arvode").objects.filter(underlag=OuterRef("pk"))
        egna = arvoden.order_by().values("underlag")
        return self.select_related("godkant_by", "skapat_by").annotate(
            summa=Subquery(egna.annotate(s=Sum("belopp")).values("s")),
            antal=Subquery(egna.annotate(n=Count("person", distinct=True)).values("n")),
            utan_lista=Exists(arvoden.filter(lista=None)),
            osand_lista=Exists(
                apps.get_model("styrelse.Arvodeslista").objects.filter(
                    underlag=OuterRef("pk"), skickad_datum=None
                )
            ),
        )


class ArvodeslistaQuerySet(AllasQuerySet):
    """Reads of the lists for the payroll."""

    def som_visas(self) -> Self:
        """With its period, its payer and its sum."""
        return self.select_related("underlag", "utbetalare", "skickad_by").annotate(
            summa=Sum("arvoden__belopp")
        )


class ArvodeQuerySet(PersonligaQuerySet):
    """Reads of approved amounts."""

    def som_visas(self) -> Self:
        """With everything that a row shows."""
        return self.select_related(
            "person",
            "regel",
            "utbetalare",
            "narvaro__sammantrade__organ",
            "ansprak",
            "rattelse__arvode",
            "lista__utbetalare",
            "underlag",
            "godkant_by",
        )

    def med_rattelser(self) -> Self:
        """With person, organ and the corrections with the rows that they became."""
        return self.select_related("person", "organ").prefetch_related("rattelser__ny_rad")

    def under(self, ar: int) -> Self:
        """Those that concern a day of the year."""
        return self.filter(dag__year=ar)

    def obetalda(self, dag: date) -> Self:
        """Those whose cost had not reached the förbund by the end of the day."""
        return self.filter(
            Q(lista=None) | Q(lista__betald_datum=None) | Q(lista__betald_datum__gt=dag)
        )

    def att_lista(self) -> Self:
        """Those that stand on no list yet."""
        return self.filter(lista=None)


class ArvodesansprakQuerySet(PersonligaQuerySet):
    """Reads of claims."""

    def som_visas(self) -> Self:
        """With everything that a row shows."""
        return self.select_related("person", "fil", "arvode", "avslaget_by")

    def vantar(self) -> Self:
        """Those that are neither approved nor turned down."""
        return self.filter(arvode=None, avslaget_at=None)

    def i_lage(self, lage: str) -> Self:
        """Those that are ``vantar``, ``godkant`` or ``avslaget``."""
        if lage == "vantar":
            return self.vantar()
        return self.exclude(arvode=None) if lage == "godkant" else self.exclude(avslaget_at=None)

    def ar_med_ansprak(self) -> list[int]:
        """Return the years that have claims, the latest first."""
        return [dag.year for dag in self.order_by().dates("dag", "year", order="DESC")]


class ArvodesrattelseQuerySet(PersonligaQuerySet):
    """Reads of corrections."""

    person = "arvode__person__user"

    def som_visas(self) -> Self:
        """With the row that each corrects, and what a row of the correction takes over."""
        return self.select_related("arvode__person", "arvode__regel", "arvode__utbetalare")

    def vantar(self) -> Self:
        """Those that have not become a row."""
        return self.filter(ny_rad=None)
