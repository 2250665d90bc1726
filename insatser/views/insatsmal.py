"""The goals of insatser: all of them, a new one, one taken away."""

from typing import Any

from django.urls import reverse
from django.views.generic import TemplateView

from finsam.formular import TjanstFormView
from finsam.sida import ObjektMixin
from finsam.synlig import synliga
from insatser import services
from insatser.forms import InsatsmalUrvalForm
from insatser.mal import insatsmal
from insatser.models import Insats, Insatsmal
from insatser.tavla import senaste_ar
from insatser.views.sida import B, EnInsats, Insatsomradet
from styrelse.forms import MalNyForm


class InsatsmalListView(Insatsomradet, TemplateView):
    """The goals of the insatser that the user may see, by year and insats."""

    template_name = "insatser/insatsmal_lista.html"
    rubrik = "Insatsernas mål"
    ingress = "Vad varje insats ska nå, och hur det gick."

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        user = self.request.user
        alla = synliga(Insatsmal, user)
        form = InsatsmalUrvalForm(
            self.request.GET or None, aren=alla.alla_ar(), insatser=synliga(Insats, user)
        )
        return super().get_context_data(
            urval=form,
            poster=insatsmal(alla.valda(**form.val())),
            far_styrelse=user.har(B.SE_STYRELSE),
            **kwargs,
        )


class InsatsmalNyView(EnInsats, TjanstFormView):
    """A new goal of an insats."""

    behorighet = B.ANDRA_STYRELSE
    form_class = MalNyForm
    template_name = "styrelse/mal_form.html"
    knapp = "Lägg till målet"

    def get_rubrik(self) -> str:
        return f"Nytt mål för {self.insats}"

    def get_initial(self) -> dict[str, Any]:
        return {"ar": self.request.GET.get("ar", senaste_ar())}

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"for_insats": True}

    def utfor(self, form: MalNyForm) -> str:
        post = services.satt_insatsmal(
            by=self.request.user, insats=self.insats, **form.cleaned_data
        )
        return f"Målet {post.mal} för {post.mal.ar} är tillagt."


class InsatsmalTaBortView(ObjektMixin, Insatsomradet, TjanstFormView):
    """Take away a goal that was set by mistake."""

    behorighet = B.ANDRA_STYRELSE
    modell = Insatsmal
    knapp = "Ta bort målet"
    ingress = "Bara ett mål utan uppföljningar och aktiviteter kan tas bort."

    def get_rubrik(self) -> str:
        return f"Ta bort målet {self.objekt.mal}?"

    def get_avbryt_url(self) -> str:
        return reverse("insatser:insats", args=[self.objekt.insats.slug])

    get_success_url = get_avbryt_url

    def utfor(self, form: object) -> str:
        services.ta_bort_insatsmal(by=self.request.user, insatsmal=self.objekt)
        return "Målet är borttaget."
