"""Reads of coded participants and their enrolments."""

from typing import Self

from django.apps import apps
from django.db import models
from django.db.models import Count, F, Prefetch, Q, Window

from finsam.period import Period
from insatser.querysets.bas import PseudonymQuerySet


class DeltagareQuerySet(PseudonymQuerySet):
    """Reads of coded participants."""

    ansvarig = "inskrivningar__insats__ansvariga"

    def med_kod(self, kod: str) -> Self:
        """The participant with a code, whoever asks: whoever has the code was given it.

        Nobody guesses one of 32^8; what the asker then sees is its own enrolment only.
        """
        return self.filter(kod=kod)

    def med_lika(self) -> Self:
        """With how many of the register have the same birth year, kön and kommun (``lika``),
        the same kön and kommun (``lika_utan_ar``), and the same kön and birth year.
        """

        def antal(*falt: str) -> Window:
            return Window(Count("pk"), partition_by=[F(namn) for namn in falt])

        return self.annotate(
            lika=antal("fodelsear", "kon", "kommun"),
            lika_utan_ar=antal("kon", "kommun"),
            lika_utan_kommun=antal("fodelsear", "kon"),
        )

    def ovanliga(self, grans: int) -> Self:
        """Those of whom fewer than ``grans`` have the same birth year, kön and kommun."""
        kanda = self.exclude(fodelsear=None).exclude(kommun=None)
        return kanda.med_lika().filter(lika__lt=grans)


class InskrivningQuerySet(PseudonymQuerySet):
    """Reads of enrolments."""

    def i_insats(self, insats: models.Model) -> Self:
        """Enrolments in one insats."""
        return self.filter(insats=insats)

    def under(self, ar: int) -> Self:
        """Enrolments that lasted into some month of the year."""
        ram = Period.ar(ar)
        return self.filter(Q(ut_manad=None) | Q(ut_manad__gte=ram.fran), in_manad__lte=ram.till)

    def till_och_med(self, ar: int) -> Self:
        """Everyone enrolled since the insats began, up to the end of the year."""
        return self.filter(in_manad__lte=Period.ar(ar).till)

    def oppna(self) -> Self:
        """Those still enrolled."""
        return self.filter(ut_manad=None)

    def med_koder(self) -> Self:
        """With participant, codes and step measurements at hand."""
        matning = apps.get_model("insatser.Stegmatning")
        lage = apps.get_model("insatser.Inskrivningslage")
        lagen = lage.objects.select_related("kod__lista")
        ordnade = matning.objects.select_related("steg").order_by("datum", "pk")
        ordnade = ordnade.prefetch_related("svar__fraga")
        return self.select_related(
            "deltagare__kommun",
            "insats",
            "remittent",
            "angrat_avslut",
            "avslutsorsak",
            "utbildning",
            "tid_i_forsorjning",
        ).prefetch_related(
            Prefetch("stegmatningar", queryset=ordnade),
            Prefetch("lagen", queryset=lagen),
            "parter",
        )


class InskrivningslageQuerySet(PseudonymQuerySet):
    """Reads of support and occupation before and after."""

    ansvarig = "inskrivning__insats__ansvariga"

    def i_lista(self, nyckel: str) -> Self:
        """Those of one code list: forsorjning or sysselsattning."""
        return self.filter(kod__lista__nyckel=nyckel)


class AngratavslutQuerySet(PseudonymQuerySet):
    """Reads of undone endings."""

    ansvarig = "inskrivning__insats__ansvariga"


class AngratlageQuerySet(PseudonymQuerySet):
    """Reads of what undone endings said of the time after."""

    ansvarig = "avslut__inskrivning__insats__ansvariga"
