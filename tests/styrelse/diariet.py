"""A diarium to test in: cases, documents and files that a program would write."""

from datetime import date
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from finsam import filer
from finsam.models import User
from styrelse import services
from styrelse.models import Arende, Handling

DAG = date(2022, 3, 1)


def arende(by: User, mening: str = "Årsredovisning 2021", datum: date = DAG) -> Arende:
    return services.oppna_arende(by=by, mening=mening, datum=datum)


def handling(by: User, i: Arende, text: str = "", *, typ: str = "Avtal", **mer: object) -> Handling:
    """A document of the case; with ``text`` it has a file of that text."""
    fil = filer.ta_emot(text.encode(), "handling.txt", by=by) if text else None
    uppgifter = {"rubrik": "Avtal om Fokus", "riktning": "inkommen", "datum": DAG}
    return services.diariefor(
        by=by, arende=i, typ=services.handlingstyp(typ), fil=fil, **uppgifter | mer
    )


def docx(xml: str, **delar: str) -> bytes:
    """A Word file with this document.xml."""
    ut = BytesIO()
    with ZipFile(ut, "w", ZIP_DEFLATED) as arkiv:
        arkiv.writestr("[Content_Types].xml", "<Types/>")
        arkiv.writestr("word/document.xml", xml)
        for namn, innehall in delar.items():
            arkiv.writestr(namn, innehall)
    return ut.getvalue()
