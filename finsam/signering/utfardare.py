"""The förbund as issuer: makes its own keys, and issues one certificate for each signature.

Every certificate is logged (``Certifikat``) in a transaction of its own before it is used, so
that whatever leaves the house with a signature of ours can be told from what does not.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from finsam.format import tidpunkt
from finsam.handelser import logga
from finsam.models import Certifikat, Underskriftsnyckel, User
from finsam.signering import modul, nyckelskydd, nycklar
from finsam.signering.certifikat import (
    Autentisering,
    Innehavare,
    Utfardarnyckel,
    gor_rot,
    sekund,
    serie,
)

Slag = Underskriftsnyckel.Slag
MARGINAL = timedelta(minutes=1)  # two who sign at once may be logged in the other order
SAKNAS = (
    "Förbundet har inga nycklar för underskrifter än. En förbundschef gör dem på sidan "
    "Underskriftsnycklar."
)


@dataclass(frozen=True, slots=True)
class Utfardat:
    """A certificate that has been logged, its key while it lives, and the CRL of the moment."""

    certifikat: x509.Certificate
    nyckel: ec.EllipticCurvePrivateKey
    rot: x509.Certificate
    sparrlista: bytes
    innehavare: str

    @property
    def serienummer(self) -> str:
        """The serial number in hex."""
        return serie(self.certifikat)


def i_bruk(slag: str) -> Underskriftsnyckel | None:
    """Return the key of this kind that signs now, None where none has been made."""
    return Underskriftsnyckel.objects.i_bruk().filter(slag=slag).first()


def las_cert(pem: str) -> x509.Certificate:
    """Read a certificate that we have kept."""
    return x509.load_pem_x509_certificate(pem.encode("ascii"))


def fingeravtryck(cert: x509.Certificate) -> str:
    """Return a certificate's SHA-256 in hex, as other programs show it."""
    return cert.fingerprint(hashes.SHA256()).hex()


def rotter() -> list[x509.Certificate]:
    """Return the certificates of every issuer that the förbund has had, newest first.

    Signatures made under one that has been replaced are still to be verified.
    """
    alla = Underskriftsnyckel.objects.filter(slag=Slag.UTFARDARE).order_by("-skapad_at")
    return [las_cert(pem) for pem in alla.values_list("certifikat", flat=True)]


def certifikat_for_nedladdning() -> bytes | None:
    """Return all issuers' certificates (PEM), for whoever verifies elsewhere; None before any."""
    return b"".join(rot.public_bytes(Encoding.PEM) for rot in rotter()) or None


def skapa_nycklar(
    *, by: User, forbund: str, ersatt: bool = False, at: datetime | None = None
) -> Underskriftsnyckel:
    """Make the förbund's issuer and seal; return the issuer.

    With ``ersatt`` those in use are replaced and their private keys destroyed; what they signed
    is verified as before. Raises ValidationError when there are keys already, when the name is
    missing or when SIGNERINGSNYCKEL (or the PKCS#11 token) cannot be used.
    """
    if not forbund:
        raise ValidationError(
            "Skriv in förbundets namn under Förbundet först; det står i sigillet."
        )
    at = sekund(at or timezone.now())
    with transaction.atomic():
        gamla = list(Underskriftsnyckel.objects.i_bruk().select_for_update())
        if gamla and not ersatt:
            raise ValidationError("Förbundet har redan nycklar för underskrifter.")
        for gammal in gamla:
            _avsluta(by=by, nyckel=gammal, at=at)
        nummer = Underskriftsnyckel.objects.filter(slag=Slag.UTFARDARE).count() + 1
        utfardare = _skapa_utfardare(by=by, forbund=forbund, nummer=nummer, at=at)
        _skapa_sigill(by=by, forbund=forbund, utfardare=utfardare, at=at)
    return utfardare


def _avsluta(*, by: User, nyckel: Underskriftsnyckel, at: datetime) -> None:
    nyckel.privat, nyckel.avslutad_at = "", at
    nyckel.save(update_fields=["privat", "avslutad_at"])
    forstord = modul.forstor(nyckel.pkcs11) if nyckel.pkcs11 else True
    logga(
        by=by,
        verb="ersatte nyckeln",
        objekt=nyckel,
        serienummer=nyckel.serienummer,
        forstord=forstord,
    )


def _skapa_utfardare(*, by: User, forbund: str, nummer: int, at: datetime) -> Underskriftsnyckel:
    ny = nycklar.gor(Slag.UTFARDARE, ec.SECP384R1())
    rot = gor_rot(f"Utfärdare av underskrifter {nummer}", forbund, ny.nyckel, at)
    return _spara(by=by, slag=Slag.UTFARDARE, ny=ny, cert=rot, namn=forbund, utfardare=None, at=at)


def _skapa_sigill(
    *, by: User, forbund: str, utfardare: Underskriftsnyckel, at: datetime
) -> Underskriftsnyckel:
    ny = nycklar.gor(Slag.SIGILL, ec.SECP256R1())
    utfardarnyckel = _utfardarnyckel(utfardare)
    cert = utfardarnyckel.certifikat(Innehavare(forbund, forbund), ny.nyckel.public_key(), at)
    _logga_certifikat(by=by, utfardare=utfardare, cert=cert, at=at, sigill=True, namn=forbund)
    return _spara(
        by=by, slag=Slag.SIGILL, ny=ny, cert=cert, namn=forbund, utfardare=utfardare, at=at
    )


def _spara(
    *,
    by: User,
    slag: str,
    ny: nycklar.NyNyckel,
    cert: x509.Certificate,
    namn: str,
    utfardare: Underskriftsnyckel | None,
    at: datetime,
) -> Underskriftsnyckel:
    nyckel = Underskriftsnyckel.objects.create(
        slag=slag,
        utfardare=utfardare,
        namn=namn[:100],
        serienummer=serie(cert),
        certifikat=_pem(cert),
        privat=ny.privat,
        pkcs11=ny.pkcs11,
        fran=cert.not_valid_before_utc,
        till=cert.not_valid_after_utc,
        skapad_at=at,
        skapad_by=by,
    )
    logga(by=by, verb="skapade nyckeln", objekt=nyckel, serienummer=nyckel.serienummer)
    return nyckel


def kryptera_om(*, by: User) -> int:
    """Encrypt the private keys in use anew with the first SIGNERINGSNYCKEL; return how many."""
    with transaction.atomic():
        egna = list(Underskriftsnyckel.objects.i_bruk().exclude(privat="").select_for_update())
        for nyckel in egna:
            nyckel.privat = nyckelskydd.kryptera_om(nyckel.privat)
            nyckel.save(update_fields=["privat"])
            logga(by=by, verb="krypterade om nyckeln", objekt=nyckel)
    return len(egna)


def utfarda(
    *, by: User, innehavare: Innehavare, metod: str, falt: str, sha256: str, at: datetime
) -> Utfardat:
    """Make a key and a certificate for one signature, and log it; the key is never stored.

    Raises ValidationError when there are no keys, when they cannot be opened, and when the clock
    is outside what they hold for.
    """
    utfardare = _i_bruk_eller_nej(Slag.UTFARDARE)
    kontrollera_klockan(utfardare, at)
    utfardarnyckel = _utfardarnyckel(utfardare)
    nyckel = ec.generate_private_key(ec.SECP256R1())
    autentisering = Autentisering(metod, at, settings.SITE_URL)
    innehavare = replace(innehavare, forbund=utfardare.namn)
    cert = utfardarnyckel.certifikat(innehavare, nyckel.public_key(), at, autentisering)
    with transaction.atomic():
        _logga_certifikat(
            by=by,
            utfardare=utfardare,
            cert=cert,
            at=at,
            namn=innehavare.namn,
            funktion=innehavare.funktion,
            medlem=innehavare.medlem,
            metod=metod,
            falt=falt,
            dokument_sha256=sha256,
        )
    lista = utfardarnyckel.sparrlista(at)
    return Utfardat(cert, nyckel, utfardarnyckel.rot, lista, innehavare.namn)


def sigillet(at: datetime) -> Utfardat:
    """Return the förbund's seal, ready to sign at this time; raises ValidationError as above."""
    sigill = _i_bruk_eller_nej(Slag.SIGILL)
    utfardare = _i_bruk_eller_nej(Slag.UTFARDARE)
    kontrollera_klockan(utfardare, at)
    utfardarnyckel = _utfardarnyckel(utfardare)
    return Utfardat(
        las_cert(sigill.certifikat),
        nycklar.oppna(sigill),
        utfardarnyckel.rot,
        utfardarnyckel.sparrlista(at),
        sigill.namn,
    )


def kontrollera_klockan(utfardare: Underskriftsnyckel, at: datetime) -> None:
    """Refuse a time outside the issuer's validity, or before what it issued last."""
    if not utfardare.fran <= sekund(at) < utfardare.till:
        raise ValidationError(
            f"Serverns klocka säger {tidpunkt(at)}, men förbundets nycklar gäller från "
            f"{tidpunkt(utfardare.fran)} till {tidpunkt(utfardare.till)}. Ingenting är "
            "underskrivet. Be den som sköter driften att rätta klockan och försök igen."
        )
    senast = Certifikat.objects.filter(utfardare=utfardare).order_by("-at").first()
    if senast and at < senast.at - MARGINAL:
        raise ValidationError(
            f"Serverns klocka har gått bakåt: den säger {tidpunkt(at)}, men den senaste "
            f"underskriften gjordes {tidpunkt(senast.at)}. Ingenting är underskrivet. Be den som "
            "sköter driften att rätta klockan och försök igen. Är den rätt nu, ska en "
            "förbundschef ersätta nycklarna på sidan Underskriftsnycklar."
        )


def _i_bruk_eller_nej(slag: str) -> Underskriftsnyckel:
    nyckel = i_bruk(slag)
    if nyckel is None:
        raise ValidationError(SAKNAS)
    return nyckel


def _utfardarnyckel(utfardare: Underskriftsnyckel) -> Utfardarnyckel:
    return Utfardarnyckel(las_cert(utfardare.certifikat), nycklar.oppna(utfardare))


def _pem(cert: x509.Certificate) -> str:
    return cert.public_bytes(Encoding.PEM).decode("ascii")


def _logga_certifikat(
    *, by: User, utfardare: Underskriftsnyckel, cert: x509.Certificate, at: datetime, **falt: object
) -> Certifikat:
    rad = Certifikat.objects.create(
        by=by,
        utfardare=utfardare,
        serienummer=serie(cert),
        certifikat=_pem(cert),
        at=at,
        till=cert.not_valid_after_utc,
        **falt,
    )
    logga(by=by, verb="utfärdade certifikat", objekt=rad, serienummer=rad.serienummer)
    return rad
