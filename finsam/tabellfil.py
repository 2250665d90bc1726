"""A table of figures (Taltabell) as a spreadsheet file: exact amounts, not the rounded ones."""

from django.http import Http404, HttpResponseBase

from finsam.export import FORMAT, Blad, Cell, cell, filsvar
from finsam.taltabell import Rad, Taltabell


def svar_eller_404(tabell: Taltabell | None, format_: str) -> HttpResponseBase:
    """Return the table as a download; Http404 for an unknown format or a page without a table."""
    if format_ not in FORMAT or tabell is None:
        raise Http404("Okänt filformat.")
    return svar(tabell, format_)


def bladsvar_eller_404(innehall: Blad, format_: str) -> HttpResponseBase:
    """Return a sheet of words as a download; Http404 for an unknown format."""
    if format_ not in FORMAT:
        raise Http404("Okänt filformat.")
    return filsvar(innehall, format_)


def svar(tabell: Taltabell, format_: str) -> HttpResponseBase:
    """Return the table as a download in a format (a key of ``finsam.export.FORMAT``).

    Amounts are exact kronor whatever unit the page shows; a suppressed count stays hidden.
    """
    not_rubrik = ["Not"] if tabell.har_noter else []
    rubriker = [tabell.rubrik_forsta, *not_rubrik, *(k.rubrik for k in tabell.kolumner)]
    rader = (_rad(tabell, rad) for rad in tabell.rader)
    return filsvar(Blad(tabell.rubrik, rubriker, rader), format_)


def _rad(tabell: Taltabell, rad: Rad) -> list[Cell]:
    not_nr = [cell(rad.not_nr)] if tabell.har_noter else []
    tal = [cell(tal.visat if tal.dold else tal.exakt) for tal in rad.tal]
    return [cell(rad.rubrik), *not_nr, *(tal or [None] * len(tabell.kolumner))]
