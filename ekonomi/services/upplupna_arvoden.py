"""Accruals of arvoden that a bokslut lacks, proposed from what styrelse has worked out."""

from django.core.exceptions import ValidationError
from django.db import transaction

from ekonomi.models import Bokslut, Periodisering
from ekonomi.services.periodisering import NyPeriodisering, registrera_periodisering
from ekonomi.upplupna_arvoden import UpplupnaArvoden
from finsam.models import User


@transaction.atomic
def foresla_upplupna_arvoden(
    *, by: User, bokslut: Bokslut, balanskonto: str
) -> list[Periodisering]:
    """Enter an accrual for each account and payer of the arvoden due; nothing is booked yet.

    No name of a person is in it. Raises ValidationError when the accruals are made already, when
    nothing is due, when the bokslut is closed, or when an account does not exist.
    """
    bokslut = Bokslut.objects.select_for_update(of=("self",)).get(pk=bokslut.pk)
    underlag = UpplupnaArvoden(bokslut)
    if underlag.periodiseringar:
        raise ValidationError(
            "Arvodena är redan periodiserade. Ta bort eller ångra de periodiseringarna först, om "
            "underlaget har ändrats."
        )
    if not underlag.rader:
        raise ValidationError("Inga arvoden är upplupna på bokslutsdagen.")
    if saknas := underlag.saknade_konton:
        raise ValidationError(
            f"Kontoplanen saknar {', '.join(saknas)}. Lägg upp kontot, eller ändra kontot i "
            "arvodesreglerna."
        )
    gjorda = []
    for rad in underlag.rader:
        ny = NyPeriodisering(
            slag=Periodisering.Slag.UPPLUPEN_KOSTNAD,
            text=f"Upplupna arvoden: {rad.slag}"[:200],
            motpart=rad.utbetalare,
            resultatkonto=rad.konto,
            balanskonto=balanskonto,
            belopp=rad.belopp,
        )
        gjord = registrera_periodisering(by=by, bokslut=bokslut, ny=ny)
        gjord.kalla = Periodisering.Kalla.ARVODEN
        gjord.save(update_fields=["kalla"])
        gjorda.append(gjord)
    return gjorda
