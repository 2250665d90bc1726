"""Who has said that they will come to a meeting, and which ersättare is next to be called in."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from styrelse.forteckning import inkallelseordning
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

    They stand in the order of calling in (FinsamL 12 §); one who has said no is passed over.
    """
    alla = kallade(mote)
    svar = {s.person_id: s for s in mote.svar.all()}
    inkallade = list(mote.inkallelser.select_related("ersattare__person", "for_uppdrag__person"))
    rader = [_rad(k, mote, svar, inkallade) for k in alla]
    return Svarslage(
        rader,
        kommer=sum(r.kommer is True for r in rader),
        kommer_inte=sum(r.kommer is False for r in rader),
        utan_svar=sum(r.kommer is None for r in rader),
    )


def _rad(
    kallad: Kallad,
    mote: Sammantrade,
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
        kan_kallas_in=tuple(_i_tur(uppdrag, mote.datum, svar, inkallade))
        if borta and uppdrag
        else (),
    )


def _i_tur(
    ledamot: Uppdrag, dag: date, svar: dict[int, Motessvar], inkallade: list[Inkallelse]
) -> Iterator[Uppdrag]:
    upptagna = {i.ersattare_id for i in inkallade}
    nej = {pk for pk, s in svar.items() if not s.kommer}
    for inkallad in inkallelseordning(ledamot, dag):
        uppdrag = inkallad.uppdrag
        if uppdrag.pk not in upptagna and uppdrag.person_id not in nej:
            yield uppdrag


def inkallade(mote: Sammantrade) -> dict[int, int]:
    """Return whom each called-in ersättare is to serve for: uppdrag → uppdrag."""
    return dict(mote.inkallelser.values_list("ersattare", "for_uppdrag"))
