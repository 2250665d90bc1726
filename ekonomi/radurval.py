"""The address of rows: ``konton``, ``objekt`` and the like as comma-separated parts."""


def delar(text: str) -> list[str]:
    """Return the parts of ``1930, 50``, each once, without empty ones; NUL is taken away."""
    delarna = (d.strip() for d in text.replace("\x00", "").split(","))
    return list(dict.fromkeys(filter(None, delarna)))
