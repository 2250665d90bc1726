"""Saving the text of an avsnitt while it is written (finsam.versioner), and how far it has come.

Each call holds the avsnitt, and refuses where the report lies fast. Who may write is decided by
``AvsnittQuerySet.skrivbara_for``, where the caller has found it.
"""

import re
from collections.abc import Callable, Iterable

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from finsam import handelser, versioner
from finsam.behorighet import Behorighet
from finsam.models import User
from finsam.versioner import Sparat
from rapporter import text as rapporttext
from rapporter.models import Avsnitt, Avsnittslas, Avsnittstext
from rapporter.nyckeltal.rakning import INTE_KONTON
from rapporter.referens import hitta
from rapporter.services.lasning import krav_skrivs

Lage = Avsnitt.Lage
_KONTO = re.compile(r"\bkonto\s*\(")


def las_avsnitt(avsnitt: Avsnitt) -> Avsnitt:
    """Return the avsnitt, held until the transaction ends; refused where it is not written."""
    krav_skrivs(avsnitt.rapport)
    return Avsnitt.objects.select_for_update(of=("self",)).get(pk=avsnitt.pk)


def forsta_versioner(*, avsnitt: Iterable[Avsnitt], by: User) -> None:
    """Let texts that came with the avsnitt (from a mall, from last year) be their first version."""
    nya = [a for a in avsnitt if a.text and not a.text_nummer]
    Avsnittstext.objects.bulk_create(
        [Avsnittstext(post=a, nummer=1, text=a.text, by=by) for a in nya]
    )
    for a in nya:
        a.text_nummer = 1
    Avsnitt.objects.bulk_update(nya, ["text_nummer"])


@transaction.atomic
def spara_text(*, by: User, avsnitt: Avsnitt, text: str, bas: int, flik: str = "") -> Sparat:
    """Save what is written, from version ``bas`` in the window ``flik``.

    Where somebody else has the avsnitt it is kept beside the text that holds (a branch). Errors
    in the references are no hindrance: a text is saved as it is, and the page shows them.
    """
    rad = las_avsnitt(avsnitt)
    fore = rad.text
    _krav_far_hamta(text, fore, by=by)
    if rad.text and not rad.text_nummer:  # as it was before texts had versions
        forsta_versioner(avsnitt=[rad], by=by)
        bas = bas or 1
    las = Avsnittslas.objects.filter(avsnitt=rad).first()
    bredvid = las is not None and las.ar_annans(by=by, flik=flik, nu=timezone.now())
    skriven = text if text.strip() else ""
    sparat = versioner.spara(rad, "text", by=by, text=skriven, bas=bas, flik=flik, bredvid=bredvid)
    _granska_om(rad, fore, by=by)
    return sparat


def _krav_far_hamta(text: str, fore: str, *, by: User) -> None:
    """Raise ValidationError for an account of the books that is new in the text.

    A report prints sums to all who read it; a single account is asked for by who may see it.
    """
    if not by.har(Behorighet.SE_EKONOMI) and _konton(text) - _konton(fore):
        raise ValidationError(INTE_KONTON)


def _konton(text: str) -> set[str]:
    """Return the references of a text that ask for an account, alone or within another."""
    return {plats.text for plats in hitta(text) if _KONTO.search(plats.text)}


def _granska_om(avsnitt: Avsnitt, fore: str, *, by: User) -> None:
    """Let a text that has changed since it was said to be done be a draft again."""
    if avsnitt.text != fore and avsnitt.lage != Lage.UTKAST:
        _satt(avsnitt, Lage.UTKAST, by=by)


def _lat_galla(val: Callable[..., Avsnittstext], text: Avsnittstext, *, by: User) -> Avsnittstext:
    """Let another of an avsnitt's texts hold; one that was done is a draft again."""
    rad = las_avsnitt(text.post)
    fore = rad.text
    ny = val(rad, text, by=by)
    _granska_om(rad, fore, by=by)
    return ny


@transaction.atomic
def behall_text(*, by: User, gren: Avsnittstext) -> None:
    """Put a branch aside; it is kept among earlier versions."""
    versioner.behall_gallande(las_avsnitt(gren.post), gren, by=by)


@transaction.atomic
def ta_in_text(*, by: User, gren: Avsnittstext) -> Avsnittstext:
    """Let a branch hold instead."""
    return _lat_galla(versioner.ta_in_gren, gren, by=by)


@transaction.atomic
def lagg_ihop_text(*, by: User, gren: Avsnittstext) -> Avsnittstext:
    """Put both texts after each other, to be edited into one."""
    return _lat_galla(versioner.lagg_ihop, gren, by=by)


@transaction.atomic
def aterstall_text(*, by: User, version: Avsnittstext) -> Avsnittstext:
    """Let an earlier version hold again, as a new one; nothing after it is lost."""
    return _lat_galla(versioner.aterstall, version, by=by)


@transaction.atomic
def satt_lage(*, by: User, avsnitt: Avsnitt, lage: str) -> Avsnitt:
    """Say how far an avsnitt has come: utkast, klart, granskat.

    Refused beyond utkast where nothing is written, where a reference is wrong or where two texts
    wait to be chosen between. That it is reviewed (granskat) is said by the kansli.
    """
    rad = las_avsnitt(avsnitt)
    if lage not in Lage.values:
        raise ValidationError("Välj utkast, klart eller granskat.")
    if lage != Lage.UTKAST:
        _krav_klart(rad)
    if lage == Lage.GRANSKAT and not by.har(Behorighet.ANDRA_RAPPORTER):
        raise ValidationError("Kansliet granskar. Sätt avsnittet till klart, så ser de det.")
    return _satt(rad, lage, by=by)


def _krav_klart(avsnitt: Avsnitt) -> None:
    if not avsnitt.text and not avsnitt.underavsnitt.exists():
        raise ValidationError("Avsnittet är tomt. Skriv något, eller ta bort det ur rapporten.")
    if fel := rapporttext.granska(avsnitt.text):
        raise ValidationError(f"Rätta först det som är fel i texten. {fel[0]}")
    if avsnitt.versioner.grenar().exists():
        raise ValidationError("Två har skrivit samtidigt. Välj först vilken text som ska gälla.")


def _satt(avsnitt: Avsnitt, lage: str, *, by: User) -> Avsnitt:
    if avsnitt.lage == lage:
        return avsnitt
    fran, avsnitt.lage = avsnitt.lage, lage
    avsnitt.save(update_fields=["lage", "andrad_at"])
    handelser.logga(by=by, verb="satte läge", objekt=avsnitt, fran=fran, till=lage)
    return avsnitt
