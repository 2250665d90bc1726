"""What a yearly report of an insats says: the same for page, PDF, annex and the frozen copy."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.safestring import SafeString

from finsam import markdown
from finsam.taltabell import Enhet, Kolumn, Rad, Tal, Taltabell
from insatser.models import Insatsrapport, Rapportavsnitt, Rapportversion
from insatser.rapportsiffror import Rapportsiffra, arets_bild, siffror, tabell
from insatser.skydd import Dolda
from styrelse import forteckning


@dataclass(frozen=True, slots=True)
class Del:
    """One heading with its words and perhaps its figures; ``niva`` is 1 or 2."""

    nyckel: str
    rubrik: str
    niva: int
    text: str
    tabell: Taltabell | None = None

    @property
    def html(self) -> SafeString:
        """The words as clean HTML."""
        return markdown.rendera(self.text)


@dataclass(frozen=True, slots=True)
class Innehall:
    """A report as it is read; ``godkand`` is None for a draft."""

    insats: str
    slug: str
    ar: int
    forbund: str
    uppgifter: tuple[tuple[str, str], ...]
    delar: tuple[Del, ...]
    godkand: date | None = None
    version: int = 0

    @property
    def titel(self) -> str:
        """What the paper is called."""
        return f"Årsrapport {self.ar}, {self.insats}"

    @property
    def utkast(self) -> bool:
        """Whether it is not approved."""
        return self.godkand is None

    def som_json(self) -> dict[str, Any]:
        """Return it as JSON values, to be kept; ``ur_json`` gives the same back."""
        return {
            "insats": self.insats,
            "slug": self.slug,
            "ar": self.ar,
            "forbund": self.forbund,
            "uppgifter": [list(rad) for rad in self.uppgifter],
            "delar": [_del_som_json(del_) for del_ in self.delar],
            "godkand": self.godkand.isoformat() if self.godkand else None,
            "version": self.version,
        }


def innehall(rapport: Insatsrapport, *, godkand: date | None = None, version: int = 0) -> Innehall:
    """Return what the report says now, as it may leave the kansli."""
    forbund = forteckning.forbund(date(rapport.ar, 12, 31))
    alla = siffror(rapport)
    avsnitt = list(rapport.avsnitt.all())
    return Innehall(
        insats=rapport.insats.namn,
        slug=rapport.insats.slug,
        ar=rapport.ar,
        forbund=forbund.namn if forbund else "Samordningsförbundet",
        uppgifter=tuple(_uppgifter(rapport)),
        delar=tuple(_delar(avsnitt, alla, arets_bild(rapport.ar))),
        godkand=godkand,
        version=version,
    )


def _uppgifter(rapport: Insatsrapport) -> Iterator[tuple[str, str]]:
    """Yield the facts that stand first: never a person's name."""
    insats = rapport.insats
    if kommuner := ", ".join(str(k) for k in insats.kommuner.all()):
        yield "Kommuner", kommuner
    if insats.projektagare:
        yield "Projektägare", str(insats.projektagare)
    yield "Pågår", str(insats.period)


def _delar(
    avsnitt: list[Rapportavsnitt], alla: Mapping[str, list[Rapportsiffra]], bild: Dolda
) -> Iterator[Del]:
    """Yield the headings that have anything below them, in order."""
    ifyllda = {a.foralder for a in avsnitt if a.text.strip() or alla.get(a.siffror)}
    for a in avsnitt:
        rader = alla.get(a.siffror, [])
        if not (a.text.strip() or rader or a.nyckel in ifyllda):
            continue
        siffrorna = tabell(a.siffror, rader, bild) if rader else None
        yield Del(a.nyckel, a.rubrik, 2 if a.foralder else 1, a.text, siffrorna)


# -- The frozen copy -------------------------------------------------------------------------------


def _del_som_json(del_: Del) -> dict[str, Any]:
    return {
        "nyckel": del_.nyckel,
        "rubrik": del_.rubrik,
        "niva": del_.niva,
        "text": del_.text,
        "tabell": _tabell_som_json(del_.tabell) if del_.tabell else None,
    }


def _tabell_som_json(tabell: Taltabell) -> dict[str, Any]:
    return {
        "nyckel": tabell.nyckel,
        "rubrik": tabell.rubrik,
        "forsta": tabell.rubrik_forsta,
        "kolumner": [[k.nyckel, k.rubrik] for k in tabell.kolumner],
        "rader": [
            {
                "nyckel": rad.nyckel,
                "rubrik": rad.rubrik,
                "tal": [
                    {"tal": None if t.exakt is None else int(t.exakt), "dold": t.dold}
                    for t in rad.tal
                ],
            }
            for rad in tabell.rader
        ],
        "fotnoter": list(tabell.fotnoter),
    }


def ur_version(version: Rapportversion) -> Innehall:
    """Return an approved report as it was kept."""
    vad = version.innehall
    return Innehall(
        insats=vad["insats"],
        slug=vad["slug"],
        ar=vad["ar"],
        forbund=vad["forbund"],
        uppgifter=tuple((ord_, varde) for ord_, varde in vad["uppgifter"]),
        delar=tuple(
            Del(d["nyckel"], d["rubrik"], d["niva"], d["text"], _tabell(d["tabell"]))
            for d in vad["delar"]
        ),
        godkand=date.fromisoformat(vad["godkand"]) if vad["godkand"] else None,
        version=vad["version"],
    )


def _tabell(data: Mapping[str, Any] | None) -> Taltabell | None:
    if data is None:
        return None
    return Taltabell(
        data["nyckel"],
        data["rubrik"],
        tuple(Kolumn(nyckel, rubrik) for nyckel, rubrik in data["kolumner"]),
        tuple(
            Rad(rad["rubrik"], tuple(map(_tal, rad["tal"])), nyckel=rad["nyckel"])
            for rad in data["rader"]
        ),
        enhet=Enhet.ANTAL,
        rubrik_forsta=data["forsta"],
        fotnoter=tuple(data["fotnoter"]),
    )


def _tal(data: Mapping[str, Any]) -> Tal:
    varde = data["tal"]
    exakt = None if varde is None else Decimal(varde)
    return Tal(exakt, Enhet.ANTAL, dold=data["dold"], skyddad=data["dold"])
