"""The start page: what the user has to do next, and the figures of the latest year."""

from rapporter.start.sidan import Startsida, startsida

__all__ = ["Startsida", "startsida"]
