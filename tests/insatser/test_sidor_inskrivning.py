"""A participant comes in: the form, what it refuses and warns of, the slip, a correction."""

import pytest
from django.contrib.messages import get_messages
from django.utils import timezone

from finsam.models import Handelse
from insatser.models import Deltagare, Inskrivning
from styrelse.services import registrera_medlem, registrera_organisation
from tests.insatser.sidor import adress, lasningar, nekas, sida, skicka, tas_emot

NY = {"in_manad": "2022-03", "kon": "kvinna", "fodelsear": "1990"}


@pytest.fixture
def ansvarig(klient, anvandare, insats):
    """The insats's own ansvarig, signed in."""
    insats.ansvariga.add(anvandare("insatsansvarig"))
    return klient("insatsansvarig")


@pytest.fixture
def andras(skapa_insats, skriv_in):
    """A participant of an insats that the ansvarig has nothing to do with."""
    return skriv_in("2022-01-01", i=skapa_insats("Andras"), fodelsear=1990)


def inskrivning() -> Inskrivning:
    return Inskrivning.objects.latest("pk")


def sagt(svar) -> str:
    """What the page will say about what was just done."""
    return " ".join(str(m) for m in get_messages(svar.wsgi_request))


# -- The form --------------------------------------------------------------------------------


def test_the_form_of_enrolment_has_no_field_for_a_name(ansvarig, insats):
    form = ansvarig.get(adress("skriv_in", "fokus")).context["form"]
    assert set(form.fields) == {
        *("in_manad", "kon", "fodelsear", "kommun", "remittent", "parter", "utbildning"),
        *("tid_i_forsorjning", "sysselsattning_fore", "forsorjning_fore", "tidigare_kod"),
    }


def test_the_month_begins_with_this_one_while_the_insats_goes_on(klient, skapa_insats, insats):
    skapa_insats("Vidare", till_datum=None)
    chef, i_dag = klient("forbundschef"), timezone.localdate()
    for slug, manad in (("vidare", f"{i_dag:%Y-%m}"), ("fokus", None)):
        falt = chef.get(adress("skriv_in", slug)).context["form"]["in_manad"]
        assert (f'value="{manad}"' in str(falt)) is bool(manad)


@pytest.mark.parametrize(
    ("falt", "varde", "ord_"),
    [
        ("in_manad", "mars 2022", "Skriv år och månad"),
        ("in_manad", "2019-01", "Välj en senare månad"),
        ("in_manad", "2023-01", "Välj en tidigare månad"),
        ("in_manad", "", "till exempel 2022-05"),
        ("kon", "", "Välj kön"),
        ("fodelsear", "1850", "1900"),
        ("tidigare_kod", "ABCD-EFGH", "Kontrollera den"),
    ],
)
def test_a_bad_enrolment_is_refused_and_keeps_what_was_typed(ansvarig, insats, falt, varde, ord_):
    svar = skicka(ansvarig, "skriv_in", "fokus", **(NY | {falt: varde}))
    nekas(svar, falt, ord_)
    assert svar.context["form"]["fodelsear"].value() == (NY | {falt: varde})["fodelsear"]
    assert not Deltagare.objects.exists()


@pytest.mark.parametrize(
    ("falt", "skrivet", "vad"),
    [
        ("fodelsear", "19900412-1236", "ett personnummer"),
        ("tidigare_kod", "9004121233", "ett personnummer"),
        ("tidigare_kod", "a@exempel.se", "en e-postadress"),
        ("tidigare_kod", "0480-123456", "ett telefonnummer"),
    ],
)
def test_what_tells_who_someone_is_is_refused_and_not_shown_again(
    ansvarig, insats, falt, skrivet, vad
):
    svar = skicka(ansvarig, "skriv_in", "fokus", **(NY | {falt: skrivet}))
    nekas(svar, falt, f"ser ut som {vad}")
    assert skrivet not in svar.content.decode()
    assert not Deltagare.objects.exists()


def test_several_states_are_noted_with_their_share_of_full_time(ansvarig, insats, kod):
    sjuk, stod = kod("forsorjning", "sjukpenning"), kod("forsorjning", "forsorjningsstod")
    falt = {
        "forsorjning_fore": [sjuk.pk, stod.pk],
        f"forsorjning_fore_{sjuk.pk}_procent": "50",
        "utbildning": kod("utbildning", "gymnasium").pk,
        "tid_i_forsorjning": kod("tid", "hogst_2_ar").pk,
    }
    skicka(ansvarig, "skriv_in", "fokus", **NY, **falt)
    rader = inskrivning().lagen.values_list("kod__kod", "procent", "skede")
    assert set(rader) == {("sjukpenning", 50, "fore"), ("forsorjningsstod", None, "fore")}
    text = sida(ansvarig, "deltagare", inskrivning().deltagare_id)
    assert "Sjukpenning eller rehabiliteringspenning 50\u00a0%, Försörjningsstöd" in text
    assert "Gymnasium" in text


@pytest.mark.parametrize("procent", ["0", "101", "halv", "²"])
def test_a_share_that_is_no_per_cent_is_refused(ansvarig, insats, kod, procent):
    sjuk = kod("forsorjning", "sjukpenning")
    falt = {f"forsorjning_fore_{sjuk.pk}_procent": procent}
    svar = skicka(ansvarig, "skriv_in", "fokus", **NY, **falt)
    nekas(svar, "forsorjning_fore", "heltal från 1 till 100")
    assert f'value="{procent}"' in svar.content.decode()


def test_a_share_alone_ticks_its_code(ansvarig, insats, kod):
    sjuk = kod("forsorjning", "sjukpenning")
    skicka(ansvarig, "skriv_in", "fokus", **NY, **{f"forsorjning_fore_{sjuk.pk}_procent": "25"})
    assert list(inskrivning().lagen.values_list("kod", "procent")) == [(sjuk.pk, 25)]


def test_a_code_of_another_list_is_refused_by_the_form(ansvarig, insats, kod):
    falt = {"forsorjning_fore": [kod("remittent", "af").pk]}
    nekas(skicka(ansvarig, "skriv_in", "fokus", **NY, **falt), "forsorjning_fore", "Välj i listan")


# -- The parties -----------------------------------------------------------------------------


@pytest.fixture
def parter(chef):
    """Arbetsförmedlingen, Försäkringskassan and a kommun, members all."""
    par = {}
    for namn, typ in (("Af", "af"), ("Fk", "fk"), ("Kommunen", "kommun")):
        par[typ] = registrera_organisation(by=chef, namn=namn)
        registrera_medlem(by=chef, organisation=par[typ], typ=typ, from_datum="2015-01-01")
    return par


def test_fewer_than_two_parties_are_warned_of_and_let_through(ansvarig, insats, parter):
    svar = skicka(ansvarig, "skriv_in", "fokus", **NY, parter=[parter["af"].pk])
    assert "minst två parter" in sagt(svar)
    assert list(inskrivning().parter.all()) == [parter["af"]]
    assert "Färre än två parter" in sida(ansvarig, "deltagare", inskrivning().deltagare_id)


def test_two_parties_bring_no_warning(ansvarig, insats, parter):
    svar = skicka(
        ansvarig, "skriv_in", "fokus", **NY, parter=[parter["af"].pk, parter["kommun"].pk]
    )
    assert "minst två parter" not in sagt(svar)


def test_only_the_kommuner_of_the_insats_are_offered(ansvarig, chef, insats, parter):
    annan = registrera_organisation(by=chef, namn="Annan kommun")
    registrera_medlem(by=chef, organisation=annan, typ="kommun", from_datum="2015-01-01")
    insats.kommuner.add(annan)
    form = ansvarig.get(adress("skriv_in", "fokus")).context["form"]
    assert list(form.fields["kommun"].queryset) == [annan]
    assert set(form.fields["parter"].queryset) == {parter["af"], parter["fk"], annan}


# -- The slip --------------------------------------------------------------------------------


def test_enrolling_gives_a_slip_with_the_code_until_it_is_kept(ansvarig, insats):
    svar = skicka(ansvarig, "skriv_in", "fokus", **NY)
    i = inskrivning()
    tas_emot(svar, adress("lapp", i.pk))
    assert i.deltagare.kod in sida(ansvarig, "lapp", i.pk)
    assert str(i.in_manad) == "2022-03-01"
    tas_emot(skicka(ansvarig, "lapp", i.pk), adress("deltagare", i.deltagare_id))


def test_a_slip_that_is_put_away_says_how_the_code_is_found(ansvarig, klient, insats):
    skicka(ansvarig, "skriv_in", "fokus", **NY)
    i = inskrivning()
    skicka(ansvarig, "lapp", i.pk)
    svar = ansvarig.get(adress("lapp", i.pk))
    assert not svar.context["visas"]
    assert "Kod att kopiera" not in svar.content.decode()
    assert "Så hittar du koden" in svar.content.decode()


def test_the_slip_is_for_whoever_enrolled_the_participant(ansvarig, klient, insats):
    skicka(ansvarig, "skriv_in", "fokus", **NY)
    assert "Kod att kopiera" not in sida(klient("administrator"), "lapp", inskrivning().pk)


def test_the_next_enrolment_begins_with_what_the_last_one_had(ansvarig, insats, parter, kod):
    af = kod("remittent", "af")
    skicka(
        ansvarig,
        *("skriv_in", "fokus"),
        **NY,
        remittent=af.pk,
        kommun=parter["kommun"].pk,
        parter=[parter["af"].pk, parter["fk"].pk],
    )
    svar = skicka(ansvarig, "lapp", inskrivning().pk, nasta="1")
    tas_emot(svar, f"{adress('skriv_in', 'fokus')}?som={inskrivning().pk}")
    form = ansvarig.get(svar.url).context["form"]
    assert form.initial["remittent"] == af
    assert form.initial["kommun"] == parter["kommun"]
    assert set(form.initial["parter"]) == {parter["af"], parter["fk"]}
    assert "kon" not in form.initial


@pytest.mark.parametrize("som", ["abc", "0", "-1"])
def test_an_enrolment_that_is_not_found_gives_no_beginning(ansvarig, insats, som):
    assert ansvarig.get(adress("skriv_in", "fokus"), {"som": som}).status_code == 200


# -- A code from before ----------------------------------------------------------------------


def test_a_known_participant_is_enrolled_again_under_the_same_code(ansvarig, skriv_in, avsluta):
    deltagare = avsluta(skriv_in("2021-01-01"), "2021-06-01").deltagare
    falt = {"in_manad": "2022-02", "tidigare_kod": f" {deltagare.kod.lower()} "}
    tas_emot(skicka(ansvarig, "skriv_in", "fokus", **falt), adress("deltagare", deltagare.pk))
    assert Deltagare.objects.get().inskrivningar.count() == 2


def test_a_code_handed_over_from_another_insats_is_enrolled_and_tells_nothing_of_it(
    ansvarig, andras
):
    falt = {"in_manad": "2022-02", "tidigare_kod": andras.deltagare.kod}
    svar = skicka(ansvarig, "skriv_in", "fokus", **falt)
    tas_emot(svar, adress("deltagare", andras.deltagare_id))
    assert Deltagare.objects.count() == 1
    text = sida(ansvarig, "deltagare", andras.deltagare_id)
    assert "Andras" not in text
    assert "2022-02" in text
    assert "2022-01" not in text


def test_a_code_with_another_birth_year_is_refused_without_telling_the_right_one(ansvarig, andras):
    falt = {"in_manad": "2022-02", "tidigare_kod": andras.deltagare.kod, "fodelsear": "1985"}
    svar = skicka(ansvarig, "skriv_in", "fokus", **falt)
    nekas(svar, "tidigare_kod", "andra uppgifter")
    # The hint beside the field has its own example of a year.
    assert "1990" not in svar.content.decode()


def test_a_search_for_a_code_is_logged_without_the_code(ansvarig, andras):
    kod = andras.deltagare.kod
    skicka(ansvarig, "skriv_in", "fokus", in_manad="2022-02", tidigare_kod="ABCD-EFGH")
    skicka(ansvarig, "skriv_in", "fokus", in_manad="2022-02", tidigare_kod=kod)
    assert lasningar() == [("Fokus", ["tidigare_kod"])] * 2
    assert kod not in str(list(Handelse.objects.values_list("objekt_namn", "detaljer")))


# -- Counted insatser ------------------------------------------------------------------------


def test_nobody_is_enrolled_in_a_structural_insats(klient, skapa_insats):
    skapa_insats("Nätverk", inriktning="struktur")
    svar = skicka(klient("forbundschef"), "skriv_in", "natverk", **NY)
    nekas(svar, "__all__", "individinriktade")


def test_nobody_is_enrolled_in_an_insats_that_counts_its_participants(klient, skapa_insats):
    oppet = skapa_insats("Öppet hus")
    oppet.uppfoljningsmetod = "antal"
    oppet.save()
    svar = skicka(klient("forbundschef"), "skriv_in", "oppet-hus", **NY)
    nekas(svar, "__all__", "Registrera en volym i stället")
    assert not Deltagare.objects.exists()


# -- A correction ----------------------------------------------------------------------------


def test_an_enrolment_is_corrected_and_the_log_names_what_changed(ansvarig, skriv_in, kod):
    i = skriv_in("2022-03-01", fodelsear=1990, forsorjning_fore=[kod("forsorjning", "lon")])
    lon, sjuk = kod("forsorjning", "lon"), kod("forsorjning", "sjukpenning")
    falt = {
        "in_manad": "2022-04",
        "kon": "man",
        "fodelsear": "1991",
        "forsorjning_fore": [lon.pk, sjuk.pk],
        f"forsorjning_fore_{lon.pk}_procent": "75",
    }
    tas_emot(
        skicka(ansvarig, "inskrivning_andra", i.pk, **falt), adress("deltagare", i.deltagare_id)
    )
    i = inskrivning()
    assert (str(i.in_manad), i.deltagare.kon, i.deltagare.fodelsear) == ("2022-04-01", "man", 1991)
    assert dict(i.lagen.values_list("kod__kod", "procent")) == {"lon": 75, "sjukpenning": None}
    rader = Handelse.objects.filter(verb="ändrade").order_by("pk")
    assert [r.detaljer["falt"] for r in rader] == [
        ["fodelsear", "kon"],
        ["in_manad", "forsorjning_fore"],
    ]


def test_the_form_of_correction_begins_with_what_is_noted(ansvarig, skriv_in, kod):
    gammal = kod("forsorjning", "annan")
    i = skriv_in("2022-03-01", fodelsear=1990, forsorjning_fore={gammal: 40})
    gammal.aktiv = False
    gammal.save()
    text = ansvarig.get(adress("inskrivning_andra", i.pk)).content.decode()
    assert 'value="1990"' in text
    assert 'value="40"' in text, "en kod som tagits ur bruk står kvar där den är vald"


def test_a_correction_past_a_measurement_is_refused(ansvarig, skriv_in, mat):
    i = skriv_in("2022-01-01")
    mat(i, 2, dag="2022-01-10")
    falt = {"in_manad": "2022-02", "kon": "kvinna"}
    nekas(skicka(ansvarig, "inskrivning_andra", i.pk, **falt), "in_manad", "mätning den 2022-01-10")


def test_a_foreign_enrolment_is_not_corrected(ansvarig, andras):
    assert ansvarig.get(adress("inskrivning_andra", andras.pk)).status_code == 404
    assert ansvarig.post(adress("utelamna", andras.pk, "kommun")).status_code == 404
