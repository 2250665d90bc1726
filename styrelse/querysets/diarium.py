"""Reads of the diarium."""

from datetime import date
from typing import Self

from django.apps import apps
from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from finsam.behorighet import Aktor, Behorighet, BehorighetQuerySet
from finsam.sok import STORSTA_ORD, sok, vikt
from styrelse.querysets.dagordning import egna_uppdrag

# Whose pages lead to a document of theirs, for whoever may see the row itself.
_MED_PAPPER = (
    "Kallelse",
    "Protokoll",
    "Justering",
    "Avtal",
    "Ansvarsfrihet",
    "Forbundsordning",
    "Delegationsbeslut",
)


def _synliga(modell: str, user: Aktor) -> QuerySet:
    return apps.get_model(f"styrelse.{modell}").objects.visible_to(user)


def _papper(user: Aktor) -> Q:
    """The documents of rows that the user may see."""
    pa_punkter = _synliga("Dagordningspunkt", user).order_by().values("handlingar")
    villkor = Q(pk__in=pa_punkter)
    for modell in _MED_PAPPER:
        villkor |= Q(pk__in=_synliga(modell, user).order_by().values("handling"))
    return villkor


def _i_eget_organ(user: Aktor) -> Q:
    """The documents of meetings of organs that the user had a seat in on the day."""
    punkter = _synliga("Dagordningspunkt", user).order_by()
    protokoll = _synliga("Protokoll", user).order_by()
    egna = Exists(egna_uppdrag(user, "sammantrade__"))
    return Q(pk__in=punkter.filter(egna).values("handlingar")) | Q(
        pk__in=protokoll.filter(egna).values("handling")
    )


class DiariumQuerySet(BehorighetQuerySet):
    """Rows that whoever may see the diarium may see."""

    se_behorighet = Behorighet.SE_DIARIUM


class ArkivuttagQuerySet(DiariumQuerySet):
    """Reads of what was taken out for the archive."""

    def hamtbara(self, user: Aktor) -> Self:
        """Those whose file the user may have: what is marked as secret is in it too."""
        synliga = self.visible_to(user)
        return synliga if user.har(Behorighet.SE_SEKRETESS) else synliga.none()


class HandlingstypQuerySet(DiariumQuerySet):
    """Reads of the dokumenthanteringsplan."""

    def med_antal(self) -> Self:
        """With ``antal``: how many documents are of each kind."""
        return self.annotate(antal=Count("handlingar"))


class ArendeQuerySet(DiariumQuerySet):
    """Reads of cases."""

    def oppna(self) -> Self:
        """Cases that go on."""
        return self.filter(avslutat_datum=None)

    def med_antal(self, user: Aktor) -> Self:
        """With ``antal``: how many documents of each the user may see."""
        handlingar = apps.get_model("styrelse.Handling").objects.visible_to(user)
        egna = handlingar.filter(arende=OuterRef("pk")).order_by().values("arende")
        return self.annotate(antal=Coalesce(Subquery(egna.annotate(n=Count("pk")).values("n")), 0))

    def alla_ar(self) -> list[int]:
        """Return the years that have cases, the latest first."""
        return list(self.order_by("-ar").values_list("ar", flat=True).distinct())


_I_DIARIET = ("rubrik", "arende__mening", "arende__dnr", "motpart", "organisation__namn")


class HandlingQuerySet(DiariumQuerySet):
    """Reads of documents."""

    def visible_to(self, user: Aktor) -> Self:
        """Return what the user may see.

        All of it with the diarium; else what hangs on a list that has been sent out, or is the
        paper of something that styrelse's pages show. What is marked as secret only to whoever
        may see that, and to those with a seat in the organ on the day of its meeting.
        """
        if user.har(Behorighet.SE_DIARIUM):
            far_allt = user.har(Behorighet.SE_SEKRETESS)
            return self.all() if far_allt else self.filter(sekretess=False)
        if not user.har(Behorighet.SE_STYRELSE):
            return self.none()
        return self.filter(
            Q(sekretess=False) & _papper(user) | Q(sekretess=True) & _i_eget_organ(user)
        )

    def som_visas(self) -> Self:
        """With what a list prints of each."""
        return self.select_related("arende", "typ", "organisation", "fil", "gallring")

    def alla_ar(self) -> list[int]:
        """Return the years that have documents, the latest first."""
        return [dag.year for dag in self.order_by().dates("datum", "year", order="DESC")]

    def kan_undertecknas(self) -> Self:
        """PDFs that nobody has been asked to sign, the latest first."""
        pdf = self.filter(fil__innehallstyp="application/pdf", runda=None, underskrifter=None)
        return pdf.select_related("arende").order_by("-datum", "-pk")

    def med_orden(self, ord_: str) -> Self:
        """Those where each word stands in what the diarium says or in the file's own text.

        A word is found within a longer one (``budget`` in ``tilläggsbudget``). The text of a
        file is kept folded (``filtext.sokbar``), so that it is found as it is, on both engines.
        """
        rader = self
        for ett in ord_.replace("\x00", "").split()[:STORSTA_ORD]:
            i_texten = Q(text__text__contains=vikt(ett))
            rader = rader.filter(sok(ett, _I_DIARIET) | i_texten)
        return rader

    def att_gallra(self, dag: date) -> Self:
        """Those whose time is out on the day: from 1 January after the plan's whole years.

        A case that is open or under gallringsstopp holds all that is in it, and what has been
        signed is never due, nor a bilaga to it.
        """
        return self.filter(
            Q(datum__year__lt=dag.year - F("typ__gallras_efter_ar")),
            arende__avslutat_datum__isnull=False,
            arende__gallringsstopp="",
            gallring=None,
            justering=None,
            underskrifter=None,
            runda=None,
            protokoll=None,
            bilaga_till__justering=None,
            bilaga_till__underskrifter=None,
            bilaga_till__protokoll=None,
        )


class GallringQuerySet(DiariumQuerySet):
    """Reads of the register of destruction."""

    def som_visas(self) -> Self:
        """With the document and who destroyed it."""
        return self.select_related("handling__arende", "handling__typ", "gallrad_by")

    def bland(self, handlingar: QuerySet) -> Self:
        """Those of documents among these."""
        return self.filter(handling__in=handlingar)
