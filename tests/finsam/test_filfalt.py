"""Several files in one form: how many, how large, and how large together."""

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile

from finsam.filfalt import FLEST_FILER, FlerFilerField


@pytest.fixture(autouse=True)
def storst_en_mb(settings):
    settings.FIL_STORSTA_BYTES = 2**20


def filer(antal: int, byte: int) -> list[SimpleUploadedFile]:
    return [SimpleUploadedFile(f"kvitto{i}.txt", b"x" * byte) for i in range(antal)]


def test_files_within_the_limits_are_taken_in_order():
    assert [f.name for f in FlerFilerField().clean(filer(4, 2**20))] == [
        *("kvitto0.txt", "kvitto1.txt", "kvitto2.txt", "kvitto3.txt")
    ]


@pytest.mark.parametrize(
    ("antal", "byte", "sagt"),
    [
        (1, 2**20 + 1, "kvitto0.txt är för stor. En fil får vara högst 1 MB"),
        (5, 2**20, "tillsammans större än 4 MB. Lägg till några åt gången"),
        (FLEST_FILER + 1, 1, "högst 20 filer"),
    ],
)
def test_too_much_is_refused_before_it_is_read(antal, byte, sagt):
    sanda = filer(antal, byte)
    with pytest.raises(ValidationError, match=sagt):
        FlerFilerField().clean(sanda)
    assert [fil.tell() for fil in sanda] == [0] * antal


def test_none_is_refused_only_where_one_is_demanded():
    assert FlerFilerField(required=False).clean(None) == []
    with pytest.raises(ValidationError):
        FlerFilerField().clean(None)
