"""The whole register held against the law's demands on a day."""

from dataclasses import dataclass
from datetime import date

from styrelse.brister import parter, revisorer, styrelsen
from styrelse.brister.brist import KRAV, Brist, Krav
from styrelse.forteckning import styrelsen as styrelse_vid
from styrelse.models import Bristgodtagande, Forbund, Medlem, Organ

Godtagen = tuple[Brist, Bristgodtagande]


@dataclass(frozen=True, slots=True)
class Kravrad:
    """A demand with what is lacking of it, and what of that is accepted."""

    krav: Krav
    oppna: tuple[Brist, ...]
    godtagna: tuple[Godtagen, ...]
    provat: bool  # False where it could not be looked at yet


@dataclass(frozen=True, slots=True)
class Granskning:
    """Every demand on a day, in the order in which what lacks is best mended."""

    rader: tuple[Kravrad, ...]

    @property
    def oppna(self) -> list[Brist]:
        """The warnings that nobody has accepted."""
        return [brist for rad in self.rader for brist in rad.oppna]

    @property
    def godtagna(self) -> list[Godtagen]:
        """The warnings that are accepted, each with its reason."""
        return [par for rad in self.rader for par in rad.godtagna]


def brister(dag: date) -> list[Brist]:
    """Return what is lacking on the day, accepted or not, in the order of the demands."""
    if not Forbund.objects.exists():
        return [_forbundet_saknas()]
    medlemmar = list(Medlem.objects.vid(dag).med_organisation())
    funna = [*parter.alla_slag(medlemmar), *parter.uttraden(medlemmar, dag)]
    styrelse = styrelse_vid(dag)
    if styrelse is None:
        return [*funna, _styrelsen_saknas()]
    lage = styrelsen.las(dag, medlemmar, styrelse)
    return [*funna, *styrelsen.brister(lage), *revisorer.brister(medlemmar, dag)]


def granska(dag: date) -> Granskning:
    """Return every demand with its warnings, those that are accepted apart."""
    funna = brister(dag)
    godtagna = {(g.nyckel, g.lage): g for g in Bristgodtagande.objects.galler()}
    stopp = next((b.nyckel for b in funna if b.nyckel in {"forbund", "styrelse"}), "")
    nycklar = list(KRAV)
    return Granskning(
        tuple(
            _kravrad(
                nyckel,
                [b for b in funna if b.nyckel == nyckel],
                godtagna,
                provat=not stopp or nycklar.index(nyckel) <= nycklar.index(stopp),
            )
            for nyckel in KRAV
        )
    )


def _kravrad(
    nyckel: str,
    funna: list[Brist],
    godtagna: dict[tuple[str, str], Bristgodtagande],
    *,
    provat: bool,
) -> Kravrad:
    par = [(b, godtagna.get((b.nyckel, b.lage))) for b in funna]
    return Kravrad(
        KRAV[nyckel],
        tuple(b for b, g in par if g is None),
        tuple((b, g) for b, g in par if g is not None),
        provat,
    )


def _forbundet_saknas() -> Brist:
    return Brist(
        "Registrera förbundet",
        "forbund",
        "",
        "styrelse:forbund_ny",
        text="Namn, säte och den dag då förbundet bildades. Det är första steget.",
        se="styrelse:forbund",
    )


def _styrelsen_saknas() -> Brist:
    return Brist(
        "Lägg upp styrelsen som organ",
        "styrelse",
        "",
        "styrelse:organ_ny",
        start={"typ": Organ.Typ.STYRELSE.value, "namn": "Styrelsen"},
        text="Sedan går det att lägga in ledamöter, ersättare och sammanträden.",
        se="styrelse:organ_lista",
    )
