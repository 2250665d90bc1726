"""The file that is signed: the frozen one, and a page of places for signatures."""

from hashlib import sha256
from io import BytesIO
from itertools import combinations

import pikepdf
import pypdf
import pytest
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from pikepdf import Array, Dictionary, Name

from finsam.pdf import Del, Papper, rendera_delad
from finsam.signering.bas import SIGILL, faltnamn, gor_bas
from tests.signering import KOD, SKAPAD, bas, frysta, sida
from tests.verapdf import granska

MM = 72 / 25.4


def med_platser(data: bytes, platser: int = 3, reserver: int = 3) -> bytes:
    return gor_bas(data, sida(data, platser, reserver), skapad=SKAPAD)


def texter(data: bytes) -> list[str]:
    return [" ".join(s.extract_text().split()) for s in pypdf.PdfReader(BytesIO(data)).pages]


def delad() -> bytes:
    """A frozen file put together of parts: its tag tree and names have several leaves."""
    tabell = mark_safe(
        '<table><thead><tr><th scope="col">År</th></tr></thead><tr><td>2022</td></tr></table>'
    )
    delar = (
        Del(
            n,
            format_html('<section class="avsnitt ny-sida"><h1>Del {}</h1>{}</section>', n, tabell),
        )
        for n in ("a", "b")
    )
    papper = Papper(mark_safe("<title>Rapport</title>"), mark_safe("<p>Omslag</p>"), tuple(delar))
    return rendera_delad(papper, titel="Rapport", identitet=b"1" * 16, skapad=SKAPAD)


# -- The frozen file is in it -------------------------------------------------------------------


def test_base_begins_with_the_frozen_file(frysta, bas):
    assert bas.startswith(frysta)
    antal = len(frysta)
    assert sha256(bas[:antal]).hexdigest() == sha256(frysta).hexdigest()


def test_same_arguments_give_same_bytes(frysta, bas):
    assert med_platser(frysta) == bas


def test_frozen_pages_stand_first_and_say_the_same(bas):
    assert texter(bas)[:-1] == texter(frysta())


def test_base_of_a_report_in_parts_conforms_to_pdfa_3a_and_pdfua_1():
    assert granska(med_platser(delad())) == {"3a": [], "ua1": []}


def test_bookmarks_end_with_the_signatures():
    with pikepdf.open(BytesIO(med_platser(delad()))) as fil, fil.open_outline() as oversikt:
        assert [post.title for post in oversikt.root] == ["Del a", "Del b", "Underskrifter"]
        assert fil.Root.Outlines.Count == 3


# -- What stands on the page --------------------------------------------------------------------


def test_page_says_what_is_signed_and_where_it_can_be_verified(bas):
    text = texter(bas)[-1]
    ihop = text.replace(" ", "")
    for ord_ in (
        "Årsredovisning 2022",
        "Beslutad av styrelsen 24 mars 2023, § 18",
        "Exempelbygdens samordningsförbund",
    ):
        assert ord_ in text
    assert f"https://exempelbygden.example.se/verifiera/{KOD}/" in ihop
    assert ihop.count(KOD) == 2
    assert sha256(frysta()).hexdigest() in ihop


def test_page_says_how_many_bytes_the_frozen_file_is(frysta, bas):
    antal = f"{len(frysta):,}".replace(",", "")
    assert f"filensförsta{antal}byte" in texter(bas)[-1].replace(" ", "")


def test_empty_place_spares_and_signing_by_hand_are_explained(bas):
    text = texter(bas)[-1]
    assert "En tom plats är inte elektroniskt underskriven." in text
    assert "Platserna 4–6 är reserver för den som går in i någon annans ställe." in text
    assert "Den som hellre skriver under för hand gör det på en utskrift." in text
    assert text.count("Underskrift, reservplats") == 3
    assert text.count("Namn, funktion och datum") == 6


def test_page_without_spares_mentions_none():
    text = texter(bas(2, 0))[-1]
    assert "reserv" not in text
    assert "Plats 3 är en reserv för den" in texter(bas(2, 1))[-1]


def test_own_paragraphs_stand_after_the_usual_ones(frysta):
    egen = sida(frysta).__class__(**(vars(sida(frysta)) | {"forklaring": ("Den ersätter ett.",)}))
    text = texter(gor_bas(frysta, egen, skapad=SKAPAD))[-1]
    assert text.index("för hand") < text.index("Den ersätter ett.") < text.index("Kontrollera")


def test_words_are_set_as_words(frysta):
    uppgifter = vars(sida(frysta)) | {"rubrik": "<b>A & B</b>", "vad": ""}
    text = texter(gor_bas(frysta, sida(frysta).__class__(**uppgifter), skapad=SKAPAD))[-1]
    assert "<b>A & B</b>" in text


@pytest.mark.parametrize(("platser", "reserver"), [(0, 3), (3, -1)])
def test_page_without_places_is_refused(frysta, platser, reserver):
    with pytest.raises(ValueError, match="minst en plats"):
        sida(frysta, platser, reserver)


# -- The places ---------------------------------------------------------------------------------


def falten(data: bytes) -> list[tuple[int, dict]]:
    """Each field with the number of its page, in the order of the file."""
    lasare = pypdf.PdfReader(BytesIO(data))
    return [
        (nummer, annotation.get_object())
        for nummer, blad in enumerate(lasare.pages)
        for annotation in blad.get("/Annots", [])
        if annotation.get_object().get("/FT")
    ]


def test_base_has_an_empty_field_for_each_place_and_the_seal(bas):
    falt = [f for _, f in falten(bas)]
    assert [f["/T"] for f in falt] == [SIGILL, *(faltnamn(n) for n in range(1, 7))]
    assert all(f["/FT"] == "/Sig" and "/V" not in f for f in falt)
    assert list(pypdf.PdfReader(BytesIO(bas)).get_fields()) == [f["/T"] for f in falt]


def test_field_is_named_for_whoever_listens(bas):
    namn = [f["/TU"] for _, f in falten(bas)]
    assert namn[:2] == ["Förbundets sigill", "Plats 1, fält för underskrift"]
    assert namn[-1] == "Reservplats 6, fält för underskrift"


@pytest.mark.parametrize(("antal", "sidor"), [((6, 3), 1), ((17, 3), 2), ((40, 8), 4)])
def test_places_have_room_for_a_pen_and_never_meet(antal, sidor):
    alla = falten(bas(*antal))
    assert len(alla) == sum(antal) + 1
    assert len({sidan for sidan, _ in alla}) == sidor
    rutor = [(sidan, [float(tal) for tal in f["/Rect"]]) for sidan, f in alla]
    for _, (vanster, under, hoger, over) in rutor[1:]:
        assert hoger - vanster > 60 * MM
        assert over - under > 25 * MM
    for _, (vanster, under, hoger, over) in rutor:
        assert 0 < vanster < hoger < 210 * MM
        assert 15 * MM < under < over < 297 * MM
    for (en, a), (annan, b) in combinations(rutor, 2):
        isar = a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]
        assert en != annan or isar


def test_each_field_stands_in_the_tag_tree_under_its_own_key(bas):
    with pikepdf.open(BytesIO(bas)) as fil:
        trad = fil.Root.StructTreeRoot.ParentTree
        par = [post for gren in trad.Kids for post in gren.Nums]
        per_nyckel = dict(zip(map(int, par[::2]), par[1::2], strict=True))
        assert len(per_nyckel) * 2 == len(par)
        for annotation in fil.pages[-1].Annots:
            element = per_nyckel[int(annotation.StructParent)]
            assert str(element.S) == "/Form"
            assert element.K.Obj.objgen == annotation.objgen


def test_code_has_an_alternative_text(bas):
    with pikepdf.open(BytesIO(bas)) as fil:
        bilder = [o for o in fil.objects if isinstance(o, Dictionary) and o.get("/S") == "/Figure"]
        assert [str(b.Alt) for b in bilder] == [
            f"QR-kod med adressen https://exempelbygden.example.se/verifiera/{KOD}/"
        ]


# -- Files of others ----------------------------------------------------------------------------


def omgjord(andra=lambda fil: None, *, av: bytes | None = None, **val) -> bytes:
    """The frozen file after a change, saved in another way."""
    ut = BytesIO()
    with pikepdf.open(BytesIO(av or frysta())) as fil:
        andra(fil)
        fil.save(ut, **val)
    return ut.getvalue()


def utan_taggar(fil: pikepdf.Pdf) -> None:
    del fil.Root.StructTreeRoot
    del fil.Root.MarkInfo


def i_ett_trad(fil: pikepdf.Pdf) -> None:
    """Pages that lie in a branch and take their size from it; the tree below is turned."""
    fil.add_blank_page()
    sidor = fil.Root.Pages
    gren = fil.make_indirect(Dictionary(Type=Name.Pages, Kids=sidor.Kids, Count=2, Parent=sidor))
    for blad in gren.Kids:
        blad.Parent = gren
    gren.MediaBox = fil.pages[0].MediaBox
    sidor.Kids = Array([gren])
    sidor.Rotate = 90


@pytest.mark.parametrize(
    "data",
    [
        lambda: omgjord(object_stream_mode=pikepdf.ObjectStreamMode.disable),
        lambda: omgjord(linearize=True),
        lambda: frysta().rstrip(),
        lambda: omgjord(lambda fil: fil.trailer.__delitem__("/Info")),
        lambda: omgjord(i_ett_trad),
    ],
    ids=["tabell", "webboptimerad", "utan radslut", "utan uppgifter", "sidor i träd"],
)
def test_file_of_another_program_is_added_to_byte_by_byte(data):
    fore = data()
    efter = med_platser(fore)
    assert efter.startswith(fore)
    with pikepdf.open(BytesIO(efter), attempt_recovery=False) as fil:
        assert not fil.get_warnings()
    assert texter(efter)[:-1] == texter(fore)
    assert pypdf.PdfReader(BytesIO(efter)).pages[-1].rotation == 0


def test_file_without_tags_stays_without_them():
    efter = med_platser(omgjord(utan_taggar))
    with pikepdf.open(BytesIO(efter)) as fil:
        assert "/StructTreeRoot" not in fil.Root
        assert "/MarkInfo" not in fil.Root
        assert all("/StructParent" not in a for a in fil.pages[-1].Annots)
    assert "Underskrifter" in texter(efter)[-1]


def test_file_whose_tags_lie_loose_gets_the_page_beside_them():
    def lossa(fil: pikepdf.Pdf) -> None:
        rot = fil.Root.StructTreeRoot
        rot.K = rot.K[0].K
        for element in rot.K:
            element.P = rot

    with pikepdf.open(BytesIO(med_platser(omgjord(lossa)))) as fil:
        barn = fil.Root.StructTreeRoot.K
        assert str(barn[-1].S) == "/Sect"
        assert barn[-1].P.objgen == fil.Root.StructTreeRoot.objgen


@pytest.mark.parametrize(
    "data",
    [
        lambda: b"skrap\n" + frysta(),
        lambda: frysta() + b"skrap\n",
        lambda: frysta().replace(b"%%EOF", b"% /XRefStm 1\n%%EOF"),
        lambda: frysta().replace(b"startxref\n", b"startxref\n1"),
    ],
    ids=["skräp före", "skräp efter", "dubbla korsreferenser", "fel korsreferenser"],
)
def test_file_that_signing_tools_cannot_read_is_saved_anew_and_the_page_says_nothing_else(data):
    fore = data()
    efter = med_platser(fore)
    assert not efter.startswith(fore)
    with pikepdf.open(BytesIO(efter), attempt_recovery=False) as fil:
        assert not fil.get_warnings()
    assert "som det var före den här sidan" in texter(efter)[-1]
    assert sha256(fore).hexdigest() in texter(efter)[-1].replace(" ", "")
