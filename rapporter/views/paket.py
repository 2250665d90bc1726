"""The members' packages: a year's, one member's page, what they hold, and the zips."""

from functools import cached_property
from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe
from django.views.generic import TemplateView

from finsam import filer
from finsam.behorighet import Behorighet, kraver
from finsam.formular import TjanstFormView
from finsam.sida import Atgard
from finsam.synlig import synliga
from rapporter import services, uppgifter
from rapporter.forms.paket import UnderlagForm
from rapporter.medlemspaket import Medlemssida, Omgang, omgang, sida, sidor
from rapporter.models import Paketfil, Rapport
from styrelse.models import Handling
from styrelse.views.arsval import Arssida
from styrelse.views.medlem import MEDLEMMAR
from styrelse.views.sida import OMRADE, StyrelseSida

KANSLIET = Behorighet.ANDRA_STYRELSE


class PaketListView(Arssida, TemplateView):
    """A year's packages: what each member gets, what is missing, and what was sent."""

    behorighet = KANSLIET
    template_name = "rapporter/paket/lista.html"
    brodsmulor = (OMRADE, MEDLEMMAR)

    @property
    def forvalt_ar(self) -> int:
        """The year of the latest årsredovisning, else the last whole one."""
        typ = Rapport.Typ.ARSREDOVISNING
        senaste = synliga(Rapport, self.request.user).filter(typ=typ).order_by("-ar").first()
        return senaste.ar if senaste else super().forvalt_ar - 1

    @cached_property
    def omgang(self) -> Omgang:
        """What is common to the year's packages."""
        return omgang(self.ar)

    def get_rubrik(self) -> str:
        return f"Medlemspaket {self.ar}"

    def get_ingress(self) -> str:
        return (
            "En sida och en zip till varje medlem: bidraget, årsredovisningen, "
            "revisionsberättelsen, protokollsutdraget och text till medlemmens eget beslut."
        )

    def get_atgarder(self) -> tuple[Atgard, ...]:
        return (Atgard("Välj handlingar och text", "medlemspaket:valj", KANSLIET, (self.ar,)),)

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(omgang=self.omgang, sidor=sidor(self.omgang), **kwargs)


class _EnMedlem(StyrelseSida):
    """What is about one member and year."""

    behorighet = KANSLIET

    @cached_property
    def sida(self) -> Medlemssida:
        """The member's page."""
        funnen = sida(self.kwargs["ar"], self.kwargs["pk"])
        if funnen is None:
            raise Http404("Ingen sådan medlem vid årets slut.")
        return funnen

    def get_brodsmulor(self) -> tuple[tuple[str, str], ...]:
        return (OMRADE, MEDLEMMAR, _tillbaka(self.kwargs["ar"]))


class PaketView(_EnMedlem, TemplateView):
    """One member's page for a year."""

    template_name = "rapporter/paket/paket.html"

    def get_rubrik(self) -> str:
        return f"{self.sida.medlem}, {self.sida.omgang.ar}"

    def get_ingress(self) -> str:
        return "Det som medlemmen får, och vad den har svarat."

    def get_atgarder(self) -> tuple[Atgard, ...]:
        args = (self.kwargs["ar"], self.kwargs["pk"])
        return (
            Atgard("Anpassa", "medlemspaket:anpassa", KANSLIET, args),
            Atgard("Notera att det är skickat", "styrelse:ansvarsfrihet_skickat", KANSLIET, args),
        )

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(sida=self.sida, **kwargs)


class _UnderlagView(StyrelseSida, TjanstFormView):
    """A form of papers and words."""

    behorighet = KANSLIET
    form_class = UnderlagForm

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"handlingar": self.valbara()}

    def valbara(self) -> QuerySet[Handling]:
        """Return what can be sent: not secret, with a file, of the year and the one after."""
        ar = self.kwargs["ar"]
        alla = synliga(Handling, self.request.user).select_related("arende")
        oppna = alla.filter(sekretess=False, fil__isnull=False)
        return oppna.filter(datum__year__in=(ar, ar + 1)).order_by("-datum", "pk")

    def get_avbryt_url(self) -> str:
        return self.get_success_url()


class ValjView(_UnderlagView):
    """What all members get."""

    def get_rubrik(self) -> str:
        return f"Handlingar och text till alla, {self.kwargs['ar']}"

    def get_brodsmulor(self) -> tuple[tuple[str, str], ...]:
        return (OMRADE, MEDLEMMAR, _tillbaka(self.kwargs["ar"]))

    def get_initial(self) -> dict[str, Any]:
        nu = omgang(self.kwargs["ar"])
        return {"handlingar": nu.handlingar, "forslag": nu.forslag}

    def get_success_url(self) -> str:
        return _tillbaka(self.kwargs["ar"])[1]

    def utfor(self, form: UnderlagForm) -> str:
        services.valj_underlag(by=self.request.user, ar=self.kwargs["ar"], **form.cleaned_data)
        return "Underlaget är sparat. Gör om paketen för att få med det."


class AnpassaView(_EnMedlem, _UnderlagView):
    """What only one member gets."""

    def get_rubrik(self) -> str:
        return f"Anpassa paketet till {self.sida.medlem}"

    def get_ingress(self) -> str:
        return "Lämna texten tom för att använda den som gäller alla."

    def get_initial(self) -> dict[str, Any]:
        paket = self.sida.paket
        if paket is None:
            return {}
        return {"handlingar": paket.handlingar.all(), "forslag": paket.forslag}

    def get_success_url(self) -> str:
        return reverse("medlemspaket:paket", args=[self.kwargs["ar"], self.kwargs["pk"]])

    def utfor(self, form: UnderlagForm) -> str:
        services.anpassa_paket(
            by=self.request.user,
            ar=self.kwargs["ar"],
            medlem=self.sida.medlem,
            **form.cleaned_data,
        )
        return f"Paketet till {self.sida.medlem} är anpassat."


def _tillbaka(ar: int) -> tuple[str, str]:
    return (f"Medlemspaket {ar}", reverse("medlemspaket:lista", query={"ar": ar}))


@kraver(KANSLIET)
@require_POST
def gor(request: HttpRequest, ar: int) -> HttpResponse:
    """Let the worker make the year's packages."""
    jobb = uppgifter.bestall_medlemspaket(ar=ar, by=request.user)
    return redirect("jobb", pk=jobb.pk)


@kraver(KANSLIET)
@require_safe
def zipfil(request: HttpRequest, pk: int) -> HttpResponse:
    """Give a made zip."""
    alla = synliga(Paketfil, request.user).select_related("fil")
    return filer.som_bilaga(get_object_or_404(alla, pk=pk).fil)
