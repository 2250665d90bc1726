"""What the public reads in the catalogue: the parties' services and the förbund's own insatser.

Only what is published, and of an insats only what has been written for the public.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import SafeString

from finsam import markdown
from finsam.sok import STORSTA_ORD, vikt
from insatser.models import Insatspresentation, Katalogtjanst
from styrelse import forteckning
from styrelse.models import Organisation

TJANST, INSATS = "tjanst", "insats"
SLAG = {TJANST: "Parternas tjänster", INSATS: "Samordningsförbundets insatser"}
LICENS = "https://creativecommons.org/publicdomain/zero/1.0/"
LANGSTA_FRAGA = 100  # tecken
PER_SIDA, PER_JSONSIDA = 20, 100


@dataclass(frozen=True, slots=True)
class Katalogpost:
    """One entry of the public catalogue; ``part`` is whose it is."""

    slag: str
    namn: str
    slug: str
    part: str
    kommuner: tuple[str, ...]
    kategori: str
    malgrupp: str
    beskrivning: str
    kontaktfunktion: str
    telefon: str
    epost: str
    webbplats: str
    andrad: date
    granskad: date | None = None

    @property
    def url(self) -> str:
        """Where it is read; the address never changes."""
        return reverse(f"katalog:{self.slag}", args=[self.slug])

    @property
    def adress(self) -> str:
        """The whole address, for those who link to it."""
        return f"{settings.SITE_URL}{self.url}"

    @property
    def andra_kommuner(self) -> tuple[str, ...]:
        """The kommuner beside the one whose service it is."""
        return tuple(namn for namn in self.kommuner if namn != self.part)

    @property
    def html(self) -> SafeString:
        """The description as clean HTML."""
        return markdown.rendera(self.beskrivning)

    @property
    def sokbart(self) -> str:
        """Everything that a search looks in, folded."""
        delar = (self.namn, self.part, *self.kommuner, self.kategori, self.malgrupp)
        return vikt(" ".join((*delar, self.beskrivning)))

    def som_json(self) -> dict[str, object]:
        """Return the entry as open data."""
        return {
            "slag": self.slag,
            "namn": self.namn,
            "adress": self.adress,
            "part": self.part,
            "kommuner": list(self.kommuner),
            "kategori": self.kategori or None,
            "malgrupp": self.malgrupp,
            "beskrivning": self.beskrivning,
            "kontakt": {
                "funktion": self.kontaktfunktion or None,
                "telefon": self.telefon or None,
                "epost": self.epost or None,
                "webbplats": self.webbplats or None,
            },
            "andrad": self.andrad.isoformat(),
            "granskad": self.granskad.isoformat() if self.granskad else None,
        }


def poster() -> list[Katalogpost]:
    """Return every entry that is open today, by name."""
    tjanster = Katalogtjanst.objects.publicerade().med_delar()
    alla = [*map(_tjanst, tjanster), *_insatser()]
    return sorted(alla, key=lambda post: (vikt(post.namn), post.slag))


def _kontakt(rad: Katalogtjanst | Insatspresentation) -> dict[str, Any]:
    falt = ("kontaktfunktion", "telefon", "epost", "webbplats")
    return {namn: getattr(rad, namn) for namn in falt}


def _tjanst(rad: Katalogtjanst) -> Katalogpost:
    return Katalogpost(
        slag=TJANST,
        namn=rad.namn,
        slug=rad.slug,
        part=str(rad.organisation),
        kommuner=_namn(rad.kommuner.all()),
        kategori=str(rad.kategori or ""),
        malgrupp=rad.malgrupp,
        beskrivning=rad.beskrivning,
        andrad=timezone.localdate(rad.andrad_at),
        granskad=rad.granskad_datum,
        **_kontakt(rad),
    )


def _insatser() -> Iterator[Katalogpost]:
    namn = forteckning.forbundsnamn(timezone.localdate())
    oppna = Insatspresentation.objects.oppna(timezone.localdate())
    for rad in oppna.prefetch_related("insats__kommuner"):
        yield Katalogpost(
            slag=INSATS,
            namn=rad.insats.namn,
            slug=rad.insats.slug,
            part=namn,
            kommuner=_namn(rad.insats.kommuner.all()),
            kategori="",
            malgrupp=rad.malgrupp,
            beskrivning=rad.beskrivning,
            andrad=timezone.localdate(rad.andrad_at),
            **_kontakt(rad),
        )


def _namn(organisationer: Iterable[Organisation]) -> tuple[str, ...]:
    return tuple(sorted(map(str, organisationer), key=vikt))


@dataclass(frozen=True, slots=True)
class Urval:
    """What a visitor asks for; an empty part asks for nothing."""

    q: str = ""
    kommun: str = ""
    part: str = ""
    slag: str = ""

    @classmethod
    def ur(cls, fraga: Mapping[str, str]) -> "Urval":
        """Read an address; what is too long is cut."""
        return cls(**{namn: fraga.get(namn, "")[:LANGSTA_FRAGA].strip() for namn in FALT})

    def av(self, alla: Iterable[Katalogpost]) -> list[Katalogpost]:
        """Return the entries that have every word, and are of the kommun, part and kind."""
        ord_ = vikt(self.q).split()[:STORSTA_ORD]
        return [
            post
            for post in alla
            if all(o in post.sokbart for o in ord_)
            and self.kommun in ("", *post.kommuner)
            and self.part in ("", post.part)
            and self.slag in ("", post.slag)
        ]

    @property
    def nagot(self) -> bool:
        """Whether anything is asked for."""
        return any((self.q, self.kommun, self.part, self.slag))


FALT = ("q", "kommun", "part", "slag")


def avslutad(slug: str) -> str:
    """Return the name of a service that stood here once and has ended, "" for any other."""
    rad = Katalogtjanst.objects.oppna().filter(slug=slug, status="avslutad").first()
    return rad.namn if rad else ""
