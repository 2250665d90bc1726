"""Allauth's forms in our words: labels above the fields, nothing inside them."""

from allauth.account import forms as konto
from allauth.mfa.base import forms as mfa
from allauth.mfa.base.internal.flows import check_rate_limit
from django import forms

from finsam import inloggningskod

LOSENORDSHJALP = (
    "Minst 12 tecken. Ta gärna flera ord i följd som du minns; undvik namn och vanliga lösenord."
)
ETIKETTER = {
    "login": "E-postadress",
    "email": "E-postadress",
    "oldpassword": "Nuvarande lösenord",
    "password": "Lösenord",
    "code": "Kod ur appen, eller en återställningskod",
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


class _KodForm(_Ord):
    """A code out of the app or from paper; each once, few guesses."""

    def clean_code(self) -> str:
        """Use the code; too many wrong ones, from here or for this user, shut the door."""
        rensa = check_rate_limit(self.user)
        kod = self.cleaned_data["code"]
        self.authenticator = inloggningskod.anvand(self.user, kod)
        rensa()
        return kod


class KodInloggningForm(_KodForm, mfa.AuthenticateForm):
    """Show a factor when signing in."""


class KodBekraftelseForm(_KodForm, mfa.ReauthenticateForm):
    """Show a factor once more."""
