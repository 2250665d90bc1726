"""Reads of the books, as chainable methods."""

from ekonomi.querysets.bok import (
    EkonomiQuerySet,
    KontoQuerySet,
    RadQuerySet,
    RakenskapsarQuerySet,
    SieImportQuerySet,
    VerifikationQuerySet,
)

__all__ = [
    "EkonomiQuerySet",
    "KontoQuerySet",
    "RadQuerySet",
    "RakenskapsarQuerySet",
    "SieImportQuerySet",
    "VerifikationQuerySet",
]
