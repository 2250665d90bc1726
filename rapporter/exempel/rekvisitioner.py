"""The example's attestordning, rekvisitioner and invoices, read from ``rekvisitioner.yaml``.

What the books hold is tied to its voucher; no booked figure is changed.
"""

from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

from ekonomi.models import Attestregel, Utbetalning, Verifikation
from ekonomi.services.attestordning import lagg_till_regel
from ekonomi.services.faktura import registrera_faktura
from ekonomi.services.rekvisition import skapa_rekvisition
from ekonomi.services.utbetalning import NyBilaga, skicka_in
from ekonomi.services.utbetalningsattest import attestera_utbetalning
from ekonomi.services.utbetalningsbokning import koppla_verifikation, notera_betalning
from ekonomi.services.utbetalningsrader import NyUtbetalningsrad
from finsam.behorighet import Roll
from finsam.models import User
from insatser.models import Insats
from rapporter.exempel.anvandare import epost
from styrelse.models import Organisation


def ladda(katalog: Path, *, by: User) -> None:
    """Load them, where the example has the file."""
    fil = katalog / "rekvisitioner.yaml"
    if not fil.exists():
        return
    data = yaml.safe_load(fil.read_text(encoding="utf-8"))
    _attestordning(data["attestordning"], by)
    for rad in data["rekvisitioner"]:
        _rekvisition(rad, by)
    for rad in data["fakturor"]:
        _faktura(rad)


def _anvandare(roll: Roll) -> User:
    return User.objects.get(email=epost(roll))


def _attestordning(data: dict[str, Any], by: User) -> None:
    beslut = {n: data[n] for n in ("beslutad_datum", "paragraf", "from_datum")}
    regler: list[Attestregel] = []
    for rad in data["regler"]:
        konto, ersatter = rad.pop("konto", None), rad.pop("ersatter", None)
        grans = rad.pop("till_belopp", None)
        regler.append(
            lagg_till_regel(
                by=by,
                user=User.objects.get(email=konto) if konto else None,
                ersatter=regler[ersatter] if ersatter is not None else None,
                till_belopp=Decimal(grans) if grans else None,
                **rad,
                **beslut,
            )
        )


def _rader(rader: list[dict[str, str]]) -> list[NyUtbetalningsrad]:
    return [NyUtbetalningsrad(**rad | {"belopp": Decimal(rad["belopp"])}) for rad in rader]


def _underlag(text: str) -> NyBilaga:
    return NyBilaga("underlag.txt", f"{text}\n\nUnderlag i exemplet.\n".encode())


def _rekvisition(data: dict[str, Any], chef: User) -> None:
    """Written and sent by the insatsansvarig, attested by the chef, tied to the books."""
    sandare = _anvandare(Roll.INSATSANSVARIG)
    insats = Insats.objects.get(slug=data["insats"])
    rekvisition = skapa_rekvisition(
        by=sandare,
        insats=insats,
        ar=data["ar"],
        kvartal=data["kvartal"],
        mottagare=Organisation.objects.get(namn=data["mottagare"]),
        rader=_rader(data["rader"]),
        bilagor=[_underlag(f"{insats}, kvartal {data['kvartal']} {data['ar']}")],
    )
    skicka_in(by=sandare, utbetalning=rekvisition)
    if data["attesterad"]:
        _attestera_och_koppla(rekvisition, data, chef)


def _attestera_och_koppla(rekvisition: Utbetalning, data: dict[str, Any], chef: User) -> None:
    attestera_utbetalning(by=chef, utbetalning=rekvisition, dag=data["attesterad"])
    lika = Verifikation.objects.bokforda().som_kan_vara(rekvisition.belopp)
    bokford = lika.get(datum=data["bokford"])
    ekonomen = _anvandare(Roll.EKONOM)
    koppla_verifikation(by=ekonomen, utbetalning=rekvisition, verifikation=bokford)
    notera_betalning(by=ekonomen, utbetalning=rekvisition, datum=data["betald"])


def _faktura(data: dict[str, Any]) -> None:
    leverantor, insats = data.pop("leverantor"), data.pop("insats")
    rader = _rader(data.pop("rader"))
    belopp = {n: Decimal(data.pop(n)) for n in ("belopp", "moms")}
    registrera_faktura(
        by=_anvandare(Roll.ADMINISTRATOR),
        mottagare_namn=leverantor,
        insats=Insats.objects.get(slug=insats),
        rader=rader,
        bilagor=[_underlag(f"Faktura {data['fakturanummer']} från {leverantor}")],
        **belopp,
        **data,
    )
