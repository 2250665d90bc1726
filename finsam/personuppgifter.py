"""The privacy class of every field, and what follows from it for retention and export."""

from enum import StrEnum


class Klass(StrEnum):
    """How close a field comes to a person (GDPR art. 4, 9; FinsamL 7 §)."""

    INGEN = "ingen"  # says nothing about a person
    TJANST = "tjanst"  # someone in office or service: name, function, work address
    KONTO = "konto"  # sign-in: address, password hash, sessions
    PSEUDONYM = "pseudonym"  # a coded participant; never leaves the kansli unsuppressed
    HANDLING = "handling"  # free text or a file where a person could be named


def klasser(modell: type) -> dict[str, Klass]:
    """Return {field name: class} that a model's inner ``Personuppgifter`` declares.

    ``standard`` there covers the fields that are not named one by one.
    """
    deklaration = getattr(modell, "Personuppgifter", None)
    if deklaration is None:
        return {}
    namngivna = {
        namn: varde
        for namn, varde in vars(deklaration).items()
        if isinstance(varde, Klass) and namn != "standard"
    }
    standard = getattr(deklaration, "standard", None)
    if standard is None:
        return namngivna
    falt = [f.name for f in modell._meta.get_fields() if not f.auto_created or f.concrete]
    return {namn: namngivna.get(namn, standard) for namn in falt} | namngivna
