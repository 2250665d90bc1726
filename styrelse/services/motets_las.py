"""When a meeting's papers may no longer change."""

from django.core.exceptions import ValidationError

from styrelse.models import Sammantrade


def krav_andringsbar(sammantrade: Sammantrade) -> None:
    """Raise ValidationError where the protokoll is justerat (KL 5:69): the list is then history."""
    protokoll = getattr(sammantrade, "protokoll", None)
    if protokoll is not None and protokoll.status == "justerat":
        raise ValidationError(
            "Protokollet är justerat. Mötets punkter och handlingar ändras inte längre."
        )
