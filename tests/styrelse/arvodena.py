"""Rules, meetings and periods to try arvoden at: the example of KlaSam, four ledamöter."""

from datetime import date
from decimal import Decimal

from finsam.models import User
from finsam.period import Period
from styrelse import services
from styrelse.models import Arvodesreglemente, Arvodesunderlag, Organ, Person
from styrelse.services.arvode import godkann_arvoden, skapa_underlag
from styrelse.services.arvodesansprak import lamna_ansprak
from styrelse.services.arvodesregel import lagg_till_arvodesregel, registrera_reglemente
from tests.styrelse.motet import Mote, hall_mote

D = Decimal
REGLER = (
    {"slag": "manad", "roll": "ordforande", "procent": D(3)},
    {"slag": "manad", "roll": "vice", "procent": D(2)},
    {"slag": "sammantrade", "procent": D("1.29")},
    {"slag": "dagtak", "procent": D("1.5")},
    {"slag": "forlorad", "belopp": D(1200)},
    {"slag": "km", "belopp": D("2.50")},
    {"slag": "utlagg"},
)
BESLUT = {
    "beslutat_av": "Kommunfullmäktige i Ljungby",
    "beslutat_datum": date(2021, 11, 25),
    "paragraf": "112",
}


def reglemente(by: User, organ: Organ, *, regler=REGLER, **annat: object) -> Arvodesreglemente:
    """The rules of 2022; ``regler`` may leave some out."""
    falt = {
        "namn": "Arvoden 2022",
        "from_datum": date(2022, 1, 1),
        "organ": [organ],
        "bas": D(73_000),
        **BESLUT,
    }
    nytt = registrera_reglemente(by=by, **(falt | annat))
    for rad in regler:
        lagg_till_arvodesregel(by=by, reglemente=nytt, **rad)
    return nytt


def justera(mote: Mote, datum: date = date(2022, 2, 20)) -> None:
    """Be done with a meeting's protokoll, everybody there, and say that it is justerat."""
    services.satt_justerat(by=mote.by, protokoll=mote.klart(), datum=datum)


def justerat_mote(by: User, organ: Organ, dag: str) -> Mote:
    mote = hall_mote(by, organ, dag)
    justera(mote, date.fromisoformat(dag))
    return mote


def kvartal(by: User, nummer: int = 1, ar: int = 2022) -> Arvodesunderlag:
    return skapa_underlag(by=by, period=Period.manader(ar, 3 * nummer - 2, 3))


def godkant_kvartal(by: User, nummer: int = 1) -> Arvodesunderlag:
    underlag = kvartal(by, nummer)
    godkann_arvoden(by=by, underlag=underlag)
    underlag.refresh_from_db()
    return underlag


def person(namn: str, user: User | None = None) -> Person:
    """One of the ledamöter, with an account where one is given."""
    vem = Person.objects.get(namn=namn)
    if user is not None:
        vem.user = user
        vem.save()
    return vem


def resa(by: User, vem: Person, dag: str = "2022-02-10", antal: str = "40"):
    return lamna_ansprak(
        by=by,
        person=vem,
        slag="km",
        dag=date.fromisoformat(dag),
        antal=D(antal),
        fran="Älmhult",
        till="Ljungby",
        andamal="Styrelsens sammanträde",
    )
