"""Guards of the diarium: its numbers have no gap, and what is registered there stays.

A document is never taken away. Its file goes only when the register of destruction
(``styrelse_gallring``) says so. That register can only grow, and takes nothing that is held:
of an open case, under gallringsstopp, or signed.
"""

from finsam.vaktregel import (
    BYTER_ID,
    FINNS,
    finns,
    fraga,
    vakt,
    vid_delete,
    vid_insert,
    vid_update,
)

_NASTA_ARENDE = fraga("COALESCE(MAX(a.nummer), 0) + 1", "styrelse_arende a", "a.ar = NEW.ar")
_NASTA_HANDLING = fraga(
    "COALESCE(MAX(h.nummer), 0) + 1", "styrelse_handling h", "h.arende_id = NEW.arende_id"
)
_I_ARENDET = "styrelse_handling h JOIN styrelse_arende a ON a.id = h.arende_id"
_HALLS = finns(
    _I_ARENDET,
    "h.id = NEW.handling_id AND (a.avslutat_datum IS NULL OR a.gallringsstopp <> '')",
)
# Itself, or what it is a bilaga to: the signed paper knows its bilaga by its checksum.
_SIGNERAD = " OR ".join(
    finns(
        f"styrelse_handling h JOIN {tabell} u ON u.handling_id IN (h.id, h.bilaga_till_id)",
        "h.id = NEW.handling_id",
    )
    for tabell in ("styrelse_underskrift", "styrelse_justering", "styrelse_protokoll")
)
_GALLRAD = finns("styrelse_gallring g", "g.handling_id = OLD.id")

VAKTER = (
    vakt(
        "styrelse_arende",
        [
            vid_insert(finns("styrelse_arende a", "a.id = NEW.id OR a.dnr = NEW.dnr"), FINNS),
            vid_insert(f"NEW.nummer <> ({_NASTA_ARENDE})", "Diarienumren är en följd utan luckor"),
            vid_update("NEW.id <> OLD.id", BYTER_ID),
            vid_update(
                "NEW.ar <> OLD.ar OR NEW.nummer <> OLD.nummer OR NEW.dnr <> OLD.dnr",
                "Ett diarienummer ändras inte",
            ),
            vid_delete("1 = 1", "Ett ärende tas aldrig bort ur diariet"),
        ],
    ),
    vakt(
        "styrelse_handling",
        [
            vid_insert(finns("styrelse_handling h", "h.id = NEW.id"), FINNS),
            vid_insert(
                f"NEW.nummer <> ({_NASTA_HANDLING})", "Handlingarna i ett ärende följer på varandra"
            ),
            vid_update("NEW.id <> OLD.id", BYTER_ID),
            vid_update(
                "NEW.arende_id <> OLD.arende_id OR NEW.nummer <> OLD.nummer",
                "En handling ligger kvar i sitt ärende",
            ),
            vid_update(
                "OLD.fil_id IS NOT NULL AND (NEW.fil_id IS NULL OR NEW.fil_id <> OLD.fil_id) "
                f"AND NOT (NEW.fil_id IS NULL AND {_GALLRAD})",
                "Filen hör till en diarieförd handling",
            ),
            vid_update(f"NEW.fil_id IS NOT NULL AND {_GALLRAD}", "Handlingen är gallrad"),
            vid_delete("1 = 1", "En handling tas aldrig bort ur diariet"),
        ],
    ),
    vakt(
        "styrelse_gallring",
        [
            vid_insert(
                finns("styrelse_gallring g", "g.id = NEW.id OR g.handling_id = NEW.handling_id"),
                FINNS,
            ),
            vid_insert(_HALLS, "Ärendet är öppet eller har gallringsstopp"),
            vid_insert(_SIGNERAD, "Det som är undertecknat gallras aldrig"),
            vid_update("1 = 1", "Gallringsförteckningen ändras inte"),
            vid_delete("1 = 1", "Gallringsförteckningen ändras inte"),
        ],
        # Nobody stops or opens the case meanwhile.
        forst={
            "INSERT": f"PERFORM 1 FROM {_I_ARENDET} WHERE h.id = NEW.handling_id FOR SHARE OF a;"
        },
    ),
)
