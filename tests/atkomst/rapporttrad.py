"""Who reaches the tree of avsnitt, the malls and the beginning of a report."""

from tests.atkomst.roller import KANSLI

_TRADET = ("trad", "arsskifte", "mallar", "mall", "mall_som_foljer_med")
_RAPPORTEN = ("ny", "ny_av_slag", "nasta_ar", "mall_av_rapport", "mall_ny", "mall_andra")
_AVSNITTEN = tuple(
    f"{slag}_{gor}"
    for slag in ("avsnitt", "mallavsnitt")
    for gor in ("ny", "andra", "flytta", "med", "ta_bort")
)
TABELL = {f"rapporter:{namn}": KANSLI for namn in (*_TRADET, *_RAPPORTEN, *_AVSNITTEN)}
