"""Which figures of a report have changed between two pictures of it, and what caused it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from django.db.models import QuerySet
from django.http import QueryDict
from django.urls import Resolver404, resolve, reverse

from ekonomi.filters.bok import RadFilter
from ekonomi.models import Rad, Verifikation
from finsam.behorighet import Behorighet
from finsam.format import med_ord
from finsam.models import User
from rapporter.models import Utgava
from rapporter.utgavebild import Bild

Json = Mapping[str, Any]
FLEST = 8  # vouchers named behind one figure; the rest are counted
_RADER = ("ekonomi:rader", "ekonomi:saldon", "ekonomi:konto")


@dataclass(frozen=True, slots=True)
class Orsak:
    """What made a figure change: words, when, by whom, and where it can be read."""

    text: str
    url: str = ""
    at: datetime | None = None
    by: str = ""


@dataclass(frozen=True, slots=True)
class Sifferandring:
    """A figure that is another: what it is, where it stands, what it was and is, and why."""

    vad: str
    platser: tuple[str, ...]
    fore: str
    nu: str
    url: str
    orsaker: tuple[Orsak, ...] = ()


@dataclass(frozen=True, slots=True)
class _Siffra:
    """A figure of a picture, with what it is found by."""

    vad: str
    visat: str
    exakt: str
    url: str


def sifferandringar(
    fore: Utgava, nu: Utgava | Bild, *, user: User, till: datetime | None = None
) -> list[Sifferandring]:
    """Return the figures that stand in both pictures and differ, each with what caused it.

    A figure that stands in several places is told of once. Who may not see the books is told
    how many vouchers there were, not what they say. Two queries for each account range.
    """
    orsaker = _Orsaker(fore.at, till, user)
    rubriker = {str(t["nyckel"]): str(t["rubrik"]) for t in (*fore.texter, *nu.texter)}
    gamla = dict(_siffror(fore))
    samma: dict[_Andring, list[str]] = {}
    for (plats, _nyckel), ny in _nya(nu, gamla):
        gammal = gamla[(plats, _nyckel)]
        andring = (ny.vad, gammal.visat, ny.visat, ny.url or gammal.url)
        samma.setdefault(andring, []).append(rubriker.get(plats, plats))
    return [
        Sifferandring(vad, tuple(dict.fromkeys(platser)), a, b, url, orsaker.for_url(url))
        for (vad, a, b, url), platser in samma.items()
    ]


_Plats = tuple[str, str]
_Andring = tuple[str, str, str, str]


def _nya(nu: Utgava | Bild, gamla: Mapping[_Plats, _Siffra]) -> Iterator[tuple[_Plats, _Siffra]]:
    for plats, ny in _siffror(nu):
        if plats in gamla and gamla[plats].visat != ny.visat:
            yield plats, ny


def _siffror(bild: Utgava | Bild) -> Iterator[tuple[_Plats, _Siffra]]:
    """Yield every figure of the texts, and every cell of the tables, with where it stands."""
    for s in bild.siffror:
        plats = (str(s["plats"]), str(s["referens"]))
        vad = str(s.get("kalla") or s["referens"])
        yield plats, _Siffra(vad, str(s["visat"]), str(s["exakt"] or ""), str(s.get("url") or ""))
    for t in bild.tabeller:
        yield from _celler(t)


def _celler(t: Json) -> Iterator[tuple[_Plats, _Siffra]]:
    rubriker, kolumner, urler = t["rubriker"], t["kolumner"], t["urler"]
    for rad, celler in t["rader"].items():
        for kolumn, tal in celler.items():
            plats = (str(t["plats"]), f"{t['nyckel']}.{rad}.{kolumn}")
            vad = f"{t['rubrik']}: {rubriker[rad]}, {kolumner[kolumn]}"
            url = urler.get(rad, {}).get(kolumn, "")
            visat = (tal or {}).get("visat", "")
            yield plats, _Siffra(vad, str(visat), str((tal or {}).get("exakt", "")), str(url))


class _Orsaker:
    """What has been posted between two moments on the accounts behind a figure."""

    def __init__(self, fran: datetime, till: datetime | None, user: User) -> None:
        self.fran, self.till = fran, till
        self.ser_bockerna = user.har(Behorighet.SE_EKONOMI)
        self.kanda: dict[str, tuple[Orsak, ...]] = {}

    def for_url(self, url: str) -> tuple[Orsak, ...]:
        """Return what caused a figure with this source to change."""
        if url not in self.kanda:
            self.kanda[url] = tuple(self._las(url))
        return self.kanda[url]

    def _las(self, url: str) -> Iterator[Orsak]:
        rader = _raderna(url)
        if rader is None:
            yield Orsak("Uppgiften är ändrad i registret eller i budgeten.", url)
            return
        nya = Verifikation.objects.filter(pk__in=rader.values("verifikation"))
        nya = nya.filter(bokford_at__gt=self.fran)
        if self.till:
            nya = nya.filter(bokford_at__lte=self.till)
        yield from self._verifikationer(list(nya.som_visas().order_by("bokford_at", "pk")), url)

    def _verifikationer(self, nya: Sequence[Verifikation], url: str) -> Iterator[Orsak]:
        if not nya:
            yield Orsak("Ingående balanser, uppställningen eller textens urval är ändrat.", url)
            return
        if not self.ser_bockerna:
            antal = med_ord(len(nya), "verifikation", "verifikationer")
            yield Orsak(
                f"{antal[:1].upper()}{antal[1:]} bokförd sedan dess.", at=nya[-1].bokford_at
            )
            return
        for v in nya[:FLEST]:
            adress = reverse("ekonomi:verifikation", args=[v.pk])
            yield Orsak(f"{v} {v.text}".strip(), adress, v.bokford_at, str(v.bokford_by or ""))
        if len(nya) > FLEST:
            yield Orsak(f"{len(nya) - FLEST} verifikationer till.", url)


def _raderna(url: str) -> QuerySet[Rad] | None:
    """Return the posted rows behind a figure's address, None where it is not of the books.

    A page of ekonomi that is no list of rows is taken as all of its year.
    """
    delar = urlsplit(url)
    try:
        traff = resolve(delar.path)
    except Resolver404:
        return None
    fraga = QueryDict(delar.query, mutable=True)
    if traff.view_name not in _RADER:
        if traff.app_name != "ekonomi" or "ar" not in fraga:
            return None
        fraga = QueryDict(f"ar={fraga['ar']}", mutable=True)
    if nummer := traff.kwargs.get("nummer"):
        fraga["konton"] = nummer
    filter_ = RadFilter(fraga, queryset=Rad.objects.bokforda())
    return filter_.qs if filter_.is_valid() else None
