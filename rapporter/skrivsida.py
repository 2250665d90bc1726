"""What the page of writing shows of an avsnitt: its text, its neighbours, who writes, last year."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.safestring import SafeString

from finsam.behorighet import Behorighet
from finsam.models import User
from finsam.synlig import synliga
from finsam.textskillnad import Bit, skillnad
from rapporter import text
from rapporter.models import Avsnitt, Avsnittslas, Avsnittstext, Kommentar, Rapport
from rapporter.sammanhang import Sammanhang
from rapporter.services.lasning import ligger_fast
from rapporter.text import Textfel

Lage = Avsnitt.Lage
TON = {Lage.UTKAST: "", Lage.KLART: "info", Lage.GRANSKAT: "bra"}


@dataclass(frozen=True, slots=True)
class Forhandsvisning:
    """What a text becomes, and what is wrong in it."""

    rubrik: str
    html: SafeString
    fel: list[Textfel]


def forhandsvisning(
    avsnitt: Avsnitt, skriven: str, *, lankar: bool, far_kontona: bool = True
) -> Forhandsvisning:
    """Return what a text becomes in this avsnitt; nothing is written."""
    sammanhang = Sammanhang.for_rapport(avsnitt.rapport, lankar=lankar, far_kontona=far_kontona)
    html = text.rendera(skriven, sammanhang, rubrikniva=3)
    return Forhandsvisning(avsnitt.rubrik, html, text.granska(skriven))


@dataclass(frozen=True, slots=True)
class Grannar:
    """The avsnitt before and after among those that the user may write, and which one this is."""

    fore: Avsnitt | None
    efter: Avsnitt | None
    nummer: int
    antal: int


def grannar(avsnitt: Avsnitt, user: User) -> Grannar:
    """Return what is written before and after this avsnitt."""
    rader = list(
        avsnitt.rapport.avsnitt.skrivbara_for(user)
        .only("pk", "rubrik", "ordning", "rapport", "med")
        .order_by("ordning")
    )
    plats = next(i for i, rad in enumerate(rader) if rad.pk == avsnitt.pk)
    return Grannar(
        fore=rader[plats - 1] if plats else None,
        efter=rader[plats + 1] if plats + 1 < len(rader) else None,
        nummer=plats + 1,
        antal=len(rader),
    )


@dataclass(frozen=True, slots=True)
class Skrivsida:
    """The page where an avsnitt is written, but for the preview."""

    avsnitt: Avsnitt
    grannar: Grannar
    grenar: list[Avsnittstext]
    las: Avsnittslas | None  # somebody else's
    fast: str  # why it cannot be written, empty where it can
    lagen: Sequence[tuple[str, str]]
    forra: Avsnitt | None
    kommentarer: list[Kommentar]

    @property
    def lage(self) -> str:
        """The state in words: an avsnitt that has nothing is empty whatever is said of it."""
        return self.avsnitt.get_lage_display() if self.avsnitt.text else "Tomt"

    @property
    def ton(self) -> str:
        """The colour of the state's tag."""
        return TON[Lage(self.avsnitt.lage)] if self.avsnitt.text else ""


def skrivsida(avsnitt: Avsnitt, user: User, *, nu: datetime) -> Skrivsida:
    """Return what the page shows of the avsnitt to this user, at this moment."""
    far_granska = user.har(Behorighet.ANDRA_RAPPORTER)
    return Skrivsida(
        avsnitt=avsnitt,
        grannar=grannar(avsnitt, user),
        grenar=list(avsnitt.versioner.grenar().select_related("by")),
        las=annans_las(avsnitt, user, nu=nu),
        fast=ligger_fast(avsnitt.rapport),
        lagen=[v for v in Lage.choices if v[0] != Lage.GRANSKAT or far_granska],
        forra=forra_arets(avsnitt),
        kommentarer=oppna_kommentarer(avsnitt, user),
    )


def oppna_kommentarer(avsnitt: Avsnitt, user: User) -> list[Kommentar]:
    """Return what readers have said of the avsnitt that nobody has taken care of, oldest first."""
    olosta = synliga(Kommentar, user).olosta().med_vem()
    return list(olosta.filter(utgava__rapport=avsnitt.rapport_id, avsnitt=avsnitt.nyckel))


def laset(avsnitt: Avsnitt, *, nu: datetime) -> Avsnittslas | None:
    """Return who writes in the avsnitt now, None where nobody has given a sign of life lately."""
    las = Avsnittslas.objects.select_related("by").filter(avsnitt=avsnitt).first()
    return las if las and las.galler(nu) else None


def annans_las(avsnitt: Avsnitt, user: User, *, nu: datetime) -> Avsnittslas | None:
    """Return the lock where somebody else writes now."""
    las = laset(avsnitt, nu=nu)
    return las if las and las.by != user else None


# -- Last year's text ------------------------------------------------------------------------------


def forra_arets(avsnitt: Avsnitt) -> Avsnitt | None:
    """Return the avsnitt that this one follows upon: the same key in the report it was made from,
    else in the latest earlier report of the same kind; None where there is none with a text."""
    rapport = avsnitt.rapport
    tidigare = Rapport.objects.filter(typ=rapport.typ, per_datum__lt=rapport.per_datum)
    fore = rapport.foregaende or tidigare.order_by("-per_datum").first()
    if fore is None:
        return None
    rader = fore.avsnitt.select_related("rapport")
    return rader.filter(nyckel=avsnitt.nyckel).exclude(text="").first()


@dataclass(frozen=True, slots=True)
class Jamforelse:
    """Last year's text: as it was written, as it reads, and how this year's differs."""

    avsnitt: Avsnitt
    html: SafeString
    bitar: list[Bit]


def jamfor(avsnitt: Avsnitt, skriven: str, *, lankar: bool) -> Jamforelse | None:
    """Compare what is written with last year's text; None where there is none."""
    forra = forra_arets(avsnitt)
    if forra is None:
        return None
    visning = forhandsvisning(forra, forra.text, lankar=lankar)
    return Jamforelse(forra, visning.html, skillnad(forra.text, skriven))
