"""Guards of what is kept for the auditor: which file was read in, handed on or made, and by whom.

An import may be undone (ångrad), once; a proposal that was handed on and a binder that was made
stay as they were.
"""

from finsam.vakt import Vakt
from finsam.vaktregel import FINNS, finns, vakt, vid_delete, vid_insert, vid_update

_IMPORT = "ekonomi_sieimport"
_INLAST = (
    *("id", "fil_id", "sha256", "ar_id", "typ", "program", "kodning"),
    *("importerad_at", "importerad_by_id"),
)


def _som_den_ar(tabell: str, text: str) -> Vakt:
    """Return the guard of a table whose rows are neither changed nor removed."""
    return vakt(
        tabell,
        [
            vid_insert(finns(f"{tabell} t", "t.id = NEW.id"), FINNS),
            vid_update("1 = 1", text),
            vid_delete("1 = 1", text),
        ],
    )


HANDLINGAR = (
    vakt(
        _IMPORT,
        [
            vid_insert(finns(f"{_IMPORT} t", "t.id = NEW.id"), FINNS),
            vid_update(
                " OR ".join(f"NEW.{kolumn} <> OLD.{kolumn}" for kolumn in _INLAST),
                "En import ändras inte",
            ),
            vid_update("OLD.angrad_at IS NOT NULL", "En ångrad import ändras inte"),
            vid_delete("1 = 1", "En import ångras men tas aldrig bort"),
        ],
    ),
    _som_den_ar("ekonomi_overlamning", "Det som är lämnat ändras inte"),
    _som_den_ar("ekonomi_revisorsparm", "En revisorspärm ändras inte"),
)
