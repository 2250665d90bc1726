"""The steps of a protokoll: what frames it, klart för justering, opened again, justerat.

The §§ are given when it is klart: in the order of the points, next after the organ's last one of
the year, and only when every earlier meeting's are given (docs/beslut).
"""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max, ProtectedError
from django.utils import timezone

from finsam import handelser
from finsam.format import langt_datum
from finsam.models import User
from finsam.spara import satt, spara
from styrelse.attsatser import attsatser
from styrelse.models import (
    Beslut,
    Dagordningspunkt,
    Handling,
    Paragraf,
    Paragrafserie,
    Protokoll,
    Protokollspunkt,
    Sammantrade,
    Textversion,
)
from styrelse.services.narvaro import las_utkast

Status = Protokoll.Status


@transaction.atomic
def kasta_protokoll(*, by: User, protokoll: Protokoll) -> None:
    """Throw away a protokoll that was begun by mistake, with its list of närvaro.

    Raises ValidationError once anything is written or noted in it: versions are never removed.
    """
    protokoll = las_utkast(protokoll.sammantrade)
    mote = protokoll.sammantrade
    if Textversion.objects.filter(post__punkt__sammantrade=mote).exists():
        raise ValidationError(
            "Något är skrivet, och det som är skrivet tas aldrig bort. Protokollet ligger kvar."
        )
    handelser.logga(by=by, verb="kastade", objekt=protokoll)
    try:
        mote.narvaron.all().delete()
        Protokollspunkt.objects.filter(punkt__sammantrade=mote).delete()
        protokoll.delete()
    except ProtectedError as fel:
        raise ValidationError(
            "Något är antecknat på en punkt: jäv, yrkande, votering eller reservation. Ta bort det "
            "först."
        ) from fel


@transaction.atomic
def andra_protokoll(*, by: User, protokoll: Protokoll, **falt: Any) -> Protokoll:
    """Set when the meeting opened and closed and who keeps the protokoll."""
    protokoll = las_utkast(protokoll.sammantrade)
    andrade = satt(protokoll, falt)
    oppnat, avslutat = protokoll.oppnat_kl, protokoll.avslutat_kl
    if oppnat and avslutat and avslutat <= oppnat:
        raise ValidationError({"avslutat_kl": "Mötet kan inte sluta innan det har börjat."})
    return spara(protokoll, by=by, verb="ändrade", falt=andrade)


@transaction.atomic
def fortsatt_serie(*, by: User, organ: Any, ar: int, efter: int) -> Paragrafserie:
    """Say after which § on paper the organ's series of the year goes on here.

    Raises ValidationError once a § of the series has been given.
    """
    serie, _ = Paragrafserie.objects.select_for_update().get_or_create(organ=organ, ar=ar)
    if Paragraf.objects.i_serien(organ, ar).exists():
        raise ValidationError("Serien har redan börjat. Den kan inte börja om på ett annat nummer.")
    serie.fortsatter_efter = efter
    return spara(serie, by=by, verb="ändrade", efter=efter)


@transaction.atomic
def gor_klart(*, by: User, protokoll: Protokoll) -> Protokoll:
    """Give the §§ and close the text: it is klart för justering.

    Raises ValidationError, with what to do, where something is missing (``brister``), or an
    earlier meeting of the organ and year has no §§ yet.
    """
    protokoll = las_utkast(protokoll.sammantrade)
    if saknas := brister(protokoll):
        raise ValidationError(saknas)
    poster = _poster(protokoll.sammantrade)
    if protokoll.har_paragrafer:
        _numrera(protokoll, [p for p, post in poster if not (post and post.utan_paragraf)])
    for punkt, post in poster:
        _satt_beslut(punkt, attsatser(post.beslut) if post else [])
    protokoll.status = Status.KLART
    protokoll.klart_at, protokoll.klart_by = timezone.now(), by
    protokoll.save()
    _hall_motet(protokoll.sammantrade)
    nummer = list(Paragraf.objects.for_mote(protokoll.sammantrade).values_list("nummer", flat=True))
    handelser.logga(by=by, verb="gjorde klart", objekt=protokoll, paragrafer=nummer)
    return protokoll


def _hall_motet(sammantrade: Sammantrade) -> None:
    if sammantrade.status != Sammantrade.Status.GENOMFORT:
        sammantrade.status = Sammantrade.Status.GENOMFORT
        sammantrade.save(update_fields=["status"])


def _poster(sammantrade: Sammantrade) -> list[tuple[Dagordningspunkt, Protokollspunkt | None]]:
    punkter = sammantrade.punkter.i_ordning().select_related("protokollspunkt")
    return [(punkt, getattr(punkt, "protokollspunkt", None)) for punkt in punkter]


def brister(protokoll: Protokoll) -> list[str]:
    """Return what a protokoll lacks before it can be klart, each with what to do."""
    mote = protokoll.sammantrade
    poster = _poster(mote)
    saknas = []
    if not poster:
        saknas.append("Mötet har inga punkter. Lägg till dem i föredragningslistan.")
    if not mote.narvaron.filter(ordforande=True).exists():
        saknas.append("Välj vem som ledde mötet, under Närvaro.")
    if protokoll.har_paragrafer and not mote.narvaron.filter(justerare=True).exists():
        saknas.append("Välj en eller två justerare, under Närvaro.")
    for punkt, post in poster:
        if post is None or not (post.text.strip() or post.beslut.strip()):
            saknas.append(f"Skriv något på punkten {punkt.rubrik}.")
    grenar = Textversion.objects.grenar().filter(post__punkt__sammantrade=mote)
    for gren in grenar.select_related("post__punkt"):
        saknas.append(f"Två har skrivit samtidigt på punkten {gren.post.punkt}. Välj text där.")
    return saknas


def _numrera(protokoll: Protokoll, punkter: list[Dagordningspunkt]) -> None:
    """Give the points their §§, or see that those they have still fit (opened again)."""
    mote = protokoll.sammantrade
    organ, ar = mote.organ, mote.datum.year
    serie, _ = Paragrafserie.objects.get_or_create(organ=organ, ar=ar)
    serie = Paragrafserie.objects.select_for_update().get(pk=serie.pk)
    har = list(Paragraf.objects.for_mote(mote).values_list("punkt", flat=True))
    if har:
        if har != [punkt.pk for punkt in punkter]:
            raise ValidationError(
                "Ett senare möte har redan fått sina paragrafer, eller en paragraf här är "
                "omedelbart justerad. Då kan punkter inte läggas till, tas bort eller byta plats. "
                "Ställ tillbaka dem."
            )
        return
    if tidigare := Protokoll.objects.oskrivna_fore(protokoll).order_by("sammantrade__datum"):
        dag = langt_datum(tidigare[0].sammantrade.datum)
        raise ValidationError(
            f"Protokollet från {dag} har inte fått sina paragrafer. Gör det klart först, så att "
            "paragraferna kommer i ordning."
        )
    givna = Paragraf.objects.i_serien(organ, ar)
    if senare := givna.filter(punkt__sammantrade__datum__gt=mote.datum).first():
        raise ValidationError(
            f"Ett senare möte har redan {senare}. Öppna det protokollet igen först, så att "
            "paragraferna kommer i ordning."
        )
    sist = givna.aggregate(sist=Max("nummer"))["sist"] or serie.fortsatter_efter
    for nummer, punkt in enumerate(punkter, sist + 1):
        Paragraf.objects.create(organ=organ, ar=ar, nummer=nummer, punkt=punkt)


def _satt_beslut(punkt: Dagordningspunkt, satser: list[str]) -> None:
    """Let the point have these decisions; those it has keep their identity by their order."""
    fore = {beslut.ordning: beslut for beslut in punkt.beslut.all()}
    for ordning, text in enumerate(satser, 1):
        beslut = fore.pop(ordning, None) or Beslut(
            punkt=punkt, ordning=ordning, arende=punkt.arende
        )
        if beslut.pk is None or beslut.text != text:
            beslut.text = text
            beslut.save()
    for beslut in fore.values():
        try:
            beslut.delete()
        except ProtectedError as fel:
            raise ValidationError(
                f"Beslutet {beslut} följs upp och kan inte tas bort. Ta bort uppföljningen först."
            ) from fel


@transaction.atomic
def oppna_igen(*, by: User, protokoll: Protokoll) -> Protokoll:
    """Open a protokoll that is klart, to write in it again.

    Its §§ are taken back where they are the last of the series; else they stay, and the points
    must be as they are. So they do where one of them is justerad at once. Raises ValidationError
    for one that is justerat, laid for justering (a § of it too) or being written.
    """
    protokoll = Protokoll.objects.select_for_update(of=("self",)).get(pk=protokoll.pk)
    if protokoll.status != Status.KLART:
        raise ValidationError(
            "Ett justerat protokoll ändras inte. Skriv en rättelse i nästa protokoll."
            if protokoll.status == Status.JUSTERAT
            else "Protokollet skrivs redan."
        )
    if framlagd := protokoll.justeringar.pagaende().order_by("-punkt_id").first():
        raise ValidationError(
            "En paragraf är framlagd för omedelbar justering. Ta tillbaka den från sidan "
            "Justering först."
            if framlagd.punkt_id
            else "Protokollet är framlagt för justering. Ta tillbaka det från sidan Justering, med "
            "ett skäl, så öppnas det."
        )
    protokoll.status, protokoll.klart_at, protokoll.klart_by = Status.UTKAST, None, None
    protokoll.save()
    tillbaka = _ta_tillbaka_paragrafer(protokoll.sammantrade)
    handelser.logga(by=by, verb="öppnade igen", objekt=protokoll, paragrafer=tillbaka)
    return protokoll


def _ta_tillbaka_paragrafer(mote: Sammantrade) -> list[int]:
    egna = list(Paragraf.objects.for_mote(mote).reverse())
    serien = Paragraf.objects.i_serien(mote.organ, mote.datum.year)
    justerad = mote.punkter.filter(justeringar__status="justerad").exists()
    if not egna or justerad or serien.filter(nummer__gt=egna[0].nummer).exists():
        return []
    for paragraf in egna:
        paragraf.delete()
    return [paragraf.nummer for paragraf in egna]


@transaction.atomic
def satt_justerat(
    *,
    by: User,
    protokoll: Protokoll,
    datum: date,
    handling: Handling | None = None,
    sha256: str = "",
) -> Protokoll:
    """Say that a protokoll is justerat; after this nothing in it can change.

    Raises ValidationError unless it is klart.
    """
    protokoll = Protokoll.objects.select_for_update(of=("self",)).get(pk=protokoll.pk)
    if protokoll.status != Status.KLART:
        raise ValidationError("Bara ett protokoll som är klart för justering kan justeras.")
    protokoll.status, protokoll.justerat_datum = Status.JUSTERAT, datum
    protokoll.handling, protokoll.sha256 = handling, sha256
    return spara(protokoll, by=by, verb="justerade", datum=datum.isoformat())
