"""Who reaches the addresses of styrelse: name of the URL → roles."""

from tests.atkomst.roller import KANSLI, SER_STYRELSE

_LASES = (
    "handling_fil",  # which ones: Handling.visible_to
    *("oversikt", "forbund", "medlem_lista", "medlem", "organisation_lista"),
    *("organ_lista", "organ", "uppdrag_lista", "uppdrag", "person_lista", "person"),
    *("sammantrade_lista", "sammantrade", "mal_lista", "mal_alla", "mal"),
    *("aktivitet_lista", "aktivitet"),
)
_ANDRAS = (
    *("forbund_ny", "forbund_andra", "forbundsordning_ny"),
    *("medlem_ny", "medlem_andra", "medlem_avsluta", "invanarantal_ny"),
    *("organisation_ny", "organisation_andra"),
    *("organ_ny", "organ_andra", "plats_ny"),
    *("uppdrag_ny", "uppdrag_andra", "uppdrag_avsluta", "uppdrag_ta_bort"),
    *("ordforandeskap_ny", "ordforandeskap_avsluta"),
    *("person_ny", "person_andra"),
    *("sammantrade_ny", "sammantrade_andra"),
    *("mal_ny", "mal_andra", "mal_folj_upp", "mal_flytta", "mal_ta_bort", "mal_kopiera"),
    *("maluppfoljning_ratta", "maluppfoljning_ta_bort", "malnivaer", "malbedomningar"),
    *("aktivitet_ny", "aktivitet_andra", "aktivitet_folj_upp", "aktivitet_flytta"),
    *("aktivitet_ta_bort", "aktivitetsuppfoljning_ta_bort"),
)

TABELL = {f"styrelse:{namn}": SER_STYRELSE for namn in _LASES} | {
    f"styrelse:{namn}": KANSLI for namn in _ANDRAS
}
