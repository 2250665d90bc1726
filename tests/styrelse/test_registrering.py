"""Files and e-mails into the diarium: what each becomes, and which case an answer belongs to."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from finsam import filer
from finsam.models import Fil, Handelse
from styrelse import services
from styrelse.arendeforslag import foreslaget_arende, organisation_for
from styrelse.epost import las_epost
from styrelse.models import Handling
from tests.styrelse.diariet import MEJL, arende, handling

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600


@pytest.fixture(autouse=True)
def lager(settings, tmp_path):
    settings.FILER_DIR = tmp_path / "filer"


def registrera(chef, ett, *data: bytes, **mer) -> services.Registrerat:
    givna = [(d, f"{i}.eml") for i, d in enumerate(data)]
    typ = services.handlingstyp("Skrivelse")
    return services.registrera_filer(by=chef, arende=ett, filer=givna, typ=typ, **mer)


def utbytt(gammalt: str, nytt: str) -> bytes:
    assert gammalt.encode() in MEJL
    return MEJL.replace(gammalt.encode(), nytt.encode())


def test_an_email_becomes_a_document_with_its_files(chef):
    utfall = registrera(chef, arende(chef), MEJL)
    mejlet, bilagan = utfall.handlingar
    assert mejlet.fil.innehallstyp == filer.EPOST
    assert (mejlet.datum, mejlet.riktning) == (date(2022, 3, 1), "inkommen")
    assert (mejlet.motpart, mejlet.beteckning) == ("Anna Åberg", "2022/1-1")
    assert (bilagan.bilaga_till, bilagan.datum) == (mejlet, mejlet.datum)
    assert filer.las(mejlet.fil) == MEJL


def test_the_same_email_is_not_registered_twice(chef):
    ett = arende(chef)
    registrera(chef, ett, MEJL)
    with pytest.raises(ValidationError, match="redan diariefört som 2022/1-1"):
        registrera(chef, ett, MEJL)
    assert ett.handlingar.count() == 2


def test_an_email_without_subject_and_date_is_registered_today(chef):
    [mejlet] = registrera(
        chef, arende(chef), b"From: a@b.se\nTo: c@d.se\nMIME-Version: 1\n\nhej"
    ).handlingar
    assert (mejlet.rubrik, mejlet.motpart) == ("E-post utan ämne", "a@b.se")
    assert mejlet.datum == timezone.localdate()


def test_an_email_from_the_future_is_registered_today(chef):
    [mejlet, _bilaga] = registrera(chef, arende(chef), utbytt("Mar 2022", "Mar 2099")).handlingar
    assert mejlet.datum == timezone.localdate()


def test_an_email_that_we_wrote_went_out(chef):
    data = utbytt(
        "anna.aberg@ljungby.example.se>\nTo: kansli@example.se",
        f"{chef.email}>\nTo: rk@region.example.se",
    )
    [mejlet, _bilaga] = registrera(chef, arende(chef), data).handlingar
    assert (mejlet.riktning, mejlet.motpart) == ("utgaende", "rk@region.example.se")


def test_a_file_on_an_email_that_is_not_taken_stays_in_the_email(chef):
    data = MEJL.replace("Vi söker 200 000 kronor.".encode(), b"\x00\x01program")
    utfall = registrera(chef, arende(chef), data)
    assert len(utfall.handlingar) == 1
    assert "ansökan.txt" in utfall.inte_tagna[0]
    assert filer.las(utfall.handlingar[0].fil) == data


def test_files_are_taken_all_or_none(chef):
    ett = arende(chef)
    with pytest.raises(ValidationError, match="tas inte emot"):
        registrera(chef, ett, b"ett avtal", b"MZ\x90\x00" + b"\x00" * 60)
    assert not Handling.objects.exists()
    assert not Fil.objects.exists()


def test_outlooks_own_kind_is_refused_with_how_to_save_it(chef):
    with pytest.raises(ValidationError, match=r"Spara som.*\.eml"):
        registrera(chef, arende(chef), OLE + "__substg1.0_0037001F".encode("utf-16-le"))


def test_the_log_does_not_say_what_a_secret_file_was_called(chef):
    typ = services.handlingstyp("Avtal")
    services.registrera_filer(
        by=chef,
        arende=arende(chef),
        filer=[(b"avtal", "Uthyrning till NN.txt")],
        typ=typ,
        sekretess=True,
        lagrum="OSL 19:3",
    )
    assert not Handelse.objects.filter(objekt_namn__contains="NN").exists()
    assert Handling.objects.get().rubrik == "Uthyrning till NN"


@pytest.mark.parametrize(
    "amne", ["SV: Ansökan dnr 2022/2", "Re: [2022/2]", "2022/2", "sv: 2022/2, komplettering"]
)
def test_a_dnr_in_the_subject_says_which_case(chef, amne):
    arende(chef)
    ett = arende(chef, "Ansökan")
    assert foreslaget_arende(las_epost(utbytt("Ansökan om medel", amne))) == ett


@pytest.mark.parametrize("amne", ["2022/23", "12022/2", "Ansökan", "3/2022/2x"])
def test_a_number_that_is_no_dnr_says_nothing(chef, amne):
    arende(chef)
    arende(chef, "Ansökan")
    assert foreslaget_arende(las_epost(utbytt("Ansökan om medel", amne))) is None


def test_an_answer_in_the_same_thread_says_which_case(chef):
    ett = arende(chef)
    registrera(chef, ett, MEJL)
    svar = utbytt("MIME-Version", "In-Reply-To: <ett@ljungby.example.se>\nMIME-Version")
    assert foreslaget_arende(las_epost(svar)) == ett


def test_the_sender_is_known_by_address_and_by_domain(chef):
    kommun = services.registrera_organisation(
        by=chef, namn="Ljungby", epost="info@ljungby.example.se"
    )
    assert organisation_for("INFO@ljungby.example.se") == kommun
    assert organisation_for("anna.aberg@Ljungby.example.se") == kommun
    assert organisation_for("anna@fejkljungby.example.se") is None
    assert organisation_for("") is None


def test_an_address_that_anybody_may_have_says_no_organisation(chef):
    services.registrera_organisation(by=chef, namn="Föreningen", epost="foreningen@gmail.com")
    assert organisation_for("annan@gmail.com") is None
    assert organisation_for("foreningen@gmail.com").namn == "Föreningen"


def test_a_case_with_something_waiting_is_not_closed(chef, styrelsen):
    ett = arende(chef)
    mote = services.registrera_sammantrade(
        by=chef, organ=styrelsen, typ="ordinarie", datum=date(2022, 3, 11)
    )
    services.lagg_till_punkt(by=chef, sammantrade=mote, rubrik="Avtal", arende=ett)
    with pytest.raises(ValidationError, match="Styrelsen ska ta upp det 2022-03-11"):
        services.avsluta_arende(by=chef, arende=ett, datum=date(2022, 4, 1))
    mote.status = "installt"
    mote.save()
    services.avsluta_arende(by=chef, arende=ett, datum=date(2022, 4, 1))
    assert not ett.oppet


def test_a_case_is_not_closed_before_its_latest_document(chef):
    ett = arende(chef)
    handling(chef, ett, datum=date(2022, 5, 1))
    with pytest.raises(ValidationError, match="2022-05-01"):
        services.avsluta_arende(by=chef, arende=ett, datum=date(2022, 4, 1))


def test_a_case_is_opened_again_with_a_reason_in_the_log(chef):
    ett = arende(chef)
    services.avsluta_arende(by=chef, arende=ett, datum=date(2022, 4, 1))
    with pytest.raises(ValidationError, match="redan"):
        services.avsluta_arende(by=chef, arende=ett, datum=date(2022, 4, 2))
    with pytest.raises(ValidationError, match="varför"):
        services.oppna_arende_igen(by=chef, arende=ett, skal=" ")
    services.oppna_arende_igen(by=chef, arende=ett, skal="Komplettering")
    assert Handelse.objects.get(verb="öppnade ärende igen").detaljer["skal"] == "Komplettering"
    with pytest.raises(ValidationError, match="redan öppet"):
        services.oppna_arende_igen(by=chef, arende=ett, skal="x")
