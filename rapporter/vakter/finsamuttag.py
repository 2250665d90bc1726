"""What was handed to FK is added to only."""

from finsam.vakter import bara_tillagg

VAKTER = (bara_tillagg("rapporter_finsamuttag", "id"),)
