"""The instrument, what was answered, and goals that are measured by it."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, connection, transaction

from finsam.taltabell import SKYDDAD
from insatser import indikatorlage, services
from insatser.models import Enkat, Enkatsvar, Indikator, Indikatorformel, Indikatorfraga
from insatser.services import NyEnkat
from rapporter.maltal import systemtal
from rapporter.sammanhang import Sammanhang
from styrelse import malskala
from styrelse.forteckning import malrader
from styrelse.models import Mal
from styrelse.services import registrera_mal
from tests.insatser.sidor import adress, sida, skicka, tas_emot, text
from tests.tabellfiler import som_csv

AR = 2022


@pytest.fixture
def chefen(klient):
    return klient("forbundschef")


@pytest.fixture
def svarsskala(chef):
    return services.spara_svarsskala(
        by=chef, namn="Fyra", svar=["a", "b", "c", "d"], positiva=2, raknas_inte=["vet ej"]
    )


@pytest.fixture
def fraga(chef, svarsskala):
    """``fraga(1, "chefer")``: a question of the indikator to the group."""
    services.satt_indikatorer(by=chef, rader=indikatorlage.standard())

    def skapa(nummer=1, grupp="deltagare_pagaende"):
        return services.spara_indikatorfraga(
            by=chef,
            indikator=Indikator.objects.get(nummer=nummer),
            grupp=grupp,
            skala=svarsskala,
        )

    return skapa


@pytest.fixture
def svara(chef, svarsskala):
    """``svara(fraga, 1, 2, 3, 4)``: so many gave a, b, c and d."""

    def skapa(f, *antal, ar=AR, insats=None, ersatt=False):
        svar = dict(zip(svarsskala.alternativ.all(), antal, strict=False))
        ny = NyEnkat(ar, f.grupp, insats, "Mätningen", {(f, a): n for a, n in svar.items()})
        return services.spara_enkat(by=chef, ny=ny, ersatt=ersatt)

    return skapa


@pytest.fixture
def formel(chef, fraga):
    fraga(1)
    return services.spara_formel(
        by=chef, namn="Stöd", metod="medel", indikatorer=[Indikator.objects.get(nummer=1)]
    )


def rutor(tabell) -> dict[str, list[str]]:
    return {rad.rubrik: [tal.visat for tal in rad.tal] for rad in tabell.rader}


# -- The instrument --------------------------------------------------------------------------------


def test_the_numbers_are_laid_up_once_with_words_that_can_be_changed(chefen, chef):
    tas_emot(skicka(chefen, "indikator_standard"), adress("instrument"))
    assert Indikator.objects.count() == 15
    assert services.satt_indikatorer(by=chef, rader=indikatorlage.standard()) == 0
    forsta = Indikator.objects.get(nummer=1)
    skicka(chefen, "indikator_andra", forsta.pk, nummer="1", namn="Eget ord")
    assert "1. Eget ord" in sida(chefen, "instrument")


def test_a_scale_is_written_in_order_with_its_positive_answers(chefen, db):
    falt = {"namn": "Tre", "svar": "dåligt\nbra\nutmärkt", "positiva": "2", "raknas_inte": "vet ej"}
    tas_emot(skicka(chefen, "svarsskala_ny", **falt), adress("instrument"))
    text_ = sida(chefen, "instrument")
    assert text_.count("positivt</span>") == 2
    assert text_.count("räknas inte</span>") == 1


@pytest.mark.parametrize(
    ("svar", "positiva"), [("a", "1"), ("a\nb", "2"), ("a\nA", "1"), ("x" * 121 + "\nb", "1")]
)
def test_a_scale_that_measures_nothing_is_refused(chefen, db, svar, positiva):
    svar_ = skicka(chefen, "svarsskala_ny", namn="S", svar=svar, positiva=positiva)
    assert svar_.status_code == 200
    assert svar_.context["form"].errors


def test_an_answered_scale_keeps_its_shape_and_may_change_its_words(chef, svarsskala, fraga, svara):
    svara(fraga(), 1, 2, 3, 4)
    ord_ = ["d", "c", "b", "a"]
    grund = {"by": chef, "namn": "Fyra", "skala": svarsskala, "raknas_inte": ["vet ej"]}
    services.spara_svarsskala(**grund, svar=ord_, positiva=2)
    assert [a.text for a in svarsskala.alternativ.all()] == [*ord_, "vet ej"]
    with pytest.raises(ValidationError, match="Gör en ny skala"):
        services.spara_svarsskala(**grund, svar=ord_, positiva=1)


def test_an_answered_question_stays(chefen, chef, fraga, svara):
    f = fraga()
    svara(f, 1)
    with pytest.raises(ValidationError, match="har svar"):
        services.ta_bort_indikatorfraga(by=chef, fraga=f)
    with pytest.raises(ValidationError, match="Grupp och skala"):
        services.spara_indikatorfraga(by=chef, fraga=f, grupp="chefer")
    annan = fraga(2)
    skicka(chefen, "indikatorfraga_ta_bort", annan.pk)
    assert list(Indikatorfraga.objects.all()) == [f]


# -- Answers ---------------------------------------------------------------------------------------


def test_a_whole_enkat_is_written_on_one_page(chefen, fraga, svarsskala):
    f, andra = fraga(1), fraga(2)
    svar = skicka(chefen, "enkat_ny", ar=AR, grupp="deltagare_pagaende")
    till = adress("enkat_svar_ny", AR, "deltagare_pagaende")
    tas_emot(svar, till)
    c, vet_ej = svarsskala.alternativ.get(text="c"), svarsskala.alternativ.get(text="vet ej")
    falt = {f"svar_{f.pk}_{c.pk}": "7", f"svar_{andra.pk}_{vet_ej.pk}": "2", "kalla": "NNS"}
    enkat_svar = chefen.post(till, falt)
    enkat = Enkat.objects.get()
    tas_emot(enkat_svar, adress("enkat", enkat.pk))
    assert sorted(Enkatsvar.objects.values_list("antal", flat=True)) == [2, 7]
    skicka(chefen, "enkat_andra", enkat.pk, **{f"svar_{f.pk}_{c.pk}": "9"})
    assert [s.antal for s in Enkatsvar.objects.all()] == [9]
    skicka(chefen, "enkat_ta_bort", enkat.pk)
    assert not Enkatsvar.objects.exists()


def test_a_group_that_is_asked_nothing_has_no_enkat(chefen, fraga):
    fraga()
    svar = skicka(chefen, "enkat_ny", ar=AR, grupp="chefer")
    assert "Inga frågor ställs till" in str(svar.context["form"].errors)


def test_an_enkat_is_never_replaced_silently(chefen, fraga, svara):
    f = fraga()
    svara(f, 1)
    with pytest.raises(ValidationError, match="finns redan"):
        svara(f, 2)
    svara(f, 3, ersatt=True)
    assert [s.antal for s in Enkatsvar.objects.all()] == [3]
    svar = skicka(chefen, "enkat_ny", ar=AR, grupp=f.grupp)
    assert "finns redan" in str(svar.context["form"].errors)


def test_what_does_not_count_is_in_neither_n_nor_the_share(fraga, svara):
    svara(fraga(), 1, 1, 4, 4, 90)
    tabell = indikatorlage.grupptabell(
        indikatorlage.las([AR]), "deltagare_pagaende", AR, exakt=True
    )
    assert rutor(tabell)["1. Inflytande"] == ["8", "10", "80\u00a0%", ""]


def test_answers_for_all_together_go_before_those_of_the_insatser(fraga, svara, skapa_insats):
    f = fraga()
    svara(f, 0, 0, 5, 5, insats=skapa_insats("Ett"))
    assert sum(x.av for x in indikatorlage.arets(indikatorlage.las([AR]), AR)) == 10
    svara(f, 10, 0, 0, 10)
    assert sum(x.av for x in indikatorlage.arets(indikatorlage.las([AR]), AR)) == 20


def test_few_answers_of_participants_are_hidden_from_a_ledamot(klient, chefen, fraga, svara):
    enkat = svara(fraga(), 1, 0, 2, 1)
    svara(fraga(8, "chefer"), 0, 0, 1, 1)
    hos = sida(klient("ledamot"), "indikatorer")
    assert hos.count(SKYDDAD) >= 3
    assert indikatorlage.FORKLARING in hos
    assert "100\u00a0%" in hos  # the chefer are no participants
    assert "75\u00a0%" in sida(chefen, "indikatorer")
    assert "visas bara sammanräknade" in sida(klient("ledamot"), "enkat", enkat.pk)
    assert "visas bara sammanräknade" not in sida(chefen, "enkat", enkat.pk)


@pytest.mark.parametrize("svaren", [(5, 4, 1, 0), (1, 0, 5, 4)], ids=["positive", "not positive"])
def test_a_few_among_many_answers_are_hidden_too(fraga, svara, skapa_insats, svaren):
    """Ten answers of which one is positive tell of that one, and so do nine positive of ten."""
    f = fraga()
    svara(f, *svaren, insats=skapa_insats("Stor"))
    rader = indikatorlage.las([AR])
    (visas,) = rutor(indikatorlage.grupptabell(rader, f.grupp, AR, exakt=False)).values()
    assert visas[:3] == [SKYDDAD, "10", SKYDDAD]
    per_insats = indikatorlage.insatstabell(rader, f.grupp, AR, exakt=False)
    assert rutor(per_insats) == {"Stor": [SKYDDAD]}


def test_the_answers_of_one_insats_cannot_be_taken_from_the_total(fraga, svara, skapa_insats):
    f = fraga()
    svara(f, 0, 0, 10, 10, insats=skapa_insats("Stor"))
    svara(f, 1, 1, 0, 1, insats=skapa_insats("Liten"))
    rader = indikatorlage.las([AR])
    visas = rutor(indikatorlage.insatstabell(rader, f.grupp, AR, exakt=False))
    assert visas == {"Liten": [SKYDDAD], "Stor": [SKYDDAD]}
    exakt = rutor(indikatorlage.insatstabell(rader, f.grupp, AR, exakt=True))
    assert exakt == {"Liten": ["33\u00a0%"], "Stor": ["100\u00a0%"]}


def test_the_database_refuses_an_answer_of_another_scale_or_group(chef, fraga, svara):
    f = fraga()
    enkat = svara(f, 1)
    annan = services.spara_svarsskala(by=chef, namn="Annan", svar=["x", "y"], positiva=1)
    till_chefer = fraga(2, "chefer")
    sats = (
        "INSERT INTO insatser_enkatsvar (enkat_id, fraga_id, alternativ_id, antal)"
        " VALUES (%s, %s, %s, 1)"
    )
    a = f.skala.alternativ.first().pk
    fel = [
        ([enkat.pk, f.pk, annan.alternativ.first().pk], "frågans skala"),
        ([enkat.pk, till_chefer.pk, a], "enkätens grupp"),
    ]
    for varden, ord_ in fel:
        with (
            pytest.raises(IntegrityError, match=ord_),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(sats, varden)


# -- From a file -----------------------------------------------------------------------------------

RUBRIKER = ["År", "Grupp", "Indikator", "Svar", "Antal", "Insats"]


def ladda(klient, *rader, rubriker=RUBRIKER):
    fil = SimpleUploadedFile("svar.csv", som_csv([rubriker, *rader]))
    return skicka(klient, "enkat_las_in", fil=fil, kalla="NNS")


def spara(klient, svar, **mer):
    underlag = svar.context["form"].initial["underlag"]
    return skicka(klient, "enkat_las_in_spara", underlag=underlag, **mer)


def test_a_file_is_read_after_a_preview(chefen, fraga, skapa_insats):
    fraga()
    skapa_insats("Fokus")
    grupp = "Deltagare, pågående"
    svar = ladda(
        chefen, [AR, f'"{grupp}"', 1, "c", 12, "fokus"], [AR, "deltagare_pagaende", 1, "A", 3, ""]
    )
    assert "Filen har 2 enkäter." in text(svar)
    assert not Enkat.objects.exists()
    tas_emot(spara(chefen, svar), adress("indikatorer"))
    assert {(str(e.insats or ""), e.svar.get().antal) for e in Enkat.objects.all()} == {
        ("Fokus", 12),
        ("", 3),
    }


def test_what_is_there_already_is_replaced_only_when_that_is_said(chefen, fraga, svara):
    svara(fraga(), 1)
    svar = ladda(chefen, [AR, "deltagare_pagaende", 1, "a", 9, ""])
    assert "finns redan" in text(svar)
    assert "Kryssa för att ersätta" in str(spara(chefen, svar).context["form"].errors)
    assert Enkatsvar.objects.get().antal == 1
    spara(chefen, svar, ersatt="on")
    assert Enkatsvar.objects.get().antal == 9


@pytest.mark.parametrize(
    ("rad", "ord_"),
    [
        (["x", "chefer", 1, "a", 1, ""], "Rad 2: året ”x” är inte ett heltal."),
        ([1800, "chefer", 1, "a", 1, ""], "Rad 2: 1800 är inget år"),
        ([AR, "alla", 1, "a", 1, ""], "Rad 2: gruppen ”alla” finns inte."),
        ([AR, "chefer", 1, "a", 1, ""], "Rad 2: indikator 1 har ingen fråga 1"),
        ([AR, "deltagare_pagaende", 1, "z", 1, ""], "Rad 2: svaret ”z” finns inte."),
        ([AR, "deltagare_pagaende", 1, "a", -1, ""], "Rad 2: antalet ”-1” är inte ett heltal."),
        ([AR, "deltagare_pagaende", 1, "a", 999999, ""], "orimligt stort"),
        ([AR, "deltagare_pagaende", 1, "a", 1, "Ingen"], "Rad 2: insatsen ”Ingen” finns inte."),
    ],
)
def test_a_line_that_is_wrong_is_told_by_its_number(chefen, fraga, rad, ord_):
    fraga()
    fel = ladda(chefen, rad).context["form"].errors["fil"]
    assert any(ord_ in f for f in fel)


def test_a_line_that_stands_twice_and_a_missing_column_are_told(chefen, fraga):
    fraga()
    rad = [AR, "deltagare_pagaende", 1, "a", 1, ""]
    assert "Rad 3: svaret står redan" in str(ladda(chefen, rad, rad).context["form"].errors)
    svar = ladda(chefen, [AR], rubriker=["År"])
    assert "”Grupp”, ”Indikator”, ”Svar”, ”Antal” saknas" in str(svar.context["form"].errors)
    assert "bara rubriker" in str(ladda(chefen).context["form"].errors)


def test_a_preview_that_is_changed_is_refused(chefen, db):
    svar = skicka(chefen, "enkat_las_in_spara", underlag="fusk")
    assert "Välj filen igen" in text(svar)


# -- Goals -----------------------------------------------------------------------------------------


@pytest.fixture
def mal(chef):
    return registrera_mal(
        by=chef, ar=AR, namn="stöd", malvarde=Decimal(95), enhet="procent", tolerans=Decimal(5)
    )


def test_a_goals_outcome_is_proposed_from_its_formula(chefen, formel, mal, svara):
    svara(Indikatorfraga.objects.get(), 5, 5, 45, 45)
    tas_emot(skicka(chefen, "formel_mal", formel.pk, mal=mal.pk), adress("indikatorer"))
    mal.refresh_from_db()
    assert (mal.mattslag, mal.nyckel) == ("indikator", 'indikatormal(formel="stod")')
    rad = malrader(Mal.objects.filter(pk=mal.pk), malskala.las())[0]
    tal = systemtal(Sammanhang(AR), rad, malskala.las())
    assert (tal.varde, tal.fel) == (Decimal("90.0"), "")
    text_ = sida(chefen, "indikatorer")
    assert "90,0\u00a0%" in text_
    assert "90 positiva av 100 svar" in text_


def test_a_goal_of_a_few_answers_is_hidden_in_what_leaves_the_kansli(formel, svara):
    svara(Indikatorfraga.objects.get(), 0, 0, 2, 2)
    rader = indikatorlage.las([AR])
    utfall = indikatorlage.utfall(formel, rader, AR)
    assert indikatorlage.som_tal(utfall, exakt=False).dold
    assert indikatorlage.som_tal(utfall, exakt=True).exakt == 1


def test_the_years_of_a_goal_stand_beside_each_other(chefen, formel, svara):
    f = Indikatorfraga.objects.get()
    svara(f, 5, 5, 5, 5, ar=2021)
    assert chefen.get(adress("indikatorer")).context["kort"][0].diagram is None
    svara(f, 0, 5, 10, 5)
    diagram = chefen.get(adress("indikatorer")).context["kort"][0].diagram
    assert list(diagram.etiketter) == ["2021", "2022"]
    assert list(diagram.serier[0].varden) == [50, 75]


def test_a_formula_is_changed_and_taken_away_while_no_goal_uses_it(chefen, chef, formel, mal):
    falt = {"namn": "Stöd och tid", "metod": "viktad", "grupper": ["chefer"], "ovre": "1"}
    skicka(chefen, "formel", formel.pk, **falt, indikatorer=[formel.indikatorer.get().pk])
    formel.refresh_from_db()
    assert (formel.nyckel, formel.metod, formel.grupper, formel.ovre) == (
        *("stod", "viktad", ["chefer"], 1),
    )
    services.mat_mal_med_formel(by=chef, mal=mal, formel=formel)
    svar = skicka(chefen, "formel_ta_bort", formel.pk)
    assert "mäts med formeln" in str(svar.context["form"].errors)
    Mal.objects.update(nyckel="")
    skicka(chefen, "formel_ta_bort", formel.pk)
    assert not Indikatorformel.objects.exists()


def test_an_empty_forbund_is_told_how_to_begin(chefen, db):
    assert "Skriv in instrumentets skala" in sida(chefen, "indikatorer")
    assert "Lägg upp numren 1–15" in sida(chefen, "instrument")
