"""Proposals to whoever keeps the books: they post nothing, are handed on, and come back booked."""

from datetime import date
from hashlib import sha256

import pytest
from django.core.exceptions import ValidationError

from ekonomi.forslagsfil import text_i_filen
from ekonomi.models import Bokforingsforslag, Rakenskapsar, Verifikation
from ekonomi.services.bokforing import NyRad, ratta
from ekonomi.services.bokfors import valj_bokforing
from ekonomi.services.forslag import aterta, bokfor_eller_foresla, ratta_eller_foresla
from ekonomi.services.overlamning import koppla, koppla_loss, lamna_over
from ekonomi.services.rakenskapsar import las_ar, las_till
from ekonomi.services.sie_import import importera
from ekonomi.services.sie_version import angra_import, godta_skillnader
from ekonomi.sie import las
from finsam import filer
from finsam.models import Handelse
from tests.ekonomi import bocker
from tests.ekonomi.bocker import kr
from tests.ekonomi.siefiler import fil, ver

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("egna_filer")]
Status = Bokforingsforslag.Status
DAG = date(2022, 3, 15)


@pytest.fixture
def las_in(ekonom):
    """``las_in(*vers)``: import a file of these vouchers from elsewhere."""
    return lambda *vers, **andra: importera(by=ekonom, data=fil(*vers), namn="bok.se", **andra)[1]


def om(forslag: Bokforingsforslag) -> Bokforingsforslag:
    forslag.refresh_from_db()
    return forslag


# -- Here or elsewhere ----------------------------------------------------------------------------


def test_in_a_year_kept_here_the_voucher_is_posted(ekonom, ar):
    svar = bokfor_eller_foresla(
        by=ekonom, ar=ar, datum=DAG, text="Hyra", rader=bocker.rader("-1", "1"), serie=None
    )
    assert isinstance(svar, Verifikation)
    assert svar.bokford_at


def test_in_a_year_kept_elsewhere_it_becomes_a_proposal_and_nothing_is_posted(foresla, ekonom):
    forslag = foresla()
    assert (str(forslag), forslag.status, forslag.gjort_by) == ("F1", Status.FORSLAG, ekonom)
    assert [(r.konto.nummer, r.belopp) for r in forslag.rader.all()] == [
        ("5010", kr("100")),
        ("1930", kr("-100")),
    ]
    assert not Verifikation.objects.exists()
    assert str(foresla()) == "F2"
    assert Handelse.objects.filter(verb="föreslog bokföring").count() == 2


def test_a_row_knows_its_side(foresla):
    debet, kredit = foresla().rader.all()
    assert (debet.debet, debet.kredit) == (kr("100"), None)
    assert (kredit.debet, kredit.kredit) == (None, kr("100"))
    assert str(kredit) == "rad -100.00"


@pytest.mark.parametrize(
    ("andra", "sagt"),
    [
        ({"datum": date(2023, 1, 1)}, "utanför räkenskapsåret"),
        ({"rader": [NyRad("5010", kr("1"))]}, "minst två rader"),
        ({"rader": [NyRad("5010", kr("1")), NyRad("1930", kr("-2"))]}, "balanserar inte"),
        ({"rader": [NyRad("9999", kr("1")), NyRad("1930", kr("-1"))]}, "9999 finns inte"),
    ],
)
def test_a_proposal_is_held_to_what_a_voucher_is(ekonom, annanstans, andra, sagt):
    grund = {"datum": DAG, "text": "Hyra", "rader": bocker.rader("-1", "1")}
    with pytest.raises(ValidationError, match=sagt):
        bokfor_eller_foresla(by=ekonom, ar=annanstans, **(grund | andra))


def test_a_locked_year_or_period_takes_no_proposal(foresla, ekonom, annanstans):
    las_till(by=ekonom, ar=annanstans, dag=DAG)
    with pytest.raises(ValidationError, match="15 mars 2022 är låst"):
        foresla()
    las_ar(by=ekonom, ar=annanstans)
    with pytest.raises(ValidationError, match="är låst"):
        foresla(datum=date(2022, 5, 1))


def test_who_keeps_the_books_is_logged_and_not_changed_in_a_locked_year(ekonom, ar):
    assert ar.bokfors_har
    valj_bokforing(by=ekonom, ar=ar, bokfors="annanstans")
    assert not Rakenskapsar.objects.get().bokfors_har
    assert Handelse.objects.get(verb="valde var böckerna förs").detaljer == {
        "bokfors": "annanstans"
    }
    las_ar(by=ekonom, ar=ar)
    with pytest.raises(ValidationError, match="är låst"):
        valj_bokforing(by=ekonom, ar=ar, bokfors="har")


def test_an_import_makes_a_year_that_is_kept_elsewhere_unless_told(las_in):
    assert las_in(ver()).ar.bokfors == "annanstans"


def test_an_import_can_make_a_year_that_is_kept_here(las_in):
    assert las_in(ver(), bokfors="har").ar.bokfors == "har"


# -- Corrections ----------------------------------------------------------------------------------


def test_a_correction_elsewhere_is_a_proposal_that_points_at_the_voucher(las_in, ekonom):
    verifikation = las_in(ver()).verifikationer.get()
    forslag = ratta_eller_foresla(by=ekonom, verifikation=verifikation, text="Fel konto")
    assert forslag.rattar == verifikation
    assert sorted(r.belopp for r in forslag.rader.all()) == [kr("-100"), kr("100")]
    with pytest.raises(ValidationError, match=r"redan föreslagen \(F1\)"):
        ratta_eller_foresla(by=ekonom, verifikation=verifikation, text="Igen")
    aterta(by=ekonom, forslag=forslag, skal="Rätt ändå")
    assert ratta_eller_foresla(by=ekonom, verifikation=verifikation, text="Nej, fel").nummer == 2


def test_a_correction_here_is_posted(ekonom, bokford):
    rattelse = ratta_eller_foresla(by=ekonom, verifikation=bokford, text="Fel")
    assert rattelse.rattar == bokford


# -- Handing on -----------------------------------------------------------------------------------


def test_proposals_are_handed_on_as_one_kept_file(foresla, ekonom):
    ena, andra = foresla(), foresla("7", text="Städ", datum=date(2022, 4, 1))
    overlamning = lamna_over(by=ekonom, forslag=[ena.pk, andra.pk])
    data = filer.las(overlamning.fil)
    assert overlamning.fil.sha256 == sha256(data).hexdigest()
    assert overlamning.fil.namn == "forslag-2022-1.si"
    assert {om(ena).status, om(andra).status} == {Status.LAMNAT}
    sie = las(data)
    assert (sie.sietyp, sie.flagga) == ("4I", 0)
    assert [(v.nummer, v.datum, v.text) for v in sie.verifikationer] == [
        ("", DAG, "Hyra (F1)"),
        ("", date(2022, 4, 1), "Städ (F2)"),
    ]
    assert set(sie.konton) == {"1930", "5010"}
    assert str(overlamning) == f"överlämning {overlamning.pk}"


def test_objects_of_the_proposals_are_declared_in_the_file(ekonom, annanstans):
    fokus = bocker.projekt()
    bocker.projekt("ANNAN")
    rader = [NyRad("5010", kr("1"), (fokus,), "Rad"), NyRad("1930", kr("-1"))]
    forslag = bokfor_eller_foresla(by=ekonom, ar=annanstans, datum=DAG, text="Hyra", rader=rader)
    sie = las(filer.las(lamna_over(by=ekonom, forslag=[forslag.pk]).fil))
    assert set(sie.objekt) == {(6, "FOKUS")}
    assert sie.verifikationer[0].poster[0].objekt == ((6, "FOKUS"),)


def test_a_long_text_leaves_room_for_the_number(foresla):
    assert text_i_filen(foresla(text="x" * 500)) == "x" * 495 + " (F1)"


def test_only_proposals_of_one_year_that_are_not_handed_on_can_be(foresla, ekonom):
    forslag = foresla()
    with pytest.raises(ValidationError, match="Välj förslag"):
        lamna_over(by=ekonom, forslag=[])
    lamna_over(by=ekonom, forslag=[forslag.pk])
    with pytest.raises(ValidationError, match="inte redan är lämnade"):
        lamna_over(by=ekonom, forslag=[forslag.pk, foresla().pk])
    fjol = bocker.lagg_upp(2021)
    valj_bokforing(by=ekonom, ar=fjol, bokfors="annanstans")
    fjol.refresh_from_db()
    gammalt = bokfor_eller_foresla(
        by=ekonom, ar=fjol, datum=date(2021, 5, 1), text="x", rader=bocker.rader("-1", "1")
    )
    with pytest.raises(ValidationError, match="ett räkenskapsår i taget"):
        lamna_over(by=ekonom, forslag=[gammalt.pk, foresla().pk])


# -- Withdrawing ----------------------------------------------------------------------------------


def test_a_proposal_is_withdrawn_with_a_reason_and_keeps_what_it_said(foresla, ekonom):
    forslag = foresla()
    with pytest.raises(ValidationError, match="Skriv varför"):
        aterta(by=ekonom, forslag=forslag, skal=" ")
    aterta(by=ekonom, forslag=forslag, skal=" Dubblett ")
    forslag = om(forslag)
    assert (forslag.status, forslag.aterta_skal, forslag.atertaget_by) == (
        Status.ATERTAGET,
        "Dubblett",
        ekonom,
    )
    assert forslag.rader.count() == 2
    with pytest.raises(ValidationError, match="är återtaget och kan inte"):
        aterta(by=ekonom, forslag=forslag, skal="Igen")


# -- Booked elsewhere -----------------------------------------------------------------------------


def test_an_import_that_holds_the_voucher_marks_the_proposal_booked(foresla, ekonom, las_in):
    forslag, annat = foresla(), foresla("7")
    lamna_over(by=ekonom, forslag=[forslag.pk, annat.pk])
    sie_import = las_in(ver("12"), ver("13", "8.00"))
    assert om(forslag).status == Status.BOKFORT
    assert forslag.verifikation == sie_import.verifikationer.get(filens_nummer="12")
    assert om(annat).status == Status.LAMNAT
    assert Handelse.objects.filter(verb="förslag bokfört").count() == 1


def test_a_proposal_that_is_not_handed_on_is_not_marked(foresla, las_in):
    forslag = foresla()
    las_in(ver())
    assert om(forslag).status == Status.FORSLAG


@pytest.mark.parametrize(
    "andrat", [{"belopp": "101.00"}, {"datum": "20220316"}, {"konton": ("3981", "1930")}]
)
def test_another_day_account_or_amount_is_no_match(foresla, ekonom, las_in, andrat):
    forslag = foresla()
    lamna_over(by=ekonom, forslag=[forslag.pk])
    las_in(ver(**andrat))
    assert om(forslag).status == Status.LAMNAT


def test_among_equal_proposals_the_own_number_in_the_text_decides(foresla, ekonom, las_in):
    alla = [foresla() for _ in range(3)]
    lamna_over(by=ekonom, forslag=[f.pk for f in alla])
    las_in(ver("1", text="Hyra"), ver("2", text="Hyra (F2)"))
    assert [om(f).verifikation and f.verifikation.filens_nummer for f in alla] == ["1", "2", None]


def test_then_the_same_objects_decide(ekonom, annanstans, las_in, foresla):
    utan = foresla()
    med = bokfor_eller_foresla(
        by=ekonom,
        ar=annanstans,
        datum=DAG,
        text="Hyra",
        rader=[NyRad("5010", kr("100"), (bocker.projekt(),)), NyRad("1930", kr("-100"))],
    )
    lamna_over(by=ekonom, forslag=[utan.pk, med.pk])
    las_in(ver(objekt='"6" "FOKUS"'))
    assert (om(utan).status, om(med).status) == (Status.LAMNAT, Status.BOKFORT)


def test_the_proposal_follows_its_voucher_to_a_new_version(foresla, ekonom, las_in):
    forslag = foresla()
    lamna_over(by=ekonom, forslag=[forslag.pk])
    las_in(ver("12"))
    ny = las_in(ver("12", text="Hyra kontoret"), godta=["andrad"])
    assert om(forslag).verifikation == ny.verifikationer.get()
    assert forslag.status == Status.BOKFORT


def test_the_proposal_waits_again_when_its_import_is_undone(foresla, ekonom, las_in):
    forslag = foresla()
    lamna_over(by=ekonom, forslag=[forslag.pk])
    sie_import = las_in(ver("12"))
    angra_import(by=ekonom, sie_import=sie_import, skal="Fel fil")
    assert (om(forslag).status, forslag.verifikation) == (Status.LAMNAT, None)


def test_a_proposal_never_handed_on_is_a_mere_proposal_again(foresla, ekonom, las_in):
    forslag = foresla()
    las_in(ver("12"), ver("13", "8.00"))
    koppla(by=ekonom, forslag=forslag, verifikation=Verifikation.objects.get(filens_nummer="13"))
    ny = las_in(ver("12"))
    [skillnad] = ny.filskillnader.all() if ny else forslag.verifikation.filskillnader.all()
    godta_skillnader(by=ekonom, sie_import=skillnad.sie_import, skillnader=[skillnad.pk])
    assert (om(forslag).status, forslag.verifikation) == (Status.FORSLAG, None)


def test_a_proposal_booked_otherwise_is_tied_by_hand_and_untied(foresla, ekonom, las_in):
    forslag = foresla()
    lamna_over(by=ekonom, forslag=[forslag.pk])
    las_in(ver("12", "99.00"))
    verifikation = Verifikation.objects.get()
    koppla(by=ekonom, forslag=forslag, verifikation=verifikation)
    assert om(forslag).verifikation == verifikation
    with pytest.raises(ValidationError, match="redan bokfört"):
        koppla(by=ekonom, forslag=forslag, verifikation=verifikation)
    annat = foresla()
    with pytest.raises(ValidationError, match="redan bokförd ur förslag F1"):
        koppla(by=ekonom, forslag=annat, verifikation=verifikation)
    koppla_loss(by=ekonom, forslag=forslag)
    assert om(forslag).status == Status.LAMNAT
    with pytest.raises(ValidationError, match="är inte bokfört"):
        koppla_loss(by=ekonom, forslag=forslag)


def test_a_proposal_is_not_tied_to_what_no_longer_counts(foresla, ekonom, las_in):
    forslag = foresla()
    las_in(ver("12"))
    verifikation = Verifikation.objects.get()
    ratta(by=ekonom, verifikation=verifikation, text="Fel")
    with pytest.raises(ValidationError, match="Välj den som gäller"):
        koppla(by=ekonom, forslag=forslag, verifikation=verifikation)


def test_a_file_that_we_hand_on_can_be_read_in_here(foresla, ekonom):
    lamnat = foresla()
    lamna_over(by=ekonom, forslag=[lamnat.pk])
    data = filer.las(om(lamnat).overlamning.fil)
    _plan, sie_import = importera(by=ekonom, data=data, namn="tillbaka.si")
    assert om(lamnat).verifikation == sie_import.verifikationer.get()
