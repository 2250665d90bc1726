"""The kallelse: who is called, what it says, what has changed, and what happens to the mail."""

from datetime import date, time, timedelta
from io import BytesIO

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone
from pypdf import PdfReader

from finsam import epost, filer
from styrelse import services
from styrelse.kallade import kallade
from styrelse.kallelseinnehall import andrade_punkter, andringar, innehall
from styrelse.models import Kallelse, Kallelsemottagare
from styrelse.services import kallelse as tjanst
from tests.styrelse import sidor

HEMLIGT = "Fråga om en namngiven person"


@pytest.fixture
def mote(chef, styrelsen, tilltrad):
    """A planned meeting of the styrelse with two points, one of them under sekretess."""
    dag = timezone.localdate() + timedelta(days=21)
    fran = (dag - timedelta(days=400)).isoformat()
    for namn, roll in (("Anna Badh", "ledamot"), ("Bo Ek", "ersattare"), ("Cia Lo", "ledamot")):
        adress = "" if namn == "Cia Lo" else f"{namn.split()[0].lower()}@example.se"
        person = services.registrera_person(by=chef, namn=namn, epost=adress)
        tilltrad(fran, vem=person, roll=roll)
    post = services.registrera_sammantrade(
        by=chef,
        organ=styrelsen,
        typ="ordinarie",
        datum=dag,
        starttid=time(9),
        sluttid=time(12),
        lokal="Tegelbruket",
        videolank="https://video.example.se/x",
    )
    services.lagg_till_punkt(
        by=chef, sammantrade=post, rubrik="Budget", slag="beslut", forslag="att anta budgeten"
    )
    services.lagg_till_punkt(
        by=chef,
        sammantrade=post,
        rubrik=HEMLIGT,
        bakgrund="Något känsligt",
        sekretess=True,
        lagrum="OSL 39 kap. 2 §",
    )
    return post


def brev_till(mailoutbox, adress: str):
    return next(b for b in mailoutbox if b.to == [adress])


def pdftext(kallelse: Kallelse) -> str:
    sidor = PdfReader(BytesIO(filer.las(kallelse.handling.fil))).pages
    return " ".join(sida.extract_text() for sida in sidor)


def test_the_organ_its_ersattare_and_the_invited_are_called_each_once(
    chef, mote, beredningsgruppen, tilltrad
):
    anna = next(k.person for k in kallade(mote) if k.person.namn == "Anna Badh")
    gast = services.registrera_person(by=chef, namn="Revisorn", epost="revisor@example.se")
    tilltrad("2020-01-01", namn="Dan Ö", organ=beredningsgruppen)
    tilltrad("2020-01-01", vem=anna, organ=beredningsgruppen)
    tilltrad("2020-01-01", "2021-01-01", namn="Förra ledamoten")
    services.andra_sammantrade(
        by=chef,
        sammantrade=mote,
        inbjudna=[beredningsgruppen],
        gemensamt_med=[],
        inbjudna_personer=[gast, anna],
    )
    assert [(k.person.namn, k.som) for k in kallade(mote)] == [
        ("Anna Badh", "ledamot"),
        ("Cia Lo", "ledamot"),
        ("Bo Ek", "ersättare"),
        ("Dan Ö", "inbjuden, Beredningsgruppen"),
        ("Revisorn", "inbjuden"),
    ]


def test_a_kallelse_is_kept_in_the_diarium_and_sent_to_whoever_has_an_address(
    chef, mote, mailoutbox
):
    kallelse, utskick = tjanst.kalla(by=chef, sammantrade=mote)
    assert (utskick.skickade, utskick.ej_nadda) == (2, ("Cia Lo",))
    assert "Den nådde inte Cia Lo" in utskick.i_ord
    brev = brev_till(mailoutbox, "anna@example.se")
    assert brev.subject == f"Kallelse: Styrelsen {mote.datum} klockan 09.00–12.00"
    for ord_ in ("1. Budget", "Plats: Tegelbruket", "https://video.example.se/x", "/mina/"):
        assert ord_ in brev.body
    assert brev.attachments[0][0] == f"kallelse-{mote.datum}-1.pdf"
    handling = kallelse.handling
    assert (handling.riktning, handling.typ.namn) == ("utgaende", "Kallelse")
    mote.refresh_from_db()
    assert handling.arende == mote.arende
    assert "Kansliet hör av sig om du ska tjänstgöra" in brev_till(mailoutbox, "bo@example.se").body


def test_nothing_under_sekretess_leaves_the_house(chef, mote, mailoutbox):
    kallelse, _utskick = tjanst.kalla(by=chef, sammantrade=mote)
    ute = [b.body + b.subject for b in mailoutbox] + [pdftext(kallelse), str(kallelse.innehall)]
    for text in ute:
        assert HEMLIGT not in text
        assert "känsligt" not in text
        assert "39 kap" not in text
    assert "Ärende med sekretess" in pdftext(kallelse)


def test_what_could_not_be_sent_is_kept_and_sent_later(chef, mote, mailoutbox, monkeypatch):
    monkeypatch.setattr(tjanst, "sand", lambda **_allt: epost.NERE)
    kallelse, utskick = tjanst.kalla(by=chef, sammantrade=mote)
    assert utskick.skickade == 0
    assert set(kallelse.mottagare.values_list("fel", flat=True)) == {
        epost.NERE,
        tjanst.UTAN_ADRESS,
    }
    monkeypatch.undo()
    assert tjanst.skicka_kallelse(by=chef, kallelse=kallelse).skickade == 2
    assert tjanst.skicka_kallelse(by=chef, kallelse=kallelse).skickade == 0
    assert len(mailoutbox) == 2
    assert kallelse.mottagare.filter(fel="", skickad_at__isnull=False).count() == 2


def test_an_address_that_is_added_later_is_used(chef, mote, mailoutbox):
    kallelse, _utskick = tjanst.kalla(by=chef, sammantrade=mote)
    cia = kallelse.mottagare.get(person__namn="Cia Lo")
    services.andra_person(by=chef, person=cia.person, namn="Cia Lo", epost="cia@example.se")
    cia = Kallelsemottagare.objects.get(pk=cia.pk)
    assert tjanst.skicka_till(by=chef, mottagare=cia) == ""
    assert brev_till(mailoutbox, "cia@example.se")
    assert cia.skickad_at is not None


def test_a_changed_kallelse_is_a_new_version_that_says_what_changed(chef, mote, mailoutbox):
    tjanst.kalla(by=chef, sammantrade=mote)
    budget = mote.punkter.get(rubrik="Budget")
    services.andra_punkt(by=chef, punkt=budget, forslag="att anta budgeten\natt avslå yrkandet")
    services.lagg_till_punkt(by=chef, sammantrade=mote, rubrik="Övrigt")
    mailoutbox.clear()
    kallelse, _utskick = tjanst.kalla(by=chef, sammantrade=mote)
    assert kallelse.version == 2
    brev = brev_till(mailoutbox, "anna@example.se")
    assert brev.subject.startswith("Ändrad kallelse: ")
    assert "Punkt 1, Budget: ändrat förslag till beslut." in brev.body
    assert "Punkt 3, Övrigt: ny punkt." in brev.body
    text = pdftext(kallelse)
    assert "Ändrad kallelse" in text
    assert "ny punkt" in text


def test_a_kallelse_that_would_say_the_same_is_refused(chef, mote):
    tjanst.kalla(by=chef, sammantrade=mote)
    with pytest.raises(ValidationError, match="Inget har ändrats"):
        tjanst.kalla(by=chef, sammantrade=mote)
    hemlig = mote.punkter.get(sekretess=True)
    services.andra_punkt(by=chef, punkt=hemlig, bakgrund="Något annat")
    with pytest.raises(ValidationError, match="Inget har ändrats"):
        tjanst.kalla(by=chef, sammantrade=mote)
    assert Kallelse.objects.count() == 1


@pytest.mark.parametrize("status", ["genomfort", "installt"])
def test_nobody_is_called_to_a_meeting_that_is_over_or_cancelled(chef, mote, status):
    services.andra_sammantrade(
        by=chef, sammantrade=mote, inbjudna=[], gemensamt_med=[], status=status
    )
    with pytest.raises(ValidationError, match="Bara den som ska hållas"):
        tjanst.kalla(by=chef, sammantrade=mote)


def test_a_kallelse_without_points_or_without_people_is_refused(chef, beredningsgruppen, mote):
    tomt = services.registrera_sammantrade(
        by=chef, organ=beredningsgruppen, typ="beredning", datum=mote.datum
    )
    with pytest.raises(ValidationError, match="har ingen med uppdrag"):
        tjanst.kalla(by=chef, sammantrade=tomt)
    for punkt in mote.punkter.all():
        services.ta_bort_punkt(by=chef, punkt=punkt)
    with pytest.raises(ValidationError, match="Föredragningslistan är tom"):
        tjanst.kalla(by=chef, sammantrade=mote)
    assert not Kallelse.objects.exists()


def test_what_changed_is_told_in_swedish(chef, mote):
    fore = innehall(mote)
    assert andringar(fore, fore) == []
    services.andra_sammantrade(
        by=chef,
        sammantrade=mote,
        inbjudna=[],
        gemensamt_med=[],
        datum=date(2030, 5, 6),
        lokal="Stadshuset",
        videolank="",
    )
    forsta = mote.punkter.get(rubrik="Budget")
    services.flytta_punkt(by=chef, punkt=forsta, plats=2)
    mote.refresh_from_db()
    assert andringar(fore, innehall(mote)) == [
        f"Dag: måndag 6 maj 2030 (förut {fore['datum']}).",
        "Plats: Stadshuset (förut Tegelbruket).",
        "Länk till videomötet: inte angivet (förut https://video.example.se/x).",
        "Punkterna står i en annan ordning.",
    ]
    assert andrade_punkter(fore, innehall(mote)) == {}
    services.ta_bort_punkt(by=chef, punkt=forsta)
    assert "Borttagen punkt: Budget." in andringar(fore, innehall(mote))


def test_a_preview_is_offered_only_while_it_says_something_new(chef, mote, klient):
    sida = sidor.adress("kallelse", mote.pk)
    assert "Förhandsgranska PDF" in sidor.text(klient("forbundschef").get(sida))
    tjanst.kalla(by=chef, sammantrade=mote)
    skickad = sidor.text(klient("forbundschef").get(sida))
    assert "Förhandsgranska PDF" not in skickad
    assert "Inget har ändrats sedan den skickades." in skickad
    services.lagg_till_punkt(by=chef, sammantrade=mote, rubrik="Sen fråga", slag="information")
    assert "Förhandsgranska PDF" in sidor.text(klient("forbundschef").get(sida))


def test_points_without_a_text_do_not_drag_each_other_to_the_next_page(chef, mote):
    for nummer in range(12):
        services.lagg_till_punkt(by=chef, sammantrade=mote, rubrik=f"Fråga {nummer}")
    services.lagg_till_punkt(
        by=chef, sammantrade=mote, rubrik="Den långa", bakgrund="Så här ligger det till. " * 100
    )
    kallelse, _ = tjanst.kalla(by=chef, sammantrade=mote)
    forsta, andra = PdfReader(BytesIO(filer.las(kallelse.handling.fil))).pages
    assert "Fråga 11" in forsta.extract_text()
    assert "Den långa" in andra.extract_text()
