"""What two versions' words differ in, and when reminders go by themselves."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finsam import filer
from styrelse.rundandringar import mellan, stallen
from styrelse.rundpaminnelse import ska_paminnas
from styrelse.signeringslage import signeringslage
from tests.styrelse import rundor
from tests.styrelse.sidor import adress, text

SIST = date(2022, 4, 30)


def i_ord(fore: str, efter: str) -> list[list[tuple[str, str]]]:
    return [[(b.slag, b.text.strip()) for b in bitar] for bitar in stallen(fore, efter)]


def test_a_changed_figure_is_shown_with_the_line_around_it():
    fore = "Resultat\nÅrets resultat är 512 tkr\nSkulder"
    assert i_ord(fore, fore.replace("512", "511")) == [
        [
            ("lika", "Resultat"),
            ("lika", "Årets resultat är"),
            ("bort", "512"),
            ("till", "511"),
            ("lika", "tkr"),
            ("lika", "Skulder"),
        ]
    ]


def test_words_that_only_moved_to_another_line_are_no_change():
    assert i_ord("ett två tre\nfyra", "ett två\ntre fyra") == []


@given(st.text("ab \n"), st.text("ab \n"))
def test_the_later_words_of_the_passages_are_in_the_later_text(fore, efter):
    hela = " ".join(efter.split())
    for bitar in stallen(fore, efter):
        kvar = "".join(b.text for b in bitar if b.slag != "bort")
        assert " ".join(kvar.split()) in hela


@given(st.text())
def test_the_same_text_has_no_changes(ord_):
    assert list(stallen(ord_, ord_)) == []


def test_the_words_of_kept_pdfs_are_compared_and_one_that_is_broken_says_so(chef, frysta):
    hel = filer.behall(frysta, "a.pdf", "application/pdf", by=chef)
    trasig = filer.behall(b"%PDF-1.7 trasig", "b.pdf", "application/pdf", by=chef)
    assert mellan(hel, hel).antal == 0
    assert "går inte att läsa" in mellan(hel, trasig).gar_inte
    assert "gallrad" in mellan(None, hel).gar_inte


def test_who_signed_an_earlier_version_is_shown_what_changed_since_that(
    chef, klient, anvandare, monkeypatch
):
    ledamot = anvandare("ledamot")
    anna = rundor.forslag(rundor.person(chef, "Anna Ek", ledamot))
    versioner = [rundor.runda(chef, anna)]
    rundor.skriv_under(versioner[0], "Anna Ek", by=chef)
    arende = versioner[0].handling.arende
    for rubrik in ("Version 2", "Version 3"):
        papper = rundor.handling(chef, rubrik, arende=arende)
        versioner.append(rundor.runda(chef, anna, handling=papper, foregaende=versioner[-1]))
    ord_ = {v.sha256: f"Summan är {n} kr" for n, v in enumerate(versioner, start=1)}
    monkeypatch.setattr("styrelse.rundandringar.filer.las", lambda fil: fil.sha256)
    monkeypatch.setattr("styrelse.rundandringar.ur_pdf", ord_.__getitem__)
    sida = adress("runda_andringar", versioner[2].pk)
    egen = klient("ledamot").get(sida)
    assert "</span>1</del>" in text(egen)
    assert "</span>3</ins>" in text(egen)
    lage = signeringslage(ledamot, rundor.plats(versioner[2], "Anna Ek"))
    assert lage.tidigare.handling == versioner[0].handling
    assert "</span>2</del>" in text(klient("administrator").get(sida))
    vald = klient("administrator").get(f"{sida}?sedan={versioner[0].pk}")
    assert "</span>1</del>" in text(vald)
    assert klient("ledamot").get(adress("runda_andringar", versioner[0].pk)).status_code == 404


# -- Reminders -------------------------------------------------------------------------------------


@dataclass
class Rund:
    senast: date | None = SIST
    skapad_at: datetime = datetime(2022, 3, 1, tzinfo=UTC)
    paminnelse_at: datetime | None = None


@pytest.mark.parametrize(
    ("dag", "gar"),
    [
        (date(2022, 4, 22), False),
        (date(2022, 4, 23), True),
        (date(2022, 4, 25), True),  # made up for
        (date(2022, 4, 30), True),
        (date(2022, 5, 7), True),
    ],
)
def test_a_reminder_goes_seven_and_two_days_before_on_the_day_and_weekly(dag, gar):
    assert ska_paminnas(Rund(), dag) is gar


@given(st.integers(0, 60), st.integers(0, 60))
def test_one_that_was_sent_is_not_sent_again_the_same_day(skapad, efter):
    dag = date(2022, 3, 15) + timedelta(days=efter)
    nu = datetime(dag.year, dag.month, dag.day, 12, tzinfo=UTC)
    rund = Rund(skapad_at=datetime(2022, 3, 1, tzinfo=UTC) + timedelta(days=skapad))
    rund.paminnelse_at = nu
    assert not ska_paminnas(rund, dag)


def test_a_round_without_a_last_day_or_just_begun_sends_none():
    assert not ska_paminnas(Rund(senast=None), SIST)
    assert not ska_paminnas(Rund(skapad_at=datetime(2022, 4, 23, 8, tzinfo=UTC)), date(2022, 4, 23))
