"""The pages of ekonomi that stand below the bar."""

from finsam.behorighet import Behorighet
from finsam.navigation import Omrade

SIDOR = (
    Omrade(
        "Räkningar och noter",
        "ekonomi:resultatrakning",
        Behorighet.SE_EKONOMI,
        ocksa=(
            "ekonomi:balansrakning",
            "ekonomi:kassaflode",
            "ekonomi:driftredovisning",
            "ekonomi:noter",
            "ekonomi:flerar",
            "ekonomi:eget_kapital",
            "ekonomi:personal",
            "ekonomi:former",
        ),
    ),
    Omrade(
        "Budget och prognos",
        "ekonomi:budget",
        Behorighet.SE_EKONOMI,
        ocksa=(
            "ekonomi:budgetplan",
            "ekonomi:budgetmanader",
            "ekonomi:budgetrader",
            "ekonomi:grupperingar",
            "ekonomi:disponibelt",
            "ekonomi:prognos_lista",
        ),
    ),
    Omrade(
        "Verifikationer",
        "ekonomi:verifikation_lista",
        Behorighet.SE_EKONOMI,
        ocksa=("ekonomi:forslag_lista", "ekonomi:mall_lista", "ekonomi:ar_lista"),
    ),
    Omrade("Rekvisitioner och fakturor", "ekonomi:rekvisition_lista", Behorighet.SE_REKVISITIONER),
    Omrade(
        "Bokslut",
        "ekonomi:bokslut_lista",
        Behorighet.SE_EKONOMI,
        ocksa=("ekonomi:aterforingar",),
    ),
    Omrade(
        "Anslag och intäkter",
        "ekonomi:anslag",
        Behorighet.SE_EKONOMI,
        ocksa=("ekonomi:fakturering", "ekonomi:delningar", "ekonomi:intakter", "ekonomi:moms"),
    ),
    Omrade("Kontoplan", "ekonomi:konto_lista", Behorighet.SE_EKONOMI, ocksa=("ekonomi:objekt",)),
    Omrade("SIE-filer", "ekonomi:sie_lista", Behorighet.SE_EKONOMI),
)
