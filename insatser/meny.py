"""The pages of insatser that stand below the bar."""

from finsam.behorighet import Behorighet
from finsam.navigation import Omrade

SIDOR = (
    Omrade("Alla insatser", "insatser:lista", Behorighet.SE_INSATSER),
    Omrade("Mål", "insatser:insatsmal", Behorighet.SE_INSATSER),
    Omrade("Tillfällen", "insatser:tillfallen", Behorighet.SE_INSATSER),
    Omrade("Volymer", "insatser:volymer", Behorighet.SE_DELTAGARE),
    Omrade("Kodlistor", "insatser:kodlistor", Behorighet.ANDRA_INSATSER),
)
