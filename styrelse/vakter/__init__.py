"""What the database itself refuses in styrelse, one module per noun."""

from styrelse.vakter import arvode, diarium, justering, overlapp, protokoll, underskrift, uppdrag

VAKTER = (
    *arvode.VAKTER,
    *diarium.VAKTER,
    *justering.VAKTER,
    *overlapp.VAKTER,
    *protokoll.VAKTER,
    *underskrift.VAKTER,
    *uppdrag.VAKTER,
)
