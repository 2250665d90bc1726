"""``manage.py rapport`` and ``manage.py demo``."""

import json

import pytest
from django.core.management import CommandError, call_command
from pypdf import PdfReader

from finsam.models import User

pytestmark = pytest.mark.django_db


def test_an_empty_database_gives_a_skeleton_pdf(tmp_path):
    fil = tmp_path / "a.pdf"
    call_command("rapport", "arsredovisning", "2022", "--pdf", str(fil))
    text = "\n".join(sida.extract_text() for sida in PdfReader(fil).pages)
    assert "Resultaträkning" in text
    assert "Böckerna för 2022 är inte inlästa än" in text


def test_an_empty_database_gives_json_without_figures(capsysbinary):
    call_command("rapport", "arsredovisning", "2022", "--json", "-")
    siffror = json.loads(capsysbinary.readouterr().out)
    assert siffror["resultatrakning"] is None
    assert siffror["medlemmar"] == []
    assert siffror["forbund"] is None


def test_html_goes_to_a_file(tmp_path):
    fil = tmp_path / "a.html"
    call_command("rapport", "arsredovisning", "2022", "--html", str(fil))
    assert fil.read_text("utf-8").startswith("<!doctype html>")


def test_the_skeleton_leaves_nothing_in_the_database(tmp_path):
    call_command("rapport", "arsredovisning", "2022", "--html", str(tmp_path / "a.html"))
    assert User.objects.count() == 0


@pytest.mark.parametrize(
    ("argument", "ord_"),
    [
        (["arsredovisning", "2022"], "Säg vad som ska skrivas"),
        (["arsredovisning", "2022", "--json", "-", "--html", "-"], "Bara en"),
        (["bokslut", "2022"], "invalid choice"),
        (["arsredovisning", "2022", "--per", "igår", "--json", "-"], "inte ett datum"),
        (["arsredovisning", "2022", "--json", "/finns/inte/a.json"], "kan inte skrivas"),
    ],
)
def test_what_cannot_be_done_is_refused_in_plain_words(argument, ord_):
    with pytest.raises(CommandError, match=ord_):
        call_command("rapport", *argument)


def test_an_unknown_example_lists_those_there_are():
    with pytest.raises(CommandError, match="Välj bland: kalmar, sunnerbo"):
        call_command("demo", "atlantis")
    assert not User.objects.exists()
