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
    chef, ledamot = _fyll(antal)
    skriv(f"{antal} participants made", f"{time.perf_counter() - start:8.1f} s")
    for namn, arbete, grans in _arbeten(chef, ledamot):
        fragor = _fragor(arbete)
        vagg, processor = median_ms(arbete)
        over = "" if vagg < grans else f"   OVER {grans:.0f} ms"
        skriv(namn, f"{vagg:8.1f} ms {processor:8.1f} cpu {fragor:4d} queries{over}")


def _tid(namn: str, arbete: Callable[[], object]) -> None:
    """Time what is done once."""
    start, cpu = time.perf_counter(), time.process_time()
    arbete()
    vagg, processor = time.perf_counter() - start, time.process_time() - cpu
    sys.stdout.write(f"{namn:<34} {vagg:8.1f} s  {processor:8.1f} s cpu, once\n")


def _fragor(arbete: Callable[[], object]) -> int:
    from django.db import connection  # noqa: PLC0415
    from django.test.utils import CaptureQueriesContext  # noqa: PLC0415

    with CaptureQueriesContext(connection) as fragor:
        arbete()
    return len(fragor)


def _arbeten(chef, ledamot) -> Iterator[tuple[str, Callable[[], object], float]]:
    """Yield what is timed: its name, the work, the limit in milliseconds."""
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
    yield from _sidor(chef, ledamot)


def _hamta(klient, url: str) -> None:
    """Get a page, which must answer."""
    svar = klient.get(url)
    if svar.status_code != 200:
        raise SystemExit(f"{url} answers {svar.status_code}")


def _sidor(chef, ledamot) -> Iterator[tuple[str, Callable[[], object], float]]:
    """Yield the pages: exact, protected, and of a frozen year."""
    from django.test import Client  # noqa: PLC0415

    from insatser import services  # noqa: PLC0415

    klient = Client()
    klient.force_login(chef)
    sida = f"/insatser/statistik/?ar={ARET}"
    yield "statistics page", lambda: _hamta(klient, sida), GRANS_SIDA
    yield "statistics page, narrowed", lambda: _hamta(klient, f"{sida}&kon=man&fran=3"), GRANS_SIDA
    hela = f"{sida}&insats=insats-1&kommun=&kon=man"
    yield "statistics page, one insats, men", lambda: _hamta(klient, hela), GRANS_SIDA
    yield (
        "cost per participant",
        lambda: _hamta(klient, f"/insatser/statistik/kostnad/?ar={ARET}"),
        GRANS_SIDA,
    )
    skyddad = Client()
    skyddad.force_login(ledamot)
    for namn, url in (("statistics page", sida), ("board", f"/insatser/?ar={ARET}")):
        _tid(f"{namn}, protected, first time", lambda u=url: _hamta(skyddad, u))
        yield f"{namn}, protected", lambda u=url: _hamta(skyddad, u), GRANS_SIDA
    _tid("freezing the year", lambda: services.frys_ar(by=chef, ar=ARET))
    yield "statistics page, frozen year", lambda: _hamta(klient, sida), GRANS_SIDA


def _fyll(antal: int):
    """Make users, code lists, insatser and participants, the same each time."""
    from finsam.services import skapa_anvandare  # noqa: PLC0415
    from insatser import kodlistor, services  # noqa: PLC0415
    from insatser.models import Deltagare, Inskrivning, Inskrivningslage, Kod  # noqa: PLC0415

    chef, ledamot = (
        skapa_anvandare(by=None, email=f"{roll}@example.se", namn=roll, roller=[roll])
        for roll in ("forbundschef", "ledamot")
    )
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
    _mat(slump, chef, insatser, rader)
    return chef, ledamot


def _mat(slump: random.Random, chef, insatser, rader) -> None:
    """Give half of the insatser a ladder of five steps, and measure those who ended twice."""
    from insatser.models import Steg, Stegmatning, Stegskala  # noqa: PLC0415

    skala = Stegskala.objects.create(namn="Fem steg")
    steg = [Steg.objects.create(skala=skala, nummer=n, namn=f"Steg {n}") for n in range(1, 6)]
    med = insatser[: INSATSER // 2]
    for insats in med:
        insats.stegskala = skala
        insats.save()
    egna = {insats.pk for insats in med}
    Stegmatning.objects.bulk_create(
        (
            Stegmatning(
                inskrivning=rad,
                datum=dag,
                steg=slump.choice(steg),
                typ=typ,
                skattare=skala.raknas,
            )
            for rad in rader
            if rad.ut_manad and rad.insats_id in egna
            for typ, dag in (("start", rad.in_manad), ("avslut", rad.ut_manad))
        ),
        batch_size=2000,
    )


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
