"""The example's rules for arvoden, claims and periods, read from ``arvoden.yaml``."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

from finsam.models import User
from finsam.period import Period
from styrelse.models import Organ, Organisation, Person
from styrelse.services.arvode import (
    godkann_arvoden,
    gor_listor,
    markera_skickad,
    notera_arvoden_betalda,
    skapa_underlag,
)
from styrelse.services.arvodesansprak import lamna_ansprak
from styrelse.services.arvodesregel import lagg_till_arvodesregel, registrera_reglemente


def ladda(katalog: Path, *, by: User) -> None:
    """Load them, where the example has the file."""
    fil = katalog / "arvoden.yaml"
    if not fil.exists():
        return
    data = yaml.safe_load(fil.read_text(encoding="utf-8"))
    for rad in data["reglementen"]:
        _reglemente(rad, by)
    for rad in data["ansprak"]:
        _ansprak(rad, by)
    for rad in data["underlag"]:
        _underlag(rad, by)


def _reglemente(data: dict[str, Any], by: User) -> None:
    regler, namn = data.pop("regler"), data.pop("utbetalare")
    organ = Organ.objects.filter(namn__in=data.pop("organ"))
    utbetalare = Organisation.objects.get(namn=namn)
    bas = Decimal(data.pop("bas"))
    reglemente = registrera_reglemente(by=by, bas=bas, organ=organ, utbetalare=utbetalare, **data)
    for rad in regler:
        lagg_till_arvodesregel(by=by, reglemente=reglemente, **_belopp(rad))


def _belopp(rad: dict[str, Any]) -> dict[str, Any]:
    tal = {"procent", "belopp", "antal"}
    return {n: Decimal(varde) if n in tal else varde for n, varde in rad.items()}


def _ansprak(rad: dict[str, Any], by: User) -> None:
    person = Person.objects.get(namn=rad.pop("person"))
    intyg = rad.pop("intyg", None)
    fil = (f"intyg-{rad['dag']}.txt", intyg.encode()) if intyg else None
    lamna_ansprak(by=by, person=person, fil=fil, **_belopp(rad))


def _underlag(rad: dict[str, Any], by: User) -> None:
    period = Period.manader(rad["from"].year, rad["from"].month, rad["manader"])
    underlag = skapa_underlag(by=by, period=period)
    if "listan_skickad" not in rad:
        return
    godkann_arvoden(by=by, underlag=underlag)
    for lista in gor_listor(by=by, underlag=underlag):
        markera_skickad(by=by, lista=lista, datum=rad["listan_skickad"])
        notera_arvoden_betalda(by=by, lista=lista, datum=rad["betald"])
