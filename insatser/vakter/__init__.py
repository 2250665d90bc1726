"""What the database itself refuses of insatser, one module per noun (``finsam.vakt``)."""

from insatser.vakter import gallring, historik, steg

VAKTER = (*gallring.VAKTER, *historik.VAKTER, *steg.VAKTER)
