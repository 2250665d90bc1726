"""Granted applications that are not entered as commitments yet."""

from django.db.models import QuerySet

from ekonomi.models import Insatsbeslut
from finsam.models import User
from finsam.synlig import synliga
from insatser.models import Ansokan


def ej_inforda(user: User) -> QuerySet[Ansokan]:
    """Return the granted applications that no decision in force rests on, with ``beviljat``."""
    beviljade = synliga(Ansokan, user).filter(status=Ansokan.Status.BEVILJAD)
    utan = beviljade.exclude(insatsbeslut__in=Insatsbeslut.objects.gallande())
    return utan.med_belopp().order_by("beslutad_datum", "pk")
