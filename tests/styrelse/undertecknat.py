"""A round that has been signed with the förbund's own keys, and the bytes of every revision."""

from datetime import date, timedelta

from django.utils import timezone

from finsam import filer
from finsam.models import User
from finsam.signering import utfardare
from styrelse import services
from styrelse.models import Handling, Person, Runda
from styrelse.services.runda import aterkalla_runda, avboj, skapa_runda
from tests import signering
from tests.styrelse import diariet, rundor
from tests.styrelse.signerande import underteckna

VAD = "beslutad av styrelsen 18 mars 2026, § 18"


class Undertecknat:
    """A round and the bytes of its revisions, oldest first."""

    def __init__(self, runda: Runda) -> None:
        self.runda = Runda.objects.get(pk=runda.pk)
        rader = runda.revisioner.select_related("fil").order_by("nummer")
        self.revisioner = [filer.las(r.fil) for r in rader]

    @property
    def data(self) -> bytes:
        """The newest revision."""
        return self.revisioner[-1]


def nycklar(by: User) -> None:
    """Give the förbund its keys, unless it has them."""
    if utfardare.i_bruk("utfardare") is None:
        at = timezone.now() - timedelta(hours=1)
        utfardare.skapa_nycklar(by=by, forbund="Samordningsförbundet Exempel", at=at)


def undertecknat(
    by: User, *, antal: int = 3, av: int | None = None, sekretess: bool = False, **mer: object
) -> Undertecknat:
    """A round of ``antal`` places in which the first ``av`` (else all) have signed.

    ``frysta`` is the frozen file, ``foregaende`` the round about an earlier version.
    """
    nycklar(by)
    papper = handling(by, mer.pop("frysta", None) or signering.frysta(), sekretess=sekretess)
    platser = [rundor.forslag(_person(by, n), medlem="Exempelkommun") for n in range(antal)]
    runda = skapa_runda(by=by, handling=papper, platser=platser, vad=VAD, **mer)
    for plats in papper.underskrifter.order_by("plats")[: antal if av is None else av]:
        underteckna(plats.person.user, plats)
    return Undertecknat(runda)


def handling(by: User, data: bytes, **mer: object) -> Handling:
    """A document whose kept file has these bytes."""
    return services.diariefor(
        by=by,
        arende=diariet.arende(by),
        rubrik="Årsredovisning 2022",
        riktning="upprattad",
        datum=date(2022, 3, 18),
        typ=services.handlingstyp("Årsredovisning"),
        fil=filer.behall(data, "arsredovisning.pdf", "application/pdf", by=by),
        **mer,
    )


def _person(by: User, nummer: int) -> Person:
    epost = f"ledamot-{nummer + 1}@example.se"
    user, ny = User.objects.get_or_create(email=epost, defaults={"namn": f"Ledamot {nummer + 1}"})
    if ny:
        user.rolltilldelningar.create(roll="ledamot")
        return rundor.person(by, user.namn, user)
    return user.person


def avbryt(ut: Undertecknat, by: User, status: str = "aterkallad") -> None:
    """End the round: withdrawn by the kansli, or declined by whoever has not signed."""
    if status == "aterkallad":
        aterkalla_runda(by=by, runda=ut.runda, skal="Fel siffra i not 4.")
    else:
        kvar = ut.runda.handling.underskrifter.filter(satt="").first()
        avboj(by=kvar.person.user, underskrift=kvar, skal="Jag deltog inte i beslutet.")
