"""Destruction of participants: what is due, what waits, what goes, and what stands afterwards."""

import json
from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import models
from hypothesis import given
from hypothesis import strategies as st

from finsam import kedja
from finsam.models import Handelse
from insatser import services, statistik
from insatser.fasta import FastaTal
from insatser.gallringslage import gallringslage, sista_manad
from insatser.models import (
    Deltagare,
    Deltagargallring,
    Gallringsregel,
    Insats,
    Inskrivning,
    Inskrivningslage,
    Konsultation,
    Nyckeltalshistorik,
    Statistikfrysning,
    Stegmatning,
    Stegsvar,
)
from insatser.statistik.antalstabell import rita
from insatser.statistik.arssamling import TABELLER, arssamling
from insatser.statistik.underlag import underlag
from insatser.statistik.urval import Urval
from styrelse.avtalstid import plus_manader
from tests.insatser.sidor import adress

IDAG = date(2024, 6, 15)


def tur(dag=IDAG):
    return [(rad.insats.namn, rad.ar, rad.antal) for rad in gallringslage(dag).rader]


# -- When ------------------------------------------------------------------------------------


@pytest.mark.parametrize(("dag", "i_tur"), [("2022-09-30", 0), ("2022-10-01", 1)])
def test_a_year_is_out_the_month_after(person, regel, dag, i_tur):
    person(ut="2021-09-01")
    assert gallringslage(date.fromisoformat(dag)).antal == i_tur


@given(
    dag=st.dates(date(2000, 1, 1), date(2060, 12, 31)),
    manader=st.integers(0, 240),
    fore=st.integers(-30, 300),
)
def test_a_month_is_due_when_the_rules_months_have_passed_since_its_end(dag, manader, fore):
    regel = Gallringsregel(manader=manader, raknas_fran="inskrivning")
    slut = plus_manader(dag.replace(day=1), -fore)
    ute = plus_manader(slut, 1 + manader) <= dag
    assert (slut <= sista_manad(regel, Insats(), dag)) is ute


@pytest.mark.parametrize(
    ("till", "dag", "ute"),
    [
        (None, "2030-01-01", False),
        ("2022-12-31", "2023-12-31", False),
        ("2022-12-31", "2024-01-01", True),
    ],
)
def test_counted_from_the_end_of_the_insats(till, dag, ute):
    insats = Insats(till_datum=till and date.fromisoformat(till))
    regel = Gallringsregel(manader=12, raknas_fran="insats")
    assert (sista_manad(regel, insats, date.fromisoformat(dag)) is not None) is ute


def test_without_a_rule_nothing_goes_and_the_page_says_so(person):
    person()
    lage = gallringslage(IDAG)
    assert lage.rader == []
    assert "Ingen regel är beslutad" in lage.vantar[0].skal


def test_an_insats_own_rule_goes_before_the_forbunds(chef, person, regel, lis):
    person()
    services.satt_gallringsregel(by=chef, insats=lis, manader=120, raknas_fran="inskrivning")
    assert tur() == []
    services.ta_bort_gallringsregel(by=chef, regel=lis.gallringsregel)
    assert tur() == [("Löpande", 2021, 1)]


def test_the_rule_is_changed_in_place(chef, regel):
    services.satt_gallringsregel(by=chef, insats=None, manader=6, raknas_fran="insats")
    assert str(Gallringsregel.objects.get()) == "6 månader efter insatsens slut"


def test_open_enrolments_never_go(regel, skriv_in, lis):
    skriv_in("2021-01-01", i=lis)
    assert tur() == []


def test_a_participant_enrolled_again_waits_whole(person, regel, skriv_in, lis):
    forsta = person()
    skriv_in("2024-01-01", i=lis, deltagare=forsta.deltagare)
    lage = gallringslage(IDAG)
    assert lage.rader == []
    assert [(v.antal, v.skal) for v in lage.vantar] == [
        (1, "Deltagaren har skrivits in igen i insatsen.")
    ]


def test_this_years_ended_wait_for_the_year_to_end(chef, person, lis):
    services.satt_gallringsregel(by=chef, insats=lis, manader=0, raknas_fran="inskrivning")
    person("2024-01-01", "2024-02-01")
    lage = gallringslage(IDAG)
    assert lage.rader == []
    assert "Statistiken för 2024 kan frysas först när året är slut" in lage.vantar[0].skal
    assert gallringslage(date(2025, 1, 1)).antal == 1


def test_an_insats_without_an_end_waits_where_the_rule_counts_from_it(chef, person, lis):
    services.satt_gallringsregel(by=chef, insats=lis, manader=0, raknas_fran="insats")
    person()
    assert "insatsen går tills vidare" in gallringslage(IDAG).vantar[0].skal


def test_the_lage_asks_of_one_insats_where_told(person, regel, lis, insats):
    person()
    assert gallringslage(IDAG, [insats]).rader == []
    assert gallringslage(IDAG, [lis]).antal == 1


# -- What goes ---------------------------------------------------------------------------------


def test_the_participant_and_all_that_hangs_on_it_go(chef, person, regel, kod, lis):
    fraga = services.lagg_till_stegfraga(by=chef, skala=lis.stegskala, text="Hur går det?")
    inskrivning = person(forsorjning_fore=[kod("forsorjning", "sjukpenning")])
    Stegsvar.objects.create(matning=inskrivning.stegmatningar.first(), fraga=fraga, varde=2)
    Konsultation.objects.create(insats=lis, manad=date(2021, 2, 1), inskrivning=inskrivning)
    Konsultation.objects.create(insats=lis, manad=date(2021, 2, 1))
    services.gallra_deltagare(by=chef)
    for modell in (
        Deltagare,
        Inskrivning,
        Inskrivningslage,
        Stegmatning,
        Stegsvar,
        Konsultation,
    ):
        assert not modell.objects.exists(), modell


def test_every_table_about_participants_is_taken_care_of():
    """A new table that points at a participant must be destroyed too, not hinder it."""
    med = {
        Deltagare,
        Inskrivning,
        Inskrivningslage,
        Stegmatning,
        Stegsvar,
        Konsultation,
    }
    sedda, ko = set(), [Deltagare]
    while ko:
        modell = ko.pop()
        sedda.add(modell)
        for rel in modell._meta.related_objects:
            avser_rad = not isinstance(rel.field, models.ManyToManyField)
            if (
                avser_rad
                and not rel.related_model._meta.auto_created
                and rel.related_model not in sedda
            ):
                ko.append(rel.related_model)
    assert {m.__name__ for m in sedda - med} == {"Angratavslut", "Angratlage"}


def test_what_an_undone_ending_said_goes_too(chef, person, regel, skriv_in, mat, avsluta):
    inskrivning = services.angra_avslut(by=chef, inskrivning=person())
    avsluta(inskrivning, "2021-10-01")
    services.gallra_deltagare(by=chef)
    assert not Deltagare.objects.exists()


def test_a_participant_of_another_insats_stays_with_it(chef, person, regel, skriv_in, skapa_insats):
    inskrivning = person()
    annan = skriv_in(
        "2022-01-01", i=skapa_insats("Annan", till_datum=None), deltagare=inskrivning.deltagare
    )
    services.gallra_deltagare(by=chef)
    assert list(Inskrivning.objects.all()) == [annan]
    assert Deltagare.objects.get() == inskrivning.deltagare


def test_the_register_says_how_many_per_insats_and_year(chef, person, regel):
    for ut in ("2020-09-01", "2021-09-01", "2021-10-01"):
        person("2020-06-01", ut)
    services.gallra_deltagare(by=chef)
    rader = Deltagargallring.objects.order_by("ar")
    assert [(r.ar, r.antal, r.gallrad_by) for r in rader] == [(2020, 1, chef), (2021, 2, chef)]
    assert rader[0].regel == "12 månader efter inskrivningens slut (§ 5)"


def test_a_list_that_has_changed_since_it_was_shown_is_refused(chef, person, regel):
    person()
    with pytest.raises(ValidationError, match="Listan har ändrats"):
        services.gallra_deltagare(by=chef, antal=2)
    assert Deltagare.objects.exists()
    assert not Statistikfrysning.objects.exists()


def test_nothing_is_destroyed_in_advance(chef, person, regel):
    person()
    with pytest.raises(ValidationError, match="i förväg"):
        services.gallra_deltagare(by=chef, dag=date(2100, 1, 1))


def test_nothing_due_changes_nothing(chef, regel):
    assert services.gallra_deltagare(by=chef) == []
    assert not Statistikfrysning.objects.exists()


# -- What stands -------------------------------------------------------------------------------


def test_every_year_from_first_to_last_is_frozen_first(chef, person, regel):
    person("2020-06-01", "2022-03-01")
    services.gallra_deltagare(by=chef)
    frysta = Statistikfrysning.objects.gallande().order_by("ar")
    assert [(f.ar, f.gallrad_at is not None) for f in frysta] == [
        (2020, True),
        (2021, True),
        (2022, True),
    ]


def test_a_frozen_year_that_the_register_contradicts_is_refused(chef, person, regel):
    person()
    services.frys_ar(by=chef, ar=2021)
    person(kon="man")
    with pytest.raises(ValidationError, match="Registret har ändrats sedan statistiken för 2021"):
        services.gallra_deltagare(by=chef)
    services.tina_ar(by=chef, ar=2021, orsak="Sen registrering")
    assert len(services.gallra_deltagare(by=chef)) == 1


def _tabeller(user, insatser):
    """Every table that statistics give of the years, as shown, exact and suppressed."""
    ut = {}
    for ar in range(2020, 2025):
        _, fasta = arssamling(ar)
        u = underlag(Urval.av_ar(ar))
        alla = [*fasta, *(gor(u, i.slug) for i in insatser for gor in TABELLER)]
        for n, tabell in enumerate(alla):
            ut[ar, n, tabell.nyckel] = rita(tabell).json()
        ut[ar, "kommun"] = {k: t.json() for k, t in FastaTal(ar).per_kommun().items()}
        for insats in insatser:
            for gor in (
                statistik.deltagare,
                statistik.flode,
                statistik.avslut_i_fortid,
                statistik.steg_start_slut,
                statistik.utfall_pa_hogsta_steget,
            ):
                for exakt in (False, True):
                    ut[ar, insats.slug, gor.__name__, exakt] = gor(insats, ar, exakt=exakt).json()
            ut[ar, insats.slug, "matris"] = statistik.stegmatris(insats, ar).json()
            ut[ar, insats.slug, "antal"] = {
                pk: t.json()
                for pk, t in statistik.antal_deltagare(insatser, ar, exakt=True).items()
            }
    return ut


@pytest.fixture
def manga(chef, person, skriv_in, lis, insats, kod, avsluta):
    """Some thirty of two insatser over four years: some go, some stay, some are in both."""
    forsta = None
    for n in range(24):
        ut_ar = 2021 + n % 3
        inskrivning = (
            person(
                f"2020-{n % 6 + 5:02}-01",
                f"{ut_ar}-{n % 9 + 1:02}-01",
                n % 3 + 1,
                n % 6 + 1,
                kon="man" if n % 3 else "kvinna",
                i=lis if n % 2 else insats,
                fodelsear=1965 + n,
            )
            if n % 2 or ut_ar < 2023
            else None
        )
        forsta = forsta or inskrivning
    skriv_in("2023-02-01", i=lis, deltagare=forsta.deltagare)
    skriv_in("2022-02-01", i=lis)
    fortida = skriv_in("2021-02-01", i=lis, kon="man")
    avsluta(fortida, "2021-05-01", "maende")
    Konsultation.objects.create(insats=lis, manad=date(2021, 2, 1))
    return [lis, insats]


def test_every_table_is_the_same_after_as_before(chef, manga, regel):
    fore = _tabeller(chef, manga)
    antal = Inskrivning.objects.count()
    services.gallra_deltagare(by=chef, dag=date(2023, 7, 1))
    borta = antal - Inskrivning.objects.count()
    assert 5 < borta < antal
    efter = _tabeller(chef, manga)
    skiljer = {k: (fore[k], efter[k]) for k in fore if fore[k] != efter[k]}
    assert skiljer == {}


def test_a_second_gallring_adds_to_the_first(chef, manga, regel):
    fore = _tabeller(chef, manga)
    for dag in (date(2022, 9, 1), date(2023, 7, 1), date(2024, 12, 1)):
        services.gallra_deltagare(by=chef, dag=dag)
    assert len({g.pk for g in Deltagargallring.objects.all()}) > 2
    efter = _tabeller(chef, manga)
    assert {k for k in fore if fore[k] != efter[k]} == set()


def test_what_is_kept_names_nobody(chef, manga, regel):
    koder = set(Deltagare.objects.values_list("kod", flat=True))
    services.gallra_deltagare(by=chef)
    kvar = set(Deltagare.objects.values_list("kod", flat=True))
    for rad in Nyckeltalshistorik.objects.values_list("nyckel", "grupp", "kalla"):
        assert not any(kod in ord_ for kod in koder - kvar for ord_ in rad)


# -- The log -----------------------------------------------------------------------------------


def test_the_log_never_held_a_code_and_its_chain_is_whole(
    chef, person, regel, klient, anvandare, lis, django_capture_on_commit_callbacks
):
    """Nothing need be taken out of the log: participants stand there by row number only."""
    lis.ansvariga.add(anvandare("insatsansvarig"))
    ansvarig = klient("insatsansvarig")
    with django_capture_on_commit_callbacks(execute=True):
        inskrivning = person()
        kod = inskrivning.deltagare.kod
        ansvarig.get(adress("deltagare", inskrivning.deltagare_id))
        ansvarig.get(adress("deltagare_lista", lis.slug), {"kod": kod})
        ansvarig.get(adress("steg", lis.slug))
        services.angra_avslut(by=chef, inskrivning=inskrivning)
        services.gallra_deltagare(by=chef)
    with django_capture_on_commit_callbacks(execute=True):
        services.gallra_deltagare(by=chef)
    allt = json.dumps(list(Handelse.objects.values("verb", "objekt_namn", "objekt_id", "detaljer")))
    assert kod not in allt
    assert kod.replace("-", "") not in allt
    assert "gallrade deltagare" not in allt or "antal" not in allt
    status = kedja.kontrollera()
    assert status.hel
    assert status.oforseglade == 0


def test_the_log_says_that_it_was_done_and_by_which_rule_but_not_how_many(chef, person, regel, lis):
    person()
    services.gallra_deltagare(by=chef)
    handelse = Handelse.objects.get(verb="gallrade deltagare", objekttyp="insatser.insats")
    assert (handelse.by, handelse.objekt_namn) == (chef, "Löpande")
    assert handelse.detaljer == {"regel": "12 månader efter inskrivningens slut (§ 5)"}
