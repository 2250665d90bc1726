"""A text of a report to HTML: Markdown, live figures and blocks.

HTML in the text is off, what comes out is cleaned by a list of allowed tags of our own, and
references are read by rapporter.referens: nothing that a person types is ever run.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import nh3
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from rapporter import block, fotnot, fritabell, nyckeltal
from rapporter.fotnot import Fotnoter
from rapporter.referens import Referensfel, blockrad, figurslut, hitta, las_block, las_figur
from rapporter.sammanhang import Sammanhang

STYCKEN = frozenset(
    ("blockquote", "br", "hr", "li", "ol", "p", "ul", "a", "em", "span", "strong", "sup")
)
RUBRIKER = frozenset(f"h{niva}" for niva in range(1, 7))
TABELL = frozenset(("caption", "div", "table", "tbody", "td", "th", "thead", "tr"))
TAGGAR = STYCKEN | RUBRIKER | TABELL
ATTRIBUT = {
    "a": {"href", "class", "title", "id"},
    "div": {"class", "role", "tabindex", "aria-label"},
    "ol": {"start"},
    "span": {"class"},
    "sup": {"class"},
    "table": {"class"},
    "td": {"class"},
    "th": {"class", "scope"},
    "tr": {"class"},
}
STORSTA_TEXT = 100_000  # characters of one avsnitt: some forty printed pages
NOT_I_NOT = "En fotnot kan inte hänvisa till en fotnot. Skriv orden i texten i stället."
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
    return sorted([*fel, *_fotnotsfel(text)], key=lambda f: f.rad)


def _fotnotsfel(text: str) -> Iterator[Textfel]:
    """Yield references to footnotes without words or within one, and words without reference."""
    kvar, texter = fotnot.ta_ut(MARKDOWN.parse(text.replace("\r\n", "\n")))
    for nyckel, rad in fotnot.hanvisningar(list(texter.values())):
        yield Textfel(rad, f"[^{nyckel}]", NOT_I_NOT)
    anvanda = fotnot.hanvisningar(kvar)
    for nyckel, rad in anvanda:
        if nyckel not in texter:
            yield Textfel(rad, f"[^{nyckel}]", _utan_text(nyckel))
    for nyckel in texter.keys() - {n for n, _ in anvanda}:
        rad = (texter[nyckel].map or [0])[0] + 1
        besked = f"Ingen text hänvisar till fotnoten. Skriv [^{nyckel}] där den hör hemma."
        yield Textfel(rad, f"[^{nyckel}]:", besked)


def rendera(
    text: str, sammanhang: Sammanhang, *, rubrikniva: int, fotnoter: Fotnoter | None = None
) -> SafeString:
    """Return the text as HTML.

    ``rubrikniva`` is the level below which headings of the text begin (2 gives ``<h3>``).
    ``fotnoter`` takes the notes of a chapter of several texts, which its maker then lists;
    without it they stand last. A reference that is wrong is shown where it stands, marked, with
    what is wrong.
    """
    noter = Fotnoter() if fotnoter is None else fotnoter
    lasta = [
        (ar_block, bit if ar_block else MARKDOWN.parse(bit))
        for ar_block, bit in _delar(text[:STORSTA_TEXT])
    ]
    miljo = _Miljo(sammanhang, rubrikniva, noter)
    for ar_block, bit in lasta:
        if not ar_block:
            bit[:], texter = fotnot.ta_ut(bit)
            miljo.texter |= texter
    delar = [
        _block(bit, sammanhang) if ar_block else _markdown(bit, miljo) for ar_block, bit in lasta
    ]
    if fotnoter is None:
        delar.append(noter.lista())
    return format_html_join("", "{}", ((del_,) for del_ in delar))


@dataclass
class _Miljo:
    """What the pieces of one text share while they are drawn."""

    sammanhang: Sammanhang
    rubrikniva: int
    fotnoter: Fotnoter
    texter: dict[str, Token] = field(default_factory=dict)
    nummer: dict[str, int] = field(default_factory=dict)
    i_not: bool = False  # a note holds no notes: else a text could nest them without end


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


def _markdown(tokens: Sequence[Token], miljo: _Miljo) -> SafeString:
    return _rensad(_rita(fritabell.ordna(tokens), miljo))


def _rita(tokens: Sequence[Token], miljo: _Miljo) -> str:
    return MARKDOWN.renderer.render(tokens, MARKDOWN.options, {"miljo": miljo})


def _rensad(html: str) -> SafeString:
    rent = nh3.clean(
        html, tags=set(TAGGAR), attributes=ATTRIBUT, url_schemes=set(SCHEMAN), link_rel=None
    )
    return mark_safe(rent)  # noqa: S308 - cleaned on the line above


def _rita_fotnot(
    sjalv: object, tokens: Sequence[Token], idx: int, options: object, env: dict
) -> str:
    """markdown-it renderer: a reference to a footnote."""
    nyckel, miljo = tokens[idx].meta["nyckel"], env["miljo"]
    if miljo.i_not:
        return format_html('<span class="textfel">[^{}] {}</span>', nyckel, NOT_I_NOT)
    if nyckel in miljo.nummer:
        return miljo.fotnoter.igen(miljo.nummer[nyckel])
    if nyckel not in miljo.texter:
        return format_html('<span class="textfel">[^{}] {}</span>', nyckel, _utan_text(nyckel))
    miljo.i_not = True
    ord_ = _rensad(_rita([miljo.texter.pop(nyckel)], miljo))
    miljo.i_not = False
    miljo.nummer[nyckel] = nummer = miljo.fotnoter.lagg_till(ord_)
    return miljo.fotnoter.forsta(nummer)


def _utan_text(nyckel: str) -> str:
    return f"Fotnoten har ingen text. Skriv [^{nyckel}]: och texten på en egen rad."


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
        uppgift = nyckeltal.hamta(referens, env["miljo"].sammanhang)
        ord_ = nyckeltal.formatera(uppgift, referens.filter)
    except Referensfel as fel:
        return format_html('<span class="textfel">{{{{ {} }}}} {}</span>', innehall, fel)
    env["miljo"].sammanhang.sparbok.figur(innehall, ord_, uppgift.exakt, uppgift.url, uppgift.kalla)
    if uppgift.varde is None and not uppgift.dold:
        return format_html('<span class="saknas">{}</span>', ord_)
    if env["miljo"].sammanhang.lankar and uppgift.url:
        return format_html(
            '<a class="levande" href="{}" title="Källa: {}">{}</a>',
            uppgift.url,
            uppgift.kalla,
            ord_,
        )
    return format_html("{}", ord_)


def _rita_rubrik(
    sjalv: object, tokens: Sequence[Token], idx: int, options: object, env: dict
) -> str:
    """markdown-it renderer: a heading stays below the heading of its avsnitt."""
    niva = min(env["miljo"].rubrikniva + int(tokens[idx].tag[1]), 6)
    return f"<h{niva}>" if tokens[idx].nesting == 1 else f"</h{niva}>\n"


def _skapa() -> MarkdownIt:
    md = MarkdownIt("commonmark", {"html": False, "typographer": False}).enable("table")
    md.disable(["image", "code", "fence", "backticks"])
    md.inline.ruler.before("text", "levande", _figur_regel)
    fotnot.lagg_in(md)
    fritabell.lagg_in(md)
    md.add_render_rule("levande", _rita_figur)
    md.add_render_rule(fotnot.HANVISNING, _rita_fotnot)
    md.add_render_rule("heading_open", _rita_rubrik)
    md.add_render_rule("heading_close", _rita_rubrik)
    return md


MARKDOWN = _skapa()
