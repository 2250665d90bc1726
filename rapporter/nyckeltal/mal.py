"""Nyckeltal of the goals and the activities below them."""

from django.urls import reverse

from rapporter.nyckeltal.register import nyckeltal
from rapporter.nyckeltal.uppgift import Uppgift, antal, text
from rapporter.sammanhang import Sammanhang
from styrelse.forteckning import Aktivitetsrad, Malrad

OMRADE = "Styrelse"


def _url() -> str:
    return reverse("styrelse:mal_lista")


def _mal(s: Sammanhang, mal: str) -> Malrad | None:
    """The year's goal with this name, an insats's goals last."""
    return next((rad for rad in s.mal if rad.namn.lower() == mal.lower()), None)


@nyckeltal("antal mål för året", OMRADE)
def antal_mal(s: Sammanhang) -> Uppgift:
    """Goals of the year that are judged."""
    return antal(sum(rad.bedoms for rad in s.mal) or None, _url())


@nyckeltal("utfallet av ett mål", OMRADE)
def mal_utfall(s: Sammanhang, *, mal: str) -> Uppgift:
    """The latest verdict on the goal with this name."""
    rad = _mal(s, mal)
    return text(rad.utfall_text if rad else None, _url())


@nyckeltal("målvärdet för ett mål, i ord", OMRADE)
def mal_malvarde(s: Sammanhang, *, mal: str) -> Uppgift:
    """The target, such as ``minst 95 %``."""
    rad = _mal(s, mal)
    return text(rad.malvarde_text if rad else None, _url())


@nyckeltal("utfallet av ett mål i siffror", OMRADE)
def mal_tal(s: Sammanhang, *, mal: str) -> Uppgift:
    """The outcome, such as ``36 av 112 (32,1 %)``; small counts of people hidden."""
    rad = _mal(s, mal)
    return text(rad.tal_text if rad else None, _url())


@nyckeltal("antal mål som är uppnådda", OMRADE)
def uppnadda_mal(s: Sammanhang) -> Uppgift:
    """Goals whose latest verdict is that they are reached, for the year or so far."""
    if not any(rad.bedoms for rad in s.mal):
        return antal(None)
    return antal(sum(rad.nadd for rad in s.mal), _url())


def _aktiviteter(s: Sammanhang) -> list[Aktivitetsrad]:
    return [aktivitet for rad in s.mal for aktivitet in rad.aktiviteter]


@nyckeltal("antal aktiviteter för årets mål", OMRADE)
def antal_aktiviteter(s: Sammanhang) -> Uppgift:
    """Activities of the year's goals, whatever became of them."""
    return antal(len(_aktiviteter(s)) or None, reverse("styrelse:aktivitet_lista"))


@nyckeltal("antal aktiviteter som är klara", OMRADE)
def klara_aktiviteter(s: Sammanhang) -> Uppgift:
    """Activities of the year's goals that are done."""
    alla = _aktiviteter(s)
    klara = sum(rad.status == "klar" for rad in alla)
    return antal(klara if alla else None, reverse("styrelse:aktivitet_lista"))
