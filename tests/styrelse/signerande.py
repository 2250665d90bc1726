"""Those who sign in tests: with a code app older than a day, and a fast stand-in for PAdES."""

from datetime import timedelta
from hashlib import sha256

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth as totp
from django.utils import timezone

from finsam import bekraftelse, filer
from finsam.models import User
from finsam.signering.pades import Signerad
from styrelse import services
from styrelse.models import Revision, Runda, Underskrift

HEMLIG = "JBSWY3DPEHPK3PXP"


@pytest.fixture(autouse=True)
def egna_filer(settings, tmp_path):
    settings.FILER_DIR = tmp_path


@pytest.fixture
def anna(db, anvandare) -> User:
    return anvandare("ledamot")


@pytest.fixture
def bo(db, anvandare) -> User:
    return anvandare("ersattare")


def kodapp(user: User, *, alder: timedelta = timedelta(days=2)) -> Authenticator:
    """Give the user a code app, set up a while ago."""
    faktor = totp.TOTP.activate(user, HEMLIG).instance
    Authenticator.objects.filter(pk=faktor.pk).update(created_at=timezone.now() - alder)
    faktor.refresh_from_db()
    return faktor


def faktor(user: User) -> bekraftelse.Faktor:
    """Return the factor that the user confirms by; set up where there is none."""
    if not bekraftelse.faktorer(user):
        kodapp(user)
    return bekraftelse.faktorer(user)[0]


def borja(user: User, plats: Underskrift, avtryck: str = "") -> str:
    """Confirm who one is; return the nonce."""
    return services.borja_skriva_under(
        by=user, underskrift=plats, sha256=avtryck or plats.sha256, faktor=faktor(user)
    )


def underteckna(user: User, plats: Underskrift, avtryck: str = "", **mer: object) -> Revision:
    """Confirm and sign, as the page does."""
    avtryck = avtryck or plats.sha256
    nonce = borja(user, plats, avtryck)
    return services.skriv_under(by=user, underskrift=plats, nonce=nonce, sha256=avtryck, **mer)


def hel_kedja(runda: Runda) -> list[str]:
    """Return the kinds of the round's revisions; fail unless each goes on from the one before."""
    fore = b""
    slag = []
    for nummer, revision in enumerate(runda.revisioner.select_related("fil").order_by("nummer")):
        data = filer.las(revision.fil)
        assert revision.nummer == nummer
        assert revision.sha256 == sha256(data).hexdigest()
        assert revision.bas_sha256 == (sha256(fore).hexdigest() if fore else "")
        assert data.startswith(fore)
        fore = data
        slag.append(str(revision.slag))
    return slag


@pytest.fixture
def latsad_pades(monkeypatch):
    """Bytes are appended where PAdES would sign: for tests of everything around it."""

    def forsegla(data, *, at, by):
        return Signerad(data + b"\n% sigill\n", "1", "B-B", b"")

    def skriv_under(data, *, falt, vem, at, by):
        rad = f"\n% {falt} {vem.namn}, {vem.funktion} {vem.metod}\n"
        return Signerad(data + rad.encode(), sha256(data).hexdigest()[:16], "B-B", b"")

    monkeypatch.setattr(
        "styrelse.services.revision.bas.gor_bas", lambda frysta, sida, *, skapad: frysta + b"\n% \n"
    )
    monkeypatch.setattr("styrelse.services.revision.pades.forsegla", forsegla)
    monkeypatch.setattr("styrelse.services.signera.pades_skriv_under", skriv_under)
