"""Reads of what a meeting is to take up, its template and what is decided by delegation."""

from datetime import date
from typing import Self

from django.apps import apps
from django.db import models
from django.db.models import Exists, OuterRef, Q

from finsam.behorighet import Aktor, Behorighet
from styrelse.querysets.bas import StyrelseQuerySet


def _utskickade() -> models.QuerySet:
    return apps.get_model("styrelse.Sammantrade").objects.utskickade().values("pk")


def egna_uppdrag(user: Aktor, vag: str = "") -> models.QuerySet:
    """Return the user's own seats in the organ of the outer row's meeting on its day.

    ``vag`` leads from the outer row to the meeting, as ``sammantrade__``.
    """
    dag = OuterRef(f"{vag}datum")
    uppdrag = apps.get_model("styrelse.Uppdrag").objects.filter(
        Q(till_datum=None) | Q(till_datum__gte=dag),
        organ=OuterRef(f"{vag}organ"),
        person__user=getattr(user, "pk", None),
        from_datum__lte=dag,
    )
    return uppdrag.values("pk")


class DagordningspunktQuerySet(StyrelseQuerySet):
    """Reads of the points of a föredragningslista."""

    def visible_to(self, user: Aktor) -> Self:
        """Return what the user may see: a list once it is sent out, all of it for the kansli.

        A point under sekretess only for whoever may see that, or has a seat in the organ then.
        """
        rader = super().visible_to(user)
        if not user.har(Behorighet.ANDRA_STYRELSE):
            rader = rader.filter(sammantrade__in=_utskickade())
        if not user.har(Behorighet.SE_SEKRETESS):
            rader = rader.filter(Q(sekretess=False) | Exists(egna_uppdrag(user, "sammantrade__")))
        return rader

    def i_ordning(self) -> Self:
        """The points as the meeting takes them."""
        return self.order_by("ordning", "pk")

    def som_lista(self) -> Self:
        """With the papers of each point and the decisions by delegation that it reports."""
        return self.prefetch_related("handlingar__fil", "delegationsbeslut__fattat_av")

    def for_protokoll(self) -> Self:
        """As the meeting takes them, with papers and all that the protokoll says of each."""
        return (
            self.i_ordning()
            .select_related("paragraf", "protokollspunkt", "arende", "sammantrade__organ")
            .prefetch_related(
                "handlingar__fil",
                "yrkanden__narvaro__person",
                "reservationer__narvaro__person",
                "voteringar__ordforande__person",
                "voteringar__roster__narvaro__person",
                "voteringar__kandidater",
            )
        )

    def oppna(self, organ: models.Model) -> Self:
        """Points of the organ's earlier meetings that no later meeting has taken up.

        Those that were put off, and everything but standing points of a meeting that was
        cancelled.
        """
        uppskjutna = Q(skjuts_upp=True) | Q(sammantrade__status="installt", standard="")
        return (
            self.filter(uppskjutna, sammantrade__organ=organ, fortsattningar=None)
            .select_related("sammantrade")
            .order_by("sammantrade__datum", "ordning")
        )

    def fore(self, sammantrade: models.Model) -> Self:
        """Points of meetings before this one's day."""
        return self.filter(sammantrade__datum__lt=sammantrade.datum)  # type: ignore[attr-defined]

    def som_anmaler(self, dag: date) -> Self:
        """Points of the styrelse's coming meetings for delegationsbeslut, the next first."""
        return self.filter(
            standard="delegation",
            sammantrade__organ__typ="styrelse",
            sammantrade__status="planerat",
            sammantrade__datum__gte=dag,
        ).order_by("sammantrade__datum", "pk")


class MallpunktQuerySet(StyrelseQuerySet):
    """Reads of the standing points."""

    def for_organtyp(self, typ: str) -> Self:
        """The points of a kind of organ, in order."""
        return self.filter(organtyp=typ).order_by("ordning", "pk")


class DelegationsbeslutQuerySet(StyrelseQuerySet):
    """Reads of what was decided by delegation."""

    def att_anmala(self) -> Self:
        """Those that no meeting has been told of, the oldest first."""
        return self.filter(anmald=None).order_by("datum", "pk")

    def som_visas(self) -> Self:
        """With who decided, the case and the meeting that was told."""
        return self.select_related("fattat_av", "arende", "handling", "anmald__sammantrade")
