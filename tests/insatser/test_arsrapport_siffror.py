"""The figures of an insats's yearly report: both counts kept, small ones hidden on the way out."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from insatser import services
from insatser.models import Konsultation, Publicering, Publiceringstal, Siffror
from insatser.rapportinnehall import innehall
from insatser.rapportlage import anmarkningar, fatal_i_text, rader
from insatser.rapportsiffror import Rapportsiffra, dolda, siffror, tabell
from insatser.skydd import Dolda, Skal, Storhet, liten
from tests.insatser.rapporten import borja, godkand, skriv


@pytest.fixture
def rapport(chef, insats, listor):
    return borja(chef, insats)


def rad(rapport, nyckel, del_=Siffror.AR) -> Rapportsiffra:
    return next(r for r in siffror(rapport)[del_] if r.nyckel == nyckel)


def egen(chef, rapport, nyckel="totalt", varde=9, **mer):
    return services.satt_egen_uppgift(
        by=chef,
        rapport=rapport,
        **{"siffror": "ar", "nyckel": nyckel, "varde": varde, "skal": "Egen lista."} | mer,
    )


def test_the_years_figures_are_those_of_the_register(chef, rapport, skriv_in, avsluta, kod, insats):
    fk = kod("remittent", "fk")
    for _ in range(6):
        skriv_in("2021-05-01")
    for _ in range(7):
        skriv_in("2022-02-01", remittent=fk)
    avsluta(skriv_in("2022-03-01"), "2022-10-01", sysselsattning_efter="arbete")
    Konsultation.objects.create(insats=insats, manad=date(2022, 4, 1))
    services.satt_insatsar(by=chef, insats=insats, ar=2022, budgeterade_deltagare=20)
    varden = {r.nyckel: r.system for r in siffror(rapport)[Siffror.AR]}
    assert varden["budgeterade"] == 20
    assert (varden["nya"], varden["totalt"], varden["avslutade"]) == (8, 14, 1)
    assert (varden["remittent-fk"], varden["till_arbete"], varden["konsultationer"]) == (7, 1, 1)
    start = {r.nyckel: r.system for r in siffror(rapport)[Siffror.START]}
    assert (start["totalt"], start["avslutade"], start["till_arbete"]) == (14, 1, 1)


def test_counted_participants_are_added_to_the_coded(chef, rapport, skriv_in, insats):
    skriv_in("2022-02-01")
    services.registrera_volym(
        by=chef,
        insats=insats,
        from_datum=date(2022, 1, 1),
        till_datum=date(2022, 12, 31),
        kon="man",
        pagaende_start=3,
        nya=4,
        avslutade=2,
    )
    assert rad(rapport, "totalt").system == 8


def test_both_counts_are_kept_with_the_reason(chef, rapport, skriv_in):
    for _ in range(8):
        skriv_in("2022-02-01")
    egen(chef, rapport)
    siffra = rad(rapport, "totalt")
    assert (siffra.system, siffra.egen, siffra.skiljer) == (8, 9, True)
    arets = next(d.tabell for d in innehall(rapport).delar if d.nyckel == "resultat-ar")
    assert [t.visat for t in arets.rad("totalt").tal] == ["8", "9"]
    assert "deltagare totalt (9 mot 8): Egen lista." in " ".join(arets.fotnoter)


def test_the_same_count_as_the_systems_is_no_difference(chef, rapport, skriv_in):
    for _ in range(8):
        skriv_in("2022-02-01")
    egen(chef, rapport, varde=8)
    assert not rad(rapport, "totalt").skiljer
    arets = next(d.tabell for d in innehall(rapport).delar if d.nyckel == "resultat-ar")
    assert "egna uppgifter" not in " ".join(arets.fotnoter)


def test_an_own_count_without_a_reason_is_refused(chef, rapport):
    with pytest.raises(ValidationError):
        egen(chef, rapport, skal="")


def test_an_own_count_is_changed_and_taken_away_while_the_report_is_written(chef, rapport):
    egen(chef, rapport)
    uppgift = egen(chef, rapport, varde=12)
    assert rapport.egna.count() == 1
    services.ta_bort_egen_uppgift(by=chef, uppgift=uppgift)
    assert rad(rapport, "totalt").egen is None


def test_an_approved_report_takes_no_own_count(chef, insats, listor):
    rapport = godkand(chef, insats)
    with pytest.raises(ValidationError, match="kan inte ändras"):
        egen(chef, rapport)


def test_small_counts_are_hidden_in_what_is_frozen_but_told_to_the_writer(
    chef, insats, listor, skriv_in
):
    for _ in range(3):
        skriv_in("2022-02-01")
    rapport = godkand(chef, insats)
    assert rad(rapport, "totalt").system == 3
    fryst = rapport.versioner.get().innehall
    arets = next(d["tabell"] for d in fryst["delar"] if d["nyckel"] == "resultat-ar")
    totalt = next(r for r in arets["rader"] if r["nyckel"] == "totalt")
    assert totalt["tal"] == [{"tal": None, "dold": True}]


def test_an_insats_without_participants_has_no_table_of_them(chef, skapa_insats, listor):
    rapport = borja(chef, skapa_insats("Nätverket", inriktning="struktur"))
    assert siffror(rapport) == {"ar": [], "start": []}
    assert [d.tabell for d in innehall(rapport).delar if d.tabell] == []


# -- What is hidden --------------------------------------------------------------------------------


def siffra(nyckel, system, egen=None):
    return Rapportsiffra("ar", nyckel, nyckel, system, Storhet(nyckel, 2022, "fokus"), egen)


def aret(nya, totalt, avslutade, arbete, *remittenter):
    return [
        siffra("nya", nya),
        *(siffra(f"remittent-{i}", n) for i, n in enumerate(remittenter)),
        siffra("totalt", totalt),
        siffra("avslutade", avslutade),
        siffra("till_arbete", arbete),
    ]


def test_a_hidden_remittent_cannot_be_reckoned_from_the_others():
    gomda = dolda(aret(20, 30, 10, 5, 3, 7, 10))
    assert "remittent-0" in gomda
    assert len(gomda & {"remittent-1", "remittent-2", "nya"}) >= 1


def test_few_left_over_hide_the_total_or_its_part():
    assert {"nya", "totalt"} & dolda(aret(28, 30, 10, 5))


def test_a_figure_that_the_insats_makes_small_is_hidden_in_both_columns():
    gomda = dolda([siffra("totalt", 12, egen=3), siffra("avslutade", 6), siffra("till_arbete", 0)])
    assert "totalt" in gomda
    t = tabell("ar", [siffra("totalt", 12, egen=3), *aret(6, 12, 6, 0)[2:]])
    assert [tal.visat for tal in t.rader[0].tal] == ["döljs", "döljs"]


def test_what_is_hidden_in_the_years_tables_is_hidden_here_too():
    poster = aret(20, 40, 10, 5)
    bild = Dolda({poster[0].storhet: Skal.ANDRAS})
    assert "nya" in dolda(poster, bild)


@given(
    st.lists(st.integers(0, 30), min_size=1, max_size=5),
    st.integers(0, 30),
    st.integers(0, 30),
)
def test_no_small_count_is_ever_shown_and_nothing_small_is_left_over(remittenter, start, rest):
    nya = sum(remittenter)
    totalt = nya + start
    avslutade = min(rest, totalt)
    poster = aret(nya, totalt, avslutade, avslutade // 2, *remittenter)
    visade = (
        {r.nyckel: r.system for r in poster}
        if not (g := dolda(poster))
        else {r.nyckel: r.system for r in poster if r.nyckel not in g}
    )
    assert not [n for n in visade.values() if liten(n)]
    for hel, del_ in (("totalt", "nya"), ("totalt", "avslutade"), ("avslutade", "till_arbete")):
        if hel in visade and del_ in visade:
            assert not liten(visade[hel] - visade[del_])


# -- The gate --------------------------------------------------------------------------------------


def test_a_missing_report_and_one_not_approved_stop(chef, insats, skapa_insats, listor):
    skapa_insats("Andra")
    borja(chef, insats)
    funna = {(a.insats, a.text): a.stoppar for a in anmarkningar(2022)}
    assert funna == {
        ("Fokus", "Årsrapporten är inte godkänd (utkast)."): True,
        ("Andra", "Årsrapporten saknas."): True,
    }


def test_a_difference_is_remarked_on_without_its_counts_to_whoever_may_not_see_them(
    chef, rapport, skriv_in
):
    for _ in range(8):
        skriv_in("2022-02-01")
    egen(chef, rapport)
    exakt = [a.text for a in anmarkningar(2022) if not a.stoppar]
    assert exakt == ["Deltagare totalt (hittills i år): 9 enligt insatsen, 8 i registret."]
    andras = [a.allmant or a.text for a in anmarkningar(2022) if not a.stoppar]
    assert not any(tecken.isdigit() for text in andras for tecken in text)


def test_an_approved_report_that_agrees_leaves_nothing_to_remark(chef, insats, listor):
    godkand(chef, insats)
    assert anmarkningar(2022) == []


@pytest.mark.parametrize(
    ("text", "funna"),
    [
        ("Under året fick 3 deltagare arbete.", ["3 deltagar"]),
        ("Två av personerna flyttade.", ["Två av person"]),
        ("Vi mötte 12 deltagare och 34 personer.", []),
        ("En handledare och två koordinatorer.", []),
    ],
)
def test_words_about_a_few_persons_are_found(text, funna):
    assert fatal_i_text([text]) == funna


def test_the_list_shows_every_insats_with_its_state(chef, insats, skapa_insats, listor):
    skapa_insats("Andra")
    godkand(chef, insats)
    assert {(r.insats.namn, r.lage, r.klar) for r in rader(chef, 2022)} == {
        ("Fokus", "Godkänd", True),
        ("Andra", "Saknas", False),
    }


# -- What has left the kansli ----------------------------------------------------------------------


def godkann(chef, rapport):
    """Write in, hand in and approve the report; its latest version."""
    skriv(chef, rapport)
    services.lamna_in_arsrapport(by=chef, rapport=rapport)
    return services.godkann_arsrapport(by=chef, rapport=rapport)


def publicerat() -> dict[str, tuple[str, str]]:
    """{measure and group: (shown or hidden, value)} of the latest publication, what it prints."""
    post = Publicering.objects.latest("pk")
    rader = post.tal.exclude(lage=Publiceringstal.Lage.OPPEN)
    return {rad.storhet: (rad.lage, rad.varde) for rad in rader}


def test_an_approved_report_is_noted_as_published_with_what_it_hides(
    chef, rapport, skriv_in, avsluta, kod
):
    fk = kod("remittent", "fk")
    for _ in range(9):
        skriv_in("2022-02-01", remittent=fk)
    for _ in range(2):
        avsluta(skriv_in("2022-03-01", remittent=kod("remittent", "af")), "2022-10-01")
    version = godkann(chef, rapport)
    post = Publicering.objects.get()
    assert (post.ar, post.sha256) == (2022, version.sha256)
    assert post.titel == "Årsrapport 2022, Fokus, version 1"
    assert not {n for lage, n in publicerat().values() if lage == "visad" and liten(n)}
    visade = {n for lage, n in publicerat().values() if lage == "visad" and n}
    tryckta = {
        t.exakt for d in innehall(rapport).delar if d.tabell for r in d.tabell.rader for t in r.tal
    }
    assert visade <= tryckta


def test_a_report_approved_again_is_published_again(chef, rapport, skriv_in):
    for _ in range(8):
        skriv_in("2022-02-01")
    godkann(chef, rapport)
    rapport.refresh_from_db()
    services.oppna_arsrapport(by=chef, rapport=rapport, kommentar="En inskrivning saknades.")
    skriv_in("2022-04-01")
    rapport.refresh_from_db()
    services.lamna_in_arsrapport(by=chef, rapport=rapport)
    services.godkann_arsrapport(by=chef, rapport=rapport)
    assert [p.titel[-1] for p in Publicering.objects.order_by("pk")] == ["1", "2"]
    # Eight became nine: shown beside each other they would tell of one person.
    totalt = next(s for s in publicerat() if s.startswith("deltagare.totalt"))
    assert publicerat()[totalt][0] == "dold"
