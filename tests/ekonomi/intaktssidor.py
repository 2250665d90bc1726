"""How the tests of Anslag och intäkter reach its pages."""

from django.urls import reverse

from tests.ekonomi.sidtext import text


def adress(namn: str, *args, **fraga) -> str:
    return reverse(f"ekonomi:{namn}", args=args, query=fraga or None)


def posta(klient, namn: str, /, *args, **fakta) -> str:
    return text(klient.post(adress(namn, *args), fakta, follow=True))
