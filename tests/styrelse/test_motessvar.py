"""Who will come, who steps in, and what each may read and answer."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from finsam import epost
from styrelse import services
from styrelse.foredragningslista import UNDER_SEKRETESS, foredragningslista
from styrelse.models import Dagordningspunkt, Inkallelse, Motessvar, Uppdrag
from styrelse.services import motessvar as tjanst
from styrelse.services.kallelse import kalla
from styrelse.svarslage import inkallade, svarslage
from tests.styrelse.sidor import adress, skicka, tas_emot, text

HEMLIGT = "Fråga om en namngiven person"


@pytest.fixture
def folk(chef, anvandare, tilltrad, medlem):
    """Two members, each with a ledamot and an ersättare: name → uppdrag."""

    def sitter(namn, medlem, roll, user=None):
        adress = f"{namn.lower()}@example.se"
        person = services.registrera_person(by=chef, namn=namn, epost=adress, user=user)
        return tilltrad("2020-01-01", vem=person, roll=roll, medlem=medlem)

    ljungby, almhult = medlem("Ljungby"), medlem("Älmhult")
    return {
        "Anna": sitter("Anna", ljungby, "ledamot", anvandare("ledamot")),
        "Bo": sitter("Bo", almhult, "ledamot"),
        "Cia": sitter("Cia", almhult, "ersattare"),
        "Dan": sitter("Dan", ljungby, "ersattare", anvandare("ersattare")),
    }


@pytest.fixture
def mote(chef, styrelsen, folk):
    dag = timezone.localdate() + timedelta(days=21)
    post = services.registrera_sammantrade(
        by=chef, organ=styrelsen, typ="ordinarie", datum=dag, upplysning="Ta med eget fika."
    )
    services.lagg_till_punkt(
        by=chef, sammantrade=post, rubrik="Budget", slag="beslut", forslag="att anta budgeten"
    )
    services.lagg_till_punkt(
        by=chef, sammantrade=post, rubrik=HEMLIGT, sekretess=True, lagrum="OSL 39 kap. 2 §"
    )
    return post


def rad(mote, namn: str):
    return next(r for r in svarslage(mote).rader if r.namn == namn)


def svara(by, mote, uppdrag: Uppdrag, kommer: bool, **mer) -> Motessvar:
    return tjanst.svara(by=by, sammantrade=mote, person=uppdrag.person, kommer=kommer, **mer)


def test_a_later_answer_takes_the_place_of_an_earlier(chef, mote, folk):
    svara(chef, mote, folk["Anna"], True)
    svara(chef, mote, folk["Anna"], False, meddelande="Sjuk")
    assert Motessvar.objects.count() == 1
    lage = svarslage(mote)
    assert (lage.kommer, lage.kommer_inte, lage.utan_svar) == (0, 1, 3)
    assert (rad(mote, "Anna").svar, rad(mote, "Anna").meddelande) == ("kommer inte", "Sjuk")


def test_one_answers_for_oneself_only_but_the_kansli_for_anyone(anvandare, mote, folk):
    with pytest.raises(ValidationError, match="bara svara för dig själv"):
        svara(anvandare("ledamot"), mote, folk["Bo"], True)
    svara(anvandare("administrator"), mote, folk["Bo"], True)
    assert rad(mote, "Bo").kommer is True


def test_one_who_is_not_called_or_a_meeting_that_is_over_takes_no_answer(chef, mote, folk, person):
    with pytest.raises(ValidationError, match="inte kallad"):
        tjanst.svara(by=chef, sammantrade=mote, person=person("Utomstående"), kommer=True)
    services.andra_sammantrade(
        by=chef, sammantrade=mote, inbjudna=[], gemensamt_med=[], status="genomfort"
    )
    with pytest.raises(ValidationError, match="Svar tas inte emot"):
        svara(chef, mote, folk["Anna"], True)


def test_ersattare_are_offered_in_their_order_and_those_who_cannot_are_passed_over(
    chef, mote, folk
):
    assert rad(mote, "Bo").kan_kallas_in == ()
    svara(chef, mote, folk["Bo"], False)
    assert [u.person.namn for u in rad(mote, "Bo").kan_kallas_in] == ["Cia", "Dan"]
    svara(chef, mote, folk["Cia"], False)
    assert [u.person.namn for u in rad(mote, "Bo").kan_kallas_in] == ["Dan"]


def test_an_ersattare_is_called_in_by_mail_and_let_off_again(chef, mote, folk, mailoutbox):
    svara(chef, mote, folk["Bo"], False)
    post, fel = tjanst.kalla_in(
        by=chef, sammantrade=mote, ersattare=folk["Cia"], for_uppdrag=folk["Bo"]
    )
    assert fel == ""
    assert mailoutbox[0].to == ["cia@example.se"]
    assert "Bo kan inte komma" in mailoutbox[0].body
    assert inkallade(mote) == {folk["Cia"].pk: folk["Bo"].pk}
    assert (rad(mote, "Cia").tjanstgor_for, rad(mote, "Bo").ersatts_av) == ("Bo", "Cia")
    assert rad(mote, "Bo").kan_kallas_in == ()
    with pytest.raises(ValidationError, match="redan inkallad"):
        tjanst.kalla_in(by=chef, sammantrade=mote, ersattare=folk["Cia"], for_uppdrag=folk["Anna"])
    tjanst.aterkalla_inkallelse(by=chef, inkallelse=post)
    assert not Inkallelse.objects.exists()


def test_an_ersattare_whom_the_mail_does_not_reach_is_called_in_all_the_same(
    chef, mote, folk, monkeypatch
):
    monkeypatch.setattr(tjanst, "sand", lambda **_allt: epost.NERE)
    _post, fel = tjanst.kalla_in(
        by=chef, sammantrade=mote, ersattare=folk["Cia"], for_uppdrag=folk["Bo"]
    )
    assert fel == epost.NERE
    assert Inkallelse.objects.count() == 1


@pytest.mark.parametrize(("in_", "for_"), [("Anna", "Bo"), ("Cia", "Dan")])
def test_only_an_ersattare_steps_in_and_only_for_a_ledamot(chef, mote, folk, in_, for_):
    with pytest.raises(ValidationError, match="är inte"):
        tjanst.kalla_in(by=chef, sammantrade=mote, ersattare=folk[in_], for_uppdrag=folk[for_])
    assert not Inkallelse.objects.exists()


# -- What each may read -------------------------------------------------------------------------


def rubriker(mote, user) -> list[str]:
    return [p.rubrik for p in foredragningslista(mote, user)]


def test_the_list_is_the_kanslis_own_until_it_is_sent_out(chef, anvandare, mote):
    assert rubriker(mote, chef) == ["Budget", HEMLIGT]
    assert rubriker(mote, anvandare("ledamot")) == []
    kalla(by=chef, sammantrade=mote)
    assert rubriker(mote, anvandare("ledamot")) == ["Budget", HEMLIGT]


def test_a_point_under_sekretess_keeps_its_number_and_hides_the_rest_from_outsiders(
    chef, anvandare, mote
):
    kalla(by=chef, sammantrade=mote)
    utomstaende = anvandare("beredningsgrupp")
    assert rubriker(mote, utomstaende) == ["Budget", UNDER_SEKRETESS]
    hemlig = foredragningslista(mote, utomstaende)[1]
    assert (hemlig.nummer, hemlig.dold, hemlig.har_mer) == (2, True, False)
    synliga = Dagordningspunkt.objects.visible_to(utomstaende)
    assert [p.rubrik for p in synliga] == ["Budget"]


def test_only_secret_points_leave_a_list_of_numbers(chef, anvandare, mote):
    services.ta_bort_punkt(by=chef, punkt=mote.punkter.get(rubrik="Budget"))
    kalla(by=chef, sammantrade=mote)
    assert rubriker(mote, anvandare("revisor")) == [UNDER_SEKRETESS]


# -- Pages --------------------------------------------------------------------------------------


def test_a_ledamot_reads_and_answers_on_its_own_page(klient, chef, mote, folk):
    client = klient("ledamot")
    assert "inte utskickad än" in text(client.get(adress("mitt_mote", mote.pk)))
    kalla(by=chef, sammantrade=mote)
    assert "svara om du kommer" in text(client.get(adress("mina_moten")))
    sida = text(client.get(adress("mitt_mote", mote.pk)))
    for ord_ in ("Ta med eget fika.", "att anta budgeten", HEMLIGT, "Jag kommer"):
        assert ord_ in sida
    svar = skicka(client, "svara", mote.pk, kommer="nej", meddelande="Sjuk")
    tas_emot(svar, adress("mitt_mote", mote.pk))
    assert "du kommer inte" in text(client.get(adress("mina_moten")))
    assert "<strong>inte kommer</strong>" in text(client.get(adress("mitt_mote", mote.pk)))
    assert rad(mote, "Anna").meddelande == "Sjuk"


def test_an_outsider_reads_without_being_asked_to_answer(klient, chef, mote):
    kalla(by=chef, sammantrade=mote)
    client = klient("beredningsgrupp")
    sida = text(client.get(adress("mitt_mote", mote.pk)))
    assert UNDER_SEKRETESS in sida
    assert HEMLIGT not in sida
    assert "Jag kommer" not in sida
    svar = client.post(adress("svara", mote.pk), {"kommer": "ja"}, follow=True)
    assert "inte kopplat till någon person" in text(svar)
    assert not Motessvar.objects.exists()


def test_the_kansli_sends_answers_for_and_calls_in_from_one_page(
    klient, chef, mote, folk, mailoutbox
):
    client = klient("administrator")
    fraga = text(client.get(adress("kallelse_skicka", mote.pk)))
    assert "Skicka till 4 mottagare" in fraga
    tas_emot(skicka(client, "kallelse_skicka", mote.pk), adress("kallelse", mote.pk))
    assert len(mailoutbox) == 4
    skicka(client, "svara_for", mote.pk, folk["Bo"].person.pk, kommer="nej")
    sida = text(client.get(adress("kallelse", mote.pk)))
    assert "Ersättare i tur" in sida
    assert "Inget har ändrats sedan den skickades" in sida
    skicka(client, "kalla_in", mote.pk, ersattare=folk["Cia"].pk, for_uppdrag=folk["Bo"].pk)
    sida = text(client.get(adress("kallelse", mote.pk)))
    assert "Ersätts av Cia" in sida
    skicka(client, "inkallelse_aterkalla", Inkallelse.objects.get().pk)
    assert not Inkallelse.objects.exists()
    mottagare = mote.kallelser.get().mottagare.get(person__namn="Dan")
    skicka(client, "kallelse_skicka_om", mottagare.pk)
    assert mailoutbox[-1].to == ["dan@example.se"]


def test_a_key_that_is_no_key_is_not_found(klient, mote):
    svar = skicka(klient("administrator"), "kalla_in", mote.pk, ersattare="x", for_uppdrag="")
    assert svar.status_code == 404
