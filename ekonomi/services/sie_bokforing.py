"""Books the vouchers of a SIE file: drafts and rows in batches, then each series posted at once."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from django.db import connection
from django.utils import timezone

from ekonomi.models import Rad, SieImport, Verifikation, Verifikationsserie
from ekonomi.objektnyckel import objektnyckel
from ekonomi.services.bokforing import bokforing, nasta_nummer
from ekonomi.services.sie_kontoplan import Nycklar
from ekonomi.sie import Ver
from ekonomi.sieplan import STEG, Framsteg, Moment, belopp_rader, inget_framsteg, kortad, serie_for
from finsam.massinsattning import bedom_anyo, nya_nycklar, satt_in
from finsam.models import User

OMGANG = STEG  # vouchers per batch: bounded memory, few round trips
VERIFIKATIONSFALT = (
    "id",
    "ar",
    "serie",
    "datum",
    "text",
    "sie_import",
    "filens_serie",
    "filens_nummer",
    "filens_ordning",
    "radnummer",
)
RADFALT = ("verifikation", "konto", "objektkombination", "belopp", "text", "bokforingsdatum")


def bokfor_vers(
    vers: Sequence[Ver],
    sie_import: SieImport,
    nycklar: Nycklar,
    by: User,
    *,
    ordning: Mapping[int, int],
    framsteg: Framsteg = inget_framsteg,
) -> None:
    """Write drafts and rows in batches, then post each series in one statement."""
    serier = sorted({serie_for(ver) for ver in vers})
    for kod in serier:
        Verifikationsserie.objects.get_or_create(kod=kod, defaults={"namn": f"Serie {kod}"})
    with bokforing(ar=sie_import.ar, serier=serier):
        for i in range(0, len(vers), OMGANG):
            framsteg(Moment.BOKFOR, i, len(vers))
            _spara_utkast(vers[i : i + OMGANG], sie_import, nycklar, ordning)
        if len(vers) > OMGANG:
            bedom_anyo(Verifikation, Rad)
        nu = timezone.now()
        for kod in serier:
            _numrera(sie_import, kod, nu, by)
    if len(vers) > OMGANG:
        bedom_anyo(Verifikation)  # posted now, so that the lists are planned by it


def _spara_utkast(
    vers: Sequence[Ver], sie_import: SieImport, nycklar: Nycklar, ordning: Mapping[int, int]
) -> None:
    nya = list(zip(nya_nycklar(Verifikation, len(vers)), vers, strict=True))
    satt_in(
        Verifikation,
        VERIFIKATIONSFALT,
        (
            (
                pk,
                sie_import.ar_id,
                serie_for(ver),
                ver.datum,
                kortad(ver.text),
                sie_import.pk,
                ver.serie,
                ver.nummer,
                ordning.get(ver.radnummer, 1),
                ver.radnummer,
            )
            for pk, ver in nya
        ),
    )
    satt_in(Rad, RADFALT, _rader(nya, nycklar))


def _rader(nya: Sequence[tuple[int, Ver]], nycklar: Nycklar) -> Iterator[tuple[object, ...]]:
    for pk, ver in nya:
        for rad in belopp_rader(ver):
            nyckel = objektnyckel(rad.objekt) if rad.objekt else ""
            yield (
                pk,
                nycklar.konton[rad.konto],
                nycklar.kombinationer[nyckel] if nyckel else None,
                rad.belopp,
                kortad(rad.text),
                ver.datum,
            )


_POSTA = """
UPDATE ekonomi_verifikation
   SET nummer = ordnade.nummer, bokford_at = %s, bokford_by_id = %s
  FROM (SELECT id, %s + ROW_NUMBER() OVER (ORDER BY id) AS nummer
          FROM ekonomi_verifikation
         WHERE sie_import_id = %s AND serie_id = %s AND bokford_at IS NULL) AS ordnade
 WHERE ekonomi_verifikation.id = ordnade.id
"""


def _numrera(sie_import: SieImport, kod: str, nu: datetime, by: User) -> None:
    """Post the import's drafts of a series, numbered in the file's order after the last one."""
    fore = nasta_nummer(sie_import.ar, kod) - 1
    with connection.cursor() as cursor:
        tidpunkt = connection.ops.adapt_datetimefield_value(nu)
        cursor.execute(_POSTA, [tidpunkt, by.pk, fore, sie_import.pk, kod])
