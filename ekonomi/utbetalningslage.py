"""Where one thing to pay stands: the phases behind it, the one it is in, those to come."""

from collections.abc import Iterator
from dataclasses import dataclass

from ekonomi.models import Utbetalning, Utbetalningsattest
from finsam.format import langt_datum

Status = Utbetalning.Status
_NATT = {
    Status.UTKAST: 0,
    Status.ATERSAND: 0,
    Status.INSKICKAD: 1,
    Status.ATTESTERAD: 2,
    Status.OVERLAMNAD: 3,
    Status.BOKFORD: 3,
}


@dataclass(frozen=True, slots=True)
class Fas:
    """One phase: its word, who and when, and whether it is behind or now."""

    ord: str
    vem: str = ""
    klar: bool = False
    nu: bool = False


def faser(utbetalning: Utbetalning, attest: Utbetalningsattest | None) -> list[Fas]:
    """Return the five phases in order; none for what is cancelled.

    ``utbetalning`` is read with ``som_visas``, ``attest`` is the one in force with its user.
    """
    if utbetalning.status == Status.MAKULERAD:
        return []
    natt = _NATT[Status(utbetalning.status)] + (utbetalning.betald_datum is not None)
    return [
        Fas(ord_, vem, klar=nummer < natt or nummer == natt == 4, nu=nummer == natt < 4)
        for nummer, (ord_, vem) in enumerate(_ord(utbetalning, attest))
    ]


def _ord(utbetalning: Utbetalning, attest: Utbetalningsattest | None) -> Iterator[tuple[str, str]]:
    yield (
        ("Återsänd" if utbetalning.status == Status.ATERSAND else "Skriven"),
        str(utbetalning.skapad_by),
    )
    if utbetalning.status == Status.INSKICKAD:
        yield "Väntar på attest", f"inskickad av {utbetalning.inskickad_by}"
    else:
        yield "Inskickad", str(utbetalning.inskickad_by or "")
    yield "Attesterad", f"{attest.attesterad_by}, {langt_datum(attest.dag)}" if attest else ""
    if utbetalning.status == Status.OVERLAMNAD:
        yield "Överlämnad", f"förslag {utbetalning.forslag}"
    else:
        yield (
            "Bokförd",
            f"verifikation {utbetalning.verifikation}" if utbetalning.verifikation else "",
        )
    betald = utbetalning.betald_datum
    yield "Betald", langt_datum(betald) if betald else ""
