"""Reads of the reports, named by the question."""

from typing import Self

from django.db.models import CharField, Count, Exists, OuterRef, Q, Value
from django.db.models.functions import Coalesce, NullIf

from finsam.behorighet import Aktor, Behorighet, BehorighetQuerySet
from rapporter.querysets.tradrad import TradradQuerySet


class RapportQuerySet(BehorighetQuerySet):
    """Reports; all of them to whoever may see reports."""

    se_behorighet = Behorighet.SE_RAPPORTER

    def med_senaste_fil(self) -> Self:
        """With the made PDFs and their files, newest first."""
        return self.prefetch_related("filer__fil")

    def med_antal(self) -> Self:
        """With how many avsnitt there are to write, and how many are in each state.

        ``antal_tomma`` have neither text nor anything below; ``antal_utkast``, ``antal_klara`` and
        ``antal_granskade`` have text. A heading over others is none of them, nor what is off.
        """

        def antal(villkor: Q) -> Count:
            return Count("avsnitt", filter=Q(avsnitt__med=True) & villkor, distinct=True)

        skrivet = Q(avsnitt__text__gt="")
        tom = Q(avsnitt__text="", avsnitt__underavsnitt=None)
        return self.annotate(
            antal_avsnitt=antal(skrivet | tom),
            antal_tomma=antal(tom),
            antal_utkast=antal(skrivet & Q(avsnitt__lage="utkast")),
            antal_klara=antal(skrivet & Q(avsnitt__lage="klart")),
            antal_granskade=antal(skrivet & Q(avsnitt__lage="granskat")),
        )


class AvsnittQuerySet(TradradQuerySet):
    """Sections of reports, in reading order."""

    se_behorighet = Behorighet.SE_RAPPORTER

    def tomma(self) -> Self:
        """Sections that hold nothing: no text of their own, and no sections below them."""
        return self.filter(text="", underavsnitt=None)

    def skrivbara_for(self, user: Aktor) -> Self:
        """Those that the user may write: all to the kansli, to others what is given to them."""
        if user.har(Behorighet.ANDRA_RAPPORTER):
            return self.all()
        return self.visible_to(user).filter(skribent=user)

    def vantar(self) -> Self:
        """Sections that wait for their writer: in the report, not done, and not only a heading."""
        bara_rubrik = Q(text="") & Exists(
            self.model._default_manager.filter(foralder=OuterRef("pk"))
        )
        return self.filter(~bara_rubrik, med=True, lage="utkast")

    def per_skribent(self) -> list[dict[str, object]]:
        """How many of these there are per report and writer: rapport, skribent, namn, antal."""
        eget = NullIf("skribent__namn", Value(""))
        namn = Coalesce(eget, "skribent__email", output_field=CharField())
        rader = self.order_by().values("rapport", "skribent")
        return list(rader.annotate(namn=namn, antal=Count("pk")))

    def att_skriva(self, user: Aktor) -> Self:
        """What is given to the user, is part of a report that is not decided, and is not done."""
        oppna = self.visible_to(user).filter(skribent=user, med=True, lage="utkast")
        return oppna.filter(rapport__beslutad_datum=None).select_related("rapport")


class RapportfilQuerySet(BehorighetQuerySet):
    """Made PDFs."""

    se_behorighet = Behorighet.SE_RAPPORTER
