"""Who reaches the addresses of rapporter: name of the URL → roles."""

from tests.atkomst.roller import ANDRAR_RAPPORTER, ROLLER, SER_RAPPORTER

TABELL = {
    "start": ROLLER,
    "rapporter:oversikt": SER_RAPPORTER,
    "rapporter:rapport": SER_RAPPORTER,
    "rapporter:pdf": SER_RAPPORTER,
    "rapporter:html": SER_RAPPORTER,
    "rapporter:json": SER_RAPPORTER,
    "rapporter:ny": ANDRAR_RAPPORTER,
    "rapporter:uppgifter": ANDRAR_RAPPORTER,
    "rapporter:avsnitt": ANDRAR_RAPPORTER,
    "rapporter:forhandsvisa": ANDRAR_RAPPORTER,
    "rapporter:skapa_pdf": ANDRAR_RAPPORTER,
}
