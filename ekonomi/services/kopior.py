"""Posts copies of posted vouchers, many at a time: turned round (storno) or as they were."""

from collections.abc import Sequence
from itertools import islice

from django.db import connection
from django.utils import timezone

from ekonomi.models import Rad, Rakenskapsar, Verifikation
from ekonomi.services.bokforing import bokforing, nasta_nummer
from finsam.models import User

OMGANG = 1000  # vouchers per batch: bounded memory, few round trips

_POSTA = """
UPDATE ekonomi_verifikation
   SET nummer = ordnade.nummer, bokford_at = %s, bokford_by_id = %s
  FROM (SELECT id, %s + ROW_NUMBER() OVER (ORDER BY id) AS nummer
          FROM ekonomi_verifikation
         WHERE id IN ({}) AND serie_id = %s) AS ordnade
 WHERE ekonomi_verifikation.id = ordnade.id
"""


def bokfor_kopior(
    *, by: User, ar: Rakenskapsar, kopior: Sequence[tuple[int, Verifikation]], tecken: int
) -> dict[int, int]:
    """Post each new voucher with the rows of the posted one whose key stands beside it.

    ``tecken`` is 1 for rows as they are and -1 for rows turned round. Returns the copy's key by
    the original's. To be called in a transaction that holds the year; the caller has checked
    that the days are open.
    """
    par: dict[int, int] = {}
    serier = sorted({ny.serie_id for _gammal, ny in kopior})
    with bokforing(ar=ar, serier=serier):
        alla = iter(kopior)
        while omgang := list(islice(alla, OMGANG)):
            utkast = Verifikation.objects.bulk_create(ny for _gammal, ny in omgang)
            nya = {gammal: ny.pk for (gammal, _), ny in zip(omgang, utkast, strict=True)}
            _kopiera_rader(omgang, nya, tecken)
            for kod in serier:
                _posta(ar, kod, list(nya.values()), by)
            par |= nya
    return par


def _kopiera_rader(
    omgang: Sequence[tuple[int, Verifikation]], nya: dict[int, int], tecken: int
) -> None:
    datum = {gammal: ny.datum for gammal, ny in omgang}
    rader = Rad.objects.filter(verifikation__in=nya).order_by("pk")
    Rad.objects.bulk_create(
        (
            Rad(
                verifikation_id=nya[rad.verifikation_id],
                konto_id=rad.konto_id,
                objektkombination_id=rad.objektkombination_id,
                belopp=tecken * rad.belopp,
                text=rad.text,
                bokforingsdatum=datum[rad.verifikation_id],
            )
            for rad in rader.iterator()
        ),
        batch_size=5000,
    )


def _posta(ar: Rakenskapsar, kod: str, utkast: list[int], by: User) -> None:
    """Post the drafts of one series among these, numbered after its last voucher."""
    tidpunkt = connection.ops.adapt_datetimefield_value(timezone.now())
    fore = nasta_nummer(ar, kod) - 1
    with connection.cursor() as cursor:
        cursor.execute(
            _POSTA.format(", ".join(["%s"] * len(utkast))),
            [tidpunkt, by.pk, fore, *utkast, kod],
        )
