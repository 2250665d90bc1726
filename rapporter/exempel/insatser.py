"""The example's insatser with their participants, read from ``insatser.yaml``.

The participants are generated from the counts in the file, the same every time but for their
codes, which are random as always.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from finsam.models import User
from insatser import kodlistor, services
from insatser.models import Insats, Kod, Steg, Stegskala
from styrelse.models import Organ, Organisation

_SISTA = date(2022, 12, 1)


def ladda(katalog: Path, *, by: User) -> None:
    """Register code lists, ladders, insatser, their facts and any coded participants."""
    data = yaml.safe_load((katalog / "insatser.yaml").read_text(encoding="utf-8"))
    services.las_in_kodlistor(by=by, listor=kodlistor.standard())
    for rad in data["stegskalor"]:
        services.skapa_stegskala(by=by, **rad)
    insatser = {rad["slug"]: _insats(rad, nr, by) for nr, rad in enumerate(data["insatser"], 1)}
    for rad in data["tillfallen"]:
        services.registrera_tillfalle(by=by, **{**rad, "insats": insatser[rad["insats"]]})
    for rad in data["uppgifter"]:
        services.notera_uppgift(by=by, **{**rad, "insats": insatser[rad["insats"]]})
    if gangna := data.get("deltagare"):
        for person in _personer(gangna):
            _skriv_in(person, insatser[gangna["insats"]], by)


def _en(modell: type, namn: str | None) -> Any:
    return modell.objects.get(namn=namn) if namn else None


def _insats(rad: dict[str, Any], ordning: int, by: User) -> Insats:
    delar = ("parter", "budgeterade_deltagare", "projektagare", "styrgrupp", "stegskala")
    fakta = {namn: varde for namn, varde in rad.items() if namn not in (*delar, "ansvariga")}
    insats = services.skapa_insats(
        by=by,
        ordning=ordning,
        projektagare=_en(Organisation, rad.get("projektagare")),
        styrgrupp=_en(Organ, rad.get("styrgrupp")),
        stegskala=_en(Stegskala, rad.get("stegskala")),
        ansvariga=User.objects.filter(email__in=rad.get("ansvariga", [])),
        **fakta,
    )
    for part in rad.get("parter", []):
        organisation = Organisation.objects.get(namn=part["organisation"])
        services.satt_part(by=by, insats=insats, organisation=organisation, roll=part["roll"])
    for ar, antal in rad.get("budgeterade_deltagare", {}).items():
        services.satt_insatsar(by=by, insats=insats, ar=ar, budgeterade_deltagare=antal)
    return insats


@dataclass(frozen=True, slots=True)
class _Person:
    """One generated participant."""

    kon: str
    fodelsear: int
    kommun: str
    remittent: str
    in_manad: date
    ut_manad: date
    start: int
    slut: int
    orsak: str
    sysselsattning: str


def _utstrackt(antal: dict[Any, int]) -> list[Any]:
    """Turn {value: count} into a list of values."""
    return [varde for varde, n in antal.items() for _ in range(n)]


def _manader_fran(fran: date, antal: int) -> date:
    ar, manad = divmod(fran.month - 1 + antal, 12)
    return date(fran.year + ar, manad + 1, 1)


def _slutsteg(vid_avslut: dict[int, int]) -> list[int]:
    """Return the end steps lowest first, here and there swapped, so that not all rise alike."""
    steg = _utstrackt(vid_avslut)
    for i in range(0, len(steg) - 11, 9):
        steg[i], steg[i + 11] = steg[i + 11], steg[i]
    return steg


def _orsaker(gangna: dict[str, Any], slut: list[int], hogsta: list[str]) -> list[str]:
    """Give reasons for ending: poor health on the lowest steps, on to work on the highest."""
    orsaker = ["genomford"] * len(slut)
    lagst_forst = sorted(range(len(slut)), key=lambda i: (slut[i], i))
    for i in lagst_forst[: gangna["i_fortid"]["maende"]]:
        orsaker[i] = "maende"
    pa_toppen = [i for i in lagst_forst if slut[i] == max(slut)]
    vidare = [i for i, utfall in zip(pa_toppen, hogsta, strict=True) if utfall != "sjukersattning"]
    naast = [i for i in lagst_forst if slut[i] == max(slut) - 1]
    for i in [*vidare, *naast][: gangna["i_fortid"]["vidare"]]:
        orsaker[i] = "vidare"
    return orsaker


def _personer(gangna: dict[str, Any]) -> Iterator[_Person]:
    """Generate the participants that together make the counts of the file."""
    start, slut = _utstrackt(gangna["vid_start"]), _slutsteg(gangna["vid_avslut"])
    hogsta = _utstrackt(gangna["hogsta_steget"])
    orsaker = _orsaker(gangna, slut, hogsta)
    efter = iter(hogsta)
    antal = len(start)
    for i in range(antal):
        # 37 and 64 have no common factor, so this walks everyone in a mixed order.
        blandad = i * 37 % antal
        in_manad = _manader_fran(date(2020, 5, 1), blandad * 22 // antal)
        tidigt = orsaker[i] != "genomford"
        yield _Person(
            kon="kvinna" if blandad < gangna["kvinnor"] else "man",
            fodelsear=1960 + blandad * 41 // antal,
            kommun=gangna["kommuner"][blandad % len(gangna["kommuner"])],
            remittent=gangna["remittenter"][blandad % len(gangna["remittenter"])],
            in_manad=in_manad,
            ut_manad=_manader_fran(in_manad, 6) if tidigt else _SISTA,
            start=start[i],
            slut=slut[i],
            orsak=orsaker[i],
            sysselsattning=_efter(orsaker[i], slut[i] == max(slut), efter),
        )


def _efter(orsak: str, pa_toppen: bool, hogsta: Iterator[str]) -> str:
    """Return what the participant went on to; unknown where the source says nothing."""
    if pa_toppen:
        return next(hogsta)
    return "praktik" if orsak == "vidare" else ""


def _kod(lista: str, kod: str) -> Kod | None:
    return Kod.objects.get(lista__nyckel=lista, kod=kod) if kod else None


def _skriv_in(person: _Person, insats: Insats, by: User) -> None:
    inskrivning = services.skriv_in(
        by=by,
        insats=insats,
        in_manad=person.in_manad,
        kon=person.kon,
        fodelsear=person.fodelsear,
        kommun=Organisation.objects.get(namn=person.kommun),
        remittent=_kod("remittent", person.remittent),
    )
    for typ, datum, nummer in (
        ("start", person.in_manad, person.start),
        ("avslut", person.ut_manad, person.slut),
    ):
        steg = Steg.objects.get(skala=insats.stegskala, nummer=nummer)
        services.mat_steg(by=by, inskrivning=inskrivning, datum=datum, steg=steg, typ=typ)
    services.avsluta_inskrivning(
        by=by,
        inskrivning=inskrivning,
        ut_manad=person.ut_manad,
        avslutsorsak=_kod("avslutsorsak", person.orsak),
        sysselsattning_efter=list(filter(None, [_kod("sysselsattning", person.sysselsattning)])),
    )
