"""Who reaches the addresses of styrelse: name of the URL → roles."""

from tests.atkomst.arvoden import ARVODEN
from tests.atkomst.beslut import BESLUT
from tests.atkomst.diarium import DIARIET
from tests.atkomst.roller import ALLA, KANSLI, SER_STYRELSE
from tests.atkomst.underskrift import UNDERSKRIFTERNA
from tests.atkomst.verifiera import VERIFIERINGEN

_LASES = (
    "handling_fil",  # which ones: Handling.visible_to
    *("oversikt", "forbund", "forbundsordning", "forbundsordning_fil", "krav"),
    *("medlem_lista", "medlem", "organisation_lista", "organisation", "vem"),
    *("organ_lista", "organ", "uppdrag_lista", "uppdrag", "person_lista", "person"),
    *("sammantrade_lista", "sammantrade", "mal_lista", "mal_alla", "mal"),
    *("mina_moten", "mitt_mote", "svara", "kalender", "kalender_aterkalla"),
    "delegationsbeslut_lista",
    *("aktivitet_lista", "aktivitet"),
)
_KANSLIET_LASER = (
    *("arshjul", "rutin_lista", "rutin", "avtal_lista", "avtal"),
    *("internkontroll_lista", "internkontroll", "ansvarsfrihet"),
)
_KANSLIET_ANDRAR = (
    *("rutin_ny", "rutin_andra", "rutin_ta_bort", "rutin_klar", "rutin_bocka", "rutin_aterta"),
    *("avtal_ny", "avtal_andra", "avtal_sag_upp", "avtal_aterta", "avtal_ta_bort"),
    *("avtal_diariefor", "avtal_uppgift"),
    *("internkontroll_ny", "internkontroll_besluta", "internkontroll_aterta"),
    *("moment_ny", "moment_andra", "moment_ta_bort", "resultat", "resultat_bort"),
    *("ansvarsfrihet_ny", "ansvarsfrihet_skickat", "ansvarsfrihet_aterta"),
    *("att_gora", "uppgift_ny", "uppgift_snabb", "uppgift", "uppgift_ta_bort"),
    *("uppgift_klar", "uppgift_oppna"),
    *("meddelande_lista", "meddelande_ny", "meddelande", "meddelande_igen"),
    *("kontakt_lista", "kontakt_ny", "kontakt_andra", "kontakt_ta_bort"),
)
_ANDRAS = (
    *("forbund_ny", "forbund_andra", "forbundsordning_ny", "forbundsordning_andra"),
    *("brist_godta", "brist_aterkalla"),
    *("medlem_ny", "medlem_andra", "medlem_avsluta", "medlem_uttrade"),
    *("invanarantal_ny", "invanare"),
    *("organisation_ny", "organisation_andra"),
    *("organ_ny", "organ_andra", "plats_ny", "plats_andra"),
    *("platsinnehav_ny", "platsinnehav_ta_bort"),
    *("uppdrag_ny", "uppdrag_andra", "uppdrag_avsluta", "uppdrag_ta_bort"),
    *("ordforandeskap_ny", "ordforandeskap_avsluta"),
    *("person_ny", "person_andra", "person_rensa"),
    *("sammantrade_ny", "sammantrade_andra"),
    *("foredragningslista", "mallar", "mall_hamta", "delegationsbeslut_anmal", "punkt_ta_upp"),
    *("punkt_ny", "punkt", "punkt_andra", "punkt_flytta", "punkt_ta_bort"),
    "punkt_skjut_upp",
    *("punkt_bilaga", "punkt_handling", "punkt_lossa"),
    *("kallelse", "kallelse_skicka", "kallelse_pdf", "kallelse_resten", "kallelse_skicka_om"),
    *("svara_for", "kalla_in", "inkallelse_aterkalla"),
    *("mall", "mall_egen", "mallpunkt_ny", "mallpunkt_andra", "mallpunkt_ta_bort"),
    *("mallpunkt_flytta", "delegationsbeslut_nytt", "delegationsbeslut_andra"),
    "delegationsbeslut_ta_bort",
    *("narvaro", "narvaro_kalla_in", "narvaro_leder", "narvaro_lagg_till"),
    *("protokoll_borja", "protokoll_skriv", "protokoll_lage", "protokoll_tider"),
    *("protokoll_klart", "protokoll_oppna", "protokolltext", "protokollspunkt_klar"),
    *("protokollspunkt_forslag", "protokollspunkt_ordning", "jav_ny", "yrkande_ny"),
    *("votering_ny", "val_ny", "reservation_ny", "texthistorik", "beslutshistorik"),
    *("textgren", "textgren_valj", "text_aterstall", "jav_ta_bort", "yrkande_ta_bort"),
    *("votering_ta_bort", "reservation_ta_bort", "protokoll_kasta"),
    *("mal_ny", "mal_andra", "mal_folj_upp", "mal_flytta", "mal_ta_bort", "mal_kopiera"),
    *("maluppfoljning_ratta", "maluppfoljning_ta_bort", "malnivaer", "malbedomningar"),
    *("aktivitet_ny", "aktivitet_andra", "aktivitet_folj_upp", "aktivitet_flytta"),
    *("aktivitet_ta_bort", "aktivitetsuppfoljning_ta_bort"),
)

TABELL = (
    {"styrelse:kalenderflode": ALLA}
    | ARVODEN
    | DIARIET
    | BESLUT
    | UNDERSKRIFTERNA
    | VERIFIERINGEN
    | {f"styrelse:{namn}": SER_STYRELSE for namn in (*_LASES, *_KANSLIET_LASER)}
    | {f"styrelse:{namn}": KANSLI for namn in (*_ANDRAS, *_KANSLIET_ANDRAR)}
)
