"""The PDF: archival, accessible, the same bytes each time, and with all its letters."""

import gc
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from hashlib import sha256
from io import BytesIO
from itertools import pairwise
from typing import Any

import pikepdf
import pypdf
import pytest

from finsam.pdf import Bilaga, rendera
from finsam.pdf.xmp import med_pdfua
from tests.finsam.exempelrapport import LEDAMOTER, RUBRIKER, exempelrapport
from tests.verapdf import granska

SKAPAD = datetime(2023, 3, 24, 9, 30, tzinfo=timezone(timedelta(hours=1)))
SIFFROR = Bilaga("siffror.json", b'{"arets_resultat": "-511050"}', "De tryckta siffrorna")
UNDERLAG = Bilaga("saldon.se", b"#FLAGGA 0", "Saldon enligt SIE typ 1", samband="Source")
TECKEN = "å ä ö Å Ä Ö é – − § ” ’ … € ½ × → •"


def satt(kropp: str, **uppgifter: Any) -> bytes:
    html = f'<html lang="sv"><head><title>Prov</title></head><body>{kropp}</body></html>'
    return rendera(html, **({"titel": "Prov", "identitet": b"1", "skapad": SKAPAD} | uppgifter))


def rapport() -> bytes:
    return rendera(
        exempelrapport(),
        titel="Årsredovisning 2022",
        identitet=b"0123456789abcdef",
        skapad=SKAPAD,
        forfattare="Exempelbygdens samordningsförbund",
        bilagor=[SIFFROR, UNDERLAG],
    )


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return rapport()


@pytest.fixture(scope="module")
def fil(pdf) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(BytesIO(pdf)) as oppnad:
        yield oppnad


@pytest.fixture(scope="module")
def sidor(pdf) -> list[str]:
    return [sida.extract_text() for sida in pypdf.PdfReader(BytesIO(pdf)).pages]


def element(nod: Any) -> Iterator[Any]:
    """The structure elements below a node, in reading order."""
    barn = nod.get("/K", [])
    for k in barn if isinstance(barn, pikepdf.Array) else [barn]:
        if isinstance(k, pikepdf.Dictionary) and k.get("/Type") == "/StructElem":
            yield k
            yield from element(k)


@pytest.fixture(scope="module")
def trad(fil) -> list[Any]:
    return list(element(fil.Root.StructTreeRoot))


def av_typ(trad: list[Any], *typer: str) -> list[Any]:
    return [e for e in trad if e.S in typer]


# -- Archival and accessible --------------------------------------------------------------------


def test_report_conforms_to_pdfa_3a_and_pdfua_1(pdf):
    assert granska(pdf) == {"3a": [], "ua1": []}


def test_validator_finds_what_is_wrong():
    skrivare, ut = pypdf.PdfWriter(), BytesIO()
    skrivare.add_blank_page(595, 842)
    skrivare.write(ut)
    fynd = granska(ut.getvalue())
    assert any("MarkInfo" in regel for regel in fynd["3a"])
    assert fynd["ua1"]


def test_every_table_head_has_a_scope(trad):
    spridning = Counter(str(th.A.Scope) for th in av_typ(trad, "/TH"))
    assert spridning["/Column"] > 15
    assert spridning["/Row"] > 60
    assert set(spridning) == {"/Column", "/Row"}


def test_id_of_every_table_head_is_found_in_sorted_tree(fil, trad):
    namn = [str(n) for n in list(fil.Root.StructTreeRoot.IDTree.Kids[0].Names)[::2]]
    assert namn == sorted(namn)
    assert set(namn) == {str(e.ID) for e in trad if "/ID" in e}
    assert len(namn) == len(av_typ(trad, "/TH"))


def test_headings_go_down_one_level_at_a_time(trad):
    nivaer = [int(str(e.S)[2]) for e in av_typ(trad, "/H1", "/H2", "/H3")]
    assert nivaer[0] == 1
    assert all(efter <= fore + 1 for fore, efter in pairwise(nivaer))
    assert len(nivaer) == len(RUBRIKER) + 2  # and those of the contents and of the quotation


def test_charts_have_title_and_description_as_alternative_text(trad):
    alternativ = [str(e.Alt) for e in av_typ(trad, "/Figure")]
    assert len(alternativ) == 4
    assert alternativ[0].startswith("Eget kapital vid årets slut, tkr. Kapitalet sjönk")


def test_page_heads_and_feet_are_artifacts_on_every_page_but_the_cover(fil):
    for nummer, sida in enumerate(fil.pages):
        antal = sum(
            str(i.operator) == "BDC" and i.operands[0] == "/Artifact"
            for i in pikepdf.parse_content_stream(sida)
        )
        assert antal == (0 if nummer == 0 else 4), f"sida {nummer + 1}"


def test_parent_tree_names_only_elements_that_hang_in_the_tree(fil, trad):
    levande = {e.objgen for e in trad}
    nummer = list(fil.Root.StructTreeRoot.ParentTree.Nums)
    for post in nummer[1::2]:
        lista = post if isinstance(post, pikepdf.Array) else [post]
        assert {e.objgen for e in lista if e is not None} <= levande


def test_each_line_of_the_contents_is_one_link(fil):
    mal = [str(a.Dest) for a in fil.pages[1].Annots]
    assert mal == [f"k{nummer.replace('.', '-')}" for nummer, _ in RUBRIKER]


def test_markup_within_a_link_leaves_one_link():
    pdf = satt('<p><a href="https://example.se/">ett <em>två <strong>tre</strong></em></a></p>')
    with pikepdf.open(BytesIO(pdf)) as fil:
        assert len(fil.pages[0].Annots) == 1
    assert granska(pdf, ["ua1"]) == {"ua1": []}


def test_link_into_the_application_becomes_words():
    pdf = satt(
        '<p><a href="/ekonomi/konton/1930/">3 018</a> <a href="#a">a</a> <b id="a">b</b></p>'
    )
    with pikepdf.open(BytesIO(pdf)) as fil:
        assert [str(a.Dest) for a in fil.pages[0].Annots] == ["a"]
    assert "3 018" in pypdf.PdfReader(BytesIO(pdf)).pages[0].extract_text()


def test_document_without_tables_links_or_heads_conforms():
    assert granska(satt("<p>Bara ord.</p>")) == {"3a": [], "ua1": []}


def test_document_without_language_is_refused():
    with pytest.raises(ValueError, match="språk"):
        rendera("<p>ord</p>", titel="Prov", identitet=b"1", skapad=SKAPAD)


# -- What the file says of itself ---------------------------------------------------------------


def test_metadata_is_readable_without_unpacking(pdf):
    assert b"<pdfuaid:part>1</pdfuaid:part>" in pdf
    assert b'pdfaid:part="3"' in pdf
    assert b'pdfaid:conformance="A"' in pdf


def test_title_author_and_date_are_those_given(pdf):
    las = pypdf.PdfReader(BytesIO(pdf))
    assert las.metadata.title == "Årsredovisning 2022"
    assert las.metadata.author == "Exempelbygdens samordningsförbund"
    assert las.metadata.creation_date == las.metadata.modification_date == SKAPAD
    assert las.xmp_metadata.xmp_create_date == SKAPAD.astimezone(UTC).replace(tzinfo=None)
    assert las.root_object["/Lang"] == "sv"


def test_date_without_time_zone_is_refused():
    with pytest.raises(ValueError, match="tidszon"):
        satt("<p>ord</p>", skapad=datetime(2023, 3, 24))  # noqa: DTZ001 (that is the point)


def test_attachments_are_associated_files_with_their_relationship(fil):
    assert set(fil.attachments) == {"siffror.json", "saldon.se"}
    assert fil.attachments["siffror.json"].get_file().read_bytes() == SIFFROR.innehall
    samband = [(str(f.UF), str(f.AFRelationship), str(f.Desc)) for f in fil.Root.AF]
    assert sorted(samband) == [
        ("saldon.se", "/Source", "Saldon enligt SIE typ 1"),
        ("siffror.json", "/Data", "De tryckta siffrorna"),
    ]


def test_xmp_that_is_not_one_packet_is_refused():
    with pytest.raises(ValueError, match="rdf:RDF"):
        med_pdfua(b"<x/>")


# -- The same bytes -----------------------------------------------------------------------------


def test_same_report_gives_same_bytes(pdf):
    assert rapport() == pdf


def test_same_report_gives_same_bytes_in_another_process(pdf):
    program = (
        "import django; django.setup()\n"
        "import sys, hashlib\n"
        "from tests.finsam.test_pdf import rapport\n"
        "sys.stdout.write(hashlib.sha256(rapport()).hexdigest())"
    )
    svar = subprocess.run(
        [sys.executable, "-c", program],
        env=os.environ | {"PYTHONHASHSEED": "4711"},
        capture_output=True,
        check=True,
        text=True,
    )
    assert svar.stdout == sha256(pdf).hexdigest()


def test_identifier_is_the_one_given(fil):
    assert bytes(fil.trailer.ID[0]) == b"0123456789abcdef"


def test_objects_lie_in_many_streams_for_the_signing_tools(fil):
    strommar = [o for o in fil.objects if isinstance(o, pikepdf.Stream)]
    langst = max(int(o.get("/N", 0)) for o in strommar if o.get("/Type") == "/ObjStm")
    assert langst <= 100


def test_rendering_leaves_the_collector_as_it_was():
    satt("<p>ord</p>")
    assert gc.isenabled()
    gc.disable()
    try:
        satt("<p>ord</p>")
        assert not gc.isenabled()
    finally:
        gc.enable()


# -- What a reader sees -------------------------------------------------------------------------


def test_figures_are_read_with_true_minus_and_hard_spaces(sidor):
    text = "\n".join(sidor)
    assert "−511\u00a0050" in text
    assert "4\u00a0546\u00a0250" in text
    assert "-511" not in text


def test_contents_give_the_page_of_each_heading(sidor):
    rader = [rad for rad in sidor[1].splitlines() if ". . ." in rad]
    assert len(rader) == len(RUBRIKER)
    for (_, ord_), rad in zip(RUBRIKER, rader, strict=True):
        sida = int(rad.split()[-1])
        assert ord_ in rad
        assert ord_ in sidor[sida - 1]


def test_bookmarks_follow_the_headings(fil):
    with fil.open_outline() as oversikt:
        kapitel = [post.title for post in oversikt.root]
        under = [post.title for post in oversikt.root[2].children]
    assert kapitel == ["Innehåll"] + [f"{n} {ord_}" for n, ord_ in RUBRIKER if "." not in n]
    assert under == ["2.1 Styrelse", "2.2 Beredningsgrupp"]


def test_every_page_but_the_cover_has_chapter_dnr_and_page(sidor):
    for nummer, text in enumerate(sidor[1:], start=2):
        assert f"{nummer} ({len(sidor)})" in text
        assert "Dnr 2023/14 · Beslutad 2023-03-24, § 18" in text
    assert "4 Ekonomi" in sidor[7]
    assert "(" not in sidor[0]


def test_table_over_several_pages_repeats_its_head_and_ends_with_its_sum(sidor):
    med_konto = [text for text in sidor if "köpta tjänster" in text]
    assert len(med_konto) >= 2
    assert all("Utfall 2022" in text and "Avvikelse" in text for text in med_konto)
    assert "Konto 4630" in med_konto[-1]
    assert "1\u00a0234\u00a0567" in med_konto[-1]


def test_landscape_chapter_has_pages_of_its_own(fil, sidor):
    liggande = [n for n, s in enumerate(fil.pages) if s.MediaBox[2] > s.MediaBox[3]]
    assert len(liggande) == 1
    assert "Kvartal 4" in sidor[liggande[0]]


def test_short_table_is_never_torn(sidor):
    for forsta, sista in (
        ("Verksamhetens intäkter", "Årets resultat"),
        ("Tillgångar", "Summa eget kapital och skulder"),
    ):
        assert any(forsta in text and sista in text for text in sidor)


def test_signature_page_has_a_line_for_each_seat(sidor):
    assert all(medlem in sidor[-1] for _, medlem, _ in LEDAMOTER)


# -- Fonts --------------------------------------------------------------------------------------


def typsnitt(pdf: bytes) -> dict[str, bool]:
    """Family names without the subset's tag, and whether the font's program is in the file."""
    with pikepdf.open(BytesIO(pdf)) as fil:
        beskrivningar = [
            o for o in fil.objects if isinstance(o, pikepdf.Dictionary) and "/FontName" in o
        ]
        return {
            str(b.FontName).split("+")[-1].lstrip("/"): bool(
                {"/FontFile2", "/FontFile3"} & b.keys()
            )
            for b in beskrivningar
        }


def test_report_uses_only_the_two_families_and_embeds_them(pdf):
    namn = typsnitt(pdf)
    assert all(namn.values())
    assert all(n.startswith(("Source-Sans-Pro", "Source-Serif-Pro")) for n in namn), namn


@pytest.mark.parametrize(
    "mall",
    [
        "<p>{}</p>",
        "<p><em>{}</em></p>",
        "<p><strong>{}</strong></p>",
        "<h1>{}</h1>",
        "<h2>{}</h2>",
        "<table><tr><td>{}</td></tr></table>",
        "<aside class='fakta'><p><em>{}</em></p></aside>",
        "<table><tr class='sum'><td>{}</td></tr></table>",
    ],
)
def test_every_swedish_sign_comes_from_the_families(mall):
    pdf = satt(mall.format(f"{TECKEN}\u00a0x"))
    text = pypdf.PdfReader(BytesIO(pdf)).pages[0].extract_text()
    assert " ".join([*TECKEN.split(), "x"]) in " ".join(text.split())
    assert all(n.startswith("Source") for n in typsnitt(pdf)), typsnitt(pdf)


def test_sign_that_the_families_lack_falls_back_and_is_embedded():
    pdf = satt("<p>En kryssad ruta: ☒</p>")
    namn = typsnitt(pdf)
    assert any(not n.startswith("Source") for n in namn)
    assert all(namn.values())
    assert granska(pdf, ["ua1"]) == {"ua1": []}
