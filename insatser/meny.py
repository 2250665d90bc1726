"""The pages of insatser that stand below the bar, and those beside them as tabs.

Nine at most beside the overview, in the order of the work: what is asked for and what goes on,
who takes part, what came of it, what is reported. A page that belongs to another stands as its
tab (``flikar``).
"""

from finsam.behorighet import Behorighet
from finsam.navigation import Omrade

_SE = Behorighet.SE_INSATSER

SIDOR = (
    Omrade("Alla insatser", "insatser:lista", _SE),
    Omrade("Ansökningar", "insatser:ansokan_lista", _SE),
    Omrade(
        "Deltagare",
        "insatser:alla_deltagare",
        Behorighet.SE_DELTAGARE,
        flikar=(
            Omrade("Att mäta", "insatser:att_mata", Behorighet.ANDRA_DELTAGARE),
            Omrade("Volymer", "insatser:volymer", Behorighet.SE_DELTAGARE),
            Omrade("Ovanliga kombinationer", "insatser:ovanliga", Behorighet.SE_ALLA_DELTAGARE),
            Omrade("Läslogg", "insatser:laslogg", Behorighet.SE_LOGG),
            Omrade("Gallring", "insatser:gallring", Behorighet.GALLRA_DELTAGARE),
        ),
    ),
    Omrade(
        "Statistik",
        "insatser:statistik",
        _SE,
        flikar=(
            Omrade("Kostnad per deltagare", "insatskostnad:visa", Behorighet.SE_EKONOMI),
            Omrade("Historiska tal", "insatser:historik", Behorighet.ANDRA_INSATSER),
            Omrade("Publicerat", "insatser:publicerat", Behorighet.SE_ALLA_DELTAGARE),
        ),
    ),
    Omrade(
        "Tillfällen",
        "insatser:tillfallen",
        _SE,
        flikar=(
            Omrade("Årets summor", "insatser:tillfallen_ar", _SE),
            Omrade("Arbetstid", "insatser:arbetstid", _SE),
            Omrade("Behov per kommun", "insatser:behov", _SE),
        ),
    ),
    Omrade(
        "Indikatorer",
        "insatser:indikatorer",
        _SE,
        flikar=(
            Omrade("Insatsernas mål", "insatser:insatsmal", _SE),
            Omrade("Enkäter", "insatser:enkat_lista", _SE),
            Omrade("Instrumentet", "insatser:instrument", Behorighet.ANDRA_INSATSER),
        ),
    ),
    Omrade(
        "Uppföljning",
        "insatser:uppfoljningar",
        _SE,
        flikar=(
            Omrade("Årsrapporter", "insatser:arsrapporter", _SE),
            # It joins the books with the register, so its page lies in rapporter.
            Omrade(
                "Uppföljning Finsam", "uppfoljningfinsam:underlag", Behorighet.SE_ALLA_DELTAGARE
            ),
        ),
    ),
    Omrade(
        "Katalog",
        "insatser:katalog",
        _SE,
        flikar=(
            Omrade("Att granska", "insatser:katalog_att_granska", Behorighet.ANDRA_INSATSER),
            Omrade("Antal", "insatser:katalog_antal", _SE),
        ),
    ),
    Omrade("Kodlistor", "insatser:kodlistor", Behorighet.ANDRA_INSATSER),
)
