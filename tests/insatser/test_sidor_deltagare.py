"""Coded participants in the browser: who sees them, what is logged, in and out and back."""

import pytest

from finsam.models import Handelse
from insatser.models import Deltagare, Inskrivning, Stegmatning
from styrelse.services import registrera_organisation
from tests.fragor import assert_lika_manga_fragor
from tests.insatser.sidor import adress, lasningar, nekas, sida, skicka, tas_emot, text


@pytest.fixture
def ansvarig(klient, anvandare, insats):
    """The insats's own ansvarig, signed in."""
    insats.ansvariga.add(anvandare("insatsansvarig"))
    return klient("insatsansvarig")


@pytest.fixture
def andras(skapa_insats, skriv_in):
    """A participant of an insats that the ansvarig has nothing to do with."""
    return skriv_in("2022-01-01", i=skapa_insats("Andras"))


# -- Who sees what ---------------------------------------------------------------------------


def test_the_ansvarig_lists_own_participants_by_code(ansvarig, skriv_in, andras):
    egen = skriv_in("2022-01-01")
    text_ = sida(ansvarig, "deltagare_lista", "fokus")
    assert egen.deltagare.kod in text_
    assert andras.deltagare.kod not in text_


def test_a_foreign_participant_is_not_found(ansvarig, andras):
    for vag in (
        adress("deltagare_lista", "andras"),
        adress("skriv_in", "andras"),
        adress("volym_ny", "andras"),
        adress("tillfalle_ny", "andras"),
        adress("deltagare", andras.deltagare_id),
        adress("mat_steg", andras.pk),
        adress("avsluta", andras.pk),
        adress("angra_avslut", andras.pk),
        adress("lapp", andras.pk),
    ):
        assert ansvarig.get(vag).status_code == 404, vag
        assert ansvarig.post(vag).status_code in {404, 405}, vag


def test_a_participant_of_two_insatser_shows_only_the_own_one(ansvarig, skriv_in, andras):
    egen = skriv_in("2022-05-01", deltagare=andras.deltagare)
    svar = ansvarig.get(adress("deltagare", egen.deltagare_id))
    assert [k.inskrivning for k in svar.context["kort"]] == [egen]
    assert "Andras" not in text(svar)


@pytest.mark.parametrize("roll", ["ledamot", "ekonom", "beredningsgrupp", "revisor"])
def test_whoever_may_not_see_participants_is_refused(klient, skriv_in, roll):
    i = skriv_in("2022-01-01")
    for vag in (adress("deltagare_lista", "fokus"), adress("deltagare", i.deltagare_id)):
        assert klient(roll).get(vag).status_code == 403


def test_the_list_filters_and_is_given_as_a_file(klient, skriv_in, avsluta):
    kvar = skriv_in("2022-01-01", kon="man").deltagare.kod
    slut = avsluta(skriv_in("2021-01-01"), "2021-06-01").deltagare.kod
    chef = klient("forbundschef")
    for fraga in ({"lage": "inskriven"}, {"kon": "man"}, {"kod": kvar.lower()}, {"ar": 2022}):
        text_ = sida(chef, "deltagare_lista", "fokus", **fraga)
        assert kvar in text_
        assert slut not in text_, fraga
    assert kvar not in sida(chef, "deltagare_lista", "fokus", lage="avslutad")
    svar = chef.get(adress("deltagare_lista", "fokus"), {"export": "csv"})
    fil = b"".join(svar.streaming_content).decode()
    assert kvar in fil
    assert "2021-06" in fil


# -- The log of reads ------------------------------------------------------------------------


def test_each_read_is_logged_once_with_the_names_of_the_filters_only(ansvarig, skriv_in):
    i = skriv_in("2022-01-01")
    kod = i.deltagare.kod
    sida(ansvarig, "deltagare_lista", "fokus")
    sida(ansvarig, "deltagare_lista", "fokus", kod=kod, kon="kvinna", lage="")
    ansvarig.get(adress("deltagare_lista", "fokus"), {"export": "csv"})
    sida(ansvarig, "deltagare", i.deltagare_id)
    assert lasningar() == [
        ("Fokus", []),
        ("Fokus", ["kod", "kon"]),
        ("Fokus", ["export"]),
        (f"deltagare {i.deltagare_id}", []),
    ]
    listor = Handelse.objects.filter(verb="läste", objekttyp="insatser.insats")
    assert kod not in str(list(listor.values_list("detaljer", flat=True)))


def test_a_refused_reader_leaves_no_read_in_the_log(ansvarig, andras):
    ansvarig.get(adress("deltagare", andras.deltagare_id))
    assert lasningar() == []


# -- Steps -----------------------------------------------------------------------------------


def matning(skala, **falt):
    steg = skala.steg.get(nummer=2).pk
    return {"datum": "2022-01-10", "typ": "start", "steg": steg, "skattare": "personal"} | falt


def test_steps_are_measured_and_shown_as_a_course(ansvarig, skriv_in, skala):
    i = skriv_in("2022-01-01")
    till = adress("deltagare", i.deltagare_id)
    tas_emot(skicka(ansvarig, "mat_steg", i.pk, **matning(skala)), till)
    andra = matning(skala, typ="uppfoljning", datum="2022-04-10", steg=skala.steg.get(nummer=4).pk)
    tas_emot(skicka(ansvarig, "mat_steg", i.pk, **andra), till)
    kort = ansvarig.get(till).context["kort"][0]
    assert [m.steg.nummer for m in kort.matningar] == [2, 4]
    assert kort.diagram.beskrivning == (
        "Personalen: från steg 2 den 2022-01-10 till steg 4 den 2022-04-10."
    )


def test_a_start_that_both_have_made_is_not_offered(ansvarig, skriv_in, mat, skala):
    i = skriv_in("2022-01-01")
    mat(i, 2)
    mat(i, 3, skattare="deltagare")
    form = ansvarig.get(adress("mat_steg", i.pk)).context["form"]
    assert [typ for typ, _ in form.fields["typ"].choices] == ["uppfoljning", "avslut"]
    assert form["typ"].initial == "uppfoljning"
    nekas(skicka(ansvarig, "mat_steg", i.pk, **matning(skala)), "typ", "start")


def test_a_measurement_before_the_enrolment_is_refused(ansvarig, skriv_in, skala):
    i = skriv_in("2022-01-01")
    svar = skicka(ansvarig, "mat_steg", i.pk, **matning(skala, datum="2021-12-31"))
    nekas(svar, "datum", "Välj en senare dag")
    assert not Stegmatning.objects.exists()


def test_a_measurement_can_be_taken_back(ansvarig, skriv_in, mat):
    i = skriv_in("2022-01-01")
    m = mat(i, 2)
    assert "Ta bort mätningen?" in sida(ansvarig, "matning_ta_bort", m.pk)
    assert Stegmatning.objects.exists(), "bara att fråga tar inte bort något"
    tas_emot(skicka(ansvarig, "matning_ta_bort", m.pk), adress("deltagare", i.deltagare_id))
    assert not Stegmatning.objects.exists()


def test_an_insats_without_a_ladder_offers_no_steps(klient, skapa_insats, skriv_in):
    i = skriv_in("2022-01-01", i=skapa_insats("Utan"))
    chef = klient("forbundschef")
    assert "Mät steg" not in sida(chef, "deltagare", i.deltagare_id)


# -- Out, and back ---------------------------------------------------------------------------


def test_an_ending_can_be_undone(ansvarig, skriv_in, kod):
    i = skriv_in("2022-01-01")
    till = adress("deltagare", i.deltagare_id)
    arbete = kod("sysselsattning", "arbete")
    falt = {"ut_manad": "2022-06", "avslutsorsak": kod("avslutsorsak", "vidare").pk}
    tas_emot(skicka(ansvarig, "avsluta", i.pk, **falt, sysselsattning_efter=arbete.pk), till)
    i.refresh_from_db()
    assert (str(i.ut_manad), [lage.kod for lage in i.lagen.all()]) == ("2022-06-01", [arbete])
    assert "Ångra avslutet" in sida(ansvarig, "deltagare", i.deltagare_id)
    tas_emot(skicka(ansvarig, "angra_avslut", i.pk), till)
    i.refresh_from_db()
    assert i.ar_oppen
    assert not i.lagen.exists()


@pytest.mark.parametrize(
    ("manad", "orsak", "falt", "ord_"),
    [
        ("2021-12", "genomford", "__all__", "Avslutet kan inte ligga före inskrivningen."),
        ("2022-06", "", "avslutsorsak", "Välj i listan."),
        ("2023-06", "genomford", "ut_manad", "Välj en tidigare månad"),
    ],
)
def test_a_bad_ending_changes_nothing(ansvarig, skriv_in, kod, manad, orsak, falt, ord_):
    i = skriv_in("2022-01-01")
    pk = kod("avslutsorsak", orsak).pk if orsak else ""
    svar = skicka(ansvarig, "avsluta", i.pk, ut_manad=manad, avslutsorsak=pk)
    nekas(svar, falt, ord_)
    i.refresh_from_db()
    assert i.ar_oppen


def test_a_retired_code_is_not_offered(ansvarig, skriv_in, kod):
    maende = kod("avslutsorsak", "maende")
    maende.aktiv = False
    maende.save()
    koder = ansvarig.get(adress("avsluta", skriv_in("2022-01-01").pk)).context["form"].fields
    assert maende not in koder["avslutsorsak"].queryset


# -- A mistake -------------------------------------------------------------------------------


def test_an_enrolment_made_by_mistake_is_taken_back_with_its_code(ansvarig, skriv_in):
    i = skriv_in("2022-01-01")
    assert "Ta bort inskrivningen?" in sida(ansvarig, "inskrivning_ta_bort", i.pk)
    svar = skicka(ansvarig, "inskrivning_ta_bort", i.pk)
    tas_emot(svar, adress("deltagare_lista", "fokus"))
    assert not Inskrivning.objects.exists()
    assert not Deltagare.objects.exists()


def test_a_code_in_use_elsewhere_stays_when_an_enrolment_is_taken_back(ansvarig, skriv_in, andras):
    egen = skriv_in("2022-05-01", deltagare=andras.deltagare)
    skicka(ansvarig, "inskrivning_ta_bort", egen.pk)
    assert list(Inskrivning.objects.all()) == [andras]


def test_a_measured_or_ended_enrolment_is_not_taken_back(ansvarig, skriv_in, mat, avsluta):
    i = skriv_in("2022-01-01")
    mat(i, 2)
    nekas(skicka(ansvarig, "inskrivning_ta_bort", i.pk), "__all__", "Ta bort dem först.")
    avsluta(i)
    nekas(skicka(ansvarig, "inskrivning_ta_bort", i.pk), "__all__", "Ångra avslutet först.")
    assert Inskrivning.objects.exists()


# -- What it costs ---------------------------------------------------------------------------


def test_the_list_of_participants_asks_as_often_for_three(klient, chef, skriv_in, avsluta):
    def en_till():
        n = Deltagare.objects.count()
        kommun = registrera_organisation(by=chef, namn=f"Kommun {n}")
        avsluta(skriv_in("2022-01-01", kommun=kommun))

    assert_lika_manga_fragor(klient("forbundschef"), adress("deltagare_lista", "fokus"), en_till)
