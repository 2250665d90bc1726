"""Pages of forecasts: the latest and the earlier ones, written, fixed, and on paper."""

from django.http import HttpResponse
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import TemplateView, View

from ekonomi import prognospapper
from ekonomi.budgettryck import for_arsredovisning
from ekonomi.forms.prognos import PrognosForm, PrognosraderForm
from ekonomi.models import Budget, Prognos
from ekonomi.prognoslage import (
    Prognoslage,
    kapitaltabell,
    kommentarer,
    prognosdiagram,
    prognoslage,
    prognostabell,
    takfraga,
)
from ekonomi.services import prognos as tjanst
from ekonomi.views.budgetsida import ANDRA, SMULOR, Budgetsida
from finsam.behorighet import Behorighet
from finsam.formular import TjanstFormView
from finsam.sida import Atgard, ObjektMixin
from finsam.synlig import hamta, synliga

PROGNOSSMULOR = (*SMULOR, ("Prognos", "ekonomi:prognos_lista"))


class PrognosListView(Budgetsida, TemplateView):
    """A year's forecasts, the latest first."""

    template_name = "ekonomi/prognoser.html"
    rubrik = "Prognos"
    ingress = "Hur året väntas sluta, så som det har setts vid varje tillfälle."
    atgarder = (Atgard("Ny prognos", "ekonomi:prognos_ny", ANDRA),)

    def forvalt_ar(self) -> int | None:
        """The year of the latest forecast."""
        senaste = synliga(Prognos, self.request.user).select_related("budget").first()
        return senaste.budget.ar if senaste else super().forvalt_ar()

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        prognoser = synliga(Prognos, self.request.user).for_ar(self.ar or 0)
        lagen = [prognoslage(p) for p in prognoser.prefetch_related("rader")]
        return super().get_context_data(lagen=lagen, **kwargs)


class PrognosView(ObjektMixin, TemplateView):
    """One forecast: where the year is going, as text, table and chart."""

    behorighet = Behorighet.SE_EKONOMI
    modell = Prognos
    template_name = "ekonomi/prognos.html"
    brodsmulor = PROGNOSSMULOR

    def get_rubrik(self) -> str:
        return f"Utfall och prognos {self.objekt.budget.ar}"

    def get_ingress(self) -> str:
        return self.lage.i_ord()

    @cached_property
    def lage(self) -> Prognoslage:
        """The forecast with its rows."""
        return prognoslage(self.objekt, for_arsredovisning())

    def get_atgarder(self) -> list[Atgard]:
        pk = (self.objekt.pk,)
        pdf = Atgard("Hämta som PDF", "ekonomi:prognos_pdf", Behorighet.SE_EKONOMI, pk)
        far = Behorighet.ANDRA_STYRELSE
        bifoga = Atgard("Bifoga till sammanträde", "ekonomi:prognos_bifoga", far, pk)
        if self.objekt.faststalld:
            return [pdf, bifoga]
        return [
            pdf,
            bifoga,
            Atgard("Skriv prognosen", "ekonomi:prognos_andra", ANDRA, pk),
            Atgard("Läs utfallet på nytt", "ekonomi:prognos_utfall", ANDRA, pk),
            Atgard("Fastställ", "ekonomi:prognos_faststall", ANDRA, pk),
            Atgard("Ta bort", "ekonomi:prognos_ta_bort", ANDRA, pk),
        ]

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(
            prognos=self.objekt,
            lage=self.lage,
            tabell=prognostabell(self.lage),
            kapital=kapitaltabell(self.lage),
            diagram=prognosdiagram(self.lage),
            tak=takfraga(self.lage),
            kommentarer=kommentarer(self.lage),
            **kwargs,
        )


class PrognosPdfView(View):
    """The board's paper on one page."""

    behorighet = Behorighet.SE_EKONOMI

    def get(self, request, pk: int) -> HttpResponse:
        prognos = hamta(Prognos, request.user, pk=pk)
        lage = prognoslage(prognos, for_arsredovisning())
        namn = f"utfall-och-prognos-{prognos.datum}.pdf"
        return HttpResponse(
            prognospapper.gor_pdf(lage),
            content_type="application/pdf",
            headers={"Content-Disposition": f'attachment; filename="{namn}"'},
        )


class PrognosNyView(TjanstFormView):
    """A new forecast."""

    behorighet = ANDRA
    form_class = PrognosForm
    rubrik = "Ny prognos"
    ingress = "Utfallet läses ur böckerna. Resten av året föreslås ur budgetens månader."
    knapp = "Gör prognosen"
    brodsmulor = PROGNOSSMULOR

    def get_form_kwargs(self) -> dict[str, object]:
        return super().get_form_kwargs() | {"budgetar": synliga(Budget, self.request.user)}

    def get_avbryt_url(self) -> str:
        return reverse("ekonomi:prognos_lista")

    def get_success_url(self) -> str:
        return reverse("ekonomi:prognos_andra", args=[self.prognos.pk])

    def utfor(self, form: PrognosForm) -> str:
        self.prognos = tjanst.skapa_prognos(by=self.request.user, **form.cleaned_data)
        return "Prognosen är gjord. Skriv vad som väntas under resten av året."


class PrognosFormView(TjanstFormView):
    """A form about one forecast."""

    behorighet = ANDRA
    brodsmulor = PROGNOSSMULOR

    @cached_property
    def prognos(self) -> Prognos:
        """The forecast that the address names."""
        return hamta(Prognos, self.request.user, pk=self.kwargs["pk"])

    def get_success_url(self) -> str:
        return reverse("ekonomi:prognos", args=[self.prognos.pk])

    def get_avbryt_url(self) -> str:
        return self.get_success_url()


class PrognosAndraView(PrognosFormView):
    """What is expected of the rest of the year, row by row."""

    form_class = PrognosraderForm
    template_name = "ekonomi/prognos_form.html"
    knapp = "Spara prognosen"
    ingress = "Skriv kronor utan minus, också för kostnader."

    def get_rubrik(self) -> str:
        return str(self.prognos)

    def get_initial(self) -> dict[str, object]:
        return {"kommentar": self.prognos.kommentar}

    def get_form_kwargs(self) -> dict[str, object]:
        rader = list(self.prognos.rader.med_budgetrad())
        return super().get_form_kwargs() | {"rader": rader}

    def utfor(self, form: PrognosraderForm) -> str:
        tjanst.satt_prognosrader(
            by=self.request.user,
            prognos=self.prognos,
            rader=form.vantat(),
            kommentar=form.cleaned_data["kommentar"],
        )
        return "Prognosen är sparad."


class PrognosUtfallView(PrognosFormView):
    """Read the books anew."""

    knapp = "Läs utfallet på nytt"
    ingress = "Det som är bokfört sedan prognosen gjordes tas med. Det du har skrivit står kvar."

    def get_rubrik(self) -> str:
        return f"Läsa utfallet till och med {self.prognos.datum} på nytt?"

    def utfor(self, form: object) -> str:
        tjanst.uppdatera_utfall(by=self.request.user, prognos=self.prognos)
        return "Utfallet är läst på nytt ur böckerna."


class PrognosFaststallView(PrognosFormView):
    """Fix it, as the board gets it."""

    knapp = "Fastställ prognosen"
    ingress = "Prognosen ändras sedan inte, vad som än bokförs. En ny bedömning är en ny prognos."

    def get_rubrik(self) -> str:
        return f"Fastställa prognosen per {self.prognos.datum}?"

    def utfor(self, form: object) -> str:
        tjanst.faststall_prognos(by=self.request.user, prognos=self.prognos)
        return "Prognosen är fastställd."


class PrognosTaBortView(PrognosFormView):
    """Throw it away."""

    knapp = "Ta bort prognosen"
    ingress = "En fastställd prognos kan inte tas bort."

    def get_rubrik(self) -> str:
        return f"Ta bort prognosen per {self.prognos.datum}?"

    def get_avbryt_url(self) -> str:
        return reverse("ekonomi:prognos_lista")

    def get_success_url(self) -> str:
        return reverse("ekonomi:prognos_lista")

    def utfor(self, form: object) -> str:
        tjanst.ta_bort_prognos(by=self.request.user, prognos=self.prognos)
        return "Prognosen är borttagen."
