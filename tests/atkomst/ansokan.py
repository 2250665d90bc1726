"""Who reaches the addresses of applications: name of the URL → roles."""

from tests.atkomst.roller import KANSLI, SER_INSATSER, SOKER_MEDEL

TABELL = {
    "insatser:ansokan_lista": SER_INSATSER,
    "insatser:ansokan": SER_INSATSER,
    "insatser:ansokan_fil": SER_INSATSER,
    "insatser:ansokan_ny": SOKER_MEDEL,
    **{
        f"insatser:ansokan_{steg}": SOKER_MEDEL
        for steg in (
            *("del_grund", "del_innehall", "del_mal", "del_budget", "del_medfinansiering"),
            *("lamna_in", "ta_tillbaka", "aterkalla", "ateruppta", "kasta"),
        )
    },
    **{
        f"insatser:ansokan_{steg}": KANSLI
        for steg in (
            *("ta_upp", "angra_beredning", "aterremittera", "angra_aterremiss", "utlatande"),
            *("dagordning", "besluta", "angra_beslut", "insats", "insats_ta_bort"),
        )
    },
}
