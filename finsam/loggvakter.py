"""The guards of the log: its rows and its chain can be added to, never changed or removed."""

from finsam.vakter import Vakt

MEDDELANDE = "Loggen kan inte ändras"


def bara_tillagg(tabell: str, id_falt: str) -> Vakt:
    """Return a guard that lets ``tabell`` grow only; OR REPLACE and TRUNCATE included."""
    namn = f"{tabell}_bara_tillagg"
    nekar = f"BEGIN SELECT RAISE(ABORT, '{MEDDELANDE}'); END"
    return Vakt(
        namn=namn,
        tabell=tabell,
        sqlite={
            f"{namn}_u": f"CREATE TRIGGER {namn}_u BEFORE UPDATE ON {tabell} {nekar}",
            f"{namn}_d": f"CREATE TRIGGER {namn}_d BEFORE DELETE ON {tabell} {nekar}",
            f"{namn}_i": (
                f"CREATE TRIGGER {namn}_i BEFORE INSERT ON {tabell} "
                f"WHEN EXISTS (SELECT 1 FROM {tabell} WHERE {id_falt} = NEW.{id_falt}) {nekar}"
            ),
        },
        postgresql=(
            f"CREATE FUNCTION {namn}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
            f"RAISE EXCEPTION '{MEDDELANDE}' USING ERRCODE = '23514'; END $$",
            f"CREATE TRIGGER {namn} BEFORE UPDATE OR DELETE ON {tabell} "
            f"FOR EACH ROW EXECUTE FUNCTION {namn}()",
            f"CREATE TRIGGER {namn}_t BEFORE TRUNCATE ON {tabell} "
            f"FOR EACH STATEMENT EXECUTE FUNCTION {namn}()",
        ),
    )


VAKTER = (
    bara_tillagg("finsam_handelse", "id"),
    bara_tillagg("finsam_forsegling", "nummer"),
)
