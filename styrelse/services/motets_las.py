"""When a meeting's papers may no longer change."""

from django.core.exceptions import ValidationError

from styrelse.models import Protokoll, Sammantrade


def hinder_for_andring(sammantrade: Sammantrade) -> str:
    """Return why the meeting's points and papers may not change, "" where they may.

    What stands in a protokoll that is klart or justerat (KL 5:69) is what is signed, so the list
    is then history.
    """
    protokoll = Protokoll.objects.filter(sammantrade=sammantrade).first()
    if protokoll is None or protokoll.kan_skrivas:
        return ""
    if protokoll.justerat_datum:
        return "Protokollet är justerat. Mötets punkter och handlingar ändras inte längre."
    return "Protokollet är klart för justering. Öppna det igen innan du ändrar mötets punkter."


def krav_andringsbar(sammantrade: Sammantrade) -> None:
    """Raise ValidationError where the meeting's points and papers may not change."""
    if hinder := hinder_for_andring(sammantrade):
        raise ValidationError(hinder)
