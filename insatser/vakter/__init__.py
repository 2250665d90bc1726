"""What the database itself refuses of insatser, one module per noun (``finsam.vakt``)."""

from insatser.vakter import (
    ansokan,
    deltagare,
    enkat,
    forlopp,
    gallring,
    historik,
    insats,
    insatsrapport,
    katalog,
    kod,
    lasning,
    publicering,
    steg,
)

VAKTER = (
    *ansokan.VAKTER,
    *deltagare.VAKTER,
    *enkat.VAKTER,
    *forlopp.VAKTER,
    *gallring.VAKTER,
    *historik.VAKTER,
    *insats.VAKTER,
    *insatsrapport.VAKTER,
    *katalog.VAKTER,
    *kod.VAKTER,
    *lasning.VAKTER,
    *publicering.VAKTER,
    *steg.VAKTER,
)
