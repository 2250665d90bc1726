"""Where the arvoden stand: what waits for someone to approve, list or send."""

from dataclasses import dataclass
from datetime import date

from finsam.models import User
from styrelse.models import Arvodesunderlag


@dataclass(frozen=True, slots=True)
class Arvodesrad:
    """Something to do about a period's arvoden: words, address, and how."""

    rubrik: str
    url: str
    text: str


def vantar(user: User, dag: date) -> list[Arvodesrad]:
    """Return what waits on the day, the earliest period first; nothing of months not over."""
    over = Arvodesunderlag.objects.visible_to(user).filter(till_datum__lt=dag)
    rader = []
    for underlag in over.som_visas().order_by("from_datum"):
        if steg := _STEG.get(underlag.lage):
            rubrik, text = steg
            namn = str(underlag).lower()
            rader.append(Arvodesrad(rubrik.format(namn), underlag.get_absolute_url(), text))
    return rader


_STEG = {
    "Öppet": ("Godkänn {}", "Någon annan än den som får pengarna godkänner."),
    "Godkänt": ("Gör listor av {}", "En lista för varje utbetalare."),
    "Att skicka": ("Skicka listan: {}", "Markera den som skickad när den är hos den som betalar."),
}
