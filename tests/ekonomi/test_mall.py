"""Row templates: which row takes an account, and that the sums hold for any balanced books."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ekonomi import forlaga
from ekonomi.avrundning import avrundning
from ekonomi.kontoplan import Plan
from ekonomi.kontosaldo import (
    NOLL,
    Saldo,
    arets_resultat,
    eget_kapital,
    ingaende_kapital,
    langsta_prefix,
)
from ekonomi.mall import (
    Koppling,
    Mall,
    Matt,
    Radmall,
    Radslag,
    Sida,
    Typ,
    kontrollera,
    okopplade,
    radbelopp,
)
from ekonomi.saldon import kontotyp
from finsam.taltabell import Enhet, Rad, Tal, summera

ORE = st.integers(min_value=-(10**9), max_value=10**9).map(lambda n: Decimal(n) / 100)
KONTON = st.integers(min_value=1000, max_value=8989).map(str)


def rad(nyckel: str, *kopplingar: Koppling, tecken: int = -1, **annat) -> Radmall:
    falt = {"slag": Radslag.POST, "matt": Matt.RORELSE} | annat
    return Radmall(nyckel, nyckel.title(), tecken=tecken, kopplingar=kopplingar, **falt)


def saldo(konto: str, belopp: str, ktyp: str = "K", ingaende: str = "0") -> Saldo:
    varde = Decimal(belopp)
    return Saldo(
        konto,
        f"Konto {konto}",
        ktyp,
        ingaende=Decimal(ingaende),
        debet=max(varde, NOLL),
        kredit=min(varde, NOLL),
    )


# -- The longest prefix -------------------------------------------------------------------------


@given(KONTON, st.lists(st.text("0123456789", min_size=1, max_size=5)))
def test_longest_prefix_law(konto, prefix):
    """The one that wins begins the account, and no longer one does."""
    vald = langsta_prefix(konto, {p: p for p in prefix})
    passar = [p for p in prefix if konto.startswith(p)]
    assert vald == max(passar, key=len, default=None)


def test_account_goes_to_the_row_with_the_longest_prefix():
    rader = [rad("kostnader", Koppling("6")), rad("revision", Koppling("6421"))]
    belopp = radbelopp(rader, [saldo("6421", "100"), saldo("6420", "10")])
    assert {n: b.belopp for n, b in belopp.items()} == {"kostnader": -10, "revision": -100}
    assert belopp["revision"].konton == {"6421"}


def test_ktyp_takes_what_no_prefix_does():
    rader = [rad("kostnader", Koppling(ktyp="K")), rad("it", Koppling("65"))]
    belopp = radbelopp(rader, [saldo("9100", "7"), saldo("6540", "5")])
    assert [belopp["kostnader"].belopp, belopp["it"].belopp] == [-7, -5]


def test_side_takes_debits_and_credits_apart():
    rader = [
        rad("kop", Koppling("12", sida=Sida.DEBET)),
        rad("salj", Koppling("12", sida=Sida.KREDIT)),
    ]
    maskin = Saldo("1220", "Inventarier", "T", debet=Decimal(90), kredit=Decimal(-30))
    belopp = radbelopp(rader, [maskin])
    assert [belopp["kop"].belopp, belopp["salj"].belopp] == [-90, 30]


def test_a_named_side_beats_an_equally_long_prefix_without_one():
    rader = [rad("netto", Koppling("22")), rad("gjorda", Koppling("22", sida=Sida.KREDIT))]
    belopp = radbelopp(rader, [Saldo("2210", "", "S", debet=Decimal(5), kredit=Decimal(-8))])
    assert [belopp["netto"].belopp, belopp["gjorda"].belopp] == [-5, 8]


def test_sums_add_rows_and_their_accounts():
    rader = [
        rad("a", Koppling("5")),
        rad("b", Koppling("6")),
        rad("summa", slag=Radslag.SUMMA, summa_av=("a", "b")),
    ]
    belopp = radbelopp(rader, [saldo("5010", "1"), saldo("6110", "2")])
    assert belopp["summa"].belopp == -3
    assert belopp["summa"].konton == {"5010", "6110"}


# -- What maps nowhere ---------------------------------------------------------------------------


def test_accounts_that_map_nowhere_are_listed():
    mall = Mall(Typ.RR, "Prov", "prov", (rad("it", Koppling("65")),))
    saldon = [saldo("6540", "5"), saldo("9100", "7"), saldo("1930", "-12", "T")]
    assert [s.konto for s in okopplade(mall, saldon)] == ["9100"], "bara resultatkonton i RR"


def test_an_account_without_amount_is_not_missed():
    assert okopplade(Mall(Typ.BR, "Prov", "prov", ()), [saldo("1510", "0", "T")]) == []


@pytest.mark.parametrize(
    ("konto", "typ"), [("1930", "T"), ("2440", "S"), ("3981", "I"), ("7", "K")]
)
def test_kontotyp_follows_the_class_where_the_file_says_nothing(konto, typ):
    assert kontotyp(konto, "") == typ
    assert kontotyp(konto, "S") == "S"


# -- The presets ---------------------------------------------------------------------------------

RESULTATRAD = {
    ("RR", "varend"): "resultat_efter_finansiella_poster",
    ("BR", "varend"): "periodens_resultat",
    ("DR", "lkbr"): "resultat",
}
FORLAGOR = [(typ, namn) for typ, alla in forlaga.namn_pa_forlagor().items() for namn in alla]


MED_RADER = [par for par in FORLAGOR if par != ("DR", "sunnerbo")]  # the budget's rows


@pytest.mark.parametrize(("typ", "namn"), FORLAGOR)
def test_presets_contradict_nothing(typ, namn):
    assert kontrollera(forlaga.las_forlaga(typ, namn)) == []


def test_every_statement_has_the_lkbr_form_and_the_forms_of_the_documents():
    assert forlaga.namn_pa_forlagor() == {
        "RR": ["lkbr", "sunnerbo", "varend"],
        "BR": ["kalmar", "lkbr", "sunnerbo", "varend"],
        "KF": ["lkbr", "sunnerbo"],
        "DR": ["lkbr", "sunnerbo"],
    }


def test_unknown_preset_is_refused_with_those_that_exist():
    with pytest.raises(ValueError, match=r"Det finns ingen förlaga saknas för RR.*lkbr"):
        forlaga.las_forlaga("RR", "saknas")


def test_template_that_contradicts_itself_is_described():
    mall = Mall(
        Typ.RR,
        "Fel",
        "fel",
        (
            rad("a", Koppling("5")),
            rad("a", Koppling("6")),
            rad("summa", summa_av=("b",)),
            rad("b", Koppling("5"), Koppling(ktyp="K")),
            rad("c", Koppling(ktyp="K")),
        ),
    )
    assert kontrollera(mall) == [
        "Nyckeln a står på två rader.",
        "Raden Summa summerar b, som inte står ovanför.",
        "5 är kopplat både till A och till B.",
        "kontotyp K är kopplat både till B och till C.",
    ]


def test_preset_file_that_contradicts_itself_is_refused(tmp_path, monkeypatch):
    fil = tmp_path / "rr-trasig.yaml"
    fil.write_text("namn: T\nrader: [{rubrik: S, slag: summa, summa_av: [x]}]", encoding="utf-8")
    monkeypatch.setattr(forlaga, "KATALOG", tmp_path)
    with pytest.raises(ValueError, match="Förlagan trasig för RR: Raden S summerar x"):
        forlaga.las_forlaga("RR", "trasig")


# -- Laws over any balanced books -----------------------------------------------------------------


@st.composite
def balanserade(draw) -> list[Saldo]:
    """Books of any accounts: opening balances sum to zero, and so does what was booked."""
    nummer = draw(st.lists(KONTON, unique=True, min_size=1, max_size=12))
    konton = [n for n in nummer if n not in {"1930", "2065"}]
    saldon = []
    for konto in konton:
        typ = kontotyp(konto, "")
        debet, kredit = sorted(draw(st.tuples(ORE, ORE).map(lambda p: (abs(p[0]), -abs(p[1])))))[
            ::-1
        ]
        ib = draw(ORE) if typ in "TS" else NOLL
        saldon.append(Saldo(konto, konto, typ, ib, debet, kredit))
    ib_diff = -sum((s.ingaende for s in saldon), NOLL)
    diff = -sum((s.rorelse for s in saldon), NOLL)
    saldon.append(Saldo("2065", "Eget kapital", "S", ib_diff))
    saldon.append(Saldo("1930", "Bank", "T", NOLL, max(diff, NOLL), min(diff, NOLL)))
    return saldon


def sista(typ: str, namn: str, slag: Radslag = Radslag.SUMMA) -> str:
    """The key of a preset's last total."""
    return [r.nyckel for r in forlaga.las_forlaga(typ, namn).rader if r.slag is slag][-1]


def belopp_i(typ: str, namn: str, saldon: list[Saldo], plan: Plan = Plan.BAS) -> dict[str, Decimal]:
    rader = forlaga.las_forlaga(typ, namn, plan).rader
    return {n: b.belopp for n, b in radbelopp(rader, saldon).items()}


@given(balanserade(), st.sampled_from(Plan))
def test_presets_map_every_account(saldon, plan):
    for typ, namn in FORLAGOR:
        assert okopplade(forlaga.las_forlaga(typ, namn, plan), saldon) == []


@given(balanserade(), st.sampled_from(Plan))
def test_balansrakning_balances(saldon, plan):
    for namn in forlaga.namn_pa_forlagor()["BR"]:
        belopp = belopp_i("BR", namn, saldon, plan)
        assert belopp["summa_tillgangar"] == belopp[sista("BR", namn)]
        kapital = "summa_eget_kapital" if namn == "varend" else "eget_kapital"
        assert belopp[kapital] == eget_kapital(saldon)


@given(balanserade())
def test_kassaflode_equals_the_change_of_likvida_medel(saldon):
    likvida = [s for s in saldon if s.konto[:2] in {"18", "19"}]
    andring = sum((s.rorelse for s in likvida), NOLL)
    slut = sum((s.utgaende for s in likvida), NOLL)
    for namn in ("sunnerbo", "lkbr"):
        belopp = belopp_i("KF", namn, saldon)
        assert belopp["arets_kassaflode"] == andring
        assert belopp["likvida_medel_vid_arets_slut"] == slut
    assert (
        belopp_i("KF", "sunnerbo", saldon)["forandring_av_likvida_medel_enligt_bokforingen"]
        == andring
    )


@given(balanserade(), st.sampled_from(Plan))
def test_result_is_the_same_in_every_statement(saldon, plan):
    resultat = arets_resultat(saldon)
    for typ, namn in MED_RADER:
        belopp = belopp_i(typ, namn, saldon, plan)
        assert belopp[RESULTATRAD.get((typ, namn), "arets_resultat")] == resultat
    assert eget_kapital(saldon) - ingaende_kapital(saldon) == resultat - sum(
        (s.rorelse for s in saldon if s.konto.startswith("20")), NOLL
    )


@given(balanserade())
def test_closing_by_8999_moves_nothing(saldon):
    """A voucher that debits 8999 and credits 2069 (BAS) with the result changes no statement."""
    resultat = str(arets_resultat(saldon))
    stangda = [
        *saldon,
        saldo("8999", resultat, "K"),
        saldo("2069", f"-{resultat}".replace("--", ""), "S"),
    ]
    for typ, namn in FORLAGOR:
        utanfor = {
            r.nyckel for r in forlaga.las_forlaga(typ, namn).rader if r.slag == Radslag.UTANFOR
        }
        fore, efter = belopp_i(typ, namn, saldon), belopp_i(typ, namn, stangda)
        assert {n for n in fore if fore[n] != efter[n]} <= utanfor


# -- Rounding -------------------------------------------------------------------------------------


@pytest.mark.parametrize("enhet", [Enhet.KR, Enhet.TKR])
@given(belopp=st.lists(ORE, min_size=1, max_size=15))
def test_shown_rows_and_oresavrundning_add_up_to_the_shown_sum(enhet, belopp):
    rader = [Rad(f"Rad {n}", (Tal(b, enhet),)) for n, b in enumerate(belopp)]
    summa = summera(rader, "Summa")
    extra = avrundning(rader, summa)
    visat = sum(r.tal[0].avrundat for r in [*rader, *extra])
    assert visat == summa.tal[0].avrundat


def test_oresavrundning_is_named_after_its_sum_and_its_unit():
    halva = [Rad("A", (Tal(Decimal("0.5")),)), Rad("B", (Tal(Decimal("0.5")),))]
    [extra] = avrundning(halva, summera(halva, "Summa tillgångar"))
    assert (extra.nyckel, extra.rubrik) == ("oresavrundning_summa_tillgangar", "Öresavrundning")
    tkr = [Rad("A", (Tal(Decimal(500), Enhet.TKR),)), Rad("B", (Tal(Decimal(500), Enhet.TKR),))]
    assert avrundning(tkr, summera(tkr, "Summa"))[0].rubrik == "Avrundning"
    assert avrundning([halva[0]], summera([halva[0]], "Summa")) == []
