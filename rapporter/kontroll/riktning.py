"""Checks of words of direction and degree: ”ökade”, ”underskott”, ”lite mer”."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from finsam.format import kr, procent
from rapporter.kontroll.granskning import Avsnittslasning, Granskning
from rapporter.kontroll.kanda import Kand, satser, stammar
from rapporter.kontroll.register import Allvar, Fynd, kontroll
from rapporter.rentext import Stycke
from rapporter.taltext import Talslag, las

_UPP = re.compile(r"\b(?:öka(?:de|t|r)|ökning(?:en)?|stigit|steg|växt|växte|högre|större)\b", re.I)
_NED = re.compile(
    r"\b(?:minska(?:de|t|r)|minskning(?:en)?|sjunkit|sjönk|lägre|mindre)\b", re.IGNORECASE
)
_ANNAT_MATT = re.compile(
    r"\b(?:inte|varken|än (?:budget|plan|vänta|beräkna|progno)\w*|budget\w*|planera\w*|prognos\w*|"
    r"väntas|kommer att|ska|mål\w*|(?:per|varje) deltagare|tidigare år)\b",
    re.IGNORECASE,
)
_RESULTAT = re.compile(r"\b(?P<ord>underskott|överskott)(?:et)?\b", re.IGNORECASE)
_ARETS = re.compile(
    r"\b(?:årets|resultat(?:et)?|redovisar|visar|slutade med|gör|gjorde|blev)\b", re.IGNORECASE
)
_ANNAT_RESULTAT = re.compile(
    r"\b(?:inte|budget\w*|planera\w*|prognos\w*|tidigare|ackumulera\w*|balansera\w*|sparat|"
    r"förra|föregående|väntas|om|projekt\w*|kommun\w*)\b",
    re.IGNORECASE,
)
_LITE = re.compile(
    r"\b(?:lite|litet|något|aningen|marginellt|obetydligt|knappt)\s+"
    r"(?:mer|mindre|högre|lägre|över|under|större|dyrare|billigare)\b"
    r"|\bi (?:stort sett )?(?:nivå|linje) med\b",
    re.IGNORECASE,
)
_AR = re.compile(r"\b(?:19|20)\d\d\b")
LITE = Decimal("0.10")  # from a tenth on, a deviation is not ”a little”
MARKBART = Decimal("0.01")


@kontroll("Ord om riktning stämmer med siffrorna", av_rapport=True)
def ord_om_riktning(g: Granskning) -> Iterator[Fynd]:
    """”Ökade” where the figure fell, ”underskott” where the result is above nought."""
    resultat = g.figur("arets_resultat")
    for a in g.avsnitt:
        for stycke in a.ren.stycken:
            for start, sats in satser(stycke.text):
                if _annat_ar(sats, g.ar):
                    continue
                yield from _riktning(a, stycke, start, sats, g.kanda)
                if resultat is not None:
                    yield from _over_eller_under(a, stycke, start, sats, resultat)


def _annat_ar(sats: str, ar: int) -> bool:
    return any(int(traff) not in (ar, ar - 1) for traff in _AR.findall(sats))


def riktning(sats: str) -> int:
    """Return 1 where a clause says that something grew, −1 where it fell, 0 for neither or both."""
    upp, ned = bool(_UPP.search(sats)), bool(_NED.search(sats))
    return 0 if upp == ned or _ANNAT_MATT.search(sats) else (1 if upp else -1)


def namnda(sats: str, kanda: Sequence[Kand]) -> list[Kand]:
    """Return the figures that a clause names, those with the longest name."""
    har = stammar(sats)
    funna = [k for k in kanda if k.fore is not None and k.ord and k.ord <= har]
    langst = max((len(k.ord) for k in funna), default=0)
    return [k for k in funna if len(k.ord) == langst]


def andring(k: Kand) -> int:
    """Return whether a figure grew (1), fell (−1) or stayed about the same (0); by its size."""
    fore, nu = abs(k.fore or Decimal(0)), abs(k.varde)
    if abs(nu - fore) <= MARKBART * max(fore, Decimal(1)):
        return 0
    return 1 if nu > fore else -1


def _riktning(
    a: Avsnittslasning, stycke: Stycke, start: int, sats: str, kanda: Sequence[Kand]
) -> Iterator[Fynd]:
    at = riktning(sats)
    ord_ = (_UPP if at > 0 else _NED).search(sats) if at else None
    if ord_ is None or stycke.ar_levande(start + ord_.start(), start + ord_.end()):
        return
    nara = sats[max(0, ord_.start() - 50) : ord_.end() + 50]
    funna = namnda(nara, kanda)
    if funna and all(andring(k) == -at for k in funna):
        k = funna[0]
        yield Fynd(
            f"Texten säger ”{ord_[0]}”, men {k.rubrik.lower()} "
            f"{'ökade' if andring(k) > 0 else 'minskade'}.",
            Allvar.VARNING,
            a.rubrik,
            vantat=f"{kr(k.fore or Decimal(0))} → {kr(k.varde)} kr",
            funnet=f"”{sats.strip()}”",
            url=a.url,
        )


def _over_eller_under(
    a: Avsnittslasning, stycke: Stycke, start: int, sats: str, resultat: Decimal
) -> Iterator[Fynd]:
    traff = _RESULTAT.search(sats)
    if traff is None or not _ARETS.search(sats) or _ANNAT_RESULTAT.search(sats):
        return
    ord_ = traff["ord"].lower()
    stammer = resultat == 0 or (ord_ == "underskott") == (resultat < 0)
    if not stammer and not stycke.ar_levande(start + traff.start(), start + traff.end()):
        yield Fynd(
            f"Texten säger {ord_}, men årets resultat är {kr(resultat)} kr.",
            Allvar.VARNING,
            a.rubrik,
            vantat="överskott" if resultat > 0 else "underskott",
            funnet=f"”{sats.strip()}”",
            url=a.url,
        )


@kontroll("Ord om grad stämmer med siffrorna", av_rapport=True)
def ord_om_grad(g: Granskning) -> Iterator[Fynd]:
    """”Lite mer” of something that deviates by a tenth or more."""
    for a in g.avsnitt:
        for stycke in a.ren.stycken:
            for sats in _meningar(stycke.text):
                traff = _LITE.search(sats)
                andel = _avvikelse(sats, g.kanda) if traff else None
                if traff and andel is not None and andel >= LITE:
                    yield Fynd(
                        f"Texten säger ”{traff[0]}” om en avvikelse på {procent(andel)}.",
                        Allvar.VARNING,
                        a.rubrik,
                        vantat="ett ord som passar avvikelsen",
                        funnet=f"”{sats.strip()}”",
                        url=a.url,
                    )


def _meningar(text: str) -> list[str]:
    return re.split(r"(?<=[.!?])\s+", text)


def _avvikelse(mening: str, kanda: Sequence[Kand]) -> Decimal | None:
    """Return the deviation that a sentence speaks of: as it says, or of what it names."""
    andelar = [abs(t.varde) for t in las(mening) if t.slag is Talslag.ANDEL]
    if andelar:
        return min(andelar)
    har = stammar(mening)
    mot_budget = "budget" in mening.lower()
    funna = [k for k in kanda if k.budget and k.ord and k.ord <= har] if mot_budget else []
    langst = max((len(k.ord) for k in funna), default=0)
    av = [
        abs(k.varde - k.budget) / abs(k.budget) for k in funna if k.budget and len(k.ord) == langst
    ]
    return min(av, default=None)
