"""Footnotes of a text: ``[^1]`` where it is referred to, ``[^1]: words`` on a line of its own.

Numbered through a chapter in the order of the references, whatever they are called. On paper a
note stands at its reference and the style sheet takes it to the foot of the page; elsewhere the
notes are listed at the end of the chapter, each with a way back.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

HANVISNING = "fotnot"
TEXT = "fotnottext"
_NYCKEL = r"\[\^([A-Za-zÅÄÖåäö0-9_-]{1,20})\]"
_HANVISNING = re.compile(_NYCKEL)
_TEXT = re.compile(rf"{_NYCKEL}:[ \t]+(?=\S)")


@dataclass
class Fotnoter:
    """The notes of a chapter so far; ``ankare`` begins their ids, so that these are the only ones.

    With ``papper`` the words stand at the reference.
    """

    ankare: str = "text"
    papper: bool = False
    noter: list[SafeString] = field(default_factory=list)

    def lagg_till(self, html: SafeString) -> int:
        """Keep a note and return its number."""
        self.noter.append(html)
        return len(self.noter)

    def forsta(self, nummer: int) -> SafeString:
        """Return what stands where a note is first referred to."""
        if self.papper:
            return format_html('<span class="fotnotstext">{}</span>', self.noter[nummer - 1])
        mall = '<sup class="notref"><a id="ref-{0}-{1}" href="#not-{0}-{1}">{1}</a></sup>'
        return format_html(mall, self.ankare, nummer)

    def igen(self, nummer: int) -> SafeString:
        """Return what stands where a note is referred to once more."""
        if self.papper:
            return format_html('<sup class="notref">{}</sup>', nummer)
        mall = '<sup class="notref"><a href="#not-{0}-{1}">{1}</a></sup>'
        return format_html(mall, self.ankare, nummer)

    def lista(self) -> SafeString:
        """Return the notes as they stand at the end of the chapter; nothing on paper."""
        if self.papper or not self.noter:
            return SafeString("")
        mall = (
            '<li id="not-{0}-{1}">{2} '
            '<a href="#ref-{0}-{1}" aria-label="Tillbaka till texten vid not {1}">↩</a></li>'
        )
        rader = ((self.ankare, nr, html) for nr, html in enumerate(self.noter, 1))
        return format_html(
            '<section class="fotnoter" aria-label="Fotnoter"><ol>{}</ol></section>',
            format_html_join("", mall, rader),
        )


def lagg_in(md: MarkdownIt) -> None:
    """Teach a parser to read footnotes."""
    md.block.ruler.before("reference", TEXT, _textregel, {"alt": ["paragraph"]})
    md.inline.ruler.before("link", HANVISNING, _hanvisningsregel)


def _textregel(state: StateBlock, rad: int, sista: int, silent: bool) -> bool:
    """markdown-it block rule: the words of a note, to the next empty line or note."""
    start = state.bMarks[rad] + state.tShift[rad]
    traff = _TEXT.match(state.src, start, state.eMarks[rad])
    if traff is None or state.is_code_block(rad):
        return False
    if silent:
        return True
    nasta = rad + 1
    while nasta < sista and not state.isEmpty(nasta) and not _borjar_not(state, nasta):
        nasta += 1
    ord_ = state.src[traff.end() : state.eMarks[nasta - 1]]
    state.push(f"{TEXT}_open", "", 1).meta = {"nyckel": traff[1]}
    inre = state.push("inline", "", 0)
    inre.content, inre.map, inre.children = ord_.strip(), [rad, nasta], []
    state.push(f"{TEXT}_close", "", -1)
    state.line = nasta
    return True


def _borjar_not(state: StateBlock, rad: int) -> bool:
    return bool(_TEXT.match(state.src, state.bMarks[rad] + state.tShift[rad]))


def _hanvisningsregel(state: StateInline, silent: bool) -> bool:
    """markdown-it inline rule: a reference to a note."""
    traff = _HANVISNING.match(state.src, state.pos, state.posMax)
    if traff is None:
        return False
    if not silent:
        state.push(HANVISNING, "", 0).meta = {"nyckel": traff[1]}
    state.pos = traff.end()
    return True


def ta_ut(tokens: Sequence[Token]) -> tuple[list[Token], dict[str, Token]]:
    """Return the tokens without the notes' words, and these by the notes' keys."""
    kvar: list[Token] = []
    texter: dict[str, Token] = {}
    nyckel = ""
    for token in tokens:
        if token.type == f"{TEXT}_open":
            nyckel = token.meta["nyckel"]
        elif token.type == f"{TEXT}_close":
            nyckel = ""
        elif nyckel:
            texter[nyckel] = token
        else:
            kvar.append(token)
    return kvar, texter


def hanvisningar(tokens: Sequence[Token]) -> list[tuple[str, int]]:
    """Return each reference with the line (from 1) of the piece of text that it stands in."""
    return [
        (barn.meta["nyckel"], (token.map or [0])[0] + 1)
        for token in tokens
        for barn in token.children or ()
        if barn.type == HANVISNING
    ]
