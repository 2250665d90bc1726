"""Members and frames to test with: Sunnerbo's six, Värend's eight, Kalmar's fifteen, Gotland."""

from datetime import date

from styrelse.models import Invanarantal, Medlem, Organisation

FORST = date(2006, 1, 1)
SUNNERBO = {
    "Försäkringskassan": "fk",
    "Arbetsförmedlingen": "af",
    "Region Kronoberg": "region",
    "Ljungby kommun": "kommun",
    "Älmhults kommun": "kommun",
    "Markaryds kommun": "kommun",
}
VAREND = {
    "Försäkringskassan": "fk",
    "Arbetsförmedlingen": "af",
    "Region Kronoberg": "region",
    "Växjö kommun": "kommun",
    "Alvesta kommun": "kommun",
    "Tingsryds kommun": "kommun",
    "Lessebo kommun": "kommun",
    "Uppvidinge kommun": "kommun",
}
# Inhabitants of Kalmar län's kommuner at the end of 2021, about.
KALMAR = {
    "Borgholms kommun": 10_930,
    "Emmaboda kommun": 9_288,
    "Hultsfreds kommun": 14_114,
    "Högsby kommun": 5_661,
    "Kalmar kommun": 71_328,
    "Mönsterås kommun": 13_383,
    "Mörbylånga kommun": 15_427,
    "Nybro kommun": 20_298,
    "Oskarshamns kommun": 27_105,
    "Torsås kommun": 7_113,
    "Vimmerby kommun": 15_607,
    "Västerviks kommun": 36_679,
}


def medlemmar(typer: dict[str, str], fran: date = FORST) -> dict[str, Medlem]:
    """Make members in this order; return them by name."""
    alla = {}
    for plats, (namn, typ) in enumerate(typer.items(), start=1):
        organisation, _ny = Organisation.objects.get_or_create(namn=namn)
        alla[namn] = Medlem.objects.create(
            organisation=organisation, typ=typ, from_datum=fran, ordning=plats
        )
    return alla


def sunnerbo() -> dict[str, Medlem]:
    return medlemmar(SUNNERBO)


def kalmar(ar: int = 2022) -> dict[str, Medlem]:
    """Kalmar's members, with the inhabitants of each kommun."""
    typer = {"Försäkringskassan": "fk", "Arbetsförmedlingen": "af", "Region Kalmar län": "region"}
    alla = medlemmar(typer | dict.fromkeys(KALMAR, "kommun"))
    for namn, antal in KALMAR.items():
        Invanarantal.objects.create(medlem=alla[namn], ar=ar, antal=antal, antal_16_64=antal // 2)
    return alla
