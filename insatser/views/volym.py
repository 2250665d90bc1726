"""Counted participants: the list of all, an insats's periods, and the forms that fill them."""

from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponseBase
from django.urls import reverse
from django.utils import timezone
from django.views.generic import TemplateView

from finsam.formular import TjanstFormView
from finsam.lista import ListaView
from finsam.sida import Atgard
from finsam.synlig import synliga
from insatser import services
from insatser.filters.volym import VolymFilter
from insatser.forms import VolymForm
from insatser.forms.volym import AntalPerKon
from insatser.models import Insats, Kon, Volym
from insatser.tables.volym import VolymTable
from insatser.views.insatsflikar import Insatsflikar
from insatser.views.sida import B, Insatsomradet, MedDeltagare
from insatser.volymperiod import (
    Antal,
    Foljd,
    Volymperiod,
    forsta,
    nasta,
    perioder,
    slut_fore,
    summa,
)

ANONYMA = (
    "De som inte har samtyckt till att föras med kod, eller har skyddade uppgifter. De räknas i "
    "antalet deltagare och i inga tabeller över bakgrund eller resultat."
)
RAKNADE = "Insatsen för inga koder: deltagarna räknas per kön och period."


class VolymListView(Insatsomradet, ListaView):
    """Counted participants of all insatser."""

    behorighet = B.SE_DELTAGARE
    model = Volym
    table_class = VolymTable
    filterset_class = VolymFilter
    rubrik = "Volymer"
    ingress = (
        "Deltagare per kön och period som räknas i stället för att föras med kod. Antalen är "
        "exakta: lämna dem inte vidare."
    )
    tomt = "Inga volymer än. De läggs till på insatsens egen sida."


class MedPerioder(MedDeltagare, Insatsflikar):
    """A page about the counted periods of an insats."""

    @property
    def perioder(self) -> list[Volymperiod]:
        """The periods that are counted, the earliest first."""
        return perioder(synliga(Volym, self.request.user).filter(insats=self.insats))

    def get_ingress(self) -> str:
        return RAKNADE if self.insats.uppfoljningsmetod == Insats.Metod.ANTAL else ANONYMA

    def get_success_url(self) -> str:
        return reverse("insatser:volymperioder", args=[self.insats.slug])

    def get_avbryt_url(self) -> str:
        return self.get_success_url()


class VolymperioderView(MedPerioder, TemplateView):
    """How many have come, gone and stayed in each counted period and year."""

    template_name = "insatser/volymperioder.html"
    rubrik = "Räknade deltagare"

    def get_atgarder(self) -> list[Atgard]:
        args = (self.insats.slug,)
        return [Atgard("Räkna en period", "insatser:volym_ny", B.ANDRA_DELTAGARE, args)]

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        alla = self.perioder
        aren = sorted({period.fran.year for period in alla}, reverse=True)
        per_ar = {ar: [period for period in alla if period.fran.year == ar] for ar in aren}
        return super().get_context_data(
            insats=self.insats,
            aren=[(ar, egna, summa(egna)) for ar, egna in per_ar.items()],
            sista=alla[-1] if alla else None,
            far_andra=self.request.user.har(B.ANDRA_DELTAGARE),
            **kwargs,
        )


class VolymNyView(MedPerioder, TjanstFormView):
    """Count a period: the next one, beginning with those who went on after the last."""

    behorighet = B.ANDRA_DELTAGARE
    form_class = VolymForm
    template_name = "insatser/volym_form.html"
    rubrik = "Räkna en period"

    def get_initial(self) -> dict[str, object]:
        alla = self.perioder
        if alla:
            fran, till = nasta(alla)
        else:
            fran, till = forsta(self.insats.period, timezone.localdate())
        start = slut_fore(alla, fran) if alla else dict.fromkeys((Kon.KVINNA, Kon.MAN), 0)
        return {"from_datum": fran, "till_datum": till} | {
            f"{kon}_start": antal for kon, antal in start.items()
        }

    def utfor(self, form: VolymForm) -> str:
        data = form.cleaned_data
        services.registrera_volymperiod(
            by=self.request.user,
            insats=self.insats,
            from_datum=data["from_datum"],
            till_datum=data["till_datum"],
            antal=form.antal(),
        )
        return f"Perioden {data['from_datum']} – {data['till_datum']} är räknad."


class EnPeriod(MedPerioder):
    """A page about the period that begins the day of the address."""

    behorighet = B.ANDRA_DELTAGARE

    def setup(self, request: HttpRequest, *args: object, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.period = self.hamta_period(kwargs["dag"])

    def hamta_period(self, dag: str) -> Volymperiod:
        """Return the period of the address; Http404 where none begins then."""
        for period in self.perioder:
            if period.fran.isoformat() == dag:
                return period
        raise Http404


class VolymRattaView(EnPeriod, TjanstFormView):
    """Correct a period. What it does to later periods is told before it is done."""

    form_class = AntalPerKon
    template_name = "insatser/volym_form.html"
    knapp = "Spara rättelsen"
    foljder: tuple[Foljd, ...] = ()

    def get_rubrik(self) -> str:
        return f"Rätta {self.period}"

    def get_initial(self) -> dict[str, int]:
        return AntalPerKon.startvarden(self.period.per_kon)

    def form_valid(self, form: AntalPerKon) -> HttpResponseBase:
        self.foljder = self._senare(form.antal())
        if self.foljder and "bekraftad" not in self.request.POST:
            return self.render_to_response(self.get_context_data(form=form))
        return super().form_valid(form)

    def _senare(self, antal: dict[str, Antal]) -> tuple[Foljd, ...]:
        """Return what changes in later periods; none where the service refuses it all."""
        try:
            alla = services.volymfoljder(
                insats=self.insats, from_datum=self.period.fran, antal=antal
            )
        except forms.ValidationError:
            return ()
        return tuple(f for f in alla if f.period != str(self.period))

    def utfor(self, form: AntalPerKon) -> str:
        services.ratta_volymperiod(
            by=self.request.user,
            insats=self.insats,
            from_datum=self.period.fran,
            till_datum=self.period.till,
            antal=form.antal(),
        )
        if not self.foljder:
            return f"{self.period} är rättad."
        return f"{self.period} är rättad, och de senare perioderna börjar därefter."

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(foljder=self.foljder, period=self.period, **kwargs)


class VolymperiodTaBortView(EnPeriod, TjanstFormView):
    """Take a period away; the last one only, for the next goes on from it."""

    knapp = "Ta bort perioden"

    def get_rubrik(self) -> str:
        return f"Ta bort {self.period}?"

    def get_ingress(self) -> str:
        return "Antalen för alla kön tas bort. Loggen visar att perioden har funnits."

    def utfor(self, form: forms.Form) -> str:
        services.ta_bort_volymperiod(
            by=self.request.user, insats=self.insats, from_datum=self.period.fran
        )
        return f"{self.period} är borttagen."
