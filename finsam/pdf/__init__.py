"""HTML to archival, accessible PDF: ``rendera`` and what it needs. Nothing here knows a domain."""

from finsam.pdf.hamtning import HamtaFil, OtillatenResurs
from finsam.pdf.rendering import Bilaga, rendera

__all__ = ["Bilaga", "HamtaFil", "OtillatenResurs", "rendera"]
