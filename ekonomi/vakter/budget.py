"""Guards of the budget: what the board decided, and a forecast that it was handed, stands.

The decision is the checkpoint, as posting is for a voucher: until then a budget may be written,
after it neither its amounts, its months, its year, its name nor its status changes.
"""

from finsam.vakt import Vakt
from finsam.vaktregel import (
    BYTER_ID,
    FINNS,
    INTE_HELA_ORE,
    INTE_HELA_ORE_TEXT,
    Regel,
    finns,
    fraga,
    vakt,
    vid_delete,
    vid_insert,
    vid_update,
)

_BESLUTAD = "Budgeten är beslutad och ändras inte"
_FASTSTALLD = "Prognosen är fastställd och ändras inte"
_MANADER = "Månaderna går inte jämnt upp i årets belopp"


def _barn(
    tabell: str, last: str, text: str, *, unika: str, belopp: tuple[str, ...] = ("belopp",)
) -> list[Regel]:
    """Rules of rows that a locked parent holds; ``last`` says of ``{r}`` whether it is locked."""
    halva = " OR ".join(INTE_HELA_ORE.replace("belopp", kolumn) for kolumn in belopp)
    return [
        vid_insert(finns(f"{tabell} t", f"t.id = NEW.id OR ({unika})"), FINNS),
        vid_insert(halva, INTE_HELA_ORE_TEXT),
        vid_insert(last.format(r="NEW"), text),
        vid_update("NEW.id <> OLD.id", BYTER_ID),
        vid_update(finns(f"{tabell} t", f"t.id <> OLD.id AND {unika}"), FINNS),
        vid_update(halva, INTE_HELA_ORE_TEXT),
        vid_update(f"{last.format(r='OLD')} OR {last.format(r='NEW')}", text),
        vid_delete(last.format(r="OLD"), text),
    ]


def _las(foralder: str) -> dict[str, str]:
    """Take the parent for sharing, so that it is not locked in between (PostgreSQL).

    ``foralder`` is SQL that gives the parents of ``{r}``.
    """
    per = {"INSERT": ("NEW",), "UPDATE": ("OLD", "NEW"), "DELETE": ("OLD",)}
    return {
        vid: " ".join(f"PERFORM 1 FROM {foralder.format(r=r)} FOR SHARE OF b;" for r in rader)
        for vid, rader in per.items()
    }


_SUMMA_MANADER = fraga("COALESCE(SUM(m.belopp), 0)", "ekonomi_budgetmanad m", "m.post_id = p.id")
_ANTAL_MANADER = fraga("COUNT(*)", "ekonomi_budgetmanad m", "m.post_id = p.id")
_OJAMN = finns(
    "ekonomi_budgetpost p",
    "p.budget_id = OLD.id AND ((p.fordelning <> 'jamn' AND "
    f"(p.belopp <> ({_SUMMA_MANADER}) OR ({_ANTAL_MANADER}) <> 12)) "
    f"OR (p.fordelning = 'jamn' AND ({_ANTAL_MANADER}) <> 0))",
)
_DECIDED = "OLD.status <> 'forslag'"
BUDGET = vakt(
    "ekonomi_budget",
    [
        vid_insert(
            finns("ekonomi_budget t", "t.id = NEW.id OR (t.ar = NEW.ar AND t.namn = NEW.namn)"),
            FINNS,
        ),
        vid_insert("NEW.status <> 'forslag'", "En budget börjar som förslag"),
        vid_update("NEW.id <> OLD.id", BYTER_ID),
        vid_update(
            finns("ekonomi_budget t", "t.id <> OLD.id AND t.ar = NEW.ar AND t.namn = NEW.namn"),
            FINNS,
        ),
        vid_update(
            f"{_DECIDED} AND (NEW.status <> OLD.status OR NEW.ar <> OLD.ar "
            "OR NEW.namn <> OLD.namn OR NEW.kapital_kalla <> OLD.kapital_kalla "
            "OR COALESCE(CAST(NEW.kapital_per AS TEXT), '') "
            "<> COALESCE(CAST(OLD.kapital_per AS TEXT), ''))",
            _BESLUTAD,
        ),
        vid_update(f"NEW.status <> 'forslag' AND {_OJAMN}", _MANADER),
        vid_delete(_DECIDED, _BESLUTAD),
    ],
)

_POST = "b.id = {r}.budget_id"
BUDGETPOST = vakt(
    "ekonomi_budgetpost",
    _barn(
        "ekonomi_budgetpost",
        finns("ekonomi_budget b", f"{_POST} AND b.status <> 'forslag'"),
        _BESLUTAD,
        unika="t.budget_id = NEW.budget_id AND t.budgetrad_id = NEW.budgetrad_id "
        "AND t.planar = NEW.planar",
    ),
    forst=_las(f"ekonomi_budget b WHERE {_POST}"),
)

_MED_POST = "ekonomi_budget b JOIN ekonomi_budgetpost q ON q.budget_id = b.id"
_MANAD = "q.id = {r}.post_id"
BUDGETMANAD = vakt(
    "ekonomi_budgetmanad",
    _barn(
        "ekonomi_budgetmanad",
        finns(_MED_POST, f"{_MANAD} AND b.status <> 'forslag'"),
        _BESLUTAD,
        unika="t.post_id = NEW.post_id AND t.manad = NEW.manad",
    ),
    forst=_las(f"{_MED_POST} WHERE {_MANAD}"),
)

_FAST = "OLD.faststalld_at IS NOT NULL"
_SAMMA_DAG = "t.budget_id = NEW.budget_id AND t.datum = NEW.datum"
PROGNOS = vakt(
    "ekonomi_prognos",
    [
        vid_insert(finns("ekonomi_prognos t", f"t.id = NEW.id OR ({_SAMMA_DAG})"), FINNS),
        vid_update("NEW.id <> OLD.id", BYTER_ID),
        vid_update(finns("ekonomi_prognos t", f"t.id <> OLD.id AND {_SAMMA_DAG}"), FINNS),
        vid_update(_FAST, _FASTSTALLD),
        vid_delete(_FAST, _FASTSTALLD),
    ],
)

_PROGNOS = "b.id = {r}.prognos_id"
PROGNOSRAD = vakt(
    "ekonomi_prognosrad",
    _barn(
        "ekonomi_prognosrad",
        finns("ekonomi_prognos b", f"{_PROGNOS} AND b.faststalld_at IS NOT NULL"),
        _FASTSTALLD,
        unika="t.prognos_id = NEW.prognos_id AND t.budgetrad_id = NEW.budgetrad_id",
        belopp=("utfall", "rest"),
    ),
    forst=_las(f"ekonomi_prognos b WHERE {_PROGNOS}"),
)

BUDGETVAKTER: tuple[Vakt, ...] = (BUDGET, BUDGETPOST, BUDGETMANAD, PROGNOS, PROGNOSRAD)
