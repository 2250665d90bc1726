"""Yearly reports: what is handed in stands still, and what has been approved stays.

Approved versions and the steps of a report can only be added to. Texts and own figures change
only while the report is written.
"""

from finsam.vakt import Vakt
from finsam.vaktregel import FINNS, Regel, finns, vakt, vid_delete, vid_insert, vid_update

_LIGGER_FAST = "Årsrapporten är inlämnad eller godkänd och kan inte ändras"
_GODKAND = "Årsrapporten godkänns med en sparad version"


def _last(rapport: str) -> str:
    return finns("insatser_insatsrapport r", f"r.id = {rapport} AND r.status IN {_SLUTNA}")


_SLUTNA = "('inlamnad', 'godkand')"


def _delens(tabell: str) -> Vakt:
    """Return the guard of what hangs on a report and changes only while it is written."""
    return vakt(
        tabell,
        [
            vid_insert(_last("NEW.rapport_id"), _LIGGER_FAST),
            vid_update(f"{_last('OLD.rapport_id')} OR {_last('NEW.rapport_id')}", _LIGGER_FAST),
            vid_delete(_last("OLD.rapport_id"), _LIGGER_FAST),
        ],
    )


def _bara_fler(tabell: str, text: str, *mer: Regel) -> Vakt:
    """Return the guard of a table that can only grow."""
    fast = [
        vid_insert(finns(f"{tabell} t", "t.id = NEW.id"), FINNS),
        vid_update("1 = 1", text),
        vid_delete("1 = 1", text),
    ]
    return vakt(tabell, [*fast, *mer])


VAKTER = (
    _delens("insatser_rapportavsnitt"),
    _delens("insatser_insatsrapportuppgift"),
    _bara_fler("insatser_rapportsteg", "En årsrapports gång ändras inte i efterhand"),
    _bara_fler("insatser_rapportversion", "En godkänd version ändras aldrig"),
    vakt(
        "insatser_insatsrapport",
        [
            vid_insert("NEW.status = 'godkand'", _GODKAND),
            vid_update(
                "NEW.insats_id <> OLD.insats_id OR NEW.ar <> OLD.ar",
                "En årsrapport byter inte insats eller år",
            ),
            vid_update(
                "NEW.status = 'godkand' AND NOT "
                + finns("insatser_rapportversion v", "v.rapport_id = NEW.id"),
                _GODKAND,
            ),
            vid_delete(
                finns("insatser_rapportversion v", "v.rapport_id = OLD.id"),
                "En årsrapport som har godkänts tas inte bort",
            ),
        ],
    ),
)
