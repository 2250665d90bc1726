"""How the förbund's keys stand: whether they sign now, at which level, and how long that holds."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils import timezone

from finsam.models import Certifikat, Underskriftsnyckel
from finsam.signering import nycklar, tidsstampel, utfardare
from finsam.signering.pades import Niva

LAGE = Underskriftsnyckel.Slag
LANGE_NOG = timedelta(days=365 * 30)  # what is signed now is to hold this long
OGJORDA = "Förbundet har inga nycklar än, så ingen kan skriva under. Börja med Gör nycklar."


@dataclass(frozen=True, slots=True)
class Nyckellage:
    """What the page and the command show; ``hinder`` is why nobody can sign now, "" if one can."""

    utfardare: Underskriftsnyckel | None
    sigill: Underskriftsnyckel | None
    ersatta: list[Underskriftsnyckel]
    hinder: str
    varning: str
    niva: Niva
    tjanst: str  # the timestamp service's address, "" for none
    antal: int  # certificates for signatures
    senast: datetime | None

    @property
    def i_modul(self) -> bool:
        """Whether the keys in use lie in a security module."""
        return bool(self.utfardare and self.utfardare.pkcs11)

    @property
    def fingeravtryck(self) -> str:
        """The SHA-256 of the issuer's certificate, to be compared by whoever has it."""
        if self.utfardare is None:
            return ""
        return utfardare.fingeravtryck(utfardare.las_cert(self.utfardare.certifikat))


def las_lage() -> Nyckellage:
    """Read how the keys stand now; each is tried."""
    alla = list(Underskriftsnyckel.objects.select_related("skapad_by"))
    i_bruk = {nyckel.slag: nyckel for nyckel in alla if nyckel.avslutad_at is None}
    for_underskrift = Certifikat.objects.filter(sigill=False)
    senaste = for_underskrift.order_by("-at").first()
    return Nyckellage(
        utfardare=i_bruk.get(LAGE.UTFARDARE),
        sigill=i_bruk.get(LAGE.SIGILL),
        ersatta=[n for n in alla if n.avslutad_at and n.slag == LAGE.UTFARDARE],
        hinder=_hinder(i_bruk),
        varning=_varning(i_bruk.get(LAGE.UTFARDARE)),
        niva=Niva.B_LTA if tidsstampel.ar_satt() else Niva.B_B,
        tjanst=tidsstampel.adress(),
        antal=for_underskrift.count(),
        senast=senaste.at if senaste else None,
    )


def _hinder(i_bruk: dict[str, Underskriftsnyckel]) -> str:
    if len(i_bruk) < len(LAGE):
        return OGJORDA
    return next(filter(None, map(nycklar.hinder, i_bruk.values())), "")


def _varning(utfardaren: Underskriftsnyckel | None) -> str:
    if utfardaren is None or utfardaren.till - timezone.now() >= LANGE_NOG:
        return ""
    return (
        "Det är mindre än trettio år tills nycklarna går ut, och en underskrift utan tidsstämpel "
        "håller bara till dess. Ersätt nycklarna."
    )
