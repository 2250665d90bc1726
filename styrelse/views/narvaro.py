"""The pages of närvaro: who is there, who serves for whom, who chairs and justerar."""

from functools import cached_property

from django.core.exceptions import ValidationError
from django.urls import reverse

from finsam.format import uppraknat
from finsam.formular import TjanstFormView
from finsam.sida import Atgard
from styrelse import services
from styrelse.forms.narvaro import LederForm, NarvarandeForm, NarvaroradForm
from styrelse.models import Narvaro
from styrelse.narvaro import Motesnarvaro
from styrelse.services.narvaro import Uppgift
from styrelse.views.motessida import Motesformular, Motessida
from styrelse.views.protokollsida import MedProtokoll
from styrelse.views.sida import ANDRA


class NarvaroView(MedProtokoll, Motessida, TjanstFormView):
    """The list: tick who is there, say for whom each ersättare serves, see if it is enough."""

    behorighet = ANDRA
    template_name = "styrelse/narvaro.html"
    knapp = "Spara närvaron"

    @cached_property
    def lage(self) -> Motesnarvaro:
        """The närvaro of the meeting."""
        return Motesnarvaro(self.mote)

    @cached_property
    def rader(self) -> list[NarvaroradForm]:
        """A form for each person on the list."""
        ledamoter = [r for r in self.lage.rader if r.roll == Narvaro.Roll.LEDAMOT]
        data = self.request.POST if self.request.method == "POST" else None
        return [
            NarvaroradForm(data, rad=rad, ledamoter=ledamoter, punkter=self.lage.punkter)
            for rad in self.lage.rader
        ]

    def utfor(self, form: object) -> str:
        if not all(rad.is_valid() for rad in self.rader):
            raise ValidationError("Välj bland det som går att välja på varje rad.")
        uppgifter = {rad.rad: Uppgift(**rad.falt()) for rad in self.rader}
        services.satt_narvaro(by=self.request.user, sammantrade=self.mote, uppgifter=uppgifter)
        return "Närvaron är sparad."

    def get_success_url(self) -> str:
        return reverse("styrelse:narvaro", args=[self.mote.pk])

    def get_atgarder(self) -> tuple[Atgard, ...]:
        if not self.skrivs:
            return ()
        args = (self.mote.pk,)
        return (
            Atgard("Ordförande och justerare", "styrelse:narvaro_leder", ANDRA, args),
            Atgard("Lägg till någon", "styrelse:narvaro_lagg_till", ANDRA, args),
        )

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        grupper = [
            (roll.label, [r for r in self.rader if r.rad.roll == roll]) for roll in Narvaro.Roll
        ]
        return super().get_context_data(
            grupper=[(namn, rader) for namn, rader in grupper if rader],
            beslutsforhet=self.lage.beslutsforhet() if self.protokoll else None,
            pa_tur=self.lage.pa_tur() if self.skrivs else [],
            leder=next((r for r in self.lage.rader if r.ordforande), None),
            justerare=uppraknat(str(r) for r in self.lage.rader if r.justerare),
            otillaten_distans=self.lage.otillaten_distans,
            **kwargs,
        )


class KallaInView(Motesformular):
    """Let those whose turn it is serve for the ledamöter who are away."""

    http_method_names = ["post"]
    tillbaka = "styrelse:narvaro"

    def utfor(self, form: object) -> str:
        inkallade = services.kalla_in_ersattare(by=self.request.user, sammantrade=self.mote)
        return f"{uppraknat(map(str, inkallade))} tjänstgör."


class LederView(Motesformular):
    """Who chairs the meeting, and who justerar."""

    form_class = LederForm
    rubrik = "Ordförande och justerare"
    tillbaka = "styrelse:narvaro"

    def get_rubrik(self) -> str:
        return self.rubrik

    @cached_property
    def lage(self) -> Motesnarvaro:
        """The närvaro of the meeting."""
        return Motesnarvaro(self.mote)

    def get_form_kwargs(self) -> dict[str, object]:
        narvarande = self.mote.narvaron.narvarande().i_ordning().med_namn()
        return super().get_form_kwargs() | {"narvarande": narvarande}

    def get_initial(self) -> dict[str, object]:
        return {
            "ordforande": next((r.pk for r in self.lage.rader if r.ordforande), None),
            "justerare": [r.pk for r in self.lage.rader if r.justerare],
        }

    def utfor(self, form: LederForm) -> str:
        services.valj_motesroller(by=self.request.user, **form.cleaned_data)
        return "Ordförande och justerare är valda."


class LaggTillView(Motesformular):
    """Put someone more on the list."""

    form_class = NarvarandeForm
    tillbaka = "styrelse:narvaro"
    knapp = "Lägg till"

    def get_rubrik(self) -> str:
        return "Lägg till på närvarolistan"

    def utfor(self, form: NarvarandeForm) -> str:
        rad = services.lagg_till_narvarande(
            by=self.request.user, sammantrade=self.mote, **form.cleaned_data
        )
        return f"{rad} står på närvarolistan."


class BorjaProtokollView(Motesformular):
    """Begin the protokoll: the list of närvaro is taken from the register."""

    tillbaka = "styrelse:narvaro"
    knapp = "Börja protokollet"

    def get_rubrik(self) -> str:
        return "Börja protokollet"

    def utfor(self, form: object) -> str:
        services.borja_protokoll(by=self.request.user, sammantrade=self.mote)
        return "Protokollet är påbörjat. Börja med att ange vilka som är här."
