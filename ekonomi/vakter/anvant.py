"""Guards of what the books point at: its number, code or key is locked once it is used.

A renumbered account would move everything booked on it. OR REPLACE on SQLite and a DELETE
followed by an INSERT with the same id reach the same end, so they are refused too.
"""

from finsam.vakt import Vakt
from finsam.vaktregel import BYTER_ID, FINNS, finns, vakt, vid_delete, vid_insert, vid_update


def last_nar_anvant(tabell: str, nyckel: tuple[str, ...], anvant: str, *, pk: str = "id") -> Vakt:
    """Return the guard of a table whose ``nyckel`` is locked for the rows that are in use.

    ``anvant`` is SQL that says, of OLD, whether it is in use.
    """
    andrad = " OR ".join(f"NEW.{kolumn} <> OLD.{kolumn}" for kolumn in nyckel)
    samma = " AND ".join(f"t.{kolumn} = NEW.{kolumn}" for kolumn in nyckel)
    text = f"{tabell} används i bokföringen"
    return vakt(
        tabell,
        [
            vid_insert(finns(f"{tabell} t", f"t.{pk} = NEW.{pk} OR ({samma})"), FINNS),
            vid_update(f"NEW.{pk} <> OLD.{pk}", BYTER_ID),
            vid_update(finns(f"{tabell} t", f"t.{pk} <> OLD.{pk} AND {samma}"), FINNS),
            vid_update(f"({andrad}) AND {anvant}", text),
            vid_delete(anvant, text),
        ],
    )


def _pekas_pa(kolumn: str, nyckel: str = "OLD.id") -> str:
    """Say in SQL that a row or an opening balance points at the key."""
    i_rad = finns("ekonomi_rad r", f"r.{kolumn} = {nyckel}")
    i_balans = finns("ekonomi_ingaendebalans b", f"b.{kolumn} = {nyckel}")
    return f"({i_rad} OR {i_balans})"


_I_KOMBINATION = "ekonomi_objektkombination_objekt"
_TEXT = "Objektkombinationen används i bokföringen"

ANVANT = (
    last_nar_anvant("ekonomi_konto", ("nummer",), _pekas_pa("konto_id")),
    last_nar_anvant(
        "ekonomi_verifikationsserie",
        ("kod",),
        finns("ekonomi_verifikation v", "v.serie_id = OLD.kod"),
        pk="kod",
    ),
    last_nar_anvant(
        "ekonomi_dimension",
        ("nummer",),
        finns("ekonomi_objekt o", "o.dimension_id = OLD.id"),
    ),
    last_nar_anvant(
        "ekonomi_objekt",
        ("dimension_id", "kod"),
        finns(f"{_I_KOMBINATION} k", "k.objekt_id = OLD.id"),
    ),
    last_nar_anvant("ekonomi_objektkombination", ("nyckel",), _pekas_pa("objektkombination_id")),
    vakt(
        _I_KOMBINATION,
        [
            vid_insert(_pekas_pa("objektkombination_id", "NEW.objektkombination_id"), _TEXT),
            vid_insert(finns(f"{_I_KOMBINATION} k", "k.id = NEW.id"), FINNS),
            vid_update("1 = 1", "Objekten i en kombination kan inte bytas"),
            vid_delete(_pekas_pa("objektkombination_id", "OLD.objektkombination_id"), _TEXT),
        ],
    ),
)
