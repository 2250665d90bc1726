"""Follow-ups: written, handed in, read by the kansli, and every step back."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from finsam.models import Handelse
from insatser import services
from insatser.models import Insats, Insatsuppfoljning
from insatser.uppfoljningslage import Lage, lage_for, uppfoljningar
from insatser.uppfoljningsperiod import Uppfoljningsperiod
from insatser.uppfoljningssiffror import periodens_siffror

K1 = Uppfoljningsperiod(2022, 1)
Status = Insatsuppfoljning.Status


@pytest.fixture
def ansvarig(anvandare):
    return anvandare("insatsansvarig")


@pytest.fixture
def foljd(skapa_insats, ansvarig):
    """An insats that is followed up from 2022, with a responsible user."""
    return skapa_insats(
        "Fokus",
        ansvariga=[ansvarig],
        uppfoljningstakt=Insats.Takt.KVARTAL,
        uppfoljs_fran=date(2022, 1, 1),
    )


@pytest.fixture
def skriv(ansvarig, foljd):
    """``skriv(gjort="…")``: a draft of the first quarter."""

    def gor(period=K1, gjort="Startat två grupper.", **mer):
        return services.skriv_uppfoljning(
            by=ansvarig, insats=foljd, period=period, gjort=gjort, **mer
        )

    return gor


@pytest.fixture
def inlamnad(skriv, ansvarig):
    return services.lamna_uppfoljning(by=ansvarig, uppfoljning=skriv())


def test_skriv_uppfoljning_again_changes_the_same_draft(skriv):
    forsta, andra = skriv(), skriv(gjort="Tre grupper.")
    assert (forsta.pk, andra.gjort) == (andra.pk, "Tre grupper.")
    assert andra.forfaller == date(2022, 4, 30)


@pytest.mark.parametrize("ar", [2019, 2023])
def test_skriv_uppfoljning_outside_the_time_of_the_insats_is_refused(skriv, ar):
    with pytest.raises(ValidationError, match="Välj en period under den tiden"):
        skriv(Uppfoljningsperiod(ar, 1))


def test_skriv_uppfoljning_of_a_period_that_has_not_begun_is_refused(ansvarig, skapa_insats):
    lis = skapa_insats("LIS", from_datum=date(2020, 1, 1), till_datum=None)
    with pytest.raises(ValidationError, match="har inte börjat"):
        services.skriv_uppfoljning(
            by=ansvarig, insats=lis, period=Uppfoljningsperiod(2090, 1), gjort="x"
        )


@pytest.mark.parametrize("falt", ["gjort", "avvikelser"])
def test_skriv_uppfoljning_with_a_personnummer_is_refused(skriv, falt):
    with pytest.raises(ValidationError) as fel:
        skriv(**{"gjort": "Bra.", falt: "Mötte 19850412-1234 i dag."})
    assert falt in fel.value.message_dict


def test_lamna_uppfoljning_without_text_is_refused(skriv, ansvarig):
    with pytest.raises(ValidationError, match="Skriv vad som har gjorts"):
        services.lamna_uppfoljning(by=ansvarig, uppfoljning=skriv(gjort="  "))


def test_what_is_handed_in_is_not_written_in(inlamnad, skriv):
    with pytest.raises(ValidationError, match="inlämnad och ändras inte"):
        skriv(gjort="Annat.")


def test_lamna_uppfoljning_twice_is_refused(inlamnad, ansvarig):
    with pytest.raises(ValidationError, match="redan inlämnad"):
        services.lamna_uppfoljning(by=ansvarig, uppfoljning=inlamnad)


def test_ta_tillbaka_makes_it_a_draft_again(inlamnad, ansvarig, skriv):
    tillbaka = services.ta_tillbaka_uppfoljning(by=ansvarig, uppfoljning=inlamnad)
    assert (tillbaka.status, tillbaka.inlamnad_at) == (Status.UTKAST, None)
    assert skriv(gjort="Nytt.").gjort == "Nytt."


def test_atersand_says_why_and_lets_it_be_written_and_handed_in_again(
    inlamnad, ansvarig, chef, skriv
):
    rad = services.atersand_uppfoljning(by=chef, uppfoljning=inlamnad, skal=" Skriv om SeSam. ")
    assert (rad.status, rad.skal) == (Status.ATERSAND, "Skriv om SeSam.")
    igen = services.lamna_uppfoljning(by=ansvarig, uppfoljning=skriv(gjort="Med SeSam."))
    assert (igen.status, igen.skal) == (Status.INLAMNAD, "")


def test_the_log_says_that_it_was_sent_back_but_not_in_which_words(inlamnad, chef):
    services.atersand_uppfoljning(by=chef, uppfoljning=inlamnad, skal="Hon i Emmaboda känns igen.")
    (handelse,) = Handelse.objects.filter(verb="återsände")
    assert "Emmaboda" not in str(handelse.detaljer)


@pytest.mark.parametrize("text", ["Mejla anna@exempel.se.", "Ring 070-123 45 67."])
def test_skriv_uppfoljning_with_an_address_or_a_phone_number_is_refused(skriv, text):
    with pytest.raises(ValidationError, match="här får ingen pekas ut"):
        skriv(gjort=text)


@pytest.mark.parametrize(("skal", "fel"), [(" ", "Skriv vad"), ("850412-1234", "personnummer")])
def test_atersand_without_a_reason_or_with_a_personnummer_is_refused(inlamnad, chef, skal, fel):
    with pytest.raises(ValidationError, match=fel):
        services.atersand_uppfoljning(by=chef, uppfoljning=inlamnad, skal=skal)


def test_godkann_and_angra_godkannande_lead_back_to_where_it_was(inlamnad, chef):
    godkand = services.godkann_uppfoljning(by=chef, uppfoljning=inlamnad)
    assert (godkand.status, godkand.godkand_by) == (Status.GODKAND, chef)
    oppen = services.angra_godkannande(by=chef, uppfoljning=godkand)
    assert (oppen.status, oppen.godkand_at) == (Status.INLAMNAD, None)


def test_a_draft_cannot_be_accepted_and_one_not_accepted_not_opened(skriv, chef):
    utkast = skriv()
    with pytest.raises(ValidationError, match="väntar inte på kansliet"):
        services.godkann_uppfoljning(by=chef, uppfoljning=utkast)
    with pytest.raises(ValidationError, match="inte godkänd"):
        services.angra_godkannande(by=chef, uppfoljning=utkast)


def test_kasta_uppfoljning_takes_a_draft_only(skriv, ansvarig):
    utkast = skriv()
    services.lamna_uppfoljning(by=ansvarig, uppfoljning=utkast)
    with pytest.raises(ValidationError, match="Bara ett utkast"):
        services.kasta_uppfoljning(by=ansvarig, uppfoljning=utkast)
    services.ta_tillbaka_uppfoljning(by=ansvarig, uppfoljning=utkast)
    services.kasta_uppfoljning(by=ansvarig, uppfoljning=utkast)
    assert not Insatsuppfoljning.objects.exists()


def test_skriv_och_lamna_is_refused_as_a_whole(ansvarig, foljd):
    with pytest.raises(ValidationError):
        services.skriv_och_lamna_uppfoljning(by=ansvarig, insats=foljd, period=K1, gjort="")
    assert not Insatsuppfoljning.objects.exists()


def test_every_step_is_logged(inlamnad, chef):
    services.godkann_uppfoljning(by=chef, uppfoljning=inlamnad)
    verb = Handelse.objects.filter(objekttyp="insatser.insatsuppfoljning").order_by("pk")
    assert [h.verb for h in verb] == ["skrev", "lämnade in", "godkände"]


# -- Where it stands -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("idag", "lage"),
    [("2022-03-31", Lage.PAGAR), ("2022-04-30", Lage.ATT_SKRIVA), ("2022-05-01", Lage.SEN)],
)
def test_what_is_not_handed_in_goes_from_ongoing_to_late(skriv, idag, lage):
    dag = date.fromisoformat(idag)
    assert lage_for(None, K1, dag) == lage_for(skriv(), K1, dag) == lage


def test_what_is_handed_in_is_never_late(inlamnad, chef):
    assert lage_for(inlamnad, K1, date(2030, 1, 1)) == Lage.INLAMNAD
    godkand = services.godkann_uppfoljning(by=chef, uppfoljning=inlamnad)
    assert lage_for(godkand, K1, date(2030, 1, 1)) == Lage.GODKAND


def test_the_ansvarig_sees_all_periods_and_a_ledamot_only_the_accepted(
    inlamnad, ansvarig, foljd, anvandare, chef
):
    idag = date(2022, 8, 1)
    lagen = [rad.lage for rad in uppfoljningar(ansvarig, [foljd], idag)]
    assert lagen == [Lage.INLAMNAD, Lage.SEN, Lage.PAGAR, Lage.PAGAR]
    assert uppfoljningar(anvandare("ledamot"), [foljd], idag) == []
    services.godkann_uppfoljning(by=chef, uppfoljning=inlamnad)
    (rad,) = uppfoljningar(anvandare("ledamot"), [foljd], idag)
    assert (rad.lage, rad.rubrik) == (Lage.GODKAND, "Fokus, kvartal 1 2022")


def test_a_user_who_is_ledamot_too_still_sees_the_drafts_of_the_own_insats(skriv, foljd, anvandare):
    bada = anvandare("ledamot", "insatsansvarig")
    skriv()
    assert not Insatsuppfoljning.objects.visible_to(bada).exists()
    foljd.ansvariga.add(bada)
    assert Insatsuppfoljning.objects.visible_to(bada).exists()


def test_an_insats_without_a_plan_asks_for_nothing_but_keeps_what_was_written(
    inlamnad, foljd, chef
):
    services.andra_insats(by=chef, insats=foljd, uppfoljningstakt="", uppfoljs_fran=None)
    utan = Insats.objects.get(pk=foljd.pk)
    (rad,) = uppfoljningar(chef, [utan], date(2022, 8, 1))
    assert rad.rad == inlamnad


# -- The figures beside --------------------------------------------------------------------------


def _siffror(insats, period=K1):
    tabell = periodens_siffror(insats, period.dagar)
    return {rad.rubrik: int(rad.tal[0].exakt) for rad in tabell.rader}


def test_the_figures_of_a_quarter_add_up_over_codes_and_volumes(insats, skriv_in, avsluta, chef):
    avsluta(skriv_in("2021-11-01"), "2022-02-01")
    skriv_in("2022-03-01")
    skriv_in("2022-04-01")
    services.registrera_volym(
        by=chef, insats=insats, from_datum=date(2022, 1, 1), till_datum=date(2022, 3, 31),
        kon="man", pagaende_start=2, nya=3, avslutade=1,
    )  # fmt: skip
    siffror = _siffror(insats)
    assert siffror["Pågående när perioden började"] == 3
    assert siffror["Nya"] == 4
    assert siffror["Avslutade"] == 2
    assert siffror["Pågående när perioden slutade"] == 5


def test_the_figures_of_an_insats_for_structure_are_its_occasions(skapa_insats, chef):
    struktur = skapa_insats("SamSIP", inriktning="struktur")
    services.registrera_tillfalle(
        by=chef, insats=struktur, typ="utbildning", datum=date(2022, 2, 1), rubrik="Grund", antal=40
    )
    assert _siffror(struktur) == {"Tillfällen": 1, "Personer vid tillfällena": 40}
    assert _siffror(struktur, Uppfoljningsperiod(2022, 2))["Tillfällen"] == 0
