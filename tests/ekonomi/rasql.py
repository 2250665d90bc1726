"""Raw SQL against the books, past every service, as each engine writes it."""

from collections.abc import Iterable

import pytest
from django.db import IntegrityError, connection, transaction


def sql(*delar: object) -> str:
    """A statement from its parts."""
    return " ".join(map(str, delar))


def kor(*satser: str) -> None:
    """Run statements as one transaction would: deferred foreign keys are checked at the end."""
    with transaction.atomic(), connection.cursor() as cursor:
        for sats in satser:
            cursor.execute(sats)
        connection.check_constraints()


def nekas(satser: str | Iterable[str], text: str = "") -> None:
    """The database refuses; ``text`` is part of what it says."""
    with pytest.raises(IntegrityError, match=text or None):
        kor(*([satser] if isinstance(satser, str) else satser))


def ersatt(tabell: str, **varden: object) -> str:
    """An INSERT that takes the place of a row with the same key, as each engine writes it."""
    kolumner, literaler = ", ".join(varden), ", ".join(map(literal, varden.values()))
    if connection.vendor == "sqlite":
        return sql("INSERT OR REPLACE INTO", tabell, "(", kolumner, ") VALUES (", literaler, ")")
    satt = ", ".join(f"{k} = EXCLUDED.{k}" for k in varden)
    nyckel = "kod" if tabell == "ekonomi_verifikationsserie" else "id"
    return sql(
        "INSERT INTO",
        tabell,
        "(",
        kolumner,
        ") VALUES (",
        literaler,
        ") ON CONFLICT (",
        nyckel,
        ") DO UPDATE SET",
        satt,
    )


def literal(varde: object) -> str:
    if varde is None:
        return "NULL"
    return str(varde) if isinstance(varde, int) else f"'{varde}'"


def uppdatera(tabell: str, satt: str, villkor: str) -> str:
    """An UPDATE that removes whatever row is in its way, where the engine knows such a thing."""
    eller = " OR REPLACE" if connection.vendor == "sqlite" else ""
    return f"UPDATE{eller} {tabell} SET {satt} WHERE {villkor}"


def grind(bokford, *satser: str) -> tuple[str, ...]:
    """The statements between an opened and a closed gate of the voucher's year and series."""
    return (
        sql(
            "INSERT INTO ekonomi_bokforingsgrind (ar_id, serie_id, oppen_id) VALUES (",
            bokford.ar_id,
            ",",
            literal(bokford.serie_id),
            ", 0)",
        ),
        *satser,
        "DELETE FROM ekonomi_bokforingsgrind",
    )


def bokfor_sql(utkast, nummer: int = 2, **andra: str) -> str:
    """Post the draft; on SQLite whatever row has its number would have to go."""
    satt = {
        "nummer": str(nummer),
        "bokford_at": "CURRENT_TIMESTAMP",
        "bokford_by_id": "(SELECT MIN(id) FROM finsam_user)",
    }
    tilldelning = ", ".join(f"{k} = {v}" for k, v in (satt | andra).items())
    return uppdatera("ekonomi_verifikation", tilldelning, f"id = {utkast.pk}")


def datera_sql(utkast, dag: str = "2022-03-15") -> str:
    return sql(
        "UPDATE ekonomi_rad SET bokforingsdatum =",
        literal(dag),
        "WHERE verifikation_id =",
        utkast.pk,
    )
