"""Charts: true to their figures, legible for everyone, and never with words on words."""

import re
from functools import cache
from itertools import combinations
from pathlib import Path
from time import perf_counter
from xml.etree import ElementTree

import pytest
from django.contrib.staticfiles import finders
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from finsam import typsnitt
from finsam.diagram import LiggandeDiagram, Referenslinje, Serie, Stapeldiagram
from finsam.diagram import svg as ritning
from tests.finsam.exempelrapport import eget_kapital, kostnader, steg

NS = "{http://www.w3.org/2000/svg}"
ALLA = {"kapital": eget_kapital, "steg": steg, "kostnader": kostnader}

ORD = st.text("abcdefghijklmnopqrstuvwxyzåäöABCÅÄÖ0123456789%–-", min_size=1, max_size=24)
ETIKETT = st.lists(ORD, min_size=1, max_size=6).map(" ".join)
VARDE = st.none() | st.integers(-99_999_999, 99_999_999)


@st.composite
def diagram(draw):
    etiketter = draw(st.lists(ETIKETT, min_size=1, max_size=9))
    antal = draw(st.integers(1, 2))
    varden = st.lists(VARDE, min_size=len(etiketter), max_size=len(etiketter))
    serier = [Serie(draw(ETIKETT), draw(varden)) for _ in range(antal)]
    if draw(st.booleans()):
        return LiggandeDiagram("Titel", "Beskrivning", etiketter, serier)
    ref = draw(st.none() | st.builds(Referenslinje, st.integers(-(10**6), 10**7), ETIKETT))
    return Stapeldiagram("Titel", "Beskrivning", etiketter, serier, referenslinje=ref)


@cache
def _bredder() -> tuple[dict[int, str], dict]:
    mapp = dict(typsnitt.kataloger())["typsnitt/sans"]
    with TTFont(mapp / "SourceSansPro-Semibold.otf") as font:
        return dict(font.getBestCmap()), dict(font["hmtx"].metrics)


def sann_bredd(text: str) -> float:
    namn, matt = _bredder()
    return ritning.STORLEK / 1000 * sum(matt[namn[ord(t)]][0] for t in text)


def rot(diagram) -> ElementTree.Element:
    return ElementTree.fromstring(diagram.svg())  # noqa: S314 (our own drawing)


def rutor(bild: ElementTree.Element) -> list[tuple[str, float, float, float, float]]:
    """Each text with left, top, right and bottom, as the font really sets it."""
    ut = []
    for text in bild.iter(f"{NS}text"):
        ord_, x, y = text.text or "", float(text.get("x", 0)), float(text.get("y", 0))
        bredd = sann_bredd(ord_)
        x -= {"start": 0, "middle": bredd / 2, "end": bredd}[text.get("text-anchor", "start")]
        ut.append((ord_, x, y - 6.5, x + bredd, y + 2))
    return ut


def av_klass(bild: ElementTree.Element, klass: str) -> list[ElementTree.Element]:
    return [e for e in bild.iter() if e.get("class") == klass]


# -- Words never lie on words ---------------------------------------------------------------------


@given(diagram())
def test_words_never_overlap_and_stay_within_the_picture(diagram):
    bild = rot(diagram)
    _, _, bredd, hojd = map(float, bild.get("viewBox").split())
    alla = rutor(bild)
    for _, x1, y1, x2, y2 in alla:
        assert x1 >= -0.1
        assert x2 <= bredd + 0.1
        assert y1 >= -0.1
        assert y2 <= hojd + 0.1
    for a, b in combinations(alla, 2):
        isar = a[3] <= b[1] or b[3] <= a[1] or a[4] <= b[2] or b[4] <= a[2]
        assert isar, f"{a} ligger på {b}"


@given(diagram())
def test_bars_stay_within_the_picture(diagram):
    bild = rot(diagram)
    _, _, bredd, hojd = map(float, bild.get("viewBox").split())
    for ruta in bild.iter(f"{NS}rect"):
        x, y, w, h = (float(ruta.get(k)) for k in ("x", "y", "width", "height"))
        assert w >= 0
        assert h >= 0
        assert x >= -0.2
        assert x + w <= bredd + 0.2
        assert y >= -0.2
        assert y + h <= hojd + 0.2


@given(ETIKETT)
def test_estimated_width_is_never_less_than_the_font_sets(text):
    assert ritning.textbredd(text) >= sann_bredd(text) - 0.01


@given(ETIKETT, st.integers(30, 200))
def test_broken_lines_fit_and_lose_no_letter(text, bredd):
    rader = ritning.radbryt(text, bredd)
    assert all(ritning.textbredd(rad) <= bredd for rad in rader)
    letters = re.sub(r"[ -]", "", text)
    assert re.sub(r"[ -]", "", "".join(rader)) == letters


# -- True to the figures --------------------------------------------------------------------------


def test_vertical_bars_are_as_high_as_their_values():
    staplar = [e for e in rot(eget_kapital()).iter(f"{NS}rect") if "stapel" in e.get("class")]
    hojder = [float(e.get("height")) for e in staplar]
    for hojd, varde in zip(hojder, [4102, 4434, 2556, 2045], strict=True):
        assert hojd / hojder[1] == pytest.approx(varde / 4434, abs=0.002)


def test_horizontal_bars_are_as_long_as_their_values():
    langder = [float(e.get("width")) for e in av_klass(rot(kostnader()), "diagram-stapel-1")]
    assert langder[1] / langder[0] == pytest.approx(874_120 / 1_412_300, abs=0.002)


@pytest.mark.parametrize("sort", [Stapeldiagram, LiggandeDiagram])
def test_negative_value_goes_the_other_way_from_the_axis(sort):
    bild = rot(sort("Resultat", "b", ["2021", "2022"], [Serie("Resultat", [200, -100])]))
    plus, minus = bild.iter(f"{NS}rect")
    axel = av_klass(bild, "diagram-axel")[0]
    if sort is Stapeldiagram:
        assert float(plus.get("y")) + float(plus.get("height")) == float(axel.get("y1"))
        assert float(minus.get("y")) == float(axel.get("y1"))
    else:
        assert float(plus.get("x")) == float(axel.get("x1"))
        assert float(minus.get("x")) + float(minus.get("width")) == float(axel.get("x1"))
    assert "−100" in [t.text for t in av_klass(bild, "diagram-varde")]


@pytest.mark.parametrize("sort", [Stapeldiagram, LiggandeDiagram])
def test_hidden_value_is_a_dash_and_no_bar(sort):
    bild = rot(sort("Deltagare", "b", ["Kvinnor", "Män"], [Serie("Antal", [None, 12])]))
    assert [t.text for t in av_klass(bild, "diagram-varde")] == ["–", "12"]
    assert len(av_klass(bild, "diagram-stapel-1")) == 1


@pytest.mark.parametrize("varden", [[0, 0], [None, None]])
def test_chart_without_amounts_is_still_drawn(varden):
    bild = rot(Stapeldiagram("Tomt", "b", ["a", "b"], [Serie("s", varden)]))
    assert len(av_klass(bild, "diagram-varde")) == 2
    assert not list(bild.iter(f"{NS}rect"))


def test_reference_line_stands_at_its_value_with_its_words():
    bild = rot(eget_kapital())
    linje, axel = av_klass(bild, "diagram-ref")[0], av_klass(bild, "diagram-axel")[0]
    staplar = [e for e in bild.iter(f"{NS}rect") if "stapel" in e.get("class")]
    hogst = max(float(e.get("height")) for e in staplar)
    hojd = float(axel.get("y1")) - float(linje.get("y1"))
    assert hojd / hogst == pytest.approx(837 / 4434, abs=0.002)
    ord_ = [t.text for t in av_klass(bild, "diagram-text")]
    assert "riktvärde, högst" in " ".join(ord_)
    assert "837" in ord_


def test_value_that_the_reference_line_would_cross_lies_on_paper():
    serier = [Serie("Kapital", [800, 300])]
    bild = rot(Stapeldiagram("T", "b", ["a", "b"], serier, referenslinje=Referenslinje(860, "r")))
    assert len(av_klass(bild, "diagram-platta")) == 1


# -- Legible for everyone -------------------------------------------------------------------------


def ljus(farg: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    kanaler = [int(farg[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linjara = [k / 12.92 if k <= 0.04045 else ((k + 0.055) / 1.055) ** 2.4 for k in kanaler]
    return sum(v * k for v, k in zip((0.2126, 0.7152, 0.0722), linjara, strict=True))


def kontrast(a: str, b: str) -> float:
    hog, lag = sorted((ljus(a), ljus(b)), reverse=True)
    return (hog + 0.05) / (lag + 0.05)


@pytest.mark.parametrize("farg", [ritning.BLACK, ritning.BLEK_TEXT])
def test_words_have_the_contrast_of_text(farg):
    assert kontrast(farg, ritning.PAPPER) >= 4.5


@pytest.mark.parametrize("farg", [ritning.GRON, ritning.OCKRA, ritning.BLACK])
def test_lines_and_outlines_have_the_contrast_of_graphics(farg):
    assert kontrast(farg, ritning.PAPPER) >= 3


def test_two_series_differ_in_lightness_and_so_without_colour():
    assert kontrast(ritning.GRON, ritning.BLEKGRON) >= 4.5


@pytest.mark.parametrize("namn", ALLA)
def test_every_bar_carries_its_value_in_words(namn):
    bild = rot(ALLA[namn]())
    antal = sum(len(s.varden) for s in ALLA[namn]().serier)
    assert len(av_klass(bild, "diagram-varde")) == antal


@pytest.mark.parametrize("namn", ALLA)
def test_chart_has_title_and_description(namn):
    bild = rot(ALLA[namn]())
    titel, ord_ = bild.find(f"{NS}title"), bild.find(f"{NS}desc")
    assert bild.get("role") == "img"
    assert bild.get("aria-labelledby") == f"{titel.get('id')} {ord_.get('id')}"
    assert titel.text.startswith(ALLA[namn]().titel)
    assert ord_.text == ALLA[namn]().beskrivning


def test_two_series_have_a_legend_and_one_has_none():
    assert {"Vid start", "Vid avslut"} <= {t.text for t in av_klass(rot(steg()), "diagram-text")}
    assert "Eget kapital" not in {t.text for t in av_klass(rot(eget_kapital()), "diagram-text")}


def test_only_the_emphasised_label_is_in_full_colour():
    bild = rot(eget_kapital())
    assert len(av_klass(bild, "diagram-stapel-1")) == 1
    assert len(av_klass(bild, "diagram-stapel-2")) == 3


# -- Fit for page and paper -----------------------------------------------------------------------


@pytest.mark.parametrize("namn", ALLA)
def test_colours_are_literal_and_nothing_is_inline_style(namn):
    text = ALLA[namn]().svg()
    assert not re.search(r"style=|var\(|<style|<script|href", text)
    farger = re.findall(r'(?:fill|stroke)="([^"]*)"', text)
    assert farger
    assert all(re.fullmatch(r"#[0-9a-f]{6}", farg) for farg in farger)


def test_screen_has_a_colour_for_every_piece():
    css = Path(finders.find("css/diagram.css")).read_text()
    klasser = {k for gor in ALLA.values() for k in re.findall(r'class="([^"]*)"', gor().svg())}
    assert klasser > {"diagram", "diagram-stapel-1", "diagram-stapel-2", "diagram-ref"}
    assert all(re.search(rf"\.{klass}\b", css) for klass in klasser)


def test_words_are_escaped():
    elakt = '</text><script>alert("x")</script>'
    serier = [Serie(elakt, [1]), Serie("b", [2])]
    for sort in (Stapeldiagram, LiggandeDiagram):
        text = sort(elakt, elakt, [elakt], serier).svg()
        assert "<script" not in text
        ElementTree.fromstring(text)  # noqa: S314 (our own drawing)


def test_charts_on_one_page_have_ids_of_their_own():
    namn = [re.findall(r' id="([^"]*)"', gor().svg()) for gor in ALLA.values()]
    alla = [n for per_bild in namn for n in per_bild]
    assert len(alla) == len(set(alla)) == 6


@pytest.mark.parametrize("sort", [Stapeldiagram, LiggandeDiagram])
@pytest.mark.parametrize(
    ("etiketter", "varden"),
    [([], [[]]), (["a"], []), (["a"], [[1], [2], [3]]), (["a", "b"], [[1]]), (["a"], [[1, 2]])],
)
def test_chart_with_wrong_shape_is_refused(sort, etiketter, varden):
    with pytest.raises(ValueError, match=r"värde|serier"):
        sort("T", "b", etiketter, [Serie("s", v) for v in varden])


@pytest.mark.parametrize("namn", ALLA)
def test_chart_is_drawn_in_about_a_millisecond(namn):
    ritad, tider = ALLA[namn](), []
    for _ in range(20):
        start = perf_counter()
        ritad.svg()
        tider.append(perf_counter() - start)
    assert min(tider) < 0.003
