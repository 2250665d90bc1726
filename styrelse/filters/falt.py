"""Filters that several lists of styrelse share."""

from datetime import date

import django_filters
from django.db.models import QuerySet


class DagFilter(django_filters.DateFilter):
    """A day, passed to the queryset's own ``vid``."""

    def filter(self, qs: QuerySet, value: date | None) -> QuerySet:
        return qs.vid(value) if value else qs


def ar_i_listan(ar: list[int]) -> list[tuple[int, str]]:
    return [(a, str(a)) for a in ar]
