"""The factors' secrets at rest: which key opens them, and how it is replaced."""

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.utils import decrypt
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError, call_command

from finsam import kryptering, services
from rapporter.exempel.anvandare import KODAPPENS_HEMLIGHET
from tests.finsam.kontohjalp import HEMLIGHET, med_kodapp


def test_what_was_encrypted_is_read_by_its_key_only(settings):
    settings.FAKTORNYCKLAR = ["gammal"]
    last = kryptering.kryptera(HEMLIGHET)
    assert HEMLIGHET not in last
    assert kryptering.kryptera(HEMLIGHET) != last, "två lika syns inte vara lika"
    assert kryptering.dekryptera(last) == HEMLIGHET
    settings.FAKTORNYCKLAR = ["ny"]
    with pytest.raises(ImproperlyConfigured, match="Lägg till den gamla"):
        kryptering.dekryptera(last)


def test_a_key_is_replaced_without_anyone_losing_a_factor(settings, anvandare, capsys):
    settings.FAKTORNYCKLAR = ["gammal"]
    user = anvandare("ledamot")
    app = med_kodapp(user)
    koder = services.nya_aterstallningskoder(by=user)
    settings.FAKTORNYCKLAR = ["ny", "gammal"]
    call_command("byt_faktornyckel")
    assert "2 hemligheter" in capsys.readouterr().out
    settings.FAKTORNYCKLAR = ["ny"]
    assert decrypt(Authenticator.objects.get(pk=app.pk).data["secret"]) == HEMLIGHET
    kvar = Authenticator.objects.get(user=user, type="recovery_codes").wrap().get_unused_codes()
    assert kvar == koder


def test_the_code_of_an_example_user_is_shown_in_an_example_only(anvandare, monkeypatch, capsys):
    with pytest.raises(CommandError, match="inget exempel"):
        call_command("engangskod", "ledamot@example.se")
    monkeypatch.setattr("finsam.demovakt.ar_demo", lambda: True)
    with pytest.raises(CommandError, match="Bara exempelanvändarna"):
        call_command("engangskod", anvandare("ledamot").email)
    call_command("engangskod", "ledamot@example.se")
    assert capsys.readouterr().out.split()[0].isdigit()
    assert len(KODAPPENS_HEMLIGHET) == 32
