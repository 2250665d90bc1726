"""The pages of styrelse that stand below the bar, and those beside them as tabs."""

from finsam.behorighet import Behorighet
from finsam.navigation import Omrade

_SE = Behorighet.SE_STYRELSE

SIDOR = (
    Omrade(
        "Sammanträden",
        "styrelse:sammantrade_lista",
        _SE,
        flikar=(
            Omrade("Mina sammanträden", "styrelse:mina_moten", _SE),
            Omrade("Underskrifter", "styrelse:runda_lista", Behorighet.SKRIV_UNDER),
            Omrade("Delegationsbeslut", "styrelse:delegationsbeslut_lista", _SE),
            Omrade("Dagordningsmallar", "styrelse:mallar", Behorighet.ANDRA_STYRELSE),
        ),
    ),
    Omrade("Beslut", "styrelse:beslut_lista", _SE),
    Omrade(
        "Årshjul",
        "styrelse:arshjul",
        _SE,
        flikar=(
            Omrade("Att göra", "styrelse:att_gora", Behorighet.ANDRA_STYRELSE),
            Omrade("Rutiner", "styrelse:rutin_lista", _SE),
            Omrade("Internkontroll", "styrelse:internkontroll_lista", _SE),
            Omrade("Meddelanden", "styrelse:meddelande_lista", Behorighet.ANDRA_STYRELSE),
        ),
    ),
    Omrade(
        "Mål",
        "styrelse:mal_lista",
        _SE,
        flikar=(
            Omrade("Aktiviteter", "styrelse:aktivitet_lista", _SE),
            Omrade("Måluppfyllelse", "malnyckeltal:lista", _SE),
            Omrade("Alla mål", "styrelse:mal_alla", _SE),
            Omrade("Nivåer", "styrelse:malnivaer", Behorighet.ANDRA_STYRELSE),
            Omrade("Bedömningar", "styrelse:malbedomningar", Behorighet.ANDRA_STYRELSE),
        ),
    ),
    Omrade(
        "Diarium",
        "styrelse:diarium",
        Behorighet.SE_DIARIUM,
        flikar=(
            Omrade("Ärenden", "styrelse:arende_lista", Behorighet.SE_DIARIUM),
            Omrade("Dokumenthanteringsplan", "styrelse:handlingstyp_lista", Behorighet.SE_DIARIUM),
            Omrade("Gallring", "styrelse:gallring", Behorighet.SE_DIARIUM),
            Omrade("Arkiv", "styrelse:arkiv", Behorighet.SE_DIARIUM),
        ),
    ),
    Omrade("Avtal", "styrelse:avtal_lista", _SE),
    Omrade(
        "Medlemmar",
        "styrelse:medlem_lista",
        _SE,
        flikar=(
            Omrade("Förbundet", "styrelse:forbund", _SE),
            Omrade("Lagens krav", "styrelse:krav", _SE),
            Omrade("Organisationer", "styrelse:organisation_lista", _SE),
            Omrade("Medlemspaket", "medlemspaket:lista", Behorighet.ANDRA_STYRELSE),
            Omrade("Ansvarsfrihet", "styrelse:ansvarsfrihet", _SE),
        ),
    ),
    Omrade(
        "Organ",
        "styrelse:organ_lista",
        _SE,
        flikar=(
            Omrade("Vem var vad", "styrelse:vem", _SE),
            Omrade("Uppdrag", "styrelse:uppdrag_lista", _SE),
            Omrade("Personer", "styrelse:person_lista", _SE),
        ),
    ),
    # A ledamot sees the own arvoden; whoever handles them sees everyone's.
    Omrade(
        "Arvoden",
        "styrelse:mina_arvoden",
        Behorighet.SE_ARVODEN,
        ocksa=("styrelse:arvode_lista",),
        utom=Behorighet.SE_FILER,
        flikar=(Omrade("Arvodesregler", "styrelse:arvodesregler", Behorighet.SE_ARVODEN),),
    ),
    Omrade(
        "Arvoden",
        "styrelse:arvode_lista",
        Behorighet.SE_FILER,
        flikar=(
            Omrade("Ersättningsanspråk", "styrelse:ansprak_lista", Behorighet.SE_ARVODEN),
            Omrade("Arvodesregler", "styrelse:arvodesregler", Behorighet.SE_ARVODEN),
        ),
    ),
)
