"""The gate over the statements, last year's column, goals and days: what must be caught, what not.

Nothing here asks the database.
"""

from datetime import date
from decimal import Decimal
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ekonomi.objektlage import Objektlage
from ekonomi.objektlage import utan_insats as utan_insats_
from finsam.taltabell import Enhet, Kolumn, Rad, Slag, Tal, Taltabell, oresavrundning, summera
from rapporter.kontroll import Allvar, datum, foregaende, insatser, mal, objekt
from rapporter.kontroll.datum import sista_dag
from rapporter.kontroll.deltagare import flodesfel
from rapporter.kontroll.foregaende import skillnader
from rapporter.kontroll.siffertabell import Sifferrad, Siffertabell, summafel, ur_taltabell
from rapporter.models import Rapport
from styrelse.lagdatum import Frist, Lage
from tests.rapporter.granskad import Granskad, fynd

FEL, VARNING, UPPLYSNING = Allvar.FEL, Allvar.VARNING, Allvar.UPPLYSNING
Typ = Rapport.Typ


def tva_ar(nyckel: str, *rader: tuple[str, str, str], not_nr: int | None = None) -> Taltabell:
    """A statement with the year and the year before: (heading, now, then)."""
    return Taltabell(
        nyckel=nyckel,
        rubrik=nyckel.capitalize(),
        kolumner=(Kolumn("2022", "2022"), Kolumn("2021", "2021")),
        rader=tuple(
            Rad(
                rubrik,
                (Tal(Decimal(nu)), Tal(Decimal(fore))),
                slag=Slag.SUMMA if rubrik.startswith("Summa") else Slag.POST,
                not_nr=not_nr,
            )
            for rubrik, nu, fore in rader
        ),
    )


RR = tva_ar("resultatrakning", ("Årets resultat", "-511050", "-1814550"))
KF = tva_ar("kassaflodesanalys", ("Årets kassaflöde", "-701754", "-3832200"))


def br(kapital="2044903", skulder="1212852", resultat="-511050", kassa="2500000"):
    return tva_ar(
        "balansrakning",
        ("Kassa och bank", kassa, "3201754"),
        ("Summa tillgångar", "3257755", "4751831"),
        ("Årets resultat", resultat, "-1814550"),
        ("Eget kapital", kapital, "2555953"),
        ("Summa eget kapital och skulder", str(Decimal(kapital) + Decimal(skulder)), "4751831"),
    )


def rakningarna(balans, **mer):
    return Granskad(
        s={"resultatrakning": RR, "balansrakning": balans, "kassaflodesanalys": KF} | mer
    )


def allvar(nyckel: str, g: Granskad) -> list[Allvar]:
    return [f.allvar for f in fynd(nyckel, g)]


@pytest.mark.parametrize(
    ("nyckel", "balans", "vantat"),
    [
        ("balansrakningen_balanserar", br(), []),
        ("balansrakningen_balanserar", br(skulder="1212851"), [FEL]),
        ("balansrakningen_balanserar", br(skulder="1212852.20"), [UPPLYSNING]),
        ("resultatet_ar_ett", br(), []),
        ("resultatet_ar_ett", br(resultat="511050"), [FEL]),
        ("resultatet_ar_ett", br(kapital="2044900"), [FEL]),
        ("kassaflodet_stammer", br(), []),
        ("kassaflodet_stammer", br(kassa="2500100"), [FEL]),
    ],
)
def test_the_statements_agree_with_each_other(nyckel, balans, vantat):
    assert allvar(nyckel, rakningarna(balans)) == vantat


@pytest.mark.parametrize(("summa", "vantat"), [("9529", []), ("9530", [FEL])])
def test_a_note_gives_the_row_that_refers_to_it(summa, vantat):
    rr = tva_ar("resultatrakning", ("Finansiella kostnader", "-9529", "0"), not_nr=2)
    note = tva_ar("not_2", ("Räntor", summa, "0"), ("Summa", summa, "0"))
    g = rakningarna(br(), noter=[SimpleNamespace(nummer=2, text="", tabell=note)])
    g.sammanhang.resultatrakning = rr
    assert allvar("noterna_stammer", g) == vantat


# -- Last year's column ----------------------------------------------------------------------------


def test_last_years_column_is_held_against_what_it_was():
    tabell = tva_ar("resultatrakning", ("Intäkter", "10", "4184"), ("Kostnader", "-9", "-6361"))
    assert list(skillnader(tabell, 2021, {"intakter": "4184", "kostnader": "-6361"})) == []
    (rad,) = skillnader(tabell, 2021, {"intakter": "4184", "kostnader": "-6360"})
    assert rad == ("Kostnader", "−6\u00a0360", "−6\u00a0361")


@pytest.mark.parametrize(
    ("text", "vantat"),
    [("Text.", [VARNING]), ("Jämförelseåret är omräknat efter rättelse.", [UPPLYSNING])],
)
def test_another_column_than_the_decided_report_had_needs_a_note(monkeypatch, text, vantat):
    da = [
        {
            "nyckel": "resultatrakning",
            "rader": {"arets_resultat": {"2021": {"visat": "5", "exakt": "5"}}},
        }
    ]
    utgava = SimpleNamespace(rapport=SimpleNamespace(titel="Årsredovisning 2021"), tabeller=da)
    monkeypatch.setattr(foregaende, "_beslutad", lambda g: utgava)
    g = Granskad(
        text,
        s={"resultatrakning": RR, "balansrakning": None, "kassaflodesanalys": None}
        | {"driftredovisning": None},
    )
    funna = fynd("forra_arets_kolumn", g)
    assert [f.allvar for f in funna] == vantat
    assert "Årsredovisning 2021" in funna[0].text


def test_a_column_with_a_hidden_count_is_not_added_up():
    rader = (
        Rad("Grundskola", (Tal(None, Enhet.ANTAL, dold=True),)),
        Rad("Gymnasium", (Tal(Decimal(47), Enhet.ANTAL),)),
        Rad("Totalt", (Tal(Decimal(71), Enhet.ANTAL),), slag=Slag.SUMMA),
    )
    tabell = Taltabell("u", "Utbildning", (Kolumn("k", "Kvinnor"),), rader, enhet=Enhet.ANTAL)
    assert list(summafel(ur_taltabell(tabell))) == []


@pytest.mark.parametrize(("kvar", "antal"), [("1118", 0), ("1128", 1)])
def test_every_row_set_off_in_the_budget_with_its_plan_is_a_total(kvar, antal):
    """Its totals are called Intäkter and Kostnader, without the word summa."""
    rader = (
        Rad("Ackumulerat kapital", (Tal(Decimal(4423)),)),
        Rad("Anslag", (Tal(Decimal(4184)),)),
        Rad("Intäkter", (Tal(Decimal(8607)),), slag=Slag.DELSUMMA),
        Rad("Styrelse", (Tal(Decimal(-1905)),)),
        Rad("Finansierade insatser", (Tal(Decimal(-5584)),)),
        Rad("Kostnader", (Tal(Decimal(-7489)),), slag=Slag.DELSUMMA),
        Rad("Totalt kvarvarande", (Tal(Decimal(kvar)),), slag=Slag.SUMMA),
    )
    tabell = Taltabell("budgetplan", "Budget", (Kolumn("2021", "Budget 2021"),), rader)
    assert len(list(summafel(ur_taltabell(tabell)))) == antal


# -- Goals, budgets, days --------------------------------------------------------------------------


@pytest.mark.parametrize(("utfall", "antal"), [("104", 0), ("105", 0), ("106", 1), ("94", 1)])
def test_an_insats_outside_its_budget_by_more_than_the_limit_is_said(monkeypatch, utfall, antal):
    monkeypatch.setattr(mal, "avvikelsegrans", lambda ar: Decimal(5))
    monkeypatch.setattr(mal, "_ofordelade", lambda: {"kvar"})
    kostnad = SimpleNamespace(
        nyckel="fokus", rubrik="Fokus", budget=Decimal(100), utfall=Decimal(utfall)
    )
    assert len(fynd("insatser_mot_budget", Granskad(s={"insatskostnader": [kostnad]}))) == antal


@pytest.mark.parametrize(("skiljer", "antal"), [(True, 1), (False, 0)])
def test_a_goal_is_judged_by_the_systems_figure(monkeypatch, skiljer, antal):
    systemet = SimpleNamespace(skiljer=skiljer, visat="68 %")
    rad = SimpleNamespace(namn="75 % till individer", tal_text="75 %")
    funnen = SimpleNamespace(rad=rad, systemet=systemet)
    monkeypatch.setattr(mal.maltal, "matchningar", lambda s, rader, skala: [funnen])
    monkeypatch.setattr(mal.malskala, "las", lambda: None)
    funna = fynd("malens_utfall", Granskad(s={"mal": [rad]}))
    assert len(funna) == antal
    assert not any("75 % till" not in f.allmant or "68" in f.allmant for f in funna)


@pytest.mark.parametrize(
    ("typ", "senast"),
    [
        (Typ.ARSREDOVISNING, date(2023, 3, 31)),
        (Typ.VERKSAMHETSPLAN, date(2021, 11, 30)),
        (Typ.DELARSRAPPORT, None),
    ],
)
def test_the_law_has_a_last_day_for_each_report(typ, senast):
    assert sista_dag(typ, 2022) == senast


@pytest.mark.parametrize(("dag", "antal"), [(date(2023, 3, 31), 0), (date(2023, 4, 1), 1)])
def test_a_decision_after_the_laws_day_is_said(dag, antal):
    g = Granskad()
    g.rapport.beslutad_datum = dag
    assert len(fynd("beslutas_i_tid", g)) == antal


@pytest.mark.parametrize(
    ("lage", "klar", "kant", "vantat"),
    [
        (Lage.KLAR, date(2023, 3, 31), True, []),
        (Lage.KLAR, date(2023, 4, 1), True, [VARNING]),
        (Lage.PASSERAD, None, True, [VARNING]),
        (Lage.PASSERAD, None, False, [UPPLYSNING]),  # no meeting of the year is known
        (Lage.OKAND, None, True, [UPPLYSNING]),
        (Lage.KOMMANDE, None, True, []),
    ],
)
def test_a_day_of_the_law_is_said_when_it_was_missed(monkeypatch, lage, klar, kant, vantat):
    frist = Frist("arsredovisning", "Årsredovisning", date(2023, 3, 31), "", "", lage, klar)
    monkeypatch.setattr(datum, "frister", lambda ar: [frist] if ar == 2023 else [])
    monkeypatch.setattr(datum, "_motesar", lambda: {2023} if kant else set())
    assert allvar("lagens_dagar", Granskad()) == vantat


def test_another_years_day_is_not_this_years(monkeypatch):
    nasta = Frist("budget", "Budget", date(2022, 11, 30), "", "", Lage.PASSERAD)
    monkeypatch.setattr(datum, "frister", lambda ar: [nasta] if ar == 2022 else [])
    monkeypatch.setattr(datum, "_motesar", lambda: {2022})
    assert allvar("lagens_dagar", Granskad()) == []
    assert allvar("lagens_dagar", Granskad(ar=2023)) == [VARNING]


# -- The members' contributions, annexes, objects --------------------------------------------------


@pytest.mark.parametrize(
    ("bidrag", "vantat"),
    [(4_184_000, []), (4_184_099, [UPPLYSNING]), (4_184_100, [VARNING]), (4_183_900, [VARNING])],
)
def test_the_budget_has_what_the_members_pay(bidrag, vantat):
    g = Granskad(figurer={"anslag": bidrag, "anslag_budget": 4_184_000})
    assert allvar("budgeten_har_anslaget", g) == vantat


def test_a_year_without_a_budget_is_not_held_against_one():
    assert allvar("budgeten_har_anslaget", Granskad(figurer={"anslag": 4_184_000})) == []


@pytest.mark.parametrize(
    ("text", "godkanda", "vantat"),
    [
        ("Text.", 2, [UPPLYSNING]),
        ("Läs om [[insatsrapporter]] nedan.", 2, [UPPLYSNING]),  # within a line it is no block
        ("[[ insatsrapporter ]]", 2, []),
        ("Text.", 0, []),
    ],
)
def test_approved_reports_that_do_not_come_along_are_said(text, godkanda, vantat):
    g = Granskad(text, s={"insatsrapporter": [object()] * godkanda})
    assert allvar("bilagor_med", g) == vantat


@pytest.mark.parametrize(
    ("utan_insats", "rader", "organisation", "antal"),
    [
        ("1500.00", 2, False, 1),
        ("0.00", 2, False, 0),  # its rows take each other out
        ("0.00", 0, False, 0),
        ("1500.00", 2, True, 0),  # an organisation's object stands for no insats
    ],
)
def test_costs_on_an_object_without_an_insats_are_said(
    monkeypatch, utan_insats, rader, organisation, antal
):
    fokus = SimpleNamespace(**({"organisation": object()} if organisation else {}))
    lage = Objektlage(fokus, rader, Decimal(9000), Decimal(utan_insats), rader)
    monkeypatch.setattr(objekt, "_objekten", lambda ar: utan_insats_([lage]))
    funna = fynd("objekten_har_insats", Granskad())
    assert [f.funnet for f in funna] == ["1\u00a0500 kr"] * antal


@pytest.mark.parametrize(("stoppar", "vantat"), [(False, [VARNING]), (True, [])])
def test_counts_that_are_not_the_registers_are_remarked_on(monkeypatch, stoppar, vantat):
    anmarkning = SimpleNamespace(
        insats="Fokus", text="12, registret 11", allmant="", stoppar=stoppar
    )
    monkeypatch.setattr(insatser, "anmarkningar", lambda ar: [anmarkning])
    assert allvar("insatsrapporter_mot_registret", Granskad()) == vantat


# -- Laws ------------------------------------------------------------------------------------------

HELTAL = st.lists(st.integers(-(10**7), 10**7), min_size=1, max_size=8)


def spalt(poster: list[int], summa: int) -> Siffertabell:
    rader = [Sifferrad(f"Rad {n}", False, (Decimal(v),)) for n, v in enumerate(poster)]
    rader.append(Sifferrad("Summa", True, (Decimal(summa),)))
    return Siffertabell("T", ("kr",), tuple(rader), "kr", om_avrundning=False, belopp=True)


@given(HELTAL)
def test_a_right_sum_is_never_a_finding(poster):
    assert list(summafel(spalt(poster, sum(poster)))) == []


@given(st.lists(st.integers(1, 10**6), min_size=2, max_size=8), st.integers(1, 10**6))
def test_a_total_above_all_its_positive_rows_is_always_found(poster, mer):
    (fel,) = summafel(spalt(poster, sum(poster) + mer))
    assert (fel.vantat, fel.funnet) == (sum(poster), sum(poster) + mer)


@given(st.lists(st.decimals(-(10**6), 10**6, places=2), min_size=1, max_size=8))
def test_a_table_with_its_own_rounding_row_adds_up_as_printed(belopp):
    poster = [Rad(f"Rad {n}", (Tal(b, Enhet.TKR),)) for n, b in enumerate(belopp)]
    summa = summera(poster, "Summa")
    avrundat = oresavrundning(poster, summa)
    rader = (*poster, *([avrundat] if avrundat else []), summa)
    tabell = Taltabell("t", "T", (Kolumn("a", "A"),), tuple(rader), enhet=Enhet.TKR)
    assert list(summafel(ur_taltabell(tabell))) == []


@given(st.integers(0, 10**4), st.integers(0, 10**4), st.integers(-5, 5))
def test_a_flow_is_found_to_break_exactly_where_it_does(kvar, avslut, fel):
    kolumner = ("Totalt", "Avslutade", "Pågående")
    rad = Sifferrad("Rot", False, tuple(map(Decimal, (kvar + avslut, avslut, kvar + fel))))
    tabell = Siffertabell("T", kolumner, (rad,), "", om_avrundning=False, belopp=False)
    assert bool(list(flodesfel(tabell))) is bool(fel)
