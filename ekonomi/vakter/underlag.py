"""Guard of the underlag: what a voucher rests on stays, also the file that it points at."""

from finsam.vaktregel import BYTER_ID, FINNS, finns, vakt, vid_delete, vid_insert, vid_update

_ANDRAT = " OR ".join(
    f"NEW.{kolumn} <> OLD.{kolumn}"
    for kolumn in ("verifikation_id", "fil_id", "sha256", "tillagt_at", "tillagt_by_id")
)
_BOKFORD = finns(
    "ekonomi_verifikation v", "v.id = OLD.verifikation_id AND v.bokford_at IS NOT NULL"
)
# A file is known by its content: nothing of it changes but what it is called.
_ANNAN_FIL = " OR ".join(
    f"NEW.{kolumn} <> OLD.{kolumn}" for kolumn in ("id", "sha256", "storlek", "innehallstyp")
)
# Foreign keys are checked when the transaction ends: another row may have the id by then.
_SPARAS = " OR ".join(
    finns(f"{tabell} t", "t.fil_id = OLD.id")
    for tabell in (
        "ekonomi_underlag",
        "ekonomi_utbetalningsbilaga",
        "ekonomi_sieimport",
        "ekonomi_overlamning",
        "ekonomi_revisorsparm",
    )
)

UNDERLAG = (
    vakt(
        "ekonomi_underlag",
        [
            vid_insert(finns("ekonomi_underlag u", "u.id = NEW.id"), FINNS),
            # OR REPLACE would push away the one that stands, for a file counts once.
            vid_insert(
                finns(
                    "ekonomi_underlag u",
                    "u.verifikation_id = NEW.verifikation_id AND u.sha256 = NEW.sha256 "
                    "AND u.atertaget_at IS NULL AND NEW.atertaget_at IS NULL",
                ),
                FINNS,
            ),
            vid_insert(
                "NOT " + finns("finsam_fil f", "f.id = NEW.fil_id AND f.sha256 = NEW.sha256"),
                "Kontrollsumman är inte filens",
            ),
            vid_update("NEW.id <> OLD.id", BYTER_ID),
            vid_update(_ANDRAT, "Ett underlag kan inte ändras"),
            vid_update("OLD.atertaget_at IS NOT NULL", "Ett återtaget underlag kan inte ändras"),
            vid_delete(_BOKFORD, "Underlaget till en bokförd verifikation kan inte tas bort"),
        ],
        forst={
            "DELETE": "PERFORM 1 FROM ekonomi_verifikation v "
            "WHERE v.id = OLD.verifikation_id FOR SHARE;"
        },
    ),
    vakt(
        "finsam_fil",
        [
            vid_insert(finns("finsam_fil f", "f.id = NEW.id"), FINNS),
            vid_update(_ANNAN_FIL, "Filen kan inte bytas mot en annan"),
            vid_delete(_SPARAS, "Filen hör till bokföringen"),
        ],
    ),
)
