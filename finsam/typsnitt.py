"""Where the fonts lie: two packages with an open licence (OFL), served as static files."""

from importlib.util import find_spec
from pathlib import Path

PAKET = {"typsnitt/sans": "font_source_sans_pro", "typsnitt/serif": "font_source_serif_pro"}


def kataloger() -> list[tuple[str, Path]]:
    """Return (URL prefix, folder) of each font package, for STATICFILES_DIRS."""
    funna = []
    for prefix, paket in PAKET.items():
        spec = find_spec(paket)
        if spec is None or spec.origin is None:
            raise ModuleNotFoundError(f"Typsnittspaketet {paket} saknas; installera krav/kor.txt.")
        funna.append((prefix, Path(spec.origin).parent / "files"))
    return funna
