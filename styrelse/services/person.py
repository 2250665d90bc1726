"""Writes about people in office."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from finsam.models import User
from finsam.spara import andra, spara
from styrelse.models import Person

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
    """Change a person's name, contact details or account."""
    if any(falt.get(namn) for namn in KONTAKTFALT):
        person.kontakt_rensad_datum = None
    return andra(person, falt, by=by)


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
