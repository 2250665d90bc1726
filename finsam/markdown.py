"""A text that a person has written in Markdown, as clean HTML: no HTML of its own, no pictures."""

import nh3
from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt

TAGGAR = frozenset(
    ("blockquote", "br", "hr", "li", "ol", "p", "ul", "a", "em", "strong", "h3", "h4", "h5")
)
_MD = MarkdownIt("commonmark", {"html": False}).disable(["image", "code", "fence"])


def rendera(text: str) -> SafeString:
    """Return the text as HTML; a heading of the first level becomes ``<h3>``, and so on."""
    symboler = _MD.parse(text)
    for symbol in symboler:
        if symbol.type in {"heading_open", "heading_close"}:
            symbol.tag = f"h{min(int(symbol.tag[1]) + 2, 5)}"
    html = _MD.renderer.render(symboler, _MD.options, {})
    ren = nh3.clean(
        html, tags=TAGGAR, attributes={"a": {"href"}}, url_schemes={"http", "https", "mailto"}
    )
    return mark_safe(ren)  # noqa: S308 - cleaned on the line above
