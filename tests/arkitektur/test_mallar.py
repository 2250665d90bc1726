"""Templates: nothing inline, nothing from elsewhere. The CSP would refuse it in the browser."""

import re

import pytest

from tests.arkitektur import kod

FORBJUDET = {
    "style-attribut": re.compile(r"<[^>]*\sstyle\s*=", re.I),
    "style-element": re.compile(r"<style\b", re.I),
    "script utan src": re.compile(r"<script\b(?![^>]*\ssrc\s*=)(?![^>]*application/json)", re.I),
    "on-attribut": re.compile(r"<[^>]*\son[a-z]+\s*=", re.I),
    "uttryck i htmx": re.compile(
        r"""\shx-(trigger\s*=\s*["'][^"']*\[|on\b|vals\s*=\s*["']\s*js:)""", re.I
    ),
    "javascript-länk": re.compile(r"""(href|src|action)\s*=\s*["']?\s*javascript:""", re.I),
    "hämtar utifrån": re.compile(
        r"""<(script|img|link|iframe|source|video|audio)\b[^>]*\s(src|href)\s*=\s*["']?(https?:)?//""",
        re.I,
    ),
}


def brott(text: str) -> list[str]:
    return [vad for vad, monster in FORBJUDET.items() if monster.search(text)]


def test_no_template_has_anything_inline_or_foreign():
    funna = {kod.namn(fil): b for fil in kod.mallar() if (b := brott(fil.read_text()))}
    assert kod.mallar()
    assert funna == {}


@pytest.mark.parametrize(
    "html",
    [
        '<p class="a" style="color: red">',
        "<style>p { color: red }</style>",
        "<script>start()</script>",
        '<button onclick="start()">',
        '<a href="javascript:start()">',
        '<details hx-trigger="toggle[this.open]">',
        '<p hx-on:click="start()">',
        '<script src="https://cdn.example.com/x.js"></script>',
        '<link rel="stylesheet" href="//cdn.example.com/x.css">',
    ],
)
def test_the_check_itself_finds(html: str):
    assert brott(html)


def test_the_check_itself_lets_through():
    assert (
        brott('<script src="/static/a.js" defer></script><a href="https://lagen.nu/">x</a>') == []
    )
