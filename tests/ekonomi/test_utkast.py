"""Drafts: saved unfinished, finished later, thrown away; and what is posted out of them."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from ekonomi.models import Bokforingsforslag, Rad, Rakenskapsar, Underlag, Verifikation
from ekonomi.services.attest import hinder_for_attest
from ekonomi.services.bokforing import NyRad, bokfor
from ekonomi.services.rakenskapsar import las_till
from ekonomi.services.underlag import aterta_underlag, lagg_till_underlag
from ekonomi.services.utkast import (
    bokfor_skrivet,
    ratta_och_bokfor,
    spara_utkast,
    ta_bort_utkast,
)
from finsam.models import Handelse
from tests.ekonomi import attest, bocker
from tests.ekonomi.bocker import kr, rader

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("egna_filer")]
KVITTO = (b"Kvitto", "kvitto.txt")


@pytest.fixture
def skrivet(ekonom, ar) -> dict:
    """What is typed; each test changes one thing."""
    return {"by": ekonom, "ar": ar, "datum": bocker.DAG, "text": "Hyra", "rader": rader("-5", "5")}


@pytest.fixture
def annanstans(ar) -> Rakenskapsar:
    """The year, kept by somebody else."""
    ar.bokfors = Rakenskapsar.Bokfors.ANNANSTANS
    ar.save()
    return ar


def test_a_draft_may_be_unfinished_and_counts_in_nothing(skrivet):
    utkast = spara_utkast(**skrivet | {"rader": rader("-5"), "text": ""})
    assert utkast.nummer is None
    assert (utkast.skriven_by, utkast.bokford_by) == (skrivet["by"], None)
    assert not Rad.objects.bokforda().exists()
    assert Handelse.objects.get(verb="sparade utkast").detaljer == {"rader": 1}


def test_a_draft_is_saved_over_with_what_is_typed_now(skrivet):
    utkast = spara_utkast(**skrivet)
    objekt = bocker.projekt()
    nya = [NyRad("5010", kr("7"), (objekt,), "mars"), NyRad("1930", kr("-3"))]
    samma = spara_utkast(**skrivet | {"rader": nya, "text": "Ny"}, utkast=utkast)
    assert samma.pk == utkast.pk
    assert Verifikation.objects.get().text == "Ny"
    assert [(r.belopp, r.text) for r in samma.rader.order_by("pk")] == [
        (kr("7"), "mars"),
        (kr("-3"), ""),
    ]


@pytest.mark.parametrize(
    ("andra", "sagt"),
    [
        ({"rader": rader("0")}, "beloppet 0"),
        ({"rader": [NyRad("7777", kr("5"))]}, "Konto 7777 finns inte"),
        ({"datum": date(2023, 1, 1)}, "Välj en dag från"),
    ],
)
def test_a_draft_that_cannot_be_kept_is_refused(skrivet, andra, sagt):
    with pytest.raises(ValidationError) as fel:
        spara_utkast(**skrivet | andra)
    assert sagt in " ".join(fel.value.messages)
    assert not Verifikation.objects.exists()


def test_anothers_draft_is_not_saved_over(skrivet, anvandare):
    utkast = spara_utkast(**skrivet)
    with pytest.raises(ValidationError, match="Utkastet är skrivet av"):
        spara_utkast(**skrivet | {"by": anvandare("administrator")}, utkast=utkast)


def test_a_posted_draft_is_posted_under_its_own_row(skrivet):
    utkast = spara_utkast(**skrivet | {"rader": rader("-5")}, underlag=[KVITTO])
    bokford = bokfor_skrivet(**skrivet, utkast=utkast)
    assert bokford.pk == utkast.pk
    assert str(bokford) == "M1"
    assert bokford.rader.count() == 2
    assert bokford.underlag.count() == 1


def test_neither_who_wrote_nor_who_posted_a_draft_attests_it(skrivet, anvandare):
    chef, ekonom = anvandare("forbundschef"), skrivet["by"]
    utkast = spara_utkast(**skrivet | {"by": chef})
    bokford = bokfor_skrivet(**skrivet, utkast=utkast)
    assert (bokford.skriven_by, bokford.bokford_by) == (chef, ekonom)
    attest.lagg_ordning(chef, anvandare("ledamot"))
    assert "ens eget" in hinder_for_attest(chef, bokford)
    assert hinder_for_attest(anvandare("ledamot"), bokford) == ""


def test_a_draft_is_posted_once(skrivet):
    utkast = spara_utkast(**skrivet)
    bokfor_skrivet(**skrivet, utkast=utkast)
    for gor in (bokfor_skrivet, spara_utkast):
        with pytest.raises(ValidationError, match="redan bokfört som M1"):
            gor(**skrivet, utkast=utkast)
    with pytest.raises(ValidationError, match="redan bokfört"):
        ta_bort_utkast(by=skrivet["by"], utkast=utkast)


def test_a_draft_that_is_refused_stays_as_it_was(skrivet):
    utkast = spara_utkast(**skrivet, underlag=[KVITTO])
    las_till(by=skrivet["by"], ar=skrivet["ar"], dag=bocker.DAG)
    with pytest.raises(ValidationError, match="är låst"):
        bokfor_skrivet(**skrivet | {"rader": rader("-9", "9")}, utkast=utkast)
    utkast.refresh_from_db()
    assert utkast.bokford_at is None
    assert sorted(r.belopp for r in utkast.rader.all()) == [kr("-5"), kr("5")]


def test_a_draft_is_thrown_away_with_what_it_rests_on(skrivet):
    utkast = spara_utkast(**skrivet, underlag=[KVITTO])
    ta_bort_utkast(by=skrivet["by"], utkast=utkast)
    for modell in (Verifikation, Rad, Underlag):
        assert not modell.objects.exists()
    assert Handelse.objects.get(verb="tog bort utkast").detaljer == {"text": "Hyra"}
    with pytest.raises(ValidationError, match="finns inte längre"):
        ta_bort_utkast(by=skrivet["by"], utkast=utkast)


def test_a_file_that_is_not_taken_stops_the_posting(skrivet):
    with pytest.raises(ValidationError, match="Filen är tom"):
        bokfor_skrivet(**skrivet, underlag=[(b"", "tom.pdf")])
    assert not Verifikation.objects.exists()


# -- Kept elsewhere ---------------------------------------------------------------------------


def test_elsewhere_what_is_written_becomes_a_proposal_and_the_draft_goes(skrivet, annanstans):
    utkast = spara_utkast(**skrivet)
    forslag = bokfor_skrivet(**skrivet, utkast=utkast)
    assert isinstance(forslag, Bokforingsforslag)
    assert forslag.rader.count() == 2
    assert not Verifikation.objects.exists()


def test_elsewhere_a_proposal_without_a_draft(skrivet, annanstans):
    assert isinstance(bokfor_skrivet(**skrivet), Bokforingsforslag)


@pytest.mark.parametrize("i_utkastet", [True, False])
def test_elsewhere_files_are_refused_with_where_to_send_them(skrivet, annanstans, i_utkastet):
    utkast = spara_utkast(**skrivet, underlag=[KVITTO] if i_utkastet else [])
    with pytest.raises(ValidationError, match="lämna underlaget till den som bokför"):
        bokfor_skrivet(**skrivet, utkast=utkast, underlag=[] if i_utkastet else [KVITTO])
    assert not Bokforingsforslag.objects.exists()


# -- Correct and post the right one --------------------------------------------------------------


def test_the_wrong_one_is_cancelled_and_the_right_one_posted(skrivet, ekonom):
    fel = bokfor(**skrivet)
    rattelse, ny = ratta_och_bokfor(
        **skrivet | {"rader": rader("-7", "7")}, verifikation=fel, skal="Fel belopp"
    )
    assert (rattelse.rattar, rattelse.text, ny.rattar) == (fel, "Fel belopp", None)
    assert [str(v) for v in (fel, rattelse, ny)] == ["M1", "M2", "M3"]
    assert Rad.objects.bokforda().filter(konto__nummer="5010").omsattning()["summa"] == 7


def test_the_right_one_rests_on_what_the_wrong_one_rested_on(skrivet, ekonom):
    fel = bokfor(**skrivet)
    for data in (b"A", b"B", b"C"):
        lagg_till_underlag(by=ekonom, verifikation=fel, data=data, namn=f"{data.decode()}.txt")
    aterta_underlag(by=ekonom, underlag=fel.underlag.get(fil__namn="B.txt"), skal="Fel")
    _rattelse, ny = ratta_och_bokfor(
        **skrivet, verifikation=fel, skal="Fel", underlag=[(b"C", "C igen.txt")]
    )
    assert sorted(u.fil.namn for u in ny.underlag.select_related("fil")) == ["A.txt", "C igen.txt"]


def test_when_the_right_one_is_refused_nothing_is_corrected(skrivet):
    fel = bokfor(**skrivet)
    with pytest.raises(ValidationError, match="balanserar inte"):
        ratta_och_bokfor(**skrivet | {"rader": rader("-7", "6")}, verifikation=fel, skal="Fel")
    assert Verifikation.objects.count() == 1


def test_elsewhere_both_become_proposals(skrivet, ekonom, ar):
    fel = bokfor(**skrivet)
    Rakenskapsar.objects.update(bokfors=Rakenskapsar.Bokfors.ANNANSTANS)
    ar.refresh_from_db()
    rattelse, ny = ratta_och_bokfor(**skrivet | {"ar": ar}, verifikation=fel, skal="Fel")
    assert isinstance(rattelse, Bokforingsforslag)
    assert isinstance(ny, Bokforingsforslag)
    assert rattelse.rattar == fel
