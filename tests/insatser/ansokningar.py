"""Applications to test with: a member's draft that lacks nothing, and each state after it."""

from datetime import date
from decimal import Decimal

from insatser.models import Ansokan
from insatser.services import ansokan as tjanst
from insatser.services import ansokansberedning as beredning
from insatser.services import ansokansbeslut as beslut
from styrelse import services as styrelsen
from styrelse.models import Mal, Organisation

PLATS = beslut.Beslutsplats(datum=date(2023, 2, 9), annan="12")
INKOM = date(2022, 11, 1)
FAKTA = {
    "arbetssatt": "preventiv",
    "from_datum": date(2023, 1, 1),
    "till_datum": date(2024, 12, 31),
    "syfte": "Unga ska komma i arbete eller studier.",
    "malgrupp": "Unga 16–24 år som varken arbetar eller studerar.",
    "implementering": "Kommunerna tar över arbetssättet från 2025.",
}
MAL = tjanst.NyttMal("Till arbete eller studier", "Andel av avslutade", Decimal(60), "procent")


def medlem(chef, namn="Ljungby kommun", typ="kommun") -> Organisation:
    """An organisation that is a member, made where it is not there."""
    finns = Organisation.objects.filter(namn=namn).first()
    if finns:
        return finns
    organisation = styrelsen.registrera_organisation(by=chef, namn=namn)
    styrelsen.registrera_medlem(
        by=chef, organisation=organisation, typ=typ, from_datum=date(2017, 7, 1)
    )
    return organisation


def forbundsmal(chef, ar=2023, namn="Fler unga i arbete") -> Mal:
    """A goal of the förbund's."""
    return Mal.objects.filter(ar=ar, namn=namn).first() or styrelsen.registrera_mal(
        by=chef, ar=ar, namn=namn
    )


def tomt(by, namn="Ung framtid", **mer) -> Ansokan:
    """A draft with nothing but its name."""
    return tjanst.skapa_ansokan(by=by, namn=namn, sokande=medlem(by), inriktning="individ", **mer)


def utkast(by, namn="Ung framtid", **mer) -> Ansokan:
    """A draft that lacks nothing: two years, one goal, two parties, hours and kronor put in."""
    fakta = FAKTA | {"parter": [medlem(by, "Region Kronoberg", "region")]}
    return komplettera(by, tomt(by, namn, **(fakta | mer)))


def komplettera(by, ansokan) -> Ansokan:
    """Give a draft goals, a budget and medfinansiering, and what else it lacks."""
    if ansokan.from_datum is None:
        tjanst.andra_ansokan(by=by, ansokan=ansokan, **FAKTA)
        ansokan.refresh_from_db()
    tjanst.satt_ansokansmal(
        by=by,
        ansokan=ansokan,
        forbundsmal=[forbundsmal(by)],
        mal=[
            tjanst.NyttMal(
                "Till arbete eller studier", "Andel av avslutade", Decimal(60), "procent"
            )
        ],
    )
    tjanst.satt_ansokansbudget(
        by=by,
        ansokan=ansokan,
        aren={ar: tjanst.Arsbehov(Decimal(700_000), 20) for ar in ansokan.aren},
    )
    tjanst.satt_medfinansiering(
        by=by,
        ansokan=ansokan,
        rader=[
            tjanst.NyMedfinansiering(medlem(by), 2023, "arbetstid", timmar=400, text="handledare"),
            tjanst.NyMedfinansiering(
                medlem(by, "Region Kronoberg", "region"), 2023, "pengar", belopp=Decimal(50_000)
            ),
        ],
    )
    ansokan.refresh_from_db()
    return ansokan


def inlamnad(by, namn="Ung framtid", **mer) -> Ansokan:
    return tjanst.lamna_in_ansokan(by=by, ansokan=utkast(by, namn, **mer), datum=INKOM)


def i_beredning(by, namn="Ung framtid", **mer) -> Ansokan:
    return beredning.ta_upp_i_beredning(by=by, ansokan=inlamnad(by, namn, **mer), datum=INKOM)


def beviljad(by, namn="Ung framtid", **mer) -> Ansokan:
    """Granted less than it asked for the first year, and nothing for the second."""
    return beslut.bevilja_ansokan(
        by=by,
        ansokan=i_beredning(by, namn, **mer),
        plats=PLATS,
        beviljat={2023: Decimal(600_000)},
    )
