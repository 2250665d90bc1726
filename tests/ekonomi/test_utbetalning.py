"""Rekvisitioner and invoices until they are attested: written, sent in, sent back, cancelled."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from ekonomi.models import Utbetalning
from ekonomi.services.faktura import andra_faktura
from ekonomi.services.rekvisition import andra_rekvisition
from ekonomi.services.utbetalning import (
    NyBilaga,
    atersand,
    kasta_utkast,
    lagg_till_bilagor,
    makulera,
    skicka_in,
    ta_bort_bilaga,
    ta_tillbaka,
)
from ekonomi.services.utbetalningsrader import NyUtbetalningsrad
from finsam.models import Fil, Handelse, User
from tests.ekonomi import utbetalning as prov

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("egna_filer")]
Status = Utbetalning.Status


@pytest.fixture
def ekonomen(anvandare):
    return anvandare("ekonom")


def status(utbetalning) -> str:
    return Utbetalning.objects.get(pk=utbetalning.pk).status


# -- Rekvisitioner ------------------------------------------------------------------------------


def test_a_rekvisition_is_a_draft_with_the_sum_of_its_rows(ansvarig):
    utkast = prov.rekvisition(ansvarig, "1000.50", "250")
    assert (utkast.status, utkast.belopp) == (Status.UTKAST, Decimal("1250.50"))
    assert utkast.period == "kvartal 2 2022"
    assert (utkast.period_fran, utkast.period_till) == (date(2022, 4, 1), date(2022, 6, 30))
    assert Handelse.objects.first().verb == "skrev"


class Summor(TestCase):
    @given(belopp=st.lists(st.decimals("-9999", "9999", places=2).filter(bool), min_size=1))
    def test_whatever_the_rows_the_amount_is_their_sum_and_only_nothing_is_refused(self, belopp):
        by = User.objects.create_user("a@example.se", namn="A")
        utkast = prov.rekvisition(by, *map(str, belopp))
        assert utkast.belopp == sum(belopp)
        if sum(belopp) == 0:
            with pytest.raises(ValidationError, match="inget att betala"):
                skicka_in(by=by, utbetalning=utkast)
        else:
            assert skicka_in(by=by, utbetalning=utkast).status == Status.INSKICKAD


@pytest.mark.parametrize(("ar", "kvartal"), [(2021, 4), (2025, 1)])
def test_a_quarter_outside_the_insats_is_refused(ansvarig, ar, kvartal):
    with pytest.raises(ValidationError) as fel:
        prov.rekvisition(ansvarig, ar=ar, kvartal=kvartal)
    assert "Välj ett kvartal" in fel.value.message_dict["kvartal"][0]


@pytest.mark.parametrize(("ar", "kvartal"), [(2022, 1), (2024, 4)])
def test_the_first_and_the_last_quarter_of_the_insats_are_taken(ansvarig, ar, kvartal):
    assert prov.rekvisition(ansvarig, ar=ar, kvartal=kvartal).pk


def test_an_insats_until_further_notice_takes_any_later_quarter(ansvarig):
    evig = prov.insats("Evig")
    evig.till_datum = None
    evig.save()
    assert prov.rekvisition(ansvarig, insats=evig, ar=2040, kvartal=1).pk


@pytest.mark.parametrize(
    ("rader", "text"),
    [
        ([], "minst en rad"),
        ([NyUtbetalningsrad("Lön", Decimal(0))], "en text och ett belopp"),
        ([NyUtbetalningsrad("  ", Decimal(5))], "en text och ett belopp"),
        ([NyUtbetalningsrad("Samtal 850315-1234", Decimal(5))], "personnummer"),
    ],
)
def test_rows_that_say_nothing_or_name_a_person_are_refused(ansvarig, rader, text):
    with pytest.raises(ValidationError, match=text):
        prov.rekvisition(ansvarig, rader=rader)
    assert not Utbetalning.objects.exists()


def test_a_personnummer_in_the_reference_is_refused(ansvarig):
    with pytest.raises(ValidationError, match="personnummer"):
        prov.rekvisition(ansvarig, referens="19850315-1234")


def test_a_personnummer_in_the_name_of_a_file_is_refused(ansvarig):
    fil = NyBilaga("intyg 850315-1234.pdf", prov.PDF)
    with pytest.raises(ValidationError, match="Byt namn på filen"):
        prov.rekvisition(ansvarig, bilagor=[prov.FIL, fil])
    assert not Utbetalning.objects.exists()


def test_an_invoice_may_be_named_by_a_number_like_it(ekonomen):
    faktura = prov.faktura(ekonomen, bilagor=[NyBilaga("220115-1234.pdf", prov.PDF)])
    assert faktura.bilagor.get().fil.namn == "220115-1234.pdf"


def test_a_personnummer_in_the_reason_is_refused(ansvarig, ekonomen):
    inskickad = prov.inskickad(ansvarig)
    with pytest.raises(ValidationError, match="personnummer"):
        atersand(by=ekonomen, utbetalning=inskickad, skal="Gäller 850315-1234")


def test_a_draft_is_written_anew_with_other_rows(ansvarig):
    utkast = prov.rekvisition(ansvarig, "1", "2", "3")
    andra_rekvisition(
        by=ansvarig,
        utbetalning=utkast,
        insats=utkast.insats,
        ar=2022,
        kvartal=3,
        mottagare=utkast.mottagare,
        rader=prov.rader("70"),
    )
    utkast.refresh_from_db()
    assert (utkast.belopp, utkast.rader.count(), utkast.period) == (70, 1, "kvartal 3 2022")


def test_a_period_that_is_no_quarter_is_written_with_its_days():
    annan = Utbetalning(period_fran=date(2022, 1, 1), period_till=date(2022, 2, 28))
    assert annan.period == "2022-01-01 – 2022-02-28"


def test_what_is_sent_in_cannot_be_written_in(ansvarig):
    inskickad = prov.inskickad(ansvarig)
    with pytest.raises(ValidationError, match="ändras inte"):
        andra_rekvisition(
            by=ansvarig,
            utbetalning=inskickad,
            insats=inskickad.insats,
            ar=2022,
            kvartal=2,
            mottagare=inskickad.mottagare,
            rader=prov.rader("1"),
        )
    with pytest.raises(ValidationError, match="ändras inte"):
        lagg_till_bilagor(by=ansvarig, utbetalning=inskickad, bilagor=[prov.FIL])
    with pytest.raises(ValidationError, match="ändras inte"):
        skicka_in(by=ansvarig, utbetalning=inskickad)


# -- Files --------------------------------------------------------------------------------------


def test_files_are_kept_with_the_draft_and_can_be_taken_away(ansvarig):
    utkast = prov.rekvisition(ansvarig, bilagor=[prov.FIL, NyBilaga("anteckning.txt", b"Lista")])
    assert [b.fil.namn for b in utkast.bilagor.all()] == ["underlag.pdf", "anteckning.txt"]
    tillagda = Handelse.objects.filter(verb="lade till bilaga")
    assert {h.detaljer["fil"] for h in tillagda} == {"underlag.pdf", "anteckning.txt"}
    ta_bort_bilaga(by=ansvarig, bilaga=utkast.bilagor.first())
    assert [b.fil.namn for b in utkast.bilagor.all()] == ["anteckning.txt"]
    assert Fil.objects.count() == 2, "det uppladdade finns kvar i arkivet"


def test_a_file_that_is_not_taken_leaves_no_draft(ansvarig):
    with pytest.raises(ValidationError, match="tas inte emot"):
        prov.rekvisition(ansvarig, bilagor=[NyBilaga("virus.exe", b"MZ\x00\x00")])
    assert not Utbetalning.objects.exists()


def test_a_file_of_what_is_sent_in_stays(ansvarig):
    inskickad = prov.inskickad(ansvarig, bilagor=[prov.FIL])
    with pytest.raises(ValidationError, match="ändras inte"):
        ta_bort_bilaga(by=ansvarig, bilaga=inskickad.bilagor.get())


# -- Invoices -----------------------------------------------------------------------------------


def test_an_invoice_is_entered_and_waits_to_be_attested(ekonomen):
    faktura = prov.faktura(ekonomen, fakturanummer=" 4711 ")
    assert (faktura.status, str(faktura)) == (Status.INSKICKAD, "Leverantörsfaktura 4711")
    assert (faktura.till, faktura.period) == ("Kontorsbolaget", "")
    assert faktura.inskickad_by == ekonomen


def test_rows_and_vat_must_sum_to_the_invoice(ekonomen):
    with pytest.raises(ValidationError, match="blir 1") as fel:
        prov.faktura(ekonomen, "1250", "250", rader=prov.rader("999.99"))
    assert "1\xa0249,99 kr" in fel.value.messages[0]
    assert not Utbetalning.objects.exists()


def test_an_invoice_without_a_file_is_refused(ekonomen):
    with pytest.raises(ValidationError, match="saknar fil"):
        prov.faktura(ekonomen, bilagor=[])


@pytest.mark.parametrize(
    "samma",
    [
        {"mottagare_namn": "Kontorsbolaget"},
        {"mottagare_namn": "Kontorsbolaget AB", "organisationsnummer": "556000-1111"},
    ],
)
def test_the_same_invoice_twice_is_refused(ekonomen, samma):
    prov.faktura(ekonomen, fakturanummer="77", organisationsnummer="556000-1111")
    with pytest.raises(ValidationError) as fel:
        prov.faktura(ekonomen, fakturanummer="77", **samma)
    assert "redan registrerad" in fel.value.message_dict["fakturanummer"][0]


def test_the_same_number_from_another_supplier_is_taken(ekonomen):
    prov.faktura(ekonomen, fakturanummer="77")
    assert prov.faktura(ekonomen, fakturanummer="77", mottagare_namn="Annan").pk
    assert (
        prov.faktura(
            ekonomen, fakturanummer="77", mottagare=prov.organisation(), mottagare_namn="x"
        ).mottagare_namn
        == ""
    )


def test_a_cancelled_invoice_may_be_entered_again(ekonomen):
    fel = prov.faktura(ekonomen, fakturanummer="77")
    makulera(by=ekonomen, utbetalning=fel, skal="Fel belopp")
    assert prov.faktura(ekonomen, fakturanummer="77").pk


def test_another_number_with_the_same_amount_and_day_is_pointed_out(ekonomen):
    forst = prov.faktura(ekonomen, fakturanummer="77")
    andra = prov.faktura(ekonomen, fakturanummer="77 kopia")
    prov.faktura(ekonomen, "999", "0", fakturanummer="78")
    assert list(Utbetalning.objects.lika(andra)) == [forst]
    makulera(by=ekonomen, utbetalning=forst, skal="Dubblett")
    assert not Utbetalning.objects.lika(andra)


def test_an_invoice_that_was_sent_back_is_corrected_and_sent_in_again(ekonomen):
    faktura = prov.faktura(ekonomen)
    atersand(by=ekonomen, utbetalning=faktura, skal="Fel moms")
    andra_faktura(
        by=ekonomen,
        utbetalning=faktura,
        rader=prov.rader("1250"),
        moms=Decimal(0),
        mottagare=prov.organisation(),
    )
    faktura.refresh_from_db()
    assert (faktura.status, faktura.moms, faktura.mottagare_namn) == (Status.INSKICKAD, 0, "")
    atersand(by=ekonomen, utbetalning=faktura, skal="Fel moms")
    andra_faktura(
        by=ekonomen,
        utbetalning=faktura,
        rader=prov.rader("1250"),
        mottagare=None,
        mottagare_namn="Annan",
    )
    assert Utbetalning.objects.get(pk=faktura.pk).till == "Annan"


# -- The steps ----------------------------------------------------------------------------------


def test_one_whose_rows_cancel_each_other_is_not_sent_in(ansvarig):
    with pytest.raises(ValidationError, match="inget att betala"):
        prov.inskickad(ansvarig, "100", "-100")


def test_sent_in_it_waits_for_an_attest(ansvarig):
    inskickad = prov.inskickad(ansvarig)
    assert list(Utbetalning.objects.vantar_pa_attest()) == [inskickad]
    assert inskickad.egen_for == {ansvarig.pk}


def test_the_sender_takes_it_back_and_nobody_else_does(ansvarig, ekonomen):
    inskickad = prov.inskickad(ansvarig)
    with pytest.raises(ValidationError, match="av någon annan"):
        ta_tillbaka(by=ekonomen, utbetalning=inskickad)
    ta_tillbaka(by=ansvarig, utbetalning=inskickad)
    assert status(inskickad) == Status.UTKAST
    with pytest.raises(ValidationError, match="väntar inte på attest: den är ett utkast"):
        ta_tillbaka(by=ansvarig, utbetalning=inskickad)


def test_sent_back_with_a_reason_it_can_be_written_in(ansvarig, ekonomen):
    inskickad = prov.inskickad(ansvarig)
    with pytest.raises(ValidationError, match="vad som ska ändras"):
        atersand(by=ekonomen, utbetalning=inskickad, skal=" ")
    atersand(by=ekonomen, utbetalning=inskickad, skal=" Underlag saknas ")
    tillbaka = Utbetalning.objects.get()
    assert (tillbaka.status, tillbaka.skal) == (Status.ATERSAND, "Underlag saknas")
    assert skicka_in(by=ansvarig, utbetalning=tillbaka).status == Status.INSKICKAD


def test_a_draft_is_thrown_away_and_leaves_a_line_in_the_log(ansvarig):
    kasta_utkast(by=ansvarig, utbetalning=prov.rekvisition(ansvarig, bilagor=[prov.FIL]))
    assert not Utbetalning.objects.exists()
    assert Handelse.objects.first().verb == "kastade utkast"


def test_what_was_sent_once_is_cancelled_and_not_thrown_away(ansvarig):
    inskickad = prov.inskickad(ansvarig)
    ta_tillbaka(by=ansvarig, utbetalning=inskickad)
    with pytest.raises(ValidationError, match="Makulera den"):
        kasta_utkast(by=ansvarig, utbetalning=inskickad)
    with pytest.raises(ValidationError, match="varför den makuleras"):
        makulera(by=ansvarig, utbetalning=inskickad, skal="")
    makulera(by=ansvarig, utbetalning=inskickad, skal="Fel kvartal")
    assert status(inskickad) == Status.MAKULERAD
    with pytest.raises(ValidationError, match="kan inte makuleras"):
        makulera(by=ansvarig, utbetalning=inskickad, skal="Igen")


# -- Who sees them ------------------------------------------------------------------------------


def test_an_insatsansvarig_sees_the_rekvisitioner_of_own_insatser_only(ansvarig, ekonomen):
    egen = prov.rekvisition(ekonomen, insats=prov.insats("Egen", ansvarig))
    prov.rekvisition(ekonomen, insats=prov.insats("Annans"))
    prov.faktura(ekonomen, insats=prov.insats("Egen"))
    assert list(Utbetalning.objects.visible_to(ansvarig)) == [egen]
    assert Utbetalning.objects.visible_to(ekonomen).count() == 3


def test_rows_and_files_are_seen_by_whoever_sees_the_thing(ansvarig, ekonomen, anvandare):
    prov.rekvisition(ekonomen, insats=prov.insats("Egen", ansvarig), bilagor=[prov.FIL])
    annans = prov.rekvisition(ekonomen, insats=prov.insats("Annans"), bilagor=[prov.FIL])
    for delar in (annans.rader.model, annans.bilagor.model):
        assert delar.objects.visible_to(ansvarig).count() == 1
        assert delar.objects.visible_to(ekonomen).count() == 2
        assert not delar.objects.visible_to(anvandare("beredningsgrupp"))
    assert not Utbetalning.objects.visible_to(anvandare("beredningsgrupp"))
