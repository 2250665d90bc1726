"""An insats's course as its page shows it: events in order, and what is missing at the end."""

from dataclasses import dataclass
from datetime import date

from insatser.models import Forlangning, Insats, Insatsavslut, Slutrapport


@dataclass(frozen=True, slots=True)
class Handelse:
    """One thing in the course: day, words, what it rests on; ``kommer`` says it lies ahead."""

    dag: date
    rubrik: str
    text: str = ""
    kommer: bool = False


@dataclass(frozen=True, slots=True)
class Forlopp:
    """The course of one insats on a day."""

    handelser: tuple[Handelse, ...]
    forlangningar: tuple[Forlangning, ...]
    slutrapport: Slutrapport | None
    avslut: Insatsavslut | None
    har_slutat: bool
    brister: tuple[str, ...]

    @property
    def senaste(self) -> Forlangning | None:
        """The förlängning that can be taken back."""
        return next((f for f in self.forlangningar if f.angrad_at is None), None)


def forlopp(insats: Insats, idag: date) -> Forlopp:
    """Return the course of an insats: three queries."""
    forlangningar = tuple(insats.forlangningar.select_related("paragraf", "skapad_by", "angrad_by"))
    slutrapport = (
        Slutrapport.objects.filter(insats=insats)
        .select_related("handling__arende", "paragraf", "lamnad_by")
        .first()
    )
    avslut = Insatsavslut.objects.filter(insats=insats).select_related("hos").first()
    har_slutat = insats.till_datum is not None and insats.till_datum < idag
    handelser = _handelser(insats, forlangningar, slutrapport, avslut, idag)
    return Forlopp(
        handelser=tuple(sorted(handelser, key=lambda h: h.dag)),
        forlangningar=forlangningar,
        slutrapport=slutrapport,
        avslut=avslut,
        har_slutat=har_slutat,
        brister=tuple(brister(slutrapport, avslut)) if har_slutat else (),
    )


def brister(slutrapport: Slutrapport | None, avslut: Insatsavslut | None) -> list[str]:
    """Return what an ended insats lacks, in sentences."""
    saknas = []
    if slutrapport is None:
        saknas.append("Slutrapporten saknas.")
    elif slutrapport.saknar:
        saknas.append(f"Slutrapporten är inte presenterad för {' och '.join(slutrapport.saknar)}.")
    if avslut is None:
        saknas.append("Det står inte om insatsen har implementerats eller avslutats.")
    return saknas


def _handelser(
    insats: Insats,
    forlangningar: tuple[Forlangning, ...],
    slutrapport: Slutrapport | None,
    avslut: Insatsavslut | None,
    idag: date,
) -> list[Handelse]:
    rad = [Handelse(insats.from_datum, "Insatsen börjar", kommer=insats.from_datum > idag)]
    for f in forlangningar:
        ord_ = f"{f}, ångrad" if f.angrad_at else str(f)
        rad.append(Handelse(f.beslutad_datum or f.fran_dag, ord_, f.beslut))
    if slutrapport:
        rad += _slutrapportens(slutrapport)
    if insats.till_datum:
        slut = str(avslut) if avslut else "Sista dagen"
        text = f"Av {avslut.hos}" if avslut and avslut.hos else ""
        rad.append(Handelse(insats.till_datum, slut, text, kommer=insats.till_datum > idag))
    return rad


def _slutrapportens(slutrapport: Slutrapport) -> list[Handelse]:
    rad = [Handelse(slutrapport.lamnad_datum, "Slutrapporten lämnad")]
    if slutrapport.beredd_datum:
        rad.append(
            Handelse(slutrapport.beredd_datum, "Slutrapporten presenterad för beredningsgruppen")
        )
    if slutrapport.beslutad_datum:
        rad.append(
            Handelse(
                slutrapport.beslutad_datum,
                "Slutrapporten presenterad för styrelsen",
                slutrapport.beslut,
            )
        )
    return rad
