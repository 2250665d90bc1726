"""What a meeting's page shows of what came of it: the protokoll, and what was recommended."""

from django.utils import timezone

from finsam.models import User
from finsam.synlig import synliga
from styrelse.models import BESLUTANDE, Justering, Protokoll, Rekommendation, Sammantrade
from styrelse.protokollsgang import protokollsgang


def motets_beslut(mote: Sammantrade, user: User) -> dict[str, object]:
    """Return the protokoll with how far it has come, and the recommendations of the meeting.

    A meeting of an organ that decides shows what was recommended in the ärenden that it takes up.
    """
    protokoll = synliga(Protokoll, user).med_sammantrade().filter(sammantrade=mote).first()
    egna = synliga(Rekommendation, user)
    beslutar = mote.organ.typ in BESLUTANDE
    if beslutar:
        arenden = mote.punkter.filter(arende__isnull=False, sekretess=False).values("arende")
        rekommendationer = egna.i_arenden(arenden).exclude(sammantrade=mote)
    else:
        rekommendationer = egna.vid(mote).select_related("sammantrade__organ")
    return {
        "protokoll": protokoll,
        "gang": protokollsgang(protokoll, timezone.localdate()) if protokoll else None,
        "rekommendationer": rekommendationer,
        "kan_rekommendera": not beslutar,
        "visa_andra": not beslutar,
        "vantar_pa_mig": synliga(Justering, user)
        .som_vantar_pa(user)
        .filter(protokoll__sammantrade=mote),
    }
