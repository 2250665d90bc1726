"""What the database itself refuses of assignments, chairs and seats, beside overlaps."""

from finsam.overlapp import inga_overlapp
from finsam.vaktregel import Regel, finns, vakt, vid_insert, vid_update

# On PostgreSQL whoever changes a chair or moves an assignment waits for the other.
_LAS = "PERFORM pg_advisory_xact_lock(hashtext('styrelse_ordforandeskap_overlapp'));"
_LAST = {"INSERT": _LAS, "UPDATE": _LAS}

# The assignment NEW carries a chair of a kind that its organ has another of, on some day.
_ANDRA_ORDFORANDEN = finns(
    "styrelse_ordforandeskap o"
    " JOIN styrelse_ordforandeskap g ON g.roll = o.roll AND g.uppdrag_id <> o.uppdrag_id"
    " JOIN styrelse_uppdrag u ON u.id = g.uppdrag_id",
    "o.uppdrag_id = NEW.id AND u.organ_id = NEW.organ_id"
    " AND g.from_datum <= COALESCE(o.till_datum, '9999-12-31')"
    " AND COALESCE(g.till_datum, '9999-12-31') >= o.from_datum",
)
_ORDFORANDESKAP_UTANFOR = finns(
    "styrelse_ordforandeskap o",
    "o.uppdrag_id = NEW.id AND (o.from_datum < NEW.from_datum"
    " OR COALESCE(o.till_datum, '9999-12-31') > COALESCE(NEW.till_datum, '9999-12-31'))",
)
_PLATS_I_ORGANET = finns("styrelse_plats p", "p.id = NEW.plats_id AND p.organ_id = NEW.organ_id")
_INOM_UPPDRAGET = finns(
    "styrelse_uppdrag u",
    "u.id = NEW.uppdrag_id AND u.from_datum <= NEW.from_datum"
    " AND COALESCE(u.till_datum, '9999-12-31') >= COALESCE(NEW.till_datum, '9999-12-31')",
)
_DELAR_PLATSEN = finns(
    "styrelse_plats_medlemmar m", "m.plats_id = NEW.plats_id AND m.medlem_id = NEW.medlem_id"
)


def _alltid(nar: str, text: str) -> list[Regel]:
    return [vid_insert(nar, text), vid_update(nar, text)]


VAKTER = (
    vakt(
        "styrelse_uppdrag",
        [
            *_alltid(_ANDRA_ORDFORANDEN, "Organet har redan en sådan ordförande"),
            *_alltid(_ORDFORANDESKAP_UTANFOR, "Ett ordförandeskap ligger inom sitt uppdrag"),
            *_alltid(
                f"NEW.plats_id IS NOT NULL AND NOT {_PLATS_I_ORGANET}",
                "Platsen hör till ett annat organ",
            ),
        ],
        forst=_LAST,
    ),
    vakt(
        "styrelse_ordforandeskap",
        _alltid(f"NOT {_INOM_UPPDRAGET}", "Ett ordförandeskap ligger inom sitt uppdrag"),
        forst=_LAST,
    ),
    vakt(
        "styrelse_platsinnehav",
        _alltid(f"NOT {_DELAR_PLATSEN}", "Medlemmen delar inte platsen"),
    ),
    inga_overlapp(
        "styrelse_platsinnehav",
        ("{r}.plats_id",),
        "En annan medlem har platsen under en del av perioden",
    ),
)
