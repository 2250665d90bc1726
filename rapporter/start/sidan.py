"""The start page as plain values, by what the user may do: never by role."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from finsam.behorighet import Behorighet
from finsam.format import langt_datum, med_ord
from finsam.models import User
from insatser.matlage import Insatsmattur
from insatser.models import Ansokan
from rapporter.nyckeltal import hamta
from rapporter.nyckeltal.uppgift import formatera
from rapporter.referens import las_figur
from rapporter.start.granskning import granskningen
from rapporter.start.insatser import insatserna
from rapporter.start.lage import Lage
from rapporter.start.publicering import publiceringen
from rapporter.start.rad import AttGora
from rapporter.start.revision import revisionen
from rapporter.start.texter import texterna
from styrelse.kanslilista import Attgora

B = Behorighet
KANSLIRADER = 6  # of the kansli's list; the rest is a click away


@dataclass(frozen=True, slots=True)
class Siffra:
    """A key figure: heading, value as shown, what it is compared with, and its source."""

    rubrik: str
    varde: str
    jamforelse: str
    url: str


@dataclass(frozen=True, slots=True)
class Genvag:
    """A short cut to what the user came for."""

    rubrik: str
    url: str
    varfor: str


@dataclass(frozen=True, slots=True)
class Startsida:
    """Everything that the page shows."""

    ingress: str
    ar: int
    siffror: tuple[Siffra, ...]
    att_gora: tuple[AttGora, ...]
    genvagar: tuple[Genvag, ...]
    tom: bool
    kansli: tuple[Attgora, ...] = ()
    kansli_fler: int = 0


def startsida(user: User) -> Startsida:
    """Return the start page of this user."""
    lage = Lage.nu(user)
    tom = not lage.har_forbund and lage.rakenskapsar is None
    return Startsida(
        ingress=_ingress(lage),
        ar=lage.ar,
        siffror=tuple(_siffror(lage)),
        att_gora=tuple(
            [
                *_forsta_stegen(lage),
                *_rapporten(lage),
                *texterna(lage),
                *granskningen(lage),
                *publiceringen(lage),
                *revisionen(lage),
                *_justeringen(lage),
                *_utbetalningarna(lage),
                *_ansokningarna(lage),
                *_arsrapporterna(lage),
                *insatserna(lage),
                *_lopande(lage),
            ]
        ),
        genvagar=tuple(_genvagar(lage)),
        tom=tom,
        kansli=tuple(lage.kanslilista[:KANSLIRADER]),
        kansli_fler=max(len(lage.kanslilista) - KANSLIRADER, 0),
    )


def _ingress(lage: Lage) -> str:
    if lage.rakenskapsar is None:
        return "Här börjar arbetet. Böckerna är inte inlästa än."
    till = lage.bokfort_till
    bokfort = f"Bokfört till och med {langt_datum(till)}." if till else "Inget är bokfört än."
    return f"{lage.sammanhang.forbundsnamn}, verksamhetsåret {lage.ar}. {bokfort}"


def _forsta_stegen(lage: Lage) -> Iterator[AttGora]:
    """What a new förbund begins with, as long as it is not there."""
    har = lage.user.har
    if har(B.ANDRA_STYRELSE):
        yield from _forbundet(lage)
    if har(B.ANDRA_EKONOMI) and lage.rakenskapsar is None:
        yield AttGora(
            "Läs in böckerna",
            reverse("ekonomi:sie_ny"),
            "En SIE-fil från ekonomisystemet ger konton, verifikationer och ingående balanser.",
        )
    if har(B.ANDRA_INSATSER) and not lage.insatser:
        yield AttGora(
            "Registrera insatserna",
            reverse("insatser:insats_ny"),
            "Vad förbundet finansierar, vilka som deltar och hur det går.",
        )


def _forbundet(lage: Lage) -> Iterator[AttGora]:
    """The förbund, then who its members are, then who sits in the board."""
    if not lage.har_forbund:
        yield AttGora(
            "Registrera förbundet och dess medlemmar",
            reverse("styrelse:forbund_ny"),
            "Namn, medlemmar, styrelse och beredningsgrupp. Rapporterna läser dem härifrån.",
        )
        return
    if not lage.har_medlemmar:
        yield AttGora(
            "Lägg till medlemmarna",
            reverse("styrelse:medlem_ny"),
            "Försäkringskassan, Arbetsförmedlingen, regionen och kommunerna.",
        )
    if not lage.har_styrelse:
        yield AttGora(
            "Lägg upp styrelsen",
            reverse("styrelse:organ_lista"),
            "Lägg upp organet Styrelsen och ge ledamöter och ersättare deras uppdrag.",
        )


def _rapporten(lage: Lage) -> Iterator[AttGora]:
    """What the year's årsredovisning waits for (FinsamL 24 §: within three months)."""
    if not lage.user.har(B.ANDRA_RAPPORTER) or lage.rakenskapsar is None:
        return
    frist, rapport = date(lage.ar + 1, 3, 31), lage.arsredovisning
    if rapport is None:
        varfor = "Rubriker, tabeller och siffror finns från början. Texten skriver du."
        url = reverse("rapporter:ny")
        yield AttGora(f"Börja på årsredovisning {lage.ar}", url, varfor, frist, lage.idag)
        return
    url = rapport.get_absolute_url()
    if lage.tomma_avsnitt:
        varfor = f"{lage.tomma_avsnitt} avsnitt saknar text."
        yield AttGora(f"Skriv klart {rapport.titel.lower()}", url, varfor, frist, lage.idag)
    if lage.pdf_ar_gammal:
        varfor = "Ingen PDF är gjord av den text och de siffror som finns nu."
        yield AttGora(f"Gör en ny PDF av {rapport.titel.lower()}", url, varfor)
    if rapport.beslutad_datum is None:
        sida, varfor = "rapport", "Förbundschefen fastställer den när styrelsen har beslutat."
        if lage.user.har(B.FASTSTALLA_RAPPORT):
            sida, varfor = "faststall", "Skriv in datum och paragraf när styrelsen har beslutat."
        url = reverse(f"rapporter:{sida}", args=[rapport.pk])
        yield AttGora(
            f"Låt styrelsen besluta {rapport.titel.lower()}", url, varfor, frist, lage.idag
        )


def _justeringen(lage: Lage) -> Iterator[AttGora]:
    """What waits for the user's signature, and protokoll to lay before signers or announce."""
    for sak in (*lage.vantande_underskrifter, *lage.vantande_protokoll):
        url = reverse(sak.url_namn, args=[sak.pk])
        yield AttGora(sak.rubrik, url, sak.varfor, sak.frist, lage.idag)


def _utbetalningarna(lage: Lage) -> Iterator[AttGora]:
    """What waits for the user's attest, and what was sent back to whoever writes rekvisitioner."""
    if lage.user.har(B.ATTESTERA) and (antal := lage.att_attestera):
        vad = (
            "En rekvisition eller faktura" if antal == 1 else f"{antal} rekvisitioner och fakturor"
        )
        url = reverse("ekonomi:att_attestera")
        yield AttGora("Attestera det som är inskickat", url, f"{vad} väntar på attest.")
    if lage.user.har(B.SKICKA_REKVISITION) and (antal := lage.atersanda):
        url = f"{reverse('ekonomi:rekvisition_lista')}?status=atersand"
        vad = "En rekvisition är återsänd." if antal == 1 else f"{antal} är återsända."
        yield AttGora("Rätta återsända rekvisitioner", url, vad)


_ANSOKAN = {
    Ansokan.Status.ATERREMITTERAD: ("Ändra och lämna in {} igen", "Ansökan är återremitterad."),
    Ansokan.Status.INLAMNAD: ("Ta upp {} i beredning", "Ansökan om medel är inlämnad."),
    Ansokan.Status.BEVILJAD: ("Gör {} till en insats", "Ansökan är beviljad."),
}


def _ansokningarna(lage: Lage) -> Iterator[AttGora]:
    """Applications for money that wait for the kansli, or were sent back to the user."""
    for ansokan in lage.ansokningar if lage.user.har(B.LAMNA_ANSOKAN) else ():
        rubrik, varfor = _ANSOKAN[Ansokan.Status(ansokan.status)]
        yield AttGora(rubrik.format(ansokan.namn), ansokan.get_absolute_url(), varfor)


def _arsrapporterna(lage: Lage) -> Iterator[AttGora]:
    """Yearly reports that wait for an approval or were sent back, and services to ask about."""
    for rapport in lage.arsrapporter if lage.user.har(B.ANDRA_DELTAGARE) else ():
        url = reverse("insatser:arsrapport", args=[rapport.insats.slug, rapport.ar])
        inlamnad = rapport.status == rapport.Status.INLAMNAD
        rubrik = f"{'Läs och godkänn' if inlamnad else 'Komplettera'} årsrapporten för "
        varfor = "Den är inlämnad." if inlamnad else "Den är skickad tillbaka."
        yield AttGora(f"{rubrik}{rapport.insats}", url, varfor)
    if lage.user.har(B.ANDRA_INSATSER) and (antal := lage.att_granska_i_katalogen):
        varfor = f"{med_ord(antal, 'tjänst', 'tjänster')} skulle ha granskats."
        url = reverse("insatser:katalog_att_granska")
        yield AttGora("Fråga parterna om katalogen", url, varfor)


def _matning(rad: Insatsmattur) -> str:
    """Say how many of an insats are to be measured, and of which kind."""
    slag = ((rad.start, "vid start"), (rad.uppfoljning, "uppföljning"), (rad.avslut, "vid avslut"))
    delar = ", ".join(f"{antal} {ord_}" for antal, ord_ in slag if antal)
    return f"{med_ord(rad.antal, 'deltagare', 'deltagare')} ska mätas nu: {delar}."


def _lopande(lage: Lage) -> Iterator[AttGora]:
    """What else waits: the next budget (FinsamL 23 §), drafts, goals, meetings, next books."""
    har, ar = lage.user.har, lage.ar
    for rad in lage.att_mata if har(B.ANDRA_DELTAGARE) else ():
        url = reverse("insatser:steg", args=[rad.insats.slug])
        yield AttGora(f"Mät steg i {rad.insats}", url, _matning(rad))
    if har(B.ANDRA_STYRELSE) and lage.mal_utan_utfall:
        antal = lage.mal_utan_utfall
        varfor = f"{med_ord(antal, 'mål är inte följt', 'mål är inte följda')} upp."
        url = reverse("malnyckeltal:folj_upp", args=[ar])
        yield AttGora(f"Följ upp målen för {ar}", url, varfor)
    if har(B.ANDRA_EKONOMI) and lage.rakenskapsar is not None:
        if lage.obokforda:
            url = reverse("ekonomi:verifikation_lista")
            yield AttGora("Bokför utkasten", url, f"{lage.obokforda} verifikationer är utkast.")
        if not lage.har_beslutad_budget:
            varfor = "Den ska vara beslutad före november månads utgång."
            frist = date(ar, 11, 30)
            url = reverse("ekonomi:budget_ny")
            yield AttGora(f"Lägg in budgeten för {ar + 1}", url, varfor, frist, lage.idag)
        if lage.rakenskapsar.slut < lage.idag:
            varfor = f"Böckerna slutar {langt_datum(lage.rakenskapsar.slut)}."
            yield AttGora(f"Läs in böckerna för {ar + 1}", reverse("ekonomi:sie_ny"), varfor)
    if har(B.SE_STYRELSE) and (mote := lage.nasta_mote):
        varfor = f"{mote.organ} träffas {langt_datum(mote.datum)}."
        # The kansli prepares it; a ledamot reads its papers and answers.
        sida = "sammantrade" if har(B.ANDRA_STYRELSE) else "mitt_mote"
        url = reverse(f"styrelse:{sida}", args=[mote.pk])
        yield AttGora(str(mote), url, varfor, mote.datum, lage.idag)


@dataclass(frozen=True, slots=True)
class _Onskad:
    """A key figure as the texts would ask for it, and what it is compared with."""

    rubrik: str
    figur: str
    behorighet: Behorighet
    mot_vad: str = ""
    mot: str = ""


_SIFFROR = (
    _Onskad(
        "Årets resultat", "arets_resultat|tkr", B.SE_EKONOMI, "budget", "budgeterat_resultat|tkr"
    ),
    _Onskad(
        "Eget kapital vid årets slut",
        "eget_kapital_ub|tkr",
        B.SE_EKONOMI,
        "vid årets början",
        "eget_kapital_ib|tkr",
    ),
    _Onskad(
        "Verksamhetens kostnader",
        "kostnader|abs|tkr",
        B.SE_EKONOMI,
        "året före",
        "kostnader(ar=-1)|abs|tkr",
    ),
    _Onskad(
        "Insatser under året",
        "antal_insatser",
        B.SE_ALLA_INSATSER,
        "varav individinriktade",
        'antal_insatser(inriktning="individ")',
    ),
    _Onskad("Mål uppnådda hittills", "uppnadda_mal", B.SE_STYRELSE, "av", "antal_mal"),
)


def _siffror(lage: Lage) -> Iterator[Siffra]:
    """The key figures that the user may see and the system knows."""
    for onskad in _SIFFROR:
        if not lage.user.har(onskad.behorighet):
            continue
        varde, url = _skriven(lage, onskad.figur)
        if varde:
            mot = _skriven(lage, onskad.mot)[0] if onskad.mot else ""
            yield Siffra(onskad.rubrik, varde, f"{onskad.mot_vad} {mot}" if mot else "", url)


def _skriven(lage: Lage, figur: str) -> tuple[str, str]:
    """A live figure as the texts write it, with its source; empty where it is not known."""
    referens = las_figur(figur)
    uppgift = hamta(referens, lage.sammanhang)
    if uppgift.varde is None and not uppgift.dold:
        return "", ""
    return formatera(uppgift, referens.filter), uppgift.url


def _genvagar(lage: Lage) -> Iterator[Genvag]:
    """What the user most often came for."""
    har = lage.user.har
    if rapport := lage.arsredovisning:
        yield Genvag(rapport.titel, rapport.get_absolute_url(), rapport.fotrad)
        if rapport.filer.exists():
            url = reverse("rapporter:pdf", args=[rapport.pk])
            yield Genvag(f"{rapport.titel} som PDF", url, "Den senast gjorda filen.")
    if har(B.SE_EKONOMI) and lage.rakenskapsar:
        yield Genvag(
            f"Ekonomi {lage.ar}", reverse("ekonomi:oversikt"), "Budget, utfall, verifikationer."
        )
    for insats in lage.insatser if not har(B.SE_STYRELSE) else ():
        yield Genvag(str(insats), reverse("insatser:insats", args=[insats.slug]), "Din insats.")
    if har(B.SE_LOGG):
        yield Genvag("Logg", reverse("logg"), "Vem som har gjort vad, och när.")
