"""Writes of the decision on an application, and of the insats that a granted one becomes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import cast

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import ProtectedError
from django.utils.text import slugify

from finsam.format import langt_datum
from finsam.handelser import logga
from finsam.models import User
from finsam.paragraf import paragrafnummer
from insatser.models import Ansokan, Insats, Insatspart
from insatser.services.ansokan import krav_status, las, till_status
from insatser.services.ansokansberedning import aterremittera
from insatser.services.insats import andra_insats, satt_insatsar, satt_part, skapa_insats
from insatser.services.insatsmal import satt_insatsmal, ta_bort_insatsmal
from styrelse.models import Mal, Organ, Paragraf

Status = Ansokan.Status


@dataclass(frozen=True, slots=True)
class Beslutsplats:
    """Where a decision stands: a § of a protokoll here, or a number and day of one elsewhere."""

    paragraf: Paragraf | None = None
    datum: date | None = None
    annan: str = ""

    @property
    def dag(self) -> date:
        """The day of the decision. Raises ValidationError where neither § nor day is given."""
        if self.paragraf is not None:
            return self.paragraf.punkt.sammantrade.datum
        if self.datum is None or not self.nummer:
            raise ValidationError(
                {"paragraf": "Välj paragrafen, eller skriv beslutets dag och paragraf."}
            )
        return self.datum

    @property
    def nummer(self) -> str:
        """The number of the §."""
        return str(self.paragraf.nummer) if self.paragraf else paragrafnummer(self.annan)


@transaction.atomic
def bevilja_ansokan(
    *, by: User, ansokan: Ansokan, plats: Beslutsplats, beviljat: Mapping[int, Decimal]
) -> Ansokan:
    """Enter that the styrelse grants it: {calendar year: kronor}, of the years asked for.

    Raises ValidationError when it is not being prepared, without any amount or a §.
    """
    ansokan = _att_besluta(ansokan)
    aren = {rad.ar: rad for rad in ansokan.ansokansar.all()}
    if not any(beviljat.values()):
        raise ValidationError("Skriv hur mycket styrelsen beviljar, för minst ett år.")
    if okanda := sorted(set(beviljat) - set(aren)):
        raise ValidationError(f"Ansökan gäller inte {okanda[0]}.")
    for ar, rad in aren.items():
        rad.beviljat = beviljat.get(ar, Decimal(0))
        rad.full_clean()
        rad.save(update_fields=["beviljat"])
    return _beslutad(ansokan, Status.BEVILJAD, plats, by=by, vad="beviljade")


@transaction.atomic
def avsla_ansokan(*, by: User, ansokan: Ansokan, plats: Beslutsplats, motivering: str) -> Ansokan:
    """Enter that the styrelse refuses it, with why; raises as ``bevilja_ansokan``."""
    ansokan = _att_besluta(ansokan)
    if not motivering.strip():
        raise ValidationError({"motivering": "Skriv varför ansökan avslås. Sökanden läser det."})
    return _beslutad(ansokan, Status.AVSLAGEN, plats, by=by, vad="avslog", text=motivering)


@transaction.atomic
def aterremittera_genom_beslut(
    *, by: User, ansokan: Ansokan, plats: Beslutsplats, skal: str
) -> Ansokan:
    """Enter that the styrelse sends it back: the applicant reads why, and the § stands there."""
    dag = plats.dag  # ValidationError without a §
    vem = f"styrelsen, § {plats.nummer}"
    return aterremittera(by=by, ansokan=_att_besluta(ansokan), skal=skal, datum=dag, vem=vem)


def _att_besluta(ansokan: Ansokan) -> Ansokan:
    ansokan = las(ansokan)
    krav_status(
        ansokan,
        Status.BEREDNING,
        annars="Bara en ansökan som bereds kan beslutas. Ta upp den i beredning först.",
    )
    return ansokan


def _beslutad(
    ansokan: Ansokan, status: str, plats: Beslutsplats, *, by: User, vad: str, text: str = ""
) -> Ansokan:
    dag = plats.dag
    forsta = ansokan.steg.order_by("pk").first()
    if forsta and dag < forsta.datum:
        raise ValidationError(
            {"datum": f"Ansökan kom in {forsta.datum}. Beslutet kan inte vara äldre."}
        )
    ansokan.beslutad_datum, ansokan.paragraf = dag, plats.paragraf
    ansokan.paragraf_nummer = plats.nummer
    return till_status(ansokan, status, by=by, vad=vad, datum=dag, text=text)


@transaction.atomic
def angra_beslut(*, by: User, ansokan: Ansokan) -> Ansokan:
    """Take away a decision that was entered wrongly: it is prepared again.

    Raises ValidationError once it has become an insats.
    """
    ansokan = las(ansokan)
    krav_status(ansokan, Status.BEVILJAD, Status.AVSLAGEN, annars="Ansökan är inte beslutad.")
    if ansokan.insats_id is not None:
        raise ValidationError(
            "Ansökan har blivit en insats. Ta bort insatsen först, om beslutet fördes in fel."
        )
    ansokan.beslutad_datum, ansokan.paragraf, ansokan.paragraf_nummer = None, None, ""
    ansokan = till_status(ansokan, Status.BEREDNING, by=by, vad="ångrade det införda beslutet")
    ansokan.ansokansar.update(beviljat=None)
    return ansokan


# -- The insats ------------------------------------------------------------------------------


@transaction.atomic
def skapa_insats_av_ansokan(
    *,
    by: User,
    ansokan: Ansokan,
    namn: str = "",
    kortnamn: str = "",
    styrgrupp: Organ | None = None,
    ansvariga: Iterable[User] = (),
) -> Insats:
    """Make a granted application an insats: its facts, parties, years with places, and goals.

    ``namn`` is the application's where none is given. Raises ValidationError when it is not
    granted or is an insats already, and for a name that is taken.
    """
    ansokan = las(ansokan)
    krav_status(ansokan, Status.BEVILJAD, annars="Bara en beviljad ansökan blir en insats.")
    if ansokan.insats_id is not None:
        raise ValidationError("Ansökan har redan blivit en insats.")
    insats = skapa_insats(
        by=by,
        namn=namn or ansokan.namn,
        kortnamn=kortnamn,
        slug=_ledig_adress(namn or ansokan.namn),
        inriktning=ansokan.inriktning,
        from_datum=cast(date, ansokan.from_datum),  # demanded when it was handed in
        till_datum=ansokan.till_datum,
        syfte=ansokan.syfte,
        malgrupp=ansokan.malgrupp,
        projektagare=ansokan.sokande,
        styrgrupp=styrgrupp,
        ansvariga=ansvariga,
    )
    insats = andra_insats(
        by=by, insats=insats, tidsform=ansokan.tidsform, arbetssatt=ansokan.arbetssatt
    )
    _parter(by, ansokan, insats)
    for rad in ansokan.ansokansar.exclude(platser=None):
        satt_insatsar(by=by, insats=insats, ar=rad.ar, budgeterade_deltagare=rad.platser)
    _mal(by, ansokan, insats)
    ansokan.insats = insats
    ansokan.save(update_fields=["insats"])
    logga(by=by, verb="gjorde till insats", objekt=ansokan, insats=str(insats))
    return insats


def _ledig_adress(namn: str) -> str:
    """Return the name as an address that no other insats has; ValidationError without letters."""
    grund = slugify(namn)[:50]
    if not grund:
        raise ValidationError({"namn": "Skriv ett namn med bokstäver."})
    adresser = (grund, *(f"{grund}-{n}" for n in range(2, 100)))
    return next(a for a in adresser if not Insats.objects.filter(slug=a).exists())


def _parter(by: User, ansokan: Ansokan, insats: Insats) -> None:
    roll = Insatspart.Roll
    finansiarer = ansokan.medfinansiering.order_by("pk").select_related("organisation")
    roller = [(ansokan.sokande, roll.PROJEKTAGARE)]
    roller += [(part, roll.SAMVERKANSPART) for part in ansokan.parter.order_by("pk")]
    betalar = {rad.organisation for rad in finansiarer if rad.slag == rad.Slag.PENGAR}
    roller += [(part, roll.MEDFINANSIAR) for part in sorted(betalar, key=lambda o: o.pk)]
    for organisation, rollen in roller:
        satt_part(by=by, insats=insats, organisation=organisation, roll=rollen)


def _mal(by: User, ansokan: Ansokan, insats: Insats) -> None:
    """Set the application's goals for each year that was granted money."""
    aren = [rad.ar for rad in ansokan.ansokansar.all() if rad.beviljat]
    for ar in aren:
        upptagna = set(Mal.objects.for_ar(ar).values_list("namn", flat=True))
        for mal in ansokan.mal.all():
            satt_insatsmal(
                by=by,
                insats=insats,
                ar=ar,
                namn=_eget_namn(mal.namn, str(insats), upptagna),
                matt=mal.matt,
                malvarde=mal.malvarde,
                enhet=mal.enhet,
                jamforelse=mal.jamforelse,
            )


def _eget_namn(namn: str, insats: str, upptagna: set[str]) -> str:
    """Return the goal's name, with the insats's where another goal of the year has it."""
    if namn not in upptagna:
        return namn
    tillagg = f" ({insats})"[:60]
    return namn[: 120 - len(tillagg)] + tillagg


@transaction.atomic
def ta_bort_insats_av_ansokan(*, by: User, ansokan: Ansokan) -> None:
    """Take away the insats that an application became by mistake, with its parties and goals.

    Raises ValidationError once anything else rests on it: participants, bookings, decisions.
    """
    ansokan = las(ansokan)
    insats = ansokan.insats
    if insats is None:
        raise ValidationError("Ansökan har inte blivit någon insats.")
    ansokan.insats = None
    ansokan.save(update_fields=["insats"])
    for post in insats.insatsmal.select_related("mal"):
        ta_bort_insatsmal(by=by, insatsmal=post)
    logga(by=by, verb="tog bort", objekt=insats, skapad_av=langt_datum(insats.from_datum))
    insats.parter.all().delete()
    insats.insatsar.all().delete()
    try:
        insats.delete()
    except ProtectedError as fel:
        raise ValidationError(
            "Något är redan registrerat om insatsen och hindrar att den tas bort. Sätt ett "
            "slutdatum i stället."
        ) from fel
