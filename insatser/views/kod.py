"""The codes that the förbund edits itself."""

from django.db.models import QuerySet
from django.urls import reverse_lazy

from finsam.formular import TjanstFormView
from finsam.lista import Atgard, ListaView
from finsam.synlig import hamta
from insatser import services
from insatser.filters import KodFilter
from insatser.forms import KodForm, NyKodForm
from insatser.models import Kod
from insatser.tables import KodTable
from insatser.views.sida import OMRADE, B, Insatsomradet

KODLISTOR = ("Kodlistor", "insatser:kodlistor")


class KodListView(Insatsomradet, ListaView):
    """Every choice of every list."""

    behorighet = B.ANDRA_INSATSER
    model = Kod
    table_class = KodTable
    filterset_class = KodFilter
    rubrik = "Kodlistor"
    ingress = "Valen i formulären om deltagare. En kod som har använts tas ur bruk men aldrig bort."
    tomt = "Inga koder än."
    per_sida = 50
    atgarder = (Atgard("Ny kod", "insatser:kod_ny", B.ANDRA_INSATSER),)

    def get_queryset(self) -> QuerySet:
        return super().get_queryset().med_lista()


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


class KodAndraView(Insatsomradet, TjanstFormView):
    """Change a choice, or take it out of use."""

    behorighet = B.ANDRA_INSATSER
    form_class = KodForm
    brodsmulor = (OMRADE, KODLISTOR)
    success_url = reverse_lazy("insatser:kodlistor")

    def setup(self, request, *args: object, **kwargs: object) -> None:
        super().setup(request, *args, **kwargs)
        self.kod = hamta(Kod, request.user, pk=kwargs["pk"])

    def get_rubrik(self) -> str:
        return f"Ändra koden {self.kod}"

    def get_ingress(self) -> str:
        return f"Kodlistan {self.kod.lista}."

    def get_initial(self) -> dict[str, object]:
        return KodForm.startvarden(self.kod)

    def utfor(self, form: KodForm) -> str:
        services.andra_kod(by=self.request.user, kod=self.kod, **form.cleaned_data)
        return f"{self.kod} är ändrad."
