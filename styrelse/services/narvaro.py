"""Writes about who was at a meeting: the list, who serves for whom, who chairs, who is jävig."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction

from finsam import handelser
from finsam.models import User
from finsam.spara import satt, spara
from styrelse.models import (
    Dagordningspunkt,
    Jav,
    Narvaro,
    Organ,
    Person,
    Protokoll,
    Sammantrade,
    Uppdrag,
)
from styrelse.narvaro import Motesnarvaro, i_ordforandeordning, ordforandeposter

_ROLLER = {
    Uppdrag.Roll.LEDAMOT: Narvaro.Roll.LEDAMOT,
    Uppdrag.Roll.ERSATTARE: Narvaro.Roll.ERSATTARE,
}


def las_utkast(sammantrade: Sammantrade) -> Protokoll:
    """Return the meeting's protokoll, held until the transaction ends.

    Raises ValidationError where there is none yet, or it is no longer written.
    """
    protokoll = (
        Protokoll.objects.select_for_update(of=("self",)).filter(sammantrade=sammantrade).first()
    )
    if protokoll is None:
        raise ValidationError("Mötet har inget protokoll än. Börja det från mötets sida.")
    if not protokoll.kan_skrivas:
        raise ValidationError(
            f"Protokollet är {protokoll.get_status_display().lower()} och ändras inte."
            + ("" if protokoll.justerat_datum else " Öppna det igen först.")
        )
    return protokoll


def las_punkt(punkt: Dagordningspunkt) -> Protokoll:
    """Return the protokoll of a point, held, where what stands at the point may be changed.

    Raises ValidationError as ``las_utkast``, and where its § was justerad at once.
    """
    protokoll = las_utkast(punkt.sammantrade)
    if punkt.justeringar.filter(status="justerad").exists():
        raise ValidationError(
            "Paragrafen är omedelbart justerad och ändras inte. "
            "Skriv en rättelse i nästa protokoll."
        )
    return protokoll


# -- The list ------------------------------------------------------------------------------------


@transaction.atomic
def borja_protokoll(*, by: User, sammantrade: Sammantrade) -> Protokoll:
    """Begin a meeting's protokoll: its list of närvaro comes from the register on that day.

    Ledamöter and ersättare in order, then the organs that are invited, the kansli and the persons
    that are invited. Nobody is ticked yet.
    Raises ValidationError where it has been begun, or the meeting was cancelled.
    """
    if Protokoll.objects.filter(sammantrade=sammantrade).exists():
        raise ValidationError("Protokollet är redan påbörjat.")
    if sammantrade.status == Sammantrade.Status.INSTALLT:
        raise ValidationError("Mötet är inställt. Ändra det först om det ändå hölls.")
    protokoll = spara(
        Protokoll(sammantrade=sammantrade, sekreterare=Person.objects.filter(user=by).first()),
        by=by,
        verb="påbörjade",
    )
    for ordning, rad in enumerate(_ur_registret(sammantrade), 1):
        rad.ordning = ordning
        rad.full_clean()
        rad.save()
    _foresla_ordforande(sammantrade)
    return protokoll


def _ur_registret(sammantrade: Sammantrade) -> list[Narvaro]:
    """Return unsaved rows for who may be there, each person once, the first role counts."""
    dag, organ = sammantrade.datum, sammantrade.organ
    uppdrag = Uppdrag.objects.vid(dag).select_related("person", "organ")
    egna = uppdrag.filter(organ=organ, roll__in=_ROLLER).i_ordning()
    inbjudna = uppdrag.filter(organ__in=sammantrade.inbjudna.all(), roll__in=_ROLLER).i_ordning()
    kansliet = uppdrag.filter(organ__typ=Organ.Typ.KANSLI).i_ordning()
    rader: dict[int, Narvaro] = {}
    for u in [*egna, *inbjudna, *kansliet]:
        roll = _ROLLER.get(Uppdrag.Roll(u.roll)) if u.organ_id == organ.pk else None
        rader.setdefault(
            u.person_id,
            Narvaro(
                sammantrade=sammantrade,
                person=u.person,
                uppdrag=u,
                roll=roll or Narvaro.Roll.OVRIG,
                funktion="" if roll else u.befattning or str(u.organ),
            ),
        )
    for person in sammantrade.inbjudna_personer.all():
        rader.setdefault(
            person.pk,
            Narvaro(
                sammantrade=sammantrade,
                person=person,
                roll=Narvaro.Roll.OVRIG,
                funktion="inbjuden",
            ),
        )
    return list(rader.values())


def _foresla_ordforande(sammantrade: Sammantrade) -> None:
    """Let whoever chairs by the register lead, once that person is there."""
    har = sammantrade.narvaron.filter(ordforande=True).exists()
    dar = sammantrade.narvaron.narvarande().i_ordning()
    if not har and (rader := i_ordforandeordning(dar, ordforandeposter(sammantrade))):
        rader[0].ordforande = True
        rader[0].save()


@dataclass(frozen=True, slots=True)
class Uppgift:
    """What is said of one person on the list."""

    narvarande: bool
    form: str = Narvaro.Form.PLATS
    tjanstgor_for: Uppdrag | None = None
    for_vakans: bool = False
    kom_vid: Dagordningspunkt | None = None
    gick_vid: Dagordningspunkt | None = None


@transaction.atomic
def satt_narvaro(
    *, by: User, sammantrade: Sammantrade, uppgifter: Mapping[Narvaro, Uppgift]
) -> list[Narvaro]:
    """Say who is there, how, and for whom each ersättare serves.

    Raises ValidationError where two would serve for the same ledamot, or someone would leave
    before he or she came. Who is away neither chairs nor justerar.
    """
    las_utkast(sammantrade)
    _granska_tjanstgoring(uppgifter)
    andrade = []
    for rad, uppgift in uppgifter.items():
        falt = {n: getattr(uppgift, n) for n in Uppgift.__dataclass_fields__}
        if not uppgift.narvarande:
            falt |= {"tjanstgor_for": None, "for_vakans": False, "kom_vid": None, "gick_vid": None}
            falt |= {"ordforande": False, "justerare": False}
        if not (namn := satt(rad, falt)):
            continue
        rad.full_clean()
        rad.save()
        andrade.append({"vem": str(rad.person), "falt": namn})
    _foresla_ordforande(sammantrade)
    handelser.logga(by=by, verb="satte närvaro", objekt=sammantrade, andrade=andrade)
    return list(uppgifter)


def _granska_tjanstgoring(uppgifter: Mapping[Narvaro, Uppgift]) -> None:
    upptagna: dict[int, Narvaro] = {}
    for rad, uppgift in uppgifter.items():
        if not uppgift.narvarande:
            continue
        if uppdrag := uppgift.tjanstgor_for:
            if annan := upptagna.get(uppdrag.pk):
                raise ValidationError(
                    f"{annan} och {rad} kan inte båda tjänstgöra för {uppdrag.person}. Välj en."
                )
            upptagna[uppdrag.pk] = rad
        kom, gick = uppgift.kom_vid, uppgift.gick_vid
        if kom and gick and gick.ordning <= kom.ordning:
            raise ValidationError(f"{rad} kan inte gå före den punkt då {rad} kom.")


@transaction.atomic
def lagg_till_narvarande(
    *, by: User, sammantrade: Sammantrade, person: Person, funktion: str = ""
) -> Narvaro:
    """Put someone else on the list: a guest, someone who presents, an invited organ's member."""
    las_utkast(sammantrade)
    sist = sammantrade.narvaron.count() + 1
    rad = Narvaro(
        sammantrade=sammantrade,
        person=person,
        roll=Narvaro.Roll.OVRIG,
        funktion=funktion,
        narvarande=True,
        ordning=sist,
    )
    return spara(rad, by=by, verb="lade till på närvarolistan")


@transaction.atomic
def valj_ordforande(*, by: User, narvaro: Narvaro) -> Narvaro:
    """Let someone chair the meeting. Raises ValidationError for one who is not there."""
    las_utkast(narvaro.sammantrade)
    _krav_narvarande(narvaro, "leda mötet")
    narvaro.sammantrade.narvaron.exclude(pk=narvaro.pk).update(ordforande=False)
    narvaro.ordforande = True
    return spara(narvaro, by=by, verb="valde till ordförande för mötet")


@transaction.atomic
def valj_justerare(
    *, by: User, sammantrade: Sammantrade, narvaron: Iterable[Narvaro]
) -> list[Narvaro]:
    """Choose who justerar beside the chair: one or two who serve (KL 5:69, FinsamL 19 §)."""
    las_utkast(sammantrade)
    valda = list(narvaron)
    if not 1 <= len(valda) <= 2:
        raise ValidationError({"justerare": "Välj en eller två justerare."})
    for rad in valda:
        _krav_narvarande(rad, "justera")
        if rad.ordforande:
            raise ValidationError(
                {"justerare": f"{rad} leder mötet och justerar redan. Välj någon annan."}
            )
        if rad.roll == Narvaro.Roll.OVRIG:
            raise ValidationError({"justerare": f"{rad} är inte ledamot eller ersättare."})
    sammantrade.narvaron.update(justerare=False)
    for rad in valda:
        rad.justerare = True
        rad.full_clean()
        rad.save()
    namn = [str(rad) for rad in valda]
    handelser.logga(by=by, verb="valde justerare", objekt=sammantrade, valda=namn)
    return valda


@transaction.atomic
def valj_motesroller(
    *, by: User, ordforande: Narvaro, justerare: Iterable[Narvaro]
) -> list[Narvaro]:
    """Choose who chairs and, where any are named, who justerar."""
    valj_ordforande(by=by, narvaro=ordforande)
    namngivna = list(justerare)
    if not namngivna:
        return []
    valda = [Narvaro.objects.get(pk=rad.pk) for rad in namngivna]
    return valj_justerare(by=by, sammantrade=ordforande.sammantrade, narvaron=valda)


@transaction.atomic
def kalla_in_ersattare(*, by: User, sammantrade: Sammantrade) -> list[Narvaro]:
    """Let those whose turn it is serve for the ledamöter who are away (FinsamL 12 §).

    Whoever was called in beforehand for one of them goes first. Raises ValidationError where
    nobody is in turn.
    """
    las_utkast(sammantrade)
    pa_tur = Motesnarvaro(sammantrade).pa_tur()
    if not pa_tur:
        raise ValidationError("Ingen ersättare som är här står på tur för någon som är borta.")
    for ersattare, ledamot in pa_tur:
        ersattare.tjanstgor_for = ledamot.uppdrag
        spara(ersattare, by=by, verb="kallade in", i_stallet_for=str(ledamot))
    _foresla_ordforande(sammantrade)
    return [ersattare for ersattare, _ in pa_tur]


def _krav_narvarande(narvaro: Narvaro, vad: str) -> None:
    if not narvaro.narvarande:
        raise ValidationError(f"{narvaro} är inte närvarande och kan inte {vad}.")


# -- Jäv -------------------------------------------------------------------------------------------


@transaction.atomic
def anmal_jav(
    *,
    by: User,
    punkt: Dagordningspunkt,
    narvaro: Narvaro,
    grund: str,
    forklaring: str = "",
    ersattare: Narvaro | None = None,
) -> Jav:
    """Note that someone is jävig at a point and leaves the room (KL 6:28–32).

    Raises ValidationError for an ersättare who is not there, or who is no ersättare.
    """
    las_punkt(punkt)
    _krav_narvarande(narvaro, "vara jävig")
    if ersattare and (ersattare.roll != Narvaro.Roll.ERSATTARE or not ersattare.narvarande):
        raise ValidationError({"ersattare": f"{ersattare} är inte en närvarande ersättare."})
    jav = Jav(punkt=punkt, narvaro=narvaro, grund=grund, forklaring=forklaring, ersattare=ersattare)
    return spara(jav, by=by, verb="antecknade jäv")
