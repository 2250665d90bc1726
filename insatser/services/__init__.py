"""Writes of insatser: each checks, saves and logs in one transaction.

All raise ValidationError (Swedish, per field where one is to blame) and then change nothing.
"""

from insatser.services.borttag import (
    ta_bort_inskrivning,
    ta_bort_tillfalle,
    ta_bort_uppgift,
    ta_bort_volym,
)
from insatser.services.deltagare import (
    rakna_ny_kod,
    ratta_inskrivning,
    skriv_in,
    utelamna,
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
from insatser.services.kod import andra_kod, las_in_kodlistor, skapa_kod
from insatser.services.lasning import logga_lasning
from insatser.services.steg import mat_steg, ta_tillbaka_matning
from insatser.services.stegskala import (
    andra_stegfraga,
    andra_stegskala,
    lagg_till_stegfraga,
    skapa_stegskala,
)
from insatser.services.utskrivning import angra_avslut, avsluta_inskrivning
from insatser.services.volym import registrera_tillfalle, registrera_volym

__all__ = [
    "andra_insats",
    "andra_kod",
    "andra_stegfraga",
    "andra_stegskala",
    "angra_avslut",
    "avsluta_inskrivning",
    "lagg_till_stegfraga",
    "las_in_kodlistor",
    "logga_lasning",
    "mat_steg",
    "notera_uppgift",
    "rakna_ny_kod",
    "ratta_inskrivning",
    "registrera_tillfalle",
    "registrera_volym",
    "satt_insatsar",
    "satt_insatsmal",
    "satt_part",
    "skapa_insats",
    "skapa_kod",
    "skapa_stegskala",
    "skriv_in",
    "ta_bort_insatsmal",
    "ta_bort_inskrivning",
    "ta_bort_part",
    "ta_bort_tillfalle",
    "ta_bort_uppgift",
    "ta_bort_volym",
    "ta_tillbaka_matning",
    "utelamna",
]
