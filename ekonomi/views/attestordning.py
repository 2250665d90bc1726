"""The attestordning: who may approve what, and the forms that add and close a line."""

from django.db.models import QuerySet
from django.urls import reverse_lazy

from ekonomi.forms.attestregel import AttestregelForm, AvslutaRegelForm
from ekonomi.models import Attestregel
from ekonomi.services.attestordning import avsluta_regel, lagg_till_regel
from ekonomi.tables.attestregel import AttestregelTable
from ekonomi.views.sida import OMRADE
from ekonomi.views.utbetalningssida import MedFlikar
from finsam.behorighet import Behorighet
from finsam.formular import KraverOmbekraftelse, TjanstFormView
from finsam.lista import ListaView
from finsam.sida import Atgard, ObjektMixin
from finsam.synlig import synliga

ORDNINGEN = ("Attestordning", "ekonomi:attestordning")


class AttestordningView(MedFlikar, ListaView):
    """Every line that holds or has held."""

    behorighet = Behorighet.SE_EKONOMI
    model = Attestregel
    table_class = AttestregelTable
    template_name = "ekonomi/utbetalningslista.html"
    rubrik = "Attestordning"
    ingress = (
        "Vem som får godkänna vad, till vilket belopp och i stället för vem, så som styrelsen har "
        "beslutat. Ingen attesterar ensam det som är ens eget."
    )
    atgarder = (Atgard("Ny attestregel", "ekonomi:attestregel_ny", Behorighet.ANDRA_EKONOMI),)
    tomt = "Ingen attestordning är inlagd än. Lägg in den som styrelsen har beslutat."

    def get_table_kwargs(self) -> dict[str, object]:
        far_andra = self.request.user.har(Behorighet.ANDRA_EKONOMI)
        return {} if far_andra else {"exclude": ("avsluta",)}


class AttestregelNyView(KraverOmbekraftelse, TjanstFormView):
    """Add a line as the board has decided it."""

    behorighet = Behorighet.ANDRA_EKONOMI
    form_class = AttestregelForm
    rubrik = "Ny attestregel"
    ingress = "Regeln kan avslutas men inte ändras. Skriv den så som styrelsen har beslutat den."
    brodsmulor = (OMRADE, ORDNINGEN)
    success_url = reverse_lazy("ekonomi:attestordning")
    knapp = "Lägg till regeln"

    def get_form_kwargs(self) -> dict[str, object]:
        return super().get_form_kwargs() | {"regler": self._regler()}

    def _regler(self) -> QuerySet:
        return synliga(Attestregel, self.request.user).filter(till_datum=None)

    def utfor(self, form: AttestregelForm) -> str:
        regel = lagg_till_regel(by=self.request.user, **form.varden())
        return f"{regel.attestant} får attestera: {str(regel).lower()}."


class AttestregelAvslutaView(KraverOmbekraftelse, ObjektMixin, TjanstFormView):
    """Close a line: it holds to and with a day."""

    behorighet = Behorighet.ANDRA_EKONOMI
    modell = Attestregel
    form_class = AvslutaRegelForm
    brodsmulor = (OMRADE, ORDNINGEN)
    success_url = reverse_lazy("ekonomi:attestordning")
    knapp = "Avsluta regeln"

    def get_rubrik(self) -> str:
        return f"Avsluta {self.objekt.attestant}: {self.objekt}"

    def get_ingress(self) -> str:
        return f"Den gäller sedan {self.objekt.from_datum} enligt {self.objekt.beslut}."

    def utfor(self, form: AvslutaRegelForm) -> str:
        regel = avsluta_regel(
            by=self.request.user, regel=self.objekt, till_datum=form.cleaned_data["till_datum"]
        )
        return f"Regeln gäller till och med {regel.till_datum}."
