"""A version stays as it was made, and what has been decided lies fast until it is withdrawn."""

from finsam.vakt import Vakt
from finsam.vaktregel import (
    FINNS,
    andrad,
    finns,
    givet,
    vakt,
    vid_delete,
    vid_insert,
    vid_update,
)

STAR = "En version av en rapport kan inte ändras"
LAST = "Rapporten är beslutad. Återkalla beslutet innan den ändras"
ORDEN_STAR = "Det som en läsare har skrivit kan inte ändras"
_FAST = (
    "id",
    "rapport_id",
    "nummer",
    "slag",
    "texter",
    "siffror",
    "tabeller",
    "html_id",
    "pdf_id",
    "json_id",
    "sie_id",
    "datum",
    "paragraf",
    "beslut_id",
    "publicering_id",
    "at",
    "by_id",
)
_ATERKALLELSE = ("aterkallad_at", "aterkallad_by_id", "aterkallad_skal")
# Who writes an avsnitt and how far they have come is no part of what was decided.
_AVSNITT = (
    "id",
    "rapport_id",
    "foralder_id",
    "ordning",
    "nyckel",
    "rubrik",
    "numrerad",
    "ny_sida",
    "liggande",
    "med",
    "text",
    "text_nummer",
)
_RAPPORT = (
    "id",
    "typ",
    "ar",
    "per_datum",
    "rubrik",
    "enhet",
    "dnr",
    "motto",
    "beslutad_datum",
    "beslutad_paragraf",
)
_KOMMENTAR = ("id", "utgava_id", "avsnitt", "rubrik", "citat", "text", "at", "by_id")


def _last(rapport: str) -> str:
    """The condition that a report is decided and not withdrawn."""
    return finns(
        "rapporter_utgava u",
        f"u.rapport_id = {rapport} AND u.slag = 'beslutad' AND u.aterkallad_at IS NULL",
    )


# A round that ended without its signatures; the version may be laid for signature anew.
_AVBRUTEN = finns(
    "styrelse_runda r",
    "r.handling_id = OLD.handling_id AND r.status IN ('avbojd', 'aterkallad')",
)


def _lasning(rapport: str) -> str:
    """PostgreSQL: wait for whoever decides on the report right now."""
    return f"PERFORM 1 FROM rapporter_rapport WHERE id = {rapport} FOR SHARE;"


def _i_rapporten(tabell: str) -> Vakt:
    """The guard of what a report prints beside its texts."""
    return vakt(
        tabell,
        [
            vid_insert(_last("NEW.rapport_id"), LAST),
            vid_update(f"{_last('OLD.rapport_id')} OR {_last('NEW.rapport_id')}", LAST),
            vid_delete(_last("OLD.rapport_id"), LAST),
        ],
        forst=_FORST,
    )


_FORST = {
    "INSERT": _lasning("NEW.rapport_id"),
    "UPDATE": _lasning("NEW.rapport_id"),
    "DELETE": _lasning("OLD.rapport_id"),
}
VAKTER = (
    _i_rapporten("rapporter_bild"),
    _i_rapporten("rapporter_bilaga"),
    vakt(
        "rapporter_utgava",
        [
            vid_insert(
                finns(
                    "rapporter_utgava u",
                    "u.id = NEW.id OR (u.rapport_id = NEW.rapport_id AND u.nummer = NEW.nummer)",
                ),
                FINNS,
            ),
            vid_insert("NEW.aterkallad_at IS NOT NULL", "En ny version är inte återkallad"),
            vid_update(andrad(*_FAST), STAR),
            vid_update(f"OLD.aterkallad_at IS NOT NULL AND {andrad(*_ATERKALLELSE)}", STAR),
            *givet(
                f"OLD.handling_id IS NOT NULL AND {andrad('handling_id')}",
                vid_update("NEW.handling_id IS NULL", STAR),
                vid_update(f"NOT {_AVBRUTEN}", STAR),
            ),
            vid_update(
                "NEW.slag <> 'beslutad' AND NEW.aterkallad_at IS NOT NULL",
                "Bara ett beslut återkallas",
            ),
            vid_delete("1 = 1", STAR),
        ],
    ),
    vakt(
        "rapporter_avsnitt",
        [
            vid_insert(_last("NEW.rapport_id"), LAST),
            *givet(
                andrad(*_AVSNITT),
                vid_update(f"{_last('OLD.rapport_id')} OR {_last('NEW.rapport_id')}", LAST),
            ),
            vid_delete(_last("OLD.rapport_id"), LAST),
        ],
        forst=_FORST,
    ),
    vakt(
        "rapporter_rapport",
        [
            *givet(andrad(*_RAPPORT), vid_update(_last("OLD.id"), LAST)),
            vid_delete(_last("OLD.id"), LAST),
        ],
    ),
    vakt(
        "rapporter_kommentar",
        [
            vid_insert(finns("rapporter_kommentar k", "k.id = NEW.id"), FINNS),
            vid_update(andrad(*_KOMMENTAR), ORDEN_STAR),
            vid_delete("1 = 1", ORDEN_STAR),
        ],
    ),
)
