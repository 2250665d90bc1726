"""What a merge leaves behind: no page, sheet or document holds the marks of two sides."""

import pytest

from tests.arkitektur import kod

SORTER = ("*.css", "*.js", "*.html", "*.md", "*.py", "*.yaml", "*.toml")


def har_rester(text: str) -> bool:
    """Whether a line begins as a merge marks the beginning or the end of a conflict."""
    return any(rad.startswith(("<" * 7 + " ", ">" * 7 + " ")) for rad in text.splitlines())


def test_no_file_holds_the_marks_of_a_conflict():
    filer = kod.filer(*SORTER)
    assert len(filer) > 500
    assert [kod.namn(fil) for fil in filer if har_rester(fil.read_text())] == []


@pytest.mark.parametrize("tecken", ["<", ">"])
def test_the_check_itself_finds(tecken: str):
    assert har_rester(f"a {{ color: red; }}\n{tecken * 7} main\n")


def test_the_check_itself_lets_through_a_heading():
    assert not har_rester("Rubrik\n=======\n")
