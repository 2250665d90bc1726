"""A protokoll to justera: klart, with Anna in the chair, Bo as justerare and a secretary."""

import itertools
from io import BytesIO

import pikepdf
from django.utils import timezone

from finsam.models import User
from styrelse import services
from styrelse.models import Justering, Person, Protokoll, Underskrift
from styrelse.protokollsfil import Protokollsfil, avtryck

_NUMMER = itertools.count(1)


def liten_pdf() -> bytes:
    """A PDF of one empty page, no two alike: what a protokoll becomes, without the layout."""
    ut = BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.docinfo["/Title"] = f"Protokoll {next(_NUMMER)}"
        pdf.save(ut)
    return ut.getvalue()


def utan_layout(innehall, *, skapad) -> Protokollsfil:
    """In place of protokollsfil: the same fingerprint, and a page without words."""
    return Protokollsfil(innehall.filnamn, liten_pdf(), avtryck(innehall))


def konto(namn: str, user: User) -> Person:
    """Let the person of this name sign in as the user."""
    kansliet, _ = User.objects.get_or_create(email="kansliet@example.se")
    return services.andra_person(by=kansliet, person=Person.objects.get(namn=namn), user=user)


def lagg_fram(by: User, protokoll: Protokoll, **mer: object) -> Justering:
    return services.lagg_fram(by=by, protokoll=protokoll, **mer)


def plats(justering: Justering, namn: str) -> Underskrift:
    return justering.handling.underskrifter.get(namn=namn)


def skriv_under_pa_papper(by: User, justering: Justering, *namn: str) -> None:
    for n in namn:
        services.notera_papper(
            by=by,
            underskrift=plats(justering, n),
            dag=timezone.localdate(),
            forvaras="Kansliets arkiv",
        )
