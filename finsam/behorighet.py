"""Who may do what: permissions, roles as sets of them, and the gate that denies by default.

A view says what it demands (``behorighet = Behorighet.SE_EKONOMI`` on a class, ``@kraver``
on a function). A view that says nothing is refused: nobody decided on it.
"""

from collections.abc import Callable
from enum import StrEnum
from typing import Protocol, Self

from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import HttpRequest, HttpResponse


class Behorighet(StrEnum):
    """One thing that a user may do."""

    EGET_KONTO = "eget_konto"  # everyone who is signed in, even without a role
    SE_START = "se_start"
    SE_STYRELSE = "se_styrelse"
    ANDRA_STYRELSE = "andra_styrelse"
    JUSTERA = "justera"  # only what one is chosen to justera, and only that
    SKRIV_UNDER = "skriv_under"  # only the places that one has been given
    ANDRA_UNDERSKRIFTER = "andra_underskrifter"  # start, remind, withdraw; never sign for another
    PUBLICERA = "publicera"
    SE_REVISION = "se_revision"
    FRAGA_I_REVISION = "fraga_i_revision"
    SVARA_I_REVISION = "svara_i_revision"
    SE_DIARIUM = "se_diarium"
    ANDRA_DIARIUM = "andra_diarium"
    SE_SEKRETESS = "se_sekretess"  # what is marked as secret; else only one's own organ's
    SE_ARVODEN = "se_arvoden"  # a ledamot or ersättare only one's own
    GODKANNA_ARVODEN = "godkanna_arvoden"  # never one's own
    SE_INSATSER = "se_insatser"
    SE_ALLA_INSATSER = "se_alla_insatser"  # not only those that one is responsible for
    ANDRA_INSATSER = "andra_insatser"
    SE_DELTAGARE = "se_deltagare"  # coded participants and exact counts, of one's own insatser
    SE_ALLA_DELTAGARE = "se_alla_deltagare"
    ANDRA_DELTAGARE = "andra_deltagare"
    GALLRA_DELTAGARE = "gallra_deltagare"  # dispose of what is due by the rule of the insats
    LAMNA_ANSOKAN = "lamna_ansokan"  # ask the förbund for money
    GODKANNA_INSATSRAPPORT = "godkanna_insatsrapport"
    SE_EKONOMI = "se_ekonomi"
    ANDRA_EKONOMI = "andra_ekonomi"  # post, import, budget
    LASA_EKONOMI = "lasa_ekonomi"  # lock and reopen a year
    ATTESTERA = "attestera"  # the attestordning decides what, and up to how much
    SE_REKVISITIONER = "se_rekvisitioner"  # without se_ekonomi only those of one's own insatser
    SKICKA_REKVISITION = "skicka_rekvisition"  # for an insats that one may see
    SE_RAPPORTER = "se_rapporter"
    ANDRA_RAPPORTER = "andra_rapporter"
    FASTSTALLA_RAPPORT = "faststalla_rapport"
    SE_FILER = "se_filer"
    SE_LOGG = "se_logg"
    ANDRA_ANVANDARE = "andra_anvandare"
    HANTERA_NYCKLAR = "hantera_nycklar"  # the förbund's issuer and seal; never another's signature
    ATERSTALLA_FAKTOR = "aterstalla_faktor"  # two persons, for a third who has lost theirs


class Roll(models.TextChoices):
    """A user's function; one user may hold several."""

    FORBUNDSCHEF = "forbundschef", "Förbundschef"
    ADMINISTRATOR = "administrator", "Administratör"
    EKONOM = "ekonom", "Ekonom"
    LEDAMOT = "ledamot", "Ledamot"
    ERSATTARE = "ersattare", "Ersättare"
    BEREDNINGSGRUPP = "beredningsgrupp", "Beredningsgrupp"
    INSATSANSVARIG = "insatsansvarig", "Insatsansvarig"
    REVISOR = "revisor", "Revisor"


_B = Behorighet
_LASER = {
    _B.SE_START,
    _B.SE_STYRELSE,
    _B.SE_INSATSER,
    _B.SE_ALLA_INSATSER,
    _B.SE_EKONOMI,
    _B.SE_REKVISITIONER,
    _B.SE_RAPPORTER,
}
ROLLER: dict[str, frozenset[Behorighet]] = {
    Roll.FORBUNDSCHEF: frozenset(Behorighet) - {_B.FRAGA_I_REVISION},
    Roll.ADMINISTRATOR: frozenset(Behorighet)
    - {
        _B.LASA_EKONOMI,
        _B.ATTESTERA,
        _B.GODKANNA_INSATSRAPPORT,
        _B.FASTSTALLA_RAPPORT,
        _B.SE_LOGG,
        _B.ANDRA_ANVANDARE,
        _B.HANTERA_NYCKLAR,
        _B.FRAGA_I_REVISION,
    },
    Roll.EKONOM: frozenset(
        _LASER | {_B.ANDRA_EKONOMI, _B.SE_FILER, _B.SE_ARVODEN, _B.SE_REVISION, _B.SVARA_I_REVISION}
    ),
    Roll.LEDAMOT: frozenset(
        _LASER | {_B.ATTESTERA, _B.JUSTERA, _B.SKRIV_UNDER, _B.SE_ARVODEN, _B.GODKANNA_ARVODEN}
    ),
    Roll.ERSATTARE: frozenset(_LASER | {_B.JUSTERA, _B.SKRIV_UNDER, _B.SE_ARVODEN}),
    Roll.BEREDNINGSGRUPP: frozenset(
        _LASER - {_B.SE_EKONOMI, _B.SE_REKVISITIONER} | {_B.LAMNA_ANSOKAN}
    ),
    Roll.INSATSANSVARIG: frozenset(
        {
            _B.SE_START,
            _B.SE_INSATSER,
            _B.SE_DELTAGARE,
            _B.ANDRA_DELTAGARE,
            _B.LAMNA_ANSOKAN,
            _B.SE_REKVISITIONER,
            _B.SKICKA_REKVISITION,
        }
    ),
    Roll.REVISOR: frozenset(
        _LASER
        | {
            _B.SE_FILER,
            _B.SE_LOGG,
            _B.SE_DIARIUM,
            _B.SE_ARVODEN,
            _B.SKRIV_UNDER,
            _B.SE_REVISION,
            _B.FRAGA_I_REVISION,
        }
    ),
}

# Acts that one password too few must not be enough for: who attests, decides or signs.
KRAVER_FAKTOR = frozenset(
    {
        _B.ATTESTERA,
        _B.JUSTERA,
        _B.SKRIV_UNDER,
        _B.ANDRA_UNDERSKRIFTER,
        _B.PUBLICERA,
        _B.GODKANNA_ARVODEN,
        _B.GODKANNA_INSATSRAPPORT,
        _B.LASA_EKONOMI,
        _B.FASTSTALLA_RAPPORT,
        _B.ANDRA_ANVANDARE,
        _B.ATERSTALLA_FAKTOR,
        _B.HANTERA_NYCKLAR,
    }
)

# Views that guard themselves: without sign-in, in the middle of it, or one's own account.
_TREDJEPART = ("allauth.account.", "allauth.mfa.base.", "allauth.mfa.webauthn.")


def kraver(behorighet: Behorighet) -> Callable[[Callable], Callable]:
    """Mark a function view with the permission that it demands."""

    def marker(vy: Callable) -> Callable:
        vy.behorighet = behorighet  # type: ignore[attr-defined]
        return vy

    return marker


def kravd_behorighet(vy: Callable) -> Behorighet | None:
    """Return the permission that a view demands, None where nobody decided."""
    klass = getattr(vy, "view_class", None)
    return getattr(vy, "behorighet", None) or getattr(klass, "behorighet", None)


def vaktar_sig_sjalv(vy: Callable) -> bool:
    """Say whether a view is public, or one of allauth's that asks who it is."""
    return not getattr(vy, "login_required", True) or vy.__module__.startswith(_TREDJEPART)


class BehorighetMiddleware:
    """Refuses every view whose permission the user lacks, and every undecided view.

    Views marked ``login_not_required`` are public; LoginRequiredMiddleware has already sent
    anonymous visitors of the others to the sign-in page.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, vy: Callable, args: tuple, kwargs: dict) -> None:
        if vaktar_sig_sjalv(vy):
            return
        kravd = kravd_behorighet(vy)
        if kravd is None or not request.user.har(kravd):
            raise PermissionDenied


class Aktor(Protocol):
    """Whoever asks for rows: a user, as far as permissions go."""

    def har(self, behorighet: Behorighet) -> bool:
        """Say whether the user may do this."""


class BehorighetQuerySet(models.QuerySet):
    """Rows that a page may show: all of them to whoever has ``se_behorighet``, else none."""

    se_behorighet: Behorighet

    def visible_to(self, user: Aktor) -> Self:
        """Return the rows that the user may see."""
        return self.all() if user.har(self.se_behorighet) else self.none()
