"""The förbund's name at the head of every page."""

from datetime import date

from django.utils import timezone

from styrelse.models import Forbund, Forbundsordning


def test_name_that_holds_today_stands_at_the_head(klient):
    forbund = Forbund.objects.create(pk=1, bildat_datum=date(2006, 1, 1))
    framtid = timezone.localdate().year + 1
    namn = {2006: "Markaryds samordningsförbund", 2017: "Sunnerbo", framtid: "Nästa"}
    for ar, text in namn.items():
        Forbundsordning.objects.create(forbund=forbund, from_datum=date(ar, 1, 1), namn=text)
    sida = klient("forbundschef").get("/konto/losenord/").content.decode()
    assert "<span>Sunnerbo</span>" in sida


def test_empty_database_has_a_general_name(klient):
    sida = klient("forbundschef").get("/konto/losenord/").content.decode()
    assert "<span>Samordningsförbundet</span>" in sida
