"""The log of reads of participants can be added to, never changed or removed."""

from finsam.vakter import bara_tillagg

VAKTER = (
    bara_tillagg("insatser_lasning", "id", "handelse_id"),
    bara_tillagg("insatser_lasning_insatser", "id"),
)
