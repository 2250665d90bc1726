"""Recovery of lost factors: one asks, another agrees, a day passes, then they are removed.

Everyone who may agree, and every address of the user, is told at each step; the user can stop it
by a link without signing in.
"""

from datetime import timedelta

from allauth.mfa.models import Authenticator
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from finsam import engangslank, epost, notiser
from finsam.handelser import logga
from finsam.models import Faktoraterstallning, Handelse, User
from finsam.services.inloggningar import avsluta_alla

VANTAN = timedelta(hours=24)
PROVTID = timedelta(days=7)  # so long after another opened or changed it, an account is no second
OPPNAT = ("skapade användare", "ändrade användare", "kopplade konto")
NYTT_KONTO = (
    "Någon annan har skapat, ändrat eller kopplat ditt konto den senaste veckan. Be en som har "
    "haft sitt konto längre: en enda person ska inte kunna vara båda."
)
EN_I_TAGET = "Det pågår redan en återställning för användaren. Fortsätt med den eller avbryt den."
INTE_SJALV = "Be två andra om det: ingen återställer sina egna faktorer."
INTE_BADA = "Den som har begärt återställningen kan inte också godkänna den. Be en till."
ATGARDAD = "Återställningen är redan utförd eller avbruten."


def begar_aterstallning(*, by: User, user: User, skal: str) -> Faktoraterstallning:
    """Ask that the user's factors be removed; ``skal`` tells how you know who asked you.

    Raises ValidationError for one's own account, without factors, or when one is under way.
    """
    nyckel, avtryck = engangslank.ny()
    rad = _begar(by, user, skal.strip(), avtryck)
    vad = f"{by.namn} har begärt att kodapp och passernycklar tas bort från {{}}. Skäl: {rad.skal}"
    notiser.meddela(
        user,
        rubrik="Någon vill ta bort dina faktorer",
        text=vad.format("ditt konto") + ". En till måste godkänna det, och sedan går ett dygn.",
        om_inte="Har du inte bett om det? Stoppa det här, utan att logga in:\n"
        + epost.lank("aterstallning_stoppa", nyckel),
    )
    notiser.meddela_vakten(
        rubrik="En återställning väntar på en till",
        text=vad.format(user.namn) + ". Ring och kontrollera innan du godkänner.",
        utom=user,
    )
    return rad


def godkann_aterstallning(*, by: User, aterstallning: Faktoraterstallning) -> Faktoraterstallning:
    """Agree, as another than who asked; a day later the factors can be removed.

    Raises ValidationError when by is the user or who asked, or it is no longer open.
    """
    rad = _godkann(by, aterstallning)
    nar = f"{timezone.localtime(rad.tidigast_at):%Y-%m-%d kl. %H.%M}"
    text = (
        f"{rad.begard_by.namn} har begärt och {by.namn} har godkänt att kodapp och passernycklar "
        f"tas bort från {{}}. Det kan göras från {nar}."
    )
    notiser.meddela(
        rad.user,
        rubrik="Dina faktorer kan snart tas bort",
        text=text.format("ditt konto"),
        om_inte="Är det fel? Stoppa det med länken i det förra brevet, eller ring kansliet.",
    )
    notiser.meddela_vakten(
        rubrik="En återställning är godkänd", text=text.format(rad.user.namn), utom=rad.user
    )
    return rad


def utfor_aterstallning(*, by: User, aterstallning: Faktoraterstallning) -> Faktoraterstallning:
    """Remove the user's factors and end its sign-ins, when the day has passed.

    Raises ValidationError before that, for one's own account, or when it is no longer open.
    """
    rad = _utfor(by, aterstallning)
    notiser.meddela(
        rad.user,
        rubrik="Dina faktorer är borttagna",
        text="Logga in med ditt lösenord och lägg till en ny kodapp eller passernyckel genast. "
        "Ett dygn efter det kan du skriva under igen.",
    )
    return rad


def avbryt_aterstallning(*, by: User, aterstallning: Faktoraterstallning) -> Faktoraterstallning:
    """Stop it; nothing is removed. Raises ValidationError when it is no longer open."""
    rad = _avbryt(by, aterstallning)
    text = (
        f"{by.namn} har stoppat återställningen av {rad.user.namn}s faktorer. Inget är borttaget."
    )
    notiser.meddela(rad.user, rubrik="Återställningen är stoppad", text=text)
    notiser.meddela_vakten(rubrik="En återställning är stoppad", text=text, utom=rad.user)
    return rad


def avbryt_med_lank(*, nyckel: str) -> Faktoraterstallning:
    """Stop it by the key of the link that the user was mailed. Raises ValidationError."""
    pagar = Faktoraterstallning.objects.pagaende().filter(nyckel=engangslank.avtryck(nyckel))
    rad = pagar.select_related("user").first()
    if rad is None:
        raise ValidationError("Länken gäller inte längre. Återställningen är utförd eller stoppad.")
    return avbryt_aterstallning(by=rad.user, aterstallning=rad)


@transaction.atomic
def _begar(by: User, user: User, skal: str, avtryck: str) -> Faktoraterstallning:
    if by.pk == user.pk:
        raise ValidationError(INTE_SJALV)
    if not skal:
        raise ValidationError({"skal": "Skriv hur du vet att det är rätt person."})
    _krav_eget_sedan_lange(by)
    if not Authenticator.objects.filter(user=user).exists():
        raise ValidationError("Användaren har inga faktorer. Det finns inget att återställa.")
    try:
        with transaction.atomic():
            rad = Faktoraterstallning.objects.create(
                user=user, skal=skal, nyckel=avtryck, begard_at=timezone.now(), begard_by=by
            )
    except IntegrityError as fel:
        raise ValidationError(EN_I_TAGET) from fel
    logga(by=by, verb="begärde återställning av faktorer", objekt=user, skal=skal)
    return rad


def _krav_eget_sedan_lange(by: User) -> None:
    """Refuse an account that another has lately made its own way into."""
    om = Handelse.objects.filter(objekttyp=by._meta.label_lower, objekt_id=str(by.pk))
    nyss = om.filter(verb__in=OPPNAT, at__gte=timezone.now() - PROVTID, by__isnull=False)
    if nyss.exclude(by=by).exists():
        raise ValidationError(NYTT_KONTO)


def _las(aterstallning: Faktoraterstallning) -> Faktoraterstallning:
    rader = Faktoraterstallning.objects.select_for_update(of=("self",))
    rad = rader.select_related("user", "begard_by").get(pk=aterstallning.pk)
    if not rad.ar_oppen:
        raise ValidationError(ATGARDAD)
    return rad


@transaction.atomic
def _godkann(by: User, aterstallning: Faktoraterstallning) -> Faktoraterstallning:
    rad = _las(aterstallning)
    if rad.godkand_at:
        raise ValidationError("Återställningen är redan godkänd.")
    if by.pk == rad.user_id:
        raise ValidationError(INTE_SJALV)
    if by.pk == rad.begard_by_id:
        raise ValidationError(INTE_BADA)
    _krav_eget_sedan_lange(by)
    rad.godkand_at, rad.godkand_by = timezone.now(), by
    rad.tidigast_at = rad.godkand_at + VANTAN
    rad.save(update_fields=["godkand_at", "godkand_by", "tidigast_at"])
    logga(by=by, verb="godkände återställning av faktorer", objekt=rad.user)
    return rad


@transaction.atomic
def _utfor(by: User, aterstallning: Faktoraterstallning) -> Faktoraterstallning:
    rad = _las(aterstallning)
    if by.pk == rad.user_id:
        raise ValidationError(INTE_SJALV)
    nu = timezone.now()
    if rad.tidigast_at is None or nu < rad.tidigast_at:
        raise ValidationError("Återställningen kan göras först ett dygn efter att den godkändes.")
    rad.utford_at, rad.utford_by = nu, by
    rad.save(update_fields=["utford_at", "utford_by"])
    Authenticator.objects.filter(user=rad.user).delete()
    avsluta_alla(rad.user)
    logga(by=by, verb="återställde faktorer", objekt=rad.user)
    return rad


@transaction.atomic
def _avbryt(by: User, aterstallning: Faktoraterstallning) -> Faktoraterstallning:
    rad = _las(aterstallning)
    rad.avbruten_at, rad.avbruten_by = timezone.now(), by
    rad.save(update_fields=["avbruten_at", "avbruten_by"])
    logga(by=by, verb="stoppade återställning av faktorer", objekt=rad.user)
    return rad
