"""The example's coded participants, made from the counts in ``deltagare.yaml``.

The same every time but for their codes, which are random as always. Every enrolment goes
through the services, so the registers give the tables that the source prints.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import cycle
from math import gcd
from pathlib import Path
from typing import Any

import yaml

from finsam.models import User
from insatser import services
from insatser.models import Insats, Kod, Konsultation
from styrelse.models import Organisation

_LISTOR = ("remittent", "utbildning", "tid", "sysselsattning", "forsorjning", "avslutsorsak")


def ladda(katalog: Path, *, by: User) -> None:
    """Enrol and end the participants of the file; nothing where an example has none."""
    fil = katalog / "deltagare.yaml"
    if not fil.exists():
        return
    data = yaml.safe_load(fil.read_text(encoding="utf-8"))
    register = _Register(by)
    for person in _personer(data):
        register.skriv_in(person)
    for slug, fakta in data["insatser"].items():
        register.konsultera(slug, fakta, data["ar"])


@dataclass(slots=True)
class Person:
    """One generated participant, by the keys of code lists; ``ut_manad`` None while enrolled."""

    insats: str
    in_manad: date
    kon: str
    alder: int
    utbildning: str
    tid: str
    kommun: str
    remittent: str
    forsorjning_fore: tuple[str, ...]
    sysselsattning_fore: str
    ut_manad: date | None = None
    orsak: str = ""
    sysselsattning_efter: str = ""
    forsorjning_efter: str = ""


def blandad(antal: Mapping[Any, int] | Iterable[Any]) -> list[Any]:
    """Turn {value: count} into as many values, mixed the same way every time."""
    if isinstance(antal, Mapping):
        varden = [varde for varde, n in antal.items() for _ in range(n)]
    else:
        varden = list(antal)
    n = len(varden)
    if n < 3:
        return varden
    # A stride without a factor in common with n walks through all of them.
    steg = next(s for s in range(n * 5 // 8, n) if gcd(s, n) == 1)
    return [varden[i * steg % n] for i in range(n)]


def _plats(i: int, antal: int, manader: int) -> int:
    """Return which of the months number ``i`` of ``antal`` falls in, spread evenly."""
    return i * manader // max(antal, 1)


def _grunder(grupp: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield kön, age, education and time in support of a group, women and men mixed."""
    per_kon = {
        kon: list(zip(*(blandad(fakta[f]) for f in ("alder", "utbildning", "tid")), strict=True))
        for kon, fakta in grupp.items()
    }
    ordning = blandad({kon: len(rader) for kon, rader in per_kon.items()})
    for kon in ordning:
        alder, utbildning, tid = per_kon[kon].pop()
        yield {"kon": kon, "alder": alder, "utbildning": utbildning, "tid": tid}


def _personer(data: Mapping[str, Any]) -> list[Person]:
    """Generate everyone who was enrolled during the year."""
    nya, pagaende = _grunder(data["nya"]), _grunder(data["pagaende"])
    fore = _fore(data["fore"])
    alla = []
    for slug, fakta in data["insatser"].items():
        gamla = fakta["totalt"] - fakta["nya"]
        remittenter = cycle(blandad(fakta["remittenter"]))
        kommuner = cycle(fakta["kommuner"])
        for i in range(fakta["totalt"]):
            ny = i >= gamla
            # The months of the year before and up to November, each in its turn.
            manad = _plats(i - gamla, fakta["nya"], 11) if ny else _plats(i, gamla, 12)
            alla.append(
                Person(
                    insats=slug,
                    in_manad=date(data["ar"] - (not ny), manad + 1, 1),
                    kommun=next(kommuner),
                    remittent=next(remittenter),
                    **next(nya if ny else pagaende),
                    **next(fore),
                )
            )
    _avsluta(alla, data)
    return alla


def _fore(fakta: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield support and occupation before, for everyone; some have two kinds of support."""
    forsorjning = blandad(fakta["forsorjning"])
    sysselsattning = blandad(fakta["sysselsattning"])
    for i, (stod, gor) in enumerate(zip(forsorjning, sysselsattning, strict=True)):
        tva = i < fakta["tva_forsorjningar"] and stod != "forsorjningsstod"
        yield {
            "forsorjning_fore": (stod, "forsorjningsstod") if tva else (stod,),
            "sysselsattning_fore": gor,
        }


def _avsluta(alla: list[Person], data: Mapping[str, Any]) -> None:
    """End as many in each insats as the file says, those who came first before the others."""
    efter = data["efter"]
    vidare, ovriga = iter(blandad(efter["vidare"])), iter(blandad(efter["ovriga"]))
    utan = cycle(efter["forsorjning"]["ingen"])
    orsaker = cycle(efter["orsak_ovriga"])
    for slug, fakta in data["insatser"].items():
        ut = [p for p in alla if p.insats == slug][: fakta["avslutade"]]
        gar_vidare, soker = fakta["vidare"], fakta["vidare"] + fakta["sokande"]
        for i, person in enumerate(blandad(ut)):
            person.ut_manad = max(date(data["ar"], 1 + _plats(i, len(ut), 12), 1), person.in_manad)
            if i < gar_vidare:
                person.sysselsattning_efter, person.orsak = next(vidare), "vidare"
            elif i < soker:
                person.sysselsattning_efter, person.orsak = "arbetssokande", "genomford"
            else:
                person.sysselsattning_efter, person.orsak = next(ovriga), next(orsaker)
            stod = efter["forsorjning"][person.sysselsattning_efter]
            person.forsorjning_efter = stod if isinstance(stod, str) else next(utan)


class _Register:
    """Writes generated participants through the services; rows looked up once."""

    def __init__(self, by: User) -> None:
        self.by = by
        self.koder = {
            (kod.lista.nyckel, kod.kod): kod
            for kod in Kod.objects.filter(lista__nyckel__in=_LISTOR).select_related("lista")
        }
        self.organisationer = {o.namn: o for o in Organisation.objects.all()}
        self.insatser = {i.slug: i for i in Insats.objects.prefetch_related("parter__organisation")}

    def _parter(self, insats: Insats, nummer: int) -> list[Organisation]:
        """Two of the parties, where the participant is current."""
        parter = [part.organisation for part in insats.parter.all()]
        return [parter[nummer % len(parter)], parter[(nummer + 1) % len(parter)]]

    def skriv_in(self, person: Person) -> None:
        """Enrol a participant, and end the enrolment where it has ended."""
        insats = self.insatser[person.insats]
        inskrivning = services.skriv_in(
            by=self.by,
            insats=insats,
            in_manad=person.in_manad,
            kon=person.kon,
            fodelsear=person.in_manad.year - person.alder,
            kommun=self.organisationer[person.kommun],
            remittent=self.koder["remittent", person.remittent],
            utbildning=self.koder["utbildning", person.utbildning],
            tid_i_forsorjning=self.koder["tid", person.tid],
            parter=self._parter(insats, person.alder),
            forsorjning_fore=[self.koder["forsorjning", f] for f in person.forsorjning_fore],
            sysselsattning_fore=[self.koder["sysselsattning", person.sysselsattning_fore]],
        )
        if person.ut_manad:
            services.avsluta_inskrivning(
                by=self.by,
                inskrivning=inskrivning,
                ut_manad=person.ut_manad,
                avslutsorsak=self.koder["avslutsorsak", person.orsak],
                sysselsattning_efter=[self.koder["sysselsattning", person.sysselsattning_efter]],
                forsorjning_efter=[self.koder["forsorjning", person.forsorjning_efter]],
            )

    def konsultera(self, slug: str, fakta: Mapping[str, Any], ar: int) -> None:
        """Note the year's consultations, spread over its months; all at once, for they are many."""
        antal, remittenter = fakta["konsultationer"], cycle(blandad(fakta["remittenter"]))
        Konsultation.objects.bulk_create(
            Konsultation(
                insats=self.insatser[slug],
                manad=date(ar, 1 + _plats(i, antal, 12), 1),
                remittent=self.koder["remittent", next(remittenter)],
            )
            for i in range(antal)
        )
