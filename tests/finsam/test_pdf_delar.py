"""A document laid out in parts: the file is as when laid out at once, but only changes cost."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO

import pikepdf
import pypdf
import pytest
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from finsam.pdf import Bilaga, Del, Papper, rendera, rendera_delad
from finsam.pdf import delad as modul
from finsam.pdf.avlagd import Forrad
from tests.finsam.exempelrapport import (
    OMSLAG,
    STYCKE,
    budget,
    eget_kapital,
    figur,
    innehall,
    lang_tabell,
    rubrik,
)
from tests.verapdf import granska

UPPGIFTER = {
    "titel": "Årsredovisning 2022",
    "identitet": b"0123456789abcdef",
    "skapad": datetime(2023, 3, 24, 9, 30, tzinfo=UTC),
    "forfattare": "Exempelbygdens samordningsförbund",
    "bilagor": [Bilaga("siffror.json", b"{}", "De tryckta siffrorna")],
}
RUBRIKER = (("1", "Året"), ("1.1", "Läget"), ("2", "Kvartal för kvartal"), ("3", "Per konto"))


def avsnitt(nyckel: str, *bitar: SafeString, klass: str = "ny-sida") -> Del:
    html = format_html("{}" * len(bitar), *bitar)
    return Del(nyckel, format_html('<section class="avsnitt {}">{}</section>', klass, html))


def ett_papper(text: str = STYCKE, utkast: str = "") -> Papper:
    lank = mark_safe('<p>Se <a href="#k3">avsnitt 3</a> och <a href="#k9">det borttagna</a>.</p>')
    r = {nummer: rubrik(2 if "." in nummer else 1, nummer, ord_) for nummer, ord_ in RUBRIKER}
    stycke = format_html("<p>{}</p>", text)
    return Papper(
        huvud=mark_safe('<meta charset="utf-8"><title>Årsredovisning 2022</title>'),
        fore=format_html("{}{}", OMSLAG, innehall(RUBRIKER)),
        delar=(
            avsnitt("ett", r["1"], stycke, lank, figur(eget_kapital(), "Nivån."), r["1.1"], stycke),
            avsnitt("tva", r["2"], budget(), klass="ny-sida liggande"),
            avsnitt("tre", r["3"], lang_tabell(50), stycke),
        ),
        utkast=utkast,
    )


@pytest.fixture(scope="module")
def forrad() -> Forrad:
    return Forrad()


@pytest.fixture(scope="module")
def delad(forrad) -> bytes:
    return rendera_delad(ett_papper(), forrad=forrad, **UPPGIFTER)


@pytest.fixture(scope="module")
def hel() -> bytes:
    return rendera(ett_papper().html(), **UPPGIFTER)


@pytest.fixture(scope="module")
def fil(delad) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(BytesIO(delad)) as oppnad:
        yield oppnad


def sidor(pdf: bytes) -> list[str]:
    return [sida.extract_text() for sida in pypdf.PdfReader(BytesIO(pdf)).pages]


def bokmarken(pdf: bytes) -> list[tuple[int, str, int]]:
    lasare = pypdf.PdfReader(BytesIO(pdf))

    def alla(post: list, niva: int) -> Iterator[tuple[int, str, int]]:
        for del_ in post:
            if isinstance(del_, list):
                yield from alla(del_, niva + 1)
            else:
                yield niva, str(del_.title), lasare.get_destination_page_number(del_)

    return list(alla(lasare.outline, 0))


def element(nod: pikepdf.Object) -> Iterator[pikepdf.Object]:
    yield nod
    for barn in nod.get("/K", ()) if isinstance(nod.get("/K"), pikepdf.Array) else ():
        if isinstance(barn, pikepdf.Dictionary) and barn.get("/Type") == "/StructElem":
            yield from element(barn)


def test_joined_file_is_pdf_a_3a_and_pdf_ua_1(delad):
    assert granska(delad) == {"3a": [], "ua1": []}


def test_joined_pages_say_what_the_whole_laid_out_at_once_says(delad, hel):
    def ord_(pdf: bytes) -> list[list[str]]:
        return [sorted(text.split()) for text in sidor(pdf)]

    assert ord_(delad) == ord_(hel)


def test_page_totals_and_the_contents_pages_count_every_part(delad):
    text = sidor(delad)
    assert len(text) == 6
    assert "6 (6)" in text[5]
    rader = [" ".join(rad.split()) for rad in text[1].splitlines()]
    assert [rad.rsplit(" ", 1)[-1] for rad in rader if rad.startswith(("1", "2", "3"))] == [
        "3", "3", "4", "5"
    ]  # fmt: skip


def test_pages_keep_their_size_and_each_head_says_its_chapter(delad):
    lasare = pypdf.PdfReader(BytesIO(delad))
    liggande = [float(s.mediabox.width) > float(s.mediabox.height) for s in lasare.pages]
    assert liggande == [False, False, False, True, False, False]
    assert "2 Kvartal för kvartal" in sidor(delad)[3]
    assert sidor(delad)[5].count("3 Per konto") == 1  # only in the head: the chapter goes on


def test_bookmarks_and_named_places_are_those_of_the_whole(delad, hel):
    assert bokmarken(delad) == bokmarken(hel)

    def platser(pdf: bytes) -> dict[str, int]:
        lasare = pypdf.PdfReader(BytesIO(pdf))
        mal = lasare.named_destinations
        return {namn: lasare.get_destination_page_number(plats) for namn, plats in mal.items()}

    assert platser(delad) == platser(hel)


def test_link_to_another_part_leads_within_the_file_and_one_to_nothing_is_text(fil):
    lankar = [a for sida in fil.pages for a in sida.obj.get("/Annots", ())]
    mal = [str(a.Dest) for a in lankar]
    assert all("/A" not in a for a in lankar)
    assert mal.count("k3") == 2  # the contents, and the link in the first chapter
    assert "k9" not in mal


def test_every_cell_points_at_heads_of_its_own_part(fil):
    alla = list(element(fil.Root.StructTreeRoot.K[0]))
    id_ = [str(e.ID) for e in alla if "/ID" in e]
    assert len(id_) == len(set(id_))
    huvuden = {str(h) for e in alla if e.S == "/TD" for h in e.A.get("/Headers", ())}
    assert huvuden <= set(id_)
    assert {namn.split(":")[0] for namn in id_} == {"tva", "tre"}


def test_each_typeface_is_embedded_once(fil):
    namn = [str(font.BaseFont) for font in fil.pages[0].obj.Resources.Font.values()]
    assert len(namn) == len(set(namn))
    filer = [o for o in fil.objects if isinstance(o, pikepdf.Dictionary) and "/FontFile3" in o]
    assert len(filer) == len(namn)


def test_only_the_changed_part_is_laid_out_again(forrad, delad, monkeypatch):
    satta: list[str] = []
    riktig = modul.lagg_av
    monkeypatch.setattr(
        modul, "lagg_av", lambda p, d, *resten: satta.append(d.nyckel) or riktig(p, d, *resten)
    )
    papper = ett_papper()
    andrad = replace(papper.delar[2], html=format_html("{}<p>Nytt.</p>", papper.delar[2].html))
    ny = replace(papper, delar=(*papper.delar[:2], andrad))
    varm = rendera_delad(ny, forrad=forrad, **UPPGIFTER)
    assert satta == ["tre"]
    assert varm == rendera_delad(ny, forrad=Forrad(), **UPPGIFTER)


def test_bytes_are_the_same_whether_parts_were_kept_or_not(forrad, delad):
    assert rendera_delad(ett_papper(), forrad=forrad, **UPPGIFTER) == delad


def test_draft_mark_stands_on_every_page_of_parts_that_were_kept_without_it(forrad, delad):
    text = sidor(rendera_delad(ett_papper(utkast="UTKAST version 3"), forrad=forrad, **UPPGIFTER))
    assert all("UTKAST version 3" in sida for sida in text)
    assert not any("UTKAST" in sida for sida in sidor(delad))


def test_progress_tells_how_many_parts_are_done(forrad, delad):
    steg: list[tuple[int, int]] = []
    rendera_delad(ett_papper(), forrad=forrad, framsteg=lambda *hur: steg.append(hur), **UPPGIFTER)
    assert steg == [(1, 3), (2, 3), (3, 3)]


@pytest.mark.parametrize("delar", [1, 2])
def test_what_cannot_be_apart_is_laid_out_at_once(delar):
    papper = ett_papper()
    forsta = papper.delar[0]
    samma = replace(papper, delar=(forsta, replace(forsta, nyckel="annan"))[:delar])
    assert not samma.gar_att_dela()  # one part, or two with the same ids


def test_kept_parts_are_the_ones_used_last():
    forrad = Forrad(platser=2)
    for nyckel in "ab":
        forrad.lagg_in(nyckel, nyckel)
    forrad.hamta("a")
    forrad.lagg_in("c", "c")
    assert [forrad.hamta(nyckel) for nyckel in "abc"] == ["a", None, "c"]
