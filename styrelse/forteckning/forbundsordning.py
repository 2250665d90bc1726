"""What the förbundsordning lets and demands on a day; the law's own rule where it says nothing."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from finsam.period import Period
from styrelse.models import Forbundsordning
from styrelse.models.forbundsordning import MANDAT_MANAD, MANDATAR, UPPSAGNINGSAR

_VALAR = 2022  # mandates of four years begin the year after an election: 2023, 2027 …


@dataclass(frozen=True, slots=True)
class Ordningsfakta:
    """The facts of the ordning that the system reckons with; the defaults are the law's."""

    from_datum: date | None = None
    antal_ledamoter: int | None = None
    antal_ersattare: int | None = None
    mandattid_ar: int = MANDATAR
    mandat_fran_manad: int = MANDAT_MANAD
    antal_vice: int = 1
    kallelse_dagar: int | None = None
    distansdeltagande: bool = False
    delarsrapport: bool = False
    kreditram: Decimal | None = None
    uttradestid_ar: int = UPPSAGNINGSAR
    kvalificerad_majoritet: str = ""
    anslag_justering: str = ""
    arkivmyndighet: str = ""

    def mandatperiod(self, dag: date) -> Period:
        """Return the mandate period that a day lies in (FinsamL 13 §)."""
        ar = dag.year if dag >= self._borjar(dag.year) else dag.year - 1
        fran = ar - (ar - _VALAR - 1) % self.mandattid_ar
        till = self._borjar(fran + self.mandattid_ar) - timedelta(days=1)
        return Period(self._borjar(fran), till)

    def _borjar(self, ar: int) -> date:
        return date(ar, self.mandat_fran_manad, 1)

    def uttrade_tidigast(self, anmalt: date) -> date:
        """Return the first day on which a member that gave notice then may be out (27 §)."""
        ar = anmalt.year + self.uttradestid_ar
        try:
            return anmalt.replace(year=ar)
        except ValueError:  # notice on 29 February
            return date(ar, 3, 1)


def forbundsordning(dag: date) -> Ordningsfakta:
    """Return the facts of the ordning that holds on a day; the law's where none is registered."""
    rad = Forbundsordning.objects.galler(dag).med_allt().first()
    if rad is None:
        return Ordningsfakta()
    return Ordningsfakta(
        from_datum=rad.from_datum,
        antal_ledamoter=rad.antal_ledamoter,
        antal_ersattare=rad.antal_ersattare,
        mandattid_ar=rad.mandattid_ar,
        mandat_fran_manad=rad.mandat_fran_manad,
        antal_vice=rad.antal_vice,
        kallelse_dagar=rad.kallelse_dagar,
        distansdeltagande=rad.distansdeltagande,
        delarsrapport=rad.delarsrapport,
        kreditram=rad.kreditram,
        uttradestid_ar=rad.uttradestid_ar,
        kvalificerad_majoritet=rad.kvalificerad_majoritet,
        anslag_justering=rad.anslag_justering,
        arkivmyndighet=str(rad.arkivmyndighet or ""),
    )
