"""Historical key figures: a locked one is printed somewhere and stands, a frozen year too."""

from finsam.vaktregel import (
    BYTER_ID,
    FINNS,
    andrad,
    finns,
    vakt,
    vid_delete,
    vid_insert,
    vid_update,
)

_LAST = "Ett låst historiskt nyckeltal kan inte ändras eller tas bort"
_UPPLAST = "Ett låst historiskt nyckeltal låses upp med en orsak, och ändras sedan"
_FRYSNING = "En frysning av statistik ändras inte: den tinas en gång, med en orsak"
_GALLRAD = "Deltagare är gallrade: de frysta talen är de enda"
_FALT = ("ar", "nyckel", "grupp", "insats_id", "kon", "varde", "kalla", "frysning_id")
_TINAD = finns("insatser_statistikfrysning f", "f.id = OLD.frysning_id AND f.tinad_at IS NOT NULL")

VAKTER = (
    vakt(
        "insatser_nyckeltalshistorik",
        [
            vid_insert(finns("insatser_nyckeltalshistorik h", "h.id = NEW.id"), FINNS),
            vid_insert(
                "NEW.frysning_id IS NOT NULL AND "
                + finns(
                    "insatser_statistikfrysning f",
                    "f.id = NEW.frysning_id AND f.gallrad_at IS NOT NULL",
                ),
                _GALLRAD,
            ),
            vid_update("NEW.id <> OLD.id", BYTER_ID),
            vid_update("OLD.last_at IS NOT NULL AND OLD.frysning_id IS NOT NULL", _LAST),
            vid_update(f"OLD.last_at IS NOT NULL AND {andrad(*_FALT)}", _LAST),
            vid_update(
                "OLD.last_at IS NOT NULL AND NOT (NEW.last_at IS NULL AND NEW.upplast_orsak <> '')",
                _UPPLAST,
            ),
            vid_delete(f"OLD.last_at IS NOT NULL AND NOT {_TINAD}", _LAST),
        ],
    ),
    vakt(
        "insatser_statistikfrysning",
        [
            vid_insert(finns("insatser_statistikfrysning f", "f.id = NEW.id"), FINNS),
            vid_update("NEW.id <> OLD.id", BYTER_ID),
            vid_update("OLD.tinad_at IS NOT NULL", _FRYSNING),
            vid_update("OLD.gallrad_at IS NOT NULL", _GALLRAD),
            vid_update(andrad("ar", "fryst_at", "fryst_by_id"), _FRYSNING),
            vid_delete("1 = 1", _FRYSNING),
        ],
    ),
)
