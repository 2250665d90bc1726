"""Nyckeltal of the organs: who chairs, how many seats and people; and of the members."""

from collections.abc import Iterable

from django.urls import reverse

from finsam.format import uppraknat
from rapporter.nyckeltal.register import nyckeltal
from rapporter.nyckeltal.uppgift import Uppgift, antal, datum, text
from rapporter.parameter import Alternativ, Parameter, fast, organ
from rapporter.sammanhang import Sammanhang
from styrelse.forteckning import Uppdragsrad, uppdrag_vid
from styrelse.forteckning.platser import platsantal
from styrelse.models import Invanarantal, Medlem, Organ, Uppdrag

OMRADE = "Styrelse"
_ORGAN = Parameter("organ", "Organet", organ)
_ROLL = Parameter("roll", "Rollen", fast(*Uppdrag.Roll.choices))


def _valt(s: Sammanhang, sokt: str) -> Organ | None:
    """The organ of this kind or name that the day has; the first where there are several."""
    alla = list(Organ.objects.vid(s.sista_dagen).order_by("ordning", "namn"))
    traff = sokt.lower()
    return next((o for o in alla if traff in (o.typ, o.namn.lower())), None)


def _i(s: Sammanhang, sokt: str, roll: str = "") -> list[Uppdragsrad]:
    valt = _valt(s, sokt)
    rader = uppdrag_vid(s.sista_dagen, valt) if valt else []
    return [rad for rad in rader if roll in ("", rad.uppdragsroll)]


def _sida() -> str:
    return reverse("styrelse:uppdrag_lista")


def _som_leder(s: Sammanhang, sokt: str, roll: str) -> Uppgift:
    namn = [rad.namn for rad in _i(s, sokt) if rad.roll == roll]
    return text(uppraknat(namn), _sida())


@nyckeltal("ordförandens namn", OMRADE, _ORGAN)
def ordforande(s: Sammanhang, *, organ: str = "styrelse") -> Uppgift:
    """Who chairs the styrelse, or another organ, on the last day that is told of."""
    return _som_leder(s, organ, "ordförande")


@nyckeltal("vice ordförandens namn", OMRADE, _ORGAN)
def vice_ordforande(s: Sammanhang, *, organ: str = "styrelse") -> Uppgift:
    """Who is vice chair of the styrelse, or of another organ, on the last day."""
    return _som_leder(s, organ, "vice ordförande")


@nyckeltal("antal personer i ett organ vid årets slut", OMRADE, _ORGAN, _ROLL)
def antal_i_organ(s: Sammanhang, *, organ: str, roll: str = "") -> Uppgift:
    """People with an assignment in it on the last day, of one role (ledamot, ersattare) or any."""
    namn = {rad.person_pk for rad in _i(s, organ, roll)}
    return antal(len(namn) or None, _sida())


@nyckeltal("namnen på dem som sitter i ett organ vid årets slut", OMRADE, _ORGAN, _ROLL)
def namn_i_organ(s: Sammanhang, *, organ: str, roll: str = "") -> Uppgift:
    """In the förbund's own order, joined as running text has them."""
    return text(uppraknat(dict.fromkeys(rad.namn for rad in _i(s, organ, roll))), _sida())


_PLATSROLL = Parameter("roll", "Rollen", fast(("ledamot", "ledamöter"), ("ersattare", "ersättare")))


@nyckeltal("antal platser i ett organ vid årets slut", OMRADE, _ORGAN, _PLATSROLL)
def platser(s: Sammanhang, *, organ: str = "styrelse", roll: str = "ledamot") -> Uppgift:
    """Seats as the förbundsordning has them, filled or not; or how many ersättare they have."""
    valt = _valt(s, organ)
    if valt is None:
        return antal(None)
    rakning = platsantal(s.sista_dagen, valt)
    summa = rakning.summa_ersattare if roll == "ersattare" else rakning.summa_ledamoter
    return antal(summa or None, _sida())


# -- The members ---------------------------------------------------------------------------------


def _medlemmar(s: Sammanhang) -> Iterable[Alternativ]:
    return ((m.namn, m.namn) for m in s.medlemmar)


_MEDLEM = Parameter("medlem", "Medlemmen", _medlemmar, av_aret=True)


@nyckeltal("den dag då en medlem gick med", OMRADE, _MEDLEM)
def medlem_sedan(s: Sammanhang, *, medlem: str) -> Uppgift:
    """First day of the membership."""
    funna = [m for m in s.medlemmar if m.namn == medlem]
    return datum(funna[0].period.fran if funna else None, reverse("styrelse:medlem_lista"))


@nyckeltal("medlemmarnas namn", OMRADE, Parameter("slag", "Slaget", fast(*Medlem.Typ.choices)))
def medlemmar_namn(s: Sammanhang, *, slag: str = "") -> Uppgift:
    """Joined as running text has them; of one kind (kommun, region …) or all."""
    namn = [m.namn for m in s.medlemmar if slag in ("", m.typ)]
    return text(uppraknat(namn), reverse("styrelse:medlem_lista"))


_ALDER = Parameter("alder", "Åldern", fast(("16_64", "16–64 år")))


@nyckeltal("antal invånare i medlemskommunerna", OMRADE, _MEDLEM, _ALDER)
def invanare(s: Sammanhang, *, medlem: str = "", alder: str = "") -> Uppgift:
    """Of the kommuner together or of one member; of all or of those aged 16–64.

    The latest that is known up to the year; unknown unless every kommun has it.
    """
    nycklar = [
        m.pk for m in s.medlemmar if (m.namn == medlem if medlem else m.typ == Medlem.Typ.KOMMUN)
    ]
    kanda = Invanarantal.objects.filter(medlem__in=nycklar, ar__lte=s.ar)
    falt = "antal_16_64" if alder else "antal"
    kanda = kanda.exclude(**{falt: None})
    senast = kanda.order_by("-ar").values_list("ar", flat=True).first()
    tal = list(kanda.filter(ar=senast or s.ar).values_list(falt, flat=True))
    alla = len(tal) == len(nycklar) > 0
    return antal(sum(tal) if alla else None, reverse("styrelse:invanare"))
