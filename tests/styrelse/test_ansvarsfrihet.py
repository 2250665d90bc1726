"""Discharge per member and year: what is noted, who is missing, the reminder."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction

from styrelse import services
from styrelse.ansvarslage import ansvarslage
from styrelse.models import Ansvarsfrihet


def notera(by, medlem, **mer):
    varden = {"ar": 2022, "beslut": "beviljad", "datum": date(2023, 6, 15)} | mer
    return services.notera_ansvarsfrihet(by=by, medlem=medlem, **varden)


def test_every_member_at_the_years_end_is_asked_also_both_of_the_state(chef, medlem):
    medlem("Försäkringskassan", typ="fk", ordning=1)
    medlem("Arbetsförmedlingen", typ="af", ordning=2)
    slutat = medlem("Lämnade kommun", ordning=3)
    services.avsluta_medlemskap(by=chef, medlem=slutat, till_datum=date(2022, 12, 30))
    medlem("Kom sedan", from_datum=date(2023, 1, 1), ordning=4)
    namn = [str(s.medlem) for s in ansvarslage(2022).svar]
    assert namn == ["Försäkringskassan", "Arbetsförmedlingen"]


def test_where_each_stands(chef, medlem):
    a, b, c = (medlem(n, ordning=i) for i, n in enumerate(("A kommun", "B kommun", "C kommun")))
    services.notera_skickat(by=chef, ar=2022, medlem=b, datum=date(2023, 4, 11))
    notera(chef, c, dnr="KS 2023/1")
    lage = ansvarslage(2022)
    assert [(s.i_ord, s.ton) for s in lage.svar] == [
        ("Inget skickat", "varning"),
        ("Väntar på svar", "info"),
        ("Beviljad", "bra"),
    ]
    assert [s.medlem for s in lage.saknas] == [a, b]
    assert lage.ingress == "1 av 3 medlemmar har svarat."


def test_the_words_when_all_or_none_have_answered(chef, medlem):
    assert ansvarslage(2022).ingress == "Ingen var medlem vid utgången av 2022."
    notera(chef, medlem())
    assert ansvarslage(2022).ingress == "Alla medlemmar har svarat."


def test_only_those_who_have_papers_are_reminded(chef, medlem):
    a, b = medlem("A kommun"), medlem("B kommun")
    assert ansvarslage(2022).paminnelse("Förbundet") == ""
    services.notera_skickat(by=chef, ar=2022, medlem=a, datum=date(2023, 4, 11))
    lage = ansvarslage(2022)
    assert lage.paminns == "A kommun"
    assert "till er den 11 april 2023. " in lage.paminnelse("Förbundet")
    assert lage.paminnelse("Förbundet").endswith("Förbundet\n")
    notera(chef, a)
    assert ansvarslage(2022).paminnelse("Förbundet") == ""
    assert b in [s.medlem for s in ansvarslage(2022).saknas]


def test_the_decision_is_taken_back_and_that_papers_were_sent_stays(chef, medlem):
    m = medlem()
    services.notera_skickat(by=chef, ar=2022, medlem=m, datum=date(2023, 4, 11))
    rad = notera(chef, m, dnr="KS 2023/1")
    services.aterta_ansvarsfrihet(by=chef, ansvarsfrihet=rad)
    rad.refresh_from_db()
    assert (rad.beslut, rad.datum, rad.dnr) == ("", None, "")
    assert rad.skickat_datum == date(2023, 4, 11)
    with pytest.raises(ValidationError, match="Inget beslut"):
        services.aterta_ansvarsfrihet(by=chef, ansvarsfrihet=rad)
    services.notera_skickat(by=chef, ar=2022, medlem=m, datum=None)
    rad.refresh_from_db()
    assert rad.skickat_datum is None


@pytest.mark.parametrize("beslut", ["anmarkning", "ej_beviljad"])
def test_an_anmarkning_needs_words(chef, medlem, beslut):
    m = medlem()
    with pytest.raises(ValidationError) as fel:
        notera(chef, m, beslut=beslut)
    assert "anteckning" in fel.value.message_dict
    rad = notera(chef, m, beslut=beslut, anteckning="Årsredovisningen kom för sent.")
    assert rad.beslut == beslut


def test_a_day_within_the_year_and_a_member_that_was_none_are_refused(chef, medlem):
    with pytest.raises(ValidationError, match="tidigast 2023"):
        notera(chef, medlem(), datum=date(2022, 12, 31))
    with pytest.raises(ValidationError, match="inte medlem"):
        notera(chef, medlem("Ny kommun", from_datum=date(2023, 1, 1)))


@pytest.mark.parametrize(
    "sats",
    [
        "UPDATE styrelse_ansvarsfrihet SET datum = NULL",
        "UPDATE styrelse_ansvarsfrihet SET beslut = ''",
        "UPDATE styrelse_ansvarsfrihet SET beslut = 'kanske'",
        "INSERT INTO styrelse_ansvarsfrihet (ar, medlem_id, beslut, dnr, anteckning)"
        " SELECT ar, medlem_id, '', '', '' FROM styrelse_ansvarsfrihet",
    ],
)
def test_raw_sql_past_one_answer_per_member_and_year_is_refused(chef, medlem, sats):
    notera(chef, medlem())
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as c:
        c.execute(sats)
    assert Ansvarsfrihet.objects.count() == 1


def test_a_reminder_names_no_day_where_the_papers_went_on_several(chef, medlem):
    for dag, namn in ((11, "A kommun"), (12, "B kommun")):
        services.notera_skickat(by=chef, ar=2022, medlem=medlem(namn), datum=date(2023, 4, dag))
    assert "berättelse till er. " in ansvarslage(2022).paminnelse("Förbundet")
