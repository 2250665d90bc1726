"""A form on a public page: no session and no cookie, so no CSRF token either.

The usual guard against forged posts protects a login, and there is none here: what is sent does
the same whoever sends it. What is guarded against is machines: a stamp that says when the form
was given out, an empty field that only a machine fills in, and a limit on how often.
"""

import time

from django import forms
from django.core import signing
from django.core.exceptions import ValidationError
from django.utils.decorators import method_decorator
from django.views.decorators.csrf import csrf_exempt

from finsam.oppen.vy import OppenVy

SNABBAST, LANGSAMMAST = 2, 24 * 3600  # seconds from page to post
_SALT = "finsam.oppen.formular"


def stampel() -> str:
    """Return a stamp of when a form was given out."""
    return signing.dumps(round(time.time()), salt=_SALT)


class KakfriForm(forms.Form):
    """A form that a stranger may send; subclasses add its fields."""

    stampel = forms.CharField(widget=forms.HiddenInput, required=False)
    # Named as machines expect; the style sheet takes it away from readers and screen readers.
    hemsida = forms.CharField(
        label="Lämna det här fältet tomt",
        required=False,
        widget=forms.TextInput(attrs={"tabindex": "-1", "autocomplete": "off"}),
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("stampel", stampel())

    def clean(self) -> dict[str, object]:
        """Refuse what was sent too soon, too late or by a machine."""
        data = super().clean()
        if data.get("hemsida"):
            raise ValidationError("Det gick inte att skicka. Lämna det dolda fältet tomt.")
        _krav_i_tid(data.get("stampel", ""))
        return data


def _krav_i_tid(text: str) -> None:
    try:
        alder = time.time() - float(signing.loads(text, salt=_SALT))
    except signing.BadSignature as fel:
        raise ValidationError("Sidan är för gammal. Läs om den och skicka igen.") from fel
    if alder > LANGSAMMAST:
        raise ValidationError("Sidan är för gammal. Läs om den och skicka igen.")
    if alder < SNABBAST:
        raise ValidationError("Det gick lite för fort. Vänta några sekunder och skicka igen.")


@method_decorator(csrf_exempt, name="dispatch")
class KakfriVy(OppenVy):
    """A public page with a form that is posted to it."""

    http_method_names = ("get", "head", "options", "post")
