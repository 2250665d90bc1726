"""The example's ladders with several questions, measurements on them, and rules of gallring.

Read from ``steg.yaml``; the measurements are made up the same way every time. They are many, so
they are written at once, in the way that ``insatser.services.mat_steg`` would one by one.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from finsam.models import User
from insatser import services
from insatser.models import Insats, Inskrivning, Stegfraga, Stegmatning, Stegskala, Stegsvar
from insatser.stegsvar import steg_av_svar
from styrelse.avtalstid import plus_manader

_Typ = Stegmatning.Typ


def ladda(katalog: Path, *, by: User) -> None:
    """Add ladders and rules, and measure the participants; nothing where an example has none."""
    fil = katalog / "steg.yaml"
    if not fil.exists():
        return
    data = yaml.safe_load(fil.read_text(encoding="utf-8"))
    for rad in data.get("gallringsregler", ()):
        insats = Insats.objects.get(slug=rad["insats"]) if "insats" in rad else None
        services.satt_gallringsregel(by=by, **{**rad, "insats": insats})
    for rad in data.get("skalor", ()):
        _mat(_skala(rad, by), Insats.objects.get(slug=rad["insats"]), date(rad["till_ar"], 12, 31))


def _skala(rad: dict[str, Any], by: User) -> Stegskala:
    skala = services.skapa_stegskala(by=by, **rad["skala"])
    for text in rad["fragor"]:
        services.lagg_till_stegfraga(by=by, skala=skala, text=text)
    insats = Insats.objects.get(slug=rad["insats"])
    services.andra_insats(by=by, insats=insats, stegskala=skala)
    return skala


def _mat(skala: Stegskala, insats: Insats, till: date) -> None:
    """Measure everyone of the insats up to a day: at start, by the interval, at end."""
    steg = {s.nummer: s for s in skala.steg.all()}
    fragor = list(skala.fragor.all())
    matningar, alla_svar = [], []
    for i, inskrivning in enumerate(insats.inskrivningar.order_by("pk")):
        for nummer, (typ, dag) in enumerate(_dagar(i, inskrivning, skala, till)):
            for skattare in Stegmatning.Skattare.values:
                if skattare == Stegmatning.Skattare.DELTAGARE and typ == _Typ.UPPFOLJNING:
                    continue  # (påhittat) participants rate themselves at start and end
                svar = _svar(i, nummer, skattare, len(fragor), max(steg))
                matningar.append(
                    Stegmatning(
                        inskrivning=inskrivning,
                        datum=dag,
                        typ=typ,
                        skattare=skattare,
                        steg=steg[steg_av_svar(svar)],
                    )
                )
                alla_svar.append(svar)
    Stegmatning.objects.bulk_create(matningar)
    Stegsvar.objects.bulk_create(_rader(matningar, alla_svar, fragor))


def _rader(
    matningar: list[Stegmatning], alla_svar: list[list[int]], fragor: list[Stegfraga]
) -> Iterator[Stegsvar]:
    for matning, svar in zip(matningar, alla_svar, strict=True):
        for fraga, varde in zip(fragor, svar, strict=True):
            yield Stegsvar(matning=matning, fraga=fraga, varde=varde)


def _dagar(
    i: int, inskrivning: Inskrivning, skala: Stegskala, till: date
) -> Iterator[tuple[str, date]]:
    """Yield (kind, day); every ninth of the ended lacks the one at the end."""
    ut = inskrivning.ut_manad
    dag = inskrivning.in_manad.replace(day=10 + i % 15)
    yield _Typ.START, dag
    dag = plus_manader(dag, skala.intervall_manader)
    while dag < (ut or till):
        yield _Typ.UPPFOLJNING, dag
        dag = plus_manader(dag, skala.intervall_manader)
    if ut and i % 9 != 4:
        yield _Typ.AVSLUT, ut.replace(day=25)


def _svar(i: int, nummer: int, skattare: str, fragor: int, hogst: int) -> list[int]:
    """Return made-up answers: most rise with each measurement, some stand still or fall."""
    stiger = nummer if i % 5 else -(nummer // 3)
    bas = 1 + i % 3 + stiger - (skattare == Stegmatning.Skattare.DELTAGARE and i % 2)
    return [min(max(bas + (i + fraga) % 3 - 1, 1), hogst) for fraga in range(fragor)]
