"""The stamp: who, as what and when, every word within its field."""

from datetime import UTC, datetime
from io import BytesIO

import pikepdf
import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from finsam.signering.stampel import rita, sigillstampel, stampel

VINTER = datetime(2023, 3, 24, 8, 4, tzinfo=UTC)
SOMMAR = datetime(2023, 7, 1, 22, 30, tzinfo=UTC)
BREDD, HOJD = 184.0, 76.5  # points, as a place's field
BOKSTAVER = st.sampled_from("abcdeåäöABCÅÄÖéüßćłğ")
ORD = st.text(BOKSTAVER, min_size=1, max_size=30)


def text(pdf: bytes) -> str:
    (sida,) = pypdf.PdfReader(BytesIO(pdf)).pages
    return " ".join(sida.extract_text().split())


def test_stamp_says_name_function_and_swedish_time():
    rad = text(rita(stampel("Åsa Öberg", "Ordförande", VINTER), BREDD, HOJD))
    assert rad == "Åsa Öberg Ordförande Underskriven elektroniskt 24 mars 2023 kl. 09.04"


def test_time_in_summer_may_be_the_day_after():
    assert stampel("Åsa", "Ledamot", SOMMAR).rad.endswith("2 juli 2023 kl. 00.30")


def test_seal_is_one_line():
    stamp = sigillstampel("Exempelbygdens samordningsförbund", VINTER)
    rad = text(rita(stamp, 419.5, 22.7))
    assert rad == (
        "Exempelbygdens samordningsförbund Förseglad elektroniskt 24 mars 2023 kl. 09.04"
    )


def test_stamp_without_function_has_no_empty_line():
    rad = text(rita(stampel("Åsa Öberg", "", VINTER), BREDD, HOJD))
    assert rad.startswith("Åsa Öberg Underskriven")


@settings(max_examples=15)
@given(
    st.lists(ORD, min_size=1, max_size=12).map(" ".join).map(lambda namn: namn[:100].strip()),
    st.lists(ORD, min_size=1, max_size=30).map(" ".join).map(lambda titel: titel[:200].strip()),
)
def test_no_word_of_a_long_name_or_function_is_cut(namn, titel):
    pdf = rita(stampel(namn, titel, VINTER), BREDD, HOJD)
    utan = "".join(text(pdf).split()).replace("\u00ad", "")
    assert utan.startswith("".join((namn + titel).split()))
    assert utan.endswith("kl.09.04")


def test_sign_that_the_typeface_lacks_is_embedded_from_another():
    pdf = rita(stampel("Åsa 字", "Ledamot", VINTER), BREDD, HOJD)
    with pikepdf.open(BytesIO(pdf)) as fil:
        program = [
            {"/FontFile2", "/FontFile3"} & set(o.keys())
            for o in fil.objects
            if isinstance(o, pikepdf.Dictionary) and "/FontName" in o
        ]
    assert program
    assert all(program)


def test_time_without_zone_is_refused():
    with pytest.raises(ValueError, match="tidszon"):
        stampel("Åsa", "Ledamot", datetime(2023, 3, 24))  # noqa: DTZ001 (that is the point)
