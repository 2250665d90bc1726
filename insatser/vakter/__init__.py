"""What the database itself refuses of insatser, one module per noun (``finsam.vakt``)."""

from insatser.vakter import (
    deltagare,
    forlopp,
    gallring,
    historik,
    insats,
    insatsrapport,
    katalog,
    kod,
    lasning,
    steg,
)

VAKTER = (
    *deltagare.VAKTER,
    *forlopp.VAKTER,
    *gallring.VAKTER,
    *historik.VAKTER,
    *insats.VAKTER,
    *insatsrapport.VAKTER,
    *katalog.VAKTER,
    *kod.VAKTER,
    *lasning.VAKTER,
    *steg.VAKTER,
)
