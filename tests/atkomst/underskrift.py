"""Who reaches the rounds of signatures: name of the URL → roles."""

from tests.atkomst.roller import CHEF, JUSTERAR, KANSLI, REVISOR, SER_STYRELSE

SKRIVER_UNDER = JUSTERAR | {REVISOR}
_LASES = (  # which rounds: RundaQuerySet.visible_to
    *("runda_lista", "runda", "runda_fil", "runda_undertecknad", "runda_andringar"),
    *("plats_avboj", "plats_ersattare"),
    *("skriv_under", "skriv_under_nyckel", "underskrift_lamna"),  # one's own place only
)
_FILERNA = ("underskrift_underlag", "underskrift_frusen", "underskrift_fil")
_SKOTS = (
    *("runda_ny", "runda_valj", "runda_paminn", "runda_sista_dag", "runda_aterkalla"),
    *("plats_paminn", "runda_ta_emot", "underskrift_papper", "notering_ta_bort"),
)
_NYCKLARNA = (
    *("underskriftsnycklar", "underskriftsnycklar_gor", "underskriftsnycklar_ersatt"),
    *("certifikat_lista", "utfardare_pem"),
)

UNDERSKRIFTERNA = (
    {f"styrelse:{namn}": SKRIVER_UNDER for namn in _LASES}
    | {f"styrelse:{namn}": SER_STYRELSE for namn in _FILERNA}
    | {f"styrelse:{namn}": KANSLI for namn in _SKOTS}
    | {f"styrelse:{namn}": CHEF for namn in _NYCKLARNA}
)
