"""Writes about who will come to a meeting, and who is called in instead."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from finsam import handelser
from finsam.behorighet import Behorighet
from finsam.epost import lank, sand
from finsam.format import langt_datum
from finsam.models import User
from finsam.spara import spara
from styrelse.kallade import kallade
from styrelse.models import Inkallelse, Motessvar, Person, Sammantrade, Uppdrag


def _krav_planerat(mote: Sammantrade) -> None:
    if mote.status != Sammantrade.Status.PLANERAT:
        raise ValidationError(f"Mötet är {mote.get_status_display().lower()}. Svar tas inte emot.")


@transaction.atomic
def svara(
    *, by: User, sammantrade: Sammantrade, person: Person, kommer: bool, meddelande: str = ""
) -> Motessvar:
    """Answer whether a person who is called will come; the kansli may answer for anyone.

    A later answer takes the place of an earlier. Raises ValidationError for one who is not called.
    """
    _krav_planerat(sammantrade)
    if person.user_id != by.pk and not by.har(Behorighet.ANDRA_STYRELSE):
        raise ValidationError("Du kan bara svara för dig själv.")
    if person.pk not in {k.person.pk for k in kallade(sammantrade)}:
        raise ValidationError(f"{person} är inte kallad till mötet.")
    svar = Motessvar.objects.select_for_update().filter(sammantrade=sammantrade, person=person)
    post = svar.first() or Motessvar(sammantrade=sammantrade, person=person)
    post.kommer, post.meddelande = kommer, meddelande
    post.svarat_at, post.svarat_by = timezone.now(), by
    return spara(post, by=by, verb="svarade på kallelse", kommer=kommer)


@transaction.atomic
def kalla_in(
    *, by: User, sammantrade: Sammantrade, ersattare: Uppdrag, for_uppdrag: Uppdrag
) -> tuple[Inkallelse, str]:
    """Call an ersättare in to serve for a ledamot; return it, and why the mail did not leave or "".

    Raises ValidationError unless both sit in the organ that day, each in its role.
    """
    _krav_planerat(sammantrade)
    _krav_roll(sammantrade, ersattare, Uppdrag.Roll.ERSATTARE)
    _krav_roll(sammantrade, for_uppdrag, Uppdrag.Roll.LEDAMOT)
    post = Inkallelse(
        sammantrade=sammantrade,
        ersattare=ersattare,
        for_uppdrag=for_uppdrag,
        inkallad_at=timezone.now(),
        inkallad_by=by,
    )
    spara(post, by=by, verb="kallade in", for_vem=str(for_uppdrag.person))
    return post, _meddela(by, post)


def _krav_roll(mote: Sammantrade, uppdrag: Uppdrag, roll: str) -> None:
    inom = uppdrag.organ_id == mote.organ_id and uppdrag.period.omfattar(mote.datum)
    if not inom or uppdrag.roll != roll:
        ord_ = Uppdrag.Roll(roll).label.lower()
        raise ValidationError(f"{uppdrag.person} är inte {ord_} i {mote.organ} {mote.datum}.")


def _meddela(by: User, post: Inkallelse) -> str:
    mote, till = post.sammantrade, post.ersattare.person.epostadress
    if not till:
        return f"{post.ersattare.person} har ingen e-postadress. Ring i stället."
    text = (
        f"Hej {post.ersattare.person.namn}!\n\n{post.for_uppdrag.person} kan inte komma till "
        f"{mote.organ} {langt_datum(mote.datum)}. Du kallas in att tjänstgöra i stället.\n\n"
        f"Svara om du kommer:\n{lank('styrelse:mitt_mote', mote.pk)}\n"
    )
    rubrik = f"Du kallas in som ersättare {mote.datum}"
    return sand(till=till, rubrik=rubrik, text=text, svar_till=[by.email])


@transaction.atomic
def aterkalla_inkallelse(*, by: User, inkallelse: Inkallelse) -> None:
    """Take back that an ersättare was called in, as when the ledamot can come after all."""
    handelser.logga(by=by, verb="återkallade", objekt=inkallelse)
    inkallelse.delete()
