"""Nyckeltal of insatser: periods, volumes, steps. Counts of participants pass the suppression."""

from collections.abc import Iterable

from django.urls import reverse

from finsam.taltabell import Tal
from insatser.models import Insats, Tillfalle
from insatser.statistik.stegoversikt import median_ur
from rapporter.nyckeltal.register import nyckeltal
from rapporter.nyckeltal.uppgift import Slag, Uppgift, andel, antal, datum, text, ur_tal
from rapporter.parameter import narmaste
from rapporter.referens import Referensfel
from rapporter.sammanhang import Sammanhang

OMRADE = "Insatser"


def _url(insats: Insats) -> str:
    return reverse("insatser:insats", args=[insats.slug])


def vald(s: Sammanhang, nyckel: str) -> Insats | None:
    """Return the insats that is asked for; None where the year has no insatser at all.

    Raises Referensfel where the year has insatser, but not this one.
    """
    insats = s.insats(nyckel)
    if insats is None and s.insatser:
        lika = narmaste(nyckel, [i.slug for i in s.insatser])
        raise Referensfel(f"Insatsen {nyckel} finns inte {s.ar}.{lika}")
    return insats


@nyckeltal("antal insatser under året", OMRADE)
def antal_insatser(s: Sammanhang, *, inriktning: str = "") -> Uppgift:
    """All of them, or those of one direction (individ, struktur)."""
    valda = [i for i in s.insatser if inriktning in ("", i.inriktning)]
    return antal(len(valda) if s.insatser else None, reverse("insatser:lista"))


@nyckeltal("den dag då en insats började", OMRADE)
def insats_start(s: Sammanhang, *, insats: str) -> Uppgift:
    """First day."""
    vald_ = vald(s, insats)
    return datum(vald_.from_datum, _url(vald_)) if vald_ else datum(None)


@nyckeltal("den dag då en insats slutar", OMRADE)
def insats_slut(s: Sammanhang, *, insats: str) -> Uppgift:
    """Last day, unknown for one that goes on until further notice."""
    vald_ = vald(s, insats)
    return datum(vald_.till_datum, _url(vald_)) if vald_ else datum(None)


@nyckeltal("hur många månader en insats pågår", OMRADE)
def insats_manader(s: Sammanhang, *, insats: str) -> Uppgift:
    """Whole months from the first day to the last."""
    vald_ = vald(s, insats)
    if vald_ is None or vald_.till_datum is None:
        return antal(None)
    ar = vald_.till_datum.year - vald_.from_datum.year
    manader = ar * 12 + vald_.till_datum.month - vald_.from_datum.month + 1
    return antal(manader, _url(vald_))


@nyckeltal("vem som äger ett projekt", OMRADE)
def projektagare(s: Sammanhang, *, insats: str) -> Uppgift:
    """The organisation that owns it."""
    vald_ = vald(s, insats)
    return text(str(vald_.projektagare or ""), _url(vald_)) if vald_ else text(None)


@nyckeltal("antal möten i en insats styrgrupp", OMRADE)
def styrgruppsmoten(s: Sammanhang, *, insats: str, form: str = "") -> Uppgift:
    """Meetings held, of one form (fysiskt, digitalt, hybrid) or all."""
    vald_ = vald(s, insats)
    if vald_ is None or vald_.styrgrupp is None:
        return antal(None)
    rader = [r for r in s.moten if r.organ == vald_.styrgrupp.namn and not r.inbjuden]
    tal = sum(r.former.get(form, 0) if form else r.antal for r in rader)
    return antal(tal, _url(vald_))


def _tillfallen(s: Sammanhang, insats: str, typ: str) -> list[Tillfalle]:
    vald_ = vald(s, insats)
    return [t for t in s.tillfallen if vald_ and t.insats_id == vald_.pk and t.typ == typ]


def _summa(tal: Iterable[int | None]) -> Uppgift:
    kanda = [t for t in tal if t is not None]
    return antal(sum(kanda) if kanda else None, reverse("insatser:tillfallen"))


@nyckeltal("antal nätverksträffar i en insats", OMRADE)
def traffar(s: Sammanhang, *, insats: str) -> Uppgift:
    """Network meetings of the year."""
    return _summa(t.antal_tillfallen for t in _tillfallen(s, insats, "natverk"))


@nyckeltal("antal gånger som en utbildning har getts", OMRADE)
def utbildningar(s: Sammanhang, *, insats: str) -> Uppgift:
    """Courses of the year."""
    return _summa(t.antal_tillfallen for t in _tillfallen(s, insats, "utbildning"))


@nyckeltal("antal personer som har utbildats i en insats", OMRADE)
def utbildade(s: Sammanhang, *, insats: str) -> Uppgift:
    """Staff and others who took part in courses; never participants."""
    return _summa(t.antal for t in _tillfallen(s, insats, "utbildning"))


@nyckeltal("antal personer som har fått råd i en insats", OMRADE)
def konsultationer(s: Sammanhang, *, insats: str) -> Uppgift:
    """Staff who consulted; never participants."""
    return _summa(t.antal for t in _tillfallen(s, insats, "konsultation"))


@nyckeltal("en antecknad uppgift om en insats", OMRADE)
def uppgift(s: Sammanhang, *, insats: str, nyckel: str) -> Uppgift:
    """A figure that no register gives, as noted with its source; the year's latest."""
    vald_ = vald(s, insats)
    if vald_ is None:
        return antal(None)
    funna = [u for u in vald_.uppgifter.all() if u.nyckel == nyckel and u.per_datum.year == s.ar]
    senaste = max(funna, key=lambda u: u.per_datum, default=None)
    return antal(senaste.varde if senaste else None, _url(vald_))


def _ur(tal: Tal, insats: Insats) -> Uppgift:
    """A suppressed figure of insatser.statistik, leading to the page of its insats."""
    return ur_tal(tal, _url(insats))


_KON = {"": "totalt", "kvinna": "kvinnor", "man": "man"}


@nyckeltal("antal deltagare i en insats sedan den började", OMRADE)
def deltagare(s: Sammanhang, *, insats: str, kon: str = "") -> Uppgift:
    """All of them, or those of one sex (kvinna, man)."""
    vald_ = vald(s, insats)
    if vald_ is None:
        return antal(None)
    tabell = s.deltagare(vald_)
    alla = tabell.tal("totalt", "antal")
    if not alla.exakt and not alla.dold:
        return antal(None, _url(vald_))  # nobody is registered: not known, never zero
    return _ur(tabell.tal(_KON[kon], "antal"), vald_)


@nyckeltal("andel av deltagarna på de övre stegen vid avslut", OMRADE)
def andel_pa_ovre_steg(s: Sammanhang, *, insats: str) -> Uppgift:
    """Of those measured both at start and at end."""
    vald_ = vald(s, insats)
    return _ur(s.stegutfall(vald_).andel_ovre_slut, vald_) if vald_ else andel(None)


@nyckeltal("antal deltagare på det högsta steget vid avslut", OMRADE)
def antal_pa_hogsta_steget(s: Sammanhang, *, insats: str) -> Uppgift:
    """Of those measured both at start and at end."""
    vald_ = vald(s, insats)
    return _ur(s.stegutfall(vald_).hogsta_steget, vald_) if vald_ else antal(None)


@nyckeltal("andel av deltagarna på de övre stegen vid start", OMRADE)
def andel_pa_ovre_steg_vid_start(s: Sammanhang, *, insats: str) -> Uppgift:
    """Of those measured both at start and at end."""
    vald_ = vald(s, insats)
    return _ur(s.stegutfall(vald_).andel_ovre_start, vald_) if vald_ else andel(None)


@nyckeltal("andel av deltagarna som stod på ett högre steg vid avslut än vid start", OMRADE)
def andel_uppat(s: Sammanhang, *, insats: str) -> Uppgift:
    """Of those measured both at start and at end."""
    vald_ = vald(s, insats)
    return _ur(s.stegutfall(vald_).andel_uppat, vald_) if vald_ else andel(None)


@nyckeltal("antal deltagare som har mätts både vid start och vid avslut", OMRADE)
def antal_matta(s: Sammanhang, *, insats: str) -> Uppgift:
    """How many the shares of the steps are of."""
    vald_ = vald(s, insats)
    return _ur(s.stegutfall(vald_).matta, vald_) if vald_ else antal(None)


_NAR = {"start": "start", "avslut": "slut"}


@nyckeltal("deltagarnas mediansteg vid start eller vid avslut", OMRADE)
def mediansteg(s: Sammanhang, *, insats: str, nar: str) -> Uppgift:
    """Out of the table per step as it is shown; hidden where any of its steps is."""
    vald_ = vald(s, insats)
    if vald_ is None:
        return text(None)
    tal = median_ur(s.steg(vald_), _NAR[nar])
    if tal.dold:
        return Uppgift(None, Slag.TEXT, _url(vald_), "ett steg som inte visas")
    return text(f"{tal.exakt.normalize():f}".replace(".", ",") if tal.exakt else "", _url(vald_))


@nyckeltal("andel av deltagarna som slutade i förtid av ett skäl", OMRADE)
def andel_avslutade(s: Sammanhang, *, insats: str, orsak: str) -> Uppgift:
    """By the code of the reason, such as maende; of everyone enrolled."""
    vald_ = vald(s, insats)
    if vald_ is None:
        return andel(None)
    tabell = s.avslut_i_fortid(vald_)
    if orsak not in {rad.nyckel for rad in tabell.rader}:
        return andel(None, _url(vald_))
    return _ur(tabell.tal(orsak, "andel"), vald_)
