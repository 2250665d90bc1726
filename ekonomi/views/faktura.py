"""Supplier invoices: the list, a new one, and one corrected after it was sent back."""

from typing import Any

from django.db.models import QuerySet
from django.forms import model_to_dict
from django.urls import reverse

from ekonomi.filters.utbetalning import FakturaFilter
from ekonomi.forms.utbetalning import FakturaForm
from ekonomi.models import Konto, Objekt, Utbetalning
from ekonomi.services.faktura import andra_faktura, registrera_faktura
from ekonomi.tables.utbetalning import FakturaTable
from ekonomi.views.rekvisition import Utbetalningsformular
from ekonomi.views.sida import OMRADE
from ekonomi.views.utbetalningssida import FAKTUROR, B, MedFlikar, Skrivbar
from finsam.lista import ListaView
from finsam.sida import Atgard
from finsam.synlig import synliga


class FakturaListView(MedFlikar, ListaView):
    """Every supplier's invoice."""

    behorighet = B.SE_EKONOMI
    model = Utbetalning
    table_class = FakturaTable
    filterset_class = FakturaFilter
    template_name = "ekonomi/utbetalningslista.html"
    rubrik = "Leverantörsfakturor"
    ingress = "Vad leverantörer begär betalt för. En faktura attesteras innan den bokförs."
    atgarder = (Atgard("Registrera faktura", "ekonomi:faktura_ny", B.ANDRA_EKONOMI),)
    tomt = "Ingen faktura är registrerad än."

    def get_queryset(self) -> QuerySet:
        return super().get_queryset().fakturor().som_visas()


class Fakturaformular(Utbetalningsformular):
    """An invoice's form, with the accounts and objects that a row may have."""

    behorighet = B.ANDRA_EKONOMI
    form_class = FakturaForm

    def get_form_kwargs(self) -> dict[str, Any]:
        user = self.request.user
        urval = {"konton": synliga(Konto, user), "objekt": synliga(Objekt, user)}
        return super().get_form_kwargs() | {"radurval": urval}


class FakturaNyView(Fakturaformular):
    """Enter an invoice; it is sent to be attested at once."""

    rubrik = "Registrera faktura"
    ingress = "Fakturan skickas till attest när den är registrerad. Någon annan attesterar den."
    brodsmulor = (OMRADE, FAKTUROR)
    knapp = "Registrera och skicka till attest"

    def get_avbryt_url(self) -> str:
        return reverse("ekonomi:faktura_lista")

    def utfor(self, form: FakturaForm) -> str:
        self.faktura = registrera_faktura(by=self.request.user, **form.varden())
        return f"{self.faktura} är registrerad och väntar på attest."

    def get_success_url(self) -> str:
        return self.faktura.get_absolute_url()


class FakturaAndraView(Skrivbar, Fakturaformular):
    """Correct an invoice that was sent back, and send it in again."""

    behorighet = B.ANDRA_EKONOMI
    knapp = "Spara och skicka till attest"

    def get_urval(self) -> QuerySet[Utbetalning]:
        return super().get_urval().fakturor()

    def get_rubrik(self) -> str:
        return f"Ändra {str(self.objekt).lower()}"

    def get_initial(self) -> dict[str, Any]:
        return model_to_dict(self.objekt)

    def get_form_kwargs(self) -> dict[str, Any]:
        rader = self.objekt.rader.order_by("pk").values("text", "belopp", "konto", "objekt")
        har_fil = self.objekt.bilagor.exists()
        return super().get_form_kwargs() | {"rader_initial": list(rader), "har_fil": har_fil}

    def get_success_url(self) -> str:
        return self.objekt.get_absolute_url()

    def get_avbryt_url(self) -> str:
        return self.objekt.get_absolute_url()

    def utfor(self, form: FakturaForm) -> str:
        andra_faktura(by=self.request.user, utbetalning=self.objekt, **form.varden())
        return f"{self.objekt} är ändrad och väntar på attest."
