"""The services of a round: who is asked when, who may do what, how it ends."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from styrelse.models import Justering, Runda
from styrelse.rundlage import rundlage, vantar_pa
from styrelse.services.justering import paminn
from styrelse.services.runda import (
    aterkalla_runda,
    avboj,
    flytta_sista_dag,
    paborja_runda,
    satt_in_ersattare,
)
from styrelse.services.rundbrev import paminn_runda, skicka_dagens
from styrelse.services.signera import krav_att_skriva
from styrelse.services.underskrift import notera_papper
from styrelse.signeringslage import signeringslage
from styrelse.verifiering import med_kod
from tests.styrelse import rundor
from tests.styrelse.rundor import forslag, person, plats, skriv_under


@pytest.fixture
def ledamot(anvandare):
    return anvandare("ledamot")


@pytest.fixture
def efter(django_capture_on_commit_callbacks):
    """``with efter():`` what happens after commit happens."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


@pytest.fixture
def tre(chef, ledamot):
    """Anna, who can sign in, and Bo; then the revisor Rut."""
    return [
        forslag(person(chef, "Anna Ek", ledamot), "ordforande"),
        forslag(person(chef, "Bo Al")),
        forslag(person(chef, "Rut Lo"), "revisor", steg=2),
    ]


@pytest.fixture
def lagd(chef, tre) -> Runda:
    return rundor.runda(chef, *tre)


def till(brev) -> list[str]:
    return sorted(mottagare for b in brev for mottagare in b.to)


# -- It begins -----------------------------------------------------------------------------------


def test_those_of_the_first_step_are_asked_and_the_next_when_it_is_done(
    chef, ledamot, tre, efter, mailoutbox
):
    with efter():
        runda = rundor.runda(chef, *tre)
    assert till(mailoutbox) == sorted([ledamot.email, "bo@example.se"])
    assert all(f"/styrelse/underskrifter/{runda.pk}/" in b.body for b in mailoutbox)
    mailoutbox.clear()
    with efter():
        skriv_under(runda, "Anna Ek", by=chef)
    assert mailoutbox == []
    with efter():
        skriv_under(runda, "Bo Al", by=chef)
    assert till(mailoutbox) == ["rut@example.se"]
    mailoutbox.clear()
    with efter():
        skriv_under(runda, "Rut Lo", by=chef)
    assert runda.status == "klar"
    assert chef.email in till(mailoutbox)
    assert "Alla har skrivit under" in mailoutbox[0].subject


def test_the_places_are_numbered_in_the_order_of_the_steps(chef, tre):
    runda = rundor.runda(chef, *reversed(tre))
    platser = runda.handling.underskrifter.i_ordning().values_list("plats", "steg", "namn")
    assert list(platser) == [(1, 1, "Bo Al"), (2, 1, "Anna Ek"), (3, 2, "Rut Lo")]


def test_a_letter_names_nothing_under_sekretess(chef, tre, efter, mailoutbox):
    hemlig = rundor.handling(chef, "Utredning om Kalle", sekretess=True, lagrum="OSL 21:1")
    with efter():
        runda = rundor.runda(chef, *tre, handling=hemlig, vad="om Kalle")
    with efter():
        aterkalla_runda(by=chef, runda=runda, skal="Kalle står fel.")
    paminda = "".join(f"{b.subject} {b.body}" for b in mailoutbox)
    assert len(mailoutbox) > 3
    assert "Kalle" not in paminda


@pytest.mark.parametrize(
    ("mer", "ord_"),
    [
        ({"platser": []}, "minst en"),
        ({"senast": date(2020, 1, 1)}, "senare dag"),
    ],
)
def test_a_round_that_makes_no_sense_is_not_begun(chef, tre, mer, ord_):
    papper = rundor.handling(chef)
    with pytest.raises(ValidationError, match=ord_):
        paborja_runda(**{"by": chef, "handling": papper, "platser": tre} | mer)


def test_nobody_stands_twice_and_a_document_is_laid_once(chef, tre, lagd):
    nytt = rundor.handling(chef, arende=lagd.handling.arende)
    with pytest.raises(ValidationError, match="två gånger"):
        paborja_runda(by=chef, handling=nytt, platser=[tre[0], tre[0]])
    with pytest.raises(ValidationError, match="redan"):
        paborja_runda(by=chef, handling=lagd.handling, platser=tre)


# -- It is declined, withdrawn, given to another ---------------------------------------------------


def test_declining_is_one_s_own_with_a_reason_and_tells_the_kansli(
    chef, ledamot, lagd, efter, mailoutbox
):
    anna = plats(lagd, "Anna Ek")
    for by, skal, ord_ in ((chef, "Fel.", "någon annan"), (ledamot, " ", "varför")):
        with pytest.raises(ValidationError, match=ord_):
            avboj(by=by, underskrift=anna, skal=skal)
    with efter():
        avboj(by=ledamot, underskrift=anna, skal="Noten är fel.")
    lagd.refresh_from_db()
    assert (lagd.status, lagd.skal) == ("avbojd", "Anna Ek: Noten är fel.")
    assert chef.email in till(mailoutbox)
    assert "Noten är fel." in mailoutbox[0].body
    assert [v.rubrik for v in vantar_pa(chef, timezone.localdate())] == [
        "Underskrift avböjd: Årsredovisning 2022"
    ]


def test_a_withdrawn_round_takes_no_signature_and_is_not_withdrawn_twice(chef, lagd):
    aterkalla_runda(by=chef, runda=lagd, skal="Fel belopp.")
    with pytest.raises(ValidationError, match="Fel belopp"):
        skriv_under(lagd, "Bo Al", by=chef)
    with pytest.raises(ValidationError, match="redan återkallad"):
        aterkalla_runda(by=chef, runda=lagd, skal="Igen.")


def test_a_complete_round_can_be_withdrawn(chef, lagd):
    skriv_under(lagd, "Anna Ek", "Bo Al", "Rut Lo", by=chef)
    aterkalla_runda(by=chef, runda=lagd, skal="Beslutet upphävdes.")
    lagd.refresh_from_db()
    assert lagd.status == "aterkallad"
    assert lagd.handling.underskrifter.gjorda().count() == 3


def test_an_ersattare_signs_on_a_spare_place_and_nobody_waits_for_the_other(
    chef, lagd, efter, mailoutbox
):
    eva = forslag(person(chef, "Eva Ny"), "ersattare", medlem="Region Kronoberg")
    with efter():
        ny = satt_in_ersattare(by=chef, underskrift=plats(lagd, "Bo Al"), ersattare=eva)
    assert ny.plats == 4
    assert ny.funktionstext == "tjänstgörande ersättare för Bo Al"
    assert "eva@example.se" in till(mailoutbox)
    skriv_under(lagd, "Anna Ek", "Eva Ny", "Rut Lo", by=chef)
    assert lagd.status == "klar"
    assert (rundlage(lagd).klara, rundlage(lagd).antal) == (3, 3)


def test_every_page_counts_one_that_an_ersattare_took_over_once(chef, ledamot, lagd):
    satt_in_ersattare(
        by=chef,
        underskrift=plats(lagd, "Bo Al"),
        ersattare=forslag(person(chef, "Eva Ny"), "ersattare"),
    )
    skriv_under(lagd, "Eva Ny", by=chef)
    lage = rundlage(lagd)
    signering = signeringslage(ledamot, plats(lagd, "Anna Ek"))
    svar = med_kod(lagd.kod).dokument
    rad = Runda.objects.med_antal().get(pk=lagd.pk)
    assert (lage.klara, lage.antal) == (1, 3)
    assert (signering.gjorda, signering.antal) == (1, 3)
    assert (svar.gjorda, svar.platser) == (1, 3)
    assert (rad.klara, rad.antal) == (1, 3)


def test_every_page_counts_one_who_declined(chef, ledamot, lagd):
    skriv_under(lagd, "Bo Al", by=chef)
    avboj(by=ledamot, underskrift=plats(lagd, "Anna Ek"), skal="Noten är fel.")
    lagd.refresh_from_db()
    rad = Runda.objects.med_antal().get(pk=lagd.pk)
    assert rundlage(lagd).text == "1 av 3 har skrivit under."
    assert (rad.klara, rad.antal) == (1, 3)
    signering = signeringslage(ledamot, plats(lagd, "Anna Ek"))
    assert (signering.gjorda, signering.antal) == (1, 3)


def test_a_ledamot_lets_an_ersattare_in_for_oneself_only(chef, ledamot, lagd):
    eva = forslag(person(chef, "Eva Ny"), "ersattare")
    with pytest.raises(ValidationError, match="kansliet"):
        satt_in_ersattare(by=ledamot, underskrift=plats(lagd, "Bo Al"), ersattare=eva)
    assert satt_in_ersattare(by=ledamot, underskrift=plats(lagd, "Anna Ek"), ersattare=eva)


def test_there_are_as_many_ersattare_as_spare_places(chef, lagd):
    sist = "Bo Al"
    for namn in ("Eva Ett", "Fia Två", "Gun Tre"):
        ny = forslag(person(chef, namn), "ersattare")
        satt_in_ersattare(by=chef, underskrift=plats(lagd, sist), ersattare=ny)
        sist = namn
    with pytest.raises(ValidationError, match="reservplatser"):
        satt_in_ersattare(
            by=chef,
            underskrift=plats(lagd, sist),
            ersattare=forslag(person(chef, "Hans Fyra"), "ersattare"),
        )


def test_every_way_refuses_a_place_given_away_in_the_same_words(chef, ledamot, lagd):
    anna = plats(lagd, "Anna Ek")
    eva, fia = (forslag(person(chef, namn), "ersattare") for namn in ("Eva Ny", "Fia Ny"))
    satt_in_ersattare(by=chef, underskrift=anna, ersattare=eva)
    ord_ = "Anna Ek har avböjt eller ersatts. Platsen väntar på ingen."
    papper = {"dag": timezone.localdate(), "forvaras": "Kansliets arkiv"}
    for tjanst in (
        lambda: avboj(by=ledamot, underskrift=anna, skal="Noten är fel."),
        lambda: satt_in_ersattare(by=chef, underskrift=anna, ersattare=fia),
        lambda: krav_att_skriva(ledamot, anna, lagd, lagd.sha256),
        lambda: notera_papper(by=chef, underskrift=anna, **papper),
    ):
        with pytest.raises(ValidationError) as nekad:
            tjanst()
        assert nekad.value.messages == [ord_]


# -- A later version -------------------------------------------------------------------------------


def test_a_later_version_withdraws_the_earlier_and_says_who_signed_it(chef, tre, lagd):
    skriv_under(lagd, "Bo Al", by=chef)
    nytt = rundor.handling(chef, "Årsredovisning 2022, version 2", arende=lagd.handling.arende)
    ny = rundor.runda(chef, *tre, handling=nytt, foregaende=lagd)
    lagd.refresh_from_db()
    assert lagd.status == "aterkallad"
    assert [p.plats.namn for p in rundlage(ny).platser if p.andrad] == ["Bo Al"]
    tredje = rundor.handling(chef, "Version 3", arende=lagd.handling.arende)
    with pytest.raises(ValidationError, match="redan en senare"):
        rundor.runda(chef, *tre, handling=tredje, foregaende=lagd)


# -- Reminders ------------------------------------------------------------------------------------


def test_a_reminder_goes_to_those_whose_turn_it_is(chef, ledamot, lagd, mailoutbox):
    skriv_under(lagd, "Bo Al", by=chef)
    assert paminn_runda(by=chef, runda=lagd) == []
    assert till(mailoutbox) == [ledamot.email]


def test_a_reminder_without_address_says_so(chef, lagd, mailoutbox):
    bo = plats(lagd, "Bo Al").person
    bo.epost = ""
    bo.save()
    assert "ingen e-postadress" in paminn_runda(by=chef, runda=lagd)[0]
    assert len(mailoutbox) == 1


def test_a_protokoll_laid_before_there_were_rounds_is_not_reminded_of(chef, mote):
    papper = rundor.handling(chef)
    gammal = Justering.objects.create(
        protokoll=mote.klart(),
        nummer=1,
        handling=papper,
        sha256=papper.fil.sha256,
        framlagd_by=chef,
    )
    with pytest.raises(ValidationError, match="Skriv själv till dem"):
        paminn(by=chef, justering=gammal)


def test_the_day_s_reminders_go_once(chef, tre, mailoutbox):
    idag = timezone.localdate()
    runda = rundor.runda(chef, *tre, senast=idag + timedelta(days=20))
    flytta_sista_dag(by=chef, runda=runda, senast=idag + timedelta(days=30))
    sju_fore = idag + timedelta(days=23)
    assert skicka_dagens(idag) == (0, [])
    mailoutbox.clear()  # the invitations, which had not left
    assert skicka_dagens(sju_fore) == (1, [])
    assert len(mailoutbox) == 2
    Runda.objects.filter(pk=runda.pk).update(paminnelse_at=timezone.now() + timedelta(days=23))
    assert skicka_dagens(sju_fore) == (0, [])


def test_what_waits_leads_each_to_the_round(chef, ledamot, lagd):
    idag = timezone.localdate()
    assert [v.rubrik for v in vantar_pa(ledamot, idag)] == ["Skriv under Årsredovisning 2022"]
    flytta_sista_dag(by=chef, runda=lagd, senast=idag)
    (sent,) = vantar_pa(chef, idag + timedelta(days=1))
    assert sent.varfor == "3 personer har inte skrivit under."
    skriv_under(lagd, "Anna Ek", by=chef)
    assert vantar_pa(ledamot, idag) == []
