"""What every page has in common: heading, lead, the way back and what can be done from it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Model
from django.http import HttpRequest
from django.shortcuts import resolve_url
from django.urls import reverse
from django.views.generic.base import ContextMixin, View

from finsam.behorighet import Behorighet
from finsam.synlig import hamta


@dataclass(frozen=True, slots=True)
class Atgard:
    """One thing to do from a page: its words, where it leads and who may.

    ``skal`` is why it cannot be done now; the button is then off with the reason beside it.
    The first action is the page's main one unless ``huvud`` is False, as for taking away.
    """

    rubrik: str
    url_namn: str
    behorighet: Behorighet
    args: tuple = ()
    skal: str = ""
    huvud: bool = True

    @property
    def url(self) -> str:
        """The address that the action leads to."""
        return reverse(self.url_namn, args=self.args)


def fraga_om(vad: str, vilken: object) -> Atgard:
    """Return the auditor's action of a page: to ask about what it shows (``rapporter``'s page)."""
    behorighet = Behorighet.FRAGA_I_REVISION
    return Atgard(
        "Ställ en fråga", "revision:fraga_om", behorighet, (vad, str(vilken)), huvud=False
    )


def tillatna(atgarder: Iterable[Atgard], user) -> list[Atgard]:
    """Return the actions that the user may take; the first is the page's main one."""
    return [atgard for atgard in atgarder if user.har(atgard.behorighet)]


class SidaMixin(ContextMixin, View):
    """Gives ``bas.html`` what its head shows; each part is an attribute or a method."""

    rubrik = ""
    ingress = ""
    brodsmulor: Sequence[tuple[str, str]] = ()  # (words, URL name or address), outermost first
    atgarder: Sequence[Atgard] = ()

    def get_rubrik(self) -> str:
        """Return the page's heading."""
        return self.rubrik

    def get_ingress(self) -> str:
        """Return the sentence below the heading."""
        return self.ingress

    def get_brodsmulor(self) -> Sequence[tuple[str, str]]:
        """Return the pages above this one: (words, URL name or address)."""
        return self.brodsmulor

    def get_atgarder(self) -> Sequence[Atgard]:
        """Return the page's actions, whoever may take them."""
        return self.atgarder

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        huvud = {
            "rubrik": self.get_rubrik(),
            "ingress": self.get_ingress(),
            "brodsmulor": [(ord_, resolve_url(till)) for ord_, till in self.get_brodsmulor()],
            "atgarder": tillatna(self.get_atgarder(), self.request.user),
        }
        return super().get_context_data(**(huvud | kwargs))


class ObjektMixin(SidaMixin):
    """A page about one row of ``modell``, found by ``pk`` in the address; a foreign one is not."""

    modell: type[Model]

    def setup(self, request: HttpRequest, *args: object, **kwargs: object) -> None:
        super().setup(request, *args, **kwargs)
        self.objekt = self.get_objekt()

    def get_objekt(self) -> Model:
        """Return the row that the page is about."""
        return hamta(self.modell, self.request.user, pk=self.kwargs["pk"])
