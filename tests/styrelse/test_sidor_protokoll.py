"""The pages of närvaro and of the protokoll: what they say, take and refuse."""

from datetime import date

import pytest

from finsam.textskillnad import historik, skillnad
from styrelse import services
from styrelse.models import Jav, Narvaro, Protokollspunkt, Reservation, Textversion, Votering
from styrelse.skrivlage import skrivpunkter
from tests.styrelse.motet import hall_mote
from tests.styrelse.sidor import adress, nekas, skicka, tas_emot, text


@pytest.fixture
def admin(klient):
    return klient("administrator")


@pytest.fixture
def har(mote):
    """Everybody is there."""
    mote.narvarande("Anna", "Bo", "Cia", "Dan", "Eva")
    return mote


def skrivsidan(mote, punkt=None) -> str:
    sida = adress("protokoll_skriv", mote.sammantrade.pk)
    return f"{sida}#punkt-{punkt.pk}" if punkt else sida


# -- Närvaro ---------------------------------------------------------------------------------------


def test_the_protokoll_is_begun_from_the_page(admin, chef, styrelse_med_ledamoter):
    mote = services.registrera_sammantrade(
        by=chef, organ=styrelse_med_ledamoter, typ="extra", datum=date(2022, 5, 5)
    )
    for sida in ("narvaro", "protokoll_skriv"):
        assert "inte påbörjat" in text(admin.get(adress(sida, mote.pk)))
    tas_emot(skicka(admin, "protokoll_borja", mote.pk), adress("narvaro", mote.pk))
    assert mote.narvaron.count() == 6


def test_a_protokoll_begun_by_mistake_is_thrown_away_while_nothing_is_written(mote, admin):
    pk = mote.sammantrade.pk
    assert "Ta bort" in text(admin.get(skrivsidan(mote)))
    mote.narvarande("Anna", "Bo", "Cia")
    jav = services.anmal_jav(by=mote.by, punkt=mote.punkter[0], narvaro=mote.rad("Bo"), grund="5")
    assert "Något är antecknat" in text(skicka(admin, "protokoll_kasta", pk))
    services.ta_bort_anteckning(by=mote.by, rad=jav)
    tas_emot(skicka(admin, "protokoll_kasta", pk), adress("sammantrade", pk))
    assert not mote.sammantrade.narvaron.exists()
    services.borja_protokoll(by=mote.by, sammantrade=mote.sammantrade)
    spara(admin, mote.punkter[0], "Ett.")
    assert "tas aldrig bort" in text(skicka(admin, "protokoll_kasta", pk))


def rutor(mote, **andra) -> dict[str, str]:
    """The form as the page sends it: everybody as they are, and these changes."""
    falt = {}
    for rad in mote.sammantrade.narvaron.all():
        falt[f"rad{rad.pk}-form"] = "plats"
        for namn, varde in andra.get(str(rad), {}).items():
            falt[f"rad{rad.pk}-{namn}"] = varde
    return falt


def test_narvaro_is_ticked_and_the_page_says_whether_it_is_enough(mote, admin):
    pk = mote.sammantrade.pk
    har = {namn: {"narvarande": "on"} for namn in ("Anna", "Bo")}
    tas_emot(skicka(admin, "narvaro", pk, **rutor(mote, **har)), adress("narvaro", pk))
    sida = text(admin.get(adress("narvaro", pk)))
    assert "Inte beslutsför: 2 av 4 tjänstgör" in sida
    assert "Av 4 ledamöter behövs 3" in sida
    har["Cia"] = {"narvarande": "on", "kom_vid": mote.punkter[1].pk}
    har["Eva"] = {"narvarande": "on", "tjanstgor": mote.rad("Dan").uppdrag_id}
    skicka(admin, "narvaro", pk, **rutor(mote, **har))
    assert "Beslutsför: 4 av 4 tjänstgör" in text(admin.get(adress("narvaro", pk)))
    assert mote.rad("Cia").kom_vid == mote.punkter[1]


def test_a_vacant_seat_may_be_served_on(mote, admin):
    falt = rutor(mote, Eva={"narvarande": "on", "tjanstgor": "vakans"})
    skicka(admin, "narvaro", mote.sammantrade.pk, **falt)
    assert mote.rad("Eva").for_vakans


def test_what_cannot_be_is_told_on_the_page(mote, admin):
    dans = mote.rad("Dan").uppdrag_id
    tva = {n: {"narvarande": "on", "tjanstgor": dans} for n in ("Eva", "Filip")}
    svar = skicka(admin, "narvaro", mote.sammantrade.pk, **rutor(mote, **tva))
    assert "kan inte båda tjänstgöra för Dan" in text(svar)
    fel = skicka(admin, "narvaro", mote.sammantrade.pk, **rutor(mote, Eva={"tjanstgor": "99999"}))
    assert "Välj bland det som går att välja" in text(fel)


def test_who_chairs_and_justerar_is_chosen(har, admin):
    pk = har.sammantrade.pk
    svar = skicka(
        admin, "narvaro_leder", pk, ordforande=har.rad("Bo").pk, justerare=[har.rad("Cia").pk]
    )
    tas_emot(svar, adress("narvaro", pk))
    assert har.rad("Bo").ordforande
    assert har.rad("Cia").justerare
    svar = skicka(admin, "narvaro_leder", pk, ordforande=har.rad("Bo").pk)
    tas_emot(svar, adress("narvaro", pk))
    assert har.rad("Cia").justerare


def test_someone_more_is_put_on_the_list(mote, admin, person):
    gast = person("Gäst")
    svar = skicka(admin, "narvaro_lagg_till", mote.sammantrade.pk, person=gast.pk, funktion="gäst")
    tas_emot(svar, adress("narvaro", mote.sammantrade.pk))
    assert mote.rad("Gäst").roll == Narvaro.Roll.OVRIG


def test_those_in_turn_are_called_in_from_the_page(mote, admin):
    svar = skicka(admin, "narvaro_kalla_in", mote.sammantrade.pk)
    assert "Ingen ersättare som är här står på tur" in text(svar)


def test_narvaro_of_a_closed_protokoll_is_only_shown(mote, admin):
    mote.klart()
    sida = text(admin.get(adress("narvaro", mote.sammantrade.pk)))
    assert "så närvaron kan inte ändras" in sida
    assert "Spara närvaron" not in sida


# -- Saving texts ----------------------------------------------------------------------------------


def spara(klient, punkt, ord_, bas=0, *, skript=True, **mer):
    falt = {"falt": "text", "text": ord_, "bas": bas, "flik": "a"} | mer
    huvud = {"HTTP_ACCEPT": "application/json"} if skript else {}
    return klient.post(adress("protokolltext", punkt.pk), falt, **huvud)


def test_a_script_gets_the_version_that_its_text_became(mote, admin):
    svar = spara(admin, mote.punkter[0], "Ett.")
    assert (svar.status_code, svar.json()["nummer"], svar.json()["gren"]) == (200, 1, None)
    assert admin.get(adress("protokolltext", mote.punkter[0].pk)).json() == {
        "text": "Ett.",
        "nummer": 1,
    }
    beslut = admin.get(adress("protokolltext", mote.punkter[0].pk), {"falt": "beslut"})
    assert beslut.json() == {"text": "", "nummer": 0}


def test_blanks_at_the_ends_are_kept_as_they_are_written(mote, admin):
    spara(admin, mote.punkter[0], "Ett. ")
    assert Protokollspunkt.objects.get().text == "Ett. "


def test_a_script_is_told_when_another_came_first(mote, admin):
    spara(admin, mote.punkter[0], "Ett.")
    svar = spara(admin, mote.punkter[0], "Två.", flik="b")
    assert svar.status_code == 409
    gren = Textversion.objects.get(pk=svar.json()["gren"])
    assert gren.text == "Två."
    for vag in ({}, {"del": "ja"}):
        sida = text(admin.get(adress("textgren", gren.pk), vag))
        assert "Två har skrivit samtidigt" in sida
        assert ("<html" in sida) is (not vag)


@pytest.mark.parametrize(
    ("falt", "fel"), [({"bas": "x"}, "kunde inte läsas"), ({"bas": 9}, "Läs om sidan")]
)
def test_a_script_is_told_why_a_text_is_refused(mote, admin, falt, fel):
    svar = spara(admin, mote.punkter[0], "Ett.", **falt)
    assert svar.status_code == 422
    assert fel in svar.json()["fel"]


def test_without_a_script_the_form_leads_back_to_the_point(mote, admin):
    punkt = mote.punkter[0]
    assert spara(admin, punkt, "Ett.", skript=False)["Location"] == skrivsidan(mote, punkt)
    spara(admin, punkt, "Två.", skript=False, flik="b")
    spara(admin, punkt, "Tre.", 9, skript=False, flik="c")
    sida = text(admin.get(skrivsidan(mote)))
    for ord_ in ("Sparat ", "Din text är sparad bredvid", "Jämför och välj", "finns inte"):
        assert ord_ in sida


def test_the_page_asks_who_is_signed_in_and_how_far_the_texts_have_come(mote, admin):
    spara(admin, mote.punkter[0], "Ett.")
    svar = admin.get(adress("protokoll_lage", mote.sammantrade.pk))
    lage = svar.json()
    assert lage["texter"][f"{mote.punkter[0].pk}-text"] == 1
    assert lage["texter"][f"{mote.punkter[1].pk}-beslut"] == 0
    assert (lage["skrivs"], svar["Cache-Control"]) == (True, "no-store")


@pytest.mark.parametrize(
    ("val", "galler"), [("behall", "Ett."), ("ta_in", "Två."), ("lagg_ihop", "Ett.\n\nTvå.")]
)
def test_the_choice_between_two_texts_is_made(mote, admin, val, galler):
    spara(admin, mote.punkter[0], "Ett.")
    gren = spara(admin, mote.punkter[0], "Två.", flik="b").json()["gren"]
    skicka(admin, "textgren_valj", gren, val="annat")
    svar = skicka(admin, "textgren_valj", gren, val=val)
    assert svar["Location"] == skrivsidan(mote, mote.punkter[0])
    assert Protokollspunkt.objects.get().text == galler
    assert "Välj vilken text" in text(admin.get(skrivsidan(mote)))


def test_the_history_shows_differences_and_brings_a_version_back(mote, admin):
    spara(admin, mote.punkter[0], "Ett.")
    spara(admin, mote.punkter[0], "Ett två.", 1)
    ett = Textversion.objects.get(nummer=1)
    svar = skicka(admin, "text_aterstall", ett.pk)
    assert svar["Location"] == skrivsidan(mote, mote.punkter[0])
    assert Protokollspunkt.objects.get().text == "Ett."
    skicka(admin, "text_aterstall", ett.pk)
    assert "gäller nu" in text(admin.get(skrivsidan(mote)))
    sida = text(admin.get(adress("texthistorik", mote.punkter[0].pk)))
    assert "Version 3" in sida
    assert "Inget är skrivet" in text(admin.get(adress("beslutshistorik", mote.punkter[1].pk)))


def test_of_what_one_saves_in_a_row_the_history_shows_the_last(mote, chef, admin, anvandare):
    for nummer, ord_ in enumerate(("E", "Et", "Ett.")):
        spara(admin, mote.punkter[0], ord_, nummer)
    services.spara_text(by=chef, punkt=mote.punkter[0], falt="text", text="Ett. Två.", bas=3)
    rader = historik(Protokollspunkt.objects.get(), "text")
    assert [r.version.text for r in rader] == ["Ett. Två.", "Ett."]
    assert [(b.slag, b.text) for b in rader[0].bitar] == [("lika", "Ett."), ("till", " Två.")]


def test_a_comparison_loses_no_sign():
    bitar = skillnad("att godkänna  budgeten", "att avslå\nbudgeten nu")
    assert "".join(b.text for b in bitar if b.slag != "bort") == "att avslå\nbudgeten nu"
    assert "".join(b.text for b in bitar if b.slag != "till") == "att godkänna  budgeten"


# -- What is noted at a point ----------------------------------------------------------------------


def test_everything_that_is_noted_stands_at_the_point(har, admin):
    punkt = har.punkter[1]
    till, bo = skrivsidan(har, punkt), har.rad("Bo")
    roster = {
        f"rost{har.rad(n).pk}": s
        for n, s in zip(["Anna", "Bo", "Dan", "Eva"], ["ja", "nej", "ja", "ja"], strict=True)
    }
    jav = {"narvaro": har.rad("Cia").pk, "grund": "2", "ersattare": har.rad("Eva").pk}
    tas_emot(skicka(admin, "jav_ny", punkt.pk, **jav), till)
    tas_emot(skicka(admin, "yrkande_ny", punkt.pk, narvaro=bo.pk, text="avslag"), till)
    ordning = {"text": "Bifall mot avslag."}
    tas_emot(skicka(admin, "protokollspunkt_ordning", punkt.pk, **ordning), till)
    vad = {"ja_betyder": "bifall", "nej_betyder": "avslag"}
    tas_emot(skicka(admin, "votering_ny", punkt.pk, **vad, **roster), till)
    val = {"namn1": "Dan", "antal1": 2, "namn2": "Eva", "antal2": 2, "lottens_vinnare": "Eva"}
    tas_emot(skicka(admin, "val_ny", punkt.pk, **val), till)
    reservation = {"narvaro": bo.pk, "slag": "reservation", "anmald_fore_slut": "on"}
    tas_emot(skicka(admin, "reservation_ny", punkt.pk, **reservation), till)
    sida = " ".join(text(admin.get(skrivsidan(har))).split())
    for ord_ in (
        "Cia anmäler jäv och lämnar rummet",
        "Eva träder in",
        "yrkar avslag",
        "Bifall mot avslag.",
        "3 ja, 1 nej",
        "Ja vinner",
        "Eva är vald genom lottning",
        "Reservation:",
    ):
        assert ord_ in sida, ord_


def test_what_is_refused_is_said_beside_the_field(har, admin):
    punkt = har.punkter[1].pk
    nekas(skicka(admin, "jav_ny", punkt, grund="2"), "narvaro")
    val = {"namn1": "Dan", "antal1": 2, "namn2": "Eva", "antal2": 2}
    nekas(skicka(admin, "val_ny", punkt, **val), "lottens_vinnare", "fick lika många")
    sent = {"narvaro": har.rad("Bo").pk, "slag": "reservation"}
    nekas(skicka(admin, "reservation_ny", punkt, **sent), "anmald_fore_slut", "innan mötet")


def test_what_was_noted_by_mistake_is_taken_away(har, admin):
    punkt = har.punkter[1]
    by = {"by": har.by, "punkt": punkt, "narvaro": har.rad("Bo")}
    rader = {
        "jav": services.anmal_jav(
            by=har.by, punkt=har.punkter[2], narvaro=har.rad("Cia"), grund="5"
        ),
        "yrkande": services.framstall_yrkande(**by, text="avslag"),
        "reservation": services.reservera(**by),
        "votering": services.valj_med_sedlar(by=har.by, punkt=punkt, antal={"Cia": 2}),
    }
    for slag, rad in rader.items():
        assert "loggen minns" in text(admin.get(adress(f"{slag}_ta_bort", rad.pk)))
        assert skicka(admin, f"{slag}_ta_bort", rad.pk).status_code == 302
    assert not any(m.objects.exists() for m in (Jav, Votering, Reservation))


def test_a_point_is_marked_and_the_proposal_taken_over(mote, admin, chef):
    punkt = mote.punkter[2]
    services.andra_punkt(by=chef, punkt=punkt, forslag="att fastställa budgeten")
    skicka(admin, "protokollspunkt_forslag", punkt.pk)
    skicka(admin, "protokollspunkt_forslag", mote.punkter[0].pk)
    skicka(admin, "protokollspunkt_klar", punkt.pk, klar="ja")
    post = Protokollspunkt.objects.get(punkt=punkt)
    assert (post.beslut, post.klar) == ("att fastställa budgeten", True)
    assert "inget förslag till beslut" in text(admin.get(skrivsidan(mote)))


# -- Klart -----------------------------------------------------------------------------------------


def test_the_page_says_what_is_missing_and_then_closes(har, admin):
    pk = har.sammantrade.pk
    assert "Skriv något på punkten Budget 2023" in text(admin.get(adress("protokoll_klart", pk)))
    assert "Välj en eller två justerare" in text(skicka(admin, "protokoll_klart", pk))
    services.valj_justerare(by=har.by, sammantrade=har.sammantrade, narvaron=[har.rad("Bo")])
    har.skriv()
    tider = {"oppnat_kl": "09:00", "avslutat_kl": "10:30"}
    tas_emot(skicka(admin, "protokoll_tider", pk, **tider), skrivsidan(har))
    assert "09:00" in text(admin.get(adress("protokoll_tider", pk)))
    tas_emot(skicka(admin, "protokoll_klart", pk), skrivsidan(har))
    sida = text(admin.get(skrivsidan(har)))
    assert "klart för justering. Ska något ändras, öppna det igen" in sida
    assert "<textarea" not in sida
    skicka(admin, "protokollspunkt_klar", har.punkter[0].pk, klar="ja")
    skicka(admin, "protokollspunkt_forslag", har.punkter[0].pk)
    assert "Öppna det igen först" in text(admin.get(skrivsidan(har)))
    tas_emot(skicka(admin, "protokoll_oppna", pk), skrivsidan(har))
    assert "<textarea" in text(admin.get(skrivsidan(har)))


def test_where_too_few_served_the_page_warns_but_does_not_hinder(mote, admin):
    mote.narvarande("Anna", "Bo", "Cia")
    services.anmal_jav(by=mote.by, punkt=mote.punkter[1], narvaro=mote.rad("Bo"), grund="2")
    assert text(admin.get(skrivsidan(mote))).count("2 av 4 tjänstgör på punkten") == 1
    mote.narvarande("Anna", "Cia")
    sida = text(admin.get(skrivsidan(mote)))
    assert "Inte beslutsför: 2 av 4 tjänstgör" in sida
    assert sida.count(">inte beslutsför<") == 3
    assert "kan upphävas" in text(admin.get(adress("protokoll_klart", mote.sammantrade.pk)))


def test_a_ledamot_reads_no_protokoll_that_is_being_written(mote, klient):
    for roll in ("ledamot", "revisor"):
        assert klient(roll).get(skrivsidan(mote)).status_code == 403


# -- The numbers on the page -----------------------------------------------------------------------


def test_preliminary_numbers_follow_the_order_and_what_earlier_meetings_will_take(mote, chef):
    senare = hall_mote(chef, mote.sammantrade.organ, "2022-03-24", ("Öppnande",))
    assert [p.nummer for p in skrivpunkter(mote.protokoll)] == [1, 2, 3]
    assert [p.nummer for p in skrivpunkter(senare.protokoll)] == [4]
    services.fortsatt_serie(by=chef, organ=mote.sammantrade.organ, ar=2022, efter=10)
    assert [p.nummer for p in skrivpunkter(mote.protokoll)] == [11, 12, 13]
    services.satt_propositionsordning(by=chef, punkt=mote.punkter[0], text="", utan_paragraf=True)
    assert [p.nummer for p in skrivpunkter(mote.protokoll)] == [None, 11, 12]
    mote.klart()
    assert [(p.nummer, p.fast) for p in skrivpunkter(mote.protokoll)] == [
        (None, False),
        (11, True),
        (12, True),
    ]
    assert [p.nummer for p in skrivpunkter(senare.protokoll)] == [13]


def test_the_page_asks_as_many_questions_for_many_points_as_for_few(
    har, admin, chef, django_assert_max_num_queries
):
    for n in range(8):
        punkt = services.lagg_till_punkt(by=chef, sammantrade=har.sammantrade, rubrik=f"Punkt {n}")
        services.framstall_yrkande(by=chef, punkt=punkt, narvaro=har.rad("Bo"), text="avslag")
        spara(admin, punkt, f"Text {n}")
    with django_assert_max_num_queries(45):
        text(admin.get(skrivsidan(har)))
