"""A text of a report to HTML: Markdown, live figures and blocks.

HTML in the text is off, what comes out is cleaned by a list of allowed tags of our own, and
references are read by rapporter.referens: nothing that a person types is ever run.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import nh3
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from rapporter import block, nyckeltal
from rapporter.referens import Referensfel, blockrad, figurslut, hitta, las_block, las_figur
from rapporter.sammanhang import Sammanhang

STYCKEN = frozenset(("blockquote", "br", "hr", "li", "ol", "p", "ul", "a", "em", "span", "strong"))
RUBRIKER = frozenset(f"h{niva}" for niva in range(1, 7))
TABELL = frozenset(("table", "tbody", "td", "th", "thead", "tr"))
TAGGAR = STYCKEN | RUBRIKER | TABELL
ATTRIBUT = {"a": {"href", "class", "title"}, "span": {"class"}, "th": {"scope"}, "ol": {"start"}}
STORSTA_TEXT = 100_000  # characters of one avsnitt: some forty printed pages
SCHEMAN = frozenset({"http", "https", "mailto"})


@dataclass(frozen=True, slots=True)
class Textfel:
    """What is wrong in a text: on which line (from 1), what stands there, and what to do."""

    rad: int
    text: str
    meddelande: str

    def __str__(self) -> str:
        return f"Rad {self.rad}, {self.text}: {self.meddelande}"


def granska(text: str) -> list[Textfel]:
    """Return every reference that cannot be read or is unknown, in order."""
    if len(text) > STORSTA_TEXT:
        return [Textfel(1, text[:20], f"Texten har fler än {STORSTA_TEXT} tecken. Dela avsnittet.")]
    fel = []
    for plats in hitta(text):
        try:
            if plats.ar_block:
                block.granska(las_block(plats.text))
            else:
                nyckeltal.granska(las_figur(plats.text))
        except Referensfel as fel_:
            skrivet = f"[[{plats.text}]]" if plats.ar_block else f"{{{{ {plats.text} }}}}"
            fel.append(Textfel(plats.rad, skrivet, str(fel_)))
    return fel


def rendera(text: str, sammanhang: Sammanhang, *, rubrikniva: int) -> SafeString:
    """Return the text as HTML.

    ``rubrikniva`` is the level below which headings of the text begin (2 gives ``<h3>``).
    A reference that is wrong is shown where it stands, marked, with what is wrong.
    """
    text = text[:STORSTA_TEXT]
    delar = (
        _block(bit, sammanhang) if ar_block else _markdown(bit, sammanhang, rubrikniva)
        for ar_block, bit in _delar(text)
    )
    return format_html_join("", "{}", ((del_,) for del_ in delar))


def _delar(text: str) -> Iterator[tuple[bool, str]]:
    """Split a text into runs of Markdown and single blocks."""
    lopande: list[str] = []
    for rad in text.replace("\r\n", "\n").split("\n"):
        innehall = blockrad(rad)
        if innehall is None:
            lopande.append(rad)
            continue
        yield False, "\n".join(lopande)
        yield True, innehall
        lopande = []
    yield False, "\n".join(lopande)


def _block(innehall: str, sammanhang: Sammanhang) -> SafeString:
    try:
        return block.rita(las_block(innehall), sammanhang)
    except Referensfel as fel:
        return format_html('<p class="textfel"><strong>[[{}]]</strong> {}</p>', innehall, fel)


def _markdown(text: str, sammanhang: Sammanhang, rubrikniva: int) -> SafeString:
    miljo = {"sammanhang": sammanhang, "rubrikniva": rubrikniva}
    html = nh3.clean(
        MARKDOWN.render(text, miljo),
        tags=set(TAGGAR),
        attributes=ATTRIBUT,
        url_schemes=set(SCHEMAN),
        link_rel=None,
    )
    return mark_safe(html)  # noqa: S308 - cleaned on the line above


def _figur_regel(state: StateInline, silent: bool) -> bool:
    """markdown-it inline rule: ``{{ … }}`` becomes one token of its own."""
    if not state.src.startswith("{{", state.pos):
        return False
    slut = figurslut(state.src, state.pos)
    if slut < 0 or slut > state.posMax:
        return False
    if not silent:
        state.push("levande", "", 0).content = state.src[state.pos + 2 : slut].strip()
    state.pos = slut + 2
    return True


def _rita_figur(
    sjalv: object, tokens: Sequence[Token], idx: int, options: object, env: dict
) -> str:
    """markdown-it renderer: the figure's value, linked to its source where links are asked for."""
    innehall = tokens[idx].content
    try:
        referens = las_figur(innehall)
        uppgift = nyckeltal.hamta(referens, env["sammanhang"])
        ord_ = nyckeltal.formatera(uppgift, referens.filter)
    except Referensfel as fel:
        return format_html('<span class="textfel">{{{{ {} }}}} {}</span>', innehall, fel)
    env["sammanhang"].sparbok.figur(innehall, ord_, uppgift.exakt, uppgift.url, uppgift.kalla)
    if uppgift.varde is None and not uppgift.dold:
        return format_html('<span class="saknas">{}</span>', ord_)
    if env["sammanhang"].lankar and uppgift.url:
        return format_html('<a class="levande" href="{}">{}</a>', uppgift.url, ord_)
    return format_html("{}", ord_)


def _rita_rubrik(
    sjalv: object, tokens: Sequence[Token], idx: int, options: object, env: dict
) -> str:
    """markdown-it renderer: a heading stays below the heading of its avsnitt."""
    niva = min(env["rubrikniva"] + int(tokens[idx].tag[1]), 6)
    return f"<h{niva}>" if tokens[idx].nesting == 1 else f"</h{niva}>\n"


def _skapa() -> MarkdownIt:
    md = MarkdownIt("commonmark", {"html": False, "typographer": False}).enable("table")
    md.disable(["image", "code", "fence", "backticks"])
    md.inline.ruler.before("text", "levande", _figur_regel)
    md.add_render_rule("levande", _rita_figur)
    md.add_render_rule("heading_open", _rita_rubrik)
    md.add_render_rule("heading_close", _rita_rubrik)
    return md


MARKDOWN = _skapa()
