"""Writes of styrelse: each checks, saves and logs in one transaction.

All raise ValidationError (Swedish, per field where one is to blame) and then change nothing.
"""

from styrelse.services.aktivitet import (
    andra_aktivitet,
    flytta_aktivitet,
    folj_upp_aktivitet,
    planera_aktivitet,
    ta_bort_aktivitet,
    ta_bort_aktivitetsuppfoljning,
)
from styrelse.services.ansvarsfrihet import (
    aterta_ansvarsfrihet,
    notera_ansvarsfrihet,
    notera_skickat,
)
from styrelse.services.arende import andra_arende, avsluta_arende, oppna_arende_igen
from styrelse.services.arkiv import kontrollera_arkivet, skapa_arkivuttag
from styrelse.services.avtal import (
    andra_avtal,
    aterta_uppsagning,
    diariefor_avtal,
    knyt_avtal,
    sag_upp_avtal,
    ta_bort_avtal,
    teckna_avtal,
)
from styrelse.services.beredning import (
    andra_rekommendation,
    lamna_rekommendation,
    ta_bort_rekommendation,
)
from styrelse.services.brist import (
    aterkalla_godtagande,
    godta_brist,
)
from styrelse.services.dagordning import (
    andra_punkt,
    bifoga_handling,
    flytta_punkt,
    lagg_till_punkt,
    lossa_handling,
    skjut_upp_punkt,
    ta_bort_punkt,
    ta_upp_igen,
)
from styrelse.services.diarium import (
    andra_handling,
    diariefor,
    handlingstyp,
    handlingstyp_om_den_finns,
    oppna_arende,
    stall_in_diarium,
)
from styrelse.services.dokumentplan import (
    andra_handlingstyp,
    lagg_till_handlingstyp,
    las_in_standardplan,
)
from styrelse.services.forbund import (
    andra_forbund,
    bilda_forbund,
    registrera_forbund,
)
from styrelse.services.forbundsordning import (
    andra_forbundsordning,
    anta_forbundsordning,
)
from styrelse.services.gallring import gallra
from styrelse.services.internkontroll import (
    andra_moment,
    aterta_planbeslut,
    besluta_plan,
    kopiera_plan,
    lagg_till_moment,
    notera_resultat,
    paborja_plan,
    ta_bort_moment,
    ta_bort_resultat,
)
from styrelse.services.invanare import (
    registrera_invanarantal,
    registrera_invanare,
)
from styrelse.services.justering import (
    atersand,
    lagg_fram,
    paminn,
)
from styrelse.services.mal import (
    NyUppfoljning,
    andra_mal,
    flytta_mal,
    folj_upp_mal,
    folj_upp_malen,
    kopiera_mal,
    ratta_uppfoljning,
    registrera_mal,
    ta_bort_mal,
    ta_bort_uppfoljning,
)
from styrelse.services.malskala import (
    satt_bedomningar,
    satt_nivaer,
)
from styrelse.services.meddelande import (
    andra_kontakt,
    lagg_till_kontakt,
    skicka_meddelande,
    skriv_meddelande,
    ta_bort_kontakt,
)
from styrelse.services.medlem import (
    andra_medlem,
    anmal_uttrade,
    avsluta_medlemskap,
    registrera_medlem,
    registrera_ny_medlem,
)
from styrelse.services.narvaro import (
    anmal_jav,
    borja_protokoll,
    kalla_in_ersattare,
    lagg_till_narvarande,
    satt_narvaro,
    valj_justerare,
    valj_motesroller,
    valj_ordforande,
)
from styrelse.services.omrostning import (
    framstall_yrkande,
    reservera,
    rosta,
    satt_propositionsordning,
    ta_bort_anteckning,
    valj_med_sedlar,
)
from styrelse.services.ordforandeskap import (
    avsluta_ordforandeskap,
    satt_ordforandeskap,
)
from styrelse.services.organ import (
    andra_organ,
    inratta_organ,
)
from styrelse.services.organisation import (
    andra_organisation,
    registrera_organisation,
)
from styrelse.services.person import (
    andra_person,
    registrera_person,
    rensa_kontaktuppgifter,
)
from styrelse.services.plats import (
    andra_plats,
    inratta_plats,
    satt_platsinnehav,
    ta_bort_platsinnehav,
)
from styrelse.services.protokoll import (
    andra_protokoll,
    fortsatt_serie,
    gor_klart,
    kasta_protokoll,
    oppna_igen,
    satt_justerat,
)
from styrelse.services.protokolltext import (
    anvand_forslag,
    aterstall_version,
    behall_gallande,
    lagg_ihop,
    satt_klar,
    spara_text,
    ta_in_gren,
)
from styrelse.services.registrering import Registrerat, fordela, registrera_filer
from styrelse.services.rutin import (
    andra_rutin,
    aterta_utforande,
    lagg_upp_rutin,
    ta_bort_rutin,
    utfor_rutin,
)
from styrelse.services.sammantrade import (
    andra_sammantrade,
    registrera_sammantrade,
)
from styrelse.services.signera import borja as borja_skriva_under
from styrelse.services.signera import krav_fri_vag, skriv_under
from styrelse.services.tillkannagivande import (
    angra_anslag,
    notera_anslaget,
    notera_nedtaget,
    skicka_bevis,
)
from styrelse.services.underskrift import (
    notera_papper,
    ta_bort_notering,
    ta_emot_uppladdad,
)
from styrelse.services.uppdrag import (
    andra_uppdrag,
    avsluta_uppdrag,
    ta_bort_uppdrag,
    tilltrad,
    tilltrad_med_namn,
)
from styrelse.services.uppfoljning import (
    andra_beslutsuppfoljning,
    folj_upp_beslut,
    notera_utfort,
    oppna_beslutsuppfoljning,
    ta_bort_beslutsuppfoljning,
)
from styrelse.services.uppgift import (
    andra_uppgift,
    klara_uppgift,
    lagg_till_uppgift,
    oppna_uppgift,
    ta_bort_uppgift,
)

__all__ = [
    "NyUppfoljning",
    "Registrerat",
    "andra_aktivitet",
    "andra_arende",
    "andra_avtal",
    "andra_beslutsuppfoljning",
    "andra_forbund",
    "andra_forbundsordning",
    "andra_handling",
    "andra_handlingstyp",
    "andra_kontakt",
    "andra_mal",
    "andra_medlem",
    "andra_moment",
    "andra_organ",
    "andra_organisation",
    "andra_person",
    "andra_plats",
    "andra_protokoll",
    "andra_punkt",
    "andra_rekommendation",
    "andra_rutin",
    "andra_sammantrade",
    "andra_uppdrag",
    "andra_uppgift",
    "angra_anslag",
    "anmal_jav",
    "anmal_uttrade",
    "anta_forbundsordning",
    "anvand_forslag",
    "aterkalla_godtagande",
    "atersand",
    "aterstall_version",
    "aterta_ansvarsfrihet",
    "aterta_planbeslut",
    "aterta_uppsagning",
    "aterta_utforande",
    "avsluta_arende",
    "avsluta_medlemskap",
    "avsluta_ordforandeskap",
    "avsluta_uppdrag",
    "behall_gallande",
    "besluta_plan",
    "bifoga_handling",
    "bilda_forbund",
    "borja_protokoll",
    "borja_skriva_under",
    "diariefor",
    "diariefor_avtal",
    "flytta_aktivitet",
    "flytta_mal",
    "flytta_punkt",
    "folj_upp_aktivitet",
    "folj_upp_beslut",
    "folj_upp_mal",
    "folj_upp_malen",
    "fordela",
    "fortsatt_serie",
    "framstall_yrkande",
    "gallra",
    "godta_brist",
    "gor_klart",
    "handlingstyp",
    "handlingstyp_om_den_finns",
    "inratta_organ",
    "inratta_plats",
    "kalla_in_ersattare",
    "kasta_protokoll",
    "klara_uppgift",
    "knyt_avtal",
    "kontrollera_arkivet",
    "kopiera_mal",
    "kopiera_plan",
    "krav_fri_vag",
    "lagg_fram",
    "lagg_ihop",
    "lagg_till_handlingstyp",
    "lagg_till_kontakt",
    "lagg_till_moment",
    "lagg_till_narvarande",
    "lagg_till_punkt",
    "lagg_till_uppgift",
    "lagg_upp_rutin",
    "lamna_rekommendation",
    "las_in_standardplan",
    "lossa_handling",
    "notera_anslaget",
    "notera_ansvarsfrihet",
    "notera_nedtaget",
    "notera_papper",
    "notera_resultat",
    "notera_skickat",
    "notera_utfort",
    "oppna_arende",
    "oppna_arende_igen",
    "oppna_beslutsuppfoljning",
    "oppna_igen",
    "oppna_uppgift",
    "paborja_plan",
    "paminn",
    "planera_aktivitet",
    "ratta_uppfoljning",
    "registrera_filer",
    "registrera_forbund",
    "registrera_invanarantal",
    "registrera_invanare",
    "registrera_mal",
    "registrera_medlem",
    "registrera_ny_medlem",
    "registrera_organisation",
    "registrera_person",
    "registrera_sammantrade",
    "rensa_kontaktuppgifter",
    "reservera",
    "rosta",
    "sag_upp_avtal",
    "satt_bedomningar",
    "satt_justerat",
    "satt_klar",
    "satt_narvaro",
    "satt_nivaer",
    "satt_ordforandeskap",
    "satt_platsinnehav",
    "satt_propositionsordning",
    "skapa_arkivuttag",
    "skicka_bevis",
    "skicka_meddelande",
    "skjut_upp_punkt",
    "skriv_meddelande",
    "skriv_under",
    "spara_text",
    "stall_in_diarium",
    "ta_bort_aktivitet",
    "ta_bort_aktivitetsuppfoljning",
    "ta_bort_anteckning",
    "ta_bort_avtal",
    "ta_bort_beslutsuppfoljning",
    "ta_bort_kontakt",
    "ta_bort_mal",
    "ta_bort_moment",
    "ta_bort_notering",
    "ta_bort_platsinnehav",
    "ta_bort_punkt",
    "ta_bort_rekommendation",
    "ta_bort_resultat",
    "ta_bort_rutin",
    "ta_bort_uppdrag",
    "ta_bort_uppfoljning",
    "ta_bort_uppgift",
    "ta_emot_uppladdad",
    "ta_in_gren",
    "ta_upp_igen",
    "teckna_avtal",
    "tilltrad",
    "tilltrad_med_namn",
    "utfor_rutin",
    "valj_justerare",
    "valj_med_sedlar",
    "valj_motesroller",
    "valj_ordforande",
]
