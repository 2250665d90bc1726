"""Nyckeltal of the catalogue: how many services the parties have in it."""

from django.urls import reverse

from insatser.katalogstatistik import antal_den
from rapporter.nyckeltal.register import nyckeltal
from rapporter.nyckeltal.uppgift import Uppgift, antal
from rapporter.sammanhang import Sammanhang

OMRADE = "Insatser"


@nyckeltal("antal tjänster i insatskatalogen vid årets slut", OMRADE)
def katalogtjanster(s: Sammanhang) -> Uppgift:
    """The parties' services in the public catalogue; unknown before the first one."""
    return antal(antal_den(s.sista_dagen), reverse("insatser:katalog_antal"))
