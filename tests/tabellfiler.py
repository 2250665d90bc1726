"""Small table files, built by hand: what a form tool gives, and what an attacker might."""

import zipfile
from collections.abc import Sequence
from io import BytesIO

import xlsxwriter

Rader = Sequence[Sequence[object]]


def som_csv(rader: Rader, avgransare: str = ";", kodning: str = "utf-8-sig") -> bytes:
    return "\r\n".join(avgransare.join(map(str, rad)) for rad in rader).encode(kodning)


def som_xlsx(rader: Rader) -> bytes:
    ut = BytesIO()
    with xlsxwriter.Workbook(ut) as bok:
        blad = bok.add_worksheet()
        for r, rad in enumerate(rader):
            blad.write_row(r, 0, rad)
    return ut.getvalue()


def zippad(**delar: str) -> bytes:
    """A zip of these parts; ``__`` in a name stands for ``/`` and ``_xml`` for ``.xml``."""
    ut = BytesIO()
    with zipfile.ZipFile(ut, "w", zipfile.ZIP_DEFLATED) as arkiv:
        for namn, innehall in delar.items():
            arkiv.writestr(namn.replace("__", "/").replace("_xml", ".xml"), innehall)
    return ut.getvalue()


def som_ods(rader: Rader, *, upprepa: int = 1) -> bytes:
    celler = "".join(
        f'<table:table-row table:number-rows-repeated="{upprepa}">'
        + "".join(f"<table:table-cell><text:p>{c}</text:p></table:table-cell>" for c in rad)
        + "</table:table-row>"
        for rad in rader
    )
    xml = (
        '<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body>'
        f"<office:spreadsheet><table:table>{celler}</table:table></office:spreadsheet>"
        "</office:body></office:document-content>"
    )
    return zippad(content_xml=xml)
