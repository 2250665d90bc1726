"""The catalogue: a party's service from draft to end, its reviews, and how many on a day."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from insatser import services
from insatser.katalogstatistik import antal_den, att_fraga, per_ar
from insatser.kontakt import ser_ut_som_person
from insatser.models import Katalogtid, Katalogtjanst
from styrelse.models import Organisation

OM_ETT_AR = timezone.localdate() + timedelta(days=365)


@pytest.fixture
def part(db):
    return Organisation.objects.create(namn="Borgholms kommun")


@pytest.fixture
def tjanst(chef, part):
    """``tjanst("Lots", "2022-01-15")``: published that day; a draft without a day."""

    def skapa(namn="Arbetsmarknadsenheten", dag=None, nasta=OM_ETT_AR, **mer):
        fakta = {"organisation": part, "malgrupp": "Alla", "beskrivning": "Stöd."}
        ny = services.skapa_katalogtjanst(by=chef, namn=namn, **(fakta | mer))
        if dag:
            services.publicera_katalogtjanst(
                by=chef, tjanst=ny, datum=date.fromisoformat(dag), nasta_granskning=nasta
            )
            ny.refresh_from_db()
        return ny

    return skapa


def test_a_service_begins_as_a_draft_with_an_address_of_its_own(tjanst):
    assert tjanst().slug == "arbetsmarknadsenheten"
    assert tjanst().slug == "arbetsmarknadsenheten-2"
    assert Katalogtjanst.objects.publicerade().count() == 0


def test_the_address_stays_when_the_name_changes(chef, tjanst):
    t = tjanst(dag="2022-01-15")
    services.andra_katalogtjanst(by=chef, tjanst=t, namn="Jobbcentrum")
    t.refresh_from_db()
    assert (t.namn, t.slug) == ("Jobbcentrum", "arbetsmarknadsenheten")


def test_a_published_service_counts_from_its_day_to_its_last(chef, tjanst):
    t = tjanst(dag="2022-03-01")
    services.avsluta_katalogtjanst(by=chef, tjanst=t, datum=date(2022, 6, 30))
    assert antal_den(date(2022, 2, 28)) is None  # no catalogue to count in
    assert [antal_den(date(2022, *d)) for d in ((3, 1), (6, 30), (7, 1))] == [1, 1, 0]


def test_a_service_published_again_counts_once(chef, tjanst):
    t = tjanst(dag="2022-03-01")
    services.avsluta_katalogtjanst(by=chef, tjanst=t, datum=date(2022, 6, 30))
    with pytest.raises(ValidationError, match="låg redan i katalogen"):
        services.publicera_katalogtjanst(
            by=chef, tjanst=t, datum=date(2022, 6, 30), nasta_granskning=OM_ETT_AR
        )
    services.publicera_katalogtjanst(
        by=chef, tjanst=t, datum=date(2022, 9, 1), nasta_granskning=OM_ETT_AR
    )
    assert Katalogtid.objects.count() == 2
    assert antal_den(date(2022, 12, 31)) == 1


def test_the_table_has_each_year_end_and_today(tjanst):
    tjanst(dag="2021-05-01")
    tjanst("Lots", "2022-05-01")
    tabell = per_ar(date(2023, 4, 1))
    assert [(r.rubrik, int(r.tal[0].exakt)) for r in tabell.rader] == [
        ("31 december 2021", 1),
        ("31 december 2022", 2),
        ("1 april 2023", 2),
    ]


@pytest.mark.parametrize(
    ("steg", "dag", "mer"),
    [
        (services.publicera_katalogtjanst, None, {"nasta_granskning": OM_ETT_AR}),
        (services.avsluta_katalogtjanst, "2022-01-15", {}),
        (services.markera_granskad, "2022-01-15", {"nasta_granskning": OM_ETT_AR}),
    ],
)
def test_a_day_to_come_is_refused(chef, tjanst, steg, dag, mer):
    i_morgon = timezone.localdate() + timedelta(days=1)
    with pytest.raises(ValidationError, match="i dag eller en tidigare dag"):
        steg(by=chef, tjanst=tjanst(dag=dag), datum=i_morgon, **mer)


def test_a_next_review_before_the_review_is_refused(chef, tjanst):
    with pytest.raises(ValidationError, match="efter den senaste"):
        tjanst(dag="2022-01-15", nasta=date(2022, 1, 14))


def test_whom_to_ask_is_those_due_or_near_the_most_overdue_first(tjanst):
    idag = timezone.localdate()
    tjanst("Snart", "2022-01-15", idag + timedelta(days=30), epost="info@x.example.se")
    tjanst("Sen", "2022-01-15", idag - timedelta(days=1))
    tjanst("Långt kvar", "2022-01-15", idag + timedelta(days=31))
    tjanst("Utkast")
    fragor = att_fraga(idag)
    assert [(f.tjanst.namn, f.forsenad) for f in fragor] == [("Sen", True), ("Snart", False)]
    assert "/katalog/tjanster/snart/" in fragor[1].brev
    assert fragor[1].mejl.startswith("mailto:info@x.example.se?subject=")
    assert fragor[0].mejl == ""


def test_a_review_is_kept_and_moves_the_next(chef, tjanst):
    t = tjanst(dag="2022-01-15", nasta=date(2022, 6, 1))
    idag = timezone.localdate()
    services.markera_granskad(
        by=chef, tjanst=t, datum=idag, nasta_granskning=OM_ETT_AR, anteckning="Allt stämmer."
    )
    t.refresh_from_db()
    assert (t.granskad_datum, t.nasta_granskning) == (idag, OM_ETT_AR)
    assert [g.anteckning for g in t.granskningar.all()] == ["Allt stämmer."]
    with pytest.raises(ValidationError, match="granskad senare"):
        services.markera_granskad(
            by=chef, tjanst=t, datum=date(2022, 2, 1), nasta_granskning=OM_ETT_AR
        )


def test_only_what_was_never_published_is_thrown_away(chef, tjanst):
    services.kasta_katalogtjanst(by=chef, tjanst=tjanst("Utkast"))
    with pytest.raises(ValidationError, match="Avsluta den i stället"):
        services.kasta_katalogtjanst(by=chef, tjanst=tjanst(dag="2022-01-15"))
    assert Katalogtjanst.objects.count() == 1


@pytest.mark.parametrize(
    ("funktion", "epost", "falt"),
    [
        ("Anna Andersson", "", "kontaktfunktion"),
        ("Anna-Karin von Öberg", "", ""),  # a small word in between: not seen as a name
        ("Anna-Karin Öberg", "", "kontaktfunktion"),
        ("Arbetsförmedlingen Kalmar", "", ""),
        ("Arbetsmarknadsenheten, mottagningen", "", ""),
        ("Koordinatorn", "", ""),
        ("", "anna.andersson@kommunen.se", "epost"),
        ("", "arbete.rehab@kommunen.se", ""),
        ("", "info@kommunen.se", ""),
    ],
)
def test_a_contact_that_looks_like_a_person_is_told_from_a_function(funktion, epost, falt):
    assert ser_ut_som_person(funktion, epost) == falt


def test_a_person_as_contact_is_refused(tjanst):
    with pytest.raises(ValidationError, match="funktion"):
        tjanst(kontaktfunktion="Anna Andersson")
    assert Katalogtjanst.objects.count() == 0
