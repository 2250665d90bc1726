"""The guards of the logs: of events, its chain, of issued certificates; and of the keys behind.

A log can be added to, never changed or removed.
"""

from finsam.vakt import Vakt
from finsam.vaktregel import BYTER_ID, FINNS, andrad, vakt, vid_delete, vid_insert, vid_update

SQLITE = {
    "@_u": """CREATE TRIGGER @_u BEFORE UPDATE ON @tabell
        BEGIN SELECT RAISE(ABORT, 'Loggen kan inte ändras'); END""",
    "@_d": """CREATE TRIGGER @_d BEFORE DELETE ON @tabell
        BEGIN SELECT RAISE(ABORT, 'Loggen kan inte ändras'); END""",
    # OR REPLACE would remove the old row without firing a delete trigger.
    "@_i": """CREATE TRIGGER @_i BEFORE INSERT ON @tabell
        WHEN EXISTS (SELECT 1 FROM @tabell WHERE @upptagen)
        BEGIN SELECT RAISE(ABORT, 'Loggen kan inte ändras'); END""",
}
POSTGRESQL = (
    """CREATE FUNCTION @() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'Loggen kan inte ändras' USING ERRCODE = '23514'; END $$""",
    """CREATE TRIGGER @ BEFORE UPDATE OR DELETE ON @tabell
        FOR EACH ROW EXECUTE FUNCTION @()""",
    """CREATE TRIGGER @_t BEFORE TRUNCATE ON @tabell
        FOR EACH STATEMENT EXECUTE FUNCTION @()""",
)


def bara_tillagg(tabell: str, *unika: str) -> Vakt:
    """Return a guard that lets ``tabell`` grow only; OR REPLACE and TRUNCATE included.

    ``unika`` are its unique columns: a new row may take no old one's place in any of them.
    """
    namn = f"{tabell}_bara_tillagg"
    upptagen = " OR ".join(f"{kolumn} = NEW.{kolumn}" for kolumn in unika)

    def ifylld(mall: str) -> str:
        med_villkor = mall.replace("@tabell", tabell).replace("@upptagen", upptagen)
        return med_villkor.replace("@", namn)

    return Vakt(
        namn=namn,
        tabell=tabell,
        sqlite={ifylld(n): ifylld(sats) for n, sats in SQLITE.items()},
        postgresql=tuple(ifylld(sats) for sats in POSTGRESQL),
    )


# A key's certificate stands as it was made. Only its encryption is renewed, and once replaced it
# is destroyed for good.
NYCKEL = (
    vid_insert(
        "EXISTS (SELECT 1 FROM finsam_underskriftsnyckel n WHERE n.id = NEW.id "
        "OR n.serienummer = NEW.serienummer "
        "OR (n.slag = NEW.slag AND n.avslutad_at IS NULL AND NEW.avslutad_at IS NULL))",
        FINNS,
    ),
    vid_update("NEW.id <> OLD.id", BYTER_ID),
    vid_update(
        andrad(
            "slag",
            "utfardare_id",
            "namn",
            "serienummer",
            "certifikat",
            "pkcs11",
            "fran",
            "till",
            "skapad_at",
            "skapad_by_id",
        ),
        "En underskriftsnyckel ändras inte",
    ),
    vid_update(
        "OLD.avslutad_at IS NOT NULL AND " + andrad("avslutad_at", "privat"),
        "En ersatt underskriftsnyckel tas inte i bruk igen",
    ),
    vid_delete("1 = 1", "En underskriftsnyckel tas aldrig bort"),
)


VAKTER = (
    bara_tillagg("finsam_certifikat", "id", "serienummer"),
    vakt("finsam_underskriftsnyckel", list(NYCKEL)),
    bara_tillagg("finsam_handelse", "id"),
    bara_tillagg("finsam_forsegling", "nummer", "handelse_id", "hash"),
)
