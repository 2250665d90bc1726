"""Who reaches the addresses of a report's versions: name of the URL → roles."""

from tests.atkomst.roller import FORBUNDSCHEF, KANSLI, SER_RAPPORTER

_CHEFEN = frozenset({FORBUNDSCHEF})
# Which version and which comment one sees is decided by its row (docs/beslut/0025).
TABELL = {
    f"rapporter:{namn}": SER_RAPPORTER
    for namn in (
        "versioner",
        "utgava",
        "utgava_fil",
        "utgava_last",
        "kommentera",
        "kommentarer",
        "mina_kommentarer",
        "kommentar",
        "kommentar_tilldela",
        "kommentar_oppna",
        "andrat",
        "andrade_siffror",
    )
} | {
    "rapporter:utkast_nytt": KANSLI,
    "rapporter:bjud_in": KANSLI,
    "rapporter:inbjuden_igen": KANSLI,
    "rapporter:lagg_fram": KANSLI,
    "rapporter:av_handling": SER_RAPPORTER,
    "rapporter:faststall": _CHEFEN,
    "rapporter:aterkalla": _CHEFEN,
}
