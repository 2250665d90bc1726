"""What the insatser ask of the user, as lines of the start page."""

from collections.abc import Iterator

from insatser.forloppslage import att_gora
from rapporter.start.lage import Lage
from rapporter.start.rad import AttGora


def insatserna(lage: Lage) -> Iterator[AttGora]:
    """Follow-ups to write or read, slutrapporter and endings."""
    for sak in att_gora(lage.user, lage.idag):
        yield AttGora(sak.rubrik, sak.url, sak.varfor, sak.frist, lage.idag)
