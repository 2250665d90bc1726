"""What has left the kansli has left it: its rows can be added to, never changed or removed."""

from finsam.vakter import bara_tillagg
from finsam.vaktregel import FINNS, finns, vakt, vid_delete, vid_insert, vid_update

_STAR = "Det som har publicerats kan inte ändras"

VAKTER = (
    bara_tillagg("insatser_publicering", "id"),
    vakt(
        "insatser_publiceringstal",
        [
            vid_insert(
                finns(
                    "insatser_publiceringstal t",
                    "t.id = NEW.id OR (t.publicering_id = NEW.publicering_id"
                    " AND t.storhet = NEW.storhet)",
                ),
                FINNS,
            ),
            vid_update("1 = 1", _STAR),
            vid_delete("1 = 1", _STAR),
        ],
    ),
)
