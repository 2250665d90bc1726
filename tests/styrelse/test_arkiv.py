"""The archive: damage is found, and a year goes out whole and reads back the same."""

import csv
import io
import subprocess
import zipfile
from datetime import date
from importlib.resources import files

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from finsam import filer
from finsam.models import Handelse, Jobb
from styrelse import services
from styrelse.arkivuttag import Arendepost, Handlingspost, Uttag, las_metadata, som_blad, som_xml
from styrelse.models import Arkivkontroll, Arkivuttag
from tests.styrelse.diariet import arende, handling
from tests.styrelse.sidor import adress, skicka, text

DAG = date(2020, 3, 1)


@pytest.fixture(autouse=True)
def lager(settings, tmp_path):
    settings.FILER_DIR = tmp_path / "filer"
    settings.DATA_DIR = tmp_path


@pytest.fixture
def aret(chef):
    """2020: a closed case with a file, a secret one and a paper; and one that is open."""
    ett = arende(chef, "Avtal om <Fokus> & annat", DAG)
    handling(chef, ett, "ett avtal", rubrik="Avtal åäö", datum=DAG, motpart="Ljungby kommun")
    handling(chef, ett, "hemligt", rubrik="Hyra", datum=DAG, sekretess=True, lagrum="OSL 19:3")
    handling(chef, ett, rubrik="Papper", datum=DAG, forvaras="Pärm 1")
    services.avsluta_arende(by=chef, arende=ett, datum=date(2020, 12, 1))
    arende(chef, "Går vidare", DAG)
    return ett


def uttaget(chef, tmp_path):
    rad = services.skapa_arkivuttag(by=chef, ar=2020)
    ut = tmp_path / "uttag"
    with zipfile.ZipFile(io.BytesIO(filer.las(rad.fil))) as arkiv:
        arkiv.extractall(ut)
    return rad, ut


def test_whole_files_are_said_to_be_whole(chef, aret):
    kontroll = services.kontrollera_arkivet(by=chef)
    assert (kontroll.antal, kontroll.skadade) == (2, [])


def test_changed_and_missing_files_are_listed_with_where_they_belong(chef, aret):
    avtal, hemlig, _papper = aret.handlingar.order_by("nummer")
    filer.sokvag(avtal.fil.sha256).write_bytes(b"ett avtat")
    filer.sokvag(hemlig.fil.sha256).unlink()
    kontroll = services.kontrollera_arkivet(by=chef)
    fel = {rad["var"]: rad["fel"] for rad in kontroll.skadade}
    assert "har ändrats" in fel["2020/1-1"]
    assert "saknas" in fel["2020/1-2"]
    assert Handelse.objects.get(verb="kontrollerade arkivet").detaljer["skadade"] == 2


def test_the_check_is_made_by_the_worker_and_its_outcome_shown(chef, aret, klient):
    kansli = klient("administrator")
    svar = skicka(kansli, "arkiv_kontrollera")
    assert Jobb.objects.get().status == Jobb.Status.KLART
    assert svar.status_code == 302
    assert "Alla 2 filer är hela" in text(kansli.get(adress("arkiv")))
    filer.sokvag(aret.handlingar.first().fil.sha256).unlink()
    skicka(kansli, "arkiv_kontrollera")
    assert Arkivkontroll.objects.count() == 2
    sida = text(kansli.get(adress("arkiv")))
    assert "1 av 2 filer" in sida
    assert "2020/1-1" in sida


def test_a_year_holds_its_closed_cases_with_their_files(chef, aret, tmp_path):
    rad, ut = uttaget(chef, tmp_path)
    assert (rad.antal_arenden, rad.antal_handlingar) == (1, 3)
    mapp = ut / "handlingar" / "2020-1"
    assert sorted(p.name for p in mapp.iterdir()) == ["001-avtal_aao.txt", "002-sekretess.txt"]
    assert (mapp / "001-avtal_aao.txt").read_bytes() == b"ett avtal"


def test_the_checksums_are_those_that_sha256sum_reckons(chef, aret, tmp_path):
    _rad, ut = uttaget(chef, tmp_path)
    svar = subprocess.run(
        ["/usr/bin/sha256sum", "-c", "--strict", "SHA256SUMMOR"],
        cwd=ut,
        capture_output=True,
        text=True,
    )
    assert svar.returncode == 0, svar.stdout + svar.stderr
    rader = (ut / "SHA256SUMMOR").read_text().splitlines()
    assert len(rader) == len([p for p in ut.rglob("*") if p.is_file()]) - 1


def schema() -> etree.XMLSchema:
    return etree.XMLSchema(etree.XML(files("styrelse").joinpath("arkivuttag.xsd").read_bytes()))


def test_the_metadata_follows_the_schema_and_reads_back(chef, aret, tmp_path):
    _rad, ut = uttaget(chef, tmp_path)
    xml = (ut / "metadata.xml").read_bytes()
    schema().assertValid(etree.XML(xml))
    uttag = las_metadata(xml)
    [post] = uttag.arenden
    assert post.mening == "Avtal om <Fokus> & annat"
    forsta, hemlig, papper = post.handlingar
    assert (forsta.rubrik, forsta.motpart, forsta.gallrad) == ("Avtal åäö", "Ljungby kommun", "")
    assert (hemlig.sekretess, hemlig.lagrum) == ("Ja", "OSL 19:3")
    assert (papper.forvaras, papper.sokvag) == ("Pärm 1", "")
    assert (ut / forsta.sokvag).read_bytes() == b"ett avtal"


ORD = st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"]), max_size=30).map(
    lambda t: " ".join(t.split())
)
DAGAR = st.dates(date(2000, 1, 1), date(2050, 12, 31)).map(date.isoformat)
HEX = st.text("0123456789abcdef", min_size=64, max_size=64)
HANDLINGAR = st.builds(
    Handlingspost,
    beteckning=ORD.filter(bool),
    rubrik=ORD.filter(bool),
    handlingstyp=ORD.filter(bool),
    riktning=st.sampled_from(["Inkommen", "Upprättad", "Utgående"]),
    datum=DAGAR,
    motpart=ORD,
    sekretess=st.sampled_from(["Ja", "Nej"]),
    lagrum=ORD,
    bilaga_till=ORD,
    forvaras=ORD,
    gallrad=st.one_of(st.just(""), DAGAR),
    sokvag=ORD,
    filnamn=ORD,
    innehallstyp=ORD,
    storlek=st.one_of(st.just(""), st.integers(0, 10**9).map(str)),
    sha256=st.one_of(st.just(""), HEX),
)
UTTAG = st.builds(
    Uttag,
    arkivbildare=ORD.filter(bool),
    organisationsnummer=ORD,
    ar=st.integers(2000, 2050),
    skapat=DAGAR,
    arenden=st.lists(
        st.builds(
            Arendepost,
            dnr=ORD.filter(bool),
            mening=ORD.filter(bool),
            oppnat=DAGAR,
            avslutat=st.one_of(st.just(""), DAGAR),
            handlingar=st.lists(HANDLINGAR, max_size=3).map(tuple),
        ),
        max_size=3,
    ).map(tuple),
)


@given(UTTAG)
def test_whatever_the_diarium_says_comes_back_the_same(uttag):
    xml = som_xml(uttag)
    assert las_metadata(xml) == uttag
    schema().assertValid(etree.XML(xml))


@given(UTTAG)
def test_the_table_has_a_row_for_each_document_or_empty_case(uttag):
    rader = list(som_blad(uttag).rader)
    assert len(rader) == sum(max(len(a.handlingar), 1) for a in uttag.arenden)
    assert {len(rad) for rad in rader} <= {len(som_blad(uttag).rubriker)}


def test_the_table_is_read_by_a_swedish_spreadsheet(chef, aret, tmp_path):
    _rad, ut = uttaget(chef, tmp_path)
    data = (ut / "metadata.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    rader = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig")), delimiter=";"))
    assert [r["Rubrik"] for r in rader] == ["Avtal åäö", "Hyra", "Papper"]
    assert [r["Sekretess"] for r in rader] == ["Nej", "Ja", "Nej"]


def test_the_readme_says_what_is_there(chef, aret, tmp_path):
    _rad, ut = uttaget(chef, tmp_path)
    las_mig = (ut / "LAS_MIG.txt").read_text()
    assert "Handlingar: 3, varav 1 med sekretess" in las_mig
    assert "sha256sum -c" in las_mig


def test_a_destroyed_document_is_told_of_without_a_file(chef, tmp_path):
    ett = arende(chef, "Kallelse 2015", date(2015, 1, 2))
    handling(chef, ett, "text", typ="Kallelse", datum=date(2015, 1, 2))
    services.avsluta_arende(by=chef, arende=ett, datum=date(2015, 1, 2))
    services.gallra(by=chef)
    rad = services.skapa_arkivuttag(by=chef, ar=2015)
    with zipfile.ZipFile(io.BytesIO(filer.las(rad.fil))) as arkiv:
        [post] = las_metadata(arkiv.read("metadata.xml")).arenden[0].handlingar
    assert post.gallrad
    assert post.sokvag == ""


@pytest.mark.parametrize(("ar", "ord_"), [(2100, "är inte slut"), (2019, "Inget ärende")])
def test_a_year_that_goes_on_or_is_empty_is_refused(chef, aret, ar, ord_):
    with pytest.raises(ValidationError, match=ord_):
        services.skapa_arkivuttag(by=chef, ar=ar)


def test_a_damaged_file_stops_the_year(chef, aret):
    filer.sokvag(aret.handlingar.first().fil.sha256).write_bytes(b"annat")
    with pytest.raises(ValidationError, match="Uttaget är avbrutet"):
        services.skapa_arkivuttag(by=chef, ar=2020)
    assert not Arkivuttag.objects.exists()


def test_the_year_is_made_by_the_worker_and_fetched_by_who_may_see_secrets(chef, aret, klient):
    kansli = klient("administrator")
    skicka(kansli, "arkivuttag_ny", ar="2020")
    rad = Arkivuttag.objects.get()
    assert "arkivuttag-2020.zip" in text(kansli.get(adress("arkiv")))
    svar = kansli.get(adress("arkivuttag_fil", rad.pk))
    assert b"".join(svar.streaming_content)[:2] == b"PK"
    assert svar["Content-Disposition"].startswith("attachment")
    assert klient("revisor").get(adress("arkivuttag_fil", rad.pk)).status_code == 403


@pytest.mark.parametrize(("roll", "svar"), [("administrator", 200), ("revisor", 404)])
def test_the_address_of_an_uttags_file_opens_it_only_to_who_may_see_secrets(
    chef, klient, aret, roll, svar
):
    uttag = services.skapa_arkivuttag(by=chef, ar=2020)
    assert klient(roll).get(reverse("fil", args=[uttag.fil.pk])).status_code == svar
