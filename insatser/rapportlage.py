"""How the yearly reports of a year stand: who has handed in, who lacks, where counts differ."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from finsam.models import User
from insatser.models import Insats, Insatsrapport, Rapportavsnitt, Rapportversion
from insatser.rapportsiffror import RUBRIKER, Rapportsiffra, siffror_for

Status = Insatsrapport.Status
_TONER = {
    Status.UTKAST: "info",
    Status.INLAMNAD: "varning",
    Status.TILLBAKA: "varning",
    Status.GODKAND: "bra",
}
# A few persons told of in words: ”3 deltagare”, ”två av personerna”.
_FATAL = re.compile(
    r"\b(?:[1-4]|en|ett|två|tre|fyra)\s+(?:av\s+)?(?:st\s+|stycken\s+)?"
    r"(?:deltagar|person|individ|kvinn|män\b|man\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Rapportrad:
    """One insats of the year with its report; ``rapport`` is None before it is begun."""

    insats: Insats
    rapport: Insatsrapport | None
    version: Rapportversion | None
    skillnader: tuple[Rapportsiffra, ...] = ()

    @property
    def lage(self) -> str:
        """Where the report stands, in words."""
        if self.rapport is None:
            return "Godkänd" if self.version else "Saknas"
        return self.rapport.get_status_display()

    @property
    def ton(self) -> str:
        """The colour of the state's tag."""
        if self.rapport is None:
            return "bra" if self.version else "fel"
        return _TONER[Status(self.rapport.status)]

    @property
    def klar(self) -> bool:
        """Whether the report is approved."""
        return self.lage == "Godkänd"


def rader(user: User, ar: int) -> list[Rapportrad]:
    """Return every insats that goes on during the year and the user sees, with its report."""
    insatser = list(Insats.objects.visible_to(user).under(ar).distinct())
    rapporter = {r.insats_id: r for r in Insatsrapport.objects.visible_to(user).for_ar(ar)}
    versioner = {
        v.rapport.insats_id: v
        for v in Rapportversion.objects.visible_to(user).som_galler().for_ar(ar)
    }
    siffrorna = siffror_for(list(rapporter.values()))
    return [
        Rapportrad(
            insats,
            rapporter.get(insats.pk),
            versioner.get(insats.pk),
            _skillnader(rapporter.get(insats.pk), siffrorna),
        )
        for insats in insatser
    ]


def _skillnader(
    rapport: Insatsrapport | None, siffrorna: dict[int, dict[str, list[Rapportsiffra]]]
) -> tuple[Rapportsiffra, ...]:
    if rapport is None:
        return ()
    return tuple(s for del_ in siffrorna[rapport.pk].values() for s in del_ if s.skiljer)


def i_ord(siffra: Rapportsiffra) -> str:
    """Say how the two counts of a figure differ; exact, for the kansli."""
    del_ = RUBRIKER[siffra.siffror].lower()
    registret = "räknas inte i" if siffra.system is None else f"{siffra.system} i"
    return f"{siffra.rubrik} ({del_}): {siffra.egen} enligt insatsen, {registret} registret"


def fatal_i_text(texter: Iterable[str]) -> list[str]:
    """Return the places where the words tell of one to four persons, as they stand."""
    return [traff[0] for text in texter for traff in _FATAL.finditer(text)]


# -- The gate --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Anmarkning:
    """One remark of the gate: about which insats, what is wrong, and whether it must be mended.

    ``allmant`` is what it says to those who may not see exact counts, where it tells such.
    """

    insats: str
    text: str
    stoppar: bool
    allmant: str = ""


def anmarkningar(ar: int) -> list[Anmarkning]:
    """Return what the gate says of the year's reports.

    A report that is missing or not approved stops; counts that differ from the register, and
    words about a few persons, are remarked on.
    """
    ut: list[Anmarkning] = []
    insatser = list(Insats.objects.under(ar).distinct())
    rapporter = {r.insats_id: r for r in Insatsrapport.objects.for_ar(ar)}
    siffrorna = siffror_for(list(rapporter.values()))
    texter = _texter(rapporter.values())
    for insats in insatser:
        rapport = rapporter.get(insats.pk)
        if rapport is None:
            ut.append(Anmarkning(str(insats), "Årsrapporten saknas.", True))
            continue
        if rapport.status != Status.GODKAND:
            lage = rapport.get_status_display().lower()
            ut.append(Anmarkning(str(insats), f"Årsrapporten är inte godkänd ({lage}).", True))
        skillnader = _skillnader(rapport, siffrorna)
        ut += [Anmarkning(str(insats), f"{i_ord(s)}.", False, _skiljer(s)) for s in skillnader]
        if fatal := fatal_i_text(texter.get(rapport.pk, ())):
            ord_ = "Texten berättar om ett fåtal personer"
            ut.append(Anmarkning(str(insats), f"{ord_}: ”{'”, ”'.join(fatal)}”.", False))
    return ut


def _texter(rapporter: Iterable[Insatsrapport]) -> dict[int, list[str]]:
    alla = list(rapporter)
    if not alla:
        return {}
    ut: dict[int, list[str]] = {}
    avsnitt = Rapportavsnitt.objects.filter(rapport__in=alla)
    for pk, text in avsnitt.exclude(text="").values_list("rapport", "text"):
        ut.setdefault(pk, []).append(text)
    return ut


def _skiljer(siffra: Rapportsiffra) -> str:
    """Say that the counts differ, and not how."""
    del_ = RUBRIKER[siffra.siffror].lower()
    return f"{siffra.rubrik} ({del_}): insatsens uppgift skiljer sig från registrets."
