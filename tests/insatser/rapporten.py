"""A yearly report to test with: begun, written in, handed in, approved."""

from finsam.models import User
from insatser import rapportrubriker, services
from insatser.models import Insats, Insatsrapport, Rapportavsnitt


def borja(by: User, insats: Insats, ar: int = 2022) -> Insatsrapport:
    services.las_in_rapportrubriker(by=by, rubriker=rapportrubriker.standard())
    return services.borja_arsrapport(by=by, insats=insats, ar=ar)


def avsnitt(rapport: Insatsrapport, nyckel: str = "metod") -> Rapportavsnitt:
    return rapport.avsnitt.get(nyckel=nyckel)


def skriv(by: User, rapport: Insatsrapport, text: str = "Vi möts varje vecka.", **mer) -> object:
    fakta = {"bas": 0, "flik": "a"} | {k: v for k, v in mer.items() if k in ("bas", "flik")}
    return services.spara_rapportavsnitt(
        by=by, avsnitt=avsnitt(rapport, mer.get("nyckel", "metod")), text=text, **fakta
    )


def inlamnad(by: User, insats: Insats, ar: int = 2022) -> Insatsrapport:
    rapport = borja(by, insats, ar)
    skriv(by, rapport)
    return services.lamna_in_arsrapport(by=by, rapport=rapport)


def godkand(by: User, insats: Insats, ar: int = 2022) -> Insatsrapport:
    rapport = inlamnad(by, insats, ar)
    services.godkann_arsrapport(by=by, rapport=rapport)
    rapport.refresh_from_db()
    return rapport
