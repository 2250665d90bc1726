"""The address of rows: ``konton``, ``objekt`` and the like as comma-separated parts."""


def delar(text: str) -> list[str]:
    """Return the parts of ``1930, 50`` without blanks and empty ones; NUL is taken away."""
    return [d.strip() for d in text.replace("\x00", "").split(",") if d.strip()]
