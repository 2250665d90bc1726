"""What the database itself refuses in rapporter, one module per noun (``finsam.vakt``)."""

from rapporter.vakter import finsamuttag, revision, utgava

VAKTER = (*finsamuttag.VAKTER, *revision.VAKTER, *utgava.VAKTER)
