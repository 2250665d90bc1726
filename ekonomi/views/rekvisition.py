"""Rekvisitioner: the list, a new one, and one written anew."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone

from ekonomi.filters.utbetalning import RekvisitionFilter
from ekonomi.forms.utbetalning import RekvisitionForm, UtbetalningForm, parter
from ekonomi.kvartal import kvartal_for
from ekonomi.models import Utbetalning
from ekonomi.services.rekvisition import andra_rekvisition, skapa_rekvisition
from ekonomi.tables.utbetalning import RekvisitionTable
from ekonomi.views.sida import OMRADE
from ekonomi.views.utbetalningssida import REKVISITIONER, B, MedFlikar, Skrivbar
from finsam.lista import ListaView
from finsam.radformular import Radformular
from finsam.sida import Atgard
from finsam.synlig import synliga
from insatser.models import Insats
from styrelse.models import Organisation


class RekvisitionListView(MedFlikar, ListaView):
    """What the insatser have asked for; an insatsansvarig sees those of own insatser."""

    behorighet = B.SE_REKVISITIONER
    model = Utbetalning
    table_class = RekvisitionTable
    filterset_class = RekvisitionFilter
    template_name = "ekonomi/utbetalningslista.html"
    rubrik = "Rekvisitioner"
    ingress = "Vad insatserna begär av förbundet, kvartal för kvartal."
    atgarder = (Atgard("Ny rekvisition", "ekonomi:rekvisition_ny", B.SKICKA_REKVISITION),)
    tomt = "Ingen rekvisition är skriven än."

    def get_queryset(self) -> QuerySet:
        return super().get_queryset().rekvisitioner().som_visas()


class Utbetalningsformular(Radformular):
    """A form of what is to be paid, with its rows."""

    template_name = "ekonomi/utbetalning_form.html"
    form_class: type[UtbetalningForm]

    def get_form_kwargs(self) -> dict[str, Any]:
        insatser = synliga(Insats, self.request.user)
        return super().get_form_kwargs() | {
            "insatser": insatser,
            "organisationer": synliga(Organisation, self.request.user) or parter(insatser),
        }


class RekvisitionNyView(Utbetalningsformular):
    """Write a rekvisition: a draft, to look at before it is sent in."""

    behorighet = B.SKICKA_REKVISITION
    form_class = RekvisitionForm
    rubrik = "Ny rekvisition"
    ingress = "Först sparas ett utkast. Du läser igenom det innan du skickar in det."
    knapp = "Spara utkastet"

    def get_brodsmulor(self) -> list[tuple[str, str]]:
        return [*([OMRADE] if self.request.user.har(B.SE_EKONOMI) else []), REKVISITIONER]

    def get_initial(self) -> dict[str, Any]:
        ar, kvartal = kvartal_for(timezone.localdate())
        forra = (ar, kvartal - 1) if kvartal > 1 else (ar - 1, 4)
        insats = self._insatsen()
        agare = insats.projektagare_id if insats else None
        return {"ar": forra[0], "kvartal": forra[1], "insats": insats, "mottagare": agare}

    def _insatsen(self) -> Insats | None:
        """The insats that the address names, or the only one that the user has."""
        egna = synliga(Insats, self.request.user)
        if slug := self.kwargs.get("slug"):
            return egna.filter(slug=slug).first()
        forsta = egna[:2]
        return forsta[0] if len(forsta) == 1 else None

    def get_avbryt_url(self) -> str:
        return reverse("ekonomi:rekvisition_lista")

    def utfor(self, form: RekvisitionForm) -> str:
        self.utkast = skapa_rekvisition(by=self.request.user, **form.varden())
        return "Utkastet är sparat. Läs igenom det och skicka in det."

    def get_success_url(self) -> str:
        return self.utkast.get_absolute_url()


class RekvisitionAndraView(Skrivbar, Utbetalningsformular):
    """Write a draft anew, or one that was sent back."""

    behorighet = B.SKICKA_REKVISITION
    form_class = RekvisitionForm
    knapp = "Spara"

    def get_urval(self) -> QuerySet[Utbetalning]:
        return super().get_urval().rekvisitioner()

    def get_rubrik(self) -> str:
        return f"Ändra {str(self.objekt).lower()}"

    def get_initial(self) -> dict[str, Any]:
        ar, kvartal = kvartal_for(self.objekt.period_fran)
        return {
            "insats": self.objekt.insats_id,
            "ar": ar,
            "kvartal": kvartal,
            "mottagare": self.objekt.mottagare_id,
            "referens": self.objekt.referens,
        }

    def get_form_kwargs(self) -> dict[str, Any]:
        rader = self.objekt.rader.order_by("pk").values("kostnadsslag", "text", "belopp")
        return super().get_form_kwargs() | {"rader_initial": list(rader)}

    def get_success_url(self) -> str:
        return self.objekt.get_absolute_url()

    def get_avbryt_url(self) -> str:
        return self.objekt.get_absolute_url()

    def utfor(self, form: RekvisitionForm) -> str:
        andra_rekvisition(by=self.request.user, utbetalning=self.objekt, **form.varden())
        return "Rekvisitionen är ändrad."
