"""What must hold of an insats when it is registered or changed; said before it is saved."""

from collections.abc import Iterable

from django.core.exceptions import ValidationError

from insatser.models import Insats, Kod, Kodlista

FRYSTA = ("inriktning", "uppfoljningsmetod", "esf")


def granska(insats: Insats, andrade: Iterable[str]) -> None:
    """Refuse a change that what is registered, decided or reported stands against.

    ``andrade`` are the names of the fields that are being changed. ValidationError says per
    field what to do instead.
    """
    andrade = set(andrade)
    _granska_fryst(insats, andrade)
    _granska_tid(insats)
    _granska_foralder(insats)
    if insats.pk is not None:
        _granska_sista_dag(insats, andrade)
        _granska_deltagare(insats, andrade)


def granska_syften(koder: Iterable[Kod]) -> None:
    """Refuse a code of another list; of what there may be several the model asks nothing."""
    for kod in koder:
        if kod.lista.nyckel != Kodlista.Anvandning.SYFTE:
            raise ValidationError({"syften": f"{kod} hör inte till rätt kodlista."})


def _granska_fryst(insats: Insats, andrade: set[str]) -> None:
    """What has gone to Försäkringskassan as this insats's cannot change in their system."""
    if insats.inriktning_fryst_at is None:
        return
    for falt in sorted(andrade & set(FRYSTA)):
        raise ValidationError(
            {
                falt: "Uppgiften är lämnad till Försäkringskassan, och i Uppföljning Finsam går "
                "den inte att ändra. Avsluta insatsen och lägg upp en ny med ett annat namn."
            }
        )


def _granska_tid(insats: Insats) -> None:
    if insats.tidsform == Insats.Tidsform.TIDSBESTAMD and insats.till_datum is None:
        raise ValidationError(
            {
                "till_datum": "En tidsbestämd insats har en sista dag. Ange den, eller välj tills "
                "vidare (LIS)."
            }
        )


def _granska_foralder(insats: Insats) -> None:
    """The parts of an insats lie one level deep."""
    foralder = insats.foralder
    if foralder is None:
        return
    if foralder.pk == insats.pk:
        raise ValidationError({"foralder": "En insats är inte en del av sig själv. Välj en annan."})
    if foralder.foralder_id is not None:
        raise ValidationError(
            {
                "foralder": f"{foralder} är själv en del av {foralder.foralder}. Välj "
                f"{foralder.foralder} i stället."
            }
        )
    if insats.pk is not None and insats.delar.exists():
        raise ValidationError(
            {"foralder": f"{insats} har egna delar och kan inte vara en del av en annan."}
        )


def _granska_sista_dag(insats: Insats, andrade: set[str]) -> None:
    """A last day that a decision lies behind is changed by another, not by typing over it."""
    if "till_datum" not in andrade:
        return
    if hasattr(insats, "avslut"):
        raise ValidationError(
            {"till_datum": "Insatsen är avslutad. Ångra avslutet för att ändra sista dagen."}
        )
    if insats.forlangningar.galler().exists():
        raise ValidationError(
            {
                "till_datum": "Sista dagen vilar på en beslutad förlängning. Förläng igen, eller "
                "ångra förlängningen först."
            }
        )


def _granska_deltagare(insats: Insats, andrade: set[str]) -> None:
    """Refuse what the registered participants stand against."""
    inskrivna = insats.inskrivningar
    if inskrivna.filter(in_manad__lt=insats.from_datum.replace(day=1)).exists():
        raise ValidationError(
            {"from_datum": "Det finns deltagare som skrevs in tidigare. Välj en tidigare dag."}
        )
    if "inriktning" in andrade and inskrivna.exists():
        raise ValidationError(
            {"inriktning": "Inriktningen är låst när deltagare är registrerade i insatsen."}
        )
    utan_koder = insats.uppfoljningsmetod == Insats.Metod.ANTAL
    if "uppfoljningsmetod" in andrade and utan_koder and inskrivna.exists():
        raise ValidationError(
            {
                "uppfoljningsmetod": "Insatsen har kodade deltagare. Den som inte vill ha en kod "
                "räknas i en volym."
            }
        )
    andra_skalor = inskrivna.exclude(stegmatningar=None).exclude(
        stegmatningar__steg__skala=insats.stegskala
    )
    if "stegskala" in andrade and andra_skalor.exists():
        raise ValidationError(
            {"stegskala": "Deltagare är redan mätta på den förra skalan. Behåll den."}
        )
