"""Where the kansli keeps the catalogue: the parties' services, whom to ask, how many there are."""

from datetime import date

from django import forms
from django.db.models import QuerySet
from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.views.generic import TemplateView

from finsam.formular import TjanstFormView, startvarden
from finsam.lista import ListaView
from finsam.sida import Atgard, ObjektMixin
from insatser import services
from insatser.filters.katalog import KatalogFilter
from insatser.forms.katalog import (
    AntalDagForm,
    AvslutaTjanstForm,
    GranskadForm,
    GranskningForm,
    KatalogtjanstForm,
    KategoriForm,
    PresentationForm,
)
from insatser.katalogstatistik import antal_den, att_fraga, per_ar
from insatser.models import Katalogtjanst
from insatser.tables.katalog import KatalogTable
from insatser.views.insatsflikar import Insatsflikar
from insatser.views.sida import B, Insatsomradet

KATALOG = ("Katalog", "insatser:katalog")
Status = Katalogtjanst.Status


class KatalogListView(Insatsomradet, ListaView):
    """The parties' services, beside the förbund's own insatser."""

    model = Katalogtjanst
    table_class = KatalogTable
    filterset_class = KatalogFilter
    template_name = "insatser/katalog.html"
    rubrik = "Insatskatalogen"
    ingress = "Det som parterna erbjuder. Förbundets egna insatser presenteras var och en för sig."
    tomt = "Inga tjänster är beskrivna än."
    atgarder = (
        Atgard("Ny tjänst", "insatser:katalogtjanst_ny", B.ANDRA_INSATSER),
        Atgard("Ny kategori", "insatser:katalogkategori_ny", B.ANDRA_INSATSER),
    )

    def get_queryset(self) -> QuerySet:
        return super().get_queryset().med_delar()

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        idag = timezone.localdate()
        return super().get_context_data(idag=idag, antal=antal_den(idag) or 0, **kwargs)


class _Katalogsida(Insatsomradet):
    """A page of the catalogue that the kansli alone has."""

    behorighet = B.ANDRA_INSATSER
    brodsmulor = (*Insatsomradet.brodsmulor, KATALOG)


class AttGranskaView(_Katalogsida, TemplateView):
    """Whom the administratör has to ask, with the letter to send."""

    template_name = "insatser/katalog_att_granska.html"
    rubrik = "Att granska i katalogen"
    ingress = "Parter att fråga: granskningsdagen har passerat eller infaller inom 30 dagar."

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(fragor=att_fraga(timezone.localdate()), **kwargs)


class AntalView(Insatsomradet, TemplateView):
    """How many services stood in the catalogue, per year end and on any day."""

    template_name = "insatser/katalog_antal.html"
    brodsmulor = (*Insatsomradet.brodsmulor, KATALOG)
    rubrik = "Antal tjänster i katalogen"
    ingress = "Räknat ur när varje tjänst har legat i den öppna katalogen."

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        form = AntalDagForm(self.request.GET or None)
        dag: date | None = form.cleaned_data["dag"] if form.is_valid() else None
        return super().get_context_data(
            tabell=per_ar(timezone.localdate()),
            form=form,
            dag=dag,
            antal=antal_den(dag) if dag else None,
            **kwargs,
        )


class KategoriNyView(_Katalogsida, TjanstFormView):
    """Add a category."""

    form_class = KategoriForm
    rubrik = "Ny kategori"
    success_url = reverse_lazy("insatser:katalog")

    def utfor(self, form: KategoriForm) -> str:
        kategori = services.skapa_katalogkategori(by=self.request.user, **form.cleaned_data)
        return f"Kategorin {kategori} är tillagd."


class TjanstNyView(_Katalogsida, TjanstFormView):
    """Write up a service."""

    form_class = KatalogtjanstForm
    rubrik = "Ny tjänst i katalogen"
    ingress = "Den sparas som utkast. Ingen utanför kansliet ser den förrän du publicerar den."
    knapp = "Spara utkastet"

    def utfor(self, form: KatalogtjanstForm) -> str:
        tjanst = services.skapa_katalogtjanst(by=self.request.user, **form.cleaned_data)
        self.success_url = reverse("insatser:katalogtjanst", args=[tjanst.pk])
        return f"{tjanst} är sparad som utkast."


class EnTjanst(ObjektMixin, Insatsomradet):
    """A page about one service."""

    modell = Katalogtjanst

    def get_brodsmulor(self) -> list[tuple[str, str]]:
        return [*Insatsomradet.brodsmulor, KATALOG]


class TjanstView(EnTjanst, TemplateView):
    """What is written of a service, when it has stood in the catalogue, its reviews."""

    template_name = "insatser/katalogtjanst.html"

    def get_rubrik(self) -> str:
        return str(self.objekt)

    def get_ingress(self) -> str:
        return f"{self.objekt.organisation}. {self.objekt.get_status_display()}."

    def get_atgarder(self) -> list[Atgard]:
        args, far = (self.objekt.pk,), B.ANDRA_INSATSER
        andra = Atgard("Ändra", "insatser:katalogtjanst_andra", far, args)
        if self.objekt.status == Status.PUBLICERAD:
            return [
                Atgard("Markera granskad", "insatser:katalogtjanst_granskad", far, args),
                andra,
                Atgard("Avsluta", "insatser:katalogtjanst_avsluta", far, args),
            ]
        ord_ = "Publicera igen" if self.objekt.status == Status.AVSLUTAD else "Publicera"
        steg = [Atgard(ord_, "insatser:katalogtjanst_publicera", far, args), andra]
        if self.objekt.status == Status.UTKAST:
            steg.append(Atgard("Ta bort", "insatser:katalogtjanst_ta_bort", far, args))
        return steg

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(
            tjanst=self.objekt,
            tider=self.objekt.tider.all(),
            granskningar=self.objekt.granskningar.select_related("by"),
            far_granska=self.request.user.har(B.ANDRA_INSATSER),
            **kwargs,
        )


class Tjanststeg(EnTjanst, TjanstFormView):
    """A form about one service; it leads back to its page."""

    behorighet = B.ANDRA_INSATSER

    def get_brodsmulor(self) -> list[tuple[str, str]]:
        return [*super().get_brodsmulor(), (str(self.objekt), self.get_avbryt_url())]

    def get_avbryt_url(self) -> str:
        return reverse("insatser:katalogtjanst", args=[self.objekt.pk])

    get_success_url = get_avbryt_url


class TjanstAndraView(Tjanststeg):
    """Change what is written."""

    form_class = KatalogtjanstForm
    rubrik = "Ändra tjänsten"
    ingress = "Adressen i den öppna katalogen ändras inte, även om namnet gör det."

    def get_initial(self) -> dict[str, object]:
        return startvarden(self.objekt, KatalogtjanstForm)

    def utfor(self, form: KatalogtjanstForm) -> str:
        services.andra_katalogtjanst(by=self.request.user, tjanst=self.objekt, **form.cleaned_data)
        return f"{self.objekt} är ändrad."


class PubliceraView(Tjanststeg):
    """Put the service in the public catalogue."""

    form_class = GranskningForm
    rubrik = "Publicera i den öppna katalogen"
    ingress = "Alla kan läsa den utan att logga in. Den räknas som granskad den dagen."
    knapp = "Publicera"

    def utfor(self, form: GranskningForm) -> str:
        services.publicera_katalogtjanst(
            by=self.request.user, tjanst=self.objekt, **form.cleaned_data
        )
        return f"{self.objekt} ligger nu i den öppna katalogen."


class GranskadView(Tjanststeg):
    """Note that the party has answered."""

    form_class = GranskadForm
    rubrik = "Markera som granskad"
    ingress = "Parten har svarat att uppgifterna stämmer."
    knapp = "Markera granskad"

    def utfor(self, form: GranskadForm) -> str:
        services.markera_granskad(by=self.request.user, tjanst=self.objekt, **form.cleaned_data)
        return f"{self.objekt} är granskad."


class AvslutaView(Tjanststeg):
    """Take the service out of the public catalogue."""

    form_class = AvslutaTjanstForm
    rubrik = "Avsluta i katalogen"
    ingress = "Dagen är den sista i katalogen. En gammal länk leder till besked om att den är slut."
    knapp = "Avsluta"

    def utfor(self, form: AvslutaTjanstForm) -> str:
        services.avsluta_katalogtjanst(
            by=self.request.user, tjanst=self.objekt, **form.cleaned_data
        )
        return f"{self.objekt} ligger inte längre i katalogen."


class KastaView(Tjanststeg):
    """Throw away a draft."""

    rubrik = "Ta bort utkastet?"
    ingress = "Det har aldrig varit publicerat."
    knapp = "Ta bort"

    def get_success_url(self) -> str:
        return reverse("insatser:katalog")

    def utfor(self, form: forms.Form) -> str:
        services.kasta_katalogtjanst(by=self.request.user, tjanst=self.objekt)
        return "Utkastet är borttaget."


class PresentationView(Insatsflikar, TjanstFormView):
    """What the public reads of an insats."""

    behorighet = B.ANDRA_INSATSER
    form_class = PresentationForm
    rubrik = "I den öppna katalogen"
    ingress = "Det här är allt som allmänheten får läsa om insatsen, och bara när den visas."

    def get_initial(self) -> dict[str, object]:
        presentation = getattr(self.insats, "presentation", None)
        if presentation is None:
            return {"malgrupp": self.insats.malgrupp, "beskrivning": self.insats.syfte}
        return startvarden(presentation, PresentationForm)

    def utfor(self, form: PresentationForm) -> str:
        post = services.presentera_insats(
            by=self.request.user, insats=self.insats, **form.cleaned_data
        )
        visas = "visas i" if post.visas else "visas inte i"
        return f"{self.insats} {visas} den öppna katalogen."
