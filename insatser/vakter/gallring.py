"""Destruction of participants: its register can only grow."""

from finsam.vaktregel import FINNS, finns, vakt, vid_delete, vid_insert, vid_update

_FAST = "Gallringsförteckningen ändras inte"

VAKTER = (
    vakt(
        "insatser_deltagargallring",
        [
            vid_insert(finns("insatser_deltagargallring g", "g.id = NEW.id"), FINNS),
            vid_update("1 = 1", _FAST),
            vid_delete("1 = 1", _FAST),
        ],
    ),
)
