"""Writes of the reports and of the members' packages."""

from rapporter.services.avsnittslas import overta_las, slapp_las, ta_las
from rapporter.services.finsamuttag import gor_finsamuttag
from rapporter.services.godtagande import aterkalla_godtagande, godta_fynd
from rapporter.services.paket import anpassa_paket, gor_alla_paket, gor_paket, valj_underlag
from rapporter.services.publicering import Presentation, avpublicera, publicera_handling
from rapporter.services.rapport import (
    skapa_pdf,
    skapa_rapport,
    skapa_rapport_fran_forra,
    skapa_rapport_fran_mall,
    spara_uppgifter,
)
from rapporter.services.rapportmall import andra_rapportmall, skapa_rapportmall
from rapporter.services.skrivning import (
    aterstall_text,
    behall_text,
    forsta_versioner,
    lagg_ihop_text,
    satt_lage,
    spara_text,
    ta_in_text,
)
from rapporter.services.tillganglighet import (
    hantera_brist,
    rapportera_brist,
    spara_redogorelse,
)
from rapporter.services.trad import (
    andra_avsnitt,
    flytta_avsnitt,
    hinder_att_ta_bort,
    lagg_till_avsnitt,
    stall_avsnitt,
    ta_bort_avsnitt,
    valj_med,
)

__all__ = [
    "Presentation",
    "andra_avsnitt",
    "andra_rapportmall",
    "anpassa_paket",
    "aterkalla_godtagande",
    "aterstall_text",
    "avpublicera",
    "behall_text",
    "flytta_avsnitt",
    "forsta_versioner",
    "godta_fynd",
    "gor_alla_paket",
    "gor_finsamuttag",
    "gor_paket",
    "hantera_brist",
    "hinder_att_ta_bort",
    "lagg_ihop_text",
    "lagg_till_avsnitt",
    "overta_las",
    "publicera_handling",
    "rapportera_brist",
    "satt_lage",
    "skapa_pdf",
    "skapa_rapport",
    "skapa_rapport_fran_forra",
    "skapa_rapport_fran_mall",
    "skapa_rapportmall",
    "slapp_las",
    "spara_redogorelse",
    "spara_text",
    "spara_uppgifter",
    "stall_avsnitt",
    "ta_bort_avsnitt",
    "ta_in_text",
    "ta_las",
    "valj_med",
    "valj_underlag",
]
