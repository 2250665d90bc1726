"""Allauth's forms in our words: labels above the fields, nothing inside them."""

from allauth.account import forms as konto
from django import forms

LOSENORDSHJALP = (
    "Minst 12 tecken. Ta gärna flera ord i följd som du minns; undvik namn och vanliga lösenord."
)
ETIKETTER = {
    "login": "E-postadress",
    "email": "E-postadress",
    "oldpassword": "Nuvarande lösenord",
    "password1": "Nytt lösenord",
    "password2": "Nytt lösenord, en gång till",
}


class _Ord(forms.Form):
    """Gives each field our label and help, and takes the words out of the field itself."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        for namn, falt in self.fields.items():
            falt.label = ETIKETTER.get(namn, falt.label)
            falt.help_text = LOSENORDSHJALP if namn == "password1" else ""
            falt.widget.attrs.pop("placeholder", None)


class LoginForm(_Ord, konto.LoginForm):
    """Sign in."""


class ReauthenticateForm(_Ord, konto.ReauthenticateForm):
    """Confirm who it is."""


class ChangePasswordForm(_Ord, konto.ChangePasswordForm):
    """Change one's password."""


class ResetPasswordForm(_Ord, konto.ResetPasswordForm):
    """Ask for a link."""


class ResetPasswordKeyForm(_Ord, konto.ResetPasswordKeyForm):
    """Choose a password by a link."""
