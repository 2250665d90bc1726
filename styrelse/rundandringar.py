"""What changed between two versions that were laid for signature: the words of their files.

Whoever signed the earlier one sees exactly that before signing again. The words are read from
the frozen bytes themselves, whatever made them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from django.core.cache import cache

from finsam import filer
from finsam.models import Fil, User
from finsam.textskillnad import Bit, skillnad
from styrelse.models import Runda, Underskrift
from styrelse.pdftext import ur_pdf
from styrelse.querysets.underskrift import UnderskriftQuerySet
from styrelse.sidram import dela

RADER_OMKRING = 1  # unchanged lines shown before and after each change
FLEST_ORD = 4_000  # of a changed passage compared word by word; a longer one is shown whole
FLEST_RADER = 60_000
FLEST_VERSIONER = 50


@dataclass(frozen=True, slots=True)
class Andringar:
    """The changed passages, each with a line around it; ``gar_inte`` says why there are none.

    ``ram`` is what differs in the pages' heads and feet, said once (see styrelse.sidram).
    """

    stallen: tuple[tuple[Bit, ...], ...] = ()
    ram: tuple[Bit, ...] = ()
    gar_inte: str = ""

    @property
    def antal(self) -> int:
        """How many passages differ."""
        return len(self.stallen)


def tidigare_versioner(runda: Runda) -> list[Runda]:
    """Return the rounds about earlier versions, the latest first."""
    ut: list[Runda] = []
    fore = runda.foregaende
    while fore is not None and len(ut) < FLEST_VERSIONER:
        ut.append(fore)
        fore = fore.foregaende
    return ut


def senast_signerad(runda: Runda, egna: UnderskriftQuerySet) -> Underskrift | None:
    """Return whichever of somebody's signatures is on the latest earlier version."""
    alla = [fore.handling_id for fore in tidigare_versioner(runda)]
    gjorda = (
        egna.gjorda().filter(handling__in=alla).select_related("handling__fil", "handling__runda")
    )
    return min(gjorda, key=lambda plats: alla.index(plats.handling_id), default=None)


def att_jamfora_med(runda: Runda, user: User) -> Runda | None:
    """Return the latest earlier version that the user signed, else the one just before."""
    egen = senast_signerad(runda, Underskrift.objects.filter(person__user=user))
    return egen.handling.runda if egen else runda.foregaende


def mellan(fore: Fil | None, efter: Fil | None) -> Andringar:
    """Compare the words of two kept PDFs; what was compared once is remembered."""
    if fore is None or efter is None:
        return Andringar(gar_inte="Den ena filen är gallrad.")
    nyckel = f"rundandringar2:{fore.sha256}:{efter.sha256}"
    svar = cache.get(nyckel)
    if svar is None:
        svar = _jamfor(fore, efter)
        cache.set(nyckel, svar, None)
    return svar


def _jamfor(fore: Fil, efter: Fil) -> Andringar:
    if fore.sha256 == efter.sha256:
        return Andringar()
    try:
        texter = [ur_pdf(filer.las(fil)) for fil in (fore, efter)]
    except filer.FilSkadad as fel:
        return Andringar(gar_inte=str(fel))
    if not all(texter):
        return Andringar(
            gar_inte="Texten i den ena filen går inte att läsa. Läs hela den nya filen."
        )
    return i_texterna(texter[0] or "", texter[1] or "")


def i_texterna(fore: str, efter: str) -> Andringar:
    """Compare two texts, pages parted by form feeds: the body's passages and the frame apart."""
    a, b = dela(fore, efter)
    ram = tuple(_bitar(a.ram, b.ram)) if a.ram != b.ram else ()
    return Andringar(tuple(stallen("\n".join(a.rader), "\n".join(b.rader))), ram)


def stallen(fore: str, efter: str) -> Iterator[tuple[Bit, ...]]:
    """Yield the passages that differ: lines are paired first, words within those that differ.

    What only moved to another line (a word before it made the line break elsewhere) is no change.
    """
    a, b = _rader(fore), _rader(efter)
    jamforare = SequenceMatcher(None, a, b, autojunk=False)
    for vad, a1, a2, b1, b2 in jamforare.get_opcodes():
        if vad == "equal":
            continue
        bitar = _bitar(" ".join(a[a1:a2]), " ".join(b[b1:b2]))
        if all(bit.slag == "lika" for bit in bitar):
            continue
        fore_, efter_ = b[max(b1 - RADER_OMKRING, 0) : b1], b[b2 : b2 + RADER_OMKRING]
        yield (*_omkring(fore_, sist=True), *bitar, *_omkring(efter_, sist=False))


def _rader(text: str) -> list[str]:
    rader = (" ".join(rad.split()) for rad in text.splitlines())
    return [rad for rad in rader if rad][:FLEST_RADER]


def _bitar(fore: str, efter: str) -> list[Bit]:
    if len(fore.split()) + len(efter.split()) <= FLEST_ORD:
        return skillnad(fore, efter)
    return [Bit("bort", fore), Bit("till", efter)]


def _omkring(rader: list[str], *, sist: bool) -> list[Bit]:
    text = " ".join(rader)
    return [Bit("lika", f"{text} " if sist else f" {text}")] if text else []
