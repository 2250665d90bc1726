"""The members' packages: what is in them, what is missing, and zips that follow from content."""

from datetime import date
from decimal import Decimal
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from ekonomi.models import Medlemsbidrag
from finsam import filer
from finsam.taltabell import DOLD, SKYDDAD
from insatser.fasta import FastaTal
from insatser.models import Deltagare, Insats, Inskrivning
from rapporter import medlemspaket, services
from rapporter.medlemspaket import STANDARDFORSLAG, omgang, sidor
from rapporter.models import Paketfil, Paketomgang
from rapporter.zipfil import FORTECKNING, Zipdel, forteckning, packa
from styrelse import services as styrelsen

AR = 2022


@pytest.fixture
def chef(db, anvandare, settings, tmp_path):
    settings.FILER_DIR = tmp_path
    return anvandare("forbundschef")


@pytest.fixture
def medlem(chef):
    def skapa(namn="Ljungby kommun", typ="kommun", ordning=0):
        organisation = styrelsen.registrera_organisation(by=chef, namn=namn)
        return styrelsen.registrera_medlem(
            by=chef,
            organisation=organisation,
            typ=typ,
            from_datum=date(2017, 7, 1),
            ordning=ordning,
        )

    return skapa


@pytest.fixture
def handling(chef):
    """``handling("Revisionsberättelse")``: a kept text in the diarium."""

    def skapa(typ="Revisionsberättelse", *, text="Tillstyrks.", med_fil=True, **mer):
        arende = styrelsen.oppna_arende(by=chef, mening="Årsredovisning", datum=date(2023, 3, 1))
        return styrelsen.diariefor(
            by=chef,
            arende=arende,
            rubrik=f"{typ} {AR}",
            riktning="inkommen",
            datum=date(2023, 4, 1),
            typ=styrelsen.handlingstyp(typ),
            fil=filer.ta_emot(text.encode(), "x.txt", by=chef) if med_fil else None,
            forvaras="" if med_fil else "Pärm 1",
            **mer,
        )

    return skapa


def sidan(medlem_):
    return medlemspaket.sida(AR, medlem_.pk)


def gor(chef, medlem_):
    return services.gor_paket(by=chef, sida=sidan(medlem_))


def oppna(paketfil):
    return ZipFile(BytesIO(filer.las(paketfil.fil)))


# -- The zip ------------------------------------------------------------------------------------

DELAR = st.lists(
    st.builds(Zipdel, st.text("abcdefå-0", min_size=1, max_size=12), st.binary(max_size=200)),
    unique_by=lambda del_: del_.namn,
    max_size=6,
)


@given(DELAR)
def test_the_same_files_give_the_same_bytes_and_come_out_again(delar):
    data = packa(delar)
    assert packa(delar) == data
    with ZipFile(BytesIO(data)) as arkiv:
        assert arkiv.testzip() is None
        assert arkiv.namelist() == [*(d.namn for d in delar), FORTECKNING]
        assert [arkiv.read(d.namn) for d in delar] == [d.innehall for d in delar]
        assert arkiv.read(FORTECKNING) == forteckning(delar).innehall


def test_the_list_is_written_as_sha256sum_reads_it():
    [rad] = forteckning([Zipdel("a.txt", b"abc")]).innehall.decode().splitlines()
    assert rad == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a.txt"


@pytest.mark.parametrize("namn", [("a", "a"), (FORTECKNING,)])
def test_two_files_of_one_name_are_refused(namn):
    with pytest.raises(ValueError, match="samma namn"):
        packa([Zipdel(n, b"") for n in namn])


# -- What a member gets -------------------------------------------------------------------------


def test_an_empty_forbund_says_which_steps_are_missing(medlem):
    saknas = [s.text for s in sidan(medlem()).saknas]
    assert saknas == [
        "Årsredovisningen för 2022 är inte påbörjad.",
        "Medlemmarnas bidrag för 2022 är inte inlagda.",
        "Ingen revisionsberättelse är mottagen.",
        "Inget protokoll eller protokollsutdrag är valt.",
    ]


def test_a_chosen_paper_is_no_longer_missing(chef, medlem, handling):
    m = medlem()
    services.valj_underlag(
        by=chef, ar=AR, forslag="", handlingar=[handling(), handling("Protokoll")]
    )
    texter = " ".join(s.text for s in sidan(m).saknas)
    assert "revisionsberättelse" not in texter.lower()
    assert "protokoll" not in texter.lower()


def test_a_report_not_decided_and_not_printed_is_said(chef, medlem):
    services.skapa_rapport_fran_mall(typ="arsredovisning", ar=AR, mall=[], by=chef)
    texter = [s.text for s in omgang(AR).saknas]
    assert "Årsredovisningen är inte fastställd." in texter
    assert "Årsredovisningen finns inte som PDF än." in texter
    assert medlem() is not None


def test_the_contribution_of_each_and_the_states_two_parties(medlem):
    fk, af = medlem("Försäkringskassan", "fk", 1), medlem("Arbetsförmedlingen", "af", 2)
    kommun, annan = medlem(ordning=3), medlem("Älmhults kommun", ordning=4)
    Medlemsbidrag.objects.create(ar=AR, medlem=fk, belopp=Decimal(2000000))
    Medlemsbidrag.objects.create(ar=AR, medlem=kommun, belopp=Decimal(348667))
    visade = {s.medlem: s.bidrag_i_ord for s in sidor(omgang(AR))}
    assert visade == {
        fk: "2\u00a0000\u00a0000 kronor",
        af: "Ingår i statens bidrag",
        kommun: "348\u00a0667 kronor",
        annan: "",
    }
    utan = {s.medlem: [x.text for x in s.saknas] for s in sidor(omgang(AR))}
    assert "Medlemmens bidrag för året är inte inlagt." in utan[annan]
    assert "Medlemmens bidrag för året är inte inlagt." not in utan[af]


def test_the_words_have_the_members_name_and_the_year(chef, medlem):
    m = medlem()
    assert sidan(m).forslag.startswith("Ljungby kommun föreslås besluta")
    assert "2022" in sidan(m).forslag
    services.valj_underlag(by=chef, ar=AR, forslag="{medlem} godkänner {ar}.", handlingar=[])
    assert sidan(m).forslag == "Ljungby kommun godkänner 2022."
    services.anpassa_paket(by=chef, ar=AR, medlem=m, forslag="Egna ord.", handlingar=[])
    assert sidan(m).forslag == "Egna ord."


def test_the_standard_words_are_not_kept(chef, medlem):
    services.valj_underlag(by=chef, ar=AR, forslag=f"{STANDARDFORSLAG}\r\n", handlingar=[])
    assert Paketomgang.objects.get().forslag == ""


def test_what_is_secret_or_only_on_paper_cannot_be_sent(chef, handling):
    hemlig = handling(sekretess=True, lagrum="OSL 26:1")
    for vald in (hemlig, handling(med_fil=False)):
        with pytest.raises(ValidationError, match="utan sekretess"):
            services.valj_underlag(by=chef, ar=AR, forslag="", handlingar=[vald])
    assert not Paketomgang.objects.exists()


def test_a_members_own_paper_goes_only_to_it(chef, medlem, handling):
    a, b = medlem("A kommun", ordning=1), medlem("B kommun", ordning=2)
    alla, egen = handling(), handling("Protokoll")
    services.valj_underlag(by=chef, ar=AR, forslag="", handlingar=[alla])
    services.anpassa_paket(by=chef, ar=AR, medlem=a, forslag="", handlingar=[egen, alla])
    assert sidan(a).handlingar == [alla, egen]
    assert sidan(b).handlingar == [alla]


def test_the_zip_holds_the_sheet_the_words_and_the_papers(chef, medlem, handling):
    m = medlem()
    services.valj_underlag(by=chef, ar=AR, forslag="", handlingar=[handling(text="Tillstyrks.")])
    rad = gor(chef, m)
    with oppna(rad) as arkiv:
        assert arkiv.namelist() == [
            "1-medlemsblad.html",
            "2-forslag-till-beslut.txt",
            "4-revisionsberattelse-2022.txt",
            FORTECKNING,
        ]
        assert arkiv.read("4-revisionsberattelse-2022.txt") == b"Tillstyrks."
        blad = arkiv.read("1-medlemsblad.html").decode()
    assert "Ljungby kommun föreslås besluta" in blad
    assert rad.fil.namn == "medlemspaket-2022-ljungby-kommun.zip"
    assert [r["namn"] for r in rad.innehall] == arkiv.namelist()[:-1]


def test_a_package_is_made_anew_only_when_something_has_changed(chef, medlem, handling):
    m = medlem()
    forsta = gor(chef, m)
    assert gor(chef, m) == forsta
    services.valj_underlag(by=chef, ar=AR, forslag="", handlingar=[handling()])
    assert gor(chef, m) != forsta
    assert Paketfil.objects.count() == 2
    assert sidan(m).senaste == Paketfil.objects.first()


def test_every_member_gets_one_and_a_year_without_members_says_so(chef, medlem):
    with pytest.raises(ValidationError, match="Ingen var medlem"):
        services.gor_alla_paket(by=chef, ar=AR)
    medlem("A kommun", ordning=1)
    medlem("B kommun", ordning=2)
    assert len(services.gor_alla_paket(by=chef, ar=AR)) == 2


# -- Volumes ------------------------------------------------------------------------------------


def test_small_counts_of_a_kommun_are_hidden_and_cannot_be_reckoned_out(chef, medlem):
    stor, liten, mellan = (medlem(f"{n} kommun", ordning=i) for i, n in enumerate("ABC"))
    insats = Insats.objects.create(
        namn="Fokus", slug="fokus", inriktning="individ", from_datum=date(2020, 1, 1)
    )
    for m, antal in ((stor, 12), (liten, 3), (mellan, 7)):
        for _ in range(antal):
            d = Deltagare.objects.create(
                kod=f"{m.pk}-{Deltagare.objects.count()}", kon="kvinna", kommun=m.organisation
            )
            Inskrivning.objects.create(deltagare=d, insats=insats, in_manad=date(2022, 2, 1))
    visat = {pk: tal.visat for pk, tal in FastaTal(AR).per_kommun().items()}
    assert visat[liten.organisation_id] in {DOLD, SKYDDAD}
    assert visat[stor.organisation_id] == "12"
    assert FastaTal(2021).per_kommun() == {}
