"""Follow-ups: those of all insatser, those of one, and one of them with its steps."""

from functools import cached_property

from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.views.generic import TemplateView

from finsam.formular import TjanstFormView
from finsam.sida import Atgard
from finsam.synlig import synliga
from insatser import services
from insatser.forms.uppfoljning import AtersandForm, UppfoljningForm
from insatser.models import Insats, Insatsuppfoljning
from insatser.rapportlage import fatal_i_text
from insatser.uppfoljningslage import (
    VANTAR_PA_INSATSEN,
    Lage,
    Uppfoljningsrad,
    lage_for,
    uppfoljningar,
)
from insatser.uppfoljningsperiod import Uppfoljningsperiod
from insatser.uppfoljningssiffror import periodens_siffror
from insatser.views.insatsflikar import Insatsflikar, ser_exakt
from insatser.views.lasning import ExaktaAntal
from insatser.views.sida import B, EnInsats, Insatsomradet, MedDeltagare

Status = Insatsuppfoljning.Status
_SKRIV = "insatser:uppfoljning_skriv"


class UppfoljningarView(Insatsomradet, TemplateView):
    """Which follow-ups wait, for whom, and which are in."""

    template_name = "insatser/uppfoljningar.html"
    rubrik = "Uppföljning av insatser"

    @cached_property
    def rader(self) -> list[Uppfoljningsrad]:
        """The follow-ups of the insatser that the user sees."""
        alla = synliga(Insats, self.request.user)
        return uppfoljningar(self.request.user, alla, timezone.localdate())

    def get_ingress(self) -> str:
        sena = sum(rad.lage == Lage.SEN for rad in self.rader)
        vantar = sum(rad.lage == Lage.INLAMNAD for rad in self.rader)
        if not self.rader:
            return ""
        return f"Försenade: {sena}. Väntar på kansliet: {vantar}."

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        grupper = (
            ("Väntar på kansliet", {Lage.INLAMNAD}),
            ("Att skriva och lämna in", VANTAR_PA_INSATSEN),
            ("Perioden pågår", {Lage.PAGAR}),
            ("Godkända", {Lage.GODKAND}),
        )
        delade = [(namn, [r for r in self.rader if r.lage in lagen]) for namn, lagen in grupper]
        if delade[-1][1]:
            delade[-1][1].reverse()
        return super().get_context_data(
            grupper=[(namn, rader) for namn, rader in delade if rader],
            far_andra=self.request.user.har(B.ANDRA_INSATSER),
            **kwargs,
        )


class InsatsensUppfoljningarView(Insatsflikar, TemplateView):
    """What is due of one insats, and what has been told so far."""

    template_name = "insatser/insatsens_uppfoljningar.html"
    rubrik = "Uppföljning"

    def get_ingress(self) -> str:
        takt = self.insats.get_uppfoljningstakt_display()
        if not takt:
            return "Ingen uppföljning är planerad."
        return f"{takt}, från och med {self.insats.uppfoljs_fran}."

    def get_atgarder(self) -> list[Atgard]:
        return [
            Atgard("Ändra takten", "insatser:insats_fakta", B.ANDRA_INSATSER, (self.insats.slug,))
        ]

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        rader = uppfoljningar(self.request.user, [self.insats], timezone.localdate())
        return super().get_context_data(
            insats=self.insats,
            rader=list(reversed(rader)),
            far_andra=self.request.user.har(B.ANDRA_INSATSER),
            **kwargs,
        )


class EnUppfoljning(EnInsats):
    """A page about the follow-up of a period; ``rad`` is what is written, None before that."""

    def setup(self, request: HttpRequest, *args: object, **kwargs: object) -> None:
        super().setup(request, *args, **kwargs)
        if self.kwargs["kvartal"] > 4:
            raise Http404("Ett år har fyra kvartal.")
        self.period = Uppfoljningsperiod(self.kwargs["ar"], self.kwargs["kvartal"])
        egna = synliga(Insatsuppfoljning, request.user).filter(insats=self.insats)
        valda = egna.filter(ar=self.period.ar, kvartal=self.period.kvartal or None)
        self.rad = valda.select_related("skriven_by", "inlamnad_by", "godkand_by").first()

    @property
    def args_(self) -> tuple[str, int, int]:
        """The address's parts."""
        return (self.insats.slug, self.period.ar, self.period.kvartal)

    @property
    def egen(self) -> str:
        """The page of the follow-up."""
        return reverse("insatser:uppfoljning", args=self.args_)

    def get_rubrik(self) -> str:
        return f"Uppföljning {self.period.namn}"

    def get_brodsmulor(self) -> list[tuple[str, str]]:
        lista = reverse("insatser:insatsens_uppfoljningar", args=[self.insats.slug])
        return [*super().get_brodsmulor(), ("Uppföljning", lista)]

    def get_success_url(self) -> str:
        return self.egen

    def get_avbryt_url(self) -> str:
        return self.egen


class UppfoljningView(ExaktaAntal, EnUppfoljning, TemplateView):
    """What was done in a period, with the system's own figures beside it."""

    template_name = "insatser/uppfoljning.html"

    def exakta_insatser(self) -> list[Insats]:
        return [self.insats] if self.exakt else []

    @cached_property
    def exakt(self) -> bool:
        """True for whoever sees exact counts of the insats."""
        return ser_exakt(self.request.user, self.insats)

    def get_ingress(self) -> str:
        return f"{self.insats}. Ska vara inne {self.period.forfaller}."

    def get_atgarder(self) -> list[Atgard]:
        skriva, lasa = B.ANDRA_DELTAGARE, B.ANDRA_INSATSER
        if self.rad is None:
            return [self._steg("Skriv", "skriv", skriva)]
        if self.rad.kan_skrivas:
            lamna = self._steg("Lämna in", "lamna", skriva, "" if self.rad.gjort else "Skriv först")
            andra = self._steg("Ändra", "skriv", skriva)
            if self.rad.status == Status.ATERSAND:
                return [lamna, andra]
            return [lamna, andra, self._steg("Ta bort utkastet", "kasta", skriva, huvud=False)]
        if self.rad.status == Status.INLAMNAD:
            return [
                self._steg("Godkänn", "godkann", lasa),
                self._steg("Återsänd", "atersand", lasa, huvud=False),
                self._steg("Ta tillbaka", "ta_tillbaka", skriva, huvud=False),
            ]
        return [self._steg("Ångra godkännandet", "angra", lasa, huvud=False)]

    def _steg(self, ord_: str, steg: str, far: B, skal: str = "", *, huvud: bool = True) -> Atgard:
        return Atgard(ord_, f"insatser:uppfoljning_{steg}", far, self.args_, skal, huvud)

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        lage = lage_for(self.rad, self.period, timezone.localdate())
        return super().get_context_data(
            insats=self.insats,
            rad=self.rad,
            visad=Uppfoljningsrad(self.insats, self.period, self.rad, lage),
            fatal=_fatal(self.rad) if self.exakt else [],
            siffror=periodens_siffror(self.insats, self.period.dagar) if self.exakt else None,
            **kwargs,
        )


def _fatal(rad: Insatsuppfoljning | None) -> list[str]:
    """Return where the words tell of a few persons: once accepted, others read them."""
    return fatal_i_text((rad.gjort, rad.avvikelser)) if rad else []


class UppfoljningSkrivView(MedDeltagare, EnUppfoljning, TjanstFormView):
    """Write it: kept as a draft, or handed in at once."""

    behorighet = B.ANDRA_DELTAGARE
    template_name = "insatser/uppfoljning_skriv.html"
    form_class = UppfoljningForm
    knapp = "Spara utkast"

    def get_ingress(self) -> str:
        return f"{self.insats}. Ska vara inne {self.period.forfaller}."

    def get_initial(self) -> dict[str, object]:
        if self.rad is None:
            return {}
        return {"gjort": self.rad.gjort, "avvikelser": self.rad.avvikelser}

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(
            rad=self.rad,
            siffror=periodens_siffror(self.insats, self.period.dagar),
            **kwargs,
        )

    def utfor(self, form: UppfoljningForm) -> str:
        fakta = {"by": self.request.user, "insats": self.insats, "period": self.period}
        if "lamna" in self.request.POST:
            services.skriv_och_lamna_uppfoljning(**fakta, **form.cleaned_data)
            return "Uppföljningen är inlämnad till kansliet."
        services.skriv_uppfoljning(**fakta, **form.cleaned_data)
        return "Utkastet är sparat."


class Uppfoljningssteg(EnUppfoljning, TjanstFormView):
    """A step of one that is written: a question with one button."""

    behorighet = B.ANDRA_DELTAGARE
    rad: Insatsuppfoljning

    def setup(self, request: HttpRequest, *args: object, **kwargs: object) -> None:
        super().setup(request, *args, **kwargs)
        if self.rad is None:
            raise Http404("Uppföljningen är inte skriven.")

    def get_brodsmulor(self) -> list[tuple[str, str]]:
        return [*super().get_brodsmulor(), (self.period.namn.capitalize(), self.egen)]

    def get_rubrik(self) -> str:
        return self.rubrik.format(period=self.period.namn)


class LamnaView(MedDeltagare, Uppfoljningssteg):
    """Hand it in."""

    behorighet = B.ANDRA_DELTAGARE
    rubrik = "Lämna in uppföljningen {period}?"
    ingress = "Kansliet läser den. Till dess kan du ta tillbaka den."
    knapp = "Lämna in"

    def utfor(self, form: UppfoljningForm) -> str:
        services.lamna_uppfoljning(by=self.request.user, uppfoljning=self.rad)
        return "Uppföljningen är inlämnad till kansliet."


class TaTillbakaView(MedDeltagare, Uppfoljningssteg):
    """Take it back."""

    behorighet = B.ANDRA_DELTAGARE
    rubrik = "Ta tillbaka uppföljningen {period}?"
    ingress = "Den blir ett utkast igen och kan ändras."
    knapp = "Ta tillbaka"

    def utfor(self, form: UppfoljningForm) -> str:
        services.ta_tillbaka_uppfoljning(by=self.request.user, uppfoljning=self.rad)
        return "Uppföljningen är tillbaka som utkast."


class KastaView(MedDeltagare, Uppfoljningssteg):
    """Throw a draft away."""

    behorighet = B.ANDRA_DELTAGARE
    rubrik = "Ta bort utkastet {period}?"
    ingress = "Det som är skrivet försvinner. Loggen visar att utkastet har funnits."
    knapp = "Ta bort"

    def utfor(self, form: UppfoljningForm) -> str:
        services.kasta_uppfoljning(by=self.request.user, uppfoljning=self.rad)
        return "Utkastet är borttaget."


class GodkannView(Uppfoljningssteg):
    """Accept it."""

    behorighet = B.ANDRA_INSATSER
    rubrik = "Godkänn uppföljningen {period}?"
    ingress = "Då syns den för styrelsen och beredningsgruppen. Godkännandet går att ångra."
    knapp = "Godkänn"

    def utfor(self, form: UppfoljningForm) -> str:
        services.godkann_uppfoljning(by=self.request.user, uppfoljning=self.rad)
        return "Uppföljningen är godkänd."


class AtersandView(Uppfoljningssteg):
    """Send it back with what must change."""

    behorighet = B.ANDRA_INSATSER
    form_class = AtersandForm
    rubrik = "Återsänd uppföljningen {period}"
    ingress = "Den insatsansvariga ser vad du skriver och kan ändra och lämna in igen."
    knapp = "Återsänd"

    def utfor(self, form: AtersandForm) -> str:
        services.atersand_uppfoljning(
            by=self.request.user, uppfoljning=self.rad, **form.cleaned_data
        )
        return "Uppföljningen är återsänd."


class AngraGodkannandeView(Uppfoljningssteg):
    """Open an accepted one again."""

    behorighet = B.ANDRA_INSATSER
    rubrik = "Ångra godkännandet {period}?"
    ingress = "Uppföljningen väntar då på kansliet som förut."
    knapp = "Ångra godkännandet"

    def utfor(self, form: UppfoljningForm) -> str:
        services.angra_godkannande(by=self.request.user, uppfoljning=self.rad)
        return "Godkännandet är ångrat."
