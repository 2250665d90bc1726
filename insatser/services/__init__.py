"""Writes of insatser: each checks, saves and logs in one transaction.

All raise ValidationError (Swedish, per field where one is to blame) and then change nothing.
"""

from insatser.services.borttag import ta_bort_inskrivning, ta_bort_uppgift, ta_bort_volym
from insatser.services.deltagare import rakna_ny_kod, ratta_inskrivning, skriv_in, utelamna
from insatser.services.historik import (
    andra_historik,
    frys_ar,
    las_historik,
    las_upp_historik,
    satt_gallrat_ar,
    skriv_historik,
    ta_bort_historik,
    tina_ar,
)
from insatser.services.insats import (
    andra_insats,
    notera_uppgift,
    satt_insatsar,
    satt_part,
    skapa_insats,
    ta_bort_part,
)
from insatser.services.insatsmal import satt_insatsmal, ta_bort_insatsmal
from insatser.services.insatsrapport import (
    aterstall_avsnitt,
    behall_avsnitt,
    borja_arsrapport,
    godkann_arsrapport,
    hamta_rubriker,
    lagg_ihop_avsnitt,
    lamna_in_arsrapport,
    oppna_arsrapport,
    satt_egen_uppgift,
    skicka_tillbaka_arsrapport,
    spara_rapportavsnitt,
    ta_bort_egen_uppgift,
    ta_in_avsnitt,
    ta_tillbaka_arsrapport,
)
from insatser.services.katalog import (
    andra_katalogtjanst,
    avsluta_katalogtjanst,
    kasta_katalogtjanst,
    markera_granskad,
    presentera_insats,
    publicera_katalogtjanst,
    skapa_katalogkategori,
    skapa_katalogtjanst,
)
from insatser.services.kod import andra_kod, las_in_kodlistor, skapa_kod
from insatser.services.lasning import logga_lasning
from insatser.services.rapportrubrik import (
    andra_rapportrubrik,
    flytta_rapportrubrik,
    las_in_rapportrubriker,
    skapa_rapportrubrik,
)
from insatser.services.steg import mat_steg, ta_tillbaka_matning
from insatser.services.stegskala import (
    andra_stegfraga,
    andra_stegskala,
    lagg_till_stegfraga,
    skapa_stegskala,
)
from insatser.services.tillfalle import (
    andra_tillfalle,
    kom_ihag_stavningar,
    las_in_lista,
    registrera_tillfalle,
    satt_delar,
    satt_utvardering,
    ta_bort_tillfalle,
    ta_bort_utvardering,
)
from insatser.services.utskrivning import angra_avslut, avsluta_inskrivning
from insatser.services.volym import registrera_volym

__all__ = [
    "andra_historik",
    "andra_insats",
    "andra_katalogtjanst",
    "andra_kod",
    "andra_rapportrubrik",
    "andra_stegfraga",
    "andra_stegskala",
    "andra_tillfalle",
    "angra_avslut",
    "aterstall_avsnitt",
    "avsluta_inskrivning",
    "avsluta_katalogtjanst",
    "behall_avsnitt",
    "borja_arsrapport",
    "flytta_rapportrubrik",
    "frys_ar",
    "godkann_arsrapport",
    "hamta_rubriker",
    "kasta_katalogtjanst",
    "kom_ihag_stavningar",
    "lagg_ihop_avsnitt",
    "lagg_till_stegfraga",
    "lamna_in_arsrapport",
    "las_historik",
    "las_in_kodlistor",
    "las_in_lista",
    "las_in_rapportrubriker",
    "las_upp_historik",
    "logga_lasning",
    "markera_granskad",
    "mat_steg",
    "notera_uppgift",
    "oppna_arsrapport",
    "presentera_insats",
    "publicera_katalogtjanst",
    "rakna_ny_kod",
    "ratta_inskrivning",
    "registrera_tillfalle",
    "registrera_volym",
    "satt_delar",
    "satt_egen_uppgift",
    "satt_gallrat_ar",
    "satt_insatsar",
    "satt_insatsmal",
    "satt_part",
    "satt_utvardering",
    "skapa_insats",
    "skapa_katalogkategori",
    "skapa_katalogtjanst",
    "skapa_kod",
    "skapa_rapportrubrik",
    "skapa_stegskala",
    "skicka_tillbaka_arsrapport",
    "skriv_historik",
    "skriv_in",
    "spara_rapportavsnitt",
    "ta_bort_egen_uppgift",
    "ta_bort_historik",
    "ta_bort_insatsmal",
    "ta_bort_inskrivning",
    "ta_bort_part",
    "ta_bort_tillfalle",
    "ta_bort_uppgift",
    "ta_bort_utvardering",
    "ta_bort_volym",
    "ta_in_avsnitt",
    "ta_tillbaka_arsrapport",
    "ta_tillbaka_matning",
    "tina_ar",
    "utelamna",
]
