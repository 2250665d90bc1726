"""Guards of what has been taken out of the books because of a file: told once, for good."""

from finsam.vaktregel import FINNS, finns, vakt, vid_delete, vid_insert, vid_update

UTTAG = vakt(
    "ekonomi_uttag",
    [
        vid_insert(
            "NOT "
            + finns(
                "ekonomi_verifikation s",
                "s.id = NEW.storno_id AND s.rattar_id = NEW.verifikation_id"
                " AND s.bokford_at IS NOT NULL",
            ),
            "Ett uttag pekar på den verifikation som tar ut",
        ),
        vid_insert(
            finns(
                "ekonomi_uttag u",
                "u.id = NEW.id OR u.verifikation_id = NEW.verifikation_id"
                " OR u.storno_id = NEW.storno_id OR u.ersatt_av_id = NEW.ersatt_av_id",
            ),
            FINNS,
        ),
        vid_update("1 = 1", "Ett uttag ändras aldrig"),
        vid_delete("1 = 1", "Ett uttag tas aldrig bort"),
    ],
)
