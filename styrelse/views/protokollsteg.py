"""What can be done with a protokoll that is no longer written: laid, justerat, announced."""

from finsam.behorighet import Behorighet
from finsam.sida import Atgard
from styrelse.models import Protokoll
from styrelse.views.sida import ANDRA, SE

EJ_KLART = "Gör protokollet klart först."


def justeringssteg(protokoll: Protokoll) -> list[Atgard]:
    """Return the next steps of a protokoll: to lay it, to its round, to its announcements."""
    if not protokoll.har_paragrafer:
        return []
    rund = protokoll.justeringar.hela().galler().first()
    if rund is None:
        skal = "" if protokoll.status == Protokoll.Status.KLART else EJ_KLART
        rubrik = "Lägg fram för justering"
        return [Atgard(rubrik, "styrelse:lagg_fram", ANDRA, (protokoll.pk,), skal=skal)]
    ut = [Atgard("Justering", "styrelse:justering", SE, (rund.pk,))]
    if not rund.pagar:
        ut.append(Atgard("Anslag", "styrelse:anslag", SE, (rund.pk,)))
        sida = "rapporter:publicera_protokoll"
        ut.append(Atgard("Publicera", sida, Behorighet.PUBLICERA, (protokoll.pk,), huvud=False))
    return ut


def lassteg(protokoll: Protokoll) -> list[Atgard]:
    """Return the ways to read a protokoll: as a page and as a PDF."""
    return [
        Atgard("Läs", "styrelse:protokoll_text", SE, (protokoll.pk,), huvud=False),
        Atgard("Öppna som PDF", "styrelse:protokoll_pdf", SE, (protokoll.pk,), huvud=False),
    ]
