"""The tabs of one insats: what it is, its participants, its follow-ups, its course.

A page of one insats becomes a tab by a line in FLIKAR and ``Insatsflikar`` first of its bases.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse

from finsam.behorighet import Behorighet
from finsam.models import User
from finsam.synlig import synliga
from insatser.models import Insats
from insatser.views.sida import B, EnInsats


@dataclass(frozen=True, slots=True)
class Insatsflik:
    """One tab: its words, URL name (its argument is the slug), and for whom and what it is.

    ``inriktning`` is the only one that has it ("" for both); ``exakt`` asks that the user may
    see the participants of this insats.
    """

    rubrik: str
    url_namn: str
    behorighet: Behorighet
    inriktning: str = ""
    exakt: bool = False

    def visas_for(self, user: User, insats: Insats, exakt: bool) -> bool:
        """Say whether the user has this tab of the insats."""
        ratt_inriktning = self.inriktning in {"", insats.inriktning}
        return user.har(self.behorighet) and ratt_inriktning and (exakt or not self.exakt)


_INDIVID = Insats.Inriktning.INDIVID
FLIKAR: tuple[Insatsflik, ...] = (
    Insatsflik("Insatsen", "insatser:insats", B.SE_INSATSER),
    Insatsflik("Deltagare", "insatser:deltagare_lista", B.SE_DELTAGARE, _INDIVID, exakt=True),
    Insatsflik("Volymer", "insatser:volymperioder", B.SE_DELTAGARE, _INDIVID, exakt=True),
    Insatsflik("Steg", "insatser:steg", B.SE_DELTAGARE, _INDIVID, exakt=True),
    Insatsflik(
        "Konsultationer", "insatser:konsultationer", B.ANDRA_DELTAGARE, _INDIVID, exakt=True
    ),
    Insatsflik("Uppföljning", "insatser:insatsens_uppfoljningar", B.SE_INSATSER),
    Insatsflik("Från start till avslut", "insatser:forlopp", B.SE_INSATSER),
    Insatsflik("Årsrapport", "insatser:arsrapport_start", B.SE_INSATSER),
)


def ser_exakt(user: User, insats: Insats) -> bool:
    """Say whether the user may see the participants of the insats and exact counts of them."""
    return synliga(Insats, user).med_exakta_antal(user).filter(pk=insats.pk).exists()


def flikrad(
    flikar: Sequence[Insatsflik], user: User, insats: Insats, adress: str
) -> list[tuple[str, str, bool]]:
    """Return the user's tabs of the insats as (words, address, is it here).

    A page below a tab's address lies in that tab; the longest address that fits is the one.
    """
    exakt = ser_exakt(user, insats)
    egna = [flik for flik in flikar if flik.visas_for(user, insats, exakt)]
    adresser = [(flik.rubrik, reverse(flik.url_namn, args=[insats.slug])) for flik in egna]
    har = max((url for _, url in adresser if adress.startswith(url)), key=len, default="")
    return [(ord_, url, url == har) for ord_, url in adresser]


class Insatsflikar(EnInsats):
    """A page of one insats that is one of its tabs, or lies below one."""

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        rad = flikrad(FLIKAR, self.request.user, self.insats, self.request.path)
        return super().get_context_data(
            flikrad=str(self.insats), sidflikar=rad if len(rad) > 1 else [], **kwargs
        )
