"""The HTML of a report as Typst source, to compare: the same headings, words, tables, charts."""

from pathlib import Path
from xml.etree.ElementTree import Element, tostring

from tinyhtml5 import parse

_RUBRIK = {"h1": "=", "h2": "==", "h3": "===", "h4": "===="}
HUVUD = """
#set document(title: "Rapport")
#set page(paper: "a4", margin: (left: 38mm, right: 24mm, y: 29mm),
  header: [Rapport], footer: context [#counter(page).display("1 (1)", both: true)])
#set text(lang: "sv", size: 10.5pt)
#outline(title: "Innehåll")
#pagebreak()
"""


def typst(html: str, katalog: Path) -> str:
    """Return the source; charts are written as SVG files in ``katalog``."""
    kropp = next(parse(html).iter("{http://www.w3.org/1999/xhtml}body"))
    return HUVUD + "\n".join(_element(kropp, katalog))


def _element(element: Element, katalog: Path) -> list[str]:
    rader: list[str] = []
    for barn in element:
        namn = str(barn.tag).rpartition("}")[2]
        if namn in _RUBRIK:
            rader.append(f"{_RUBRIK[namn]} {_ord(barn)}\n")
        elif namn == "table":
            rader.append(_tabell(barn))
        elif namn == "svg":
            rader.append(_bild(barn, katalog))
        elif namn == "li":
            rader.append(f"- {_ord(barn)}")
        elif namn in {"p", "figcaption", "dt", "dd"}:
            rader.append(f"{_ord(barn)}\n")
        elif namn != "nav":
            rader += _element(barn, katalog)
    return rader


def _bild(svg: Element, katalog: Path) -> str:
    for attribut in [a for a in svg.attrib if a.endswith("xmlns")]:
        del svg.attrib[attribut]  # the writer declares the namespace itself
    fil = katalog / f"bild{len(list(katalog.glob('*.svg')))}.svg"
    fil.write_bytes(tostring(svg))
    return f'#image("{fil.name}")\n'


def _tabell(tabell: Element) -> str:
    rader = [[_ord(cell) for cell in rad] for rad in _alla(tabell, "tr")]
    bredd = max(map(len, rader), default=0)
    if not bredd:
        return ""
    huvud, *resten = [rad + ['#""'] * (bredd - len(rad)) for rad in rader]
    celler = ", ".join(f"[{cell}]" for rad in resten for cell in rad)
    topp = ", ".join(f"[{cell}]" for cell in huvud)
    return f"#table(columns: {bredd}, table.header({topp}), {celler})\n"


def _alla(element: Element, namn: str) -> list[Element]:
    return [e for e in element.iter() if str(e.tag).rpartition("}")[2] == namn]


def _ord(element: Element) -> str:
    text = " ".join("".join(element.itertext()).split())
    return f'#"{text}"'.replace("\\", "\\\\") if '"' not in text else "#" + repr(text)
