"""The running text of a page, for comparison word by word; tables and charts are left out."""

import re
from html.parser import HTMLParser

_UTAN = frozenset(("table", "figure", "svg", "nav"))
_STYCKE = frozenset(("p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "div", "section"))


class _Lasare(HTMLParser):
    """Gathers the words outside tables and charts, one line for each paragraph."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.delar: list[str] = []
        self.djup = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag in _UTAN:
            self.djup += 1
        elif tag in _STYCKE:
            self.delar.append("\n")
        elif tag == "br":
            self.delar.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag in _UTAN:
            self.djup = max(self.djup - 1, 0)
        elif tag in _STYCKE:
            self.delar.append("\n")

    def handle_data(self, data: str) -> None:
        if not self.djup:
            self.delar.append(data.replace("\n", " "))


def lopande(html: str) -> str:
    """Return the words of HTML that we have made ourselves, a paragraph on each line."""
    lasare = _Lasare()
    lasare.feed(html)
    lasare.close()
    rader = (re.sub(r"[ \t]+", " ", rad).strip() for rad in "".join(lasare.delar).split("\n"))
    return "\n".join(rad for rad in rader if rad)
