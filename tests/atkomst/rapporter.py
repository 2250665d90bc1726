"""Who reaches the addresses of rapporter: name of the URL → roles."""

from tests.atkomst import publicering, rapporttrad, revision, utgava
from tests.atkomst.roller import KANSLI, ROLLER, SER_EKONOMI, SER_RAPPORTER, SER_STYRELSE

# An avsnitt is written by the kansli and by its skribent; to others it is not found.
SKRIVER = (
    "avsnitt",
    "avsnittstext",
    "skrivlage",
    "avsnittslas",
    "avsnittslage",
    "forra_arets",
    "texthistorik",
    "forhandsvisa",
    "hamta",
    "hamta_en",
    "textgren",
    "textgren_valj",
    "text_aterstall",
)
TABELL = {
    "start": ROLLER,
    "rapporter:oversikt": SER_RAPPORTER,
    "rapporter:rapport": SER_RAPPORTER,
    "rapporter:kontroll": SER_RAPPORTER,
    "rapporter:rapportkontroll": SER_RAPPORTER,
    "rapporter:godta": KANSLI,
    "rapporter:godtagande_aterkalla": KANSLI,
    "rapporter:pdf": SER_RAPPORTER,
    "rapporter:html": SER_RAPPORTER,
    "rapporter:avsnitt_pdf": SER_RAPPORTER,
    "rapporter:docx": SER_RAPPORTER,
    "rapporter:logotyp": SER_RAPPORTER,
    "rapporter:utformning": KANSLI,
    "rapporter:utformning_prov": KANSLI,
    "rapporter:json": SER_RAPPORTER,
    "insatskostnad:visa": SER_EKONOMI,
    "malnyckeltal:lista": SER_STYRELSE,
    "malnyckeltal:folj_upp": KANSLI,
    "malnyckeltal:matt": KANSLI,
    "uppfoljningfinsam:underlag": KANSLI,
    "uppfoljningfinsam:uttag_nytt": KANSLI,
    "uppfoljningfinsam:uttag": KANSLI,
    "uppfoljningfinsam:uttag_fil": KANSLI,
    "rapporter:uppgifter": KANSLI,
    "rapporter:skapa_pdf": KANSLI,
    "rapporter:bilder": KANSLI,
    "rapporter:bild_ny": KANSLI,
    "rapporter:bild": KANSLI,
    "rapporter:bild_bort": KANSLI,
    "rapporter:bildfil": SER_RAPPORTER,
    "rapporter:bilagor": KANSLI,
    "rapporter:bilaga_ny": KANSLI,
    "rapporter:bilaga_lamna": KANSLI,
    "rapporter:bilaga_bort": KANSLI,
    "rapporter:bilaga_flytta": KANSLI,
    "rapporter:bilaga_fil": SER_RAPPORTER,
    "rapporter:forkortningar": SER_RAPPORTER,
    "rapporter:forkortning_ny": KANSLI,
    "rapporter:forkortning": KANSLI,
    "rapporter:forkortning_bort": KANSLI,
} | {f"rapporter:{namn}": SER_RAPPORTER for namn in SKRIVER}
TABELL |= {
    f"medlemspaket:{namn}": KANSLI for namn in ("lista", "valj", "gor", "paket", "anpassa", "zip")
}
TABELL |= rapporttrad.TABELL | utgava.TABELL | revision.TABELL | publicering.TABELL
