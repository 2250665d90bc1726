"""Closing a year or a part of it, and opening it again: everything or nothing."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import cast

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from ekonomi.bokslutslage import kvar
from ekonomi.filens_saldon import filens_avvikelser
from ekonomi.kontosaldo import EGET_KAPITAL
from ekonomi.models import (
    Bokforingsforslag,
    Bokslut,
    Konto,
    Periodisering,
    Rakenskapsar,
    Verifikation,
)
from ekonomi.services.bokforing import NyRad, bokfor, krav_inom, ratta
from ekonomi.services.checklista import lagg_punkter
from ekonomi.services.forslag import foresla
from ekonomi.services.ingaende import satt_ingaende
from ekonomi.services.periodisering import bokfor_aterforingar, bokslutsserie
from ekonomi.services.rakenskapsar import las_ar, las_till, oppna_ar, oppna_till
from ekonomi.stangning import (
    Balansskillnad,
    aret_efter,
    arets_resultat,
    att_fora_over,
    kontoforslag,
)
from finsam.format import langt_datum
from finsam.handelser import logga
from finsam.models import User


@dataclass(frozen=True, slots=True)
class Stangning:
    """What a closing did; ``andringar`` are the next year's opening balances that it changed."""

    bokslut: Bokslut
    nasta_ar: Rakenskapsar | None = None
    andringar: list[Balansskillnad] = field(default_factory=list)
    aterforingar: list[Periodisering] = field(default_factory=list)


@transaction.atomic
def paborja_bokslut(*, by: User, ar: Rakenskapsar, dag: date) -> Bokslut:
    """Begin a bokslut on a day of the year, with its checklist from the template.

    Raises ValidationError when the day lies outside the year, when the year is locked, or when
    there is one of the same day.
    """
    ar = Rakenskapsar.objects.select_for_update().get(pk=ar.pk)
    krav_inom(ar, dag)
    if ar.last:
        raise ValidationError(f"Räkenskapsåret {ar} är låst. Öppna det innan bokslutet påbörjas.")
    if Bokslut.objects.filter(ar=ar, dag=dag).exists():
        raise ValidationError({"datum": f"Bokslutet {langt_datum(dag)} är redan påbörjat."})
    bokslut = Bokslut.objects.create(ar=ar, dag=dag, paborjat_by=by)
    lagg_punkter(bokslut)
    logga(by=by, verb="påbörjade bokslut", objekt=bokslut)
    return bokslut


@transaction.atomic
def stang_ar(
    *, by: User, bokslut: Bokslut, resultatkonto: str = "", kapitalkonto: str = ""
) -> Stangning:
    """Close the year: its result to equity, its balances to the next year, and the lock.

    Accounts are given by number, else those of ``kontoforslag``; missing ones are made. The next
    year is made where it is missing. In a year kept elsewhere nothing is posted: what the file
    says must be what is booked here, then the year is locked. Raises ValidationError when
    something in the checklist remains, when it is closed already, or when the next year is
    locked with other opening balances.
    """
    list(Rakenskapsar.objects.select_for_update())  # closings, imports and locks take turns
    bokslut = _oppet(bokslut)
    if not bokslut.ar_arsbokslut:
        raise ValidationError(f"{bokslut} slutar inte året. Stäng det som delårsbokslut.")
    _krav_klart(bokslut)
    ar = bokslut.ar
    if ar.bokfors_har:
        _for_resultatet(by, bokslut, _konton(bokslut, resultatkonto, kapitalkonto))
    elif avvikelser := filens_avvikelser(ar):
        raise ValidationError(
            [f"Saldona är inte filens, så {ar} kan inte stängas.", *map(str, avvikelser)]
        )
    nasta, andringar = _for_balanserna(by, bokslut)
    las_ar(by=by, ar=ar)
    _stang(by, bokslut, andringar)
    return Stangning(bokslut, nasta, andringar, bokfor_aterforingar(by=by))


@transaction.atomic
def stang_delar(*, by: User, bokslut: Bokslut) -> Stangning:
    """Close a delårsbokslut: the period is locked up to its day; no closing voucher is posted.

    Raises ValidationError when something in the checklist remains or it is closed already.
    """
    list(Rakenskapsar.objects.select_for_update())
    bokslut = _oppet(bokslut)
    if bokslut.ar_arsbokslut:
        raise ValidationError(f"{bokslut} slutar året. Stäng året.")
    _krav_klart(bokslut)
    bokslut.last_till_fore = bokslut.ar.last_till
    if bokslut.ar.last_till is None or bokslut.ar.last_till < bokslut.dag:
        las_till(by=by, ar=bokslut.ar, dag=bokslut.dag)
    _stang(by, bokslut, [])
    return Stangning(bokslut)


@transaction.atomic
def ateroppna_bokslut(*, by: User, bokslut: Bokslut, skal: str) -> Bokslut:
    """Open a closed bokslut with a reason: what the closing posted is cancelled by storno.

    The next year keeps its opening balances until the year is closed again. Raises
    ValidationError when no reason (skäl) is given, when it is open, or when a later bokslut is
    closed.
    """
    if not skal.strip():
        raise ValidationError({"skal": "Skriv varför bokslutet öppnas igen."})
    list(Rakenskapsar.objects.select_for_update())
    bokslut = Bokslut.objects.select_for_update(of=("self",)).get(pk=bokslut.pk)
    if not bokslut.stangt:
        raise ValidationError(f"{bokslut} är redan öppet.")
    senare = Bokslut.objects.stangda().filter(dag__gt=bokslut.dag).order_by("-dag").first()
    if senare:
        raise ValidationError(f"{senare} är stängt och bygger på det här. Öppna det först.")
    verifikation, bokslut.verifikation = bokslut.verifikation, None
    bokslut.stangt_at = bokslut.stangt_by = None
    bokslut.save(update_fields=["verifikation", "stangt_at", "stangt_by"])
    _las_upp(by, bokslut, skal.strip())
    if verifikation:
        _ge_sista_dagen(bokslut.ar)
        ratta(by=by, verifikation=verifikation, text=f"Återöppnat bokslut: {skal.strip()}"[:500])
    logga(by=by, verb="öppnade bokslut", objekt=bokslut, skal=skal.strip())
    return bokslut


@transaction.atomic
def foresla_stangning(*, by: User, bokslut: Bokslut) -> Bokforingsforslag:
    """Propose the closing voucher to whoever keeps the year's books.

    Raises ValidationError when the books are kept here, or there is no result to move.
    """
    bokslut = _oppet(bokslut)
    if bokslut.ar.bokfors_har:
        raise ValidationError(f"Böckerna för {bokslut.ar} förs här. Stäng året i stället.")
    rader = _resultatrader(bokslut, _konton(bokslut, "", ""))
    if not rader:
        raise ValidationError("Årets resultat är redan fört till eget kapital.")
    forslag = foresla(by=by, ar=bokslut.ar, datum=bokslut.dag, text=_text(bokslut), rader=rader)
    logga(by=by, verb="föreslog bokslut", objekt=bokslut, forslag=str(forslag))
    return forslag


def _oppet(bokslut: Bokslut) -> Bokslut:
    bokslut = Bokslut.objects.select_for_update(of=("self",)).get(pk=bokslut.pk)
    if bokslut.stangt:
        raise ValidationError(f"{bokslut} är redan stängt.")
    return bokslut


def _krav_klart(bokslut: Bokslut) -> None:
    """Raise ValidationError, naming what remains, unless the checklist is done."""
    if aterstar := kvar(bokslut):
        raise ValidationError(
            ["Det här återstår i checklistan:", *(f"{p.rubrik}: {p.text}" for p in aterstar)]
        )


def _konton(bokslut: Bokslut, resultat: str, kapital: str) -> Konto:
    """Note the accounts that the result is moved to; return the one it is moved over."""
    forslag = kontoforslag(bokslut.ar)
    bokslut.resultatkonto = _konto("resultatkonto", resultat or forslag.resultat, "Årets resultat")
    bokslut.kapitalkonto = _konto("kapitalkonto", kapital or forslag.kapital, "Balanserat resultat")
    if bokslut.resultatkonto == bokslut.kapitalkonto:
        raise ValidationError({"kapitalkonto": "Välj ett annat konto än det för årets resultat."})
    return Konto.objects.get_or_create(
        nummer=forslag.overforing, defaults={"namn": "Årets resultat", "ktyp": Konto.Typ.KOSTNAD}
    )[0]


def _konto(falt: str, nummer: str, namn: str) -> Konto:
    if not (nummer.startswith(EGET_KAPITAL) and nummer.isalnum()):
        raise ValidationError({falt: f"{nummer} är inget konto för eget kapital (20…)."})
    varden = {"namn": namn, "ktyp": Konto.Typ.SKULD}
    return Konto.objects.get_or_create(nummer=nummer, defaults=varden)[0]


def _resultatrader(bokslut: Bokslut, overforing: Konto) -> list[NyRad]:
    resultat = arets_resultat(bokslut.ar)
    if not resultat or bokslut.resultatkonto is None:
        return []
    return [
        NyRad(overforing.nummer, -resultat),
        NyRad(bokslut.resultatkonto.nummer, resultat),
    ]


def _text(bokslut: Bokslut) -> str:
    return f"Årets resultat {bokslut.ar} till eget kapital"


def _for_resultatet(by: User, bokslut: Bokslut, overforing: Konto) -> None:
    """Post the closing voucher; none where there is no result."""
    rader = _resultatrader(bokslut, overforing)
    if not rader:
        return
    _ge_sista_dagen(bokslut.ar)
    bokslut.verifikation = bokfor(
        by=by,
        ar=bokslut.ar,
        datum=bokslut.dag,
        text=_text(bokslut),
        rader=rader,
        serie=bokslutsserie(),
        slag=Verifikation.Slag.STANGNING,
    )


def _for_balanserna(by: User, bokslut: Bokslut) -> tuple[Rakenskapsar | None, list[Balansskillnad]]:
    """Give the next year its opening balances where its books are kept here."""
    nasta = aret_efter(bokslut.ar)
    if nasta is None and bokslut.ar.bokfors_har:
        nasta = _nytt_ar(by, bokslut.ar)
    if nasta is None or not nasta.bokfors_har:
        return nasta, []
    if bokslut.kapitalkonto_id is None:
        _konton(bokslut, "", "")
    balanser = att_fora_over(bokslut.ar, cast(Konto, bokslut.kapitalkonto))
    return nasta, satt_ingaende(nasta, balanser)


def _nytt_ar(by: User, efter: Rakenskapsar) -> Rakenskapsar:
    """Make the year that follows: twelve months (LKBR 1:5)."""
    start = efter.slut + timedelta(days=1)
    slut = date(start.year + 1, start.month, start.day) - timedelta(days=1)
    ar = Rakenskapsar.objects.create(start=start, slut=slut, bokfors=efter.bokfors)
    logga(by=by, verb="lade upp räkenskapsår", objekt=ar)
    return ar


def _ge_sista_dagen(ar: Rakenskapsar) -> None:
    """Let the closing be posted on the last day, where its period has been locked too."""
    if ar.last_till == ar.slut:
        ar.last_till = ar.slut - timedelta(days=1)
        ar.save(update_fields=["last_till"])


def _stang(by: User, bokslut: Bokslut, andringar: list[Balansskillnad]) -> None:
    bokslut.stangt_at, bokslut.stangt_by = timezone.now(), by
    bokslut.save()
    logga(
        by=by,
        verb="stängde bokslut",
        objekt=bokslut,
        verifikation=str(bokslut.verifikation or ""),
        ingaende_balanser=[
            {"konto": s.konto.nummer, "fore": str(s.ingaende), "efter": str(s.utgaende)}
            for s in andringar
        ],
    )


def _las_upp(by: User, bokslut: Bokslut, skal: str) -> None:
    """Take the lock of the closing away again; a period that was locked before stays so."""
    if bokslut.ar_arsbokslut:
        oppna_ar(by=by, ar=bokslut.ar, skal=skal)
        bokslut.ar.refresh_from_db()
    elif bokslut.last_till_fore is None or bokslut.last_till_fore < bokslut.dag:
        oppna_till(by=by, ar=bokslut.ar, skal=skal, dag=bokslut.last_till_fore)
