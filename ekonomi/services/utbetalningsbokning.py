"""What follows the attest: booked or proposed, found in the books, paid; and each undone."""

from collections.abc import Mapping
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction

from ekonomi.models import (
    Bokforingsforslag,
    Insatsobjekt,
    Konto,
    Objekt,
    Utbetalning,
    Utbetalningsrad,
    Verifikation,
)
from ekonomi.services.bokforing import NyRad, ar_for
from ekonomi.services.forslag import bokfor_eller_foresla
from ekonomi.services.underlag import koppla_underlag
from ekonomi.services.utbetalning import krav_skal, las, till_status
from finsam.format import langt_datum
from finsam.models import User

Status = Utbetalning.Status


@transaction.atomic
def bokfor_utbetalning(
    *,
    by: User,
    utbetalning: Utbetalning,
    datum: date,
    motkonto: Konto,
    konton: Mapping[int, Konto] | None = None,
    momskonto: Konto | None = None,
) -> Utbetalning:
    """Book what is attested, or propose it where the year is kept elsewhere.

    ``konton`` is {row's id: account} for the rows without one; rows without an object get that of
    the insats on the day. The whole is credited on ``motkonto``, the VAT debited on
    ``momskonto``. Raises ValidationError when it is not attested, an account is missing, or the
    day cannot be posted on.
    """
    utbetalning = las(utbetalning)
    if utbetalning.status != Status.ATTESTERAD:
        raise ValidationError(
            f"{utbetalning} är {utbetalning.lage_i_text}. Bara det som är attesterat bokförs."
        )
    rader = _kontera(utbetalning, konton or {}, _insatsens_objekt(utbetalning, datum))
    resultat = bokfor_eller_foresla(
        by=by,
        ar=ar_for(datum),
        datum=datum,
        text=_text(utbetalning),
        rader=[*rader, *_moms(utbetalning, momskonto), NyRad(motkonto.nummer, -utbetalning.belopp)],
    )
    if isinstance(resultat, Bokforingsforslag):
        utbetalning.forslag = resultat
        verb, status = "överlämnade", Status.OVERLAMNAD
    else:
        utbetalning.verifikation = resultat
        verb, status = "bokförde", Status.BOKFORD
        _lamna_underlag(by, utbetalning, resultat)
    return till_status(utbetalning, status, by=by, verb=verb, som=str(resultat))


def _kontera(
    utbetalning: Utbetalning, konton: Mapping[int, Konto], objekt: Objekt | None
) -> list[NyRad]:
    """Set account and object on the rows that lack them; return the rows to book."""
    rader, nya = [], []
    for rad in utbetalning.rader.select_related("konto", "objekt__dimension").order_by("pk"):
        rad.konto = rad.konto or konton.get(rad.pk)
        rad.objekt = rad.objekt or objekt
        if rad.konto is None:
            raise ValidationError(f"Raden {rad.text} saknar konto. Välj ett.")
        rader.append(rad)
        objekten = (rad.objekt,) if rad.objekt else ()
        nya.append(NyRad(rad.konto.nummer, rad.belopp, objekten, rad.text))
    Utbetalningsrad.objects.bulk_update(rader, ["konto", "objekt"])
    return nya


def _insatsens_objekt(utbetalning: Utbetalning, dag: date) -> Objekt | None:
    if utbetalning.insats_id is None:
        return None
    kopplingar = Insatsobjekt.objects.vid(dag).filter(insats=utbetalning.insats_id)
    koppling = kopplingar.select_related("objekt__dimension").order_by("pk").first()
    return koppling.objekt if koppling else None


def _moms(utbetalning: Utbetalning, momskonto: Konto | None) -> list[NyRad]:
    if not utbetalning.moms:
        return []
    if momskonto is None:
        raise ValidationError({"momskonto": "Välj det konto som ingående moms bokförs på."})
    return [NyRad(momskonto.nummer, utbetalning.moms)]


def _text(utbetalning: Utbetalning) -> str:
    delar = [str(utbetalning), utbetalning.till]
    if utbetalning.insats:
        delar.append(f"{utbetalning.insats} {utbetalning.period}".strip())
    return ", ".join(delar)


def _lamna_underlag(by: User, utbetalning: Utbetalning, verifikation: Verifikation) -> None:
    """Let its files be underlag of the voucher too, but for those that are already."""
    har = set(verifikation.underlag.gallande().values_list("sha256", flat=True))
    for bilaga in utbetalning.bilagor.select_related("fil"):
        if bilaga.fil.sha256 not in har:
            koppla_underlag(by=by, verifikation=verifikation, fil=bilaga.fil)
            har.add(bilaga.fil.sha256)


@transaction.atomic
def koppla_verifikation(
    *, by: User, utbetalning: Utbetalning, verifikation: Verifikation
) -> Utbetalning:
    """Say which voucher in the books it is: one that came in a file, or was posted by hand.

    Raises ValidationError when it is neither attested nor handed on, or the voucher is not
    posted or is corrected.
    """
    utbetalning = las(utbetalning)
    if utbetalning.status not in {Status.ATTESTERAD, Status.OVERLAMNAD}:
        raise ValidationError(
            f"{utbetalning} är {utbetalning.lage_i_text}. Bara det som är attesterat kopplas."
        )
    if verifikation.bokford_at is None or Verifikation.objects.filter(rattar=verifikation).exists():
        raise ValidationError(
            {"verifikation": "Den är inte bokförd, eller är rättad. Välj en annan."}
        )
    utbetalning.verifikation = verifikation
    _lamna_underlag(by, utbetalning, verifikation)
    som = str(verifikation)
    return till_status(utbetalning, Status.BOKFORD, by=by, verb="kopplade verifikation", som=som)


@transaction.atomic
def ta_ur_bokforing(*, by: User, utbetalning: Utbetalning, skal: str) -> Utbetalning:
    """Let it be attested and not booked again: the voucher was corrected, wrongly chosen, or the
    proposal withdrawn.

    Raises ValidationError where a payment is noted, or the voucher that it was booked as stands.
    """
    utbetalning = las(utbetalning)
    if hinder := hinder_for_uttag(utbetalning):
        raise ValidationError(hinder)
    skal = krav_skal(skal, "Skriv varför den tas ur bokföringen.")
    utbetalning.verifikation = utbetalning.forslag = None
    return till_status(utbetalning, Status.ATTESTERAD, by=by, verb="tog ur bokföringen", skal=skal)


def hinder_for_uttag(utbetalning: Utbetalning) -> str:
    """Say why it cannot be taken out of the books, "" when it can."""
    if utbetalning.betald_datum is not None:
        return "Betalningen är noterad. Ångra den först."
    verifikation, forslag = utbetalning.verifikation, utbetalning.forslag
    if verifikation is not None:
        rattad = Verifikation.objects.filter(rattar=verifikation).exists()
        if rattad or verifikation.sie_import_id is not None:
            return ""
        return f"Rätta verifikation {verifikation} först, så att beloppet inte räknas två gånger."
    if forslag is not None:
        if forslag.status == Bokforingsforslag.Status.ATERTAGET:
            return ""
        return f"Ta tillbaka förslaget {forslag} först, så att det inte bokförs."
    return f"{utbetalning} är inte bokförd."


@transaction.atomic
def notera_betalning(*, by: User, utbetalning: Utbetalning, datum: date) -> Utbetalning:
    """Note the day that it was paid. Raises ValidationError before it is booked or handed on."""
    utbetalning = las(utbetalning)
    if utbetalning.status not in {Status.OVERLAMNAD, Status.BOKFORD}:
        raise ValidationError(
            f"{utbetalning} är {utbetalning.lage_i_text}. Bokför den innan betalningen noteras."
        )
    if utbetalning.betald_datum is not None:
        raise ValidationError(
            f"Betalningen är redan noterad {langt_datum(utbetalning.betald_datum)}."
        )
    utbetalning.betald_datum, utbetalning.betald_by = datum, by
    dag = datum.isoformat()
    return till_status(utbetalning, utbetalning.status, by=by, verb="noterade betalning", dag=dag)


@transaction.atomic
def angra_betalning(*, by: User, utbetalning: Utbetalning) -> Utbetalning:
    """Take away a day of payment that was noted by mistake. Raises ValidationError without one."""
    utbetalning = las(utbetalning)
    if utbetalning.betald_datum is None:
        raise ValidationError("Ingen betalning är noterad.")
    utbetalning.betald_datum = utbetalning.betald_by = None
    return till_status(utbetalning, utbetalning.status, by=by, verb="ångrade betalning")
