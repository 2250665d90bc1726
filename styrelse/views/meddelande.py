"""Messages to an organ or to organisations, whom they reached, and the addresses."""

from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.views.decorators.http import require_POST
from django.views.generic import TemplateView

from finsam.behorighet import kraver
from finsam.format import uppraknat
from finsam.formular import TjanstFormView, startvarden
from finsam.lista import ListaView
from finsam.sida import Atgard
from finsam.synlig import hamta, synliga
from styrelse import services
from styrelse.forms.meddelande import KontaktForm, MeddelandeForm
from styrelse.models import Kontakt, Meddelande, Organ
from styrelse.tables.meddelande import KontaktTable, MeddelandeTable
from styrelse.views.sida import ANDRA, OMRADE, Objektsida, StyrelseSida

MEDDELANDEN = ("Meddelanden", "styrelse:meddelande_lista")
KONTAKTER = ("Kontakter", "styrelse:kontakt_lista")


class MeddelandeListView(StyrelseSida, ListaView):
    """Every message, and how many it has not reached."""

    behorighet = ANDRA
    model = Meddelande
    table_class = MeddelandeTable
    rubrik = "Meddelanden"
    ingress = "Brev till ett organ, en styrgrupp eller kontakterna hos en organisation."
    tomt = "Inga meddelanden än. Skriv det första med Nytt meddelande."
    atgarder = (
        Atgard("Nytt meddelande", "styrelse:meddelande_ny", ANDRA),
        Atgard("Kontakter", "styrelse:kontakt_lista", ANDRA),
    )

    def get_queryset(self) -> QuerySet[Meddelande]:
        return super().get_queryset().med_antal()


class MeddelandeView(Objektsida, TemplateView):
    """One message and its recipients."""

    behorighet = ANDRA
    modell = Meddelande
    template_name = "styrelse/meddelande.html"
    brodsmulor = (OMRADE, MEDDELANDEN)

    def get_rubrik(self) -> str:
        return str(self.objekt)

    def get_ingress(self) -> str:
        return f"Till {self.objekt.till}"

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        mottagare = list(self.objekt.mottagare.all())
        kvar = [m for m in mottagare if m.skickat_at is None]
        return super().get_context_data(mottagare=mottagare, kvar=kvar, **kwargs)


class MeddelandeNyView(StyrelseSida, TjanstFormView):
    """Write a message and send it."""

    behorighet = ANDRA
    form_class = MeddelandeForm
    rubrik = "Nytt meddelande"
    brodsmulor = (OMRADE, MEDDELANDEN)
    knapp = "Skicka"
    avbryt_url = reverse_lazy("styrelse:meddelande_lista")

    def get_initial(self) -> dict[str, Any]:
        return {"organ": self.request.GET.getlist("organ")}

    def get_form(self, form_class: type[MeddelandeForm] | None = None) -> MeddelandeForm:
        form = super().get_form(form_class)
        form.fields["organ"].queryset = synliga(Organ, self.request.user).vid(timezone.localdate())
        return form

    def utfor(self, form: MeddelandeForm) -> str:
        by = self.request.user
        meddelande = services.skriv_meddelande(by=by, **form.cleaned_data)
        self.success_url = reverse("styrelse:meddelande", args=[meddelande.pk])
        return besked(*services.skicka_meddelande(by=by, meddelande=meddelande))


def besked(skickade: int, missade: list[str]) -> str:
    """Say whom a message left for and whom it did not reach."""
    ord_ = f"Meddelandet är skickat till {skickade}."
    if missade:
        ord_ += f" Det nådde inte {uppraknat(missade)}; se varför i listan."
    return ord_


@kraver(ANDRA)
@require_POST
def skicka_igen(request: HttpRequest, pk: int) -> HttpResponse:
    """Send a message to those it has not left for."""
    meddelande = hamta(Meddelande, request.user, pk=pk)
    skickade, missade = services.skicka_meddelande(by=request.user, meddelande=meddelande)
    visa = messages.warning if missade else messages.success
    visa(request, besked(skickade, missade))
    return redirect("styrelse:meddelande", pk=meddelande.pk)


class KontaktListView(StyrelseSida, ListaView):
    """Every address at an organisation."""

    behorighet = ANDRA
    model = Kontakt
    table_class = KontaktTable
    rubrik = "Kontakter"
    ingress = "Adresser hos medlemmar och andra organisationer, helst funktionsbrevlådor."
    brodsmulor = (OMRADE, MEDDELANDEN)
    tomt = "Inga kontakter än. Lägg till den första med Ny kontakt."
    atgarder = (Atgard("Ny kontakt", "styrelse:kontakt_ny", ANDRA),)

    def get_queryset(self) -> QuerySet[Kontakt]:
        return super().get_queryset().med_organisation()


class KontaktNyView(StyrelseSida, TjanstFormView):
    """A new address."""

    behorighet = ANDRA
    form_class = KontaktForm
    rubrik = "Ny kontakt"
    brodsmulor = (OMRADE, MEDDELANDEN, KONTAKTER)
    success_url = reverse_lazy("styrelse:kontakt_lista")

    def utfor(self, form: KontaktForm) -> str:
        kontakt = services.lagg_till_kontakt(by=self.request.user, **form.cleaned_data)
        return f"{kontakt} är tillagd."


class _KontaktForm(Objektsida, TjanstFormView):
    """A form about one address."""

    behorighet = ANDRA
    modell = Kontakt
    brodsmulor = (OMRADE, MEDDELANDEN, KONTAKTER)
    success_url = reverse_lazy("styrelse:kontakt_lista")


class KontaktAndraView(_KontaktForm):
    """Change an address."""

    form_class = KontaktForm

    def get_rubrik(self) -> str:
        return f"Ändra {self.objekt}"

    def get_atgarder(self) -> tuple[Atgard, ...]:
        pk = (self.objekt.pk,)
        return (Atgard("Ta bort", "styrelse:kontakt_ta_bort", ANDRA, pk, huvud=False),)

    def get_initial(self) -> dict[str, Any]:
        return startvarden(self.objekt, KontaktForm)

    def utfor(self, form: KontaktForm) -> str:
        services.andra_kontakt(by=self.request.user, kontakt=self.objekt, **form.cleaned_data)
        return f"{self.objekt} är ändrad."


class KontaktTaBortView(_KontaktForm):
    """Remove an address."""

    knapp = "Ta bort"
    ingress = "Meddelanden som redan har skickats dit står kvar."

    def get_rubrik(self) -> str:
        return f"Ta bort {self.objekt}"

    def utfor(self, form: object) -> str:
        namn = str(self.objekt)
        services.ta_bort_kontakt(by=self.request.user, kontakt=self.objekt)
        return f"{namn} är borttagen."
