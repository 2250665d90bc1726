"""Writes about counted participants: a period at a time, and its correction."""

from collections.abc import Mapping
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction

from finsam.models import User
from finsam.spara import andra, spara
from insatser.models import Insats, Volym
from insatser.volymperiod import Antal, Foljd, efter_rattelse


@transaction.atomic
def registrera_volym(
    *,
    by: User,
    insats: Insats,
    from_datum: date,
    till_datum: date,
    kon: str,
    pagaende_start: int,
    nya: int,
    avslutade: int,
) -> Volym:
    """Note the participants of one sex and period; refused where it overlaps another period.

    Those who were ongoing at the start are the ones who went on after the period before.
    """
    volym = Volym(
        insats=insats,
        from_datum=from_datum,
        till_datum=till_datum,
        kon=kon,
        pagaende_start=pagaende_start,
        nya=nya,
        avslutade=avslutade,
    )
    _granska_tid(volym)
    volym.full_clean()
    _granska_kedja(volym)
    return spara(volym, by=by, verb="registrerade", insats=str(insats))


def _granska_tid(volym: Volym) -> None:
    """Refuse a period that is not of one year, or that goes outside the insats's time."""
    insats = volym.insats
    if volym.till_datum < volym.from_datum:
        raise ValidationError({"till_datum": "Slutdatum kan inte ligga före startdatum."})
    if volym.from_datum.year != volym.till_datum.year:
        raise ValidationError(
            {"till_datum": "En period ligger inom ett år. Dela den vid årsskiftet."}
        )
    if insats.till_datum and volym.from_datum > insats.till_datum:
        raise ValidationError({"from_datum": f"{insats} slutade {insats.till_datum}."})
    if volym.till_datum < insats.from_datum:
        raise ValidationError({"till_datum": f"{insats} började {insats.from_datum}."})


def _granska_kedja(volym: Volym) -> None:
    """Refuse an overlap, and a period that does not fit those before and after it."""
    fran, till = volym.from_datum, volym.till_datum
    samma = volym.insats.volymer.filter(kon=volym.kon)
    if krock := samma.filter(from_datum__lte=till, till_datum__gte=fran).first():
        raise ValidationError({"from_datum": f"Perioden {krock} är redan registrerad."})
    fore = samma.filter(till_datum__lt=fran).order_by("-till_datum").first()
    if fore and fore.pagaende_slut != volym.pagaende_start:
        raise ValidationError(
            {
                "pagaende_start": f"Efter {fore} var {fore.pagaende_slut} pågående. "
                "Skriv samma antal här, eller rätta den perioden."
            }
        )
    efter = samma.filter(from_datum__gt=till).order_by("from_datum").first()
    if efter and efter.pagaende_start != volym.pagaende_slut:
        raise ValidationError(
            {
                "avslutade": f"Då var {volym.pagaende_slut} kvar, men {efter} började med "
                f"{efter.pagaende_start}. Rätta antalen, eller den perioden."
            }
        )


@transaction.atomic
def registrera_volymperiod(
    *, by: User, insats: Insats, from_datum: date, till_datum: date, antal: Mapping[str, Antal]
) -> list[Volym]:
    """Note a period of all sexes at once, as {kön: counts}."""
    if not antal:
        raise ValidationError("Fyll i antalen för minst ett kön. Skriv 0 där ingen var med.")
    return [
        _med_kon(
            kon,
            by=by,
            insats=insats,
            from_datum=from_datum,
            till_datum=till_datum,
            pagaende_start=a.start,
            nya=a.nya,
            avslutade=a.avslutade,
        )
        for kon, a in antal.items()
    ]


def _med_kon(kon: str, **fakta: object) -> Volym:
    """Register one sex; what is refused of its counts is said of its own fields."""
    try:
        return registrera_volym(kon=kon, **fakta)  # type: ignore[arg-type]
    except ValidationError as fel:
        raise _om_kon(fel, kon) from fel


def _om_kon(fel: ValidationError, kon: str) -> ValidationError:
    falt = {"pagaende_start": "start", "nya": "nya", "avslutade": "avslutade"}
    if not hasattr(fel, "error_dict"):
        return fel
    om: dict[str, list[str]] = {}
    for namn, meddelanden in fel.message_dict.items():
        if namn in falt:
            om[f"{kon}_{falt[namn]}"] = meddelanden
        elif namn == "__all__":
            om[f"{kon}_avslutade"] = meddelanden
        else:
            om[namn] = meddelanden
    return ValidationError(om)


def _kedja(insats: Insats, kon: str) -> list[Volym]:
    return list(insats.volymer.filter(kon=kon).order_by("from_datum"))


def volymfoljder(*, insats: Insats, from_datum: date, antal: Mapping[str, Antal]) -> list[Foljd]:
    """Return what later periods become when the period is corrected to these counts.

    Raises ValidationError where a later period would end more than it had.
    """
    alla: list[Foljd] = []
    for kon, nytt in antal.items():
        kedja = _kedja(insats, kon)
        plats = next((i for i, v in enumerate(kedja) if v.from_datum == from_datum), None)
        if plats is None:
            continue
        rader = [(str(v), Antal(v.pagaende_start, v.nya, v.avslutade)) for v in kedja]
        _granska_start(rader, plats, nytt, kon)
        for namn, fore, efter in efter_rattelse(rader, plats, nytt):
            if efter.slut < 0:
                raise ValidationError(
                    {
                        f"{kon}_avslutade": f"{namn}: {efter.avslutade} avslutades, men då var "
                        f"bara {efter.totalt} med. Rätta den perioden först."
                    }
                )
            if fore != efter:
                alla.append(Foljd(namn, kon, fore, efter))
    return alla


def _granska_start(rader: list[tuple[str, Antal]], plats: int, nytt: Antal, kon: str) -> None:
    if plats and rader[plats - 1][1].slut != nytt.start:
        namn, fore = rader[plats - 1]
        raise ValidationError(
            {
                f"{kon}_start": f"Efter {namn} var {fore.slut} pågående. Rätta den perioden i "
                "stället."
            }
        )


@transaction.atomic
def ratta_volymperiod(
    *, by: User, insats: Insats, from_datum: date, till_datum: date, antal: Mapping[str, Antal]
) -> list[Foljd]:
    """Correct the counts of a period; each later one begins as the one before it then ends.

    A sex that was not counted in the period is added. Returns what changed, this period first.
    """
    andrade = volymfoljder(insats=insats, from_datum=from_datum, antal=antal)
    for foljd in andrade:
        volym = next(v for v in _kedja(insats, foljd.kon) if str(v) == foljd.period)
        efter = foljd.efter
        falt: dict[str, object] = {
            "pagaende_start": efter.start,
            "nya": efter.nya,
            "avslutade": efter.avslutade,
        }
        andra(volym, falt, by=by)
    finns = set(insats.volymer.filter(from_datum=from_datum).values_list("kon", flat=True))
    nya = {kon: a for kon, a in antal.items() if kon not in finns}
    if nya:
        registrera_volymperiod(
            by=by, insats=insats, from_datum=from_datum, till_datum=till_datum, antal=nya
        )
    return andrade
