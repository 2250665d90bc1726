"""Underlag till Uppföljning Finsam: a copy list, what was handed over, what changed since."""

from functools import cached_property

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse
from django.utils import timezone
from django.views.generic import TemplateView, View

from finsam import filer
from finsam.behorighet import Behorighet
from finsam.formular import BekraftaView
from finsam.period import AREN
from finsam.sida import Atgard, ObjektMixin
from finsam.synlig import synliga
from insatser.services import logga_lasning
from insatser.views.sida import Insatsomradet
from rapporter import services
from rapporter.finsamjamforelse import andringar
from rapporter.finsamunderlag import Finsamunderlag, finsamunderlag
from rapporter.models import Finsamuttag
from styrelse.views.arsval import arsflikar

KANSLIET = Behorighet.SE_ALLA_DELTAGARE
UNDERLAG = ("Uppföljning Finsam", "uppfoljningfinsam:underlag")


class UnderlagView(Insatsomradet, TemplateView):
    """Each field that FK asks for, in its order, ready to be copied. Reading it is logged."""

    behorighet = KANSLIET
    template_name = "rapporter/uppfoljning_finsam.html"

    @cached_property
    def ar(self) -> int:
        """The year that the address asks for, else the last whole one."""
        begart = self.request.GET.get("ar", "")
        return int(begart) if begart in map(str, AREN) else timezone.localdate().year - 1

    @cached_property
    def underlag(self) -> Finsamunderlag:
        """The year's fields."""
        return finsamunderlag(self.ar)

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        svar = super().get(request, *args, **kwargs)
        individ = [i for i in self.underlag.insatser if i.inriktning == "individ"]
        if individ:
            logga_lasning(by=request.user, objekt=Finsamuttag(ar=self.ar), insatser=individ)
        return svar

    def get_rubrik(self) -> str:
        return f"Uppföljning Finsam {self.ar}"

    def get_ingress(self) -> str:
        return (
            "Det som Försäkringskassan frågar efter, i deras ordning. Exakta antal, bara för "
            "kansliet; att du öppnar sidan skrivs i loggen."
        )

    def get_atgarder(self) -> list[Atgard]:
        skal = "" if self.underlag.insatser else f"Ingen insats pågår {self.ar}"
        return [Atgard("Gör ett uttag", "uppfoljningfinsam:uttag_nytt", KANSLIET, (self.ar,), skal)]

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        uttag = list(synliga(Finsamuttag, self.request.user).for_ar(self.ar))
        innehall = self.underlag.innehall()
        sedan = andringar(uttag[0].innehall, innehall) if uttag else []
        aren = (self.ar - 1, self.ar, self.ar + 1)
        return super().get_context_data(
            underlag=self.underlag,
            uttag=uttag,
            sedan=sedan,
            arsflikar=arsflikar(aren, self.ar),
            **kwargs,
        )


class UttagNyttView(Insatsomradet, BekraftaView):
    """Keep what is handed to FK. It freezes what their system cannot change."""

    behorighet = KANSLIET
    knapp = "Gör uttaget"

    def get_rubrik(self) -> str:
        return f"Gör ett uttag för {self.kwargs['ar']}?"

    def get_brodsmulor(self) -> list[tuple[str, str]]:
        return [*super().get_brodsmulor(), (UNDERLAG[0], self.get_success_url())]

    @cached_property
    def underlag(self) -> Finsamunderlag:
        """The year's fields."""
        return finsamunderlag(self.kwargs["ar"])

    def get_foljder(self) -> tuple[str, ...]:
        oppna = [str(i) for i in self.underlag.insatser if i.inriktning_fryst_at is None]
        foljder = ["Underlaget sparas som det är nu, som en CSV-fil med kontrollsumma."]
        if oppna:
            foljder.append(
                "Inriktning, uppföljningsmetod och ESF låses för gott i: "
                f"{', '.join(oppna)}. Försäkringskassans system kan inte ändra dem."
            )
        if brister := self.underlag.brister:
            foljder.append(f"{len(brister)} uppgifter saknas och blir tomma i filen.")
        return tuple(foljder)

    def get_success_url(self) -> str:
        return reverse("uppfoljningfinsam:underlag", query={"ar": self.kwargs["ar"]})

    def get_avbryt_url(self) -> str:
        return self.get_success_url()

    def utfor(self, form: forms.Form) -> str:
        services.gor_finsamuttag(by=self.request.user, underlag=self.underlag)
        return "Uttaget är sparat. Hämta filen här, eller kopiera fälten nedan."


class UttagView(ObjektMixin, Insatsomradet, TemplateView):
    """What one uttag said, beside what has changed since."""

    behorighet = KANSLIET
    modell = Finsamuttag
    objekt: Finsamuttag
    template_name = "rapporter/finsamuttag.html"

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        logga_lasning(by=request.user, objekt=self.objekt)
        return super().get(request, *args, **kwargs)

    def get_rubrik(self) -> str:
        return f"Uttaget {timezone.localtime(self.objekt.skapad_at):%Y-%m-%d %H:%M}"

    def get_ingress(self) -> str:
        return f"{self.objekt}, gjort av {self.objekt.skapad_by or 'kommandoraden'}."

    def get_brodsmulor(self) -> list[tuple[str, str]]:
        underlag = reverse("uppfoljningfinsam:underlag", query={"ar": self.objekt.ar})
        return [*super().get_brodsmulor(), (str(self.objekt), underlag)]

    def get_atgarder(self) -> list[Atgard]:
        return [Atgard("Hämta CSV", "uppfoljningfinsam:uttag_fil", KANSLIET, (self.objekt.pk,))]

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        nu = finsamunderlag(self.objekt.ar).innehall()
        return super().get_context_data(
            uttag=self.objekt, sedan=andringar(self.objekt.innehall, nu), **kwargs
        )


class UttagsfilView(ObjektMixin, Insatsomradet, View):
    """The kept file; its bytes are checked against the SHA-256."""

    behorighet = KANSLIET
    modell = Finsamuttag
    objekt: Finsamuttag

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        logga_lasning(by=request.user, objekt=self.objekt, filter_namn=["export"])
        return filer.som_bilaga(self.objekt.fil)
