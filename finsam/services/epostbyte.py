"""Change of the address that one signs in by: a link to the new one, a notice to the old."""

from datetime import timedelta

from allauth.account.models import EmailAddress
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from finsam import engangslank, epost, notiser
from finsam.handelser import logga
from finsam.models import Epostbyte, User

GILTIG = timedelta(hours=24)
HOGST = 5  # requests in a day: each mails an address that may be a stranger's
UPPTAGEN = "Adressen används av ett annat konto. Skriv en annan."


def begar_epostbyte(*, by: User, till: str) -> str:
    """Mail a link to the new address; return "" or why it was not sent. Nothing changes yet.

    Raises ValidationError when it is the address that one has. Whether it is another account's
    is not told here: the link then says so to whoever reads that mailbox.
    """
    till = till.strip().lower()
    if till == by.email:
        raise ValidationError({"epost": "Det är den adress du redan har. Skriv den nya."})
    nyckel, avtryck = engangslank.ny()
    _spara_begaran(by, till, avtryck)
    hinder = epost.sand(
        till=till,
        rubrik="Bekräfta din nya e-postadress",
        text=(
            f"Hej {by.namn}!\n\nDu vill logga in i samordningsförbundets system med den här "
            f"adressen. Bekräfta det här, inloggad som förut:\n{epost.lank('epost_ny', nyckel)}\n\n"
            "Länken gäller i ett dygn. Har du inte bett om det? Då kan du kasta brevet.\n"
        ),
    )
    notiser.meddela(
        by,
        rubrik="Någon vill byta e-postadress på ditt konto",
        text=f"Den nya adressen är {till}. Bytet sker först när den bekräftas.",
    )
    return hinder


def byt_epost(*, by: User, nyckel: str) -> User:
    """Make the change by the link's key; signing then waits a day (finsam.bekraftelse).

    Raises ValidationError when the link no longer holds, or the address has been taken.
    """
    byte = _byt(by, nyckel)
    notiser.meddela(
        by,
        rubrik="E-postadressen till ditt konto är bytt",
        text=f"Du loggar nu in med {byte.till}. Under det närmaste dygnet kan du inte skriva "
        "under något; väntetiden skyddar dig om någon annan skulle ta över kontot.",
    )
    return by


@transaction.atomic
def _spara_begaran(by: User, till: str, avtryck: str) -> None:
    nu = timezone.now()
    if by.epostbyten.filter(begart_at__gte=nu - GILTIG).count() >= HOGST:
        raise ValidationError("Du har bett om flera byten det senaste dygnet. Försök i morgon.")
    by.epostbyten.giltiga().update(gar_ut_at=nu - timedelta(seconds=1))  # only the newest link
    Epostbyte.objects.create(
        user=by, fran=by.email, till=till, nyckel=avtryck, begart_at=nu, gar_ut_at=nu + GILTIG
    )
    logga(by=by, verb="begärde byte av e-postadress", objekt=by)


@transaction.atomic
def _byt(by: User, nyckel: str) -> Epostbyte:
    egna = by.epostbyten.giltiga().filter(nyckel=engangslank.avtryck(nyckel))
    byte = egna.select_for_update().first()
    if byte is None:
        raise ValidationError(
            "Länken gäller inte längre, eller är till ett annat konto än det du är inloggad med. "
            "Begär bytet en gång till under Mitt konto."
        )
    if User.objects.exclude(pk=by.pk).filter(email=byte.till).exists():
        raise ValidationError(UPPTAGEN)
    byte.klart_at, by.email = timezone.now(), byte.till
    byte.save(update_fields=["klart_at"])
    try:
        with transaction.atomic():
            by.save(update_fields=["email"])
            EmailAddress.objects.filter(user=by).delete()
            EmailAddress.objects.create(user=by, email=byte.till, verified=True, primary=True)
    except IntegrityError as fel:  # another took it at the same moment
        raise ValidationError(UPPTAGEN) from fel
    logga(by=by, verb="bytte e-postadress", objekt=by, fran=byte.fran, till=byte.till)
    return byte
