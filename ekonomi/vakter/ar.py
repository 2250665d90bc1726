"""Guards of the financial years (räkenskapsår) and their opening balances."""

from finsam.vaktregel import (
    BYTER_ID,
    FINNS,
    INTE_HELA_ORE,
    INTE_HELA_ORE_TEXT,
    finns,
    vakt,
    vid_delete,
    vid_insert,
    vid_update,
)

_OVERLAPP = "a.start <= NEW.slut AND a.slut >= NEW.start"
_OVERLAPP_TEXT = "Räkenskapsåren överlappar"
_ANVANT = (
    "("
    + finns("ekonomi_verifikation v", "v.ar_id = OLD.id AND v.bokford_at IS NOT NULL")
    + " OR "
    + finns("ekonomi_ingaendebalans b", "b.ar_id = OLD.id")
    + ")"
)
_ANVANT_TEXT = "Räkenskapsåret används i bokföringen"
# Two transactions that each add a year cannot see each other's; so they take turns.
_EN_I_TAGET = "PERFORM pg_advisory_xact_lock(hashtext('ekonomi_rakenskapsar'));"

# A closed bokslut keeps its year, or its part of the year, locked (ekonomi.vakter.bokslut).
_STANGT_AR = finns(
    "ekonomi_bokslut b", "b.ar_id = NEW.id AND b.stangt_at IS NOT NULL AND b.dag = NEW.slut"
)
_STANGD_PERIOD = finns(
    "ekonomi_bokslut b",
    "b.ar_id = NEW.id AND b.stangt_at IS NOT NULL "
    "AND (NEW.last_till IS NULL OR b.dag > NEW.last_till)",
)
_STANGT_TEXT = "Räkenskapsåret har ett stängt bokslut"

RAKENSKAPSAR = vakt(
    "ekonomi_rakenskapsar",
    [
        vid_insert(finns("ekonomi_rakenskapsar a", _OVERLAPP), _OVERLAPP_TEXT),
        vid_insert(finns("ekonomi_rakenskapsar a", "a.id = NEW.id"), FINNS),
        vid_update("NEW.id <> OLD.id", BYTER_ID),
        vid_update(
            finns("ekonomi_rakenskapsar a", f"a.id <> OLD.id AND {_OVERLAPP}"),
            _OVERLAPP_TEXT,
        ),
        vid_update(f"(NEW.start <> OLD.start OR NEW.slut <> OLD.slut) AND {_ANVANT}", _ANVANT_TEXT),
        vid_update(
            "NEW.last_at IS NOT NULL AND " + finns("ekonomi_bokforingsgrind g", "g.ar_id = OLD.id"),
            "Bokföring pågår i räkenskapsåret",
        ),
        vid_update(f"NEW.last_at IS NULL AND {_STANGT_AR}", _STANGT_TEXT),
        vid_update(f"NEW.last_at IS NULL AND {_STANGD_PERIOD}", _STANGT_TEXT),
        vid_delete(_ANVANT, _ANVANT_TEXT),
    ],
    forst={"INSERT": _EN_I_TAGET, "UPDATE": _EN_I_TAGET},
)


def _last(ar: str) -> str:
    return finns("ekonomi_rakenskapsar a", f"a.last_at IS NOT NULL AND a.id {ar}")


_LAST_TEXT = "Räkenskapsåret är låst"
_LAS_AR = "PERFORM 1 FROM ekonomi_rakenskapsar a WHERE a.id {vilka} ORDER BY a.id FOR SHARE;"
INGAENDE = vakt(
    "ekonomi_ingaendebalans",
    [
        vid_insert(_last("= NEW.ar_id"), _LAST_TEXT),
        vid_insert(finns("ekonomi_ingaendebalans b", "b.id = NEW.id"), FINNS),
        vid_insert(INTE_HELA_ORE, INTE_HELA_ORE_TEXT),
        vid_update(INTE_HELA_ORE, INTE_HELA_ORE_TEXT),
        vid_update(_last("IN (OLD.ar_id, NEW.ar_id)"), _LAST_TEXT),
        vid_update("NEW.id <> OLD.id", BYTER_ID),
        vid_delete(_last("= OLD.ar_id"), _LAST_TEXT),
    ],
    forst={
        "INSERT": _LAS_AR.format(vilka="= NEW.ar_id"),
        "UPDATE": _LAS_AR.format(vilka="IN (OLD.ar_id, NEW.ar_id)"),
        "DELETE": _LAS_AR.format(vilka="= OLD.ar_id"),
    },
)

AR = (RAKENSKAPSAR, INGAENDE)
