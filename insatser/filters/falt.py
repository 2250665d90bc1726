"""Filters that several lists of insatser share."""

import django_filters
from django.db.models import QuerySet

from finsam.period import AREN
from finsam.synlig import synliga
from insatser.models import Insats


def egna_insatser(request) -> QuerySet:
    """Return the insatser that whoever asks may see."""
    return synliga(Insats, request.user)


class ArFilter(django_filters.NumberFilter):
    """A calendar year, passed to the queryset's own ``under``."""

    def __init__(self, **kwargs: object) -> None:
        super().__init__(**{"label": "År", "min_value": AREN[0], "max_value": AREN[-1], **kwargs})

    def filter(self, qs: QuerySet, value: object) -> QuerySet:
        return qs if value is None else qs.under(int(value))
