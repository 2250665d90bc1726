"""What is done to users, their factors and their sign-ins; each act is logged."""

from finsam.services.anvandare import andra_anvandare, skapa_anvandare
from finsam.services.aterstallning import (
    avbryt_aterstallning,
    avbryt_med_lank,
    begar_aterstallning,
    godkann_aterstallning,
    utfor_aterstallning,
)
from finsam.services.epostbyte import begar_epostbyte, byt_epost
from finsam.services.faktorer import (
    kryptera_om_faktorer,
    lagg_till_kodapp,
    lagg_till_passernyckel,
    nya_aterstallningskoder,
    ta_bort_faktor,
)
from finsam.services.inbjudan import anvand_inbjudan, bjud_in, skapa_inbjudan
from finsam.services.inloggningar import avsluta_andra, avsluta_inloggning
from finsam.services.koppling import koppla, koppla_bort

__all__ = [
    "andra_anvandare",
    "anvand_inbjudan",
    "avbryt_aterstallning",
    "avbryt_med_lank",
    "avsluta_andra",
    "avsluta_inloggning",
    "begar_aterstallning",
    "begar_epostbyte",
    "bjud_in",
    "byt_epost",
    "godkann_aterstallning",
    "koppla",
    "koppla_bort",
    "kryptera_om_faktorer",
    "lagg_till_kodapp",
    "lagg_till_passernyckel",
    "nya_aterstallningskoder",
    "skapa_anvandare",
    "skapa_inbjudan",
    "ta_bort_faktor",
    "utfor_aterstallning",
]
