"""When a meeting's papers may no longer change."""

from django.core.exceptions import ValidationError

from styrelse.models import Sammantrade


def krav_andringsbar(sammantrade: Sammantrade) -> None:
    """Raise ValidationError where the protokoll is klart or justerat (KL 5:69).

    What stands there is what is signed, so the list is then history.
    """
    protokoll = getattr(sammantrade, "protokoll", None)
    if protokoll is None or protokoll.kan_skrivas:
        return
    if protokoll.justerat_datum:
        raise ValidationError(
            "Protokollet är justerat. Mötets punkter och handlingar ändras inte längre."
        )
    raise ValidationError(
        "Protokollet är klart för justering. Öppna det igen innan du ändrar mötets punkter."
    )
