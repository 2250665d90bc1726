"""Who reaches the catalogue: name of the URL → roles. The public one is for all, without login."""

from tests.atkomst.roller import ALLA, KANSLI, SER_INSATSER

TABELL = {
    "katalog:sok": ALLA,
    "katalog:data": ALLA,
    "katalog:tjanst": ALLA,
    "katalog:insats": ALLA,
    "insatser:katalog": SER_INSATSER,
    "insatser:katalogtjanst": SER_INSATSER,
    "insatser:katalog_antal": SER_INSATSER,
    "insatser:katalog_att_granska": KANSLI,
    "insatser:katalogtjanst_ny": KANSLI,
    "insatser:katalogtjanst_andra": KANSLI,
    "insatser:katalogtjanst_publicera": KANSLI,
    "insatser:katalogtjanst_granskad": KANSLI,
    "insatser:katalogtjanst_avsluta": KANSLI,
    "insatser:katalogtjanst_ta_bort": KANSLI,
    "insatser:katalogkategori_ny": KANSLI,
    "insatser:presentation": KANSLI,
}
