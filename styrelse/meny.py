"""The pages of styrelse that stand below the bar."""

from finsam.behorighet import Behorighet
from finsam.navigation import Omrade

SIDOR = (
    Omrade("Förbundet", "styrelse:forbund", Behorighet.SE_STYRELSE),
    Omrade("Medlemmar", "styrelse:medlem_lista", Behorighet.SE_STYRELSE),
    Omrade("Organ", "styrelse:organ_lista", Behorighet.SE_STYRELSE),
    Omrade("Uppdrag", "styrelse:uppdrag_lista", Behorighet.SE_STYRELSE),
    Omrade("Sammanträden", "styrelse:sammantrade_lista", Behorighet.SE_STYRELSE),
    Omrade("Mål", "styrelse:mal_lista", Behorighet.SE_STYRELSE),
    Omrade("Personer", "styrelse:person_lista", Behorighet.SE_STYRELSE),
)
