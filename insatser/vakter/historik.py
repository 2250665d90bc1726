"""Historical key figures: a locked one is printed somewhere and stands."""

from finsam.vakt import Vakt

_LAST = "insatser_historik_last"
_LAST_MEDDELANDE = "Ett låst historiskt nyckeltal kan inte ändras eller tas bort"

VAKTER = (
    Vakt(
        namn=_LAST,
        tabell="insatser_nyckeltalshistorik",
        sqlite={
            f"{_LAST}_{slag[0].lower()}": (
                f"CREATE TRIGGER {_LAST}_{slag[0].lower()} BEFORE {slag} ON"
                " insatser_nyckeltalshistorik WHEN OLD.last_at IS NOT NULL"
                f" BEGIN SELECT RAISE(ABORT, '{_LAST_MEDDELANDE}'); END"
            )
            for slag in ("UPDATE", "DELETE")
        },
        postgresql=(
            f"CREATE FUNCTION {_LAST}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
            f"IF OLD.last_at IS NOT NULL THEN RAISE EXCEPTION '{_LAST_MEDDELANDE}'"
            " USING ERRCODE = '23514'; END IF; "
            "IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW; END $$",
            f"CREATE TRIGGER {_LAST} BEFORE UPDATE OR DELETE ON insatser_nyckeltalshistorik "
            f"FOR EACH ROW EXECUTE FUNCTION {_LAST}()",
        ),
    ),
)
