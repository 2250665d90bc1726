"""What the pages of Rekvisitioner och fakturor have in common: the tabs, one thing, its step."""

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from django.urls import reverse

from ekonomi.models import Utbetalning
from ekonomi.views.sida import OMRADE
from finsam.behorighet import Behorighet
from finsam.formular import TjanstFormView
from finsam.sida import ObjektMixin, SidaMixin
from finsam.synlig import synliga

B = Behorighet
REKVISITIONER = ("Rekvisitioner", "ekonomi:rekvisition_lista")
FAKTUROR = ("Leverantörsfakturor", "ekonomi:faktura_lista")
FLIKAR = (
    (*REKVISITIONER, B.SE_REKVISITIONER),
    (*FAKTUROR, B.SE_EKONOMI),
    ("Att attestera", "ekonomi:att_attestera", B.SE_EKONOMI),
    ("Insatser mot budget", "ekonomi:insatslagen", B.SE_REKVISITIONER),
    ("Attestordning", "ekonomi:attestordning", B.SE_EKONOMI),
)


class MedFlikar(SidaMixin):
    """A page of the area with its tabs on top; those who do not see the books have fewer."""

    def get_brodsmulor(self) -> list[tuple[str, str]]:
        return [OMRADE] if self.request.user.har(B.SE_EKONOMI) else []

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        adresser = [(o, reverse(n)) for o, n, b in FLIKAR if self.request.user.har(b)]
        flikar = [(o, url, url == self.request.path) for o, url in adresser]
        return super().get_context_data(flikar=flikar, **kwargs)


class EnUtbetalning(ObjektMixin):
    """A page about one rekvisition or invoice; a foreign one is not found."""

    behorighet = B.SE_REKVISITIONER
    modell = Utbetalning
    objekt: Utbetalning

    def get_urval(self) -> QuerySet[Utbetalning]:
        """Return what the user may see; a subclass narrows it to what may be done."""
        return synliga(Utbetalning, self.request.user).som_visas()

    def get_objekt(self) -> Utbetalning:
        return get_object_or_404(self.get_urval(), pk=self.kwargs["pk"])

    def get_brodsmulor(self) -> list[tuple[str, str]]:
        forsta = [OMRADE] if self.request.user.har(B.SE_EKONOMI) else []
        lista = REKVISITIONER if self.objekt.ar_rekvisition else FAKTUROR
        return [*forsta, lista, (str(self.objekt), self.objekt.get_absolute_url())]


class Skrivbar(EnUtbetalning):
    """One that the user may write in and send: a rekvisition, or an invoice for the kansli."""

    def get_urval(self) -> QuerySet[Utbetalning]:
        return super().get_urval().som_far_skrivas(self.request.user)


class Steg(TjanstFormView):
    """A step of one thing: a question or a form, one service call, back to the thing."""

    objekt: Utbetalning

    def get_success_url(self) -> str:
        return self.objekt.get_absolute_url()

    def get_avbryt_url(self) -> str:
        return self.objekt.get_absolute_url()
