"""Blocks: what a report's text may place with ``[[name]]``, by area of work."""

from rapporter.block import (
    budget,
    deltagare,
    ekonomi,
    insatser,
    insatsrapport,
    kapital,
    mal,
    rakning,
    rapporten,
    styrelse,
    underskrifter,
    volym,
)
from rapporter.block.register import REGISTER, Block, granska, rita

OMRADEN = (
    rapporten,
    styrelse,
    underskrifter,
    mal,
    insatser,
    deltagare,
    insatsrapport,
    volym,
    rakning,
    budget,
    kapital,
    ekonomi,
)

__all__ = ["OMRADEN", "REGISTER", "Block", "granska", "rita"]
