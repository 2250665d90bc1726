"""What an insats's facts are held against: its participants, its parts, FK's own system."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from insatser import services
from insatser.models import Insats


def test_an_insats_without_a_last_day_is_tills_vidare(skapa_insats):
    assert skapa_insats("LIS", till_datum=None).tidsform == Insats.Tidsform.LIS
    assert skapa_insats("Projekt").tidsform == Insats.Tidsform.TIDSBESTAMD


def test_a_time_limited_insats_without_a_last_day_is_refused(skapa_insats):
    with pytest.raises(ValidationError, match="har en sista dag"):
        skapa_insats("Projekt", till_datum=None, tidsform=Insats.Tidsform.TIDSBESTAMD)


def test_an_insats_can_be_a_part_of_another_one_level_deep(skapa_insats, chef):
    hel = skapa_insats("Hela")
    del_ = skapa_insats("Del", foralder=hel)
    assert list(hel.delar.all()) == [del_]
    with pytest.raises(ValidationError, match="är själv en del av Hela"):
        skapa_insats("Del av del", foralder=del_)
    with pytest.raises(ValidationError, match="har egna delar"):
        services.andra_insats(by=chef, insats=hel, foralder=skapa_insats("Större"))
    with pytest.raises(ValidationError, match="inte en del av sig själv"):
        services.andra_insats(by=chef, insats=hel, foralder=hel)


def test_purposes_and_focus_come_from_their_own_lists(skapa_insats, kod, chef):
    syfte, fel = kod("syfte", "samverkan"), kod("remittent", "fk")
    insats = skapa_insats("Fokus", syften=[syfte], fokusomrade=kod("fokusomrade", "unga"))
    assert list(insats.syften.all()) == [syfte]
    with pytest.raises(ValidationError, match="hör inte till rätt kodlista"):
        services.andra_insats(by=chef, insats=insats, syften=[fel])
    with pytest.raises(ValidationError):
        services.andra_insats(by=chef, insats=insats, fokusomrade=fel)


@pytest.mark.parametrize(
    ("falt", "varde"),
    [("inriktning", "struktur"), ("uppfoljningsmetod", "antal"), ("esf", True)],
)
def test_what_has_gone_to_fk_is_refused_with_what_to_do(insats, chef, falt, varde):
    Insats.objects.filter(pk=insats.pk).update(inriktning_fryst_at=timezone.now())
    with pytest.raises(ValidationError, match="lägg upp en ny med ett annat namn") as fel:
        services.andra_insats(by=chef, insats=insats, **{falt: varde})
    assert list(fel.value.message_dict) == [falt]
    services.andra_insats(by=chef, insats=insats, malgrupp="Unga", inriktning="individ")


def test_counting_only_is_refused_where_participants_have_codes(insats, skriv_in, chef):
    skriv_in()
    with pytest.raises(ValidationError, match="räknas i en volym"):
        services.andra_insats(by=chef, insats=insats, uppfoljningsmetod=Insats.Metod.ANTAL)


def test_a_pace_without_a_first_day_is_refused(skapa_insats):
    with pytest.raises(ValidationError, match="Ange både hur ofta"):
        skapa_insats("Fokus", uppfoljningstakt=Insats.Takt.AR)
    fakta = {"uppfoljningstakt": Insats.Takt.AR, "uppfoljs_fran": date(2022, 1, 1)}
    assert skapa_insats("Fokus", **fakta) in Insats.objects.som_foljs_upp()
