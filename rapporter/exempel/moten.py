"""The example's föredragningslistor, kallelse and decisions by delegation, from ``moten.yaml``.

The planned meeting lies a few weeks after the day on which the example is loaded, so that there
is always one to come.
"""

from datetime import date, time, timedelta
from pathlib import Path
from typing import Any

import yaml
from django.utils import timezone

from finsam.models import User
from styrelse import services
from styrelse.models import Medlem, Organ, Person, Sammantrade
from styrelse.services.dagordningsmall import hamta_mall
from styrelse.services.delegation import registrera_delegationsbeslut
from styrelse.services.kallelse import gor_kallelse
from styrelse.services.motespapper import bifoga_filer
from styrelse.services.motessvar import svara

LORDAG = 5


def ladda(katalog: Path, *, by: User) -> None:
    """Load them, where the example has the file."""
    fil = katalog / "moten.yaml"
    if not fil.exists():
        return
    data = yaml.safe_load(fil.read_text(encoding="utf-8"))
    for rad in data["listor"]:
        mote = Sammantrade.objects.get(organ__namn=rad["organ"], datum=rad["datum"])
        _punkter(mote, rad["punkter"], by)
    for rad in data["sittande_styrelse"]:
        _uppdrag(rad, by)
    for rad in data["delegationsbeslut"]:
        _delegationsbeslut(rad, by)
    if data["kommande"]:
        _kommande(data["kommande"], by)


def _punkter(mote: Sammantrade, rader: list[dict[str, Any]], by: User) -> None:
    hamta_mall(by=by, sammantrade=mote)
    for rad in rader:
        bilagor = rad.pop("bilagor", [])
        punkt = services.lagg_till_punkt(by=by, sammantrade=mote, **rad)
        for bilaga in bilagor:
            text = bilaga["text"].encode()
            bifoga_filer(
                by=by,
                punkt=punkt,
                filer=[(f"{bilaga['rubrik']}.txt", text)],
                rubrik=bilaga["rubrik"],
            )


def _uppdrag(rad: dict[str, Any], by: User) -> None:
    medlem = Medlem.objects.get(organisation__namn=rad["medlem"])
    konto = User.objects.get(email=rad["konto"]) if "konto" in rad else None
    person = services.registrera_person(
        by=by, namn=rad["namn"], user=konto, epost=rad.get("epost", "")
    )
    uppdrag = services.tilltrad(
        by=by,
        person=person,
        organ=Organ.objects.get(typ=Organ.Typ.STYRELSE),
        roll=rad["roll"],
        medlem=medlem,
        from_datum=rad["from_datum"],
    )
    if "ordforandeskap" in rad:
        services.satt_ordforandeskap(
            by=by, uppdrag=uppdrag, roll=rad["ordforandeskap"], from_datum=rad["from_datum"]
        )


def _delegationsbeslut(rad: dict[str, Any], by: User) -> None:
    registrera_delegationsbeslut(
        by=by,
        datum=_vardag(-rad["for_dagar_sedan"]),
        fattat_av=Person.objects.get(namn=rad["fattat_av"]),
        stod=rad["stod"],
        beslut=rad["beslut"],
    )


def _kommande(rad: dict[str, Any], by: User) -> None:
    mote = services.registrera_sammantrade(
        by=by,
        organ=Organ.objects.get(namn=rad["organ"]),
        typ=rad["typ"],
        datum=_vardag(rad["om_dagar"]),
        starttid=time.fromisoformat(rad["starttid"]),
        sluttid=time.fromisoformat(rad["sluttid"]),
        lokal=rad["lokal"],
        form=rad["form"],
        videolank=rad["videolank"],
        upplysning=rad["upplysning"],
        inbjudna_personer=Person.objects.filter(namn__in=rad["inbjudna_personer"]),
    )
    _punkter(mote, rad["punkter"], by)
    kallelse = gor_kallelse(by=by, sammantrade=mote)
    kallelse.mottagare.update(skickad_at=kallelse.skickad_at)  # no mail leaves an example
    for namn, kommer in rad["svar"].items():
        person = Person.objects.get(namn=namn)
        svara(by=by, sammantrade=mote, person=person, kommer=kommer)


def _vardag(om_dagar: int) -> date:
    """Return a day so many days from now, moved back from a weekend to its Friday."""
    dag = timezone.localdate() + timedelta(days=om_dagar)
    return dag - timedelta(days=max(dag.weekday() - LORDAG + 1, 0))
