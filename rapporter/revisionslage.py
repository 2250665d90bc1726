"""Where the audit stands: each decided report with the auditors' word on it, and where to read."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone

from ekonomi.models import Rakenskapsar
from finsam.behorighet import Behorighet
from finsam.models import User
from rapporter.models import Rapport, Revisionsberattelse, Revisionsfraga, Utgava
from styrelse.models import Protokoll

B = Behorighet
ARSREDOVISNINGAR = 3  # of the latest years; earlier ones are found among the reports


@dataclass(frozen=True, slots=True)
class Arslage:
    """One year's årsredovisning: the version that holds, and what the auditors have said."""

    rapport: Rapport
    utgava: Utgava | None
    berattelser: tuple[Revisionsberattelse, ...]

    @property
    def saknas(self) -> str:
        """Why there is nothing to receive the auditors' report about, "" where there is."""
        if self.utgava is None:
            return "Styrelsen har inte beslutat årsredovisningen än."
        return ""


@dataclass(frozen=True, slots=True)
class Lasplats:
    """Something an auditor reads: words, address, what is found there."""

    rubrik: str
    url: str
    vad: str


def revisionslage(user: User) -> list[Arslage]:
    """Return the latest years' årsredovisningar with the auditors' reports, the latest first."""
    typ = Rapport.Typ.ARSREDOVISNING
    rapporter = list(Rapport.objects.visible_to(user).filter(typ=typ)[:ARSREDOVISNINGAR])
    beslutade = Utgava.objects.visible_to(user).beslutade().med_filer()
    per_rapport = {u.rapport_id: u for u in beslutade.filter(rapport__in=rapporter)}
    alla = Revisionsberattelse.objects.visible_to(user).galler().som_visas()
    berattelser = list(alla.filter(utgava__rapport__in=rapporter))
    return [
        Arslage(
            rapport,
            per_rapport.get(rapport.pk),
            tuple(b for b in berattelser if b.utgava.rapport_id == rapport.pk),
        )
        for rapport in rapporter
    ]


def senaste_ar() -> int:
    """Return the year that a question is most likely about: the latest that has ended."""
    ar = Rakenskapsar.objects.filter(slut__lt=timezone.localdate()).kalenderar()
    return ar[0] if ar else timezone.localdate().year - 1


def galler_url(fraga: Revisionsfraga) -> str:
    """Return the page of what a question is about, "" where it is about the year as a whole."""
    sak = fraga.galler
    if isinstance(sak, Protokoll):
        return reverse("styrelse:protokoll_text", args=[sak.pk])
    return sak.get_absolute_url() if sak else ""


_PLATSER = (
    (
        "Verifikationer",
        "ekonomi:verifikation_lista",
        B.SE_EKONOMI,
        "Varje verifikation med underlag, attest och rättelser.",
    ),
    (
        "Räkningar och noter",
        "ekonomi:resultatrakning",
        B.SE_EKONOMI,
        "Varje belopp leder till sina rader.",
    ),
    (
        "Bokslut och revisorspärm",
        "ekonomi:bokslut_lista",
        B.SE_EKONOMI,
        "Checklista, periodiseringar, lås, och pärmen som en PDF.",
    ),
    (
        "Räkenskapsår som SIE-fil",
        "ekonomi:ar_lista",
        B.SE_FILER,
        "Böckerna, med eller utan verifikationer, till ditt eget verktyg.",
    ),
    (
        "Utbetalningar och attestordning",
        "ekonomi:rekvisition_lista",
        B.SE_REKVISITIONER,
        "Rekvisitioner och fakturor, med vem som attesterade.",
    ),
    (
        "Sammanträden och protokoll",
        "styrelse:sammantrade_lista",
        B.SE_STYRELSE,
        "Justerade protokoll med sina filer och underskrifter.",
    ),
    ("Beslut", "styrelse:beslut_lista", B.SE_STYRELSE, "Styrelsens beslut och hur de följs upp."),
    ("Internkontroll", "styrelse:internkontroll_lista", B.SE_STYRELSE, "Planer och vad som sågs."),
    ("Avtal", "styrelse:avtal_lista", B.SE_STYRELSE, "Avtal, tider och filer."),
    ("Diarium", "styrelse:diarium", B.SE_DIARIUM, "Ärenden och handlingar utan sekretess."),
    (
        "Rapporternas versioner",
        "rapporter:oversikt",
        B.SE_RAPPORTER,
        "Varje version med vad som har ändrats, och det som systemet prövar i dem.",
    ),
    ("Händelselogg", "logg", B.SE_LOGG, "Vem som har gjort vad, i en kedja som bara växer."),
)


def lasrum(user: User) -> tuple[Lasplats, ...]:
    """Return what the auditor may read, each with its page."""
    return tuple(
        Lasplats(rubrik, reverse(namn), vad)
        for rubrik, namn, behorighet, vad in _PLATSER
        if user.har(behorighet)
    )
