"""The guards of the log: its rows and its chain can be added to, never changed or removed."""

from finsam.vakt import Vakt

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


VAKTER = (
    bara_tillagg("finsam_handelse", "id"),
    bara_tillagg("finsam_forsegling", "nummer", "handelse_id", "hash"),
)
