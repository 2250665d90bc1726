"""The law of newer files: whatever files come, the books say what the last one says.

Undoing an import takes the books back to what they said before it, however many came in between
and whatever they changed.
"""

from collections import Counter
from decimal import Decimal

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ekonomi.models import Filskillnad, Ingaendebalans, Rad, SieImport, Verifikation
from ekonomi.services.sie_import import importera
from ekonomi.services.sie_version import angra_import
from tests.ekonomi.siefiler import fil, ver

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("egna_filer")]
ALLT = tuple(Filskillnad.Slag)


Vertyp = tuple[str, str, str, str, bool]  # number, kronor, day, text, marked with the project
VERIFIKAT = st.tuples(
    st.sampled_from(["", "1", "2", "3"]),
    st.sampled_from(["1.00", "2.50", "-3.00"]),
    st.sampled_from(["20220131", "20220615"]),
    st.sampled_from(["Hyra", "Städ"]),
    st.booleans(),
)
FILER = st.tuples(st.lists(VERIFIKAT, min_size=1, max_size=5), st.sampled_from(["0", "7.00"]))
STEG = st.lists(st.one_of(FILER, st.just("ångra")), min_size=1, max_size=6)


def som_fil(innehall: tuple[list[Vertyp], str]) -> bytes:
    vers, ib = innehall
    delar = [
        ver(nummer, kr, datum=dag, text=text, objekt='"6" "FOKUS"' if markt else "")
        for nummer, kr, dag, text, markt in vers
    ]
    return fil(*delar, ib=f"#IB 0 1930 {ib}\n#IB 0 2010 -{ib}\n#IB 0 5010 1.00\n")


def bockerna() -> tuple[Counter, dict[str, Decimal]]:
    """What is in force, voucher by voucher, and the opening balances."""
    i_kraft = Counter()
    for v in Verifikation.objects.i_kraft().prefetch_related("rader__objektkombination"):
        rad = v.rader.get(konto__nummer="5010")
        dag = f"{v.datum:%Y%m%d}"
        markt = rad.objektkombination is not None
        i_kraft[v.filens_nummer, f"{rad.belopp:.2f}", dag, v.text, markt] += 1
    return i_kraft, dict(Ingaendebalans.objects.values_list("konto__nummer", "belopp"))


def summor() -> dict[tuple, Decimal]:
    """Kronor per account, day and objects of everything posted, versions and stornon alike."""
    poster = Rad.objects.bokforda().order_by()
    falt = ("konto__nummer", "bokforingsdatum", "objektkombination__nyckel")
    ut: Counter = Counter()
    for *plats, belopp in poster.values_list(*falt, "belopp"):
        ut[tuple(plats)] += belopp
    return {plats: belopp for plats, belopp in ut.items() if belopp}


def summor_i_kraft() -> dict[tuple, Decimal]:
    """The same of the versions in force alone."""
    falt = ("konto__nummer", "bokforingsdatum", "objektkombination__nyckel", "belopp")
    ut: Counter = Counter()
    rader = Rad.objects.filter(verifikation__in=Verifikation.objects.i_kraft())
    for *plats, belopp in rader.order_by().values_list(*falt):
        ut[tuple(plats)] += belopp
    return {plats: belopp for plats, belopp in ut.items() if belopp}


@given(steg=STEG)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
def test_the_books_say_what_the_last_file_says_and_undoing_goes_back(ekonom, steg):
    with transaction.atomic():
        lage: list[tuple[SieImport, tuple]] = []  # each import that stands, and the books before it
        for nasta in steg:
            if nasta == "ångra":
                if lage:
                    sie_import, fore = lage.pop()
                    angra_import(by=ekonom, sie_import=sie_import, skal="Prov")
                    assert bockerna() == fore
            else:
                fore = bockerna()
                _plan, sie_import = importera(
                    by=ekonom, data=som_fil(nasta), namn="bok.se", godta=ALLT
                )
                if sie_import:
                    lage.append((sie_import, fore))
                assert bockerna()[0] == Counter(nasta[0])
                assert not Filskillnad.objects.oppna().exists()
            assert summor() == summor_i_kraft()
        transaction.set_rollback(True)


@given(filer=st.lists(FILER, min_size=2, max_size=4))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20)
def test_without_a_yes_nothing_booked_ever_changes(ekonom, filer):
    with transaction.atomic():
        bokfort: list[tuple] = []
        for innehall in filer:
            importera(by=ekonom, data=som_fil(innehall), namn="bok.se")
            nu = list(
                Rad.objects.order_by("pk").values_list("verifikation", "konto", "belopp", "text")
            )
            assert nu[: len(bokfort)] == bokfort
            assert not Verifikation.objects.filter(rattar__isnull=False).exists()
            bokfort = nu
        transaction.set_rollback(True)
