"""Writing SIE 4: the form that other programs accept, and a way back without loss."""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ekonomi.sie import (
    Dimension,
    Konto,
    Objekt,
    Periodsaldo,
    Saldo,
    SieFel,
    SieFil,
    Slag,
    Trans,
    Ver,
    granska,
    las,
    skriv,
)

FIL = SieFil(
    program="Prov",
    programversion="1.0",
    gen=date(2023, 1, 15),
    prosa="Hej",
    orgnr="222000-0000",
    adress=("", "Gatan 1"),
    fnamn="Förbundet",
    rar={0: (date(2022, 1, 1), date(2022, 12, 31)), -1: (date(2021, 1, 1), date(2021, 12, 31))},
    omfattn=date(2022, 11, 30),
    konton={
        "5010": Konto("5010", "Lokalhyra", "K"),
        "1930": Konto("1930", 'Bank "Öl"', "T", ("7281",), "st"),
    },
    dimensioner={6: Dimension(6, "Projekt"), 21: Dimension(21, "Del", 6)},
    objekt={(6, "F 1"): Objekt(6, "F 1", "Fokus")},
    ib=(Saldo(0, "1930", Decimal("100.00")),),
    ub=(Saldo(0, "1930", Decimal("60.00"), kvantitet=Decimal(3)),),
    res=(Saldo(0, "5010", Decimal("40.00")),),
    oib=(Saldo(0, "1930", Decimal("1.00"), ((6, "F 1"),)),),
    oub=(Saldo(0, "1930", Decimal("2.00")),),
    psaldo=(
        Periodsaldo(0, "202201", "5010", Decimal("40.00")),
        Periodsaldo(0, "202201", "5010", Decimal("40.00"), ((6, "F 1"),), Decimal("1.5")),
    ),
    pbudget=(Periodsaldo(0, "202201", "5010", Decimal("50.00")),),
    verifikationer=(
        Ver(
            "A",
            "1",
            date(2022, 1, 31),
            (
                Trans("1930", Decimal("-40.00")),
                Trans("5010", Decimal("9.00"), slag=Slag.STRUKEN, sign="AB"),
                Trans("5010", Decimal("40.00"), ((6, "F 1"),), slag=Slag.TILLAGD),
                Trans("5010", Decimal("40.00"), ((6, "F 1"),), date(2022, 1, 30), "Hyra"),
            ),
            "Hyra",
            date(2022, 2, 1),
            "CD",
        ),
    ),
)


def rader(data: bytes) -> list[str]:
    return data.decode("cp437").split("\r\n")


def test_file_has_the_form_that_others_accept():
    assert rader(skriv(FIL)) == [
        "#FLAGGA 0",
        '#PROGRAM "Prov" "1.0"',
        "#FORMAT PC8",
        "#GEN 20230115",
        "#SIETYP 4",
        '#PROSA "Hej"',
        "#ORGNR 222000-0000",
        '#FNAMN "Förbundet"',
        '#ADRESS "" "Gatan 1"',
        "#RAR 0 20220101 20221231",
        "#RAR -1 20210101 20211231",
        "#OMFATTN 20221130",
        r'#KONTO 1930 "Bank \"Öl\""',
        "#KTYP 1930 T",
        '#ENHET 1930 "st"',
        "#SRU 1930 7281",
        '#KONTO 5010 "Lokalhyra"',
        "#KTYP 5010 K",
        '#DIM 6 "Projekt"',
        '#UNDERDIM 21 "Del" 6',
        '#OBJEKT 6 "F 1" "Fokus"',
        "#IB 0 1930 100.00",
        "#UB 0 1930 60.00 3",
        '#OIB 0 1930 {6 "F 1"} 1.00',
        "#OUB 0 1930 {} 2.00",
        "#RES 0 5010 40.00",
        "#PSALDO 0 202201 5010 {} 40.00",
        '#PSALDO 0 202201 5010 {6 "F 1"} 40.00 1.5',
        "#PBUDGET 0 202201 5010 {} 50.00",
        '#VER "A" "1" 20220131 "Hyra" 20220201 "CD"',
        "{",
        "#TRANS 1930 {} -40.00",
        '#BTRANS 5010 {} 9.00 "" "" "" "AB"',
        '#RTRANS 5010 {6 "F 1"} 40.00',
        '#TRANS 5010 {6 "F 1"} 40.00 20220130 "Hyra"',
        "}",
        "",
    ]


@pytest.mark.parametrize("ksumma", [False, True])
def test_what_is_written_is_read_back_equal(ksumma):
    tillbaka = las(skriv(FIL, ksumma=ksumma))
    assert tillbaka == FIL
    assert tillbaka.avvikelser == ()
    assert tillbaka.ksumma_stammer is (True if ksumma else None)


@pytest.mark.parametrize(
    ("typ", "saknas"),
    [
        ("1", {"OMFATTN", "DIM", "OIB", "PSALDO", "PBUDGET", "VER", "TRANS"}),
        ("2", {"DIM", "OBJEKT", "OIB", "OUB", "VER"}),
        ("3", {"VER", "TRANS"}),
        ("4E", set()),
        ("4I", {"OMFATTN", "IB", "UB", "RES", "OIB", "PSALDO", "PBUDGET"}),
    ],
)
def test_records_outside_the_type_are_left_out(typ, saknas):
    etiketter = set(re.findall(r"^#(\w+)", skriv(FIL, typ).decode("cp437"), re.MULTILINE))
    alla = set(re.findall(r"^#(\w+)", skriv(FIL).decode("cp437"), re.MULTILINE))
    assert etiketter & saknas == set()
    assert etiketter <= alla
    assert f"#SIETYP {typ[0]}" in rader(skriv(FIL, typ))


def test_type_2_has_no_balances_per_object():
    assert [rad for rad in rader(skriv(FIL, "2")) if rad.startswith("#PSALDO")] == [
        "#PSALDO 0 202201 5010 {} 40.00"
    ]


@pytest.mark.parametrize("orgnr", ["2220000000", "222000-0000"])
def test_organisation_number_is_written_with_its_hyphen(orgnr):
    assert "#ORGNR 222000-0000" in rader(skriv(replace(FIL, orgnr=orgnr)))


def test_unknown_type_is_refused():
    with pytest.raises(ValueError, match="okänd SIE-typ: 5"):
        skriv(FIL, "5")


def test_vouchers_stand_in_order_of_series_and_number():
    namn = [("B", "1"), ("A", "10"), ("A", "9"), ("A", "x"), ("", "")]
    ver = tuple(Ver(serie, nr, date(2022, 1, 1), ()) for serie, nr in namn)
    skrivna = las(skriv(replace(FIL, verifikationer=ver))).verifikationer
    assert [(v.serie, v.nummer) for v in skrivna] == [
        ("", ""),
        ("A", "9"),
        ("A", "10"),
        ("A", "x"),
        ("B", "1"),
    ]


def test_long_text_outside_cp437_is_transliterated_never_lost():
    sie = replace(FIL, fnamn="Förbundet – ’Sunnerbo’ 5 €", prosa="rad 1\nrad 2\t\x07")
    tillbaka = las(skriv(sie))
    assert tillbaka.fnamn == "Förbundet - 'Sunnerbo' 5 EUR"
    assert tillbaka.prosa == "rad 1 rad 2"


TEXT = st.text(alphabet=[*map(chr, range(32, 127)), *"åäöÅÄÖéü½°"], max_size=12).map(
    lambda text: text.strip(" ")
)
KOD = TEXT.filter(bool)
BELOPP = st.integers(-(10**14), 10**14).map(lambda ore: Decimal(ore).scaleb(-2))
KVANTITET = st.none() | st.integers(-999, 999).map(lambda n: Decimal(n).scaleb(-1))
DATUM = st.dates(date(1, 1, 1), date(9999, 12, 31))
PAR = st.tuples(st.integers(1, 999), KOD)
OBJEKT = st.lists(PAR, max_size=3).map(tuple)
AR = st.integers(-5, 0)
KONTONUMMER = ["10", "1930", "2440", "5010", "DIFF", "11AF", "kon to"]
KONTONR = st.sampled_from(KONTONUMMER)
PERIOD = st.dates(date(1000, 1, 1), date(9999, 12, 31)).map(lambda dag: f"{dag:%Y%m}")
TRANS = st.builds(
    Trans, KONTONR, BELOPP, OBJEKT, st.none() | DATUM, TEXT, KVANTITET, TEXT, st.just(Slag.BOKFORD)
)
VER = st.builds(
    Ver, TEXT, st.integers(1, 10**25).map(str), DATUM, st.lists(TRANS, max_size=4).map(tuple),
    TEXT, st.none() | DATUM, TEXT,
)  # fmt: skip


def unika_ver(lista):
    """In the order that files have, each number once in its series."""
    per_namn = {(ver.serie, ver.nummer): ver for ver in lista}
    return tuple(sorted(per_namn.values(), key=lambda ver: (ver.serie, int(ver.nummer))))


KONTON = {
    nr: st.builds(
        Konto,
        st.just(nr),
        TEXT,
        st.none() | st.sampled_from("TSKI"),
        st.lists(KOD, max_size=2).map(tuple),
        st.none() | KOD,
    )
    for nr in KONTONUMMER
}


def med_nummer(namn):
    return {nr: Dimension(nr, text, 6 if nr % 2 else None) for nr, text in namn.items()}


def med_kod(namn):
    return {par: Objekt(*par, text) for par, text in namn.items()}


def nagra(strategi, minst=0):
    return st.lists(strategi, min_size=minst, max_size=3).map(tuple)


SALDO = st.builds(Saldo, AR, KONTONR, BELOPP, kvantitet=KVANTITET)
OBJEKTSALDO = st.builds(Saldo, AR, KONTONR, BELOPP, OBJEKT, KVANTITET)
PERIODSALDO = st.builds(Periodsaldo, AR, PERIOD, KONTONR, BELOPP, OBJEKT, KVANTITET)
SIE = st.builds(
    SieFil,
    flagga=st.integers(0, 1),
    program=TEXT,
    programversion=TEXT,
    gen=st.none() | DATUM,
    sietyp=st.just("4E"),
    prosa=TEXT,
    ftyp=TEXT,
    fnr=TEXT,
    orgnr=TEXT.filter(lambda text: not text.isdigit()),
    bkod=TEXT,
    adress=nagra(TEXT),
    fnamn=TEXT,
    rar=st.dictionaries(AR, st.tuples(DATUM, DATUM), max_size=3),
    taxar=TEXT,
    omfattn=st.none() | DATUM,
    kptyp=TEXT,
    valuta=TEXT,
    konton=st.fixed_dictionaries(KONTON),
    dimensioner=st.dictionaries(st.integers(1, 999), TEXT, max_size=3).map(med_nummer),
    objekt=st.dictionaries(PAR, TEXT, max_size=3).map(med_kod),
    ib=nagra(SALDO, minst=1),
    ub=nagra(SALDO),
    res=nagra(SALDO),
    oib=nagra(OBJEKTSALDO),
    oub=nagra(OBJEKTSALDO),
    psaldo=nagra(PERIODSALDO),
    pbudget=nagra(PERIODSALDO),
    verifikationer=st.lists(VER, max_size=4).map(unika_ver),
)


@settings(max_examples=150, deadline=None)
@given(SIE, st.booleans())
def test_any_file_survives_writing_and_reading(sie, ksumma):
    tillbaka = las(skriv(sie, ksumma=ksumma))
    assert tillbaka == sie
    assert tillbaka.ksumma_stammer is (True if ksumma else None)
    assert skriv(tillbaka, ksumma=ksumma) == skriv(sie, ksumma=ksumma)


def lasbar(data: bytes) -> bool:
    """False when the bytes are refused; anything else than SieFel is a crash."""
    try:
        sie = las(data)
    except SieFel:
        return False
    granska(sie)
    return las(skriv(sie)) is not None


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300))
def test_no_bytes_crash_the_reader(data):
    lasbar(data)
    assert lasbar(b"#FLAGGA 0\n#RES 0 5010 1\n" + data.replace(b"\0", b""))


ETIKETTER = [
    "FLAGGA", "PROGRAM", "FORMAT", "GEN", "SIETYP", "PROSA", "FTYP", "ORGNR", "ADRESS", "FNAMN",
    "RAR", "TAXAR", "OMFATTN", "KPTYP", "VALUTA", "KONTO", "KTYP", "ENHET", "SRU", "DIM",
    "UNDERDIM", "OBJEKT", "IB", "UB", "RES", "OIB", "OUB", "PSALDO", "PBUDGET", "VER", "TRANS",
    "RTRANS", "BTRANS", "KSUMMA", "", "ÅÄÖ",
]  # fmt: skip
FALT = st.sampled_from(
    ["0", "-1", "1930", "20220131", "20229999", "{}", "{", "}", '{6 "F"}', '"', '""', '"a b"', "\\",
     r"\"", "1.005", "-7,5", "x", "99999999999999999999", "202201", "T"]
)  # fmt: skip
RAD = st.builds(
    lambda etikett, falt: " ".join([f"#{etikett}", *falt]),
    st.sampled_from(ETIKETTER),
    st.lists(FALT, max_size=7),
) | st.sampled_from(["{", "}", "", "text"])


@settings(max_examples=300, deadline=None)
@given(st.lists(RAD, max_size=25))
def test_no_records_crash_the_reader(rader_):
    assert lasbar("\n".join(["#FLAGGA 0", "#IB 0 1930 1", *rader_]).encode("cp437"))
