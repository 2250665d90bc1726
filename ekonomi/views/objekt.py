"""Which project of the books is which insats, and what lies on objects that are none."""

from django.http import Http404
from django.urls import reverse
from django.utils.functional import cached_property

from ekonomi.forms.objekt import ObjektForm, ObjektorganisationForm
from ekonomi.models import Dimension, Insatsobjekt, Objekt, Rakenskapsar
from ekonomi.objektlage import PROJEKT, insatsdimensioner, objektlagen, utan_insats
from ekonomi.services.objekt import (
    koppla_loss_organisation,
    koppla_organisation,
    satt_kopplingar,
)
from ekonomi.views.sida import OMRADE
from finsam.behorighet import Behorighet
from finsam.format import med_ord
from finsam.formular import TjanstFormView
from finsam.sida import ObjektMixin
from finsam.synlig import synliga
from insatser.models import Insats

OBJEKT = ("Objekt och insatser", "ekonomi:objekt")


class ObjektView(TjanstFormView):
    """The objects of a dimension in a year, each with its insats and period, all editable."""

    behorighet = Behorighet.ANDRA_EKONOMI
    form_class = ObjektForm
    template_name = "ekonomi/objekt.html"
    rubrik = "Objekt och insatser"
    ingress = "Vilket projekt i böckerna är vilken insats? En insats kan ha flera, under olika tid."
    brodsmulor = (OMRADE,)
    knapp = "Spara kopplingarna"

    @cached_property
    def aren(self) -> list[Rakenskapsar]:
        """The years of the books, the latest first."""
        return list(synliga(Rakenskapsar, self.request.user))

    @cached_property
    def ar(self) -> Rakenskapsar | None:
        """The year asked for, or the latest; None in empty books."""
        begart = self.request.GET.get("ar", "")
        valt = next((ar for ar in self.aren if str(ar.pk) == begart), None)
        return valt or next(iter(self.aren), None)

    @cached_property
    def dimensioner(self) -> list[Dimension]:
        """Every dimension of the books that has objects."""
        return list(synliga(Dimension, self.request.user).filter(objekt__isnull=False).distinct())

    @cached_property
    def dimension(self) -> Dimension | None:
        """The dimension asked for; else projekt, else the first one."""
        begard = self.request.GET.get("dim", str(PROJEKT))
        valda = [d for d in self.dimensioner if str(d.nummer) == begard]
        return next(iter([*valda, *self.dimensioner]), None)

    @cached_property
    def lagen(self) -> list:
        """What lies on each object of the dimension in the year."""
        return objektlagen(self.ar, self.dimension) if self.ar and self.dimension else []

    def get_form_kwargs(self) -> dict[str, object]:
        kopplingar = synliga(Insatsobjekt, self.request.user).filter(
            objekt__dimension=self.dimension
        )
        return super().get_form_kwargs() | {
            "lagen": self.lagen,
            "kopplingar": kopplingar.select_related("insats", "objekt"),
            "insatser": synliga(Insats, self.request.user),
            "forsta_dag": self.aren[-1].start if self.aren else None,
        }

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        i_insatsdimension = self.dimension in insatsdimensioner()
        return super().get_context_data(
            ar=self.ar,
            aren=self.aren,
            dimension=self.dimension,
            dimensioner=self.dimensioner,
            saknar=utan_insats(self.lagen) if i_insatsdimension else [],
            **kwargs,
        )

    def utfor(self, form: ObjektForm) -> str:
        antal = satt_kopplingar(by=self.request.user, rader=form.kopplingsrader())
        if not antal:
            return "Inget var ändrat."
        return f"{med_ord(antal, 'koppling är ändrad', 'kopplingar är ändrade')}."

    def get_success_url(self) -> str:
        if self.ar is None or self.dimension is None:
            raise Http404("Böckerna har inga objekt än.")
        fraga = {"ar": self.ar.pk, "dim": self.dimension.nummer}
        return reverse("ekonomi:objekt", query=fraga)

    def get_avbryt_url(self) -> str:
        return ""


class ObjektorganisationView(ObjektMixin, TjanstFormView):
    """Which organisation an object stands for, such as the member that a claim is on."""

    behorighet = Behorighet.ANDRA_EKONOMI
    modell = Objekt
    form_class = ObjektorganisationForm
    brodsmulor = (OMRADE, OBJEKT)

    def get_rubrik(self) -> str:
        return f"Vilken organisation är {self.objekt}?"

    def get_form_kwargs(self) -> dict[str, object]:
        return super().get_form_kwargs() | {"objekt": self.objekt}

    def get_success_url(self) -> str:
        return reverse("ekonomi:objekt", query={"dim": self.objekt.dimension.nummer})

    def utfor(self, form: ObjektorganisationForm) -> str:
        organisation = form.cleaned_data["organisation"]
        if organisation is None:
            koppla_loss_organisation(by=self.request.user, objekt=self.objekt)
            return f"{self.objekt} är ingen organisation."
        koppla_organisation(by=self.request.user, objekt=self.objekt, organisation=organisation)
        return f"{self.objekt} är {organisation}."
