"""What the page shows on which one signs: what it is, whether one may now, and by what."""

from dataclasses import dataclass

from django.core.exceptions import ValidationError

from finsam import bekraftelse
from finsam.models import User
from styrelse.models import Runda, Underskrift
from styrelse.rundandringar import senast_signerad
from styrelse.rundlage import hur_manga
from styrelse.services.signera import krav_att_skriva

UTAN_FAKTOR = (
    "Du har ingen kodapp och ingen passernyckel än. Lägg till en under Mitt konto. Ett dygn senare "
    "kan du skriva under med den; till dess går det på annat sätt."
)


@dataclass(frozen=True, slots=True)
class Signeringslage:
    """A place to sign, and what stands in the way of signing it here.

    ``hinder`` is about the document and holds for every way; ``faktorhinder`` only for signing in
    the system. Both are Swedish, "" where nothing stands in the way.
    """

    runda: Runda
    plats: Underskrift
    hinder: str
    faktorhinder: str
    har_kod: bool
    har_nyckel: bool
    gjorda: int
    antal: int
    tidigare: Underskrift | None

    @property
    def kan_har(self) -> bool:
        """Whether it can be signed here and now."""
        return not self.hinder and not self.faktorhinder

    @property
    def kan_annorstades(self) -> bool:
        """Whether it can be signed elsewhere and handed in."""
        return not self.hinder


def signeringslage(user: User, plats: Underskrift) -> Signeringslage | None:
    """Return where this place stands for its owner; None where its document has no round."""
    rundor = Runda.objects.select_related("handling__fil", "handling__arende", "foregaende")
    runda = rundor.filter(handling=plats.handling_id).first()
    if runda is None:
        return None
    faktorer = bekraftelse.faktorer(user)
    antal = hur_manga(runda.handling.underskrifter.all())
    return Signeringslage(
        runda=runda,
        plats=plats,
        hinder=_hinder(user, plats, runda),
        faktorhinder=bekraftelse.for_farska(user) if faktorer else UTAN_FAKTOR,
        har_kod=any(f.slag == "totp" for f in faktorer),
        har_nyckel=any(f.slag == "webauthn" for f in faktorer),
        gjorda=antal.klara,
        antal=antal.alla,
        tidigare=senast_signerad(runda, Underskrift.objects.filter(person=plats.person_id)),
    )


def _hinder(user: User, plats: Underskrift, runda: Runda) -> str:
    try:
        krav_att_skriva(user, plats, runda, runda.sha256)
    except ValidationError as fel:
        return " ".join(fel.messages)
    return ""
