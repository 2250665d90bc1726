"""Writes of what leaves the kansli, and of what is hidden of each year."""

import hashlib

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from finsam import handelser
from finsam.models import User
from finsam.spara import spara
from insatser.models import Publicering, Publiceringstal, Skyddsbild
from insatser.skydd import Dolda, Samling, Storhet, dolj, som_publicerat
from insatser.skydd.lagring import dolda_som_json, forhallanden
from insatser.skyddslage import avtryck, publiceringar, tidigare
from insatser.statistik.arssamling import arssamling

_Lage = Publiceringstal.Lage


@transaction.atomic
def rakna_skyddsbild(*, by: User | None, ar: int, samling: Samling | None = None) -> Skyddsbild:
    """Reckon what is hidden of a year's fixed tables and keep it; nothing where it stands."""
    samling = arssamling(ar)[0] if samling is None else samling
    nytt = avtryck(ar, samling)
    bild = Skyddsbild.objects.filter(ar=ar).first() or Skyddsbild(ar=ar)
    if bild.fingeravtryck == nytt:
        return bild
    dolda = dolj(samling, tidigare(ar))
    grov = som_publicerat(samling, dolda).samling
    bild.fingeravtryck, bild.raknad_at = nytt, timezone.now()
    bild.dolda = dolda_som_json(dolda)
    bild.publicerat = {
        "tal": {s.nyckel: n for s, n in grov.tal.items()},
        "lage": {s.nyckel: dolda.doljer(s) for s in sorted(grov.publicerade)},
        "forhallanden": forhallanden(grov, dolda),
    }
    return spara(bild, by=by, verb="räknade om", ar=ar, dolda=len(dolda.storheter))


def dolj_allt(samling: Samling) -> Dolda:
    """Return what must be hidden for all this to leave the kansli, after all that has left it.

    ValidationError where no hiding is enough.
    """
    dolda = dolj(samling, publiceringar())
    if dolda.osakra:
        raise ValidationError(
            f"{len(dolda.osakra)} små antal går att räkna ut ur det som redan har publicerats, "
            "hur mycket som än döljs nu. Publicera färre tabeller."
        )
    return dolda


@transaction.atomic
def publicera(
    *,
    by: User,
    titel: str,
    ar: int,
    innehall: bytes = b"",
    samling: Samling | None = None,
    dolda: Dolda | None = None,
) -> Publicering:
    """Note that counts of participants leave the kansli, figure by figure.

    ``innehall`` is the file that leaves; without one the figures themselves are its mark.
    ``samling`` is what it holds, the year's fixed tables where nothing else is said, and
    ``dolda`` what is hidden in it; figures that this does not protect are refused.
    """
    samling = arssamling(ar)[0] if samling is None else samling
    if not samling.publicerade:
        raise ValidationError(f"Det finns inga antal att publicera för {ar}.")
    dolda = dolj_allt(samling) if dolda is None else dolda
    grov = som_publicerat(samling, dolda).samling
    post = Publicering(
        titel=titel.strip(),
        ar=ar,
        publicerad_by=by,
        sha256=hashlib.sha256(innehall or grov.fingeravtryck.encode()).hexdigest(),
        fingeravtryck=grov.fingeravtryck,
        forhallanden=forhallanden(grov, dolda),
    )
    post.full_clean()
    post.save()
    Publiceringstal.objects.bulk_create(
        (
            Publiceringstal(publicering=post, storhet=s.nyckel, varde=n, lage=_lage(s, grov, dolda))
            for s, n in sorted(grov.tal.items())
        ),
        batch_size=500,
    )
    handelser.logga(
        by=by,
        verb="publicerade",
        objekt=post,
        ar=ar,
        sha256=post.sha256,
        dolda=len(dolda.storheter),
    )
    return post


def _lage(storhet: Storhet, grov: Samling, dolda: Dolda) -> str:
    if storhet not in grov.publicerade:
        return _Lage.OPPEN
    return _Lage.DOLD if storhet in dolda.storheter else _Lage.VISAD
