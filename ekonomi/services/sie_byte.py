"""Changes booked vouchers for what a newer file says of them: storno, then the new version.

The steps that the import and a later yes (``sie_version``) share; the booking of the file's own
vouchers stands between them.
"""

from collections.abc import Collection, Mapping, Sequence

from django.utils import timezone

from ekonomi.models import Filskillnad, SieImport, Uttag, Verifikation
from ekonomi.services.uttag import anteckna, krav_dagarna_oppna, ta_ut
from ekonomi.sieplan import Skillnad
from finsam.models import User


def spara_skillnader(
    *, by: User, sie_import: SieImport, skillnader: Sequence[Skillnad], valda: Collection[Skillnad]
) -> None:
    """Keep what the file says otherwise with its import; ``valda`` are accepted at once."""
    godtagna = {s.verifikation for s in valda}
    nu = timezone.now()
    Filskillnad.objects.bulk_create(
        Filskillnad(
            sie_import=sie_import,
            slag=s.slag,
            verifikation_id=s.verifikation,
            radnummer=s.ver.radnummer if s.ver else None,
            text=s.text,
            godtagen_at=nu if s.verifikation in godtagna else None,
            godtagen_by=by if s.verifikation in godtagna else None,
        )
        for s in skillnader
    )


def ta_ut_gamla(*, by: User, sie_import: SieImport, valda: Sequence[Skillnad]) -> dict[int, int]:
    """Cancel the versions in force of what is accepted; the storno's key by the old one's.

    Raises ValidationError when the day of an old or a new version is locked.
    """
    krav_dagarna_oppna(sie_import.ar, [s.ver.datum for s in valda if s.ver])
    saknas = {s.verifikation for s in valda if s.ver is None}
    i_kraft = [s.verifikation for s in valda if s.slag != Filskillnad.Slag.RATTAD]
    fil = sie_import.fil.namn

    def text(ver: Verifikation) -> str:
        vad = "saknas i" if ver.pk in saknas else "ersatt av ny version i"
        return f"{ver.filens_beteckning or ver} {vad} {fil}"[:500]

    gamla = Verifikation.objects.filter(pk__in=i_kraft).order_by("pk")
    return ta_ut(by=by, ar=sie_import.ar, verifikationer=list(gamla), text=text)


def anteckna_byten(
    *, sie_import: SieImport, valda: Sequence[Skillnad], stornon: Mapping[int, int]
) -> None:
    """Write down what was taken out and what replaces it, once the new versions are booked."""
    rader = {s.verifikation: s.ver.radnummer for s in valda if s.ver and s.verifikation in stornon}
    nya = dict(
        sie_import.verifikationer.i_kraft()
        .filter(radnummer__in=rader.values())
        .values_list("radnummer", "pk")
    )
    ersatta = {gammal: nya[radnummer] for gammal, radnummer in rader.items()}
    anteckna(
        slag=Uttag.Slag.VERSION,
        sie_import=sie_import,
        stornon={gammal: stornon[gammal] for gammal in ersatta},
        ersatta=ersatta,
    )
    anteckna(
        slag=Uttag.Slag.SAKNAS,
        sie_import=sie_import,
        stornon={gammal: storno for gammal, storno in stornon.items() if gammal not in ersatta},
    )
