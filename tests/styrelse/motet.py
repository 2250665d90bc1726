"""A meeting to try things at: four ledamöter, two ersättare and a föredragningslista."""

from dataclasses import dataclass
from datetime import date

from finsam.models import User
from styrelse import services
from styrelse.models import Dagordningspunkt, Narvaro, Organ, Protokoll, Sammantrade
from styrelse.services.narvaro import Uppgift

RUBRIKER = ("Mötets öppnande", "Utfall och prognos", "Budget 2023")


@dataclass
class Mote:
    """A meeting whose protokoll is begun."""

    by: User
    sammantrade: Sammantrade
    protokoll: Protokoll

    @property
    def punkter(self) -> list[Dagordningspunkt]:
        return list(self.sammantrade.punkter.i_ordning())

    def rad(self, namn: str) -> Narvaro:
        return self.sammantrade.narvaron.get(person__namn=namn)

    def narvarande(self, *namn: str, **mer: Uppgift) -> None:
        """Those named are there, the others not."""
        rader = list(self.sammantrade.narvaron.all())
        services.satt_narvaro(
            by=self.by,
            sammantrade=self.sammantrade,
            uppgifter={r: Uppgift(narvarande=r.person.namn in namn) for r in rader},
        )

    def uppgift(self, namn: str, **falt: object) -> Narvaro:
        rad = self.rad(namn)
        services.satt_narvaro(
            by=self.by, sammantrade=self.sammantrade, uppgifter={rad: Uppgift(True, **falt)}
        )
        return self.rad(namn)

    def skriv(self, text: str = "Ordföranden öppnar mötet.") -> None:
        """Write something at each point."""
        for punkt in self.punkter:
            services.spara_text(by=self.by, punkt=punkt, falt="text", text=text, bas=0)

    def klart(self) -> Protokoll:
        """Be done with it: everybody there, a text at each point, someone to justera."""
        self.narvarande("Anna", "Bo", "Cia", "Dan")
        services.valj_justerare(by=self.by, sammantrade=self.sammantrade, narvaron=[self.rad("Bo")])
        self.skriv()
        self.protokoll = services.gor_klart(by=self.by, protokoll=self.protokoll)
        return self.protokoll


def hall_mote(by: User, organ: Organ, dag: str = "2022-02-10", rubriker=RUBRIKER) -> Mote:
    """Register a meeting with these points and begin its protokoll."""
    sammantrade = services.registrera_sammantrade(
        by=by, organ=organ, typ="ordinarie", datum=date.fromisoformat(dag)
    )
    for rubrik in rubriker:
        services.lagg_till_punkt(by=by, sammantrade=sammantrade, rubrik=rubrik)
    return Mote(by, sammantrade, services.borja_protokoll(by=by, sammantrade=sammantrade))


def tillsatt(tilltrad, chef) -> None:
    """Four ledamöter on a member each, Anna in the chair and Bo vice; two ersättare."""
    uppdrag = {n: tilltrad("2022-01-01", namn=n) for n in ("Anna", "Bo", "Cia", "Dan")}
    for n in ("Eva", "Filip"):
        tilltrad("2022-01-01", namn=n, roll="ersattare")
    for n, roll in (("Anna", "ordforande"), ("Bo", "vice")):
        services.satt_ordforandeskap(
            by=chef, uppdrag=uppdrag[n], roll=roll, from_datum=date(2022, 1, 1)
        )
