"""Pages of what is to be invoiced: the list, the payment plans, and marking what is sent."""

from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property

from ekonomi.filters.fakturering import FakturaunderlagFilter
from ekonomi.forms.fakturering import AngraFaktureringForm, BetalningsplanForm, FaktureradForm
from ekonomi.models import Betalningsplan, Fakturaunderlag, Medlemsbidrag
from ekonomi.services import fakturering as tjanst
from ekonomi.tables.fakturering import FakturaunderlagTable
from ekonomi.views.intaktssida import SMULOR, ArMixin
from finsam.behorighet import Behorighet
from finsam.formular import TjanstFormView, startvarden
from finsam.lista import ListaView
from finsam.sida import Atgard
from finsam.synlig import hamta, synliga

ANDRA = Behorighet.ANDRA_EKONOMI
LISTA = "ekonomi:fakturering"


class FaktureringView(ArMixin, ListaView):
    """What to invoice whom, when, and what has been."""

    model = Fakturaunderlag
    table_class = FakturaunderlagTable
    filterset_class = FakturaunderlagFilter
    template_name = "ekonomi/fakturering.html"
    rubrik = "Fakturering"
    ingress = "Det som ska faktureras, och det som är gjort. Beloppen är utan moms."
    tomt = (
        "Inget att fakturera än. Gör en betalningsplan för medlemmarnas bidrag, eller ett "
        "underlag för en delad kostnad."
    )

    def get_atgarder(self) -> Sequence[Atgard]:
        return (Atgard("Betalningsplan", "ekonomi:betalningsplan_ny", ANDRA, (self.ar,)),)

    def get_queryset(self) -> QuerySet:
        return super().get_queryset().select_related("mottagare")

    def get_table_kwargs(self) -> dict[str, object]:
        far = self.request.user.har(ANDRA)
        return {} if far else {"exclude": ("markera",)}

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        rader = self.get_rader()
        planer = synliga(Betalningsplan, self.request.user).for_ar(self.ar)
        return super().get_context_data(
            att_fakturera=rader.ej_fakturerade().summa(),
            fakturerat=rader.fakturerade().summa(),
            planer=planer,
            **kwargs,
        )


class FaktureringFormView(TjanstFormView):
    """A form on the way back to the list."""

    behorighet = ANDRA
    brodsmulor = (*SMULOR, ("Fakturering", LISTA))

    def get_success_url(self) -> str:
        return reverse(LISTA)

    def get_avbryt_url(self) -> str:
        return self.get_success_url()


class BetalningsplanNyView(FaktureringFormView):
    """The payments of a year's every contribution."""

    form_class = BetalningsplanForm
    knapp = "Gör betalningsplanen"
    ingress = (
        "Varje medlems bidrag delas på betalningar som tillsammans blir exakt bidraget. Det som "
        "redan är fakturerat står kvar."
    )

    def get_rubrik(self) -> str:
        return f"Betalningsplan för {self.kwargs['ar']}"

    def get_initial(self) -> dict[str, Any]:
        return {"takt": Betalningsplan.Takt.KVARTAL}

    def get_success_url(self) -> str:
        return reverse(LISTA, query={"ar": self.kwargs["ar"]})

    def utfor(self, form: BetalningsplanForm) -> str:
        planer = tjanst.planera_ar(by=self.request.user, ar=self.kwargs["ar"], **form.cleaned_data)
        return f"{len(planer)} medlemmar har en betalningsplan för {self.kwargs['ar']}."


class BetalningsplanView(FaktureringFormView):
    """One member's payments."""

    form_class = BetalningsplanForm
    knapp = "Spara planen"

    @cached_property
    def plan(self) -> Betalningsplan:
        """The plan that the address names."""
        return hamta(Betalningsplan, self.request.user, pk=self.kwargs["pk"])

    @cached_property
    def bidrag(self) -> Medlemsbidrag:
        """The contribution that is paid."""
        return self.plan.bidrag

    def get_rubrik(self) -> str:
        return f"Betalningsplan för {self.bidrag.medlem} {self.bidrag.ar}"

    def get_atgarder(self) -> Sequence[Atgard]:
        return (
            Atgard(
                "Ta bort planen",
                "ekonomi:betalningsplan_ta_bort",
                ANDRA,
                (self.plan.pk,),
                huvud=False,
            ),
        )

    def get_initial(self) -> dict[str, Any]:
        return startvarden(self.plan, BetalningsplanForm)

    def get_success_url(self) -> str:
        return reverse(LISTA, query={"ar": self.bidrag.ar})

    def utfor(self, form: BetalningsplanForm) -> str:
        tjanst.planera_betalning(by=self.request.user, bidrag=self.bidrag, **form.cleaned_data)
        return f"Betalningsplanen för {self.bidrag.medlem} är ändrad."


class BetalningsplanTaBortView(FaktureringFormView):
    """Take a plan away."""

    knapp = "Ta bort planen"
    ingress = "Planens betalningar försvinner ur listan. Bidraget står kvar."

    @cached_property
    def plan(self) -> Betalningsplan:
        """The plan that the address names."""
        return hamta(Betalningsplan, self.request.user, pk=self.kwargs["pk"])

    def get_rubrik(self) -> str:
        return f"Ta bort betalningsplanen för {self.plan.bidrag.medlem}"

    def utfor(self, form: object) -> str:
        medlem = self.plan.bidrag.medlem
        tjanst.ta_bort_plan(by=self.request.user, plan=self.plan)
        return f"Betalningsplanen för {medlem} är borttagen."


class _UnderlagView(FaktureringFormView):
    """A form about one sum."""

    @cached_property
    def underlag(self) -> Fakturaunderlag:
        """The sum that the address names."""
        return hamta(Fakturaunderlag, self.request.user, pk=self.kwargs["pk"])

    def get_ingress(self) -> str:
        return f"{self.underlag.mottagare}: {self.underlag.text}."

    def get_success_url(self) -> str:
        return reverse(LISTA, query={"ar": self.underlag.forfallodag.year})


class FakturaMarkeraView(_UnderlagView):
    """The invoice is sent."""

    form_class = FaktureradForm
    rubrik = "Markera som fakturerad"
    knapp = "Markera"

    def get_initial(self) -> dict[str, Any]:
        return {"datum": timezone.localdate()}

    def utfor(self, form: FaktureradForm) -> str:
        underlag = tjanst.markera_fakturerad(
            by=self.request.user, underlag=self.underlag, **form.cleaned_data
        )
        return f"Faktura {underlag.fakturanummer} till {underlag.mottagare} är införd."


class FakturaAngraView(_UnderlagView):
    """The invoice is not to count."""

    form_class = AngraFaktureringForm
    rubrik = "Ångra faktureringen"
    knapp = "Ångra"

    def utfor(self, form: AngraFaktureringForm) -> str:
        underlag = tjanst.angra_fakturering(
            by=self.request.user, underlag=self.underlag, **form.cleaned_data
        )
        return f"{underlag.text} till {underlag.mottagare} står åter som att fakturera."
