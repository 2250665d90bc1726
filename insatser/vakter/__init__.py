"""What the database itself refuses of insatser, one module per noun (``finsam.vakt``)."""

from insatser.vakter import register

VAKTER = (*register.VAKTER,)
