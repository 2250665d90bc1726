"""Destruction: what is due, the act, and the register of what has been destroyed."""

from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse_lazy
from django.utils import timezone

from finsam.format import med_ord
from finsam.formular import BekraftaView
from finsam.lista import ListaView
from finsam.sida import Atgard
from finsam.synlig import synliga
from styrelse import services
from styrelse.forms.diarium import GallraForm
from styrelse.models import Gallring, Handling
from styrelse.tables.diarium import AttGallraTable, GallringTable
from styrelse.views.diariesida import ANDRA, DIARIET, Diariesida
from styrelse.views.sida import OMRADE

GALLRING = ("Gallring", "styrelse:gallring")


def i_tur(request: HttpRequest) -> QuerySet[Handling]:
    """Return what is due today, of what the user may see."""
    return synliga(Handling, request.user).att_gallra(timezone.localdate()).som_visas()


class GallringView(Diariesida, ListaView):
    """What the plan says may be destroyed now."""

    model = Handling
    table_class = AttGallraTable
    rubrik = "Att gallra"
    ingress = (
        "Handlingar i avslutade ärenden vars tid enligt dokumenthanteringsplanen har gått ut. "
        "Ett gallringsstopp på ärendet håller dem kvar."
    )
    tomt = "Inget står på tur att gallras."

    def get_queryset(self) -> QuerySet[Handling]:
        return i_tur(self.request)

    def get_atgarder(self) -> tuple[Atgard, ...]:
        skal = "" if i_tur(self.request).exists() else "Inget står på tur."
        return (
            Atgard("Gallra allt på listan", "styrelse:gallra", ANDRA, skal=skal, huvud=False),
            Atgard("Gallringsförteckning", "styrelse:gallring_lista", ANDRA),
        )


class GallraView(Diariesida, BekraftaView):
    """Destroy what is due; what was shown is what goes."""

    behorighet = ANDRA
    form_class = GallraForm
    rubrik = "Gallra handlingar"
    brodsmulor = (OMRADE, DIARIET, GALLRING)
    knapp = "Gallra"
    success_url = reverse_lazy("styrelse:gallring_lista")
    avbryt_url = reverse_lazy("styrelse:gallring")

    def get_initial(self) -> dict[str, object]:
        return {"antal": i_tur(self.request).count()}

    def get_foljder(self) -> tuple[str, ...]:
        antal = med_ord(i_tur(self.request).count(), "handling", "handlingar")
        return (
            f"Filerna till {antal} förstörs och går inte att få tillbaka ur systemet.",
            "Raderna i diariet står kvar som gallrade, och förteckningen visar vem, när och regel.",
            "Papper som förvaras någonstans förstör du själv; förteckningen säger vilka.",
            "Gamla säkerhetskopior innehåller filerna tills kopiorna kastas.",
        )

    def utfor(self, form: GallraForm) -> str:
        rader = services.gallra(by=self.request.user, **form.cleaned_data)
        return f"{med_ord(len(rader), 'handling är gallrad', 'handlingar är gallrade')}."


class GallringListView(Diariesida, ListaView):
    """The register of destruction."""

    model = Gallring
    table_class = GallringTable
    rubrik = "Gallringsförteckning"
    ingress = "Vad som har förstörts, när, av vem och enligt vilken regel. Den kan bara växa."
    brodsmulor = (OMRADE, DIARIET, GALLRING)
    tomt = "Inget har gallrats än."

    def get_queryset(self) -> QuerySet[Gallring]:
        return super().get_queryset().som_visas()
