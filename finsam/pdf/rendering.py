"""HTML to a file that is at once PDF/A-3a (to archive) and PDF/UA-1 (to read aloud).

The same input gives the same bytes: dates and identifier come from the caller, never from the
clock. See docs/papper.md for the HTML that the style sheet knows.
"""

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO

import pikepdf

from finsam.pdf.hamtning import HamtaFil, LokalHamtare
from finsam.pdf.sattning import VARIANT, Bilaga, Stil, Uppgifter, omsparad, satt, utan_skrapsamling
from finsam.pdf.struktur import gor_tillganglig


def rendera(
    html: str,
    *,
    titel: str,
    identitet: bytes,
    skapad: datetime,
    forfattare: str = "",
    bilagor: Sequence[Bilaga] = (),
    hamta_fil: HamtaFil | None = None,
    stilmallar: Sequence[str] = ("css/papper.css",),
) -> bytes:
    """The PDF of a whole HTML document whose root says ``lang``.

    ``identitet`` is the file's lasting identifier (such as the version's UUID), ``skapad`` its
    date with time zone, ``hamta_fil`` gives the bytes of a kept file by its UUID, ``stilmallar``
    are static paths. Raises OtillatenResurs if the document asks for anything but static and
    kept files, what ``hamta_fil`` raises, and ValueError for a date without time zone or a
    document without language.
    """
    uppgifter = Uppgifter(titel, forfattare, identitet, skapad)
    hamtare = LokalHamtare(hamta_fil)
    with utan_skrapsamling(), hamtare.fullstandig():
        dokument = satt(html, Stil(hamtare, stilmallar))
        uppgifter.satt_i(dokument)
        pdf = dokument.write_pdf(
            finisher=gor_tillganglig,
            pdf_variant=VARIANT,
            pdf_identifier=identitet,
            attachments=[b.som_attachment(skapad) for b in bilagor],
        )
    with pikepdf.open(BytesIO(pdf)) as fil:
        return omsparad(fil)
