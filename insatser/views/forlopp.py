"""An insats's course: prolonged, reported on at its end, implemented or ended."""

from django import forms
from django.db.models import QuerySet
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.views.generic import TemplateView

from finsam.formular import TjanstFormView
from finsam.sida import Atgard
from finsam.synlig import synliga
from insatser import services
from insatser.forloppssida import forlopp
from insatser.forms.forlopp import (
    ForlangForm,
    InsatsavslutForm,
    PresenteradForm,
    SlutrapportForm,
)
from insatser.models import Forlangning, Insats, Slutrapport
from insatser.views.insatsflikar import Insatsflikar, ser_exakt
from insatser.views.sida import B, EnInsats
from styrelse.models import Handling, Paragraf


class ForloppView(Insatsflikar, TemplateView):
    """From start to end: what was decided about the insats's time, and what it came to."""

    template_name = "insatser/forlopp.html"
    rubrik = "Från start till avslut"

    def get_atgarder(self) -> list[Atgard]:
        args, far = (self.insats.slug,), B.ANDRA_INSATSER
        if self.sida.avslut:
            return [Atgard("Ångra avslutet", "insatser:insats_oppna", far, args, huvud=False)]
        avsluta = Atgard("Avsluta insatsen", "insatser:insats_avsluta", far, args)
        tills_vidare = "Insatsen går tills vidare" if self.insats.till_datum is None else ""
        forlang = Atgard("Förläng", "insatser:forlang", far, args, tills_vidare)
        return [avsluta, forlang] if self.sida.har_slutat else [forlang, avsluta]

    def setup(self, request: HttpRequest, *args: object, **kwargs: object) -> None:
        super().setup(request, *args, **kwargs)
        self.sida = forlopp(self.insats, timezone.localdate())

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        user = self.request.user
        return super().get_context_data(
            insats=self.insats,
            sida=self.sida,
            far_andra=user.har(B.ANDRA_INSATSER),
            far_skriva=user.har(B.ANDRA_DELTAGARE) and ser_exakt(user, self.insats),
            ser_styrelse=user.har(B.SE_STYRELSE),
            ser_diarium=user.har(B.SE_DIARIUM),
            **kwargs,
        )


class Forloppsformular(EnInsats, TjanstFormView):
    """A form about the course; it leads back to it."""

    behorighet = B.ANDRA_INSATSER

    def get_success_url(self) -> str:
        return reverse("insatser:forlopp", args=[self.insats.slug])

    def get_avbryt_url(self) -> str:
        return self.get_success_url()

    def get_brodsmulor(self) -> list[tuple[str, str]]:
        return [*super().get_brodsmulor(), ("Från start till avslut", self.get_success_url())]

    def paragrafer(self) -> QuerySet[Paragraf]:
        """Return the styrelse's justerade §§, the latest first."""
        alla = synliga(Paragraf, self.request.user).filter(
            organ__typ="styrelse", punkt__sammantrade__protokoll__status="justerat"
        )
        return alla.select_related("punkt__sammantrade").order_by("-ar", "-nummer")


class ForlangView(Forloppsformular):
    """Let the insats go on."""

    form_class = ForlangForm
    rubrik = "Förläng insatsen"
    knapp = "Förläng"

    def get_ingress(self) -> str:
        return f"Nu till och med {self.insats.till_datum}." if self.insats.till_datum else ""

    def get_form_kwargs(self) -> dict[str, object]:
        return super().get_form_kwargs() | {"paragrafer": self.paragrafer()}

    def utfor(self, form: ForlangForm) -> str:
        rad = services.forlang_insats(by=self.request.user, insats=self.insats, **form.cleaned_data)
        return f"{self.insats} är förlängd: {rad}."


class ForlangningAngraView(Forloppsformular):
    """Take the latest förlängning back."""

    rubrik = "Ångra förlängningen?"
    knapp = "Ångra förlängningen"

    def hamta_insats(self) -> Insats:
        alla = synliga(Forlangning, self.request.user).galler().select_related("insats")
        self.forlangning = get_object_or_404(alla, pk=self.kwargs["pk"])
        return self.forlangning.insats

    def get_ingress(self) -> str:
        return (
            f"Sista dagen blir {self.forlangning.fran_dag} igen. Historiken visar att "
            "förlängningen har funnits."
        )

    def utfor(self, form: forms.Form) -> str:
        services.angra_forlangning(by=self.request.user, forlangning=self.forlangning)
        return "Förlängningen är ångrad."


class SlutrapportView(Forloppsformular):
    """Hand in what the insats led to; the insatsansvarig may."""

    behorighet = B.ANDRA_DELTAGARE
    form_class = SlutrapportForm
    rubrik = "Slutrapport"
    ingress = "Krävs när insatsen slutar. Presenteras för beredningsgruppen och styrelsen."

    def setup(self, request: HttpRequest, *args: object, **kwargs: object) -> None:
        super().setup(request, *args, **kwargs)
        if not ser_exakt(request.user, self.insats):
            raise Http404("En annans insats.")
        egna = synliga(Slutrapport, request.user)
        self.slutrapport = egna.filter(insats=self.insats).first()

    def get_initial(self) -> dict[str, object]:
        rapport = self.slutrapport
        if rapport is None:
            return {}
        falt = ("text", "handling", "lamnad_datum")
        return {namn: getattr(rapport, namn) for namn in falt}

    def get_form_kwargs(self) -> dict[str, object]:
        oppna = synliga(Handling, self.request.user).filter(sekretess=False)
        handlingar = oppna.select_related("arende").order_by("-datum", "-pk")
        return super().get_form_kwargs() | {"handlingar": handlingar}

    def utfor(self, form: SlutrapportForm) -> str:
        services.lamna_slutrapport(by=self.request.user, insats=self.insats, **form.cleaned_data)
        return "Slutrapporten är lämnad."


class Slutrapportsteg(Forloppsformular):
    """A step of a slutrapport that is handed in."""

    def setup(self, request: HttpRequest, *args: object, **kwargs: object) -> None:
        super().setup(request, *args, **kwargs)
        egna = synliga(Slutrapport, request.user)
        self.slutrapport = get_object_or_404(egna, insats=self.insats)


class SlutrapportPresenteradView(Slutrapportsteg):
    """Note when it was presented."""

    form_class = PresenteradForm
    rubrik = "När slutrapporten presenterades"
    ingress = "Lämna ett fält tomt för det som inte har hänt än."

    def get_form_kwargs(self) -> dict[str, object]:
        return super().get_form_kwargs() | {"paragrafer": self.paragrafer()}

    def get_initial(self) -> dict[str, object]:
        falt = ("beredd_datum", "paragraf", "beslutad_datum", "paragraf_nummer")
        return {namn: getattr(self.slutrapport, namn) for namn in falt}

    def utfor(self, form: PresenteradForm) -> str:
        services.presentera_slutrapport(
            by=self.request.user, slutrapport=self.slutrapport, **form.cleaned_data
        )
        return "Dagarna är sparade."


class SlutrapportTaBortView(Slutrapportsteg):
    """Take it back."""

    rubrik = "Ta bort slutrapporten?"
    ingress = "Det som är skrivet försvinner här. En handling i diariet ligger kvar där."
    knapp = "Ta bort"

    def utfor(self, form: forms.Form) -> str:
        services.ta_bort_slutrapport(by=self.request.user, slutrapport=self.slutrapport)
        return "Slutrapporten är borttagen."


class InsatsAvslutaView(Forloppsformular):
    """Say what became of the insats."""

    form_class = InsatsavslutForm
    rubrik = "Avsluta insatsen"
    ingress = "Implementerad hos en part, eller avslutad. Det går att ångra."
    knapp = "Avsluta"

    def get_initial(self) -> dict[str, object]:
        i_dag = timezone.localdate()
        return {"sista_dag": self.insats.till_datum or i_dag, "hos": self.insats.projektagare_id}

    def utfor(self, form: InsatsavslutForm) -> str:
        avslut = services.avsluta_insats(
            by=self.request.user, insats=self.insats, **form.cleaned_data
        )
        return f"{self.insats}: {avslut}."


class InsatsOppnaView(Forloppsformular):
    """Take the ending back."""

    rubrik = "Ångra avslutet?"
    ingress = "Sista dagen blir vad den var förut. Loggen visar att insatsen har varit avslutad."
    knapp = "Ångra avslutet"

    def utfor(self, form: forms.Form) -> str:
        services.oppna_insats_igen(by=self.request.user, insats=self.insats)
        return "Avslutet är ångrat."
