"""What an underlag comes to right now; nothing is written.

A day belongs to the first open underlag that ends on it or later, so what comes late (a protokoll
justerat after its period was approved) is in the next one: never lost, and never in two.
"""

from datetime import date, timedelta

from finsam.period import Period
from styrelse.arvodesberakning import skriv
from styrelse.arvodeslasning import Lasning, betalt_for, vantande_ansprak
from styrelse.arvodesrad import Utkast, Utkastrad
from styrelse.models import Arvodesrattelse, Arvodesreglemente, Arvodesunderlag, Person


def utkast(underlag: Arvodesunderlag) -> Utkast:
    """Return what an underlag comes to beside what is approved of it; nothing once it is closed."""
    if underlag.ar_godkant:
        return Utkast()
    fore = Arvodesunderlag.objects.oppna().filter(till_datum__lt=underlag.from_datum).first()
    forsta = Arvodesunderlag.objects.order_by("from_datum").values_list("from_datum", flat=True)[0]
    fran = fore.till_datum + timedelta(days=1) if fore else min(forsta, underlag.from_datum)
    return vid(Period(fran, underlag.till_datum), egen=underlag.from_datum, alla=fore is None)


def vid(period: Period, *, egen: date, alla: bool = True, ojusterat: bool = False) -> Utkast:
    """Return what a period gives that is not approved yet.

    ``egen`` is the day from which a row is not late. With ``alla`` corrections and claims of
    days before the period are in it too; with ``ojusterat`` meetings that are not justerade.
    """
    ut = Utkast()
    ansprak = list(vantande_ansprak(period, alla))
    fran = min([period.fran, *(a.dag for a in ansprak)])
    reglementen = list(Arvodesreglemente.objects.som_visas().mellan(fran, period.till))
    for reglemente in reglementen:
        egna = [a for a in ansprak if reglemente.period.omfattar(a.dag)]
        Lasning(reglemente, period, egna, egen=egen, ojusterat=ojusterat).fyll(ut)
    ut.utan_regel += [a for a in ansprak if not any(r.period.omfattar(a.dag) for r in reglementen)]
    if alla:
        ut.rader += [_rattad(r) for r in Arvodesrattelse.objects.vantar().som_visas()]
    ut.rader.sort(key=lambda rad: (rad.person.namn, rad.person.pk, rad.dag, rad.slag))
    return ut


def _rattad(rattelse: Arvodesrattelse) -> Utkastrad:
    gammal = rattelse.arvode
    betalt = betalt_for(gammal)
    return Utkastrad(
        person=gammal.person,
        slag=gammal.slag,
        dag=gammal.dag,
        belopp=rattelse.ratt_belopp - betalt,
        forklaring=(
            f"Rättat från {skriv(betalt)} till {skriv(rattelse.ratt_belopp)}: {rattelse.skal}"
        )[:300],
        vad=f"Rättelse: {gammal}",
        regel=gammal.regel,
        utbetalare=gammal.utbetalare,
        rattelse=rattelse,
        sen=True,
    )


def egna_utkast(person: Person) -> list[Utkastrad]:
    """Return what waits for approval of one person, in every open underlag, by day."""
    oppna = Arvodesunderlag.objects.oppna().order_by("from_datum")
    return [rad for u in oppna for rad in utkast(u).rader if rad.person.pk == person.pk]
