"""Writes of the statements' templates and of the notes."""

from collections.abc import Sequence
from typing import TypedDict

from django.core.exceptions import ValidationError
from django.db import transaction

from ekonomi.forlaga import las_forlaga
from ekonomi.kontoplan import Plan, gissa
from ekonomi.mall import Mall, Radmall, kontrollera
from ekonomi.models import Konto, Kontokoppling, Not, Notdel, Uppstallning, Uppstallningsrad
from ekonomi.noter import notmallar
from finsam.handelser import logga
from finsam.models import User


class Notdelsdata(TypedDict):
    """A part of a note: what its rows are (Notdel.Typ), which accounts, and its heading."""

    typ: str
    kontoprefix: str
    rubrik: str


@transaction.atomic
def anvand_forlaga(*, by: User, typ: str, namn: str, plan: Plan | None = None) -> Uppstallning:
    """Let a statement (one of Typ) take the rows of a preset, instead of those it has.

    ``plan`` says which accounts the rows take; None is the kontoplan that the förbund follows.
    Raises ValidationError where there is no such preset.
    """
    vald = plan or plan_i_bruk()
    try:
        mall = las_forlaga(typ, namn, vald)
    except ValueError as fel:
        raise ValidationError(str(fel)) from fel
    uppstallning = _skriv(mall, vald)
    logga(by=by, verb="använde förlaga", objekt=uppstallning, forlaga=namn)
    return uppstallning


@transaction.atomic
def spara_mall(*, by: User, mall: Mall, vad: str) -> Uppstallning:
    """Let a statement take these rows, instead of those it has; ``vad`` says what was changed.

    Raises ValidationError where the rows contradict each other.
    """
    if fel := kontrollera(mall):
        raise ValidationError(fel)
    uppstallning = _skriv(mall, plan_i_bruk())
    logga(by=by, verb="ändrade uppställning", objekt=uppstallning, vad=vad)
    return uppstallning


def _skriv(mall: Mall, plan: Plan) -> Uppstallning:
    """Write a statement's rows and couplings anew."""
    _ta_bort_rader(mall.typ)
    uppstallning, _ny = Uppstallning.objects.update_or_create(
        typ=mall.typ,
        defaults={
            "namn": mall.namn,
            "forlaga": mall.forlaga,
            "kontoplan": plan,
            "fotnot": mall.fotnot,
        },
    )
    rader = Uppstallningsrad.objects.bulk_create(_rader(uppstallning, mall))
    Kontokoppling.objects.bulk_create(
        Kontokoppling(rad=rad, prefix=k.prefix, ktyp=k.ktyp, sida=k.sida)
        for rad, radmall in zip(rader, mall.rader, strict=True)
        for k in radmall.kopplingar
    )
    return uppstallning


def plan_i_bruk() -> Plan:
    """Return the kontoplan that the statements are coupled to, else the one the accounts tell."""
    for _forlaga, plan in Uppstallning.objects.former().values():
        return Plan(plan)
    return gissa(Konto.objects.order_by().values_list("nummer", "namn"))


def _ta_bort_rader(typ: str) -> None:
    Kontokoppling.objects.filter(rad__uppstallning__typ=typ).delete()
    Uppstallningsrad.objects.filter(uppstallning__typ=typ).delete()


def _rader(uppstallning: Uppstallning, mall: Mall) -> list[Uppstallningsrad]:
    return [_rad(uppstallning, plats, rad) for plats, rad in enumerate(mall.rader, start=1)]


def _rad(uppstallning: Uppstallning, plats: int, rad: Radmall) -> Uppstallningsrad:
    return Uppstallningsrad(
        uppstallning=uppstallning,
        ordning=plats,
        nyckel=rad.nyckel,
        rubrik=rad.rubrik,
        slag=rad.slag,
        matt=rad.matt,
        summa_av=list(rad.summa_av),
        teckenvand=rad.tecken < 0,
        not_nr=rad.not_nr,
        fotnot=rad.fotnot,
        dold_utan_belopp=rad.dold_utan_belopp,
    )


@transaction.atomic
def satt_not(*, by: User, nummer: int, rubrik: str, text: str, delar: Sequence[Notdelsdata]) -> Not:
    """Make or change a note and the parts of its table.

    Raises ValidationError where a part lacks accounts or is of an unknown kind.
    """
    for del_ in delar:
        if del_["typ"] not in Notdel.Typ.values or not del_["kontoprefix"]:
            raise ValidationError(
                f"Not {nummer}: varje del ska ha en typ ({', '.join(Notdel.Typ.values)}) "
                "och de siffror som dess konton börjar med."
            )
    noten, ny = Not.objects.update_or_create(
        nummer=nummer, defaults={"rubrik": rubrik, "text": text}
    )
    Notdel.objects.filter(noten=noten).delete()
    Notdel.objects.bulk_create(
        Notdel(noten=noten, ordning=plats, **del_) for plats, del_ in enumerate(delar, start=1)
    )
    logga(by=by, verb="skapade not" if ny else "ändrade not", objekt=noten)
    return noten


@transaction.atomic
def andra_not(
    *,
    by: User,
    nummer: int,
    nytt_nummer: int,
    rubrik: str,
    text: str,
    delar: Sequence[Notdelsdata],
) -> Not:
    """Change a note, its number too. The notes of the preset become the förbund's own first.

    Raises ValidationError where another note has the number, or as ``satt_not``.
    """
    gor_egna_noter(by=by)
    if nytt_nummer != nummer and Not.objects.filter(nummer=nytt_nummer).exists():
        raise ValidationError({"nummer": f"Not {nytt_nummer} finns redan."})
    Not.objects.filter(nummer=nummer).update(nummer=nytt_nummer)
    return satt_not(by=by, nummer=nytt_nummer, rubrik=rubrik, text=text, delar=delar)


@transaction.atomic
def skapa_not(
    *, by: User, nummer: int, rubrik: str, text: str, delar: Sequence[Notdelsdata]
) -> Not:
    """Add a note. Raises ValidationError where one has the number, or as ``satt_not``."""
    gor_egna_noter(by=by)
    if Not.objects.filter(nummer=nummer).exists():
        raise ValidationError({"nummer": f"Not {nummer} finns redan."})
    return satt_not(by=by, nummer=nummer, rubrik=rubrik, text=text, delar=delar)


@transaction.atomic
def ta_bort_not(*, by: User, nummer: int) -> None:
    """Take away a note with its parts; the notes of the preset become the förbund's own first.

    Raises ValidationError where it is the only one: a förbund without notes has the preset's.
    """
    gor_egna_noter(by=by)
    if Not.objects.count() == 1:
        raise ValidationError("Den sista noten tas inte bort: då gäller förlagans noter igen.")
    noten = Not.objects.get(nummer=nummer)
    logga(by=by, verb="tog bort not", objekt=noten)
    noten.notdelar.all().delete()
    noten.delete()


def gor_egna_noter(*, by: User) -> None:
    """Write the notes that the förbund has from the preset as its own; nothing where it has own."""
    if Not.objects.exists():
        return
    for noten, delar in notmallar():
        satt_not(
            by=by,
            nummer=noten.nummer,
            rubrik=noten.rubrik,
            text=noten.text,
            delar=[{"typ": d.typ, "kontoprefix": d.kontoprefix, "rubrik": d.rubrik} for d in delar],
        )
