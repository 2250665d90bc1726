"""Reads of the books, as chainable methods."""

from ekonomi.querysets.bok import (
    EkonomiQuerySet,
    InsatsobjektQuerySet,
    KontoQuerySet,
    RadQuerySet,
    RakenskapsarQuerySet,
    SieImportQuerySet,
    VerifikationQuerySet,
)

__all__ = [
    "EkonomiQuerySet",
    "InsatsobjektQuerySet",
    "KontoQuerySet",
    "RadQuerySet",
    "RakenskapsarQuerySet",
    "SieImportQuerySet",
    "VerifikationQuerySet",
]
