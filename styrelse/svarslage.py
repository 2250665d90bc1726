"""Who has said that they will come to a meeting, and which ersättare is next to be called in."""

from dataclasses import dataclass
from datetime import datetime

from styrelse.kallade import Kallad, kallade
from styrelse.models import Inkallelse, Motessvar, Sammantrade, Uppdrag


@dataclass(frozen=True, slots=True)
class Svarsrad:
    """One who is called: the answer (None before it), and what follows of a no."""

    person_pk: int
    namn: str
    som: str
    medlem: str
    kommer: bool | None
    meddelande: str = ""
    svarat_at: datetime | None = None
    tjanstgor_for: str = ""
    inkallelse_pk: int | None = None
    uppdrag_pk: int | None = None
    ersatts_av: str = ""
    kan_kallas_in: tuple[Uppdrag, ...] = ()

    @property
    def svar(self) -> str:
        """The answer in words."""
        return {True: "kommer", False: "kommer inte", None: "har inte svarat"}[self.kommer]

    @property
    def ton(self) -> str:
        """The tag's colour."""
        return {True: "bra", False: "fel", None: ""}[self.kommer]


@dataclass(frozen=True, slots=True)
class Svarslage:
    """The answers of a meeting."""

    rader: list[Svarsrad]
    kommer: int
    kommer_inte: int
    utan_svar: int


def svarslage(mote: Sammantrade) -> Svarslage:
    """Return who is called and what each answered; for a ledamot who cannot come, who may step in.

    The order of calling in (FinsamL 12 §): ersättare on the same seat, then of the same member,
    then the others, each in the register's own order. One who has said no is passed over.
    """
    alla = kallade(mote)
    svar = {s.person_id: s for s in mote.svar.all()}
    inkallade = list(mote.inkallelser.select_related("ersattare__person", "for_uppdrag__person"))
    rader = [_rad(k, alla, svar, inkallade) for k in alla]
    return Svarslage(
        rader,
        kommer=sum(r.kommer is True for r in rader),
        kommer_inte=sum(r.kommer is False for r in rader),
        utan_svar=sum(r.kommer is None for r in rader),
    )


def _rad(
    kallad: Kallad,
    alla: list[Kallad],
    svar: dict[int, Motessvar],
    inkallade: list[Inkallelse],
) -> Svarsrad:
    eget = svar.get(kallad.person.pk)
    uppdrag = kallad.uppdrag
    pk = uppdrag.pk if uppdrag else None
    tjanstgor = next((i for i in inkallade if i.ersattare_id == pk), None)
    ersatts = next((i for i in inkallade if i.for_uppdrag_id == pk), None)
    borta = kallad.ar_ledamot and eget is not None and not eget.kommer and ersatts is None
    return Svarsrad(
        kallad.person.pk,
        kallad.person.namn,
        kallad.som,
        str(uppdrag.medlem or "") if uppdrag else "",
        eget.kommer if eget else None,
        eget.meddelande if eget else "",
        eget.svarat_at if eget else None,
        tjanstgor_for=str(tjanstgor.for_uppdrag.person) if tjanstgor else "",
        inkallelse_pk=tjanstgor.pk if tjanstgor else None,
        uppdrag_pk=pk,
        ersatts_av=str(ersatts.ersattare.person) if ersatts else "",
        kan_kallas_in=tuple(_i_tur(uppdrag, alla, svar, inkallade)) if borta and uppdrag else (),
    )


def _i_tur(
    ledamot: Uppdrag,
    alla: list[Kallad],
    svar: dict[int, Motessvar],
    inkallade: list[Inkallelse],
) -> list[Uppdrag]:
    upptagna = {i.ersattare_id for i in inkallade}
    nej = {pk for pk, s in svar.items() if not s.kommer}
    lediga = [
        k.uppdrag
        for k in alla
        if k.ar_ersattare and k.uppdrag and k.uppdrag.pk not in upptagna and k.person.pk not in nej
    ]
    return sorted(lediga, key=lambda u: _avstand(ledamot, u))


def _avstand(ledamot: Uppdrag, ersattare: Uppdrag) -> int:
    """How far an ersättare is from a ledamot: 0 the same seat, 1 the same member, 2 another."""
    if ledamot.plats_id and ledamot.plats_id == ersattare.plats_id:
        return 0
    return 1 if ledamot.medlem_id and ledamot.medlem_id == ersattare.medlem_id else 2


def inkallade(mote: Sammantrade) -> dict[int, int]:
    """Return whom each called-in ersättare is to serve for: uppdrag → uppdrag."""
    return dict(mote.inkallelser.values_list("ersattare", "for_uppdrag"))
