"""Where the signatures of a decided report stand, and which file of it is given."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse

from finsam.models import Fil, User
from finsam.synlig import synliga
from rapporter.models import Utgava
from styrelse.models import Runda
from styrelse.rundlage import rundlage
from styrelse.underskriven import signerad_fil, underskriven_fil

Status = Runda.Status
TONER: dict[str, str] = {
    Status.PAGAR: "varning",
    Status.KLAR: "bra",
    Status.AVBOJD: "fel",
    Status.ATERKALLAD: "fel",
}


@dataclass(frozen=True, slots=True)
class Underskriftslage:
    """The round about one version, as its pages show it; ``runda`` is None before there is one."""

    utgava: Utgava
    runda: Runda | None
    text: str
    saknas: tuple[str, ...] = ()
    sidan: str = ""  # the round's own page, "" for whoever may not see it

    @property
    def ton(self) -> str:
        """The colour of the words."""
        return TONER[self.runda.status] if self.runda else "info"

    @property
    def klar(self) -> bool:
        """True when everybody has signed."""
        return self.runda is not None and self.runda.status == Status.KLAR

    @property
    def hinder(self) -> str:
        """Why the version cannot be laid for signature now, "" where it can."""
        if not self.utgava.galler:
            return "Bara ett beslut som gäller skrivs under."
        if self.klar:
            return "Alla har skrivit under."
        return "Den är redan framlagd." if self.runda and self.runda.pagar else ""

    @property
    def avbojd(self) -> bool:
        """True when somebody declined to sign the version that still holds."""
        return bool(self.runda and self.runda.status == Status.AVBOJD and self.utgava.galler)


def underskriftslage(utgava: Utgava, user: User) -> Underskriftslage:
    """Return where a version's signatures stand, with names only for whoever sees the round."""
    runda = rundan(utgava)
    if runda is None:
        return Underskriftslage(utgava, None, "Inte framlagd för underskrift")
    if not synliga(Runda, user).filter(pk=runda.pk).exists():
        return Underskriftslage(utgava, runda, runda.get_status_display())
    lage = rundlage(runda)
    saknas = tuple(p.plats.namn for p in lage.saknas) if runda.pagar else ()
    text = lage.text.rstrip(".") if runda.pagar else runda.get_status_display()
    return Underskriftslage(utgava, runda, text, saknas, runda.get_absolute_url())


def rundan(utgava: Utgava) -> Runda | None:
    """Return the round about a version, None before it is laid for signature."""
    if utgava.handling_id is None:
        return None
    return Runda.objects.som_visas().filter(handling=utgava.handling_id).first()


def foregaende(utgava: Utgava) -> tuple[Utgava, Runda] | None:
    """Return what was laid for signature before, with its round: this version, or an earlier one.

    The same version is laid anew where its round ended without the signatures.
    """
    samma = Runda.objects.filter(sha256=utgava.pdf.sha256 if utgava.pdf else "")
    if runda := samma.exclude(handling=utgava.handling_id).order_by("-pk").first():
        return utgava, runda
    rundor = Runda.objects.filter(
        handling__utgava__rapport=utgava.rapport_id, handling__utgava__nummer__lt=utgava.nummer
    )
    senaste = rundor.select_related("handling__utgava").order_by("-handling__utgava__nummer")
    runda = senaste.first()
    return (runda.handling.utgava, runda) if runda else None


def ny_runda_url(utgava: Utgava) -> str:
    """Return the page where the signatories of a registered version are chosen.

    A later version leads to the round before it and to what has changed since.
    """
    fraga = {"handling": utgava.handling_id, "vad": utgava.vad[:1].lower() + utgava.vad[1:]}
    if tidigare := foregaende(utgava):
        fore, runda = tidigare
        fraga["foregaende"] = runda.pk
        if fore != utgava:
            andrat = reverse("rapporter:andrat", args=[fore.pk])
            fraga["andringar"] = f"{andrat}?mot={utgava.pk}"
    return f"{reverse('styrelse:runda_ny')}?{urlencode(fraga)}"


def pdf_att_lamna(utgava: Utgava) -> Fil | None:
    """Return the version's PDF as it is given: with every signature once the round is complete."""
    return underskriven_fil(utgava.handling) if utgava.handling else utgava.pdf


def undertecknad_pdf(utgava: Utgava) -> Fil | None:
    """Return the PDF with every signature, None before they are there or where on paper alone."""
    return signerad_fil(utgava.handling) if utgava.handling else None
