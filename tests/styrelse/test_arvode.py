"""The rules, the claims, the approval and the lists, as the services do them."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from finsam import filer
from finsam.models import Handelse
from finsam.period import Period
from styrelse import services
from styrelse.models import Arvodesansprak, Arvodesreglemente, Arvodesunderlag
from styrelse.services.arvode import (
    godkann_arvoden,
    hinder_for_godkannande,
    skapa_underlag,
    ta_bort_underlag,
)
from styrelse.services.arvodesansprak import (
    andra_ansprak,
    avsla_ansprak,
    lamna_ansprak,
    ta_tillbaka_ansprak,
)
from styrelse.services.arvodesregel import (
    andra_arvodesregel,
    andra_reglemente,
    kopiera_reglemente,
    lagg_till_arvodesregel,
    ta_bort_arvodesregel,
)
from tests.styrelse.arvodena import (
    BESLUT,
    D,
    godkant_kvartal,
    kvartal,
    person,
    reglemente,
    resa,
)

INTYG = ("intyg.txt", "Löneavdrag 1 100 kr".encode())


@pytest.fixture
def regler(chef, styrelse_med_ledamoter) -> Arvodesreglemente:
    return reglemente(chef, styrelse_med_ledamoter)


# -- Rules


@pytest.mark.parametrize("vem", ["Styrelsen", "förbundsstyrelsen", "Sunnerbos styrelse"])
def test_the_styrelse_does_not_decide_its_own_arvoden(chef, styrelsen, vem):
    with pytest.raises(ValidationError, match="sina egna arvoden"):
        reglemente(chef, styrelsen, beslutat_av=vem)


@pytest.mark.parametrize("vem", ["Regionstyrelsen i Kronoberg", "Kommunstyrelsen i Älmhult"])
def test_the_boards_of_the_members_may_decide(chef, styrelsen, vem):
    assert reglemente(chef, styrelsen, beslutat_av=vem).beslut.startswith(vem)


@pytest.mark.parametrize(
    ("falt", "annat"),
    [
        ("from_datum", {"from_datum": date(2022, 1, 2)}),
        ("till_datum", {"till_datum": date(2022, 12, 30)}),
    ],
)
def test_rules_hold_whole_months(chef, styrelsen, falt, annat):
    with pytest.raises(ValidationError) as fel:
        reglemente(chef, styrelsen, **annat)
    assert falt in fel.value.error_dict


def test_rules_are_for_some_organ(chef, styrelsen, regler):
    with pytest.raises(ValidationError, match="minst ett organ"):
        andra_reglemente(by=chef, reglemente=regler, organ=[])


def test_two_sets_of_rules_do_not_hold_at_once(chef, styrelsen, regler):
    with pytest.raises(ValidationError, match="Sätt en sista dag"):
        reglemente(chef, styrelsen, namn="Andra", from_datum=date(2022, 6, 1))


def test_rules_are_copied_to_the_next_year_with_a_new_base(chef, regler):
    nytt = kopiera_reglemente(
        by=chef,
        reglemente=regler,
        namn="Arvoden 2023",
        from_datum=date(2023, 1, 1),
        bas=D(75_000),
        **BESLUT,
    )
    regler.refresh_from_db()
    assert regler.till_datum == date(2022, 12, 31)
    assert [(r.slag, r.procent, r.belopp) for r in nytt.regler.all()] == [
        (r.slag, r.procent, r.belopp) for r in regler.regler.all()
    ]
    assert list(nytt.organ.all()) == list(regler.organ.all())
    with pytest.raises(ValidationError, match="efter de gamla"):
        kopiera_reglemente(
            by=chef, reglemente=nytt, namn="X", from_datum=date(2023, 1, 1), bas=D(0), **BESLUT
        )


def test_a_row_without_an_account_is_given_the_usual_one(regler):
    konton = {(r.slag, r.roll): r.konto for r in regler.regler.all()}
    assert konton["manad", "vice"] == "7240"
    assert konton["sammantrade", ""] == "7241"
    assert konton["dagtak", ""] == ""


@pytest.mark.parametrize(
    "falt",
    [
        {"slag": "timme", "procent": D(1), "belopp": D(1)},
        {"slag": "timme"},
        {"slag": "timme", "belopp": D(-1)},
        {"slag": "timme", "procent": D(2000)},
        {"slag": "manad", "procent": D(1)},
        {"slag": "timme", "roll": "vice", "belopp": D(1)},
        {"slag": "sammantrade", "belopp": D(1)},  # there is one already
    ],
)
def test_a_row_that_says_nothing_or_too_much_is_refused(chef, regler, falt):
    with pytest.raises(ValidationError):
        lagg_till_arvodesregel(by=chef, reglemente=regler, **falt)


def test_a_percentage_of_nothing_is_refused(chef, styrelsen):
    utan = reglemente(chef, styrelsen, bas=D(0), regler=())
    with pytest.raises(ValidationError, match="Skriv kronor"):
        lagg_till_arvodesregel(by=chef, reglemente=utan, slag="sammantrade", procent=D(1))


def test_rules_that_have_paid_are_not_changed_but_may_end(chef, styrelsen, regler):
    godkant_kvartal(chef)
    regel = regler.regler.get(slag="manad", roll="vice")
    with pytest.raises(ValidationError, match="har använts"):
        andra_arvodesregel(by=chef, regel=regel, procent=D(5))
    with pytest.raises(ValidationError, match="har använts"):
        ta_bort_arvodesregel(by=chef, regel=regel)
    with pytest.raises(ValidationError, match="har använts"):
        andra_reglemente(by=chef, reglemente=regler, organ=[styrelsen], bas=D(80_000))
    regler.refresh_from_db()
    andra_reglemente(by=chef, reglemente=regler, organ=[styrelsen], till_datum=date(2022, 12, 31))
    oanvand = regler.regler.get(slag="utlagg")
    assert andra_arvodesregel(by=chef, regel=oanvand, konto="5810").konto == "5810"
    ta_bort_arvodesregel(by=chef, regel=oanvand)
    assert not regler.regler.filter(slag="utlagg").exists()


# -- Claims


def test_a_claim_keeps_its_paper(chef, regler, anvandare):
    ledamot = anvandare("ledamot")
    cia = person("Cia", ledamot)
    krav = lamna_ansprak(
        by=ledamot, person=cia, slag="forlorad", dag=date(2022, 2, 10), belopp=D(1100), fil=INTYG
    )
    assert filer.las(krav.fil) == INTYG[1]
    assert krav.mangd == "1\u00a0100,00 kr"
    assert krav.ar_sent  # long after 2022
    assert Handelse.objects.filter(verb="lämnade in").exists()


def test_nobody_claims_for_another_but_the_kansli_does(chef, regler, anvandare):
    with pytest.raises(ValidationError, match="dina egna"):
        resa(anvandare("ledamot"), person("Cia"))
    assert resa(anvandare("administrator"), person("Cia")).person == person("Cia")


@pytest.mark.parametrize(
    ("falt", "annat"),
    [
        ("belopp", {"slag": "forlorad", "fil": INTYG}),
        ("belopp", {"slag": "utlagg", "belopp": D(-5), "fil": INTYG}),
        ("fil", {"slag": "utlagg", "belopp": D(5)}),
        ("fil", {"slag": "forlorad", "belopp": D(5)}),
        ("antal", {"slag": "km", "belopp": D(5)}),
        ("antal", {"slag": "restid"}),
        ("fran", {"slag": "km", "antal": D(5)}),
    ],
)
def test_a_claim_that_lacks_what_its_kind_needs_is_refused(chef, regler, falt, annat):
    with pytest.raises(ValidationError) as fel:
        lamna_ansprak(by=chef, person=person("Cia"), dag=date(2022, 2, 10), **annat)
    assert falt in fel.value.error_dict


def test_a_day_to_come_is_refused(chef, regler):
    i_morgon = timezone.localdate() + timedelta(days=1)
    with pytest.raises(ValidationError, match="inte varit än"):
        resa(chef, person("Cia"), dag=i_morgon.isoformat())


@pytest.mark.parametrize(("dagar", "sent"), [(1, False), (360, False), (367, True)])
def test_a_claim_is_late_after_a_year(chef, regler, dagar, sent):
    dag = timezone.localdate() - timedelta(days=dagar)
    assert resa(chef, person("Cia"), dag=dag.isoformat()).ar_sent is sent


def test_a_claim_is_changed_and_taken_back_while_it_waits(chef, regler):
    krav = resa(chef, person("Cia"))
    andra_ansprak(by=chef, ansprak=krav, antal=D(50), fil=("karta.txt", b"karta"))
    krav.refresh_from_db()
    assert (krav.antal, krav.fil.namn) == (50, "karta.txt")
    ta_tillbaka_ansprak(by=chef, ansprak=krav)
    assert not Arvodesansprak.objects.exists()


def test_an_approved_claim_is_neither_changed_nor_turned_down(chef, regler):
    krav = resa(chef, person("Cia"))
    godkant_kvartal(chef)
    for gor in (
        lambda: andra_ansprak(by=chef, ansprak=krav, antal=D(500)),
        lambda: ta_tillbaka_ansprak(by=chef, ansprak=krav),
        lambda: avsla_ansprak(by=chef, ansprak=krav, skal="Sent."),
    ):
        with pytest.raises(ValidationError, match="godkänt eller avslaget"):
            gor()


def test_a_claim_is_turned_down_by_another_with_a_reason(chef, regler):
    krav = resa(chef, person("Cia"))
    with pytest.raises(ValidationError, match="Skriv varför"):
        avsla_ansprak(by=chef, ansprak=krav, skal=" ")
    person("Cia", chef)
    with pytest.raises(ValidationError, match="ditt eget"):
        avsla_ansprak(by=chef, ansprak=krav, skal="Nej.")


# -- The underlag and its approval


@pytest.mark.parametrize(
    "period",
    [
        Period(date(2022, 1, 2), date(2022, 3, 31)),
        Period(date(2022, 1, 1), date(2022, 3, 30)),
        Period(date(2022, 1, 1)),
    ],
)
def test_an_underlag_is_of_whole_months(chef, regler, period):
    with pytest.raises(ValidationError, match="hela månader"):
        skapa_underlag(by=chef, period=period)


def test_periods_do_not_overlap(chef, regler):
    kvartal(chef)
    with pytest.raises(ValidationError, match="finns redan"):
        skapa_underlag(by=chef, period=Period.manader(2022, 3, 3))


@pytest.mark.parametrize(
    ("fran", "antal", "ord_"),
    [
        (1, 3, "januari–mars 2022"),
        (1, 12, "2022"),
        (5, 1, "maj 2022"),
        (7, 6, "juli–december 2022"),
    ],
)
def test_a_period_is_named_by_its_months(fran, antal, ord_):
    period = Period.manader(2022, fran, antal)
    assert Arvodesunderlag(from_datum=period.fran, till_datum=period.till).i_ord == ord_


def test_all_of_it_is_fixed_and_closed_by_whoever_is_not_paid(chef, regler):
    underlag = godkant_kvartal(chef)
    assert underlag.ar_godkant
    assert {a.godkant_by for a in underlag.arvoden.all()} == {chef}
    assert sum(a.belopp for a in underlag.arvoden.all()) == 3 * (2190 + 1460)
    with pytest.raises(ValidationError, match="hör till nästa"):
        godkann_arvoden(by=chef, underlag=underlag)


def test_the_own_arvoden_wait_for_another(chef, regler, anvandare):
    """The ordförande approves for the others, the förbundschef for the ordförande."""
    ledamot = anvandare("ledamot")
    services.satt_ordforandeskap(
        by=chef,
        uppdrag=person("Cia", ledamot).uppdrag.get(),
        roll="andre_vice",
        from_datum=date(2022, 1, 1),
    )
    resa(ledamot, person("Cia"))
    underlag = kvartal(chef)
    godkanda = godkann_arvoden(by=ledamot, underlag=underlag)
    assert "Cia" not in {a.person.namn for a in godkanda}
    underlag.refresh_from_db()
    assert not underlag.ar_godkant
    with pytest.raises(ValidationError, match="Någon annan måste godkänna"):
        godkann_arvoden(by=ledamot, underlag=underlag)
    [egen] = godkann_arvoden(by=chef, underlag=underlag)
    assert egen.person.namn == "Cia"
    underlag.refresh_from_db()
    assert underlag.ar_godkant


@pytest.mark.parametrize(
    ("roll", "far"), [("forbundschef", True), ("ledamot", False), ("ekonom", False)]
)
def test_who_may_approve(regler, anvandare, roll, far):
    assert (hinder_for_godkannande(anvandare(roll)) == "") is far


def test_a_ledamot_who_does_not_chair_approves_nothing(chef, regler, anvandare):
    ledamot = anvandare("ledamot")
    person("Cia", ledamot)
    with pytest.raises(ValidationError, match="bara ordföranden"):
        godkann_arvoden(by=ledamot, underlag=kvartal(chef))


def test_a_period_that_is_not_over_is_not_approved(chef, regler):
    nu = timezone.localdate()
    underlag = skapa_underlag(by=chef, period=Period.manader(nu.year, nu.month))
    with pytest.raises(ValidationError, match="när perioden är slut"):
        godkann_arvoden(by=chef, underlag=underlag)


def test_an_empty_period_is_not_approved_but_taken_away(chef, styrelse_med_ledamoter):
    underlag = kvartal(chef)
    with pytest.raises(ValidationError, match="inga arvoden"):
        godkann_arvoden(by=chef, underlag=underlag)
    ta_bort_underlag(by=chef, underlag=underlag)
    assert not Arvodesunderlag.objects.exists()


def test_a_period_with_something_approved_stands(chef, regler, anvandare):
    person("Bo", chef)
    underlag = kvartal(chef)
    godkann_arvoden(by=chef, underlag=underlag)
    with pytest.raises(ValidationError, match="står kvar"):
        ta_bort_underlag(by=chef, underlag=underlag)
