"""Guards of justering: what was laid before the signers stays, and nobody signs for another.

A round begins unsigned and is bound to the SHA-256 of its file. It is justerad only when the chair
and at least one justerare have signed and no place is empty; after that nothing in it changes.
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

_FILENS = fraga(
    "f.sha256", "styrelse_handling h JOIN finsam_fil f ON f.id = h.fil_id", "h.id = NEW.handling_id"
)
ANNAN_FIL = "Kontrollsumman är inte filens"
_UNDERSKRIFT = "styrelse_underskrift u"


def _skriven(funktion: str) -> str:
    return finns(
        _UNDERSKRIFT,
        f"u.handling_id = NEW.handling_id AND u.funktion = '{funktion}' AND u.satt <> ''",
    )


_OFULLSTANDIG = (
    finns(_UNDERSKRIFT, "u.handling_id = NEW.handling_id AND u.satt = ''")
    + f" OR NOT {_skriven('ordforande')} OR NOT {_skriven('justerare')}"
)
_SAMMA_PLATS = (
    "j.id = NEW.id OR j.handling_id = NEW.handling_id "
    "OR (j.protokoll_id = NEW.protokoll_id AND j.nummer = NEW.nummer) "
    "OR (j.status <> 'atersand' AND j.protokoll_id = NEW.protokoll_id "
    "AND j.punkt_id IS NOT DISTINCT FROM NEW.punkt_id)"
)

JUSTERING = vakt(
    "styrelse_justering",
    [
        vid_insert(finns("styrelse_justering j", _SAMMA_PLATS), FINNS),
        vid_insert("NEW.status <> 'pagar'", "En justering börjar med att läggas fram"),
        vid_insert(f"NEW.sha256 IS DISTINCT FROM ({_FILENS})", ANNAN_FIL),
        vid_update("NEW.id <> OLD.id", BYTER_ID),
        vid_update("OLD.status <> 'pagar'", "En avslutad justering ändras inte"),
        vid_update(
            andrad(
                *("protokoll_id", "punkt_id", "nummer", "handling_id", "sha256"),
                *("framlagd_at", "framlagd_by_id"),
            ),
            "Det som är framlagt ändras inte",
        ),
        vid_update(f"NEW.status = 'justerad' AND ({_OFULLSTANDIG})", "Alla har inte skrivit under"),
        vid_delete("1 = 1", "En justering tas aldrig bort"),
    ],
)

_RUNDAN = "styrelse_justering j"
_AVSLUTAD = finns(_RUNDAN, "j.handling_id = NEW.handling_id AND j.status <> 'pagar'")
_PERSONENS = fraga("p.user_id", "styrelse_person p", "p.id = NEW.person_id")
_LAS = "PERFORM 1 FROM styrelse_justering j WHERE j.handling_id = NEW.handling_id FOR SHARE;"

UNDERSKRIFT = vakt(
    "styrelse_underskrift",
    [
        vid_insert(
            finns(
                _UNDERSKRIFT,
                "u.id = NEW.id "
                "OR (u.handling_id = NEW.handling_id AND u.person_id = NEW.person_id)",
            ),
            FINNS,
        ),
        vid_insert("NEW.satt <> ''", "Först platsen, sedan underskriften"),
        vid_insert(f"NEW.sha256 IS DISTINCT FROM ({_FILENS})", ANNAN_FIL),
        vid_insert(_AVSLUTAD, "Justeringen är avslutad"),
        vid_update("NEW.id <> OLD.id", BYTER_ID),
        vid_update(_AVSLUTAD, "Justeringen är avslutad"),
        vid_update(
            andrad(
                *("handling_id", "sha256", "person_id", "namn", "funktion", "medlem", "ordning")
            ),
            "En plats för underskrift byter inte person",
        ),
        vid_update("OLD.satt = 'i_systemet'", "En underskrift ändras inte"),
        vid_update("OLD.satt <> '' AND NEW.satt <> ''", "Ta bort noteringen först"),
        vid_update(
            f"NEW.satt = 'i_systemet' AND NEW.by_id IS DISTINCT FROM ({_PERSONENS})",
            "Ingen skriver under för någon annan",
        ),
        vid_delete("1 = 1", "En underskrift tas aldrig bort"),
    ],
    forst={"INSERT": _LAS, "UPDATE": _LAS},
)

_JUSTERAD = "j.id = NEW.justering_id AND j.status = 'justerad'"
TILLKANNAGIVANDE = vakt(
    "styrelse_tillkannagivande",
    [
        vid_insert(
            finns(
                "styrelse_tillkannagivande t",
                "t.id = NEW.id OR (t.justering_id = NEW.justering_id "
                "AND t.medlem_id = NEW.medlem_id)",
            ),
            FINNS,
        ),
        vid_insert(f"NOT {finns(_RUNDAN, _JUSTERAD)}", "Bara det som är justerat tillkännages"),
        vid_update(
            "NEW.anslaget IS NOT NULL AND "
            + finns(_RUNDAN, "j.id = NEW.justering_id AND NEW.anslaget < j.justerad_datum"),
            "Ett anslag sätts inte upp före justeringen",
        ),
        vid_update(
            andrad("id", "justering_id", "medlem_id"), "Ett tillkännagivande byter inte medlem"
        ),
        vid_delete("1 = 1", "Ett tillkännagivande tas aldrig bort"),
    ],
)

VAKTER = (JUSTERING, UNDERSKRIFT, TILLKANNAGIVANDE)
