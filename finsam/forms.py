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


class KodForm(forms.Form):
    """Six digits out of an app."""

    kod = forms.CharField(
        label="Koden som appen visar",
        max_length=12,
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "inputmode": "numeric"}),
    )


class PassernyckelForm(forms.Form):
    """A new passkey: what to call it, and what the browser answered."""

    namn = forms.CharField(
        label="Vad ska nyckeln heta?",
        max_length=60,
        help_text="Så att du känner igen den, till exempel ”Min telefon”.",
    )
    svar = forms.JSONField(
        widget=forms.HiddenInput,
        error_messages={
            "required": "Webbläsaren skapade ingen nyckel. Försök igen.",
            "invalid": "Webbläsarens svar gick inte att läsa. Försök igen.",
        },
    )


class EpostForm(forms.Form):
    """The address that one wants to sign in by."""

    epost = forms.EmailField(
        label="Ny e-postadress", help_text="Dit går en länk som bekräftar den."
    )


class ValjLosenordForm(forms.Form):
    """A password, chosen by an invitation."""

    losenord = forms.CharField(
        label="Lösenord",
        strip=False,
        help_text=(
            "Minst 12 tecken. Ta gärna flera ord i följd som du minns; "
            "undvik namn och vanliga lösenord."
        ),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    igen = forms.CharField(
        label="Lösenordet en gång till",
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def clean_igen(self) -> str:
        """Refuse two that differ."""
        if self.cleaned_data["igen"] != self.cleaned_data.get("losenord"):
            raise forms.ValidationError("Lösenorden är olika. Skriv samma i båda fälten.")
        return self.cleaned_data["igen"]


class KopplaForm(forms.Form):
    """The stable id of an account elsewhere."""

    subjekt = forms.CharField(
        label="Användarens id hos tjänsten",
        max_length=191,
        help_text="Det som aldrig ändras (”sub”); i Entra ID användarens id för er app.",
    )


class AterstallForm(forms.Form):
    """Whose factors should be removed, and why."""

    user = forms.ModelChoiceField(
        label="Vem har förlorat sina faktorer?", queryset=User.objects.none()
    )
    skal = forms.CharField(
        label="Hur vet du att det är rätt person?",
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Till exempel: ringde på numret i kontaktlistan och kände igen rösten.",
    )

    def __init__(self, *args: object, by: User, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["user"].queryset = User.objects.med_faktor().exclude(pk=by.pk)
