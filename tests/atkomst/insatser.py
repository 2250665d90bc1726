"""Who reaches the addresses of insatser: name of the URL → roles."""

from tests.atkomst.roller import KANSLI, SER_DELTAGARE, SER_INSATSER

TABELL = {
    "insatser:oversikt": SER_INSATSER,
    "insatser:lista": SER_INSATSER,
    "insatser:insats": SER_INSATSER,
    "insatser:tillfallen": SER_INSATSER,
    "insatser:insats_ny": KANSLI,
    "insatser:insats_andra": KANSLI,
    "insatser:insatsar": KANSLI,
    "insatser:part_ny": KANSLI,
    "insatser:part_ta_bort": KANSLI,
    "insatser:uppgift_ny": KANSLI,
    "insatser:uppgift_ta_bort": KANSLI,
    "insatser:kodlistor": KANSLI,
    "insatser:kod_ny": KANSLI,
    "insatser:kod_andra": KANSLI,
    "insatser:volymer": SER_DELTAGARE,
    "insatser:volym_ny": SER_DELTAGARE,
    "insatser:volym_ta_bort": SER_DELTAGARE,
    "insatser:tillfalle_ny": SER_DELTAGARE,
    "insatser:tillfalle_ta_bort": SER_DELTAGARE,
    "insatser:deltagare_lista": SER_DELTAGARE,
    "insatser:deltagare": SER_DELTAGARE,
    "insatser:skriv_in": SER_DELTAGARE,
    "insatser:lapp": SER_DELTAGARE,
    "insatser:mat_steg": SER_DELTAGARE,
    "insatser:matning_ta_bort": SER_DELTAGARE,
    "insatser:avsluta": SER_DELTAGARE,
    "insatser:angra_avslut": SER_DELTAGARE,
}
