"""Models of rapporter, one module per noun."""

from rapporter.models.bilaga import Bilaga
from rapporter.models.bild import Bild
from rapporter.models.finsamuttag import Finsamuttag
from rapporter.models.forkortning import Forkortning
from rapporter.models.godtagande import Godtagande
from rapporter.models.granskning import Inbjudan, Inbjuden, Kommentar, Lasning
from rapporter.models.mall import Mallavsnitt, Rapportmall
from rapporter.models.paket import Medlemspaket, Paketfil, Paketomgang
from rapporter.models.publikation import Publikation, Publikationsversion
from rapporter.models.rapport import Avsnitt, Rapport, Rapportfil
from rapporter.models.revision import (
    Revisionsberattelse,
    Revisionsbilaga,
    Revisionsfraga,
    Revisionsinlagg,
)
from rapporter.models.skrivande import Avsnittslas, Avsnittstext
from rapporter.models.tillganglighet import (
    Tillganglighetsbrist,
    Tillganglighetsredogorelse,
)
from rapporter.models.utformning import Utformning
from rapporter.models.utgava import Utgava

__all__ = [
    "Avsnitt",
    "Avsnittslas",
    "Avsnittstext",
    "Bilaga",
    "Bild",
    "Finsamuttag",
    "Forkortning",
    "Godtagande",
    "Inbjudan",
    "Inbjuden",
    "Kommentar",
    "Lasning",
    "Mallavsnitt",
    "Medlemspaket",
    "Paketfil",
    "Paketomgang",
    "Publikation",
    "Publikationsversion",
    "Rapport",
    "Rapportfil",
    "Rapportmall",
    "Revisionsberattelse",
    "Revisionsbilaga",
    "Revisionsfraga",
    "Revisionsinlagg",
    "Tillganglighetsbrist",
    "Tillganglighetsredogorelse",
    "Utformning",
    "Utgava",
]
