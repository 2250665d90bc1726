"""What tests of the closing share: a bokslut that can be closed, and what the books then say."""

from datetime import date
from decimal import Decimal

from ekonomi.bokslutslage import kvar
from ekonomi.kassaflode import kassaflodesanalys
from ekonomi.models import Bokslut, Ingaendebalans, Konto, Rakenskapsar
from ekonomi.services.bokforing import NyRad, bokfor
from ekonomi.services.bokslut import paborja_bokslut
from ekonomi.services.checklista import satt_klar
from ekonomi.uppstallning import balansrakning, resultatrakning
from finsam.models import User
from tests.ekonomi import bocker


def ver(by: User, ar: Rakenskapsar, datum: date, *rader: tuple[str, str]) -> None:
    nya = [NyRad(konto, Decimal(belopp)) for konto, belopp in rader]
    bokfor(by=by, ar=ar, datum=datum, text="Prov", rader=nya)


def lagg_upp_med_kapital(by: User) -> Rakenskapsar:
    """2022: 700 kr of equity in the bank, income 1 000 kr, rent 400 kr of which 100 unpaid."""
    ar = bocker.lagg_upp()
    Konto.objects.create(nummer="2065", namn="Eget kapital", ktyp="S")
    for konto, belopp in (("1930", "700"), ("2065", "-700")):
        Ingaendebalans.objects.create(
            ar=ar, konto=Konto.objects.get(nummer=konto), belopp=Decimal(belopp)
        )
    ver(by, ar, date(2022, 1, 31), ("1930", "1000"), ("3981", "-1000"))
    ver(by, ar, date(2022, 9, 1), ("5010", "400"), ("1930", "-300"), ("2440", "-100"))
    return ar


def fardigt(by: User, ar: Rakenskapsar, dag: date | None = None) -> Bokslut:
    """A bokslut whose checklist is ticked off."""
    bokslut = paborja_bokslut(by=by, ar=ar, dag=dag or ar.slut)
    pricka_av(by, bokslut)
    return bokslut


def pricka_av(by: User, bokslut: Bokslut) -> None:
    for lage in kvar(bokslut):
        satt_klar(by=by, punkt=lage.punkt, kommentar="Avstämt.")


def rakningarna(ar: int) -> list[dict]:
    """What RR, BR and KF of the year print, to the öre."""
    return [t(ar).json() for t in (resultatrakning, balansrakning, kassaflodesanalys)]


def balanser(ar: Rakenskapsar) -> dict[str, Decimal]:
    """The opening balances of the year by account."""
    return dict(ar.ingaende_balanser.values_list("konto__nummer", "belopp"))
