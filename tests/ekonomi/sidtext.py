"""A page's answer as the words that a test looks for."""

from django.http import HttpResponse


def text(svar: HttpResponse) -> str:
    """Return the page with ordinary spaces in its amounts; the answer must be a page."""
    assert svar.status_code == 200, svar.status_code
    return svar.content.decode().replace("\xa0", " ")
