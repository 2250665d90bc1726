"""Ladders: their steps, their questions, and how often they are measured on."""

from django.db.models import QuerySet
from django.urls import reverse, reverse_lazy

from finsam.formular import TjanstFormView, startvarden
from finsam.sida import Atgard, ObjektMixin
from finsam.synlig import synliga
from insatser import services
from insatser.forms import StegfragaForm, StegfragaNyForm, StegskalaForm
from insatser.models import Stegfraga, Stegskala
from insatser.views.kod import KODLISTOR
from insatser.views.sida import OMRADE, B, Insatsomradet


class StegskalaNyView(Insatsomradet, TjanstFormView):
    """Add a ladder that insatser can measure on."""

    behorighet = B.ANDRA_INSATSER
    form_class = StegskalaForm
    rubrik = "Ny stegskala"
    ingress = (
        "Mäts den med flera frågor lägger du till dem när skalan är sparad. När någon har mätts "
        "ligger stegen fast."
    )
    brodsmulor = (OMRADE, KODLISTOR)
    avbryt_url = reverse_lazy("insatser:kodlistor")

    def utfor(self, form: StegskalaForm) -> str:
        skala = services.skapa_stegskala(by=self.request.user, **form.cleaned_data)
        self.success_url = reverse("insatser:stegskala", args=[skala.pk])
        return f"Stegskalan {skala} går nu att välja för en insats."


class StegskalaView(ObjektMixin, Insatsomradet, TjanstFormView):
    """One ladder: change it, and see its questions."""

    behorighet = B.ANDRA_INSATSER
    modell = Stegskala
    form_class = StegskalaForm
    template_name = "insatser/stegskala.html"
    brodsmulor = (OMRADE, KODLISTOR)
    avbryt_url = reverse_lazy("insatser:kodlistor")

    def get_rubrik(self) -> str:
        return f"Stegskalan {self.objekt}"

    def get_ingress(self) -> str:
        if self.anvanda().exists():
            return (
                "Skalan har använts. Stegen kan få nya namn, men de kan inte bli fler, färre "
                "eller byta plats, och den övre delen ligger fast."
            )
        return "Ingen har mätts på skalan än, så allt går att ändra."

    def anvanda(self) -> QuerySet:
        """Return the ladder where it has been used."""
        return synliga(Stegskala, self.request.user).anvanda().filter(pk=self.objekt.pk)

    def get_atgarder(self) -> list[Atgard]:
        args = (self.objekt.pk,)
        return [Atgard("Ny fråga", "insatser:stegfraga_ny", B.ANDRA_INSATSER, args)]

    def get_initial(self) -> dict[str, object]:
        steg = list(self.objekt.steg.order_by("nummer"))
        ovre = next((s.nummer for s in steg if s.ovre), len(steg))
        return startvarden(self.objekt, StegskalaForm) | {
            "steg": "\n".join(s.namn for s in steg),
            "ovre_fran": ovre,
        }

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(fragor=self.objekt.fragor.order_by("nummer"), **kwargs)

    def utfor(self, form: StegskalaForm) -> str:
        skala = services.andra_stegskala(
            by=self.request.user, skala=self.objekt, **form.cleaned_data
        )
        return f"Stegskalan {skala} är ändrad."

    def get_success_url(self) -> str:
        return reverse("insatser:stegskala", args=[self.objekt.pk])


class _EnSkala(ObjektMixin, Insatsomradet, TjanstFormView):
    """A form below the page of a ladder."""

    behorighet = B.ANDRA_INSATSER

    @property
    def skala(self) -> Stegskala:
        """The ladder that it is about."""
        return self.objekt if isinstance(self.objekt, Stegskala) else self.objekt.skala

    def get_brodsmulor(self) -> list[tuple[str, str]]:
        return [OMRADE, KODLISTOR, (str(self.skala), self.get_success_url())]

    def get_success_url(self) -> str:
        return reverse("insatser:stegskala", args=[self.skala.pk])

    def get_avbryt_url(self) -> str:
        return self.get_success_url()


class StegfragaNyView(_EnSkala):
    """Add a question to a ladder."""

    modell = Stegskala
    form_class = StegfragaNyForm
    rubrik = "Ny fråga"
    ingress = (
        "Med frågor väljs inget steg för hand: mätningen får det högsta steg som mer än hälften "
        "av svaren når."
    )

    def utfor(self, form: StegfragaNyForm) -> str:
        fraga = services.lagg_till_stegfraga(
            by=self.request.user, skala=self.skala, **form.cleaned_data
        )
        return f"Fråga {fraga.nummer} är tillagd."


class StegfragaView(_EnSkala):
    """Correct a question, or take it out of use."""

    modell = Stegfraga
    form_class = StegfragaForm

    def get_rubrik(self) -> str:
        return f"Fråga {self.objekt.nummer}"

    def get_initial(self) -> dict[str, object]:
        return startvarden(self.objekt, StegfragaForm)

    def utfor(self, form: StegfragaForm) -> str:
        fraga = services.andra_stegfraga(
            by=self.request.user, fraga=self.objekt, **form.cleaned_data
        )
        return f"Fråga {fraga.nummer} är ändrad."
