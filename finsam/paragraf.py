"""A paragraph (§) of the minutes: kept as its number, printed with its sign."""


def paragrafnummer(text: str) -> str:
    """Return the number of a paragraph as somebody wrote it: ``§ 41``, ``§41`` and ``41`` → 41."""
    return text.strip().lstrip("§").strip()
