"""Mail that leaves, and mail that does not: the sender is told and nothing breaks."""

from smtplib import SMTPRecipientsRefused, SMTPServerDisconnected

import pytest
from django.core import mail

from finsam import epost

BREV = {"till": "ledamot@example.se", "rubrik": "Protokoll att justera", "text": "Hej!"}


def test_a_mail_leaves_with_its_file():
    bilaga = ("bevis.txt", b"Anslaget", "text/plain")
    assert epost.sand(**BREV, bilagor=[bilaga], svar_till=["kansli@example.se"]) == ""
    brev = mail.outbox[0]
    assert brev.to == ["ledamot@example.se"]
    assert brev.reply_to == ["kansli@example.se"]
    assert brev.attachments[0].content == "Anslaget"


@pytest.mark.parametrize(
    ("fel", "besked"),
    [
        (SMTPRecipientsRefused({}), epost.NEKAD),
        (SMTPServerDisconnected("borta"), epost.NERE),
        (ConnectionRefusedError(), epost.NERE),
        (TimeoutError(), epost.NERE),
    ],
    ids=lambda v: type(v).__name__,
)
def test_a_mail_that_does_not_leave_says_why(monkeypatch, fel, besked):
    def fall(self, fail_silently=False):
        raise fel

    monkeypatch.setattr("django.core.mail.EmailMessage.send", fall)
    assert epost.sand(**BREV) == besked


def test_a_line_break_in_a_heading_makes_no_header_of_its_own():
    assert epost.sand(**BREV | {"rubrik": "Möte\r\nBcc: alla@example.se"}) == ""
    assert mail.outbox[0].subject == "Möte Bcc: alla@example.se"
    assert mail.outbox[0].bcc == []


def test_a_link_in_a_mail_is_a_whole_address(settings):
    settings.SITE_URL = "https://finsam.example.se"
    assert epost.lank("styrelse:oversikt") == "https://finsam.example.se/styrelse/"
