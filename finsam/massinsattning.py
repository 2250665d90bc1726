"""Many rows at once (massinsättning), for imports of tens of thousands of rows.

``bulk_create`` makes an object of each row and a statement of each batch; that took two thirds
of the time of a large import. Here the rows go to the driver as they are: INSERT by executemany
on SQLite, COPY on PostgreSQL. Whatever the database holds stays on, row by row: constraints,
foreign keys, triggers. What Django does to an object does not happen: no validation, no
``auto_now``; a column that the caller does not name gets its field's default, the same in each row.
"""

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache, partial
from itertools import islice

from django.db import connection, models

OMGANG = 5000  # rows that are held at a time on their way to SQLite
_MINNE = 4096  # values of a column that are prepared once: accounts, days, texts that come again
Rader = Iterable[Sequence[object]]


def satt_in(modell: type[models.Model], falt: Sequence[str], rader: Rader) -> None:
    """Insert the rows, whose values stand in the order of the fields' names.

    A value is what the field takes (kronor for a BeloppField); of a foreign key, the key. Raises
    IntegrityError when the database refuses a row; none of the transaction is then kept.
    """
    valda = [modell._meta.get_field(namn) for namn in falt]
    ovriga = [f for f in modell._meta.concrete_fields if f not in valda and _har_forval(f)]
    tabell = connection.ops.quote_name(modell._meta.db_table)
    kolumner = ", ".join(connection.ops.quote_name(f.column) for f in (*valda, *ovriga))
    forval = [f.get_db_prep_save(f.get_default(), connection) for f in ovriga]
    forberedda = _forbered(valda, rader, forval)
    if connection.vendor == "postgresql":
        _kopiera(f"COPY {tabell} ({kolumner}) FROM STDIN", forberedda)
    else:
        platser = ", ".join(["%s"] * (len(valda) + len(ovriga)))
        # Names of our own tables and columns; every value is bound.
        sats = f"INSERT INTO {tabell} ({kolumner}) VALUES ({platser})"  # noqa: S608
        _infoga(sats, forberedda)


def nya_nycklar(modell: type[models.Model], antal: int) -> Sequence[int]:
    """Return ``antal`` primary keys, ascending, that no row has had; in a transaction.

    Then rows that point at each other can be written without asking for what was inserted.
    """
    tabell = modell._meta.db_table
    with connection.cursor() as markor:
        if connection.vendor == "postgresql":
            markor.execute(
                "SELECT nextval(pg_get_serial_sequence(%s, %s)) FROM generate_series(1, %s)",
                [f'"{tabell}"', modell._meta.pk.column, antal],
            )
            return [rad[0] for rad in markor.fetchall()]
        # The transaction holds SQLite's one write lock, and AUTOINCREMENT never gives a key anew.
        markor.execute("SELECT seq FROM sqlite_sequence WHERE name = %s", [tabell])
        senaste = (markor.fetchone() or [0])[0]
    return range(senaste + 1, senaste + 1 + antal)


@contextmanager
def utan_skrapsamling() -> Iterator[None]:
    """Let Python not look for cycles meanwhile, nor its collector go through what is held.

    Hundreds of thousands of values that all stay took a fifth of the time of reading a large
    file. What nothing refers to is still freed at once. Also a decorator.
    """
    var_pa = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if var_pa:
            gc.enable()


def bedom_anyo(*modeller: type[models.Model]) -> None:
    """Let PostgreSQL plan by what the tables hold now, in the middle of a large transaction.

    It would else go on by what it knew before the rows came, when the tables may have been
    empty, and read all of a table where an index finds the row.
    """
    if connection.vendor == "postgresql":
        tabeller = ", ".join(connection.ops.quote_name(m._meta.db_table) for m in modeller)
        with connection.cursor() as markor:
            markor.execute(f"ANALYZE {tabeller}")


def _har_forval(falt: models.Field) -> bool:
    return not falt.primary_key and (falt.has_default() or not falt.null)


def _forbered(
    falt: Sequence[models.Field], rader: Rader, forval: Sequence[object]
) -> Iterator[list[object]]:
    """The values as the driver takes them, each column's by its own field; then the defaults."""
    prep = [_minns(partial(f.get_db_prep_save, connection=connection)) for f in falt]
    for rad in rader:
        yield [*(gor(varde) for gor, varde in zip(prep, rad, strict=True)), *forval]


def _minns(gor: Callable[[object], object]) -> Callable[[object], object]:
    return lru_cache(_MINNE, typed=True)(gor)


def _kopiera(sats: str, rader: Iterator[list[object]]) -> None:
    with connection.wrap_database_errors, connection.cursor() as markor, markor.copy(sats) as kopia:
        for rad in rader:
            kopia.write_row(rad)


def _infoga(sats: str, rader: Iterator[list[object]]) -> None:
    with connection.cursor() as markor:
        while omgang := list(islice(rader, OMGANG)):
            markor.executemany(sats, omgang)
