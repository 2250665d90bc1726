"""What the database itself refuses in rapporter, one module per noun (``finsam.vakt``)."""

from rapporter.vakter import finsamuttag, utgava

VAKTER = (*finsamuttag.VAKTER, *utgava.VAKTER)
