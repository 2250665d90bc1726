"""What the pages of applications have in common: one application, and who may write in it."""

from typing import Any

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404

from finsam.formular import TjanstFormView
from finsam.sida import ObjektMixin
from finsam.synlig import synliga
from insatser.models import Ansokan
from insatser.views.sida import OMRADE, B, Insatsomradet

ANSOKNINGAR = ("Ansökningar", "insatser:ansokan_lista")


class EnAnsokan(ObjektMixin, Insatsomradet):
    """A page about one application; a foreign draft is not found."""

    modell = Ansokan
    objekt: Ansokan

    def get_urval(self) -> QuerySet[Ansokan]:
        """Return what the user may see; a subclass narrows it to what may be done."""
        return synliga(Ansokan, self.request.user).som_visas()

    def get_objekt(self) -> Ansokan:
        return get_object_or_404(self.get_urval(), pk=self.kwargs["pk"])

    def get_brodsmulor(self) -> list[tuple[str, str]]:
        return [OMRADE, ANSOKNINGAR, (self.objekt.namn, self.objekt.get_absolute_url())]


class Skrivbar(EnAnsokan):
    """One that the user may write in, hand in and withdraw."""

    behorighet = B.LAMNA_ANSOKAN

    def get_urval(self) -> QuerySet[Ansokan]:
        return super().get_urval().som_far_skrivas(self.request.user)


class Handlaggs(EnAnsokan):
    """One that the kansli deals with."""

    behorighet = B.ANDRA_INSATSER


class Steg(TjanstFormView):
    """A step of one application: a question or a form, one service call, back to its page."""

    objekt: Ansokan

    def get_success_url(self) -> str:
        return self.objekt.get_absolute_url()

    def get_avbryt_url(self) -> str:
        return self.objekt.get_absolute_url()


class Skalsteg(Steg):
    """A step that needs a reason; ``fraga`` asks for it."""

    fraga = ""

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"fraga": self.fraga}
