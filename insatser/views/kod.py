"""The codes that the förbund edits itself."""

from django import forms
from django.db.models import QuerySet
from django.urls import reverse_lazy

from finsam.formular import TjanstFormView, startvarden
from finsam.lista import ListaView
from finsam.sida import Atgard, ObjektMixin
from finsam.synlig import synliga
from insatser import kodlistor, services
from insatser.filters.kod import KodFilter
from insatser.forms import KodForm, NyKodForm
from insatser.models import Kod, Kodlista, Stegskala
from insatser.tables.kod import KodTable
from insatser.views.sida import OMRADE, B, Insatsomradet

KODLISTOR = ("Kodlistor", "insatser:kodlistor")


class KodListView(Insatsomradet, ListaView):
    """Every choice of every list."""

    behorighet = B.ANDRA_INSATSER
    model = Kod
    table_class = KodTable
    filterset_class = KodFilter
    rubrik = "Kodlistor"
    ingress = (
        "Valen i formulären och grupperna i statistiken. En kod kan tas ur bruk, men aldrig tas "
        "bort."
    )
    tomt = "Inga koder än. Börja med Läs in standardkoder."
    per_sida = 50
    template_name = "insatser/kodlistor.html"

    def get_queryset(self) -> QuerySet:
        return super().get_queryset().med_lista()

    def get_atgarder(self) -> list[Atgard]:
        stegskala = Atgard("Ny stegskala", "insatser:stegskala_ny", B.ANDRA_INSATSER)
        standard = Atgard("Läs in standardkoder", "insatser:kod_standard", B.ANDRA_INSATSER)
        ny = Atgard("Ny kod", "insatser:kod_ny", B.ANDRA_INSATSER)
        finns = synliga(Kodlista, self.request.user).count()
        if not finns:
            return [standard, stegskala]
        saknas = finns < len(Kodlista.Anvandning)
        return [ny, stegskala, *([standard] if saknas else [])]

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        skalor = synliga(Stegskala, self.request.user).prefetch_related("steg")
        return super().get_context_data(stegskalor=skalor, **kwargs)


class StandardkoderView(Insatsomradet, TjanstFormView):
    """Begin with the code lists that most förbund use."""

    behorighet = B.ANDRA_INSATSER
    rubrik = "Läs in standardkoder?"
    ingress = (
        "Listor med avslutsorsaker, sysselsättning, försörjning, remitterande aktörer, utbildning, "
        "tid i offentlig försörjning, åldersgrupper, syften och fokusområden. Koder som redan "
        "finns lämnas som de är, och allt går att ändra sedan."
    )
    knapp = "Läs in"
    brodsmulor = (OMRADE, KODLISTOR)
    success_url = reverse_lazy("insatser:kodlistor")

    def utfor(self, form: forms.Form) -> str:
        listor = services.las_in_kodlistor(by=self.request.user, listor=kodlistor.standard())
        return f"{len(listor)} kodlistor är inlästa."


class KodNyView(Insatsomradet, TjanstFormView):
    """Add a choice to a list."""

    behorighet = B.ANDRA_INSATSER
    form_class = NyKodForm
    rubrik = "Ny kod"
    brodsmulor = (OMRADE, KODLISTOR)
    success_url = reverse_lazy("insatser:kodlistor")

    def utfor(self, form: NyKodForm) -> str:
        kod = services.skapa_kod(by=self.request.user, **form.cleaned_data)
        return f"{kod} finns nu i listan {kod.lista}."


class KodAndraView(ObjektMixin, Insatsomradet, TjanstFormView):
    """Change a choice, or take it out of use."""

    behorighet = B.ANDRA_INSATSER
    modell = Kod
    form_class = KodForm
    brodsmulor = (OMRADE, KODLISTOR)
    success_url = reverse_lazy("insatser:kodlistor")

    def get_rubrik(self) -> str:
        return f"Ändra koden {self.objekt}"

    def get_ingress(self) -> str:
        return f"Kodlistan {self.objekt.lista}."

    def get_initial(self) -> dict[str, object]:
        return startvarden(self.objekt, KodForm)

    def get_form_kwargs(self) -> dict[str, object]:
        return super().get_form_kwargs() | {"lista": self.objekt.lista}

    def utfor(self, form: KodForm) -> str:
        services.andra_kod(by=self.request.user, kod=self.objekt, **form.cleaned_data)
        return f"{self.objekt} är ändrad."
