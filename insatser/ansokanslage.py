"""What an application lacks before it can be handed in, part by part, and where it stands."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils import timezone

from finsam.format import uppraknat
from insatser.models import Ansokan, Insats
from styrelse import malskala
from styrelse.models import Mal, Medlem

Status = Ansokan.Status


@dataclass(frozen=True, slots=True)
class Del:
    """One part of the form: its words, its address and what it lacks, in words after "saknas"."""

    nyckel: str
    rubrik: str
    saknas: tuple[str, ...] = ()

    @property
    def klar(self) -> bool:
        """Whether nothing is missing."""
        return not self.saknas

    @property
    def i_ord(self) -> str:
        """What is missing, as one phrase."""
        return uppraknat(self.saknas)


def valbara_forbundsmal(ansokan: Ansokan) -> list[Mal]:
    """Return the förbund's goals to choose among: of the latest year up to when it begins.

    Where no year that early has any: of the latest year. Those chosen before are among them.
    """
    alla = Mal.objects.forbundets(malskala.las().insatsens())
    aren = alla.alla_ar()
    start = ansokan.from_datum.year if ansokan.from_datum else None
    ar = next((ett for ett in aren if start and ett <= start), next(iter(aren), None))
    aktuella = alla.filter(ar=ar)
    valda = Mal.objects.filter(pk__in=ansokan.forbundsmal.all())
    return list((aktuella | valda).order_by("ar", "ordning").distinct())


def delar(ansokan: Ansokan) -> list[Del]:
    """Return the parts of the form with what each lacks."""
    return [
        Del("grund", "Insatsen och parterna", tuple(_grund(ansokan))),
        Del("innehall", "Syfte, målgrupp och implementering", tuple(_innehall(ansokan))),
        Del("mal", "Mål", tuple(_mal(ansokan))),
        Del("budget", "Budget och platser", tuple(_budget(ansokan))),
        Del("medfinansiering", "Medfinansiering", tuple(_medfinansiering(ansokan))),
    ]


def brister(ansokan: Ansokan) -> list[str]:
    """Return what keeps it from being handed in, one phrase each; none where it can be."""
    return [brist for del_ in delar(ansokan) for brist in del_.saknas]


def _grund(ansokan: Ansokan) -> Iterator[str]:
    if not Medlem.objects.vid(timezone.localdate()).filter(organisation=ansokan.sokande).exists():
        yield "en sökande som är medlem i förbundet"
    if ansokan.from_datum is None:
        yield "första dagen"
    if ansokan.till_datum is None and ansokan.tidsform == Insats.Tidsform.TIDSBESTAMD:
        yield "sista dagen, eller att insatsen går tills vidare"
    if not ansokan.arbetssatt:
        yield "om insatsen är förebyggande eller åtgärdande"


def _innehall(ansokan: Ansokan) -> Iterator[str]:
    if not ansokan.syfte:
        yield "syfte"
    if not ansokan.malgrupp:
        yield "målgrupp"
    if not ansokan.implementering:
        yield "plan för implementering"


def _mal(ansokan: Ansokan) -> Iterator[str]:
    if not ansokan.forbundsmal.exists() and valbara_forbundsmal(ansokan):
        yield "minst ett av förbundets mål"
    if not ansokan.mal.exists():
        yield "minst ett mätbart mål för insatsen"


def _budget(ansokan: Ansokan) -> Iterator[str]:
    aren = {rad.ar: rad.belopp for rad in ansokan.ansokansar.all()}
    if not any(aren.values()):
        yield "sökt belopp för minst ett år"
    if ansokan.from_datum and (utanfor := sorted(set(aren) - set(ansokan.aren))):
        ar = uppraknat(map(str, utanfor))
        yield f"en budget för rätt år ({ar} ligger utanför insatsens tid)"


def _medfinansiering(ansokan: Ansokan) -> Iterator[str]:
    utanfor = ansokan.medfinansiering.exclude(ar__in=ansokan.aren) if ansokan.from_datum else ()
    if aren := sorted({rad.ar for rad in utanfor}):
        ar = uppraknat(map(str, aren))
        yield f"medfinansiering för rätt år ({ar} ligger utanför insatsens tid)"


def varningar(ansokan: Ansokan) -> list[str]:
    """Return what those who prepare will ask about; it stops nothing."""
    sagt = []
    if not ansokan.parter.exists():
        sagt.append("Ingen annan part är med. En insats görs av minst två av förbundets parter.")
    if not ansokan.medfinansiering.exists():
        sagt.append("Ingen medfinansiering är angiven, varken i arbetstid eller i pengar.")
    return sagt


# -- Where it stands ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Fas:
    """One phase: its word, what is known of it, and whether it is behind or now."""

    ord: str
    vem: str = ""
    klar: bool = False
    nu: bool = False


_NATT = {
    Status.UTKAST: 0,
    Status.ATERREMITTERAD: 0,
    Status.INLAMNAD: 1,
    Status.BEREDNING: 2,
    Status.BEVILJAD: 4,
    Status.AVSLAGEN: 4,
}


def faser(ansokan: Ansokan) -> list[Fas]:
    """Return the phases in order; none for one that is withdrawn. Read it with ``som_visas``."""
    status = Status(ansokan.status)
    if status == Status.ATERKALLAD:
        return []
    natt = _NATT[status] + (ansokan.insats is not None)
    return [
        Fas(ord_, vem, klar=nummer < natt, nu=nummer == natt)
        for nummer, (ord_, vem) in enumerate(_ord(ansokan, status))
    ]


def _ord(ansokan: Ansokan, status: Status) -> Iterator[tuple[str, str]]:
    yield ("Återremitterad" if status == Status.ATERREMITTERAD else "Skriven"), str(ansokan.sokande)
    yield "Inlämnad", ansokan.arende.dnr if ansokan.arende else ""
    yield "Bereds", ""
    if ansokan.beslut:
        yield ansokan.get_status_display(), ansokan.beslut
    else:
        yield "Beslutad", ""
    if status != Status.AVSLAGEN:
        yield "Insats", str(ansokan.insats or "")
