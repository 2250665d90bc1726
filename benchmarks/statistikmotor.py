"""One engine's part of benchmarks/statistik.py: made-up participants, then tables and pages.

Run by statistik.py with DATABASE_URL and DATA_DIR of a database that is empty and thrown away.
"""

import random
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date

import django
from django.core.management import call_command

ARET = 2023
FORSTA = 2014
INSATSER = 10
GRANS_TABELL, GRANS_SIDA = 300.0, 1500.0  # milliseconds


def main(antal: int) -> None:
    """Fill the database and time what reads it."""
    django.setup()
    from benchmarks.bokmotor import median_ms, skriv  # noqa: PLC0415 - Django is set up by now

    call_command("migrate", verbosity=0)
    call_command("createcachetable", verbosity=0)
    start = time.perf_counter()
    chef = _fyll(antal)
    skriv(f"{antal} participants made", f"{time.perf_counter() - start:8.1f} s")
    for namn, arbete, grans in _arbeten(chef):
        fragor = _fragor(arbete)
        vagg, processor = median_ms(arbete)
        over = "" if vagg < grans else f"   OVER {grans:.0f} ms"
        skriv(namn, f"{vagg:8.1f} ms {processor:8.1f} cpu {fragor:4d} queries{over}")


def _fragor(arbete: Callable[[], object]) -> int:
    from django.db import connection  # noqa: PLC0415
    from django.test.utils import CaptureQueriesContext  # noqa: PLC0415

    with CaptureQueriesContext(connection) as fragor:
        arbete()
    return len(fragor)


def _arbeten(chef) -> Iterator[tuple[str, Callable[[], object], float]]:
    """Yield what is timed: its name, the work, the limit in milliseconds."""
    from django.test import Client  # noqa: PLC0415

    from insatser import services  # noqa: PLC0415
    from insatser.statistik.arssamling import TABELLER, arssamling  # noqa: PLC0415
    from insatser.statistik.historik import arsfloden  # noqa: PLC0415
    from insatser.statistik.kodverk import kodverket  # noqa: PLC0415
    from insatser.statistik.rakning import RAKNINGAR  # noqa: PLC0415
    from insatser.statistik.sedan_start import sedan_start_tabell  # noqa: PLC0415
    from insatser.statistik.underlag import underlag  # noqa: PLC0415
    from insatser.statistik.urval import Urval  # noqa: PLC0415

    urval, verk = Urval.av_ar(ARET), kodverket()
    for nr, rakning in enumerate(RAKNINGAR):
        namn = rakning.__name__.strip("_")
        yield f"count {nr} {namn}", lambda r=rakning: list(r(urval, verk)), GRANS_TABELL
    u = underlag(urval)
    for gor in TABELLER:
        yield f"table {gor.__name__}", lambda g=gor: g(u), GRANS_TABELL
    yield "table per year", lambda: arsfloden(ARET), GRANS_TABELL
    yield "table since start", lambda: sedan_start_tabell(u), GRANS_TABELL
    yield "fixed tables of a year", lambda: arssamling(ARET), GRANS_SIDA
    klient = Client()
    klient.force_login(chef)
    sida = f"/insatser/statistik/?ar={ARET}"
    yield "statistics page", lambda: klient.get(sida), GRANS_SIDA
    yield "statistics page, narrowed", lambda: klient.get(f"{sida}&kon=man&fran=3"), GRANS_SIDA
    start = time.perf_counter()
    services.frys_ar(by=chef, ar=ARET)
    sys.stdout.write(f"{'freezing the year':<34} {time.perf_counter() - start:8.1f} s\n")
    yield "statistics page, frozen year", lambda: klient.get(sida), GRANS_SIDA


def _fyll(antal: int):
    """Make users, code lists, insatser and participants, the same each time."""
    from finsam.services import skapa_anvandare  # noqa: PLC0415
    from insatser import kodlistor, services  # noqa: PLC0415
    from insatser.models import Deltagare, Inskrivning, Inskrivningslage, Kod  # noqa: PLC0415

    chef = skapa_anvandare(by=None, email="chef@example.se", namn="Chef", roller=["forbundschef"])
    services.las_in_kodlistor(by=chef, listor=kodlistor.standard())
    insatser = [
        services.skapa_insats(
            by=chef, namn=f"Insats {n}", inriktning="individ", from_datum=date(FORSTA, 1, 1)
        )
        for n in range(INSATSER)
    ]
    koder: dict[str, list[Kod]] = {}
    for kod in Kod.objects.select_related("lista"):
        koder.setdefault(kod.lista.nyckel, []).append(kod)
    slump = random.Random(2022)  # noqa: S311 - the same participants each time
    deltagare = Deltagare.objects.bulk_create(
        (
            Deltagare(
                kod=f"K{n:07d}",
                kon=slump.choice(("kvinna", "kvinna", "man")),
                fodelsear=slump.randint(1958, 2004),
            )
            for n in range(antal)
        ),
        batch_size=2000,
    )
    rader = [_inskrivning(slump, d, slump.choice(insatser), koder) for d in deltagare]
    Inskrivning.objects.bulk_create(rader, batch_size=1000)
    Inskrivningslage.objects.bulk_create(
        (
            Inskrivningslage(inskrivning=rad, skede=skede, kod=slump.choice(koder[lista]))
            for rad in rader
            for skede in ("fore", "efter")
            if skede == "fore" or rad.ut_manad
            for lista in ("sysselsattning", "forsorjning")
        ),
        batch_size=2000,
    )
    return chef


def _inskrivning(slump: random.Random, deltagare, insats, koder):
    from insatser.models import Inskrivning  # noqa: PLC0415

    manader = slump.randrange((ARET - FORSTA + 1) * 12)
    ut = manader + slump.randint(2, 24)
    slut = (ARET - FORSTA + 1) * 12
    avslutad = ut < slut
    return Inskrivning(
        deltagare=deltagare,
        insats=insats,
        in_manad=date(FORSTA + manader // 12, manader % 12 + 1, 1),
        ut_manad=date(FORSTA + ut // 12, ut % 12 + 1, 1) if avslutad else None,
        avslutsorsak=slump.choice(koder["avslutsorsak"]) if avslutad else None,
        remittent=slump.choice(koder["remittent"]),
        utbildning=slump.choice(koder["utbildning"]),
        tid_i_forsorjning=slump.choice(koder["tid"]),
    )


if __name__ == "__main__":
    main(int(sys.argv[1]))
