"""Pages of the vouchers: the list, one voucher, a new one, and a correction."""

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.views.generic import TemplateView

from ekonomi.filters.bok import VerifikationFilter
from ekonomi.forms.verifikation import RadForm, RattaForm, VerifikationForm
from ekonomi.models import Konto, Objekt, Verifikation
from ekonomi.services.bokforing import ar_for, bokfor, ratta
from ekonomi.tables.bok import VerifikationTable
from ekonomi.views.filversion import UtanUttagMixin, versioner_av
from ekonomi.views.sida import OMRADE
from finsam.behorighet import Behorighet
from finsam.formular import TjanstFormView
from finsam.lista import ListaView
from finsam.sida import Atgard, SidaMixin
from finsam.synlig import synliga

VERIFIKATIONER = ("Verifikationer", "ekonomi:verifikation_lista")


class VerifikationListView(UtanUttagMixin, ListaView):
    """Every posted voucher."""

    behorighet = Behorighet.SE_EKONOMI
    model = Verifikation
    table_class = VerifikationTable
    filterset_class = VerifikationFilter
    rubrik = "Verifikationer"
    ingress = "Det som är bokfört. En bokförd verifikation kan rättas men aldrig ändras."
    brodsmulor = (OMRADE,)
    atgarder = (
        Atgard("Ny verifikation", "ekonomi:verifikation_ny", Behorighet.ANDRA_EKONOMI),
        Atgard("Läs in SIE-fil", "ekonomi:sie_ny", Behorighet.ANDRA_EKONOMI),
    )
    tomt = "Inget är bokfört än. Läs in en SIE-fil eller bokför en verifikation."

    def get_queryset(self) -> QuerySet:
        return super().get_queryset().bokforda().with_omslutning()


class VerifikationView(SidaMixin, TemplateView):
    """One voucher: its rows, where it came from, what corrects it."""

    behorighet = Behorighet.SE_EKONOMI
    template_name = "ekonomi/verifikation.html"
    brodsmulor = (OMRADE, VERIFIKATIONER)

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        alla = synliga(Verifikation, request.user).som_visas()
        self.verifikation = get_object_or_404(alla, pk=kwargs["pk"])
        return super().get(request, *args, **kwargs)

    def get_rubrik(self) -> str:
        return f"Verifikation {self.verifikation}"

    def get_ingress(self) -> str:
        return self.verifikation.text

    def get_atgarder(self) -> tuple[Atgard, ...]:
        verifikation = self.verifikation
        skal = ""
        if verifikation.bokford_at is None:
            skal = "Den är ett utkast och inte bokförd än."
        elif rattelse := verifikation.rattad_av:
            skal = f"Den är redan rättad med {rattelse}."
        return (
            Atgard(
                "Rätta", "ekonomi:ratta", Behorighet.ANDRA_EKONOMI, (verifikation.pk,), skal=skal
            ),
        )

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        rader = self.verifikation.rader.visible_to(self.request.user).som_visas()
        return super().get_context_data(
            verifikation=self.verifikation,
            **versioner_av(self.verifikation, self.request.user),
            rader=rader.order_by("pk"),
            omsattning=rader.omsattning(),
            **kwargs,
        )


class VerifikationNyView(TjanstFormView):
    """A new voucher by hand: rows are added and summed without a page load, and without htmx too.

    The buttons ``lagg_till`` and ``rakna`` only draw the page again with what is typed.
    """

    behorighet = Behorighet.ANDRA_EKONOMI
    form_class = VerifikationForm
    template_name = "ekonomi/verifikation_ny.html"
    rubrik = "Ny verifikation"
    ingress = "Numret ges när verifikationen bokförs. Därefter kan den rättas men inte ändras."
    brodsmulor = (OMRADE, VERIFIKATIONER)
    knapp = "Bokför"

    def post(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        if {"lagg_till", "rakna"} & set(request.POST):
            return self.render_to_response(self.get_context_data(form=self._som_skrivet()))
        return super().post(request, *args, **kwargs)

    def _som_skrivet(self) -> VerifikationForm:
        """The form with what is typed, checked by nobody yet."""
        data = self.request.POST
        antal = data.get("rader-TOTAL_FORMS", "")
        rader = [
            {falt: data.get(f"rader-{i}-{falt}", "") for falt in RadForm.base_fields}
            for i in range(min(int(antal), 200) if antal.isdecimal() else 0)
        ]
        return VerifikationForm(
            initial=data.dict(), rader_initial=rader, objekt=synliga(Objekt, self.request.user)
        )

    def get_form_kwargs(self) -> dict[str, object]:
        objekt = synliga(Objekt, self.request.user)
        return super().get_form_kwargs() | {"objekt": objekt}

    def get_initial(self) -> dict[str, object]:
        return {"datum": timezone.localdate()}

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(konton=synliga(Konto, self.request.user), **kwargs)

    def get_avbryt_url(self) -> str:
        return reverse("ekonomi:verifikation_lista")

    def utfor(self, form: VerifikationForm) -> str:
        self.verifikation = bokfor(
            by=self.request.user,
            ar=ar_for(form.cleaned_data["datum"]),
            datum=form.cleaned_data["datum"],
            text=form.cleaned_data["text"],
            rader=form.nya_rader(),
        )
        return f"Verifikation {self.verifikation} är bokförd."

    def get_success_url(self) -> str:
        return self.verifikation.get_absolute_url()


class RattaView(TjanstFormView):
    """Correct a voucher: a new one that cancels it and points at it."""

    behorighet = Behorighet.ANDRA_EKONOMI
    form_class = RattaForm
    template_name = "ekonomi/ratta.html"
    knapp = "Bokför rättelsen"

    def dispatch(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        bokforda = synliga(Verifikation, request.user).bokforda()
        self.verifikation = get_object_or_404(bokforda, pk=kwargs["pk"])
        return super().dispatch(request, *args, **kwargs)

    def get_rubrik(self) -> str:
        return f"Rätta verifikation {self.verifikation}"

    def get_brodsmulor(self) -> tuple[tuple[str, str], ...]:
        egen = (f"Verifikation {self.verifikation}", self.verifikation.get_absolute_url())
        return (OMRADE, VERIFIKATIONER, egen)

    def get_initial(self) -> dict[str, object]:
        return {
            "datum": self.verifikation.datum,
            "text": f"Rättelse av {self.verifikation}: ",
        }

    def get_avbryt_url(self) -> str:
        return self.verifikation.get_absolute_url()

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        rader = self.verifikation.rader.visible_to(self.request.user).som_visas()
        return super().get_context_data(
            verifikation=self.verifikation, rader=rader.order_by("pk"), **kwargs
        )

    def utfor(self, form: RattaForm) -> str:
        self.rattelse = ratta(
            by=self.request.user, verifikation=self.verifikation, **form.cleaned_data
        )
        return f"Verifikation {self.verifikation} är rättad med {self.rattelse}."

    def get_success_url(self) -> str:
        return self.rattelse.get_absolute_url()
