"""Guard of the attest: of what is posted, by a second person, for good."""

from finsam.vaktregel import FINNS, finns, vakt, vid_delete, vid_insert, vid_update

_VERIFIKATIONEN = "v.id = NEW.verifikation_id"

ATTEST = vakt(
    "ekonomi_attest",
    [
        vid_insert(
            finns("ekonomi_attest a", "a.id = NEW.id OR a.verifikation_id = NEW.verifikation_id"),
            FINNS,
        ),
        vid_insert(
            "NOT "
            + finns("ekonomi_verifikation v", f"{_VERIFIKATIONEN} AND v.bokford_at IS NOT NULL"),
            "Bara det som är bokfört attesteras",
        ),
        vid_insert(
            finns(
                "ekonomi_verifikation v",
                f"{_VERIFIKATIONEN} AND NEW.attesterad_by_id IN (v.bokford_by_id, v.skriven_by_id)",
            ),
            "Ingen attesterar det egna",
        ),
        vid_update("1 = 1", "En attest kan inte ändras"),
        vid_delete("1 = 1", "En attest kan inte tas bort"),
    ],
)
