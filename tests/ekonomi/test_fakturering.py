"""Payment plans and invoices: sums that hold, what is invoiced stays, and the books beside."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from ekonomi.betalningsplan import forfallodagar
from ekonomi.bidragsavstamning import bidragsavstamning
from ekonomi.models import Betalningsplan, Fakturaunderlag, Konto, Medlemsbidrag, Rakenskapsar
from ekonomi.services import anslag as anslagstjanst
from ekonomi.services import fakturering as tjanst
from ekonomi.services.anslag import Andel
from ekonomi.services.bokforing import NyRad, bokfor
from ekonomi.services.objekt import koppla_organisation
from finsam.models import Handelse
from tests.ekonomi import anslagsbocker, bocker

pytestmark = pytest.mark.django_db
FORST = date(2022, 1, 31)


@pytest.fixture
def bidrag(ekonom) -> Medlemsbidrag:
    """Ljungby's contribution of 2022, a third that is rounded up."""
    medlem = anslagsbocker.sunnerbo()["Ljungby kommun"]
    return anslagstjanst.satt_medlemsbidrag(
        by=ekonom, ar=2022, medlem=medlem, belopp=Decimal(348_667)
    )


def planera(ekonom, bidrag, takt="kvartal", forsta=FORST) -> Betalningsplan:
    return tjanst.planera_betalning(by=ekonom, bidrag=bidrag, takt=takt, forsta_forfallodag=forsta)


def belopp(plan) -> list[Decimal]:
    return list(plan.underlag.order_by("forfallodag").values_list("belopp", flat=True))


def fakturera(ekonom, underlag, nummer="17") -> Fakturaunderlag:
    return tjanst.markera_fakturerad(
        by=ekonom, underlag=underlag, datum=date(2022, 1, 14), nummer=nummer
    )


# -- Days -----------------------------------------------------------------------------------------


@given(st.dates(date(2020, 1, 1), date(2024, 12, 31)), st.sampled_from(list(Betalningsplan.Takt)))
def test_due_days_stay_in_the_year_and_in_order(forsta, takt):
    dagar = forfallodagar(takt, forsta)
    assert dagar[0] == forsta
    assert dagar == sorted(set(dagar))
    assert {dag.year for dag in dagar} == {forsta.year}
    assert all(dag.day == forsta.day or dag.day < forsta.day for dag in dagar)


def test_the_last_day_of_a_short_month_is_taken():
    assert forfallodagar("manad", date(2024, 1, 31))[:4] == [
        date(2024, 1, 31),
        date(2024, 2, 29),
        date(2024, 3, 31),
        date(2024, 4, 30),
    ]


@pytest.mark.parametrize(
    ("takt", "antal"), [("manad", 12), ("kvartal", 4), ("halvar", 2), ("ar", 1)]
)
def test_a_year_has_as_many_payments_as_its_takt(takt, antal):
    assert len(forfallodagar(takt, FORST)) == antal


# -- The plan -------------------------------------------------------------------------------------


def test_quarters_are_those_that_sunnerbo_booked(ekonom, bidrag):
    plan = planera(ekonom, bidrag)
    assert belopp(plan) == [Decimal("87166.75")] * 4
    texter = plan.underlag.order_by("forfallodag").values_list("text", flat=True)
    assert texter[0] == "Medlemsbidrag 2022, betalning 1 av 4"
    assert plan.underlag.first().mottagare.namn == "Ljungby kommun"


@pytest.mark.parametrize("takt", list(Betalningsplan.Takt))
def test_payments_add_up_to_the_contribution(ekonom, bidrag, takt):
    assert sum(belopp(planera(ekonom, bidrag, takt))) == bidrag.belopp


def test_plan_made_late_in_the_year_has_the_payments_that_are_left(ekonom, bidrag):
    plan = planera(ekonom, bidrag, forsta=date(2022, 5, 15))
    assert len(belopp(plan)) == 3
    assert sum(belopp(plan)) == bidrag.belopp


def test_new_plan_takes_the_place_of_the_old(ekonom, bidrag):
    planera(ekonom, bidrag)
    plan = planera(ekonom, bidrag, "halvar")
    assert Betalningsplan.objects.get() == plan
    assert len(belopp(plan)) == 2


def test_what_is_invoiced_stays_and_the_rest_is_shared(ekonom, bidrag):
    plan = planera(ekonom, bidrag)
    forsta = plan.underlag.order_by("forfallodag").first()
    fakturera(ekonom, forsta)
    anslagstjanst.satt_medlemsbidrag(
        by=ekonom, ar=2022, medlem=bidrag.medlem, belopp=Decimal(300_000)
    )
    assert belopp(plan)[0] == Decimal("87166.75")
    assert sum(belopp(plan)) == 300_000
    assert len(belopp(plan)) == 4


def test_contribution_below_what_is_invoiced_is_refused_whole(ekonom, bidrag):
    plan = planera(ekonom, bidrag)
    fakturera(ekonom, plan.underlag.order_by("forfallodag").first())
    with pytest.raises(ValidationError, match="redan fakturerad"):
        anslagstjanst.satt_medlemsbidrag(
            by=ekonom, ar=2022, medlem=bidrag.medlem, belopp=Decimal(80_000)
        )
    bidrag.refresh_from_db()
    assert bidrag.belopp == 348_667
    assert sum(belopp(plan)) == 348_667


def test_fewer_payments_than_are_invoiced_is_refused(ekonom, bidrag):
    plan = planera(ekonom, bidrag)
    for nr, post in enumerate(plan.underlag.order_by("forfallodag")[:2]):
        fakturera(ekonom, post, str(nr))
    with pytest.raises(ValidationError, match="fler betalningar"):
        planera(ekonom, bidrag, "halvar")


def test_a_contribution_that_is_invoiced_in_full_leaves_nothing(ekonom, bidrag):
    plan = planera(ekonom, bidrag, "ar")
    fakturera(ekonom, plan.underlag.get())
    assert len(belopp(planera(ekonom, bidrag, "kvartal"))) == 1


def test_a_contribution_of_a_few_ore_gives_no_empty_payments(ekonom, bidrag):
    anslagstjanst.satt_medlemsbidrag(
        by=ekonom, ar=2022, medlem=bidrag.medlem, belopp=Decimal("0.02")
    )
    assert sum(belopp(planera(ekonom, bidrag))) == Decimal("348667")
    bidrag.refresh_from_db()
    plan = planera(ekonom, bidrag)
    assert sum(belopp(plan)) == Decimal("0.02")
    assert len(belopp(plan)) == 2


def test_plan_of_another_year_is_refused(ekonom, bidrag):
    with pytest.raises(ValidationError, match="en dag under 2022"):
        planera(ekonom, bidrag, forsta=date(2023, 1, 31))


def test_a_year_is_planned_for_every_member_that_pays(ekonom, bidrag):
    anslagstjanst.besluta_anslag(by=ekonom, ar=2022, ram=Decimal(4_184_000))
    anslagstjanst.faststall_bidrag(by=ekonom, ar=2022)
    planer = tjanst.planera_ar(by=ekonom, ar=2022, takt="kvartal", forsta_forfallodag=FORST)
    assert len(planer) == 6
    assert Fakturaunderlag.objects.for_ar(2022).summa() == 4_184_000
    with pytest.raises(ValidationError, match="Fastställ bidragen för 2023"):
        tjanst.planera_ar(by=ekonom, ar=2023, takt="ar", forsta_forfallodag=date(2023, 1, 1))


def test_plan_is_taken_away_while_nothing_is_invoiced(ekonom, bidrag):
    plan = planera(ekonom, bidrag)
    post = fakturera(ekonom, plan.underlag.first())
    with pytest.raises(ValidationError, match="Ångra faktureringen"):
        tjanst.ta_bort_plan(by=ekonom, plan=plan)
    tjanst.angra_fakturering(by=ekonom, underlag=post, skal="Fel mottagare")
    tjanst.ta_bort_plan(by=ekonom, plan=plan)
    assert not Fakturaunderlag.objects.exists()
    assert not Betalningsplan.objects.exists()


# -- Invoices -------------------------------------------------------------------------------------


def test_invoice_is_marked_once_and_can_be_undone_with_a_reason(ekonom, bidrag):
    post = planera(ekonom, bidrag, "ar").underlag.get()
    fakturera(ekonom, post, " 17 ")
    post.refresh_from_db()
    assert (post.fakturerad, post.fakturanummer) == (True, "17")
    assert Fakturaunderlag.objects.fakturerade().summa() == 348_667
    with pytest.raises(ValidationError, match="redan fakturerat med faktura 17"):
        fakturera(ekonom, post)
    with pytest.raises(ValidationError, match="Skriv varför"):
        tjanst.angra_fakturering(by=ekonom, underlag=post, skal=" ")
    tjanst.angra_fakturering(by=ekonom, underlag=post, skal="Krediterad")
    post.refresh_from_db()
    assert not post.fakturerad
    assert Handelse.objects.get(verb="ångrade fakturering").detaljer["skal"] == "Krediterad"
    with pytest.raises(ValidationError, match="är inte fakturerat"):
        tjanst.angra_fakturering(by=ekonom, underlag=post, skal="Igen")


def test_invoice_needs_a_number(ekonom, bidrag):
    with pytest.raises(ValidationError, match="fakturans nummer"):
        fakturera(ekonom, planera(ekonom, bidrag, "ar").underlag.get(), " ")


@pytest.mark.parametrize(
    ("kr", "sats", "moms", "att_betala"),
    [
        ("17526.60", 25, "4381.65", "21908.25"),
        ("458.60", 12, "55.03", "513.63"),
        ("1", 0, "0", "1"),
    ],
)
def test_vat_is_what_sunnerbo_invoiced(kr, sats, moms, att_betala):
    post = Fakturaunderlag(belopp=Decimal(kr), momssats=sats)
    assert (post.moms, post.att_betala) == (Decimal(moms), Decimal(att_betala))


# -- Against the books ----------------------------------------------------------------------------


@pytest.fixture
def bokforda(ekonom, ar):
    """Members with contributions, of which Ljungby's and Region Kronoberg's are booked."""
    medlemmar = anslagsbocker.sunnerbo()
    anslagstjanst.besluta_anslag(by=ekonom, ar=2022, ram=Decimal(4_184_000))
    anslagstjanst.faststall_bidrag(by=ekonom, ar=2022)
    for nummer in ("3982", "3983"):
        Konto.objects.create(nummer=nummer, namn="Bidrag", ktyp="I")
    ljungby = bocker.projekt("LJUNGBY")
    koppla_organisation(
        by=ekonom, objekt=ljungby, organisation=medlemmar["Ljungby kommun"].organisation
    )
    for konto, summa, objekt in (
        ("3983", "348667", (ljungby,)),
        ("3982", "1000000", ()),
        ("3981", "5", ()),
    ):
        rader = [NyRad("1930", Decimal(summa)), NyRad(konto, -Decimal(summa), objekt)]
        bokfor(by=ekonom, ar=ar, datum=date(2022, 2, 1), text="Bidrag", rader=rader)
    return medlemmar


def tal(tabell, rad) -> list[int]:
    return [t.avrundat for t in tabell.rad(rad).tal]


def test_member_is_found_by_object_or_by_its_own_account(ekonom, bokforda):
    region = bokforda["Region Kronoberg"]
    anslagstjanst.satt_andelsregel(
        by=ekonom, from_ar=2022, kontoprefix="398", andelar={region: Andel(kontoprefix="3982")}
    )
    tabell = bidragsavstamning(2022)
    assert tal(tabell, "ljungby_kommun") == [348_667, 0, 348_667, 0]
    assert tal(tabell, "region_kronoberg") == [1_046_000, 0, 1_000_000, -46_000]
    assert tal(tabell, "markaryds_kommun") == [348_666, 0, 0, -348_666]
    assert tal(tabell, "utan_medlem") == [0, 0, 5, 5]
    assert tabell.tal("summa", "bokfort").avrundat == 1_348_672


def test_figures_lead_to_their_rows(bokforda, klient):
    tabell = bidragsavstamning(2022)
    for rad, vantat in (("ljungby_kommun", "348 667,00"), ("utan_medlem", "1 000 000,00")):
        sida = klient("ledamot").get(tabell.tal(rad, "bokfort").url)
        assert vantat in sida.content.decode().replace("\xa0", " ")
    assert tabell.tal("markaryds_kommun", "bokfort").url == ""


def test_invoiced_stands_beside_booked(ekonom, bokforda):
    tjanst.planera_ar(by=ekonom, ar=2022, takt="kvartal", forsta_forfallodag=FORST)
    fakturera(ekonom, Fakturaunderlag.objects.filter(mottagare__namn="Ljungby kommun").first())
    assert bidragsavstamning(2022).tal("ljungby_kommun", "fakturerat").exakt == Decimal("87166.75")


def test_years_without_contributions_or_books_say_so(ekonom, bidrag, ar):
    assert bidragsavstamning(2021) is None
    anslagstjanst.satt_medlemsbidrag(by=ekonom, ar=2030, medlem=bidrag.medlem, belopp=Decimal(1))
    with pytest.raises(Rakenskapsar.DoesNotExist):
        bidragsavstamning(2030)


def test_against_the_books_takes_as_many_queries_however_many_members(bokforda):
    with CaptureQueriesContext(connection) as fragor:
        bidragsavstamning(2022)
    assert len(fragor) <= 14
