"""What several forms of styrelse have in common: periods, years, one of two fields."""

from django import forms

_TILLS_VIDARE = "Lämna tomt så länge ingen sista dag är bestämd."


class PeriodForm(forms.Form):
    """From and with a day, until and with a day or until further notice."""

    from_datum = forms.DateField(label="Från och med")
    till_datum = forms.DateField(label="Till och med", required=False, help_text=_TILLS_VIDARE)

    def clean(self) -> dict[str, object]:
        data = super().clean() or {}
        fran, till = data.get("from_datum"), data.get("till_datum")
        if fran and till and till < fran:
            self.add_error(
                "till_datum",
                f"Sista dagen ({till}) ligger före den första ({fran}). Rätta någon av dem.",
            )
        return data


class AvslutaForm(forms.Form):
    """The last day of something; empty takes the end back."""

    till_datum = forms.DateField(
        label="Sista dag",
        required=False,
        help_text="Dagen räknas med. Lämna tomt för att ta tillbaka ett avslut.",
    )


class SistaDagForm(forms.Form):
    """The last day of something that has one."""

    till_datum = forms.DateField(label="Sista dag", help_text="Dagen räknas med.")


class EnAvTva(forms.ModelChoiceField):
    """A choice that must be made unless a new name is given; the form demands one of the two."""

    def validate(self, value: object) -> None:
        """Leave it to the form."""


class NyttNamn(forms.CharField):
    """The name of something new, given instead of a choice from the register."""

    def validate(self, value: object) -> None:
        """Leave it to the form."""


class DagForm(forms.Form):
    """The day that a page shows."""

    dag = forms.DateField(label="Visa läget den")


def en_av_tva(form: forms.Form, data: dict, val: str, nytt: str, modell: type) -> None:
    """Demand one chosen from the list or one new name, not both; a new name must be new."""
    ord_ = modell._meta.verbose_name
    if data.get(val) and data.get(nytt):
        form.add_error(nytt, f"Du har både valt en {ord_} och skrivit ett namn. Ta bort det ena.")
    elif not data.get(val) and not data.get(nytt) and not form.errors.keys() & {val, nytt}:
        form.add_error(val, f"Välj en {ord_} i listan eller skriv ett nytt namn.")
    elif data.get(nytt) and modell.objects.filter(namn__iexact=data[nytt]).exists():
        form.add_error(
            nytt,
            f"{data[nytt]} finns redan. Välj i listan, eller skriv namnet så att de två går att "
            "skilja åt.",
        )
