"""Who reaches the rounds of signatures: name of the URL → roles."""

from tests.atkomst.roller import JUSTERAR, KANSLI, REVISOR

SKRIVER_UNDER = JUSTERAR | {REVISOR}
_LASES = (  # which rounds: RundaQuerySet.visible_to
    *("runda_lista", "runda", "runda_fil", "runda_undertecknad", "runda_andringar"),
    *("plats_avboj", "plats_ersattare"),
)
_SKOTS = (
    *("runda_ny", "runda_valj", "runda_paminn", "runda_sista_dag", "runda_aterkalla"),
    "plats_paminn",
)

UNDERSKRIFTERNA = {f"styrelse:{namn}": SKRIVER_UNDER for namn in _LASES} | {
    f"styrelse:{namn}": KANSLI for namn in _SKOTS
}
