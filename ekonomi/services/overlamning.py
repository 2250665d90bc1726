"""Hands proposals on as a file, and ties them to the vouchers that they become."""

from collections.abc import Collection, Iterator

from django.core.exceptions import ValidationError
from django.db import transaction

from ekonomi.forslagsfil import forslagsfil
from ekonomi.forslagstraff import Post, traffar, vantande_poster
from ekonomi.models import Bokforingsforslag, Overlamning, Rakenskapsar, SieImport, Verifikation
from finsam import filer
from finsam.handelser import logga
from finsam.models import User

Status = Bokforingsforslag.Status


@transaction.atomic
def lamna_over(*, by: User, forslag: Collection[int]) -> Overlamning:
    """Make one file (SIE 4I) of the proposals with these keys; they can no longer change.

    Raises ValidationError when there are none, one of them is no longer a mere proposal, or they
    are of several years.
    """
    valda = Bokforingsforslag.objects.att_lamna().filter(pk__in=forslag)
    berorda = Rakenskapsar.objects.filter(pk__in=valda.order_by().values("ar"))
    aren = list(berorda.select_for_update())
    if len(aren) > 1:
        raise ValidationError("Filen gäller ett år. Välj förslag ur ett räkenskapsår i taget.")
    rader = list(valda.order_by("nummer").prefetch_related("rader__konto"))
    if not rader or len(rader) < len(set(forslag)):
        raise ValidationError("Välj förslag som inte redan är lämnade eller återtagna.")
    [ar] = aren
    namn = f"forslag-{ar.slut.year}-{ar.overlamningar.count() + 1}.si"
    fil = filer.behall(forslagsfil(ar, rader), namn, filer.TEXT, by=by)
    overlamning = Overlamning.objects.create(ar=ar, fil=fil, gjord_by=by)
    Bokforingsforslag.objects.filter(pk__in=[f.pk for f in rader]).update(
        status=Status.LAMNAT, overlamning=overlamning
    )
    logga(by=by, verb="lämnade över förslag", objekt=overlamning, antal=len(rader), fil=fil.namn)
    return overlamning


@transaction.atomic
def koppla(
    *, by: User, forslag: Bokforingsforslag, verifikation: Verifikation
) -> Bokforingsforslag:
    """Say that the proposal is booked as this voucher.

    Raises ValidationError when it is booked or withdrawn already, or the voucher is another
    year's, no longer counts, or is another proposal's.
    """
    forslag = Bokforingsforslag.objects.select_for_update(of=("self",)).get(pk=forslag.pk)
    if forslag.avslutat:
        raise ValidationError(f"Förslaget {forslag} är redan {forslag.i_ord}.")
    if not Verifikation.objects.i_kraft().filter(pk=verifikation.pk, ar=forslag.ar_id).exists():
        raise ValidationError(
            f"Verifikation {verifikation} är inte inläst ur en fil för samma år, eller så är den "
            "uttagen. Välj den som gäller."
        )
    if annat := Bokforingsforslag.objects.filter(verifikation=verifikation).first():
        raise ValidationError(f"Verifikation {verifikation} är redan bokförd ur förslag {annat}.")
    _satt_bokfort(forslag, verifikation.pk)
    logga(by=by, verb="kopplade förslag", objekt=forslag, verifikation=str(verifikation))
    return forslag


@transaction.atomic
def koppla_loss(*, by: User, forslag: Bokforingsforslag) -> Bokforingsforslag:
    """Take back that the proposal is booked: it waits again. Raises ValidationError if it isn't."""
    forslag = Bokforingsforslag.objects.select_for_update(of=("self",)).get(pk=forslag.pk)
    if forslag.verifikation_id is None:
        raise ValidationError(f"Förslaget {forslag} är inte bokfört.")
    tidigare = str(forslag.verifikation)
    forslag.status, forslag.verifikation = forslag.status_utan_verifikation, None
    forslag.save(update_fields=["status", "verifikation"])
    logga(by=by, verb="kopplade loss förslag", objekt=forslag, verifikation=tidigare)
    return forslag


def koppla_inlasta(*, by: User, sie_import: SieImport) -> int:
    """Mark the proposals that the import's vouchers answer to as booked; return how many."""
    vantar = vantande_poster(sie_import.ar)
    if not vantar:
        return 0
    dagar = {post.datum for _forslag, post in vantar.values()}
    funna = traffar(vantar.values(), _poster(sie_import, dagar))
    for traff in funna:
        _satt_bokfort(traff.forslag, traff.post.id)
        logga(by=by, verb="förslag bokfört", objekt=traff.forslag, verifikation=traff.post.id)
    return len(funna)


def _satt_bokfort(forslag: Bokforingsforslag, verifikation: int) -> None:
    forslag.status, forslag.verifikation_id = Status.BOKFORT, verifikation
    forslag.save(update_fields=["status", "verifikation"])


def _poster(sie_import: SieImport, dagar: Collection[object]) -> Iterator[Post]:
    """The import's vouchers of these days that no proposal has become yet."""
    lediga = sie_import.verifikationer.i_kraft().filter(datum__in=dagar, forslag__isnull=True)
    for ver in lediga.order_by("pk").prefetch_related("rader__konto", "rader__objektkombination"):
        rader = tuple(
            (r.konto.nummer, r.belopp, r.objektkombination.nyckel if r.objektkombination else "")
            for r in ver.rader.all()
        )
        yield Post(ver.pk, ver.datum, ver.text, rader)
