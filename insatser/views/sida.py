"""What the pages of insatser have in common: the insats of the address, and who may see it."""

from datetime import date

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone

from finsam.behorighet import Behorighet
from finsam.sida import SidaMixin
from finsam.synlig import hamta, synliga
from insatser import services
from insatser.models import Insats, Inskrivning

B = Behorighet
OMRADE = ("Insatser", "insatser:oversikt")


def adress(insats: Insats) -> str:
    """Return the address of the insats's page."""
    return reverse("insatser:insats", args=[insats.slug])


def aktuell_manad(insats: Insats) -> date | None:
    """Return what a month field begins with: this month while the insats goes on."""
    i_dag = timezone.localdate()
    return i_dag if insats.period.omfattar(i_dag) else None


class Insatsomradet(SidaMixin):
    """A page of the area."""

    behorighet = B.SE_INSATSER
    brodsmulor = (OMRADE,)


class EnInsats(Insatsomradet):
    """A page about the insats of the address; a foreign one is not found."""

    insats: Insats

    def setup(self, request: HttpRequest, *args: object, **kwargs: object) -> None:
        super().setup(request, *args, **kwargs)
        self.insats = self.hamta_insats()

    def hamta_insats(self) -> Insats:
        """Return the insats that the address names."""
        return hamta(Insats, self.request.user, slug=self.kwargs["slug"])

    def get_brodsmulor(self) -> list[tuple[str, str]]:
        return [OMRADE, (self.insats.namn, adress(self.insats))]

    def get_success_url(self) -> str:
        return adress(self.insats)

    def get_avbryt_url(self) -> str:
        return adress(self.insats)


class MedDeltagare(EnInsats):
    """A page about an insats whose participants the user may see."""

    behorighet = B.SE_DELTAGARE

    def hamta_insats(self) -> Insats:
        exakta = synliga(Insats, self.request.user).med_exakta_antal(self.request.user)
        return get_object_or_404(exakta, slug=self.kwargs["slug"])


class EnInskrivning(Insatsomradet):
    """A page about the enrolment of the address."""

    behorighet = B.ANDRA_DELTAGARE
    inskrivning: Inskrivning

    def setup(self, request: HttpRequest, *args: object, **kwargs: object) -> None:
        super().setup(request, *args, **kwargs)
        self.inskrivning = self.hamta_inskrivning()

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        """Show the page and log that the participant was read."""
        svar = super().get(request, *args, **kwargs)
        deltagare, insats = self.inskrivning.deltagare, self.inskrivning.insats
        services.logga_lasning(by=request.user, objekt=deltagare, insatser=[insats])
        return svar

    def hamta_inskrivning(self) -> Inskrivning:
        """Return the enrolment that the address names."""
        inskrivningar = synliga(Inskrivning, self.request.user).med_koder()
        return get_object_or_404(inskrivningar, pk=self.kwargs["pk"])

    def get_brodsmulor(self) -> list[tuple[str, str]]:
        insats = self.inskrivning.insats
        return [
            OMRADE,
            (insats.namn, adress(insats)),
            ("Deltagare", reverse("insatser:deltagare_lista", args=[insats.slug])),
            (self.inskrivning.deltagare.kod, self.get_avbryt_url()),
        ]

    def get_success_url(self) -> str:
        return self.get_avbryt_url()

    def get_avbryt_url(self) -> str:
        return reverse("insatser:deltagare", args=[self.inskrivning.deltagare_id])
