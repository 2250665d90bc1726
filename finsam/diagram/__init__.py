"""Charts as SVG from data: the same picture on the web and in the PDF. See docs/papper.md."""

from finsam.diagram.liggande import LiggandeDiagram
from finsam.diagram.linje import Kurva, Linjediagram
from finsam.diagram.serie import Diagram, Referenslinje, Serie
from finsam.diagram.stapel import Stapeldiagram

__all__ = [
    "Diagram",
    "Kurva",
    "LiggandeDiagram",
    "Linjediagram",
    "Referenslinje",
    "Serie",
    "Stapeldiagram",
]
