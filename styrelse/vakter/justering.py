"""Guards of justering: what was laid before the signers stays as it was laid.

A round begins unsigned and is bound to the SHA-256 of its file. It is justerad only when the chair
and at least one justerare have signed and no place is empty; after that nothing in it changes.
"""

from finsam.vaktregel import (
    BYTER_ID,
    FINNS,
    andrad,
    finns,
    vakt,
    vid_delete,
    vid_insert,
    vid_update,
)
from styrelse.vakter.underskrift import ANNAN_FIL, FILENS, PLATSER


def _skriven(funktion: str) -> str:
    return finns(
        PLATSER,
        f"u.handling_id = NEW.handling_id AND u.funktion = '{funktion}' AND u.satt <> ''",
    )


_OFULLSTANDIG = (
    finns(PLATSER, "u.handling_id = NEW.handling_id AND u.satt = ''")
    + f" OR NOT {_skriven('ordforande')} OR NOT {_skriven('justerare')} OR "
    + finns("styrelse_runda r", "r.handling_id = NEW.handling_id AND r.status <> 'klar'")
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
        vid_insert(f"NEW.sha256 IS DISTINCT FROM ({FILENS})", ANNAN_FIL),
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

VAKTER = (JUSTERING, TILLKANNAGIVANDE)
