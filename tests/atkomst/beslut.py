"""Who reaches protokoll, justering, announcements and decisions: name of the URL → roles."""

from tests.atkomst.roller import JUSTERAR, KANSLI, SER_STYRELSE

_LASES = (  # which protokoll: ProtokolldelQuerySet.visible_to
    *("protokoll_text", "protokoll_pdf", "paragraf", "utdrag", "beslut_lista"),
    *("justering", "justering_fil", "anslag"),
)
_ANDRAS = (
    *("lagg_fram", "lagg_fram_paragraf", "justering_paminn"),
    *("anslag_notera", "anslag_nedtaget", "anslag_skicka", "anslag_angra"),
    *("uppfoljning_ny", "uppfoljning", "uppfoljning_klar", "uppfoljning_oppna"),
    *("uppfoljning_ta_bort", "rekommendation_ny", "rekommendation", "rekommendation_ta_bort"),
)
_JUSTERAS = ("atersand",)

BESLUT = (
    {f"styrelse:{namn}": SER_STYRELSE for namn in _LASES}
    | {f"styrelse:{namn}": KANSLI for namn in _ANDRAS}
    | {f"styrelse:{namn}": JUSTERAR for namn in _JUSTERAS}
)
