"""What the database itself refuses in styrelse, one module per noun."""

from styrelse.vakter import overlapp

VAKTER = overlapp.VAKTER
