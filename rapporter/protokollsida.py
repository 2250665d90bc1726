"""A justerat protokoll as a page in one file, to be published; of what is secret only its §."""

from django.template.loader import render_to_string

from rapporter.utskrift import stil
from styrelse.models import Protokoll
from styrelse.protokollslasning import Protokollslasare


def gor_protokollsida(protokoll: Protokoll) -> bytes:
    """Return the protokoll as HTML with its style sheet inside, as open as its paper is."""
    innehall = Protokollslasare(protokoll).innehall()
    html = render_to_string(
        "rapporter/publicerat/protokollfil.html",
        {"p": innehall, "stil": stil("css/rapportfil.css")},
    )
    return html.encode()
