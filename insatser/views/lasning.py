"""Who has read of participants, which of them are rare, and lists whose reads are logged."""

from collections.abc import Iterable

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponseBase

from finsam.lista import ListaView
from finsam.synlig import synliga
from insatser import services
from insatser.filters.deltagare import OvanligFilter
from insatser.filters.lasning import LasningFilter
from insatser.models import Deltagare, Insats, Lasning
from insatser.ovanliga import GRANS
from insatser.tables.deltagare import OvanligTable
from insatser.tables.lasning import LasningTable
from insatser.views.sida import B, Insatsomradet


class ExaktaAntal:
    """First among the bases of a page with exact counts: that they were read is logged."""

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        svar = super().get(request, *args, **kwargs)
        if insatser := list(self.exakta_insatser()):
            slag = Lasning.Slag.FIL if "export" in request.GET else Lasning.Slag.STATISTIK
            en = insatser[0] if len(insatser) == 1 else None
            services.logga_lasning(by=request.user, objekt=en, insatser=insatser, slag=slag)
        return svar

    def exakta_insatser(self) -> Iterable[Insats]:
        """Return whose exact counts the page shows."""
        return synliga(Insats, self.request.user).med_exakta_antal(self.request.user)


class LoggadLista(ListaView):
    """A list of participants: who opened it, with which filters, of which insatser, is logged."""

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        svar = super().get(request, *args, **kwargs)
        services.logga_lasning(
            by=request.user,
            objekt=self.last_insats(),
            filter_namn=self.anvanda(),
            insatser=self.lasta_insatser(),
        )
        return svar

    def last_insats(self) -> Insats | None:
        """Return the insats that the list is of; None where it spans several."""
        return None

    def lasta_insatser(self) -> Iterable[Insats]:
        """Return whose participants a list over several insatser may have shown."""
        return synliga(Insats, self.request.user).filter(inskrivningar__isnull=False).distinct()

    def anvanda(self) -> list[str]:
        """Return the names of the filters in use, and of the file asked for; never their words."""
        filter_ = [namn for namn in self.filterset.filters if self.request.GET.get(namn)]
        return [*filter_, "export"] if "export" in self.request.GET else filter_


class LaslogView(Insatsomradet, ListaView):
    """Every read and search of participants."""

    behorighet = B.SE_LOGG
    model = Lasning
    table_class = LasningTable
    filterset_class = LasningFilter
    rubrik = "Läslogg"
    ingress = (
        "Vem som har läst eller sökt bland deltagare, när och i vilka insatser. Loggen säger vilka "
        "filter som användes men aldrig vad någon sökte efter, och den går inte att ändra."
    )
    tomt = "Ingen har läst om deltagare än."


class OvanligaListView(Insatsomradet, LoggadLista):
    """Participants whom birth year, kön and kommun may tell, with what to do about it."""

    behorighet = B.SE_ALLA_DELTAGARE
    model = Deltagare
    table_class = OvanligTable
    filterset_class = OvanligFilter
    rubrik = "Ovanliga kombinationer"
    ingress = (
        f"Deltagare som färre än {GRANS} i registret delar födelseår, kön och kommun med. Den som "
        "känner personen kan förstå vem koden gäller. Utelämna födelseåret eller kommunen genom "
        "Ändra inskrivningen på deltagarens sida. Att du öppnar listan skrivs i läsloggen."
    )
    tomt = "Ingen kombination av födelseår, kön och kommun är ovanlig."

    def get_queryset(self) -> QuerySet:
        return super().get_queryset().ovanliga(GRANS).select_related("kommun")

    def anvanda(self) -> list[str]:
        return [*super().anvanda(), "ovanliga"]
