"""A user's meetings as an iCalendar feed (RFC 5545) that any calendar program reads.

It holds when and where and which organ: no point of any list, no video link and nobody's name.
"""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from hashlib import sha256
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db.models import QuerySet
from django.urls import reverse
from icalendar import Calendar, Event

from finsam.models import User
from styrelse.models import Kalenderlank, Sammantrade

ZON = ZoneInfo("Europe/Stockholm")
TIMMAR = timedelta(hours=2)  # how long a meeting is shown where its end is not said
BAKAT = timedelta(days=370)  # how far back a feed goes


def moten_for(user: User, idag: date) -> QuerySet[Sammantrade]:
    """Return the meetings of the user's feed: those of the organs that it sits in or is invited to.

    A user who is nobody in the register (the kansli) has the styrelse's.
    """
    synliga = Sammantrade.objects.visible_to(user).filter(datum__gte=idag - BAKAT)
    if hasattr(user, "person"):
        synliga = synliga.for_person(user.person.pk)
    else:
        synliga = synliga.filter(organ__typ="styrelse")
    return synliga.select_related("organ").order_by("datum", "pk")


def agare(nyckel: str) -> User | None:
    """Return whose feed an address's token opens; None for an unknown and for a revoked one."""
    lank = Kalenderlank.objects.gallande().filter(avtryck=avtryck(nyckel))
    traff = lank.select_related("user").first()
    return traff.user if traff else None


def avtryck(nyckel: str) -> str:
    """Return the SHA-256 by which an address's token is known; the token itself is not kept."""
    return sha256(nyckel.encode()).hexdigest()


def kalender(moten: Iterable[Sammantrade]) -> bytes:
    """Return the feed; the same meetings give the same bytes."""
    cal = Calendar()
    cal.add("prodid", "-//Finsam//Sammantraden//SV")
    cal.add("version", "2.0")
    cal.add("calscale", "GREGORIAN")
    cal.add("x-wr-calname", "Förbundets möten")
    cal.add("refresh-interval", timedelta(hours=6), parameters={"VALUE": "DURATION"})
    for mote in moten:
        cal.add_component(_handelse(mote))
    cal.add_missing_timezones()
    return cal.to_ical()


def uid(mote: Sammantrade) -> str:
    """Return the meeting's lasting name in every calendar."""
    vard = settings.SITE_URL.partition("://")[2].partition(":")[0]
    return f"sammantrade-{mote.pk}@{vard}"


def _handelse(mote: Sammantrade) -> Event:
    post = Event()
    post.add("uid", uid(mote))
    post.add("sequence", mote.sekvens)
    post.add("dtstamp", mote.andrad_at)
    post.add("summary", f"{mote.organ}: {mote.rubrik or mote.get_typ_display()}")
    start, slut = tider(mote)
    post.add("dtstart", start)
    post.add("dtend", slut)
    if mote.lokal:
        post.add("location", mote.lokal)
    installt = mote.status == Sammantrade.Status.INSTALLT
    post.add("status", "CANCELLED" if installt else "CONFIRMED")
    adress = settings.SITE_URL + reverse("styrelse:mitt_mote", args=[mote.pk])
    post.add("description", f"Handlingar och svar: {adress}")
    post.add("url", adress)
    return post


def tider(mote: Sammantrade) -> tuple[date, date]:
    """Return when it begins and ends: times of day in Sweden, or whole days where none is said."""
    if mote.starttid is None:
        return mote.datum, mote.datum + timedelta(days=1)
    start = datetime.combine(mote.datum, mote.starttid, ZON)
    if mote.sluttid is None:
        return start, start + TIMMAR
    return start, datetime.combine(mote.datum, mote.sluttid, ZON)
