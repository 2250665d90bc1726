"""A document in parts to PDF: what has changed is laid out, the rest is taken from what is kept.

The result is the same whether parts were kept or not, and looks as the whole laid out at once.
Where a document cannot be divided it is laid out at once.
"""

from collections.abc import Callable, Sequence
from datetime import datetime

import pydyf
from django.contrib.staticfiles import finders
from weasyprint import Document

from finsam.pdf.avlagd import STIL, Avlagd, Forrad, avtryck, lagg_av
from finsam.pdf.hamtning import HamtaFil, LokalHamtare
from finsam.pdf.papper import Papper
from finsam.pdf.ram import ram
from finsam.pdf.rendering import rendera
from finsam.pdf.sammanfogning import foga, forenliga
from finsam.pdf.sattning import VARIANT, Bilaga, Stil, Uppgifter, omsparad, satt, utan_skrapsamling
from finsam.pdf.struktur import gor_tillganglig, slapp_sidor

Framsteg = Callable[[int, int], None]  # (parts done, parts in all)
FORRAD = Forrad()


def rendera_delad(
    papper: Papper,
    *,
    titel: str,
    identitet: bytes,
    skapad: datetime,
    forfattare: str = "",
    bilagor: Sequence[Bilaga] = (),
    hamta_fil: HamtaFil | None = None,
    stilmallar: Sequence[str] = ("css/papper.css",),
    framsteg: Framsteg = lambda klara, alla: None,
    forrad: Forrad = FORRAD,
) -> bytes:
    """The PDF of a document in parts; arguments and errors as of ``rendera``.

    ``framsteg`` is told after each part, ``forrad`` keeps parts between calls.
    """
    uppgifter = Uppgifter(titel, forfattare, identitet, skapad)
    if papper.gar_att_dela():
        hamtare = LokalHamtare(hamta_fil)
        with utan_skrapsamling(), hamtare.fullstandig():
            stil = Stil(hamtare, stilmallar)
            kallor = [_innehall(namn) for namn in stilmallar]
            delar = _delar(papper, stil.med(STIL), kallor, framsteg, forrad)
            if forenliga(font for del_ in delar for font in del_.typsnitt):
                return _foga(papper, delar, uppgifter, stil, bilagor)
    return rendera(
        papper.html(),
        titel=titel,
        identitet=identitet,
        skapad=skapad,
        forfattare=forfattare,
        bilagor=bilagor,
        hamta_fil=hamta_fil,
        stilmallar=stilmallar,
    )


def _delar(
    papper: Papper, stil: Stil, kallor: Sequence[bytes], framsteg: Framsteg, forrad: Forrad
) -> list[Avlagd]:
    """Every part, kept or made now; ``kallor`` are the style sheets' own bytes."""
    delar: list[Avlagd] = []
    for del_, annanstans in papper.utlankar():
        nyckel = avtryck(papper, del_, annanstans, kallor)
        avlagd = forrad.hamta(nyckel)
        if avlagd is None:
            avlagd = lagg_av(papper, del_, annanstans, stil)
            forrad.lagg_in(nyckel, avlagd)
        delar.append(avlagd)
        framsteg(len(delar), len(papper.delar))
    return delar


def _foga(
    papper: Papper,
    delar: Sequence[Avlagd],
    uppgifter: Uppgifter,
    stil: Stil,
    bilagor: Sequence[Bilaga],
) -> bytes:
    """Lay out the frame, write it with the file's metadata and attachments, and join the parts."""
    dokument = satt(ram(papper, delar), stil)
    uppgifter.satt_i(dokument)
    forsta = len(dokument.pages) - sum(len(del_.sidor) for del_ in delar)

    def avsluta(dokument: Document, pdf: pydyf.PDF) -> None:
        slapp_sidor(pdf, forsta)
        gor_tillganglig(dokument, pdf)

    data = dokument.write_pdf(
        finisher=avsluta,
        pdf_variant=VARIANT,
        pdf_identifier=uppgifter.identitet,
        attachments=[b.som_attachment(uppgifter.skapad) for b in bilagor],
    )
    with foga(data, tuple(dokument.fonts.values()), delar) as fil:
        return omsparad(fil)


def _innehall(namn: str) -> bytes:
    """The bytes of a static file."""
    funnen = finders.find(namn)
    if funnen is None:
        raise FileNotFoundError(f"{namn} saknas bland de statiska filerna.")
    with open(funnen, "rb") as fil:
        return fil.read()
