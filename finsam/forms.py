"""Forms of users and uploads."""

from django import forms

from finsam.behorighet import Roll
from finsam.models import User


class AnvandareForm(forms.Form):
    """A new user."""

    namn = forms.CharField(label="Namn", max_length=100, help_text="Så som det visas för andra.")
    email = forms.EmailField(
        label="E-postadress", help_text="Dit går inbjudan, och med den loggar man in."
    )
    roller = forms.MultipleChoiceField(
        label="Roller",
        choices=Roll.choices,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Välj minst en roll."},
    )


class AnvandareAndraForm(forms.Form):
    """An existing user: the address stays, for the log points to it."""

    namn = forms.CharField(label="Namn", max_length=100)
    roller = forms.MultipleChoiceField(
        label="Roller",
        choices=Roll.choices,
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text="Utan roll kan användaren logga in men inte se något.",
    )
    aktiv = forms.BooleanField(
        label="Får logga in",
        required=False,
        help_text="Avmarkera när uppdraget är slut. Loggen finns kvar.",
    )

    @classmethod
    def startvarden(cls, user: User) -> dict[str, object]:
        """Return the form's initial values for ``user``."""
        return {"namn": user.namn, "roller": sorted(user.roller), "aktiv": user.is_active}
