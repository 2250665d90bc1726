"""Support and occupation before and after an enrolment, and the codes of its fields."""

from collections.abc import Iterable, Mapping

from django.core.exceptions import ValidationError

from insatser.models import Inskrivning, Inskrivningslage, Kod

# Codes of a list, or each with its per cent of full time where that is known.
Lagen = Iterable[Kod] | Mapping[Kod, int | None]

LISTOR = {
    "remittent": "remittent",
    "utbildning": "utbildning",
    "tid_i_forsorjning": "tid",
    "sysselsattning_fore": "sysselsattning",
    "sysselsattning_efter": "sysselsattning",
    "forsorjning_fore": "forsorjning",
    "forsorjning_efter": "forsorjning",
    "avslutsorsak": "avslutsorsak",
}


def granska_koder(koder: Mapping[str, Kod | None]) -> None:
    """Refuse a code that belongs to another list than the field's."""
    for falt, kod in koder.items():
        if kod and kod.lista.nyckel != LISTOR[falt]:
            raise ValidationError({falt: f"{kod} hör inte till rätt kodlista."})


def med_procent(lagen: Lagen) -> dict[Kod, int | None]:
    """Return each code with its per cent of full time, None where it is not known."""
    return dict(lagen) if isinstance(lagen, Mapping) else dict.fromkeys(lagen)


def satt_lagen(inskrivning: Inskrivning, skede: str, lagen: Mapping[str, Lagen]) -> list[str]:
    """Note support and occupation before or after, as ``{field: codes}``, in place of what was.

    Return the fields that changed, for the log.
    """
    nya = {falt: med_procent(koder) for falt, koder in lagen.items()}
    for falt, koder in nya.items():
        for kod, procent in koder.items():
            granska_koder({falt: kod})
            _granska_procent(falt, kod, procent)
    rader = inskrivning.lagen.filter(skede=skede).select_related("kod__lista")
    forut: dict[str, dict[Kod, int | None]] = {falt: {} for falt in nya}
    for rad in rader:
        forut[f"{rad.kod.lista.nyckel}_{skede}"][rad.kod] = rad.procent
    andrade = [falt for falt, koder in nya.items() if koder != forut[falt]]
    rader.delete()
    Inskrivningslage.objects.bulk_create(
        Inskrivningslage(inskrivning=inskrivning, skede=skede, kod=kod, procent=procent)
        for koder in nya.values()
        for kod, procent in koder.items()
    )
    return andrade


def _granska_procent(falt: str, kod: Kod, procent: int | None) -> None:
    if procent is not None and not 1 <= procent <= 100:
        raise ValidationError({falt: f"Skriv procent av heltid för {kod}, 1 till 100."})
