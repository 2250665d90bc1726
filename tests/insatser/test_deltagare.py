"""Coded participants: enrolled, ended, taken back; never a name."""

import re
from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import models

from finsam.models import Handelse
from insatser import services
from insatser.models import Deltagare, Inskrivning, Stegmatning


def test_skriv_in_gives_a_random_code_and_the_month(skriv_in):
    inskrivning = skriv_in("2022-03-17", fodelsear=1990)
    assert inskrivning.in_manad == date(2022, 3, 1)
    assert re.fullmatch(r"[A-Z2-9]{4}-[A-Z2-9]{4}", inskrivning.deltagare.kod)


def test_a_code_holds_no_letters_that_are_mistaken_for_digits():
    koder = "".join(services.rakna_ny_kod() for _ in range(200))
    assert not set(koder) & set("IO01")
    assert len({services.rakna_ny_kod() for _ in range(200)}) == 200


@pytest.mark.parametrize("modell", [Deltagare, Inskrivning, Stegmatning])
def test_nothing_about_a_participant_is_free_text(modell):
    """Where nothing can be written, no name or personnummer can be."""
    fria = [
        f.name
        for f in modell._meta.concrete_fields
        if isinstance(f, models.CharField | models.TextField) and not f.choices and f.editable
    ]
    assert fria == []


def test_the_log_knows_the_row_and_nothing_else_of_the_participant(skriv_in):
    """Whoever reads the log (a revisor) may not see participants: neither code nor months."""
    inskrivning = skriv_in(fodelsear=1990)
    assert inskrivning.deltagare.kod not in str(list(Handelse.objects.values()))
    namn = Handelse.objects.get(objekttyp="insatser.inskrivning").objekt_namn
    assert namn == f"inskrivning {inskrivning.pk}"
    rad = Handelse.objects.filter(objekttyp="insatser.deltagare").get()
    assert (rad.objekt_namn, rad.detaljer) == (f"deltagare {inskrivning.deltagare_id}", {})


def test_the_same_participant_may_be_in_several_insatser_at_once(skriv_in, skapa_insats):
    forsta = skriv_in()
    annan = skapa_insats("Tegelbruket")
    andra = skriv_in(i=annan, deltagare=forsta.deltagare, kon="")
    assert andra.deltagare == forsta.deltagare
    assert Deltagare.objects.count() == 1


def test_skriv_in_twice_in_the_same_insats_is_refused(skriv_in):
    forsta = skriv_in()
    with pytest.raises(ValidationError, match="redan inskriven i insatsen"):
        skriv_in("2022-05-01", deltagare=forsta.deltagare)


def test_a_participant_may_come_back_after_the_end(skriv_in, avsluta):
    forsta = avsluta(skriv_in("2021-01-01"), "2021-06-01")
    igen = skriv_in("2021-06-01", deltagare=forsta.deltagare)
    assert igen.ar_oppen


def test_skriv_in_again_before_the_first_end_is_refused(skriv_in, avsluta):
    forsta = avsluta(skriv_in("2021-01-01"), "2021-06-01")
    with pytest.raises(ValidationError, match="redan inskriven i insatsen då"):
        skriv_in("2021-05-01", deltagare=forsta.deltagare)


def test_participants_are_refused_in_a_structural_insats(skriv_in, skapa_insats):
    with pytest.raises(ValidationError, match="individinriktade"):
        skriv_in(i=skapa_insats("KAA", inriktning="struktur"))
    assert not Deltagare.objects.exists()


@pytest.mark.parametrize(
    ("manad", "ord_"), [("2020-04-01", "började 2020-05-01"), ("2023-01-01", "slutade 2022-12-31")]
)
def test_skriv_in_outside_the_insats_is_refused(skriv_in, manad, ord_):
    with pytest.raises(ValidationError, match=ord_):
        skriv_in(manad)
    assert not Deltagare.objects.exists()


def test_avsluta_keeps_the_reason_and_what_came_after(skriv_in, avsluta):
    inskrivning = avsluta(skriv_in(), "2022-06-15", "vidare", sysselsattning_efter="utbildning")
    inskrivning.refresh_from_db()
    assert inskrivning.ut_manad == date(2022, 6, 1)
    assert str(inskrivning.avslutsorsak) == "Vidare till arbete, utbildning eller praktik"
    assert [str(lage) for lage in inskrivning.lagen.all()] == ["Efter insatsen: Utbildning"]


def test_avsluta_before_the_enrolment_is_refused(skriv_in, avsluta):
    with pytest.raises(ValidationError, match="kan inte ligga före inskrivningen"):
        avsluta(skriv_in("2022-03-01"), "2022-02-01")


def test_avsluta_twice_is_refused(skriv_in, avsluta):
    inskrivning = avsluta(skriv_in())
    with pytest.raises(ValidationError, match="redan avslutad"):
        avsluta(inskrivning)


def test_avsluta_with_a_code_of_another_list_is_refused(chef, skriv_in, kod):
    with pytest.raises(ValidationError, match="hör inte till rätt kodlista"):
        services.avsluta_inskrivning(
            by=chef,
            inskrivning=skriv_in(),
            ut_manad=date(2022, 6, 1),
            avslutsorsak=kod("sysselsattning", "arbete"),
        )


# -- Who sees whom -----------------------------------------------------------------------------


@pytest.fixture
def ansvarig(anvandare, insats):
    """The insatsansvarig of Fokus, and of nothing else."""
    user = anvandare("insatsansvarig")
    insats.ansvariga.add(user)
    return user


def test_an_insatsansvarig_sees_the_participants_of_its_own_insatser_only(
    ansvarig, skriv_in, skapa_insats
):
    egen = skriv_in()
    skriv_in(i=skapa_insats("Tegelbruket"))
    assert list(Deltagare.objects.visible_to(ansvarig)) == [egen.deltagare]
    assert list(Inskrivning.objects.visible_to(ansvarig)) == [egen]


def test_a_participant_in_two_own_insatser_is_seen_once(ansvarig, skriv_in, skapa_insats):
    forsta = skriv_in()
    annan = skapa_insats("Tegelbruket", ansvariga=[ansvarig])
    skriv_in(i=annan, deltagare=forsta.deltagare)
    assert Deltagare.objects.visible_to(ansvarig).count() == 1


@pytest.mark.parametrize(
    ("roll", "antal"),
    [("forbundschef", 1), ("administrator", 1), ("ledamot", 0), ("revisor", 0), ("ekonom", 0)],
)
def test_coded_participants_are_the_kanslis(anvandare, skriv_in, roll, antal):
    skriv_in()
    assert Deltagare.objects.visible_to(anvandare(roll)).count() == antal


def test_reading_a_participant_is_logged_with_filter_names_and_no_words(chef, skriv_in):
    deltagare = skriv_in().deltagare
    services.logga_lasning(by=chef, objekt=deltagare, filter_namn=["q", "kon"])
    rad = Handelse.objects.filter(verb="läste").get()
    assert (rad.by, rad.objekt_namn, rad.detaljer) == (
        chef,
        f"deltagare {deltagare.pk}",
        {"filter": ["kon", "q"]},
    )
