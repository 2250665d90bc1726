"""The catalogue: when a service stood there is never rewritten, for it has been counted."""

from finsam.vaktregel import FINNS, finns, vakt, vid_delete, vid_insert, vid_update

_FAST = "Tiden i katalogen har räknats och ändras inte"

VAKTER = (
    vakt(
        "insatser_katalogtid",
        [
            vid_insert(finns("insatser_katalogtid t", "t.id = NEW.id"), FINNS),
            vid_update(
                "OLD.till_datum IS NOT NULL OR NEW.from_datum <> OLD.from_datum"
                " OR NEW.tjanst_id <> OLD.tjanst_id OR NEW.id <> OLD.id",
                _FAST,
            ),
            vid_delete("1 = 1", _FAST),
        ],
    ),
    vakt(
        "insatser_katalogtjanst",
        [
            vid_update(
                "NEW.slug <> OLD.slug AND "
                + finns("insatser_katalogtid t", "t.tjanst_id = OLD.id"),
                "En publicerad tjänst behåller sin adress",
            ),
        ],
    ),
)
