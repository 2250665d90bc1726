"""A protokollsutdrag: one § with the head of its protokoll, to be certified by the kansli."""

from dataclasses import replace

from finsam.format import langt_datum, uppraknat
from styrelse.models import Dagordningspunkt, Protokoll
from styrelse.protokollsinnehall import Protokollsinnehall
from styrelse.protokollslasning import Protokollslasare


def utdrag(protokoll: Protokoll, punkt: Dagordningspunkt) -> Protokollsinnehall:
    """Return the § of a justerat protokoll with who served, who signed and a line to certify on."""
    innehall = Protokollslasare(protokoll).en_paragraf(punkt, rubrik="Protokollsutdrag")
    dag = protokoll.justerat_datum
    namn = uppraknat(f"{u.namn} ({u.funktion.lower()})" for u in innehall.undertecknas_av)
    return replace(
        innehall,
        ersattare=(),
        ovriga=(),
        undertecknas_av=(),
        anslas_hos=(),
        intyg=(f"Protokollet justerades den {langt_datum(dag)} av {namn}. " if dag else "")
        + f"Originalet förvaras hos {innehall.forvaras}.",
    )
