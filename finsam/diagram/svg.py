"""The pieces of a chart: SVG elements with literal presentation attributes, and measured text.

No style attribute (the page's CSP forbids it) and no CSS variable (WeasyPrint paints it black).
A class on each piece lets the screen's style sheet override the colours, as in dark mode:
``diagram``, ``diagram-stapel-1`` (full), ``diagram-stapel-2`` (pale with an outline),
``diagram-axel``, ``diagram-stod``, ``diagram-kurva``, ``diagram-text``, ``diagram-varde``,
``diagram-ref``, ``diagram-platta``.
"""

from collections.abc import Sequence
from functools import cache
from zlib import crc32

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

TYPSNITT = "Source Sans Pro, Noto Sans, DejaVu Sans, sans-serif"
STORLEK = 9.0
RAD = 11.5
LUFT = 6.0
RUTA = 13.0  # the legend's swatch and the space after it

BLACK = "#1c2529"
BLEK_TEXT = "#54626a"
PAPPER = "#ffffff"
GRON = "#0f5257"
BLEKGRON = "#c3d9d6"
OCKRA = "#8a5a00"

# Advance widths of Source Sans Pro Semibold in em, rounded up; other signs count as the widest.
_BREDDER = {
    tecken: bredd
    for tecken_lika, bredd in {
        " \u00a0": 0.25,
        "ijlI.,:;'’": 0.3,
        "f-()/!•": 0.35,
        "rt": 0.4,
        "sz?": 0.45,
        'cvxyJ–"”': 0.5,
        "aegkoåäöéEFLSTVXYZÉ0123456789−§€×+=": 0.55,
        "bdhnpquüABCKPRÅÄ": 0.6,
        "DG&→": 0.65,
        "HNOQUÖ": 0.7,
        "wM": 0.75,
        "mW%½": 0.85,
    }.items()
    for tecken in tecken_lika
}


def textbredd(text: str, storlek: float = STORLEK) -> float:
    """Upper bound of the width of a line of text, in the units of the drawing."""
    return storlek * sum(_BREDDER.get(tecken, 1.0) for tecken in text)


def radbryt(text: str, bredd: float) -> list[str]:
    """Break text into lines no wider than ``bredd``, between words where that is possible."""
    rader = [""]
    for ord_ in text.split(" "):
        for bit in _bitar(ord_, bredd):
            prov = f"{rader[-1]} {bit}".strip()
            if textbredd(prov) <= bredd:
                rader[-1] = prov
            else:
                rader.append(bit)
    return [rad for rad in rader if rad]


def _bitar(ord_: str, bredd: float) -> list[str]:
    """The word whole if it fits, else in pieces that fit and end with a hyphen."""
    bitar, rest = [], ord_
    while textbredd(rest) > bredd and len(rest) > 2:
        slut = 1
        while slut + 1 < len(rest) and textbredd(rest[: slut + 1] + "-") <= bredd:
            slut += 1
        bitar.append(rest[:slut] + "-")
        rest = rest[slut:]
    return [*bitar, rest]


def element(namn: str, innehall: object = "", **attribut: object) -> SafeString:
    """One SVG element; ``klass`` becomes class and ``text_anchor`` text-anchor."""
    return format_html(_mall(namn, tuple(attribut)), *map(_tal, attribut.values()), innehall)


@cache
def _mall(namn: str, attribut: tuple[str, ...]) -> str:
    namn_pa = ("class" if a == "klass" else a.replace("_", "-") for a in attribut)
    par = "".join(f' {a}="{{}}"' for a in namn_pa)
    return f"<{namn}{par}>{{}}</{namn}>"


def _tal(varde: object) -> object:
    return f"{varde:.1f}".removesuffix(".0") if isinstance(varde, float) else varde


def samman(delar: Sequence[SafeString]) -> SafeString:
    """The pieces one after the other."""
    return format_html_join("", "{}", ((del_,) for del_ in delar))


def text(x: float, y: float, innehall: str, *, ankare: str = "start") -> SafeString:
    """A quiet line of text, such as a label below a bar."""
    return element(
        "text", innehall, klass="diagram-text", x=x, y=y, text_anchor=ankare, fill=BLEK_TEXT
    )


def vardetext(x: float, y: float, innehall: str, *, ankare: str = "middle") -> SafeString:
    """A value written at its bar."""
    return element(
        "text",
        innehall,
        klass="diagram-varde",
        x=x,
        y=y,
        text_anchor=ankare,
        fill=BLACK,
        font_weight="600",
    )


def stapel(x: float, y: float, bredd: float, hojd: float, *, full: bool) -> SafeString:
    """A bar: full colour for what the reader looks for, pale with an outline for the rest."""
    if full:
        farg: dict[str, object] = {"fill": GRON, "stroke": GRON}
    else:
        farg = {"fill": BLEKGRON, "stroke": GRON}
    klass = "diagram-stapel-1" if full else "diagram-stapel-2"
    matt: dict[str, object] = {"x": x, "y": y, "width": bredd, "height": hojd}
    return element("rect", klass=klass, **matt, **farg, stroke_width=0.75)


def platta(mitt: float, y: float, bredd: float) -> SafeString:
    """Paper under a value that a dashed line would otherwise run through."""
    matt: dict[str, object] = {"x": mitt - bredd / 2 - 1, "y": y - 8, "width": bredd + 2}
    return element("rect", klass="diagram-platta", **matt, height=10, fill=PAPPER)


def punkt(x: float, y: float, radie: float, *, full: bool) -> SafeString:
    """A point of a curve, in the colours of a bar."""
    klass = "diagram-stapel-1" if full else "diagram-stapel-2"
    fyllning = GRON if full else BLEKGRON
    matt: dict[str, object] = {"cx": x, "cy": y, "r": radie}
    return element("circle", klass=klass, **matt, fill=fyllning, stroke=GRON, stroke_width=0.75)


def kurva(platser: Sequence[tuple[float, float]], *, full: bool) -> SafeString:
    """A line through points: whole for what the reader looks for, dashed for the other."""
    farg: dict[str, object] = {"fill": "none", "stroke": GRON, "stroke_width": 1.5}
    if not full:
        farg["stroke_dasharray"] = "4 3"
    punkter = " ".join(f"{x:.1f},{y:.1f}" for x, y in platser)
    return element("polyline", klass="diagram-kurva", points=punkter, **farg)


def linje(
    x1: float, y1: float, x2: float, y2: float, *, referens: bool = False, stod: bool = False
) -> SafeString:
    """The axis, a pale line to read a level by, or dashed the line to compare with."""
    matt: dict[str, object] = {"x1": x1, "y1": y1, "x2": x2, "y2": y2}
    if stod:
        return element("line", klass="diagram-stod", **matt, stroke=BLEKGRON, stroke_width=0.5)
    if referens:
        return element(
            "line",
            klass="diagram-ref",
            **matt,
            stroke=OCKRA,
            stroke_width=1,
            stroke_dasharray="4 3",
        )
    return element("line", klass="diagram-axel", **matt, stroke=BLACK, stroke_width=0.75)


def forklaring(namn: Sequence[str], bredd: float) -> tuple[list[SafeString], float]:
    """The legend of several series, at the top, and the height that it takes."""
    delar: list[SafeString] = []
    x, y = 0.0, 0.0
    for i, serie in enumerate(namn):
        rader = radbryt(serie, bredd - RUTA)
        if x and x + RUTA + textbredd(serie) > bredd:
            x, y = 0.0, y + RAD + 3
        delar.append(stapel(x + 0.5, y + 1.5, 8, 8, full=i == len(namn) - 1))
        delar += [text(x + RUTA, y + 9 + n * RAD, rad) for n, rad in enumerate(rader)]
        y += RAD * (len(rader) - 1)
        x += RUTA + textbredd(serie) + 2 * LUFT
    return delar, y + RAD + LUFT


def bild(
    titel: str, beskrivning: str, bredd: float, hojd: float, delar: Sequence[SafeString]
) -> SafeString:
    """The whole drawing, named and described for those who do not see it."""
    nyckel = f"diagram-{crc32(f'{titel}{beskrivning}'.encode()):08x}"
    namn = element("title", titel, id=f"{nyckel}-t")
    ord_ = element("desc", beskrivning, id=f"{nyckel}-d")
    grupp = element("g", samman(delar), font_family=TYPSNITT, font_size=STORLEK)
    return format_html(
        '<svg xmlns="http://www.w3.org/2000/svg" class="diagram" role="img"'
        ' aria-labelledby="{}-t {}-d" viewBox="0 0 {} {}" width="100%">{}{}{}</svg>',
        nyckel,
        nyckel,
        _tal(bredd),
        _tal(hojd),
        namn,
        ord_,
        grupp,
    )
