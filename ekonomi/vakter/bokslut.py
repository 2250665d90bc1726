"""Guards of the bokslut: a closed one keeps its books locked and its papers as they were."""

from finsam.vakt import Vakt
from finsam.vaktregel import (
    BYTER_ID,
    FINNS,
    INTE_HELA_ORE,
    INTE_HELA_ORE_TEXT,
    Regel,
    finns,
    vakt,
    vid_delete,
    vid_insert,
    vid_update,
)

STANGT = "Bokslutet är stängt"
_LAST = finns(
    "ekonomi_rakenskapsar a",
    "a.id = NEW.ar_id AND ((a.last_at IS NOT NULL AND a.slut >= NEW.dag) OR "
    "(a.last_till >= NEW.dag AND a.slut > NEW.dag))",
)
_STANGER = finns(
    "ekonomi_verifikation v",
    "v.id = NEW.verifikation_id AND v.ar_id = NEW.ar_id AND v.slag = 'stangning' "
    "AND v.bokford_at IS NOT NULL",
)

BOKSLUTET = vakt(
    "ekonomi_bokslut",
    [
        vid_insert("NEW.stangt_at IS NOT NULL", "Ett bokslut börjar öppet"),
        vid_insert(
            finns(
                "ekonomi_bokslut b",
                "b.id = NEW.id OR (b.ar_id = NEW.ar_id AND b.dag = NEW.dag)",
            ),
            FINNS,
        ),
        vid_update("NEW.id <> OLD.id", BYTER_ID),
        vid_update(
            finns(
                "ekonomi_bokslut b", "b.id <> OLD.id AND b.verifikation_id = NEW.verifikation_id"
            ),
            FINNS,
        ),
        vid_update(
            "NEW.ar_id <> OLD.ar_id OR NEW.dag <> OLD.dag", "Ett bokslut byter inte bokslutsdag"
        ),
        vid_update(
            f"NEW.stangt_at IS NOT NULL AND NOT {_LAST}", "Året är inte låst till bokslutsdagen"
        ),
        vid_update(
            f"NEW.verifikation_id IS NOT NULL AND NOT {_STANGER}",
            "Bokslutsverifikationen stänger inte året",
        ),
        vid_delete("OLD.stangt_at IS NOT NULL", STANGT),
    ],
    forst={"UPDATE": "PERFORM 1 FROM ekonomi_rakenskapsar a WHERE a.id = NEW.ar_id FOR SHARE;"},
)


def _stangt(bokslut: str) -> str:
    return finns("ekonomi_bokslut b", f"b.id = {bokslut} AND b.stangt_at IS NOT NULL")


def _las(bokslut: str) -> str:
    return f"PERFORM 1 FROM ekonomi_bokslut b WHERE b.id = {bokslut} FOR SHARE;"


def _hor_till(tabell: str, *andra: Regel) -> Vakt:
    """The guard of what belongs to a bokslut: nothing is added, changed or removed once closed."""
    return vakt(
        tabell,
        [
            vid_insert(_stangt("NEW.bokslut_id"), STANGT),
            vid_insert(finns(f"{tabell} t", "t.id = NEW.id"), FINNS),
            vid_update("NEW.id <> OLD.id OR NEW.bokslut_id <> OLD.bokslut_id", BYTER_ID),
            vid_delete(_stangt("OLD.bokslut_id"), STANGT),
            *andra,
        ],
        forst={
            "INSERT": _las("NEW.bokslut_id"),
            "UPDATE": _las("NEW.bokslut_id"),
            "DELETE": _las("OLD.bokslut_id"),
        },
    )


_SAGT = " OR ".join(
    f"NEW.{kolumn} IS DISTINCT FROM OLD.{kolumn}"
    for kolumn in (
        "slag",
        "text",
        "motpart",
        "resultatkonto_id",
        "balanskonto_id",
        "objektkombination_id",
        "belopp",
    )
)
_BOKFORD = "(OLD.verifikation_id IS NOT NULL OR OLD.forslag_id IS NOT NULL)"
_SPAR = " OR ".join(
    f"(OLD.{kolumn} IS NOT NULL AND NEW.{kolumn} IS DISTINCT FROM OLD.{kolumn})"
    for kolumn in (
        "verifikation_id",
        "forslag_id",
        "aterforing_id",
        "aterforingsforslag_id",
        "angrad_at",
        "angrad_by_id",
    )
)
# OR REPLACE would push away the one that is booked as the same.
_UNIKA = ("verifikation_id", "aterforing_id", "forslag_id", "aterforingsforslag_id")
_SAMMA = " OR ".join(f"p.{kolumn} = NEW.{kolumn}" for kolumn in _UNIKA)
BOKFORD_TEXT = "En bokförd periodisering kan ångras men inte ändras"

BOKSLUT = (
    BOKSLUTET,
    _hor_till("ekonomi_bokslutspunkt", vid_update(_stangt("NEW.bokslut_id"), STANGT)),
    _hor_till(
        "ekonomi_periodisering",
        vid_insert(finns("ekonomi_periodisering p", _SAMMA), FINNS),
        vid_update(finns("ekonomi_periodisering p", f"p.id <> OLD.id AND ({_SAMMA})"), FINNS),
        vid_insert(INTE_HELA_ORE, INTE_HELA_ORE_TEXT),
        vid_update(INTE_HELA_ORE, INTE_HELA_ORE_TEXT),
        # Its reversal may be booked after the close: that belongs to the next year.
        vid_update(f"({_SAGT}) AND {_stangt('NEW.bokslut_id')}", STANGT),
        vid_update(f"({_SAGT}) AND {_BOKFORD}", BOKFORD_TEXT),
        vid_update(_SPAR, BOKFORD_TEXT),
        vid_delete(_BOKFORD, BOKFORD_TEXT),
    ),
)
