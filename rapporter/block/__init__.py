"""Blocks: what a report's text may place with ``[[name]]``, by area of work."""

from rapporter.block import deltagare, ekonomi, insatser, insatsrapport, mal, styrelse, volym
from rapporter.block.register import REGISTER, Block, granska, rita

OMRADEN = (styrelse, mal, insatser, deltagare, insatsrapport, volym, ekonomi)

__all__ = ["OMRADEN", "REGISTER", "Block", "granska", "rita"]
