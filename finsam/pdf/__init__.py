"""HTML to archival, accessible PDF: ``rendera``, ``rendera_delad``. Nothing here knows a domain."""

from finsam.pdf.delad import Framsteg, rendera_delad
from finsam.pdf.hamtning import HamtaFil, OtillatenResurs
from finsam.pdf.papper import Del, Papper
from finsam.pdf.rendering import rendera
from finsam.pdf.sattning import Bilaga

__all__ = [
    "Bilaga",
    "Del",
    "Framsteg",
    "HamtaFil",
    "OtillatenResurs",
    "Papper",
    "rendera",
    "rendera_delad",
]
