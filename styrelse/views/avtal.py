"""Agreements: the list, one of them, its terms, notice, and its document in the diarium."""

from typing import Any

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.views.generic import TemplateView

from finsam import filer
from finsam.behorighet import Behorighet
from finsam.format import langt_datum
from finsam.formular import TjanstFormView, startvarden
from finsam.lista import ListaView
from finsam.sida import Atgard
from finsam.synlig import synliga
from styrelse import services
from styrelse.avtalslage import avtalslage
from styrelse.filters.avtal import AvtalFilter
from styrelse.forms.avtal import AvtalForm, AvtalsfilForm, UppsagningForm
from styrelse.models import Avtal, Handling
from styrelse.tables.avtal import AvtalTable
from styrelse.views.sida import ANDRA, OMRADE, Objektformular, Objektsida, StyrelseSida

AVTALEN = ("Avtal", "styrelse:avtal_lista")


class AvtalListView(StyrelseSida, ListaView):
    """Every agreement, and which of them must be decided on."""

    model = Avtal
    table_class = AvtalTable
    filterset_class = AvtalFilter
    rubrik = "Avtal"
    ingress = "Avtal och överenskommelser: med vem, till när och vad de kostar."
    tomt = "Inga avtal än. Lägg till det första med Nytt avtal."
    atgarder = (Atgard("Nytt avtal", "styrelse:avtal_ny", ANDRA),)

    def get_queryset(self) -> QuerySet[Avtal]:
        return super().get_queryset().som_visas()


class AvtalView(Objektsida, TemplateView):
    """One agreement: its terms, what comes next, and where the signed one is."""

    modell = Avtal
    template_name = "styrelse/avtal.html"
    brodsmulor = (OMRADE, AVTALEN)

    def get_objekt(self) -> Avtal:
        alla = synliga(Avtal, self.request.user).som_visas()
        return get_object_or_404(alla, pk=self.kwargs["pk"])

    def get_rubrik(self) -> str:
        return str(self.objekt)

    def get_ingress(self) -> str:
        return avtalslage(self.objekt, timezone.localdate()).besked

    def get_atgarder(self) -> tuple[Atgard, ...]:
        pk = (self.objekt.pk,)
        uppsagning = (
            Atgard("Ta tillbaka uppsägningen", "styrelse:avtal_aterta", ANDRA, pk, huvud=False)
            if self.objekt.uppsagt_datum
            else Atgard("Säg upp", "styrelse:avtal_sag_upp", ANDRA, pk)
        )
        return (
            Atgard("Ändra", "styrelse:avtal_andra", ANDRA, pk),
            uppsagning,
            Atgard("Ny uppgift om avtalet", "styrelse:avtal_uppgift", ANDRA, pk),
        )

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        user = self.request.user
        egen = synliga(Handling, user).filter(pk=self.objekt.handling_id).first()
        return super().get_context_data(
            lage=avtalslage(self.objekt, timezone.localdate()),
            handling=egen,
            far_diariefora=user.har(Behorighet.ANDRA_DIARIUM),
            **kwargs,
        )


class AvtalNyView(StyrelseSida, TjanstFormView):
    """A new agreement."""

    behorighet = ANDRA
    form_class = AvtalForm
    rubrik = "Nytt avtal"
    brodsmulor = (OMRADE, AVTALEN)
    knapp = "Lägg till avtalet"
    avbryt_url = reverse_lazy("styrelse:avtal_lista")

    def get_initial(self) -> dict[str, Any]:
        return {"ansvarig": self.request.user.pk}

    def utfor(self, form: AvtalForm) -> str:
        avtal = services.teckna_avtal(by=self.request.user, **form.cleaned_data)
        self.success_url = avtal.get_absolute_url()
        return f"{avtal} är tillagt."


class _AvtalForm(Objektformular):
    """A form about one agreement."""

    modell = Avtal
    lista = AVTALEN
    sidan = "styrelse:avtal"


class AvtalAndraView(_AvtalForm):
    """Change an agreement's terms."""

    form_class = AvtalForm

    def get_rubrik(self) -> str:
        return f"Ändra {self.objekt}"

    def get_atgarder(self) -> tuple[Atgard, ...]:
        pk = (self.objekt.pk,)
        return (Atgard("Ta bort", "styrelse:avtal_ta_bort", ANDRA, pk, huvud=False),)

    def get_initial(self) -> dict[str, Any]:
        return startvarden(self.objekt, AvtalForm)

    def utfor(self, form: AvtalForm) -> str:
        services.andra_avtal(by=self.request.user, avtal=self.objekt, **form.cleaned_data)
        return f"{self.objekt} är ändrat."


class AvtalSagUppView(_AvtalForm):
    """Note that the agreement is given notice."""

    form_class = UppsagningForm
    knapp = "Notera uppsägningen"

    def get_rubrik(self) -> str:
        return f"Säg upp {self.objekt}"

    def get_ingress(self) -> str:
        idag = timezone.localdate()
        upphor = self.objekt.tid.upphor(idag)
        if upphor is None:
            return "Avtalet har redan upphört."
        return f"Sägs det upp i dag upphör det {langt_datum(upphor)}."

    def get_initial(self) -> dict[str, Any]:
        return {"datum": timezone.localdate(), "av": Avtal.Part.VI}

    def utfor(self, form: UppsagningForm) -> str:
        avtal = services.sag_upp_avtal(by=self.request.user, avtal=self.objekt, **form.cleaned_data)
        return f"{avtal} är uppsagt och upphör {langt_datum(avtal.upphor_datum)}."


class AvtalAtertaView(_AvtalForm):
    """Take a notice back."""

    knapp = "Ta tillbaka uppsägningen"

    def get_rubrik(self) -> str:
        return f"Ta tillbaka uppsägningen av {self.objekt}"

    def utfor(self, form: object) -> str:
        services.aterta_uppsagning(by=self.request.user, avtal=self.objekt)
        return f"{self.objekt} är inte längre uppsagt."


class AvtalTaBortView(_AvtalForm):
    """Remove an agreement that was registered by mistake."""

    knapp = "Ta bort"
    ingress = "Bara för det som blev fel. Ett avtal som har gällt står kvar när det har upphört."
    success_url = reverse_lazy("styrelse:avtal_lista")

    def get_rubrik(self) -> str:
        return f"Ta bort {self.objekt}"

    def get_success_url(self) -> str:
        return reverse("styrelse:avtal_lista")

    def utfor(self, form: object) -> str:
        namn = str(self.objekt)
        services.ta_bort_avtal(by=self.request.user, avtal=self.objekt)
        return f"{namn} är borttaget."


class AvtalFilView(_AvtalForm):
    """Put the signed agreement into the diarium."""

    behorighet = Behorighet.ANDRA_DIARIUM
    form_class = AvtalsfilForm
    knapp = "Diarieför avtalet"
    ingress = "Ett ärende öppnas i diariet och avtalet blir dess första handling."

    def get_rubrik(self) -> str:
        return f"Diarieför {self.objekt}"

    def get_initial(self) -> dict[str, Any]:
        return {"mening": f"Avtal: {self.objekt}", "datum": self.objekt.from_datum}

    def utfor(self, form: AvtalsfilForm) -> str:
        data = form.cleaned_data
        fil = filer.ta_emot(data["fil"].read(), data["fil"].name, by=self.request.user)
        handling = services.diariefor_avtal(
            by=self.request.user,
            avtal=self.objekt,
            fil=fil,
            datum=data["datum"],
            mening=data["mening"],
        )
        return f"{self.objekt} är diariefört som {handling.arende.dnr}."
