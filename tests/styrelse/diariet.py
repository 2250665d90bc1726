"""A diarium to test in: cases, documents and files that a program would write."""

from datetime import date
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from django.core.files.uploadedfile import SimpleUploadedFile

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
    uppgifter = {"rubrik": "Avtal om Fokus", "riktning": "inkommen", "datum": DAG, "fil": fil}
    return services.diariefor(by=by, arende=i, typ=services.handlingstyp(typ), **uppgifter | mer)


def docx(xml: str, **delar: str) -> bytes:
    """A Word file with this document.xml."""
    ut = BytesIO()
    with ZipFile(ut, "w", ZIP_DEFLATED) as arkiv:
        arkiv.writestr("[Content_Types].xml", "<Types/>")
        arkiv.writestr("word/document.xml", xml)
        for namn, innehall in delar.items():
            arkiv.writestr(namn, innehall)
    return ut.getvalue()


def uppladdad(namn: str, data: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile(namn, data)


MEJL = """From: =?utf-8?q?Anna_=C3=85berg?= <anna.aberg@ljungby.example.se>
To: kansli@example.se
Subject: Ansökan om medel
Date: Tue, 01 Mar 2022 09:30:00 +0100
Message-ID: <ett@ljungby.example.se>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="GRANS"

--GRANS
Content-Type: text/plain; charset=utf-8

Hej! Här är vår ansökan om utvecklingsmedel.
--GRANS
Content-Type: text/plain; charset=utf-8; name="ansökan.txt"
Content-Disposition: attachment; filename*=utf-8''ans%C3%B6kan.txt

Vi söker 200 000 kronor.
--GRANS--
""".encode()
