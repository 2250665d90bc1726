"""The year's goals beside the system's own figures, and the follow-up of all of them at once."""

from functools import cached_property
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.views.generic import TemplateView

from finsam.behorighet import Behorighet
from finsam.formular import TjanstFormView
from finsam.sida import Atgard, ObjektMixin, SidaMixin
from finsam.synlig import synliga
from rapporter.forms.mal import MattForm
from rapporter.maltal import Matchning, matchningar
from rapporter.nyckeltal import REGISTER
from rapporter.sammanhang import Sammanhang
from styrelse import malskala, services
from styrelse.forms import OmgangForm
from styrelse.forteckning import malrader
from styrelse.models import Mal
from styrelse.views.arsval import arsflikar
from styrelse.views.mal import MALEN
from styrelse.views.maluppfoljning import uppfoljningsdag
from styrelse.views.sida import ANDRA, OMRADE


class _Arets(SidaMixin):
    """A page about every goal of a year, the insatser's with the förbund's."""

    brodsmulor = (OMRADE, MALEN)

    @cached_property
    def ar(self) -> int:
        """The year that the address asks for, else the latest that has goals up to this one."""
        begart = str(self.kwargs.get("ar") or self.request.GET.get("ar", ""))
        if begart.isdecimal() and int(begart) in self.aren:
            return int(begart)
        i_ar = timezone.localdate().year
        return next((ar for ar in self.aren if ar <= i_ar), i_ar)

    @cached_property
    def aren(self) -> list[int]:
        """The years that have goals, the latest first."""
        return synliga(Mal, self.request.user).alla_ar()

    def mal(self) -> QuerySet[Mal]:
        """The year's goals that are judged."""
        return synliga(Mal, self.request.user).for_ar(self.ar).som_bedoms()

    @cached_property
    def matchningar(self) -> list[Matchning]:
        """The year's goals beside the system's figures."""
        skala = malskala.las()
        sammanhang = Sammanhang(self.ar, lankar=True)
        return matchningar(sammanhang, malrader(self.mal(), skala), skala)


class MaluppfyllelseView(_Arets, TemplateView):
    """Each goal with its target, what was judged and what the system says."""

    behorighet = Behorighet.SE_STYRELSE
    template_name = "rapporter/maluppfyllelse.html"
    ingress = (
        "Vad som bedömdes, bredvid det som systemet räknar fram där ett nyckeltal mäter målet."
    )

    def get_rubrik(self) -> str:
        return f"Måluppfyllelse {self.ar}"

    def get_atgarder(self) -> list[Atgard]:
        if not self.matchningar:
            return []
        return [Atgard("Följ upp alla", "malnyckeltal:folj_upp", ANDRA, (self.ar,))]

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(
            ar=self.ar,
            arsflikar=arsflikar(self.aren, self.ar),
            matchningar=self.matchningar,
            far_andra=self.request.user.har(ANDRA),
            **kwargs,
        )


class OmgangView(_Arets, TjanstFormView):
    """Every goal of the year followed up at once, the system's figures filled in."""

    behorighet = ANDRA
    form_class = OmgangForm
    template_name = "rapporter/malomgang.html"
    knapp = "Spara uppföljningen"
    ingress = (
        "Mål som mäts med ett nyckeltal har systemets siffra ifylld. Lämna bedömningen tom för "
        "mål som du inte följer upp nu."
    )

    def get_rubrik(self) -> str:
        return f"Följ upp målen för {self.ar}"

    def get_avbryt_url(self) -> str:
        return f"{reverse('styrelse:mal_lista')}?ar={self.ar}"

    get_success_url = get_avbryt_url

    def get_initial(self) -> dict[str, Any]:
        return {"datum": uppfoljningsdag(self.ar)}

    def get_form_kwargs(self) -> dict[str, Any]:
        start = {
            post.rad.pk: {"varde": post.systemet.varde, "kalla": f"Nyckeltalet {post.rad.nyckel}"}
            for post in self.matchningar
            if post.systemet and post.systemet.varde is not None
        }
        return super().get_form_kwargs() | {"mal": list(self.mal()), "start": start}

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        context = super().get_context_data(**kwargs)
        poster = zip(self.matchningar, context["form"].rader, strict=True)
        return context | {"poster": list(poster)}

    def utfor(self, form: OmgangForm) -> str:
        uppfoljda = services.folj_upp_malen(
            by=self.request.user,
            datum=form.cleaned_data["datum"],
            uppfoljningar=form.uppfoljningar(),
        )
        return f"{len(uppfoljda)} av {len(form.rader)} mål är följda upp."


class MattView(ObjektMixin, TjanstFormView):
    """Choose the nyckeltal that measures a goal, among those that the system has."""

    behorighet = ANDRA
    modell = Mal
    form_class = MattForm
    template_name = "rapporter/malmatt_form.html"
    knapp = "Spara nyckeltalet"
    ingress = "Målet mäts då med siffran, och sidan Måluppfyllelse visar den bredvid bedömningen."

    def get_rubrik(self) -> str:
        return f"Nyckeltal för {self.objekt}"

    def get_avbryt_url(self) -> str:
        return reverse("styrelse:mal", args=[self.objekt.pk])

    get_success_url = get_avbryt_url

    def get_brodsmulor(self) -> tuple[tuple[str, str], ...]:
        return (OMRADE, MALEN, (str(self.objekt), self.get_avbryt_url()))

    def get_initial(self) -> dict[str, Any]:
        return {"nyckel": self.objekt.nyckel}

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(register=REGISTER.values(), **kwargs)

    def utfor(self, form: MattForm) -> str:
        nyckel = form.cleaned_data["nyckel"]
        slag = Mal.Mattslag.NYCKELTAL if nyckel else Mal.Mattslag.HAND
        services.andra_mal(by=self.request.user, mal=self.objekt, nyckel=nyckel, mattslag=slag)
        if not nyckel:
            return f"{self.objekt} mäts inte med något nyckeltal."
        return f"{self.objekt} mäts med {nyckel}."
