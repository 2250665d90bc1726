"""Blocks: what a report's text may place with ``[[name]]``, by area of work."""

from rapporter.block.register import REGISTER, Block, granska, rita

__all__ = ["REGISTER", "Block", "granska", "rita"]
