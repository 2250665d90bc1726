"""Tables typed in Markdown, made as good as the system's own: heads, caption, figures aligned.

``Tabell: Rubrik`` on the line above becomes the caption. The first cell of a row names it. A
column of figures is set to the right, and a row that is a sum is marked as one.
"""

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

LANG = 12  # rows, with more of which a table may break over pages
RUBRIK = re.compile(r"^Tabell:[ \t]*(?=\S)")
_TAL = re.compile(
    r"^(?:\{\{.+\}\}|[-−+]?\d[\d \u00a0]*(?:[,.]\d+)?)[ \u00a0]*(?:%|kr|tkr|mkr)?$|^[-–]?$"
)
_MARKEN = re.compile(r"\{\{.*?\}\}|[*_]|\[\^[^\]]*\]")
_FIGUR = re.compile(r"\{\{[^{}\n]*\}\}")
_SUMMA = re.compile(r"^\**(?:summa|totalt?)\b", re.IGNORECASE)


def lagg_in(md: MarkdownIt) -> None:
    """Teach a parser that the bar before a figure's filter divides no cells."""
    md.core.ruler.after("normalize", "tabellfigur", _skydda)


def _skydda(state: StateCore) -> None:
    """markdown-it core rule: escape the bars of live figures on the lines of a table."""
    if "{{" in state.src:
        rader = state.src.split("\n")
        state.src = "\n".join(_skyddad(r) if r.lstrip().startswith("|") else r for r in rader)


def _skyddad(rad: str) -> str:
    return _FIGUR.sub(lambda t: re.sub(r"(?<!\\)\|", r"\\|", t[0]), rad)


def ordna(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens with each table put in order."""
    ut: list[Token] = []
    i = 0
    while i < len(tokens):
        if tokens[i].type != "table_open":
            ut.append(tokens[i])
            i += 1
            continue
        slut = next(j for j in range(i, len(tokens)) if tokens[j].type == "table_close")
        rubrik = _rubrik(ut)
        ut += _tabell(list(tokens[i : slut + 1]), rubrik)
        i = slut + 1
    return ut


def _rubrik(fore: list[Token]) -> Token | None:
    """Take the caption off the end of what stands before the table."""
    if len(fore) < 3 or fore[-1].type != "paragraph_close":
        return None
    inre = fore[-2]
    if not (inre.children and RUBRIK.match(inre.content)):
        return None
    forsta = inre.children[0]
    inre.content = RUBRIK.sub("", inre.content)
    forsta.content = RUBRIK.sub("", forsta.content)
    del fore[-3:]
    return inre


def _tabell(tokens: list[Token], rubrik: Token | None) -> list[Token]:
    rader = list(_rader(tokens))
    tal = _talkolumner([celler for _, celler in rader[1:]])
    for nr, (rad, celler) in enumerate(rader):
        if nr and celler and _SUMMA.match(celler[0][1].content):
            rad.attrs["class"] = "sum"
        for kolumn, (oppen, _, stangd) in enumerate(celler):
            _cell(oppen, stangd, forsta=kolumn == 0, tal=kolumn in tal)
    tokens[0].attrs["class"] = "fri lang" if len(rader) > LANG else "fri"
    if rubrik is not None:
        oppen, stangd = Token("caption_open", "caption", 1), Token("caption_close", "caption", -1)
        tokens[1:1] = [oppen, rubrik, stangd]
    ram = Token("ram_open", "div", 1)
    ram.attrs = {"class": "rulla", "role": "region", "tabindex": "0"}
    namn = _MARKEN.sub("", rubrik.content).strip() if rubrik else ""
    ram.attrs["aria-label"] = namn or "Tabell"
    return [ram, *tokens, Token("ram_close", "div", -1)]


def _rader(tokens: Sequence[Token]) -> Iterator[tuple[Token, list[tuple[Token, Token, Token]]]]:
    """Yield each row with its cells: what opens it, its words, what closes it."""
    for i, token in enumerate(tokens):
        if token.type == "tr_open":
            slut = next(j for j in range(i, len(tokens)) if tokens[j].type == "tr_close")
            celler = tokens[i + 1 : slut]
            yield token, list(zip(celler[::3], celler[1::3], celler[2::3], strict=True))


def _talkolumner(rader: Sequence[Sequence[tuple[Token, Token, Token]]]) -> set[int]:
    """Return which columns hold figures and nothing else, or are set to the right by hand."""
    antal = max(map(len, rader), default=0)
    return {k for k in range(1, antal) if _ar_tal([r[k] for r in rader if k < len(r)])}


def _ar_tal(celler: Sequence[tuple[Token, Token, Token]]) -> bool:
    if any("right" in str(oppen.attrs.get("style", "")) for oppen, _, _ in celler):
        return True
    ord_ = [inre.content.strip().strip("*") for _, inre, _ in celler]
    return any(ord_) and all(_TAL.match(o) for o in ord_)


def _cell(oppen: Token, stangd: Token, *, forsta: bool, tal: bool) -> None:
    oppen.attrs.pop("style", None)
    if oppen.type == "th_open":
        oppen.attrs["scope"] = "col"
    elif forsta:
        oppen.tag = stangd.tag = "th"
        oppen.attrs["scope"] = "row"
    if tal:
        oppen.attrs["class"] = "n"
