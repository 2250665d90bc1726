"""The act of signing: one confirms anew who one is, then signs one place once.

The occasion (``Signeringstillfalle``) is bound to the place, the user, the SHA-256 that was shown
and a nonce that is kept only as its hash. It holds for five minutes and is used up when the signing
begins, so that no two requests sign by the same one. The signature is made without any lock held
and stored by compare-and-swap (styrelse.services.revision); whoever loses the race signs again on
the new base within the same occasion, without being asked twice.
"""

import secrets
from datetime import datetime, timedelta
from hashlib import sha256 as _sha256

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from finsam import bekraftelse, handelser
from finsam.models import User
from finsam.signering.bas import faltnamn
from finsam.signering.pades import Undertecknare
from finsam.signering.pades import skriv_under as pades_skriv_under
from finsam.spara import spara
from styrelse.models import Justering, Revision, Runda, Signeringstillfalle, Underskrift
from styrelse.services import revision
from styrelse.services.justering import fullborda_om_klar as fullborda_justering
from styrelse.services.revision import NyRevision, Omkord
from styrelse.services.runda import fullborda_om_klar, i_tur, krav_ledig

GILTIGT = timedelta(minutes=5)
FORSOK = 40  # more than the signatories of any round, all at once
Satt = Underskrift.Satt
ANDRAD = (
    "Handlingen har ändrats sedan du läste den. Läs om sidan och se efter innan du skriver under."
)
BEKRAFTA_IGEN = "Bekräfta igen vem du är. En bekräftelse gäller en underskrift, i fem minuter."


def _hash(nonce: str) -> str:
    return _sha256(nonce.encode()).hexdigest()


def _rundan(plats: Underskrift) -> Runda:
    runda = Runda.objects.select_related("handling__fil").filter(handling=plats.handling_id)
    funnen = runda.first()
    if funnen is None:
        raise ValidationError("Handlingen är inte framlagd för underskrift.")
    return funnen


def krav_att_skriva(by: User, plats: Underskrift, runda: Runda, sha256: str) -> None:
    """Refuse where this user may not sign this place now, or was shown another file.

    The words are those that the page gives as the reason for a button that is off.
    """
    if plats.person.user_id != by.pk:
        raise ValidationError(f"Platsen är {plats.namn}s. Ingen skriver under för någon annan.")
    if not plats.satt:
        _krav_pagar(runda)
    krav_ledig(plats)
    if sha256 != runda.sha256:
        raise ValidationError(ANDRAD)
    if not i_tur(plats):
        raise ValidationError("Det är inte din tur än. Du får ett brev när de före dig är klara.")


def _krav_pagar(runda: Runda) -> None:
    Status = Runda.Status
    if runda.status == Status.KLAR:
        raise ValidationError("Alla har skrivit under. Filen ändras inte mer.")
    if runda.status != Status.PAGAR:
        hur = "återkallad" if runda.status == Status.ATERKALLAD else "avbruten"
        raise ValidationError(
            f"Underskriften är {hur}: {runda.skal.rstrip('.')}. Vänta på nästa version och skriv "
            "under den."
        )


def _krav_faktor(by: User, faktor: bekraftelse.Faktor) -> None:
    if skal := bekraftelse.for_farska(by):
        raise ValidationError(skal)
    if faktor.id not in {f.id for f in bekraftelse.faktorer(by)}:
        raise ValidationError(BEKRAFTA_IGEN)


def krav_fri_vag(*, by: User, underskrift: Underskrift, sha256: str) -> None:
    """Refuse before a code is used up: where it cannot be signed now, or no factor may be used."""
    plats = Underskrift.objects.select_related("person").get(pk=underskrift.pk)
    krav_att_skriva(by, plats, _rundan(plats), sha256)
    if skal := bekraftelse.for_farska(by):
        raise ValidationError(skal)


def borja(*, by: User, underskrift: Underskrift, sha256: str, faktor: bekraftelse.Faktor) -> str:
    """Open an occasion to sign, for a factor just confirmed; return its nonce.

    ``sha256`` is the frozen file's, as the page showed it. Raises ValidationError where it is
    another's place, not its turn, another file, or the factor or e-mail address is too new.
    """
    plats = Underskrift.objects.select_related("person").get(pk=underskrift.pk)
    runda = _rundan(plats)
    krav_att_skriva(by, plats, runda, sha256)
    _krav_faktor(by, faktor)
    revision.las_bytes(runda.handling.fil)
    nonce = secrets.token_urlsafe(32)
    with transaction.atomic():
        Signeringstillfalle.objects.create(
            underskrift=plats,
            user=by,
            sha256=sha256,
            nonce_hash=_hash(nonce),
            metod=faktor.slag,
            faktor_id=str(faktor.id),
            at=timezone.now(),
        )
        handelser.logga(by=by, verb="bekräftade sig för underskrift", objekt=plats)
    return nonce


def _ta_i_bruk(
    by: User, underskrift: Underskrift, nonce: str, sha256: str, nu: datetime
) -> Signeringstillfalle:
    """Use up the occasion; one UPDATE decides which of two requests had it."""
    tillfallen = Signeringstillfalle.objects.filter(
        nonce_hash=_hash(nonce), user=by, underskrift=underskrift, sha256=sha256
    )
    # Between the two: an occasion from after now was opened before the clock was set back.
    giltiga = tillfallen.filter(anvant_at=None, at__gt=nu - GILTIGT, at__lte=nu)
    if not giltiga.update(anvant_at=nu):
        raise ValidationError(BEKRAFTA_IGEN)
    return tillfallen.get()


def skriv_under(
    *, by: User, underskrift: Underskrift, nonce: str, sha256: str, at: datetime | None = None
) -> Revision:
    """Sign one's place and return the revision that holds the signature.

    Call it outside any transaction: a time-stamp may be slow, and others sign meanwhile. Raises
    ValidationError where the occasion is used, old or another's, the round is over, the clock is
    wrong, or the disk is full; nothing is signed then.
    """
    nu = at or timezone.now()
    runda = _rundan(underskrift)
    if nu < runda.skapad_at:
        raise ValidationError(
            f"Serverns klocka visar {timezone.localtime(nu):%Y-%m-%d %H:%M}, före den stund då "
            "handlingen lades fram. Säg till den som sköter driften att ställa klockan."
        )
    tillfalle = _ta_i_bruk(by, underskrift, nonce, sha256, nu)
    revision.forbered(by=by, runda=runda)
    for _ in range(FORSOK):
        try:
            return _forsok(by, tillfalle, at)
        except Omkord:
            continue
    raise ValidationError("Många skriver under just nu. Vänta en stund och försök igen.")


def _forsok(by: User, tillfalle: Signeringstillfalle, at: datetime | None) -> Revision:
    """Sign on the newest revision and store it, or raise Omkord."""
    plats = Underskrift.objects.select_related("person").get(pk=tillfalle.underskrift_id)
    runda = _rundan(plats)
    krav_att_skriva(by, plats, runda, tillfalle.sha256)
    spets = revision.spetsen(runda)
    if spets is None or plats.plats is None:
        raise ValidationError("Filen är inte beredd för underskrifter. Försök igen.")
    nu = at or timezone.now()
    vem = Undertecknare(plats.namn, plats.funktionstext, plats.medlem, tillfalle.metod)
    klar = pades_skriv_under(
        revision.las_bytes(spets.fil), falt=faltnamn(plats.plats), vem=vem, at=nu, by=by
    )
    ny = NyRevision(
        Revision.Slag.UNDERSKRIFT,
        klar.data,
        spets,
        nu,
        underskrift=plats,
        serienummer=klar.serienummer,
        niva=klar.niva,
    )
    with revision.full_disk_sags():
        return _spara(by, tillfalle, ny)


@transaction.atomic(durable=True)
def _spara(by: User, tillfalle: Signeringstillfalle, ny: NyRevision) -> Revision:
    """Store the signature and the place that it fills, and complete what it was the last of."""
    plats = Underskrift.objects.get(pk=tillfalle.underskrift_id)
    runda = revision.hall(_rundan(plats))
    plats = Underskrift.objects.select_for_update(of=("self",)).get(pk=plats.pk)
    krav_att_skriva(by, plats, runda, tillfalle.sha256)
    lagd = revision.lagg_till(by=by, runda=runda, ny=ny)
    plats.satt, plats.dag = Satt.I_SYSTEMET, timezone.localdate(ny.at)
    plats.at, plats.by = ny.at, by
    hur = {"sha256": runda.sha256, "fil": lagd.sha256, "metod": tillfalle.metod}
    spara(plats, by=by, verb="skrev under", **hur)
    fullborda(by=by, runda=runda)
    return lagd


def fullborda(*, by: User, runda: Runda) -> bool:
    """Complete the round and its justering when nobody is missing; say whether it was the last.

    The caller holds the round (``revision.hall``).
    """
    klar = fullborda_om_klar(by=by, runda=runda)
    justering = Justering.objects.filter(handling=runda.handling_id, status="pagar").first()
    if justering:
        fullborda_justering(by=by, justering=justering)
    return klar
