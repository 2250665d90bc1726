"""What a member gets for a year, read out of all areas: contribution, report, papers, volumes."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.urls import reverse

from ekonomi.models import Medlemsbidrag
from finsam.format import kr
from finsam.models import Fil
from finsam.taltabell import Tal
from insatser.fasta import FastaTal
from rapporter.models import Medlemspaket, Paketfil, Paketomgang, Rapport, Revisionsberattelse
from rapporter.underskriftslage import pdf_att_lamna, rundan
from styrelse.ansvarslage import Ansvarslage, Svar, ansvarslage
from styrelse.forteckning import forbund
from styrelse.models import Handling, Medlem

STANDARDFORSLAG = (
    "{medlem} föreslås besluta\n\n"
    "att för sin del godkänna årsredovisningen för {forbund} {ar}, och\n\n"
    "att bevilja förbundets styrelse och dess enskilda ledamöter ansvarsfrihet för {ar}."
)
REVISIONSBERATTELSE = "Revisionsberättelse"
PROTOKOLL = ("Protokoll", "Protokollsutdrag")


@dataclass(frozen=True, slots=True)
class Saknas:
    """A step that is not taken yet: words, and where it is taken."""

    text: str
    url: str


@dataclass(frozen=True, slots=True)
class Medlemssida:
    """One member's page: what it gets, and what was made and sent."""

    omgang: "Omgang"
    svar: Svar
    paket: Medlemspaket | None
    bidrag: Decimal | None
    deltagare: Tal | None

    @property
    def medlem(self) -> Medlem:
        """The member."""
        return self.svar.medlem

    @property
    def senaste(self) -> Paketfil | None:
        """The zip made last; the files are read beforehand."""
        filer = list(self.paket.filer.all()) if self.paket else []
        return filer[0] if filer else None

    @property
    def handlingar(self) -> list[Handling]:
        """The papers that the member gets: the auditors' report, those to everybody, its own."""
        egna = list(self.paket.handlingar.all()) if self.paket else []
        alla = [*(b.handling for b in self.omgang.berattelser), *self.omgang.handlingar, *egna]
        return list(dict.fromkeys(alla))

    @property
    def forslag(self) -> str:
        """The words for the member's own decision, with names and year in their places."""
        text = (self.paket and self.paket.forslag) or self.omgang.forslag
        for ord_, varde in (
            ("{medlem}", str(self.medlem)),
            ("{forbund}", self.omgang.forbundsnamn),
            ("{ar}", str(self.omgang.ar)),
        ):
            text = text.replace(ord_, varde)
        return text

    @property
    def bidrag_i_ord(self) -> str:
        """The contribution in kronor, or whose it is part of (FinsamL 5 §)."""
        if self.bidrag is not None:
            return f"{kr(self.bidrag)} kronor"
        return "Ingår i statens bidrag" if self.ar_stat and self.omgang.bidrag else ""

    @property
    def ar_stat(self) -> bool:
        """True for the two parties of the state, of which one may pay for both."""
        return self.medlem.ar_stat

    @property
    def saknas(self) -> list[Saknas]:
        """What the package still lacks."""
        delar = list(self.omgang.saknas)
        if not self._har(REVISIONSBERATTELSE):
            url = reverse("revision:lista")
            delar.append(Saknas("Ingen revisionsberättelse är mottagen.", url))
        if not self._har(*PROTOKOLL):
            delar.append(
                Saknas("Inget protokoll eller protokollsutdrag är valt.", self.omgang.valj_url)
            )
        if self.omgang.bidrag and not self.bidrag_i_ord:
            url = f"{reverse('ekonomi:anslag')}?ar={self.omgang.ar}"
            delar.append(Saknas("Medlemmens bidrag för året är inte inlagt.", url))
        return delar

    def _har(self, *typer: str) -> bool:
        return any(h.typ.namn in typer for h in self.handlingar)


@dataclass(frozen=True, slots=True)
class Omgang:
    """A year's packages: what is common to them, and each member's page."""

    ar: int
    forbundsnamn: str
    forslag: str
    handlingar: list[Handling]
    rapport: Rapport | None
    rapport_pdf: Fil | None
    bidrag: dict[int, Decimal]
    lage: Ansvarslage
    berattelser: list[Revisionsberattelse]
    undertecknad: bool

    @property
    def valj_url(self) -> str:
        """Where the papers and the words are chosen."""
        return reverse("medlemspaket:valj", args=[self.ar])

    @property
    def saknas(self) -> list[Saknas]:
        """What is missing for every member, in the order of the steps."""
        delar = []
        if self.rapport is None:
            delar.append(
                Saknas(f"Årsredovisningen för {self.ar} är inte påbörjad.", reverse("rapporter:ny"))
            )
        else:
            delar += self._om_rapporten(self.rapport)
        if not self.bidrag:
            url = f"{reverse('ekonomi:anslag')}?ar={self.ar}"
            delar.append(Saknas(f"Medlemmarnas bidrag för {self.ar} är inte inlagda.", url))
        return delar

    def _om_rapporten(self, rapport: Rapport) -> list[Saknas]:
        delar = []
        if rapport.beslutad_datum is None:
            url = reverse("rapporter:versioner", args=[rapport.pk])
            delar.append(Saknas("Årsredovisningen är inte fastställd.", url))
        elif not self.undertecknad:
            url = reverse("rapporter:versioner", args=[rapport.pk])
            delar.append(Saknas("Alla har inte skrivit under årsredovisningen.", url))
        if self.rapport_pdf is None:
            delar.append(
                Saknas("Årsredovisningen finns inte som PDF än.", rapport.get_absolute_url())
            )
        return delar


def omgang(ar: int) -> Omgang:
    """Return what is common to a year's packages. A fixed number of queries."""
    rad = Paketomgang.objects.filter(ar=ar).first()
    typ = Rapport.Typ.ARSREDOVISNING
    rapport = Rapport.objects.filter(typ=typ, ar=ar).first()
    beslutad = rapport.utgavor.beslutade().med_filer().first() if rapport else None
    runda = rundan(beslutad) if beslutad else None
    fakta = forbund(date(ar, 12, 31))
    return Omgang(
        ar,
        fakta.namn if fakta else "Samordningsförbundet",
        (rad and rad.forslag) or STANDARDFORSLAG,
        list(_handlingar(rad)),
        rapport,
        pdf_att_lamna(beslutad) if beslutad else _senaste_pdf(rapport),
        {b.medlem_id: b.belopp for b in Medlemsbidrag.objects.filter(ar=ar)},
        ansvarslage(ar),
        _berattelser(rapport) if rapport else [],
        runda is not None and runda.status == runda.Status.KLAR,
    )


def _berattelser(rapport: Rapport) -> list[Revisionsberattelse]:
    """Return the auditors' reports on the version that holds; one under sekretess is not sent."""
    galler = Revisionsberattelse.objects.om(rapport).galler().filter(utgava__aterkallad_at=None)
    alla = galler.filter(handling__sekretess=False).som_visas().select_related("handling__typ")
    return list(alla.order_by("datum", "pk"))


def _senaste_pdf(rapport: Rapport | None) -> Fil | None:
    """Return the PDF that was made last of a report that is not decided."""
    if rapport is None:
        return None
    senaste = rapport.filer.select_related("fil").first()
    return senaste.fil if senaste else None


def _handlingar(rad: Paketomgang | None) -> Iterable[Handling]:
    return (
        rad.handlingar.select_related("typ", "arende", "fil").order_by("datum", "pk") if rad else ()
    )


def sidor(omgangen: Omgang) -> list[Medlemssida]:
    """Return each member's page of a year, in the order of the register."""
    paketen = (
        Medlemspaket.objects.filter(omgang__ar=omgangen.ar)
        .med_filer()
        .prefetch_related("handlingar__typ", "handlingar__arende", "handlingar__fil")
    )
    per_medlem = {paket.medlem_id: paket for paket in paketen}
    deltagare = FastaTal(omgangen.ar).per_kommun()
    return [
        Medlemssida(
            omgangen,
            svar,
            per_medlem.get(svar.medlem.pk),
            omgangen.bidrag.get(svar.medlem.pk),
            deltagare.get(svar.medlem.organisation_id),
        )
        for svar in omgangen.lage.svar
    ]


def sida(ar: int, medlem_pk: int) -> Medlemssida | None:
    """Return one member's page, None where it was no member at the year's end."""
    return next((s for s in sidor(omgang(ar)) if s.medlem.pk == medlem_pk), None)
