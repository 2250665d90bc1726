"""Guards of the proposals: what is handed on cannot change, nothing is deleted."""

from finsam.vaktregel import (
    BYTER_ID,
    FINNS,
    INTE_HELA_ORE,
    INTE_HELA_ORE_TEXT,
    finns,
    fraga,
    vakt,
    vid_delete,
    vid_insert,
    vid_update,
)

_T = "ekonomi_bokforingsforslag"
LAMNAT = "Ett förslag som är lämnat kan inte ändras"
_SAGT = " OR ".join(
    f"NEW.{kolumn} IS DISTINCT FROM OLD.{kolumn}"
    for kolumn in ("ar_id", "nummer", "datum", "text", "rattar_id")
)
_RADERNA = fraga(
    "COUNT(*) < 2 OR SUM(r.belopp) <> 0", "ekonomi_forslagsrad r", "r.forslag_id = NEW.id"
)
# From where to where a proposal may go; the rest is refused.
_VAGAR = {
    "forslag": ("forslag", "lamnat", "bokfort", "atertaget"),
    "lamnat": ("lamnat", "bokfort", "atertaget"),
    "bokfort": ("bokfort", "lamnat", "forslag"),
    "atertaget": ("atertaget",),
}
_TILLATEN_VAG = " OR ".join(
    f"(OLD.status = '{fran}' AND NEW.status IN ({', '.join(repr(t) for t in till)}))"
    for fran, till in _VAGAR.items()
)

FORSLAGEN = vakt(
    _T,
    [
        vid_insert("NEW.status <> 'forslag'", "Ett förslag börjar som förslag"),
        vid_insert(
            finns(f"{_T} f", "f.id = NEW.id OR (f.ar_id = NEW.ar_id AND f.nummer = NEW.nummer)"),
            FINNS,
        ),
        vid_update("NEW.id <> OLD.id", BYTER_ID),
        vid_update(
            finns(
                f"{_T} f",
                "f.id <> OLD.id AND ((f.ar_id = NEW.ar_id AND f.nummer = NEW.nummer)"
                " OR f.verifikation_id = NEW.verifikation_id)",
            ),
            FINNS,
        ),
        vid_update(f"OLD.status <> 'forslag' AND ({_SAGT})", LAMNAT),
        vid_update(
            "OLD.overlamning_id IS NOT NULL"
            " AND NEW.overlamning_id IS DISTINCT FROM OLD.overlamning_id",
            LAMNAT,
        ),
        vid_update(f"NOT ({_TILLATEN_VAG})", "Förslaget kan inte byta läge så"),
        vid_update(
            f"NEW.status IN ('lamnat', 'bokfort') AND ({_RADERNA})", "Förslaget balanserar inte"
        ),
        vid_delete("1 = 1", "Ett förslag tas tillbaka men tas aldrig bort"),
    ],
)


def _inte_kvar(vilka: str) -> str:
    return finns(f"{_T} f", f"f.status <> 'forslag' AND f.id {vilka}")


def _las(vilka: str) -> str:
    """Wait for a handing on under way, and hold the next one, until the row is in."""
    return f"PERFORM 1 FROM {_T} f WHERE f.id {vilka} ORDER BY f.id FOR SHARE;"


_GAMLA_OCH_NYA = "IN (OLD.forslag_id, NEW.forslag_id)"
RADERNA = vakt(
    "ekonomi_forslagsrad",
    [
        vid_insert(_inte_kvar("= NEW.forslag_id"), LAMNAT),
        vid_insert(finns("ekonomi_forslagsrad r", "r.id = NEW.id"), FINNS),
        vid_insert(INTE_HELA_ORE, INTE_HELA_ORE_TEXT),
        vid_update(INTE_HELA_ORE, INTE_HELA_ORE_TEXT),
        vid_update("NEW.id <> OLD.id", BYTER_ID),
        vid_update(_inte_kvar(_GAMLA_OCH_NYA), LAMNAT),
        vid_delete(_inte_kvar("= OLD.forslag_id"), LAMNAT),
    ],
    forst={
        "INSERT": _las("= NEW.forslag_id"),
        "UPDATE": _las(_GAMLA_OCH_NYA),
        "DELETE": _las("= OLD.forslag_id"),
    },
)
FORSLAG = (FORSLAGEN, RADERNA)
