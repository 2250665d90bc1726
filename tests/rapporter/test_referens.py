"""The language of live references: what it reads, what it refuses, that nothing crashes it."""

from contextlib import suppress

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from rapporter.referens import (
    STORSTA_LANGD,
    Anrop,
    Referens,
    Referensfel,
    blockrad,
    har_block,
    hitta,
    las_block,
    las_figur,
)

namn = st.from_regex(r"[a-zåäö_][a-z0-9_]{0,12}", fullmatch=True)
tal = st.integers(-(10**8), 10**8)
ord_ = st.text(st.characters(exclude_characters='"\n', exclude_categories=["Cs"]), max_size=12)
varden = tal | ord_


def skriv(varde: int | str) -> str:
    return f'"{varde}"' if isinstance(varde, str) else str(varde)


def test_a_bare_name_is_a_figure():
    assert las_figur(" arets_resultat ") == Referens(Anrop("arets_resultat"))


def test_arguments_and_filters_are_read():
    assert las_figur('deltagare(insats="fokus", ar=−1)|tkr|valj("a", "b")') == Referens(
        Anrop("deltagare", {"insats": "fokus", "ar": -1}),
        (Anrop("tkr"), Anrop("valj", varden=("a", "b"))),
    )


@given(namn, st.dictionaries(namn, varden, max_size=3), st.lists(namn, max_size=3))
def test_what_is_written_is_read_back(figur, argument, filter_):
    text = figur
    if argument:
        text += f"({', '.join(f'{n}={skriv(v)}' for n, v in argument.items())})"
    text += "".join(f"|{f}" for f in filter_)
    assert las_figur(text) == Referens(Anrop(figur, argument), tuple(Anrop(f) for f in filter_))


@given(st.text(max_size=60))
@example("a" * (STORSTA_LANGD + 1))
@example("(" * 60)
@example('a("')
def test_no_text_crashes_the_reader(text):
    for las in (las_figur, las_block):
        with suppress(Referensfel):
            las(text)


@given(st.text(st.sampled_from("{}[]\n ab(|")))
def test_every_reference_that_is_found_stands_on_a_line_of_the_text(text):
    rader = text.count("\n") + 1
    assert all(1 <= f.rad <= rader for f in hitta(text))


@pytest.mark.parametrize(
    ("text", "ord_"),
    [
        ("", "ett namn"),
        ("a.b", "Tecknet ."),
        ("a b", "för mycket"),
        ("a(b)", "likhetstecken"),
        ("a(b=1, b=2)", "två gånger"),
        ("a(b=c)", "citattecken"),
        ("a(b=1 c=2)", "komma"),
        ("a|", "ett namn"),
        ('a|valj("x"', "komma"),
        ("a" * (STORSTA_LANGD + 1), "längre"),
    ],
)
def test_what_cannot_be_read_is_refused_with_the_reason(text, ord_):
    with pytest.raises(Referensfel, match=ord_):
        las_figur(text)


@pytest.mark.parametrize(
    "text",
    [
        "''.__class__",
        "s.ar",
        "a[0]",
        "a if b else c",
        "__import__('os')",
        "a() + b()",
        "lambda: 1",
        "% load x %",
        "a(b={})",
        "a|b.c",
    ],
)
def test_nothing_but_names_and_literals_is_in_the_language(text):
    with pytest.raises(Referensfel):
        las_figur(text)


def test_hitta_tells_line_and_kind_in_the_order_of_the_text():
    text = "Först {{ a }}\n[[b]]\nsedan {{ c\n|tkr }} och [[d]] i raden"
    assert [(f.rad, f.text, f.ar_block) for f in hitta(text)] == [
        (1, "a", False),
        (2, "b", True),
        (3, "c\n|tkr", False),
    ]


def test_a_block_stands_alone_on_its_line():
    assert blockrad("[[noter]]  ") == "noter"
    assert blockrad("se [[noter]]") is None


@pytest.mark.parametrize(
    ("text", "har"),
    [
        ("Bilagor\n[[ insatsrapporter ]]\n", True),
        ("se [[insatsrapporter]]", False),
        ("[[insatsrapport]]", False),
        ("{{ insatsrapporter }}", False),
    ],
)
def test_a_block_is_found_by_its_name(text, har):
    assert har_block(text, "insatsrapporter") is har


def test_a_block_takes_arguments_but_no_filter():
    assert las_block('steg(insats="fokus")') == Anrop("steg", {"insats": "fokus"})
    with pytest.raises(Referensfel):
        las_block("steg|tkr")
