"""The contrast between two colours, as WCAG 2.2 reckons it (1.4.3)."""

VIT = "#ffffff"
MINSTA_KONTRAST = 4.5  # WCAG 2.2, 1.4.3, level AA: text of ordinary size


def kontrast(ena: str, andra: str = VIT) -> float:
    """Return the contrast ratio of two colours written ``#rrggbb``: 1 (the same) to 21."""
    ljus, mork = sorted((_luminans(ena), _luminans(andra)), reverse=True)
    return (ljus + 0.05) / (mork + 0.05)


def _luminans(farg: str) -> float:
    rod, gron, bla = (_linjar(int(farg[i : i + 2], 16) / 255) for i in (1, 3, 5))
    return 0.2126 * rod + 0.7152 * gron + 0.0722 * bla


def _linjar(kanal: float) -> float:
    return kanal / 12.92 if kanal <= 0.04045 else ((kanal + 0.055) / 1.055) ** 2.4
