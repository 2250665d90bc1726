"""What was asked, answered and reported by the auditors stays as it was written."""

from finsam.vakt import Vakt
from finsam.vakter import bara_tillagg
from finsam.vaktregel import FINNS, andrad, finns, vakt, vid_delete, vid_insert, vid_update

FRAGAN_STAR = "En revisionsfråga kan inte ändras eller tas bort"
_FRAGAN = (
    "id",
    "ar",
    "nummer",
    "rubrik",
    "verifikation_id",
    "konto_id",
    "protokoll_id",
    "handling_id",
    "at",
    "by_id",
)

VAKTER: tuple[Vakt, ...] = (
    bara_tillagg("rapporter_revisionsinlagg", "id"),
    bara_tillagg("rapporter_revisionsbilaga", "id"),
    bara_tillagg("rapporter_revisionsberattelse", "id", "handling_id", "ersatter_id"),
    vakt(
        "rapporter_revisionsfraga",
        [
            vid_insert(
                finns(
                    "rapporter_revisionsfraga f",
                    "f.id = NEW.id OR (f.ar = NEW.ar AND f.nummer = NEW.nummer)",
                ),
                FINNS,
            ),
            vid_update(andrad(*_FRAGAN), FRAGAN_STAR),
            vid_delete("1 = 1", FRAGAN_STAR),
        ],
    ),
)
