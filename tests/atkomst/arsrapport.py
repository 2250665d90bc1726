"""Who reaches the insatser's yearly reports: name of the URL → roles."""

from tests.atkomst.roller import CHEF, KANSLI, SER_DELTAGARE, SER_INSATSER

TABELL = {
    "insatser:arsrapporter": SER_INSATSER,
    "insatser:arsrapport_start": SER_INSATSER,
    "insatser:arsrapport": SER_INSATSER,
    "insatser:arsrapport_pdf": SER_INSATSER,
    "insatser:arsrapport_version": SER_INSATSER,
    "insatser:arsrapport_borja": SER_DELTAGARE,
    "insatser:arsrapport_rubriker": SER_DELTAGARE,
    "insatser:arsrapport_lamna_in": SER_DELTAGARE,
    "insatser:arsrapport_ta_tillbaka": SER_DELTAGARE,
    "insatser:arsrapport_skicka_tillbaka": CHEF,
    "insatser:arsrapport_godkann": CHEF,
    "insatser:arsrapport_oppna": CHEF,
    "insatser:egen_uppgift": SER_DELTAGARE,
    "insatser:egen_uppgift_ta_bort": SER_DELTAGARE,
    "insatser:arsrapport_lage": SER_DELTAGARE,
    "insatser:avsnittstext": SER_DELTAGARE,
    "insatser:avsnittshistorik": SER_DELTAGARE,
    "insatser:avsnittsgren": SER_DELTAGARE,
    "insatser:avsnittsgren_valj": SER_DELTAGARE,
    "insatser:avsnitt_aterstall": SER_DELTAGARE,
    "insatser:rapportrubriker": KANSLI,
    "insatser:rapportrubrik_ny": KANSLI,
    "insatser:rapportrubrik_standard": KANSLI,
    "insatser:rapportrubrik_andra": KANSLI,
    "insatser:rapportrubrik_flytta": KANSLI,
}
