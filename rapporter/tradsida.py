"""The page of a tree of avsnitt: its rows with number, state, and where each can be moved."""

from collections.abc import Sequence
from dataclasses import dataclass

from rapporter import numrering, trad
from rapporter.dokument import avsnitt_i, som_ar_med
from rapporter.mall import Avsnittsmall
from rapporter.models import Avsnitt, Mallavsnitt, Rapport, Rapportmall
from rapporter.trad import Riktning

TECKEN = {
    Riktning.UPP: ("↑", "upp"),
    Riktning.NED: ("↓", "ned"),
    Riktning.IN: ("→", "in under det före"),
    Riktning.UT: ("←", "ut en nivå"),
}
TON = {"tomt": "varning", "utkast": "", "klart": "info", "granskat": "bra"}


@dataclass(frozen=True, slots=True)
class Knapp:
    """One way to move a row: its sign, its words, and why it cannot be moved so."""

    riktning: Riktning
    tecken: str
    ord: str
    hinder: str


@dataclass(frozen=True, slots=True)
class Tradsrad:
    """One row: ``niva`` is its depth from 1; ``tillstand`` is empty for a heading over others."""

    avsnitt: Avsnitt | Mallavsnitt
    nummer: str
    niva: int
    tillstand: str
    knappar: tuple[Knapp, ...]

    @property
    def ton(self) -> str:
        """The colour of the state's tag."""
        return TON.get(self.tillstand, "")

    @property
    def uppgifter(self) -> str:
        """What else there is to say of it: who writes it and how it stands on paper."""
        a = self.avsnitt
        delar = (
            (a.skribent_id, f"skrivs av {a.skribent}"),
            (a.ny_sida, "ny sida"),
            (a.liggande, "liggande"),
            (not a.numrerad, "utan nummer"),
        )
        return ", ".join(ord_ for galler, ord_ in delar if galler)


def tradrader(tradet: Rapport | Rapportmall) -> list[Tradsrad]:
    """Return the rows of the tree in reading order. Two queries, whatever their number."""
    rader = list(tradet.avsnitt.select_related("skribent").order_by("ordning"))
    form = trad.av_rader(rader)
    djup = trad.djup(form)
    nummer = numrering.nummer(som_ar_med(avsnitt_i(tradet)))
    over = {nod.foralder for nod in form}
    return [
        Tradsrad(
            avsnitt=rad,
            nummer=nummer.get(rad.nyckel, ""),
            niva=djup[rad.pk],
            tillstand=_tillstand(rad, ar_over=rad.pk in over),
            knappar=tuple(
                Knapp(riktning, *TECKEN[riktning], trad.hinder(form, rad.pk, riktning))
                for riktning in Riktning
            ),
        )
        for rad in rader
    ]


def _tillstand(rad: Avsnitt | Mallavsnitt, *, ar_over: bool) -> str:
    """How far an avsnitt has come; nothing is said of a mall's, nor of a heading over others."""
    if isinstance(rad, Mallavsnitt):
        return ""
    if rad.text.strip():
        return rad.lage
    return "" if ar_over else "tomt"


def platser(tradet: Rapport | Rapportmall, utom: int = 0) -> list[tuple[str, str]]:
    """Return where an avsnitt can be put, for a form to choose from: value and words.

    ``e7`` is after the avsnitt with key 7, ``u7`` last below it, ``e0`` first of all. ``utom`` is
    the avsnitt that is to be put somewhere: it and what is below it are no places for it.
    """
    rader = tradrader(tradet)
    form = trad.av_rader(rad.avsnitt for rad in rader)
    sig_sjalv = {n.nyckel for n in trad.gren(form, utom)} if utom else set()
    val = [("e0", "Först")]
    for rad in rader:
        if rad.avsnitt.pk in sig_sjalv:
            continue
        indrag, namn = "\u2003" * (rad.niva - 1), f"{rad.nummer} {rad.avsnitt.rubrik}".strip()
        val.append((f"e{rad.avsnitt.pk}", f"{indrag}Efter {namn}"))
        if rad.niva < trad.DJUPAST:
            val.append((f"u{rad.avsnitt.pk}", f"{indrag}\u2003Sist under {namn}"))
    return val


def mallrader(avsnitt: Sequence[Avsnittsmall]) -> list[tuple[Avsnittsmall, str, int]]:
    """Return the avsnitt of a shipped mall with number and depth, to look at."""
    nummer, nivaer = numrering.nummer(som_ar_med(avsnitt)), numrering.nivaer(avsnitt)
    return [(a, nummer.get(a.nyckel, ""), nivaer[a.nyckel]) for a in avsnitt]
