"""The printed årsredovisning of Sunnerbo 2022, and how its figures are found in ours."""

from decimal import Decimal
from pathlib import Path

import yaml

from finsam.format import heltal

FACIT = yaml.safe_load((Path(__file__).parents[1] / "facit" / "sunnerbo-2022.yaml").read_text())
AR, FORE = "2022", "2021"


def visat(tal: dict) -> int:
    """The whole kronor (or tkr, or count) of one figure, which must be its exact one rounded."""
    assert abs(Decimal(tal["exakt"]) - Decimal(tal["visat"])) < 1000
    return int(tal["visat"])


def skrivet(belopp: int) -> str:
    """An amount as the extracted text has it."""
    return heltal(belopp).replace("\u00a0", " ")


def pdf_har(pdfrader: list[list[str]], rubrik: str, *belopp: int) -> bool:
    """Say whether a line of the PDF ends with these figures, in this order, under this heading.

    A long heading is broken over two lines; its figures stand at the first or the last of them.
    """
    tal = [skrivet(b) for b in belopp]
    ord_ = set(rubrik.split())
    return any(
        rad[-len(tal) :] == tal and ord_ & set(" ".join(rad[: -len(tal)]).split())
        for rad in pdfrader
    )
