"""Turns rules into triggers: one condition in SQL, one trigger per engine.

A rule's condition is written in the SQL that SQLite and PostgreSQL share, over NEW and OLD.
What it asks of other tables has to hold under concurrency: SQLite has one writer at a time,
on PostgreSQL ``forst`` takes the locks before the conditions are read.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import groupby

from finsam.vakt import Vakt

HANDELSER = ("INSERT", "UPDATE", "DELETE")


# SQLite keeps any value in any column: half an öre would balance and be rounded when it is read.
INTE_HELA_ORE = "NEW.belopp <> CAST(NEW.belopp AS BIGINT)"
INTE_HELA_ORE_TEXT = "Ett belopp är hela ören"
FINNS = "Raden finns redan"
BYTER_ID = "En rad byter aldrig id"


@dataclass(frozen=True, slots=True)
class Regel:
    """At one event (INSERT, UPDATE or DELETE): refuse when the condition holds.

    ``givet`` is a condition on NEW and OLD alone that has to hold too; "" where there is none.
    """

    vid: str
    nar: str
    text: str
    givet: str = ""


def vid_insert(nar: str, text: str) -> Regel:
    """Refuse an INSERT when the condition on NEW holds."""
    return Regel("INSERT", nar, text)


def vid_update(nar: str, text: str) -> Regel:
    """Refuse an UPDATE when the condition on OLD and NEW holds."""
    return Regel("UPDATE", nar, text)


def vid_delete(nar: str, text: str) -> Regel:
    """Refuse a DELETE when the condition on OLD holds."""
    return Regel("DELETE", nar, text)


def givet(villkor: str, *regler: Regel) -> list[Regel]:
    """Ask of these only where a condition on NEW and OLD alone holds.

    PostgreSQL prepares every question of a condition before the first is asked; so what most
    rows need not answer is kept apart, and rules with the same condition beside each other.
    """
    return [replace(regel, givet=villkor) for regel in regler]


def andrad(*falt: str) -> str:
    """Return the condition that an UPDATE changes any of these columns, null or not."""
    return "(" + " OR ".join(f"NEW.{f} IS DISTINCT FROM OLD.{f}" for f in falt) + ")"


def finns(fran: str, dar: str) -> str:
    """Return the condition that a row exists: ``fran`` names table and alias, ``dar`` filters."""
    return f"EXISTS ({fraga('1', fran, dar)})"


def fraga(vad: str, fran: str, dar: str) -> str:
    """Return a SELECT of one value, to be put in parentheses."""
    return " ".join(("SELECT", vad, "FROM", fran, "WHERE", dar))


def vakt(tabell: str, regler: list[Regel], *, forst: Mapping[str, str] | None = None) -> Vakt:
    """Return the guard of a table: its rules, and on PostgreSQL no TRUNCATE.

    ``forst`` maps an event to PL/pgSQL that runs before its conditions, to take locks.
    """
    namn = f"{tabell}_vakt"
    ordnade = sorted(regler, key=lambda regel: HANDELSER.index(regel.vid))
    per_handelse = {vid: list(grupp) for vid, grupp in groupby(ordnade, lambda regel: regel.vid)}
    return Vakt(
        namn=namn,
        tabell=tabell,
        sqlite={
            f"{namn}_{vid.lower()}": _sqlite(f"{namn}_{vid.lower()}", tabell, vid, grupp)
            for vid, grupp in per_handelse.items()
        },
        postgresql=_postgresql(namn, tabell, per_handelse, forst or {}),
    )


def _sqlite(namn: str, tabell: str, vid: str, regler: list[Regel]) -> str:
    satser = " ".join(f"SELECT RAISE(ABORT, '{r.text}') WHERE {_hela(r)};" for r in regler)
    return f"CREATE TRIGGER {namn} BEFORE {vid} ON {tabell} BEGIN {satser} END"


def _hela(regel: Regel) -> str:
    return f"({regel.givet}) AND ({regel.nar})" if regel.givet else regel.nar


def _postgresql(
    namn: str, tabell: str, per_handelse: Mapping[str, list[Regel]], forst: Mapping[str, str]
) -> tuple[str, ...]:
    kropp = " ".join(
        f"IF TG_OP = '{vid}' THEN {forst.get(vid, '')} {_om(regler)} END IF;"
        for vid, regler in per_handelse.items()
    )
    tomning = f"{tabell} töms aldrig"
    return (
        # One plan for all rows: else a condition that looks cheap is planned anew for each.
        f"CREATE FUNCTION {namn}() RETURNS trigger LANGUAGE plpgsql "
        "SET plan_cache_mode = force_generic_plan AS $$ BEGIN "
        f"IF TG_OP = 'TRUNCATE' THEN {_neka(tomning)} END IF; {kropp} "
        "IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW; END $$",
        f"CREATE TRIGGER {namn} BEFORE {' OR '.join(per_handelse)} ON {tabell} "
        f"FOR EACH ROW EXECUTE FUNCTION {namn}()",
        f"CREATE TRIGGER {namn}_t BEFORE TRUNCATE ON {tabell} "
        f"FOR EACH STATEMENT EXECUTE FUNCTION {namn}()",
    )


def _om(regler: list[Regel]) -> str:
    per_villkor = groupby(regler, lambda regel: regel.givet)
    return " ".join(_givet(villkor, list(grupp)) for villkor, grupp in per_villkor)


def _givet(villkor: str, regler: list[Regel]) -> str:
    """Ask of all rules at once, and only when one refuses which it was: one plan to run a row."""
    nagon = " OR ".join(f"({r.nar})" for r in regler)
    prov = f"IF {nagon} THEN {' '.join(map(_om_en, regler))} END IF;"
    return f"IF {villkor} THEN {prov} END IF;" if villkor else prov


def _om_en(regel: Regel) -> str:
    return f"IF {regel.nar} THEN {_neka(regel.text)} END IF;"


def _neka(text: str) -> str:
    return f"RAISE EXCEPTION '{text}' USING ERRCODE = '23514';"  # an IntegrityError in Python
