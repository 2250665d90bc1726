"""Warnings that are accepted with a reason, and the page of the law's demands."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from finsam.models import Handelse
from styrelse import services
from styrelse.brister import KRAV, brister, granska
from styrelse.models import Bristgodtagande
from tests.styrelse.sidor import adress, skicka, tas_emot, text

DAG = date(2022, 6, 1)


@pytest.fixture
def kommuner(forbund, chef, medlem, styrelsen, tilltrad):
    """Three kommuner that share a seat; the first has the ledamot, the others an ersättare."""
    alla = [medlem(f"{n} kommun") for n in ("Ljungby", "Markaryds", "Älmhults")]
    delad = services.inratta_plats(
        by=chef, organ=styrelsen, medlemmar=alla, from_datum=date(2017, 7, 1), antal_ersattare=2
    )
    for m, roll in zip(alla, ("ledamot", "ersattare", "ersattare"), strict=True):
        tilltrad("2022-01-01", namn=f"{roll} {m}", roll=roll, medlem=m, plats=delad)
    return alla


def varning(nyckel):
    return next(b for b in brister(DAG) if b.nyckel == nyckel)


@pytest.fixture
def godta(chef):
    def gor(brist, skal="Så är vi överens."):
        return services.godta_brist(
            by=chef,
            nyckel=brist.nyckel,
            lage=brist.lage,
            rubrik=brist.rubrik,
            lag=brist.lag,
            skal=skal,
        )

    return gor


def oppna():
    return [b.rubrik for b in granska(DAG).oppna]


def test_an_accepted_warning_stands_with_its_reason(kommuner, godta):
    delar = varning("ledamot")
    assert delar.rubrik == "Utan egen ledamot: Markaryds kommun och Älmhults kommun"
    godta(delar)
    assert delar.rubrik not in oppna()
    (par,) = granska(DAG).godtagna
    assert (par[0], par[1].skal) == (delar, "Så är vi överens.")
    assert Handelse.objects.latest("pk").verb == "godtog"


def test_the_warning_comes_back_when_the_situation_changes(chef, kommuner, godta):
    godta(varning("ledamot"))
    services.avsluta_uppdrag(
        by=chef,
        uppdrag=kommuner[2].uppdrag.get(),
        till_datum=date(2022, 3, 31),
    )
    services.avsluta_medlemskap(by=chef, medlem=kommuner[2], till_datum=date(2022, 3, 31))
    assert "Utan egen ledamot: Markaryds kommun" in oppna()


def test_a_warning_is_accepted_once(kommuner, godta, chef):
    forsta = godta(varning("ledamot"))
    with pytest.raises(ValidationError, match="redan godtagen"):
        godta(varning("ledamot"))
    with pytest.raises(IntegrityError), transaction.atomic():
        Bristgodtagande.objects.create(
            nyckel=forsta.nyckel, lage=forsta.lage, rubrik="x", lag="x", skal="x", godtagen_by=chef
        )


def test_a_reason_is_demanded(kommuner, godta):
    with pytest.raises(ValidationError, match="Skriv varför"):
        godta(varning("ledamot"), skal="  ")


def test_an_acceptance_is_withdrawn_once_and_may_be_given_anew(kommuner, godta, chef):
    post = godta(varning("ledamot"))
    services.aterkalla_godtagande(by=chef, godtagande=post)
    assert varning("ledamot").rubrik in oppna()
    with pytest.raises(ValidationError, match="redan återkallat"):
        services.aterkalla_godtagande(by=chef, godtagande=post)
    godta(varning("ledamot"))


def test_withdrawal_has_its_time_and_its_person_in_the_database_too(kommuner, godta):
    post = godta(varning("ledamot"))
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "UPDATE styrelse_bristgodtagande SET aterkallad_at = %s WHERE id = %s",
            [timezone.now(), post.pk],
        )


# -- What is looked for -------------------------------------------------------------------------


def test_as_many_as_the_ordning_says(chef, forbund, kommuner):
    services.anta_forbundsordning(
        by=chef,
        forbund=forbund,
        from_datum=date(2006, 1, 1),
        namn="Sunnerbo",
        antal_ledamoter=4,
        antal_ersattare=2,
    )
    assert "Styrelsen har en ledamot, förbundsordningen säger fyra" in oppna()
    assert not any("ersättare, förbundsordningen" in rubrik for rubrik in oppna())


def test_two_ledamoter_on_a_seat_are_told(kommuner, tilltrad, styrelsen):
    plats = styrelsen.platser.get()
    tilltrad("2022-05-01", namn="Den nya", medlem=kommuner[0], plats=plats)
    assert "Flera ledamöter på plats 1: ledamot Ljungby kommun och Den nya" in oppna()


def test_a_mandate_that_ends_soon_is_told_until_someone_follows(
    chef, kommuner, tilltrad, styrelsen
):
    uppdrag = kommuner[0].uppdrag.get()
    services.avsluta_uppdrag(by=chef, uppdrag=uppdrag, till_datum=date(2022, 8, 30))
    (brist,) = [b for b in brister(DAG) if b.nyckel == "mandat"]
    assert brist.rubrik == "Ett mandat i styrelsen går ut, det första 30 augusti 2022"
    tilltrad("2022-08-31", medlem=kommuner[0], plats=uppdrag.plats, namn="Den nya")
    assert not any(b.nyckel == "mandat" for b in brister(DAG))


def test_a_chair_who_is_no_ledamot_is_told(chef, kommuner):
    services.satt_ordforandeskap(
        by=chef,
        uppdrag=kommuner[1].uppdrag.get(),
        roll="ordforande",
        from_datum=date(2022, 1, 1),
    )
    assert "ersattare Markaryds kommun är ordförande men inte ledamot" in oppna()


def test_two_vice_where_the_ordning_says_so(chef, forbund, kommuner):
    services.anta_forbundsordning(
        by=chef, forbund=forbund, from_datum=date(2006, 1, 1), namn="Sunnerbo", antal_vice=2
    )
    services.satt_ordforandeskap(
        by=chef, uppdrag=kommuner[0].uppdrag.get(), roll="vice", from_datum=date(2022, 1, 1)
    )
    assert "Styrelsen har en vice ordförande, förbundsordningen säger två" in oppna()


def test_the_joint_revisor_of_forsakringskassan_audits_arbetsformedlingen_too(
    chef, kommuner, medlem, tilltrad
):
    fk, af = medlem("Försäkringskassan", "fk"), medlem("Arbetsförmedlingen", "af")
    organ = services.inratta_organ(
        by=chef, namn="Revisorerna", typ="revisorer", from_datum=date(2006, 1, 1)
    )
    gemensam = tilltrad("2022-01-01", roll="revisor", organ=organ, medlemmar=[fk])
    assert varning("revisorer").rubrik == (
        "Utan revisor: Ljungby kommun, Markaryds kommun och Älmhults kommun"
    )
    tilltrad("2022-01-01", roll="revisor", organ=organ, medlemmar=kommuner, namn="Kommunernas")
    assert not any(b.nyckel == "revisorer" for b in brister(DAG))
    services.andra_uppdrag(by=chef, uppdrag=gemensam, medlemmar=[af])
    assert varning("revisorer").rubrik == "Utan revisor: Försäkringskassan"


def test_only_a_revisor_audits_for_members(kommuner, tilltrad):
    with pytest.raises(ValidationError, match="Bara en revisor"):
        tilltrad("2022-01-01", medlemmar=kommuner)


@pytest.mark.parametrize(
    ("anmalt", "sista", "rubrik"),
    [
        (None, "2027-12-31", "lämnar förbundet utan att utträdet är anmält"),
        ("2022-05-02", None, "har anmält utträde: tidigast 2 maj 2025"),
        ("2022-05-02", "2025-05-01", "lämnar före 2 maj 2025, då uppsägningstiden är slut"),
        ("2022-05-02", "2025-05-02", None),
    ],
)
def test_a_member_leaves_after_its_notice(chef, forbund, medlem, anmalt, sista, rubrik):
    ljungby = medlem()
    if anmalt:
        services.anmal_uttrade(by=chef, medlem=ljungby, datum=date.fromisoformat(anmalt))
    if sista:
        services.avsluta_medlemskap(by=chef, medlem=ljungby, till_datum=date.fromisoformat(sista))
    funna = [b.rubrik for b in brister(DAG) if b.nyckel == "uttrade"]
    assert funna == ([f"Ljungby kommun {rubrik}"] if rubrik else [])


def test_notice_before_joining_is_refused(chef, medlem):
    with pytest.raises(ValidationError, match="före den första dagen"):
        services.anmal_uttrade(by=chef, medlem=medlem(), datum=date(2017, 6, 30))


# -- The page -----------------------------------------------------------------------------------


def test_every_demand_is_on_the_page_with_its_paragraph(klient, kommuner):
    sida = text(klient("ledamot").get(adress("krav") + f"?dag={DAG}"))
    for krav in KRAV.values():
        assert krav.rubrik in sida
        assert krav.lag in sida
    assert "Godta med ett skäl" not in sida


def test_what_cannot_be_looked_at_yet_is_no_promise(klient, forbund):
    rader = {r.krav.rubrik: r for r in granska(DAG).rader}
    assert rader["Minst en medlem av varje slag"].provat
    assert not rader["En revisor för varje medlem"].provat
    assert "Inte prövat än" in text(klient("ledamot").get(adress("krav")))


def test_a_warning_is_accepted_and_withdrawn_by_form(klient, kommuner):
    client, brist = klient("administrator"), varning("ledamot")
    sida = adress("krav") + f"?dag={DAG}"
    assert "Godta med ett skäl" in text(client.get(sida))
    url = adress("brist_godta") + f"?krav=ledamot&lage={brist.lage}&dag={DAG}"
    assert brist.rubrik in text(client.get(url))
    tas_emot(client.post(url, {"skal": "Överenskommelsen från 2017."}), sida)
    visad = text(client.get(sida))
    assert "Överenskommelsen från 2017." in visad
    assert "Godtaget" in visad
    assert client.get(adress("brist_godta") + f"?krav=ledamot&lage=x&dag={DAG}").status_code == 404
    post = Bristgodtagande.objects.get()
    assert post.skal in text(client.get(adress("brist_aterkalla", post.pk)))
    tas_emot(skicka(client, "brist_aterkalla", post.pk), adress("krav"))
    assert "Överenskommelsen från 2017." not in text(client.get(sida))


def test_that_there_is_no_styrelse_is_never_accepted(klient, forbund):
    svar = klient("administrator").get(adress("brist_godta") + f"?krav=styrelse&lage=&dag={DAG}")
    assert svar.status_code == 404
