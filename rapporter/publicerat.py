"""What the public may read now, and what it could read once.

Nothing here depends on who asks. What is not on a list here does not exist to a visitor.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from django.conf import settings
from django.urls import reverse

from finsam.export import Blad, Cell, cell
from finsam.models import Fil
from rapporter.models import Publikation, Publikationsversion, Utgava
from rapporter.querysets.publikation import PublikationsversionQuerySet
from styrelse.models import Handling
from styrelse.underskriven import signerade_filer

LICENSADRESS = {
    Publikationsversion.Licens.CC0: "https://creativecommons.org/publicdomain/zero/1.0/",
    Publikationsversion.Licens.CC_BY: "https://creativecommons.org/licenses/by/4.0/",
}
LICENSNAMN = {
    Publikationsversion.Licens.CC0: "CC0 1.0",
    Publikationsversion.Licens.CC_BY: "CC BY 4.0",
}


@dataclass(frozen=True, slots=True)
class Publicerad:
    """A paper that anybody may read: what it is, from when, and its files."""

    slag: str
    slug: str
    titel: str
    beskrivning: str
    datum: date
    nummer: int
    publicerad_at: datetime
    licens: str
    pdf: Fil
    underskriven: bool
    sida: Fil | None
    json: Fil | None
    utgava_id: int | None

    @property
    def url(self) -> str:
        """Where it is read; the address never changes."""
        return self._vag("handling")

    @property
    def adress(self) -> str:
        """The whole address, for those who link to it."""
        return f"{settings.SITE_URL}{self.url}"

    @property
    def pdf_url(self) -> str:
        """Where its PDF is."""
        return self._vag("pdf")

    @property
    def html_url(self) -> str:
        """Where its page in one file is; "" where there is none."""
        return self._vag("html") if self.sida else ""

    @property
    def json_url(self) -> str:
        """Where its figures are as JSON; "" where it has none."""
        return self._vag("json") if self.json else ""

    @property
    def csv_url(self) -> str:
        """Where its tables are as CSV; "" where it has none."""
        return self._vag("csv") if self.json else ""

    @property
    def licensadress(self) -> str:
        """Where the licence is read."""
        return LICENSADRESS[Publikationsversion.Licens(self.licens)]

    @property
    def licensnamn(self) -> str:
        """What the licence is called."""
        return LICENSNAMN[Publikationsversion.Licens(self.licens)]

    def _vag(self, sida: str) -> str:
        return reverse(f"handlingar:{sida}", args=[self.slug])

    def som_json(self) -> dict[str, object]:
        """Return the paper as open data."""
        filer = {"pdf": self.pdf_url, "html": self.html_url, "json": self.json_url}
        return {
            "slag": self.slag.lower(),
            "titel": self.titel,
            "beskrivning": self.beskrivning or None,
            "adress": self.adress,
            "datum": self.datum.isoformat(),
            "version": self.nummer,
            "publicerad": self.publicerad_at.isoformat(timespec="seconds"),
            "underskriven": self.underskriven,
            "licens": self.licensadress,
            "filer": {
                namn: f"{settings.SITE_URL}{url}" if url else None
                for namn, url in (*filer.items(), ("csv", self.csv_url))
            },
            "sha256": {"pdf": self.pdf.sha256},
        }


@dataclass(frozen=True, slots=True)
class Borta:
    """What once stood on an address, and why it does not: the reason is written for the public."""

    skal: str
    dag: date | None


def alla() -> list[Publicerad]:
    """Return everything that is public now, the latest document first. Two queries."""
    return list(_publicerade(_publika().i_ordning()))


def pa(slug: str) -> Publicerad | Borta | None:
    """Return what stands on an address, what once did, or None: nothing was ever published."""
    for funnen in _publicerade(_publika().filter(publikation__slug=slug)):
        return funnen
    publikation = Publikation.objects.filter(slug=slug).first()
    return _borta(publikation.versioner.first()) if publikation else None


def revisionsberattelser(utgava_id: int) -> list[Publicerad]:
    """Return the auditors' reports about a decided version, those that are published too."""
    om = "publikation__handling__revisionsberattelse__"
    villkor = {f"{om}utgava": utgava_id, f"{om}ersatt_av": None}
    return list(_publicerade(_publika().filter(**villkor).i_ordning()))


def tidigare(slug: str) -> list[Publikationsversion]:
    """Return what stood on the address before what stands there now, the latest first."""
    rader = Publikationsversion.objects.filter(publikation__slug=slug)
    return list(rader.exclude(avpublicerad_at=None).order_by("-nummer"))


def version(slug: str, nummer: int) -> Publicerad | Borta | None:
    """Return one numbered version of an address: as ``pa`` does."""
    nu = pa(slug)
    if isinstance(nu, Publicerad) and nu.nummer == nummer:
        return nu
    rad = Publikationsversion.objects.filter(publikation__slug=slug, nummer=nummer).first()
    return _borta(rad) if rad else None


def _publika() -> PublikationsversionQuerySet:
    return Publikationsversion.objects.publika().som_lases()


def _publicerade(rader: Iterable[Publikationsversion]) -> Iterator[Publicerad]:
    """Yield the papers with the PDF that is theirs: the signed one where everybody has signed."""
    vilka = [(rad, handlingen(rad)) for rad in rader]
    signerade = signerade_filer([h.pk for _, h in vilka if h])
    for rad, handling in vilka:
        signerad = signerade.get(handling.pk) if handling else None
        egen = rad.utgava.pdf if rad.utgava else handling and handling.fil
        if pdf := signerad or egen:
            yield _publicerad(rad, pdf, underskriven=signerad is not None)


def _publicerad(rad: Publikationsversion, pdf: Fil, *, underskriven: bool) -> Publicerad:
    utgava = rad.utgava
    return Publicerad(
        slag=rad.publikation.slag,
        slug=rad.publikation.slug,
        titel=rad.titel,
        beskrivning=rad.beskrivning,
        datum=rad.datum,
        nummer=rad.nummer,
        publicerad_at=rad.publicerad_at,
        licens=rad.licens,
        pdf=pdf,
        underskriven=underskriven,
        sida=utgava.html if utgava else rad.sida,
        json=utgava.json if utgava else None,
        utgava_id=rad.utgava_id,
    )


def handlingen(rad: Publikationsversion) -> Handling | None:
    """Return the document that is signed, None where the paper is not in the diarium."""
    publikation = rad.publikation
    if rad.utgava:
        return getattr(rad.utgava, "handling", None)
    return publikation.protokoll.handling if publikation.protokoll else publikation.handling


def _borta(rad: Publikationsversion | None) -> Borta:
    if rad is None or rad.avpublicerad_at is None:
        return Borta(_TAGET_TILLBAKA, None)
    return Borta(rad.avpublicerad_skal, rad.avpublicerad_at.date())


_TAGET_TILLBAKA = (
    "Det som stod här gäller inte längre. När det finns en ny beslutad version läggs den på samma "
    "adress."
)

_RUBRIKER = (
    "avsnitt",
    "tabell",
    "tabellens rubrik",
    "rad",
    "radens rubrik",
    "kolumn",
    "kolumnens rubrik",
    "visat",
    "exakt",
)


def siffror(utgava_id: int) -> Blad:
    """Return every table of a decided report as rows: one figure each, as it was printed."""
    tabeller = Utgava.objects.values_list("tabeller", flat=True).get(pk=utgava_id)
    return Blad("siffror", list(_RUBRIKER), iter([rad for t in tabeller for rad in _rader(t)]))


def _rader(tabell: dict) -> Iterable[list[Cell]]:
    for rad, tal in tabell["rader"].items():
        for kolumn, varde in tal.items():
            if varde is None:
                continue
            exakt = varde.get("exakt")
            yield [
                cell(text)
                for text in (
                    tabell["plats"],
                    tabell["nyckel"],
                    tabell["rubrik"],
                    rad,
                    tabell.get("rubriker", {}).get(rad, ""),
                    kolumn,
                    tabell["kolumner"].get(kolumn, ""),
                    varde["visat"],
                )
            ] + [Decimal(exakt) if exakt else None]
