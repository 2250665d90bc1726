"""Writes about people in office."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from finsam.models import User
from finsam.spara import andra, spara
from styrelse.models import Organ, Person
from styrelse.models.protokoll import BESLUTANDE

KONTAKTFALT = ("epost", "telefon", "adress")


@transaction.atomic
def registrera_person(
    *,
    by: User,
    namn: str,
    epost: str = "",
    telefon: str = "",
    adress: str = "",
    user: User | None = None,
) -> Person:
    """Register someone who holds assignments."""
    person = Person(namn=namn, epost=epost, telefon=telefon, adress=adress, user=user)
    return spara(person, by=by, verb="registrerade")


@transaction.atomic
def andra_person(*, by: User, person: Person, **falt: object) -> Person:
    """Change a person's name, contact details or account.

    Raises ValidationError where someone would get the own account onto another's seat: whoever
    has it signs protokoll and reads what is under sekretess as that person.
    """
    if "user" in falt:
        _krav_annans_konto(by, person, falt["user"])
    if any(falt.get(namn) for namn in KONTAKTFALT):
        person.kontakt_rensad_datum = None
    return andra(person, falt, by=by)


def _krav_annans_konto(by: User, person: Person, user: object) -> None:
    if user == by and person.user_id != by.pk and _tecknar(person):
        raise ValidationError(
            {
                "user": f"{person} har uppdrag i ett organ som beslutar eller granskar, eller är "
                "ombedd att skriva under. Be någon annan på kansliet att koppla ditt konto dit."
            }
        )
    if person.user and user != person.user and person.underskrifter.saknas().exists():
        raise ValidationError(
            {
                "user": f"{person} är ombedd att skriva under med sitt konto. Byt det när "
                "underskriften är klar, eller återkalla den."
            }
        )


def _tecknar(person: Person) -> bool:
    """Say whether whoever has the person's account signs or decides as that person."""
    organ = (*BESLUTANDE, Organ.Typ.REVISORER)
    return person.uppdrag.filter(organ__typ__in=organ).exists() or person.underskrifter.exists()


@transaction.atomic
def rensa_kontaktuppgifter(*, by: User, person: Person) -> Person:
    """Clear the contact details of someone whose assignments have ended (GDPR art. 5.1 e).

    The name and the assignments stay: who decided what is kept for good. Refused while an
    assignment goes on or is to come.
    """
    idag = timezone.localdate()
    if pagar := person.uppdrag.mellan(idag, None).select_related("organ").first():
        raise ValidationError(
            f"{person} har uppdrag i {pagar.organ} {pagar.period}. Kontaktuppgifterna kan rensas "
            "när det är slut."
        )
    if not any(getattr(person, namn) for namn in KONTAKTFALT):
        raise ValidationError(f"{person} har inga kontaktuppgifter att rensa.")
    for namn in KONTAKTFALT:
        setattr(person, namn, "")
    person.kontakt_rensad_datum = idag
    return spara(person, by=by, verb="rensade kontaktuppgifter")
