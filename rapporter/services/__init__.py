"""Writes of the reports and of the members' packages."""

from rapporter.services.finsamuttag import gor_finsamuttag
from rapporter.services.godtagande import aterkalla_godtagande, godta_fynd
from rapporter.services.paket import anpassa_paket, gor_alla_paket, gor_paket, valj_underlag
from rapporter.services.rapport import (
    skapa_pdf,
    skapa_rapport_fran_mall,
    spara_avsnitt,
    spara_uppgifter,
)

__all__ = [
    "anpassa_paket",
    "aterkalla_godtagande",
    "godta_fynd",
    "gor_alla_paket",
    "gor_finsamuttag",
    "gor_paket",
    "skapa_pdf",
    "skapa_rapport_fran_mall",
    "spara_avsnitt",
    "spara_uppgifter",
    "valj_underlag",
]
