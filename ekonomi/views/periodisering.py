"""Pages of the accruals of a bokslut."""

from collections.abc import Sequence

from django import forms
from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.generic import TemplateView

from ekonomi.forms.bokslut import AngraForm, PeriodiseringForm
from ekonomi.models import Konto, Objekt, Periodisering
from ekonomi.services.periodisering import (
    andra_periodisering,
    angra_periodisering,
    bokfor_aterforingar,
    bokfor_periodiseringar,
    registrera_periodisering,
    ta_bort_periodisering,
)
from ekonomi.views.bokslut import BOKSLUT, BokslutMixin
from ekonomi.views.sida import OMRADE
from finsam.behorighet import Behorighet
from finsam.format import heltal
from finsam.formular import TjanstFormView
from finsam.sida import Atgard, ObjektMixin
from finsam.synlig import synliga


class PeriodiseringarView(BokslutMixin, TemplateView):
    """The accruals of a bokslut by kind, with their sums."""

    behorighet = Behorighet.SE_EKONOMI
    template_name = "ekonomi/periodiseringar.html"
    ingress = "Bokförs på bokslutsdagen och återförs av sig själva dagen efter."

    def get_rader(self) -> QuerySet[Periodisering]:
        """The accruals in the order of the page."""
        egna = synliga(Periodisering, self.request.user).filter(bokslut=self.bokslut)
        return egna.gallande().som_visas().order_by("slag", "balanskonto__nummer", "pk")

    def get_atgarder(self) -> tuple[Atgard, ...]:
        if self.bokslut.stangt:
            return ()
        args, far = (self.bokslut.pk,), Behorighet.ANDRA_EKONOMI
        skal = (
            ""
            if self.bokslut.periodiseringar.gallande().obokforda().exists()
            else ("Inget väntar på att bokföras.")
        )
        return (
            Atgard("Ny periodisering", "ekonomi:periodisering_ny", far, args),
            Atgard("Bokför alla", "ekonomi:periodiseringar_bokfor", far, args, skal=skal),
        )

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        rader = list(self.get_rader())
        grupper = [
            (slag.label, egna, sum(r.belopp for r in egna))
            for slag in Periodisering.Slag
            if (egna := [r for r in rader if r.slag == slag])
        ]
        return super().get_context_data(
            grupper=grupper,
            far_andra=self.request.user.har(Behorighet.ANDRA_EKONOMI) and not self.bokslut.stangt,
            **kwargs,
        )


class PeriodiseringFormView(TjanstFormView):
    """The form of an accrual, new or changed."""

    behorighet = Behorighet.ANDRA_EKONOMI
    form_class = PeriodiseringForm
    template_name = "ekonomi/periodisering_form.html"

    def get_form_kwargs(self) -> dict[str, object]:
        return super().get_form_kwargs() | {"objekt": synliga(Objekt, self.request.user)}

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(konton=synliga(Konto, self.request.user), **kwargs)

    def get_avbryt_url(self) -> str:
        return self.get_success_url()


class PeriodiseringNyView(BokslutMixin, PeriodiseringFormView):
    """Enter an accrual."""

    def get_rubrik(self) -> str:
        return f"Ny periodisering, {str(self.bokslut).lower()}"

    def utfor(self, form: PeriodiseringForm) -> str:
        ny = registrera_periodisering(by=self.request.user, bokslut=self.bokslut, ny=form.ny())
        return f"{ny} är registrerad. Den är inte bokförd än."

    def get_success_url(self) -> str:
        return reverse("ekonomi:periodiseringar", args=[self.bokslut.pk])


class BokforAllaView(BokslutMixin, TjanstFormView):
    """Book every accrual that is not booked."""

    behorighet = Behorighet.ANDRA_EKONOMI
    ingress = (
        "Varje periodisering blir en verifikation på bokslutsdagen och en som tar tillbaka den "
        "dagen efter. Finns inte nästa år än väntar återföringen."
    )
    knapp = "Bokför alla"

    def utfor(self, form: forms.Form) -> str:
        bokforda = bokfor_periodiseringar(by=self.request.user, bokslut=self.bokslut)
        har = self.bokslut.ar.bokfors_har
        if len(bokforda) == 1:
            return f"En periodisering är {'bokförd' if har else 'föreslagen'}."
        ord_ = "bokförda" if har else "föreslagna"
        return f"{heltal(len(bokforda))} periodiseringar är {ord_}."

    def get_avbryt_url(self) -> str:
        return self.get_success_url()

    def get_success_url(self) -> str:
        return reverse("ekonomi:periodiseringar", args=[self.bokslut.pk])


class AterforingarView(TjanstFormView):
    """Book the reversals that have waited."""

    behorighet = Behorighet.ANDRA_EKONOMI
    rubrik = "Bokför återföringar"
    ingress = "De återföringar vars dag nu kan bokföras. De andra väntar vidare."
    brodsmulor = (OMRADE, BOKSLUT)
    knapp = "Bokför återföringarna"

    def utfor(self, form: forms.Form) -> str:
        bokforda = bokfor_aterforingar(by=self.request.user)
        if not bokforda:
            return "Ingen återföring kunde bokföras än: nästa år saknas eller är låst."
        if len(bokforda) == 1:
            return "En återföring är bokförd."
        return f"{heltal(len(bokforda))} återföringar är bokförda."

    def get_success_url(self) -> str:
        return reverse(BOKSLUT[1])


class EnPeriodiseringView(ObjektMixin, TjanstFormView):
    """A page about one accrual, which leads back to them all."""

    behorighet = Behorighet.ANDRA_EKONOMI
    modell = Periodisering

    def get_objekt(self) -> Periodisering:
        alla = synliga(Periodisering, self.request.user).som_visas()
        return get_object_or_404(alla, pk=self.kwargs["pk"])

    def get_brodsmulor(self) -> Sequence[tuple[str, str]]:
        return (OMRADE, BOKSLUT, (str(self.objekt.bokslut), self.get_success_url()))

    def get_success_url(self) -> str:
        return reverse("ekonomi:periodiseringar", args=[self.objekt.bokslut_id])

    def get_avbryt_url(self) -> str:
        return self.get_success_url()


class PeriodiseringAndraView(EnPeriodiseringView, PeriodiseringFormView):
    """Change an accrual that is not booked."""

    form_class = PeriodiseringForm
    template_name = "ekonomi/periodisering_form.html"

    def get_rubrik(self) -> str:
        return f"Ändra {self.objekt}"

    def get_initial(self) -> dict[str, object]:
        return PeriodiseringForm.startvarden(self.objekt)

    def utfor(self, form: PeriodiseringForm) -> str:
        andra_periodisering(by=self.request.user, periodisering=self.objekt, ny=form.ny())
        return "Periodiseringen är ändrad."


class PeriodiseringTaBortView(EnPeriodiseringView):
    """Remove an accrual that is not booked."""

    knapp = "Ta bort"
    ingress = "Den är inte bokförd, så inget i böckerna ändras."

    def get_rubrik(self) -> str:
        return f"Ta bort {self.objekt}"

    def utfor(self, form: forms.Form) -> str:
        namn = str(self.objekt)
        ta_bort_periodisering(by=self.request.user, periodisering=self.objekt)
        return f"{namn} är borttagen."


class PeriodiseringAngraView(EnPeriodiseringView):
    """Undo a booked accrual."""

    form_class = AngraForm
    knapp = "Ångra periodiseringen"
    ingress = "Verifikationen och dess återföring rättas med var sin ny verifikation."

    def get_rubrik(self) -> str:
        return f"Ångra {self.objekt}"

    def utfor(self, form: AngraForm) -> str:
        angra_periodisering(by=self.request.user, periodisering=self.objekt, **form.cleaned_data)
        return f"{self.objekt} är ångrad."
