"""Reads of insatser, as methods named by the question."""

from typing import Self

from django.apps import apps
from django.db import models
from django.db.models import Prefetch, Q

from finsam.behorighet import Aktor, Behorighet, BehorighetQuerySet
from finsam.period import Period, PeriodQuerySet


class EgenInsatsQuerySet(BehorighetQuerySet):
    """Rows of an insats: all of them, or those of the insatser one is responsible for."""

    se_behorighet = Behorighet.SE_INSATSER
    ansvarig = "insats__ansvariga"

    def visible_to(self, user: Aktor) -> Self:
        """Every row to whoever sees all insatser, else those of one's own insatser."""
        if not user.har(self.se_behorighet):
            return self.none()
        if user.har(Behorighet.SE_ALLA_INSATSER):
            return self.all()
        return self.filter(**{self.ansvarig: user})


class InsatsQuerySet(PeriodQuerySet, EgenInsatsQuerySet):
    """Reads of insatser."""

    ansvarig = "ansvariga"

    def med_exakta_antal(self, user: Aktor) -> Self:
        """Insatser whose participants, and exact counts of them, the user may see."""
        if not user.har(Behorighet.SE_DELTAGARE):
            return self.none()
        if user.har(Behorighet.SE_ALLA_DELTAGARE):
            return self.all()
        return self.filter(ansvariga=user)


class InsatspartQuerySet(EgenInsatsQuerySet):
    """Reads of parties."""


class InsatsarQuerySet(EgenInsatsQuerySet):
    """Reads of an insats's years."""


class InsatsuppgiftQuerySet(EgenInsatsQuerySet):
    """Reads of noted figures."""

    def under(self, ar: int) -> Self:
        """Figures as of a day of this year."""
        ram = Period.ar(ar)
        return self.filter(per_datum__range=(ram.fran, ram.till))


class InsatsmalQuerySet(EgenInsatsQuerySet):
    """Reads of the goals of insatser."""

    def for_ar(self, ar: int) -> Self:
        """The goals of a year."""
        return self.filter(mal__ar=ar)

    def valda(self, *, ar: int | None, insats: models.Model | None) -> Self:
        """The goals of a year, of an insats, of both or of neither."""
        valda = self if ar is None else self.for_ar(ar)
        return valda if insats is None else valda.filter(insats_id=insats.pk)

    def alla_ar(self) -> list[int]:
        """Return the years that have goals, the latest first."""
        return list(self.order_by("-mal__ar").values_list("mal__ar", flat=True).distinct())


class KodlistaQuerySet(BehorighetQuerySet):
    """Reads of code lists."""

    se_behorighet = Behorighet.SE_INSATSER


class KodQuerySet(BehorighetQuerySet):
    """Reads of codes."""

    se_behorighet = Behorighet.SE_INSATSER

    def med_lista(self) -> Self:
        """With the list's name at hand."""
        return self.select_related("lista")

    def i_lista(self, nyckel: str) -> Self:
        """The codes of one list in their order."""
        return self.filter(lista__nyckel=nyckel).order_by("ordning", "pk")

    def valbara(self) -> Self:
        """Codes that a form may offer."""
        return self.filter(aktiv=True)


class PseudonymQuerySet(EgenInsatsQuerySet):
    """Coded participants' rows: the kansli's, or those of one's own insatser."""

    se_behorighet = Behorighet.SE_DELTAGARE

    def visible_to(self, user: Aktor) -> Self:
        """All of them to the kansli, those of one's own insatser to an insatsansvarig."""
        if not user.har(self.se_behorighet):
            return self.none()
        if user.har(Behorighet.SE_ALLA_DELTAGARE):
            return self.all()
        return self.filter(**{self.ansvarig: user}).distinct()


class DeltagareQuerySet(PseudonymQuerySet):
    """Reads of coded participants."""

    ansvarig = "inskrivningar__insats__ansvariga"


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
        ordnade = matning.objects.select_related("steg").order_by("datum", "pk")
        return self.select_related(
            "deltagare__kommun",
            "insats",
            "remittent",
            "avslutsorsak",
            "sysselsattning_fore",
            "sysselsattning_efter",
            "forsorjning_fore",
            "forsorjning_efter",
        ).prefetch_related(Prefetch("stegmatningar", queryset=ordnade))


class StegskalaQuerySet(BehorighetQuerySet):
    """Reads of ladders."""

    se_behorighet = Behorighet.SE_INSATSER


class StegQuerySet(BehorighetQuerySet):
    """Reads of steps."""

    se_behorighet = Behorighet.SE_INSATSER


class StegmatningQuerySet(PseudonymQuerySet):
    """Reads of measurements."""

    ansvarig = "inskrivning__insats__ansvariga"


class VolymQuerySet(PseudonymQuerySet):
    """Reads of volumes; as exact counts of participants they are the kansli's."""

    def visible_to(self, user: Aktor) -> Self:
        """The kansli's, or one's own insatser's, with the insats at hand."""
        return super().visible_to(user).select_related("insats")

    def under(self, ar: int) -> Self:
        """Volumes whose period lies in this year."""
        ram = Period.ar(ar)
        return self.filter(from_datum__gte=ram.fran, till_datum__lte=ram.till)

    def totalt_per_insats(self) -> dict[int, int]:
        """Return {insats.pk: ongoing at the first period's start plus all the new}, all sexes."""
        antal: dict[int, int] = {}
        borjade: set[tuple[int, str]] = set()
        falt = ("insats", "kon", "pagaende_start", "nya")
        for insats, kon, pagaende, nya in self.order_by("from_datum").values_list(*falt):
            start = 0 if (insats, kon) in borjade else pagaende
            borjade.add((insats, kon))
            antal[insats] = antal.get(insats, 0) + start + nya
        return antal


class TillfalleQuerySet(EgenInsatsQuerySet):
    """Reads of occasions."""

    def visible_to(self, user: Aktor) -> Self:
        """Those of the insatser that the user sees, with the insats at hand."""
        return super().visible_to(user).select_related("insats")

    def under(self, ar: int) -> Self:
        """Occasions of this year."""
        ram = Period.ar(ar)
        return self.filter(datum__range=(ram.fran, ram.till))
