"""Guards of applications: the steps there are, and that what is handed in stands as it was."""

from finsam.vaktregel import (
    BYTER_ID,
    FINNS,
    andrad,
    finns,
    vakt,
    vid_delete,
    vid_insert,
    vid_update,
)

_SKRIVS = "('utkast', 'aterremitterad')"
_STEG = {
    "utkast": ("inlamnad", "aterkallad"),
    "inlamnad": ("utkast", "beredning", "aterremitterad", "aterkallad"),
    "beredning": ("inlamnad", "aterremitterad", "aterkallad", "beviljad", "avslagen"),
    "aterremitterad": ("inlamnad", "beredning", "aterkallad"),
    "aterkallad": ("utkast",),
    "beviljad": ("beredning",),
    "avslagen": ("beredning",),
}
_TILLATET = " OR ".join(
    f"(OLD.status = '{fran}' AND NEW.status IN ({', '.join(repr(t) for t in (*till, fran))}))"
    for fran, till in _STEG.items()
)
_UPPGIFTER = (
    *("namn", "sokande_id", "inriktning", "arbetssatt", "tidsform", "from_datum", "till_datum"),
    *("syfte", "malgrupp", "implementering"),
)
LAST = "Det som är inlämnat ändras inte"
STEG_FINNS_INTE = "Det steget finns inte"


ANSOKAN = vakt(
    "insatser_ansokan",
    [
        vid_insert(finns("insatser_ansokan a", "a.id = NEW.id"), FINNS),
        vid_insert("NEW.status <> 'utkast'", "En ansökan skapas som utkast"),
        vid_update("NEW.id <> OLD.id", BYTER_ID),
        vid_update(andrad("skapad_by_id", "skapad_at"), "Vem som skapade den ändras inte"),
        vid_update(
            "OLD.arende_id IS NOT NULL AND " + andrad("arende_id"), "En ansökan byter inte ärende"
        ),
        vid_update(f"NOT ({_TILLATET})", STEG_FINNS_INTE),
        vid_update(f"OLD.status NOT IN {_SKRIVS} AND {andrad(*_UPPGIFTER)}", LAST),
        vid_delete("OLD.status <> 'utkast' OR OLD.arende_id IS NOT NULL", "Återkalla i stället"),
    ],
)


def _last(vilka: str) -> str:
    return finns("insatser_ansokan a", f"a.status NOT IN {_SKRIVS} AND a.id {vilka}")


def _las(vilka: str) -> str:
    """Wait for a step under way, and hold the next one, until the row is in."""
    return f"PERFORM 1 FROM insatser_ansokan a WHERE a.id {vilka} ORDER BY a.id FOR SHARE;"


_DENNA, _FORRA = "= NEW.ansokan_id", "= OLD.ansokan_id"
_BADA = "IN (OLD.ansokan_id, NEW.ansokan_id)"
_FORST = {"INSERT": _las(_DENNA), "UPDATE": _las(_BADA), "DELETE": _las(_FORRA)}
_BARA_BEVILJAT = "NOT " + andrad("ansokan_id", "ar", "belopp", "platser")
_BEREDS = finns("insatser_ansokan a", f"a.status = 'beredning' AND a.id {_DENNA}")


def _del(tabell: str):
    return vakt(
        tabell,
        [
            vid_insert(_last(_DENNA), LAST),
            vid_update(_last(_BADA), LAST),
            vid_delete(_last(_FORRA), LAST),
        ],
        forst=_FORST,
    )


AR = vakt(
    "insatser_ansokansar",
    [
        vid_insert(_last(_DENNA), LAST),
        # What is granted is set, and taken away, while the decision is being entered.
        vid_update(f"{_last(_BADA)} AND NOT ({_BARA_BEVILJAT} AND {_BEREDS})", LAST),
        vid_delete(_last(_FORRA), LAST),
    ],
    forst=_FORST,
)
STEG = vakt(
    "insatser_ansokanssteg",
    [
        vid_insert(finns("insatser_ansokanssteg s", "s.id = NEW.id"), FINNS),
        vid_update("1 = 1", "Ett steg ändras inte"),
        vid_delete("1 = 1", "Ett steg tas inte bort"),
    ],
)

VAKTER = (
    ANSOKAN,
    AR,
    STEG,
    *(
        _del(f"insatser_{namn}")
        for namn in (
            *("ansokansmal", "medfinansiering", "ansokan_parter"),
            "ansokan_forbundsmal",
        )
    ),
)
