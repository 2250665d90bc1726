"""Writes of the members' packages: what they hold, and the zips."""

from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import transaction

from finsam import filer
from finsam.handelser import logga
from finsam.models import User
from finsam.spara import spara
from rapporter.medlemspaket import STANDARDFORSLAG, Medlemssida, omgang, sidor
from rapporter.models import Medlemspaket, Paketfil, Paketomgang
from rapporter.paketfil import delar, zipnamn
from rapporter.zipfil import packa
from styrelse.models import Handling, Medlem

ZIP = "application/zip"


@transaction.atomic
def valj_underlag(
    *, by: User, ar: int, forslag: str, handlingar: Iterable[Handling]
) -> Paketomgang:
    """Choose what all members get for a year, and the words for their decision.

    The standard words are kept as none, so that they follow when they are improved.
    """
    rad = Paketomgang.objects.filter(ar=ar).first() or Paketomgang(ar=ar)
    text = forslag.replace("\r\n", "\n").strip()
    rad.forslag = "" if text == STANDARDFORSLAG else text
    vilka = _offentliga(handlingar)
    spara(rad, by=by, verb="valde underlag", handlingar=[h.pk for h in vilka])
    rad.handlingar.set(vilka)
    return rad


@transaction.atomic
def anpassa_paket(
    *, by: User, ar: int, medlem: Medlem, forslag: str, handlingar: Iterable[Handling]
) -> Medlemspaket:
    """Choose what only one member gets, and its own words where they differ."""
    paket = _paket(by, ar, medlem)
    paket.forslag = forslag.replace("\r\n", "\n").strip()
    vilka = _offentliga(handlingar)
    spara(paket, by=by, verb="anpassade medlemspaket", handlingar=[h.pk for h in vilka])
    paket.handlingar.set(vilka)
    return paket


def gor_paket(*, by: User, sida: Medlemssida) -> Paketfil:
    """Make a member's zip and keep it; where nothing has changed the kept one is returned.

    The bytes are put together before the short write. Raises FilSkadad where a kept file is not
    what it was.
    """
    innehall = delar(sida)
    rader = [del_.rad for del_ in innehall]
    if sida.senaste is not None and sida.senaste.innehall == rader:
        return sida.senaste
    return _behall(by, sida, packa(innehall), rader)


def gor_alla_paket(*, by: User, ar: int) -> list[Paketfil]:
    """Make the zips of every member of a year. Raises ValidationError where it had none."""
    alla = sidor(omgang(ar))
    if not alla:
        raise ValidationError(f"Ingen var medlem vid utgången av {ar}.")
    return [gor_paket(by=by, sida=sida) for sida in alla]


@transaction.atomic
def _behall(
    by: User, sida: Medlemssida, data: bytes, rader: list[dict[str, str | int]]
) -> Paketfil:
    paket = sida.paket or _paket(by, sida.omgang.ar, sida.medlem)
    fil = filer.behall(data, zipnamn(sida), ZIP, by=by)
    rad = Paketfil.objects.create(paket=paket, fil=fil, innehall=rader, skapad_by=by)
    logga(by=by, verb="gjorde medlemspaket", objekt=paket, sha256=fil.sha256)
    return rad


def _paket(by: User, ar: int, medlem: Medlem) -> Medlemspaket:
    rad, _ny = Paketomgang.objects.get_or_create(ar=ar)
    paket = Medlemspaket.objects.filter(omgang=rad, medlem=medlem).first()
    if paket:
        return paket
    nytt = Medlemspaket(omgang=rad, medlem=medlem)
    return spara(nytt, by=by, verb="lade upp medlemspaket")


def _offentliga(handlingar: Iterable[Handling]) -> list[Handling]:
    """Refuse what is secret, and what there is no file of: neither can be sent."""
    vilka = list(handlingar)
    if any(h.sekretess or h.fil_id is None for h in vilka):
        raise ValidationError(
            {"handlingar": "Välj bara handlingar utan sekretess som finns som fil i diariet."}
        )
    return vilka
