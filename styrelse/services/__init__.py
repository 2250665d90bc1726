"""Writes of styrelse: each checks, saves and logs in one transaction.

All raise ValidationError (Swedish, per field where one is to blame) and then change nothing.
"""

from styrelse.services.dagordning import (
    andra_punkt,
    bifoga_handling,
    flytta_punkt,
    lagg_till_punkt,
    lossa_handling,
    skjut_upp_punkt,
    ta_bort_punkt,
    ta_upp_igen,
)
from styrelse.services.diarium import diariefor, handlingstyp, oppna_arende, stall_in_diarium
from styrelse.services.forbund import (
    andra_forbund,
    andra_medlem,
    andra_organisation,
    anta_forbundsordning,
    avsluta_medlemskap,
    bilda_forbund,
    registrera_forbund,
    registrera_invanarantal,
    registrera_medlem,
    registrera_ny_medlem,
    registrera_organisation,
)
from styrelse.services.mal import andra_mal, folj_upp_mal, registrera_mal
from styrelse.services.organ import (
    andra_organ,
    andra_person,
    andra_uppdrag,
    avsluta_ordforandeskap,
    avsluta_uppdrag,
    inratta_organ,
    inratta_plats,
    registrera_person,
    satt_ordforandeskap,
    ta_bort_uppdrag,
    tilltrad,
    tilltrad_med_namn,
)
from styrelse.services.sammantrade import andra_sammantrade, registrera_sammantrade

__all__ = [
    "andra_forbund",
    "andra_mal",
    "andra_medlem",
    "andra_organ",
    "andra_organisation",
    "andra_person",
    "andra_punkt",
    "andra_sammantrade",
    "andra_uppdrag",
    "anta_forbundsordning",
    "avsluta_medlemskap",
    "avsluta_ordforandeskap",
    "avsluta_uppdrag",
    "bifoga_handling",
    "bilda_forbund",
    "diariefor",
    "flytta_punkt",
    "folj_upp_mal",
    "handlingstyp",
    "inratta_organ",
    "inratta_plats",
    "lagg_till_punkt",
    "lossa_handling",
    "oppna_arende",
    "registrera_forbund",
    "registrera_invanarantal",
    "registrera_mal",
    "registrera_medlem",
    "registrera_ny_medlem",
    "registrera_organisation",
    "registrera_person",
    "registrera_sammantrade",
    "satt_ordforandeskap",
    "skjut_upp_punkt",
    "stall_in_diarium",
    "ta_bort_punkt",
    "ta_bort_uppdrag",
    "ta_upp_igen",
    "tilltrad",
    "tilltrad_med_namn",
]
