"""Makes and keeps the auditor's binder of a bokslut (revisorspärm)."""

from datetime import datetime
from hashlib import sha256

from django.db import transaction
from django.template.loader import render_to_string
from django.utils import timezone

from ekonomi.models import Bokslut
from ekonomi.models import Revisorsparm as Parmrad
from ekonomi.revisorsparm import Revisorsparm
from ekonomi.sieexport import exportera
from finsam import filer, kedja, pdf
from finsam.format import langt_datum
from finsam.handelser import logga
from finsam.models import User

STILMALLAR = ("css/papper.css", "css/parm.css")


def gor_parm(bokslut: Bokslut, *, skapad: datetime) -> bytes:
    """Return the binder as PDF/A-3a and PDF/UA-1, the books to the day as SIE 4E within."""
    parm = Revisorsparm(bokslut)
    html = render_to_string("ekonomi/parm/papper.html", {"parm": parm, "kolofon": _kolofon(skapad)})
    bocker = pdf.Bilaga(
        namn=f"bocker-{parm.ar}.se",
        innehall=exportera(bokslut.ar, "4E", till=bokslut.dag),
        beskrivning=f"Böckerna till och med {langt_datum(bokslut.dag)} som SIE 4E",
    )
    return pdf.rendera(
        html,
        titel=f"Revisorspärm, {bokslut}, {parm.forbundsnamn}",
        identitet=sha256(html.encode()).digest()[:16],
        skapad=skapad,
        forfattare=parm.forbundsnamn,
        bilagor=[bocker],
        stilmallar=STILMALLAR,
    )


def skapa_revisorsparm(*, by: User, bokslut: Bokslut) -> Parmrad:
    """Make the binder now and keep it; the layout is done before the short write."""
    nu = timezone.now()
    data = gor_parm(Bokslut.objects.som_visas().get(pk=bokslut.pk), skapad=nu)
    return _behall(by, bokslut, data, nu)


@transaction.atomic
def _behall(by: User, bokslut: Bokslut, data: bytes, nu: datetime) -> Parmrad:
    namn = f"revisorsparm-{bokslut.dag.isoformat()}.pdf"
    fil = filer.behall(data, namn, "application/pdf", by=by)
    rad = Parmrad.objects.create(bokslut=bokslut, fil=fil, skapad_at=nu, skapad_by=by)
    logga(by=by, verb="gjorde revisorspärm", objekt=bokslut, sha256=fil.sha256)
    return rad


def _kolofon(skapad: datetime) -> str:
    dag = langt_datum(timezone.localdate(skapad))
    return f"Filen gjordes den {dag}. Händelseloggens huvud var då {kedja.huvud()}."
