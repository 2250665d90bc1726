"""The frame of a paper: heads and feet that run over most pages, told from the words themselves.

Whatever made the file. A line is frame when it stands outermost on most pages, but for the page's
own number and a chapter's title that the pages have as well. Our colophon is frame too. What is
frame is not lost: it is returned once, so that a change in it is still seen.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby

SIDBRYT = "\f"  # between the pages of a text
DJUP = 6  # lines of a head or foot
FLEST_ORD = 30  # of a line that may be frame
ANDEL = 0.4  # of the pages: heads may differ on left and right pages
FLEST_FORSOK = 20
_SIDA, _SLUT, _ANTAL = "\ue000", "\ue001", "\ue002"  # stand for a page's number and their count
_KOLOFON = re.compile(
    r"Filen\s+gjordes\s+den\s+(\d{1,2}\s+[a-zåäö]+\s+\d{4})\.\s+Händelseloggens\s+huvud\s+var\s+då"
    r"\s+\d+:(?:\s*[0-9a-f]){64}\."
)

Nyckel = tuple[str, str]  # how it is met ("hel", "borjan", "slut") and the words


@dataclass(frozen=True, slots=True)
class Uppdelad:
    """A text as its body's lines and its frame, each line of the frame said once."""

    rader: list[str]
    ram: str


@dataclass(slots=True)
class _Sida:
    nummer: int
    rader: list[str]


@dataclass(slots=True)
class _Ramrad:
    nyckel: Nyckel
    sidor: int = 0
    resten: list[str] = field(default_factory=list)


def dela(fore: str, efter: str) -> tuple[Uppdelad, Uppdelad]:
    """Part two versions into body and frame; what is frame in one is so in the other."""
    kanda = [_ramar(_sidor(text), sist, set()) for text in (fore, efter) for sist in (False, True)]
    huvud, fot = ({r.nyckel for r in kanda[n] + kanda[n + 2]} for n in (0, 1))
    return _dela(fore, huvud, fot), _dela(efter, huvud, fot)


def _dela(text: str, huvud: set[Nyckel], fot: set[Nyckel]) -> Uppdelad:
    sidor = _sidor(text)
    ram = [*_ramar(sidor, False, huvud), *_ramar(sidor, True, fot)]
    ord_ = [_i_ord(rad, len(sidor)) for rad in ram]
    ord_ += [f"Filen gjordes den {' '.join(m[1].split())}" for m in _KOLOFON.finditer(text)]
    if len(sidor) > 1:
        ord_.append(f"{len(sidor)} sidor")
    return Uppdelad([rad for sida in sidor for rad in sida.rader], " | ".join(ord_))


def _sidor(text: str) -> list[_Sida]:
    sidor = _KOLOFON.sub("", text).split(SIDBRYT)
    return [
        _Sida(nummer, [rad for r in sida.splitlines() if (rad := " ".join(r.split()))])
        for nummer, sida in enumerate(sidor, start=1)
    ]


def _i_ord(rad: _Ramrad, sidor: int) -> str:
    """Say a line of the frame, with the titles that it has had and the pages it lacks."""
    text = rad.nyckel[1].replace(f"{_SIDA}+0{_SLUT}", "[sidnummer]")
    text = re.sub(f"{_SIDA}([+-]\\d+){_SLUT}", r"[sidnummer \1]", text)
    text = text.replace(_ANTAL, "[antal sidor]")
    titlar = " · ".join(titel for titel, _ in groupby(rad.resten) if titel)
    utan = f" (inte på {sidor - rad.sidor} av sidorna)" if rad.sidor < sidor else ""
    return f"{text} {titlar}".strip() + utan


def _ramar(sidor: list[_Sida], sist: bool, kanda: set[Nyckel]) -> list[_Ramrad]:
    """Take the frame off the pages, outermost first; return what was taken."""
    tagna: dict[Nyckel, _Ramrad] = {}
    for _ in range(DJUP):
        ytterst = [(s, s.rader[-1 if sist else 0]) for s in sidor if s.rader]
        nyckel, med = _vanligast(sidor, ytterst, sist, kanda)
        if nyckel is None:
            break
        rad = tagna.setdefault(nyckel, _Ramrad(nyckel))
        rad.sidor += len(med)
        for sida, resten in med:
            rad.resten.append(resten)
            sida.rader.pop(-1 if sist else 0)
    return list(tagna.values())


_Ytterst = list[tuple[_Sida, str]]


def _vanligast(
    sidor: list[_Sida], ytterst: _Ytterst, sist: bool, kanda: set[Nyckel]
) -> tuple[Nyckel | None, _Ytterst]:
    """Return the line that stands outermost on most pages, and on which, with its other words."""
    grupper: dict[Nyckel, dict[int, tuple[_Sida, str]]] = defaultdict(dict)
    for sida, rad in ytterst:
        for nyckel, resten in _nycklar(rad, sida.nummer, len(sidor)):
            grupper[nyckel].setdefault(sida.nummer, (sida, resten))
    minst = max(2, -(-len(sidor) * ANDEL // 1))
    inre = "\n".join(" ".join(s.rader[:-1] if sist else s.rader[1:]) for s in sidor)
    ordning = sorted(
        (n for n, med in grupper.items() if n in kanda or len(med) >= minst),
        key=lambda n: (-len(grupper[n]), n[0] != "hel", -len(n[1]), n),
    )
    for nyckel in ordning[:FLEST_FORSOK]:
        med = [(s, resten) for s, resten in grupper[nyckel].values() if resten in inre]
        if med and (nyckel in kanda or len(med) >= minst):
            return nyckel, med
    return None, []


def _nycklar(rad: str, nummer: int, antal: int) -> Iterator[tuple[Nyckel, str]]:
    """Yield what the line may be as frame: whole, or with a chapter's title after or before."""
    if len(rad.split()) > FLEST_ORD:
        return
    for mall in _mallar(rad, nummer, antal):
        ord_ = mall.split()
        for n in range(1, len(ord_) + 1):
            borjan, slut = " ".join(ord_[:n]), " ".join(ord_[-n:])
            if n == len(ord_) and _sager_nagot(mall):
                yield ("hel", mall), ""
            if _sager_nagot(borjan):
                yield ("borjan", borjan), " ".join(ord_[n:])
            if _sager_nagot(slut):
                yield ("slut", slut), " ".join(ord_[:-n])


def _sager_nagot(text: str) -> bool:
    return _SIDA in text or sum(map(str.isalpha, text)) >= 4


def _mallar(rad: str, nummer: int, antal: int) -> Iterator[str]:
    """Yield the line as it stands, and with each number as the page's own, counted from any."""
    yield rad
    for m in list(re.finditer(r"(?<!\d)[0-9]{1,4}(?!\d)", rad))[-8:]:
        efter = re.sub(
            rf"^(\s*(?:\(|/|av)\s*){antal}(?!\d)", rf"\g<1>{_ANTAL}", rad[m.end() :], count=1
        )
        yield f"{rad[: m.start()]}{_SIDA}{int(m[0]) - nummer:+d}{_SLUT}{efter}"
