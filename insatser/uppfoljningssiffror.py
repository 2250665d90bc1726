"""What the system itself knows of a period of an insats, beside what is written about it.

Exact counts: only for those who may see the participants of the insats.
"""

from decimal import Decimal

from django.db.models import Count, Q, Sum

from finsam.period import Period
from finsam.taltabell import Enhet, Kolumn, Rad, Tal, Taltabell
from insatser.models import Insats, Inskrivning, Konsultation, Tillfalle, Volym


def periodens_siffror(insats: Insats, period: Period) -> Taltabell:
    """Return one column of counts: the flow of participants, consultations, occasions.

    Four queries. Those counted in volumes are in the flow where the volume lies in the period.
    """
    individ = insats.inriktning == Insats.Inriktning.INDIVID
    antal = [*(_flode(insats, period) if individ else []), *_tillfallen(insats, period)]
    return Taltabell(
        "periodens_siffror",
        f"Siffror {period}",
        (Kolumn("antal", "Antal"),),
        tuple(Rad(rubrik, (Tal(Decimal(n), Enhet.ANTAL),)) for rubrik, n in antal),
        enhet=Enhet.ANTAL,
        rubrik_forsta="Ur systemet",
    )


def _tillfallen(insats: Insats, period: Period) -> list[tuple[str, int]]:
    ram = (period.fran, period.till)
    summor = Tillfalle.objects.filter(insats=insats, datum__range=ram).aggregate(
        tillfallen=Sum("antal_tillfallen"), personer=Sum("antal")
    )
    return [
        ("Tillfällen", summor["tillfallen"] or 0),
        ("Personer vid tillfällena", summor["personer"] or 0),
    ]


def _flode(insats: Insats, period: Period) -> list[tuple[str, int]]:
    fran, till = period.fran, period.till
    koder = Inskrivning.objects.filter(insats=insats).aggregate(
        start=Count("pk", filter=Q(in_manad__lt=fran) & (Q(ut_manad=None) | Q(ut_manad__gte=fran))),
        nya=Count("pk", filter=Q(in_manad__range=(fran, till))),
        avslutade=Count("pk", filter=Q(ut_manad__range=(fran, till))),
    )
    volymer = list(
        Volym.objects.filter(insats=insats, from_datum__gte=fran, till_datum__lte=till).order_by(
            "from_datum"
        )
    )
    forsta = {v.kon: v.pagaende_start for v in reversed(volymer)}
    start = koder["start"] + sum(forsta.values())
    nya = koder["nya"] + sum(v.nya for v in volymer)
    avslutade = koder["avslutade"] + sum(v.avslutade for v in volymer)
    konsultationer = Konsultation.objects.filter(insats=insats, manad__range=(fran, till)).count()
    return [
        ("Pågående när perioden började", start),
        ("Nya", nya),
        ("Avslutade", avslutade),
        ("Pågående när perioden slutade", start + nya - avslutade),
        ("Konsultationer", konsultationer),
    ]
