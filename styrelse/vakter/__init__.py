"""What the database itself refuses in styrelse, one module per noun."""

from styrelse.vakter import diarium, overlapp

VAKTER = (
    *overlapp.VAKTER,
    *diarium.VAKTER,
)
