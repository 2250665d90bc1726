"""The pages of rapporter that stand below the bar, and those beside them as tabs."""

from finsam.behorighet import Behorighet
from finsam.navigation import Omrade

_PUBLICERA = Behorighet.PUBLICERA

SIDOR = (
    Omrade(
        "Publicering",
        "rapporter:publikationer",
        _PUBLICERA,
        flikar=(
            Omrade("Att publicera", "rapporter:att_publicera", _PUBLICERA),
            Omrade("Tillgänglighet", "rapporter:tillganglighet", _PUBLICERA),
            Omrade("Rapporterade brister", "rapporter:tillganglighetsbrister", _PUBLICERA),
        ),
    ),
)
