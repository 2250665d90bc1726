"""What the database itself refuses of insatser, one module per noun (``finsam.vakt``)."""

from insatser.vakter import forlopp, gallring, historik, insats, steg

VAKTER = (
    *forlopp.VAKTER,
    *gallring.VAKTER,
    *historik.VAKTER,
    *insats.VAKTER,
    *steg.VAKTER,
)
