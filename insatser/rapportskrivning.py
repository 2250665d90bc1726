"""What the page shows where an insats writes its yearly report."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from finsam.format import heltal
from finsam.models import User
from finsam.synlig import synliga
from insatser.models import Avsnittsversion, Insatsrapport, Rapportavsnitt
from insatser.rapportsiffror import RUBRIKER, Rapportsiffra, arets_bild, dolda, siffror

TOM, SKRIVEN = "tom", "skriven"


@dataclass(frozen=True, slots=True)
class Sifferrad:
    """A figure as the writer sees it: both counts, and how it will be printed."""

    siffra: Rapportsiffra
    dold: bool

    @property
    def tryckt(self) -> str:
        """What leaves the kansli."""
        if self.dold:
            return "döljs"
        delar = [self.siffra.system, self.siffra.egen]
        return " / ".join(heltal(n) for n in delar if n is not None) or "–"


@dataclass(frozen=True, slots=True)
class Skrivavsnitt:
    """A heading to write below: its words, those of last year, and the branches that wait."""

    avsnitt: Rapportavsnitt
    forra: str
    grenar: tuple[Avsnittsversion, ...]
    rader: tuple[Sifferrad, ...] = ()

    @property
    def status(self) -> str:
        """Whether anything is written."""
        return SKRIVEN if self.avsnitt.text.strip() else TOM

    @property
    def siffrornas_rubrik(self) -> str:
        """What the table of figures is called."""
        return RUBRIKER.get(self.avsnitt.siffror, "")


def skrivavsnitt(rapport: Insatsrapport, user: User) -> list[Skrivavsnitt]:
    """Return the headings with everything beside them, in a fixed number of reads."""
    alla, bild = siffror(rapport), arets_bild(rapport.ar)
    avsnitt = list(rapport.avsnitt.all())
    forra = _forra_arets(rapport, user)
    grenar = _grenar(avsnitt)
    ut = []
    for a in avsnitt:
        rader = alla[a.siffror] if a.siffror else []
        gomda = dolda(rader, bild) if rader else frozenset()
        ut.append(
            Skrivavsnitt(
                a,
                forra.get(a.nyckel, ""),
                grenar.get(a.pk, ()),
                tuple(Sifferrad(s, s.nyckel in gomda) for s in rader),
            )
        )
    return ut


def _forra_arets(rapport: Insatsrapport, user: User) -> dict[str, str]:
    """Return {heading: what the insats wrote below it the year before}."""
    rader = synliga(Rapportavsnitt, user).filter(
        rapport__insats=rapport.insats_id, rapport__ar=rapport.ar - 1
    )
    return dict(rader.exclude(text="").values_list("nyckel", "text"))


def _grenar(avsnitt: Iterable[Rapportavsnitt]) -> dict[int, tuple[Avsnittsversion, ...]]:
    vantar = Avsnittsversion.objects.grenar().filter(post__in=list(avsnitt))
    rader = vantar.select_related("by").order_by("post", "nummer")
    return {pk: tuple(grupp) for pk, grupp in groupby(rader, key=lambda g: g.post_id)}
