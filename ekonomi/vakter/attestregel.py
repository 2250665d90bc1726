"""Guard of the attestordning: a line that was decided can only be closed."""

from finsam.vaktregel import FINNS, finns, vakt, vid_delete, vid_insert, vid_update

_FALT = (
    *("id", "user_id", "funktion", "slag", "till_belopp", "ersatter_id", "from_datum"),
    *("beslutad_datum", "paragraf", "inlagd_at", "inlagd_by_id"),
)
_TEXT = "En attestregel kan bara avslutas"

ATTESTREGEL = vakt(
    "ekonomi_attestregel",
    [
        vid_insert(finns("ekonomi_attestregel g", "g.id = NEW.id"), FINNS),
        vid_update(" OR ".join(f"NEW.{f} IS DISTINCT FROM OLD.{f}" for f in _FALT), _TEXT),
        vid_update(
            "OLD.till_datum IS NOT NULL AND "
            "(NEW.till_datum IS NULL OR NEW.till_datum > OLD.till_datum)",
            _TEXT,
        ),
        vid_delete("1 = 1", _TEXT),
    ],
)
