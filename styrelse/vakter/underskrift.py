"""Guards of signing: a round is about the bytes it began with, and nobody signs for another.

A place and its signature are held by what they belong to: a round (``Runda``), a justering of a
protokoll, or both. When that has ended nothing in it changes. A round is complete only when no
place waits; each revision of its file builds on the one before, whole and in order.
"""

from finsam.vaktregel import (
    BYTER_ID,
    FINNS,
    andrad,
    finns,
    fraga,
    vakt,
    vid_delete,
    vid_insert,
    vid_update,
)

FILENS = fraga(
    "f.sha256", "styrelse_handling h JOIN finsam_fil f ON f.id = h.fil_id", "h.id = NEW.handling_id"
)
ANNAN_FIL = "Kontrollsumman är inte filens"
PLATSER = "styrelse_underskrift u"
_I_RUNDAN = "u.handling_id = NEW.handling_id"
_UTAN_ERSATTARE = "NOT " + finns("styrelse_underskrift e", "e.ersatter_id = u.id")

# -- The round -----------------------------------------------------------------------------------

# Whoever declined is waited for too: such a round is never complete.
_NAGON_VANTAR = finns(PLATSER, f"{_I_RUNDAN} AND u.satt = '' AND {_UTAN_ERSATTARE}")
_INGEN_GJORD = "NOT " + finns(PLATSER, f"{_I_RUNDAN} AND u.satt <> ''")
_HALV = finns(
    PLATSER,
    f"{_I_RUNDAN} AND u.satt = 'i_systemet' "
    f"AND NOT {finns('styrelse_revision v', 'v.underskrift_id = u.id')}",
)
_AVLOST = finns(
    "styrelse_runda r",
    "r.foregaende_id = NEW.foregaende_id AND r.status IN ('pagar', 'klar')",
)

RUNDA = vakt(
    "styrelse_runda",
    [
        vid_insert(
            finns(
                "styrelse_runda r",
                "r.id = NEW.id OR r.handling_id = NEW.handling_id OR r.kod = NEW.kod",
            ),
            FINNS,
        ),
        vid_insert("NEW.status <> 'pagar'", "En runda börjar med att läggas fram"),
        vid_insert(f"NEW.sha256 IS DISTINCT FROM ({FILENS})", ANNAN_FIL),
        vid_insert(_AVLOST, "Den tidigare versionen har redan en senare"),
        vid_update("NEW.id <> OLD.id", BYTER_ID),
        vid_update(
            andrad(
                *(
                    "handling_id",
                    "sha256",
                    "kod",
                    "rubrik",
                    "vad",
                    "foregaende_id",
                    "andringar_url",
                ),
                *("skapad_at", "skapad_by_id"),
            ),
            "Det som är framlagt ändras inte",
        ),
        vid_update(
            "OLD.status IN ('avbojd', 'aterkallad')", "En runda som har avbrutits ändras inte"
        ),
        vid_update(
            "OLD.status = 'klar' AND NEW.status <> 'aterkallad'",
            "En runda som är klar kan bara återkallas",
        ),
        vid_update(
            f"NEW.status = 'klar' AND ({_NAGON_VANTAR} OR {_INGEN_GJORD})",
            "Alla har inte skrivit under",
        ),
        vid_update(f"NEW.status = 'klar' AND {_HALV}", "En underskrift i systemet saknas i filen"),
        vid_delete("1 = 1", "En runda tas aldrig bort"),
    ],
)

# -- A place -------------------------------------------------------------------------------------

_JUSTERINGEN, _RUNDAN = "styrelse_justering j", "styrelse_runda r"
_AVSLUTAD = " OR ".join(
    finns(tabell, f"{x}.handling_id = NEW.handling_id AND {x}.status <> 'pagar'")
    for tabell, x in ((_JUSTERINGEN, "j"), (_RUNDAN, "r"))
)
_SLUT = "Underskrifterna är avslutade"
_UTAN_RUNDA = " AND ".join(
    f"NOT {finns(tabell, f'{x}.handling_id = NEW.handling_id')}"
    for tabell, x in ((_JUSTERINGEN, "j"), (_RUNDAN, "r"))
)
_FILEN_AR_GJORD = finns(
    "styrelse_runda r JOIN styrelse_revision v ON v.runda_id = r.id",
    "r.handling_id = NEW.handling_id",
)
_KAN_ERSATTAS = finns(
    PLATSER,
    f"u.id = NEW.ersatter_id AND {_I_RUNDAN} AND u.steg = NEW.steg "
    "AND u.satt = '' AND u.avbojd_at IS NULL",
)
_ERSATT = finns("styrelse_underskrift e", "e.ersatter_id = NEW.id")
_STEG_FORE = finns(
    PLATSER, f"{_I_RUNDAN} AND u.steg < NEW.steg AND u.satt = '' AND {_UTAN_ERSATTARE}"
)
_STEG_EFTER = finns(PLATSER, f"{_I_RUNDAN} AND u.steg > NEW.steg AND u.satt <> ''")
_SKRIVER = "OLD.satt = '' AND NEW.satt <> ''"
_PERSONENS = fraga("p.user_id", "styrelse_person p", "p.id = NEW.person_id")
_BEKRAFTAD = finns(
    "styrelse_signeringstillfalle t",
    "t.underskrift_id = NEW.id AND t.user_id = NEW.by_id AND t.sha256 = NEW.sha256 "
    "AND t.anvant_at IS NOT NULL",
)
# What it belongs to does not end meanwhile.
_LAS = (
    "PERFORM 1 FROM styrelse_justering j WHERE j.handling_id = NEW.handling_id FOR SHARE; "
    "PERFORM 1 FROM styrelse_runda r WHERE r.handling_id = NEW.handling_id FOR SHARE;"
)

UNDERSKRIFT = vakt(
    "styrelse_underskrift",
    [
        vid_insert(
            finns(
                PLATSER,
                f"u.id = NEW.id OR u.ersatter_id = NEW.ersatter_id OR ({_I_RUNDAN} "
                "AND (u.person_id = NEW.person_id OR u.plats = NEW.plats))",
            ),
            FINNS,
        ),
        vid_insert(
            "NEW.satt <> '' OR NEW.avbojd_at IS NOT NULL", "Först platsen, sedan underskriften"
        ),
        vid_insert(f"NEW.sha256 IS DISTINCT FROM ({FILENS})", ANNAN_FIL),
        vid_insert(_UTAN_RUNDA, "Platsen hör inte till någon runda"),
        vid_insert(_AVSLUTAD, _SLUT),
        vid_insert(
            f"NEW.ersatter_id IS NULL AND {_FILEN_AR_GJORD}",
            "Platserna bestäms när rundan börjar",
        ),
        vid_insert(
            f"NEW.ersatter_id IS NOT NULL AND NOT {_KAN_ERSATTAS}",
            "En ersättare går bara in för någon som saknas, i samma steg",
        ),
        vid_update("NEW.id <> OLD.id", BYTER_ID),
        vid_update(_AVSLUTAD, _SLUT),
        vid_update(
            andrad(
                *("handling_id", "sha256", "person_id", "namn", "funktion", "titel", "medlem"),
                *("ordning", "steg", "ersatter_id"),
            )
            + " OR (OLD.plats IS NOT NULL AND NEW.plats IS DISTINCT FROM OLD.plats)",
            "En plats för underskrift byter inte person",
        ),
        vid_update("OLD.satt = 'i_systemet'", "En underskrift ändras inte"),
        vid_update("OLD.avbojd_at IS NOT NULL", "Den som har avböjt skriver inte under"),
        vid_update("OLD.satt <> '' AND NEW.satt <> ''", "Ta bort noteringen först"),
        vid_update(
            f"({_SKRIVER} OR NEW.avbojd_at IS NOT NULL) AND {_ERSATT}",
            "En ersättare har gått in på platsen",
        ),
        vid_update(f"{_SKRIVER} AND {_STEG_FORE}", "Någon i ett tidigare steg saknas"),
        vid_update(
            f"OLD.satt <> '' AND NEW.satt = '' AND {_STEG_EFTER}",
            "Någon i ett senare steg har skrivit under",
        ),
        vid_update(
            f"NEW.satt = 'i_systemet' AND NEW.by_id IS DISTINCT FROM ({_PERSONENS})",
            "Ingen skriver under för någon annan",
        ),
        vid_update(
            f"NEW.satt = 'i_systemet' AND NOT {_BEKRAFTAD}",
            "Ingen har bekräftat sig för underskriften",
        ),
        vid_delete("1 = 1", "En underskrift tas aldrig bort"),
    ],
    forst={"INSERT": _LAS, "UPDATE": _LAS},
)

# -- The file, step by step ----------------------------------------------------------------------

_DEN_FORE = finns(
    "styrelse_revision v",
    "v.runda_id = NEW.runda_id AND v.nummer = NEW.nummer - 1 "
    "AND v.sha256 = NEW.bas_sha256 AND v.storlek < NEW.storlek",
)
_SAMMA_REVISION = (
    "v.id = NEW.id OR v.underskrift_id = NEW.underskrift_id OR (v.runda_id = NEW.runda_id "
    "AND (v.nummer = NEW.nummer OR v.bas_sha256 = NEW.bas_sha256))"
)
_SPARAD = finns(
    "finsam_fil f",
    "f.id = NEW.fil_id AND f.sha256 = NEW.sha256 AND f.storlek = NEW.storlek",
)
_RUNDANS_PLATS = finns(
    "styrelse_underskrift u JOIN styrelse_runda r ON r.handling_id = u.handling_id",
    "u.id = NEW.underskrift_id AND r.id = NEW.runda_id",
)
_STANGD = finns(
    _RUNDAN,
    "r.id = NEW.runda_id AND (r.status IN ('avbojd', 'aterkallad') "
    "OR (r.status = 'klar' AND NEW.slag = 'underskrift'))",
)

REVISION = vakt(
    "styrelse_revision",
    [
        vid_insert(finns("styrelse_revision v", _SAMMA_REVISION), FINNS),
        vid_insert(f"NOT {_SPARAD}", ANNAN_FIL),
        vid_insert(f"NEW.nummer > 0 AND NOT {_DEN_FORE}", "En revision bygger på den före"),
        vid_insert(
            f"NEW.underskrift_id IS NOT NULL AND NOT {_RUNDANS_PLATS}",
            "Platsen hör till en annan runda",
        ),
        vid_insert(_STANGD, _SLUT),
        vid_update("1 = 1", "En revision av en fil ändras inte"),
        vid_delete("1 = 1", "En revision av en fil tas aldrig bort"),
    ],
    forst={"INSERT": "PERFORM 1 FROM styrelse_runda r WHERE r.id = NEW.runda_id FOR SHARE;"},
)

TILLFALLE = vakt(
    "styrelse_signeringstillfalle",
    [
        vid_insert(
            finns(
                "styrelse_signeringstillfalle t",
                "t.id = NEW.id OR t.nonce_hash = NEW.nonce_hash",
            ),
            FINNS,
        ),
        vid_insert("NEW.anvant_at IS NOT NULL", "Ett tillfälle börjar oanvänt"),
        vid_update(
            "OLD.anvant_at IS NOT NULL OR "
            + andrad(
                *("id", "underskrift_id", "user_id", "sha256", "nonce_hash", "metod"),
                *("faktor_id", "at"),
            ),
            "Ett tillfälle att skriva under används en gång",
        ),
        vid_delete("OLD.anvant_at IS NOT NULL", "Ett använt tillfälle tas aldrig bort"),
    ],
)

VAKTER = (RUNDA, UNDERSKRIFT, REVISION, TILLFALLE)
