"""What the database itself refuses in rapporter, one module per noun (``finsam.vakt``)."""

from rapporter.vakter import finsamuttag, publikation, revision, utgava

VAKTER = (*finsamuttag.VAKTER, *publikation.VAKTER, *revision.VAKTER, *utgava.VAKTER)
