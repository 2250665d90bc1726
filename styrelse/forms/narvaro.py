"""Forms of närvaro: one per person on the list, who chairs and justerar, someone more."""

from collections.abc import Iterable

from django import forms

from styrelse.models import Dagordningspunkt, Jav, Narvaro, Person

INTE, VAKANS = "", "vakans"


class NarvaroradForm(forms.Form):
    """One person of the list: there or not, how, for whom, from and until which point."""

    narvarande = forms.BooleanField(label="Närvarande", required=False)
    form = forms.ChoiceField(label="Hur", choices=Narvaro.Form, required=False)
    tjanstgor = forms.ChoiceField(label="Tjänstgör för", required=False)
    kom_vid = forms.ModelChoiceField(
        label="Kom till", queryset=None, required=False, empty_label="från början"
    )
    gick_vid = forms.ModelChoiceField(
        label="Gick före", queryset=None, required=False, empty_label="till slutet"
    )

    def __init__(
        self,
        *args: object,
        rad: Narvaro,
        ledamoter: Iterable[Narvaro],
        punkter: list[Dagordningspunkt],
        **kwargs: object,
    ) -> None:
        self.rad = rad
        self.uppdrag = {str(n.uppdrag_id): n.uppdrag for n in ledamoter if n.uppdrag_id}
        super().__init__(*args, prefix=f"rad{rad.pk}", initial=self._start(rad), **kwargs)
        for namn in ("kom_vid", "gick_vid"):
            falt = self.fields[namn]
            falt.queryset = rad.sammantrade.punkter.all()
            falt.choices = [("", falt.empty_label), *((p.pk, str(p)) for p in punkter)]
        if rad.roll == Narvaro.Roll.ERSATTARE:
            self.fields["tjanstgor"].choices = [
                (INTE, "Tjänstgör inte"),
                *((str(n.uppdrag_id), str(n.person)) for n in ledamoter if n.uppdrag_id),
                (VAKANS, "En obesatt plats"),
            ]
        else:
            del self.fields["tjanstgor"]
        for namn, falt in self.fields.items():
            if namn != "narvarande":
                falt.widget.attrs["aria-label"] = f"{falt.label}: {rad.person}"

    @staticmethod
    def _start(rad: Narvaro) -> dict[str, object]:
        return {
            "narvarande": rad.narvarande,
            "form": rad.form,
            "tjanstgor": VAKANS if rad.for_vakans else str(rad.tjanstgor_for_id or INTE),
            "kom_vid": rad.kom_vid_id,
            "gick_vid": rad.gick_vid_id,
        }

    def falt(self) -> dict[str, object]:
        """Return what is said of the person, as the service takes it."""
        data = self.cleaned_data
        val = data.get("tjanstgor") or INTE
        return {
            "narvarande": data["narvarande"],
            "form": data["form"] or Narvaro.Form.PLATS,
            "tjanstgor_for": self.uppdrag.get(val),
            "for_vakans": val == VAKANS,
            "kom_vid": data["kom_vid"],
            "gick_vid": data["gick_vid"],
        }


class LederForm(forms.Form):
    """Who chairs the meeting and who justerar its protokoll."""

    ordforande = forms.ModelChoiceField(
        label="Leder mötet", queryset=Narvaro.objects.none(), empty_label="Välj"
    )
    justerare = forms.ModelMultipleChoiceField(
        label="Justerar, utöver ordföranden",
        queryset=Narvaro.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text="En eller två.",
    )

    def __init__(self, *args: object, narvarande: Iterable[Narvaro], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        for falt in self.fields.values():
            falt.queryset = narvarande


class NarvarandeForm(forms.Form):
    """Someone more on the list."""

    person = forms.ModelChoiceField(
        label="Person", queryset=Person.objects.all(), empty_label="Välj"
    )
    funktion = forms.CharField(
        label="Som",
        max_length=80,
        required=False,
        help_text="Till exempel föredragande eller gäst.",
    )


class JavForm(forms.Form):
    """Who is jävig at a point, on what ground, and who steps in."""

    narvaro = forms.ModelChoiceField(
        label="Vem", queryset=Narvaro.objects.none(), empty_label="Välj"
    )
    grund = forms.ChoiceField(
        label="Grund enligt 6 kap. 28 § kommunallagen",
        choices=Jav.Grund,
        widget=forms.RadioSelect,
    )
    forklaring = forms.CharField(
        label="Förklaring",
        max_length=200,
        required=False,
        help_text="Skrivs ut i paragrafen. Till exempel: företräder kommunen som söker medel.",
    )
    ersattare = forms.ModelChoiceField(
        label="Ersättare som träder in",
        queryset=Narvaro.objects.none(),
        required=False,
        empty_label="Ingen",
    )

    def __init__(
        self,
        *args: object,
        narvarande: Iterable[Narvaro],
        ersattare: Iterable[Narvaro],
        **kwargs: object,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["narvaro"].queryset = narvarande
        self.fields["ersattare"].queryset = ersattare
