"""The yearly report of an insats: the page to write or read it, and the steps of its course."""

from functools import cached_property

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.views.generic import RedirectView, TemplateView, View

from finsam import filer
from finsam.formular import BekraftaView, TjanstFormView
from finsam.sida import Atgard
from finsam.synlig import hamta, synliga
from insatser import rapportfil, services
from insatser.forms.insatsrapport import EgenUppgiftForm, KommentarForm
from insatser.models import Insatsrapport, Insatsrapportuppgift, Rapportversion
from insatser.rapportinnehall import Innehall, innehall, ur_version
from insatser.rapportlage import fatal_i_text
from insatser.rapportsiffror import RUBRIKER, Rapportsiffra, siffror
from insatser.rapportskrivning import Skrivavsnitt, skrivavsnitt
from insatser.tavla import senaste_ar
from insatser.views.insatsflikar import Insatsflikar, ser_exakt
from insatser.views.sida import OMRADE, B, EnInsats, MedDeltagare, adress

Status = Insatsrapport.Status


def rapportsidan(rapport: Insatsrapport, nyckel: str = "") -> str:
    """Return the address of the page where a report is written, at a heading."""
    sida = reverse("insatser:arsrapport", args=[rapport.insats.slug, rapport.ar])
    return f"{sida}#punkt-{nyckel}" if nyckel else sida


class ArsrapportStartView(EnInsats, RedirectView):
    """The tab of the insats leads to the latest year."""

    def get_redirect_url(self, *args: object, **kwargs: object) -> str:
        ar = min(senaste_ar(), self.insats.period.till.year if self.insats.period.till else 9999)
        return reverse("insatser:arsrapport", args=[self.insats.slug, ar])


class EttAr(EnInsats):
    """A page about the report of one year of the insats."""

    @property
    def ar(self) -> int:
        """The year of the address."""
        return self.kwargs["ar"]

    @cached_property
    def rapport(self) -> Insatsrapport | None:
        """The report as it is written; None before it is begun, and to whoever may not see it."""
        rapporter = synliga(Insatsrapport, self.request.user).select_related("insats")
        return rapporter.filter(insats=self.insats, ar=self.ar).first()


class ArsrapportView(EttAr, Insatsflikar, TemplateView):
    """To whoever writes it the report with what remains to be done; to others what is approved."""

    def get_template_names(self) -> list[str]:
        if self.rapport and self.rapport.kan_skrivas:
            return ["insatser/arsrapport_skriv.html"]
        return ["insatser/arsrapport.html"]

    @cached_property
    def version(self) -> Rapportversion | None:
        """The approved report, None where there is none that holds."""
        versioner = synliga(Rapportversion, self.request.user).som_galler()
        return versioner.filter(rapport__insats=self.insats, rapport__ar=self.ar).first()

    @cached_property
    def innehall(self) -> Innehall | None:
        """What the report says to a reader: as approved, else as handed in."""
        if self.version:
            return ur_version(self.version)
        return innehall(self.rapport) if self.rapport else None

    @cached_property
    def avsnitt(self) -> list[Skrivavsnitt]:
        """The headings to write below; none where it is not written."""
        if self.rapport is None or not self.rapport.kan_skrivas:
            return []
        return skrivavsnitt(self.rapport, self.request.user)

    def get_rubrik(self) -> str:
        return f"Årsrapport {self.ar}"

    def get_ingress(self) -> str:
        lage = f" {self.rapport.get_status_display()}." if self.rapport else ""
        return f"{self.insats}: vad insatsen har gjort och vad det ledde till.{lage}"

    def get_atgarder(self) -> list[Atgard]:
        if self.rapport is None:
            return []
        return _steg(self.rapport)

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(
            insats=self.insats,
            rapport=self.rapport,
            version=self.version,
            r=self.innehall,
            avsnitt=self.avsnitt,
            fatal=fatal_i_text(a.avsnitt.text for a in self.avsnitt),
            gang=list(self.rapport.gang.select_related("by")) if self.rapport else [],
            far_borja=ser_exakt(self.request.user, self.insats),
            grenadress=reverse("insatser:avsnittsgren", args=[0]),
            **kwargs,
        )


def _steg(rapport: Insatsrapport) -> list[Atgard]:
    """Return the next steps of a report, from where it stands."""
    args = (rapport.insats.slug, rapport.ar)
    if rapport.kan_skrivas:
        return [
            Atgard("Lämna in", "insatser:arsrapport_lamna_in", B.ANDRA_DELTAGARE, args),
            Atgard("Se som PDF", "insatser:arsrapport_pdf", B.SE_INSATSER, args),
            Atgard(
                "Hämta rubrikerna på nytt", "insatser:arsrapport_rubriker", B.SE_DELTAGARE, args
            ),
        ]
    pdf = Atgard("Öppna som PDF", "insatser:arsrapport_pdf", B.SE_INSATSER, args)
    if rapport.status == Status.INLAMNAD:
        chef = B.GODKANNA_INSATSRAPPORT
        return [
            Atgard("Godkänn", "insatser:arsrapport_godkann", chef, args),
            Atgard("Skicka tillbaka", "insatser:arsrapport_skicka_tillbaka", chef, args),
            pdf,
            Atgard("Ta tillbaka", "insatser:arsrapport_ta_tillbaka", B.SE_DELTAGARE, args),
        ]
    oppna = Atgard("Öppna igen", "insatser:arsrapport_oppna", B.GODKANNA_INSATSRAPPORT, args)
    return [pdf, oppna]


class Arsrapportsteg(EttAr, MedDeltagare, TjanstFormView):
    """A step of the report's course; one that has not begun is not found."""

    behorighet = B.ANDRA_DELTAGARE
    form_class: type[forms.Form] = forms.Form

    def setup(self, request: HttpRequest, *args: object, **kwargs: object) -> None:
        super().setup(request, *args, **kwargs)
        if self.kraver_rapport and self.rapport is None:
            raise Http404("Årsrapporten är inte påbörjad.")

    kraver_rapport = True

    def get_brodsmulor(self) -> list[tuple[str, str]]:
        return [OMRADE, (self.insats.namn, adress(self.insats)), ("Årsrapport", self.sidan)]

    @property
    def sidan(self) -> str:
        """The address of the report."""
        return reverse("insatser:arsrapport", args=[self.insats.slug, self.ar])

    def get_success_url(self) -> str:
        return self.sidan

    def get_avbryt_url(self) -> str:
        return self.sidan


class BorjaView(Arsrapportsteg):
    """Begin the report of a year."""

    kraver_rapport = False
    knapp = "Börja skriva"

    def get_rubrik(self) -> str:
        return f"Börja årsrapporten {self.ar}"

    def get_ingress(self) -> str:
        return "Rapporten får förbundets rubriker, och siffrorna hämtas ur systemet."

    def utfor(self, form: forms.Form) -> str:
        services.borja_arsrapport(by=self.request.user, insats=self.insats, ar=self.ar)
        return "Rapporten är påbörjad. Det du skriver sparas av sig självt."


class RubrikerView(Arsrapportsteg):
    """Give the report the headings as they are now."""

    rubrik = "Hämta rubrikerna på nytt"
    ingress = (
        "Rapporten får förbundets rubriker, ordning och hjälptexter som de är nu. Det som är "
        "skrivet står kvar."
    )
    knapp = "Hämta rubrikerna"

    def utfor(self, form: forms.Form) -> str:
        services.hamta_rubriker(by=self.request.user, rapport=self.rapport)
        return "Rubrikerna är hämtade."


class LamnaInView(Arsrapportsteg):
    """Hand the report in; the page says what is missing and what the words may give away."""

    template_name = "insatser/arsrapport_lamna_in.html"
    rubrik = "Lämna in årsrapporten"
    ingress = "Kansliet läser den. Tills den är godkänd kan du ta tillbaka den."
    knapp = "Lämna in"

    def utfor(self, form: forms.Form) -> str:
        services.lamna_in_arsrapport(by=self.request.user, rapport=self.rapport)
        return "Årsrapporten är inlämnad."

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        avsnitt = list(self.rapport.avsnitt.all())
        tomma = [a for a in avsnitt if not a.text.strip() and not a.siffror]
        foraldrar = {a.foralder for a in avsnitt}
        return super().get_context_data(
            tomma=[a for a in tomma if a.nyckel not in foraldrar],
            fatal=fatal_i_text(a.text for a in avsnitt),
            skillnader=_skillnader(self.rapport),
            **kwargs,
        )


def _skillnader(rapport: Insatsrapport) -> list[Rapportsiffra]:
    return [s for rader in siffror(rapport).values() for s in rader if s.skiljer]


class TaTillbakaView(Arsrapportsteg):
    """Take the report back before it is approved."""

    rubrik = "Ta tillbaka årsrapporten"
    ingress = "Då kan du skriva i den igen. Lämna in den på nytt när den är klar."
    knapp = "Ta tillbaka"

    def utfor(self, form: forms.Form) -> str:
        services.ta_tillbaka_arsrapport(by=self.request.user, rapport=self.rapport)
        return "Årsrapporten är tillbaka hos dig."


class SkickaTillbakaView(Arsrapportsteg):
    """Send the report back with what is missing."""

    behorighet = B.GODKANNA_INSATSRAPPORT
    form_class = KommentarForm
    rubrik = "Skicka tillbaka årsrapporten"
    ingress = "Den insatsansvariga ser kommentaren och kan skriva vidare."
    knapp = "Skicka tillbaka"

    def utfor(self, form: KommentarForm) -> str:
        services.skicka_tillbaka_arsrapport(
            by=self.request.user, rapport=self.rapport, **form.cleaned_data
        )
        return "Årsrapporten är skickad tillbaka med din kommentar."


class OppnaView(Arsrapportsteg):
    """Open an approved report again, with the reason."""

    behorighet = B.GODKANNA_INSATSRAPPORT
    form_class = KommentarForm
    rubrik = "Öppna årsrapporten igen"
    ingress = "Skriv varför. Den version som är godkänd sparas, och en ny måste godkännas."
    knapp = "Öppna igen"

    def utfor(self, form: KommentarForm) -> str:
        services.oppna_arsrapport(by=self.request.user, rapport=self.rapport, **form.cleaned_data)
        return "Årsrapporten är öppen och kan ändras."


class GodkannView(Arsrapportsteg, BekraftaView):
    """Approve: what is printed is frozen."""

    behorighet = B.GODKANNA_INSATSRAPPORT
    rubrik = "Godkänn årsrapporten"
    knapp = "Godkänn"
    foljder = (
        "Texter och siffror fryses som de är nu, och en PDF sparas med sin kontrollsumma.",
        "Antal deltagare under fem döljs i den, och de antal som de annars kunde räknas ut ur.",
        "Rapporten kan tas med som bilaga i årsredovisningen.",
    )

    def get_foljder(self) -> tuple[str, ...]:
        egna = _skillnader(self.rapport)
        if not egna:
            return self.foljder
        return (
            *self.foljder,
            f"I {len(egna)} uppgifter skiljer sig insatsens antal från systemets. Båda trycks.",
        )

    def utfor(self, form: forms.Form) -> str:
        version = services.godkann_arsrapport(by=self.request.user, rapport=self.rapport)
        return f"Årsrapporten är godkänd. Filens kontrollsumma börjar på {version.sha256[:12]}."


class ArsrapportPdfView(EttAr, View):
    """The approved PDF as it was kept; to whoever writes the report else a draft made now."""

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        versioner = synliga(Rapportversion, request.user).som_galler()
        version = versioner.filter(rapport__insats=self.insats, rapport__ar=self.ar).first()
        if version:
            return filer.som_bilaga(version.fil)
        if self.rapport is None:
            raise Http404("Ingen årsrapport är godkänd.")
        vad = innehall(self.rapport)
        svar = HttpResponse(
            rapportfil.gor_pdf(vad, skapad=timezone.now()), content_type=rapportfil.PDF
        )
        svar["Content-Disposition"] = content_disposition_header(True, rapportfil.filnamn(vad))
        svar["Cache-Control"] = "private, no-store"
        return svar


class VersionPdfView(EnInsats, View):
    """An earlier approved PDF; a foreign one is not found."""

    def hamta_insats(self) -> object:
        versioner = synliga(Rapportversion, self.request.user).select_related("rapport__insats")
        self.version = get_object_or_404(versioner, pk=self.kwargs["pk"])
        return self.version.rapport.insats

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        return filer.som_bilaga(self.version.fil)


class EgenUppgiftView(Arsrapportsteg):
    """The insats's own count of one figure, with why it differs."""

    form_class = EgenUppgiftForm

    @cached_property
    def siffra(self) -> Rapportsiffra:
        """The figure of the address; Http404 where there is none."""
        for rader in siffror(self.rapport).values():
            for rad in rader:
                if (rad.siffror, rad.nyckel) == (self.kwargs["del"], self.kwargs["nyckel"]):
                    return rad
        raise Http404("Uppgiften finns inte.")

    def get_rubrik(self) -> str:
        return f"{self.siffra.rubrik}, {RUBRIKER[self.siffra.siffror].lower()}"

    def get_ingress(self) -> str:
        vet = "inget" if self.siffra.system is None else str(self.siffra.system)
        return f"Systemet räknar {vet}. Har insatsen ett annat antal trycks båda, med ditt skäl."

    def get_initial(self) -> dict[str, object]:
        return {"varde": self.siffra.egen, "skal": self.siffra.skal}

    def utfor(self, form: EgenUppgiftForm) -> str:
        services.satt_egen_uppgift(
            by=self.request.user,
            rapport=self.rapport,
            siffror=self.siffra.siffror,
            nyckel=self.siffra.nyckel,
            **form.cleaned_data,
        )
        return f"Insatsens egen uppgift om {self.siffra.rubrik.lower()} är sparad."


class EgenUppgiftTaBortView(EnInsats, TjanstFormView):
    """Let the system's figure stand alone."""

    behorighet = B.ANDRA_DELTAGARE
    rubrik = "Ta bort insatsens egen uppgift?"
    ingress = "Systemets siffra står då ensam i rapporten."
    knapp = "Ta bort"

    def hamta_insats(self) -> object:
        self.uppgift = hamta(Insatsrapportuppgift, self.request.user, pk=self.kwargs["pk"])
        return self.uppgift.rapport.insats

    def get_success_url(self) -> str:
        return rapportsidan(self.uppgift.rapport)

    get_avbryt_url = get_success_url

    def utfor(self, form: forms.Form) -> str:
        services.ta_bort_egen_uppgift(by=self.request.user, uppgift=self.uppgift)
        return "Insatsens egen uppgift är borttagen."
