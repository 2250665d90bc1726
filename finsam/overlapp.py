"""Guards that two periods of the same thing never overlap, held by the database.

An exclusion constraint would do on PostgreSQL only, and only with an extension; triggers do
on both engines. There a lock for the length of the transaction keeps two writers apart.
"""

from string import Template

from finsam.vakt import Vakt

# True where another row of the same thing shares a day with NEW; the parenthesis is left open.
_KROCK = Template(
    "EXISTS (SELECT 1 FROM $tabell g WHERE $samma"
    " AND g.from_datum <= COALESCE(NEW.till_datum, '9999-12-31')"
    " AND COALESCE(g.till_datum, '9999-12-31') >= NEW.from_datum"
)


def inga_overlapp(tabell: str, lika: tuple[str, ...], meddelande: str, namn: str = "") -> Vakt:
    """Return the guard of ``tabell`` (with from_datum and till_datum).

    ``lika`` are SQL expressions with ``{r}`` for the row; rows where all of them are equal
    are the same thing. The message must hold no quote mark.
    """
    namn = namn or f"{tabell}_overlapp"
    samma = " AND ".join(f"{u.format(r='g')} = {u.format(r='NEW')}" for u in lika)
    krock = _KROCK.substitute(tabell=tabell, samma=samma)
    nekar = f"BEGIN SELECT RAISE(ABORT, '{meddelande}'); END"
    return Vakt(
        namn=namn,
        tabell=tabell,
        sqlite={
            f"{namn}_i": f"CREATE TRIGGER {namn}_i BEFORE INSERT ON {tabell} WHEN {krock}) {nekar}",
            f"{namn}_u": (
                f"CREATE TRIGGER {namn}_u BEFORE UPDATE ON {tabell} "
                f"WHEN {krock} AND g.id <> OLD.id) {nekar}"
            ),
        },
        postgresql=(
            f"CREATE FUNCTION {namn}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
            f"PERFORM pg_advisory_xact_lock(hashtext('{namn}')); "
            f"IF {krock} AND (TG_OP = 'INSERT' OR g.id <> OLD.id)) THEN "
            f"RAISE EXCEPTION '{meddelande}' USING ERRCODE = '23514'; END IF; RETURN NEW; END $$",
            f"CREATE TRIGGER {namn} BEFORE INSERT OR UPDATE ON {tabell} "
            f"FOR EACH ROW EXECUTE FUNCTION {namn}()",
        ),
    )
