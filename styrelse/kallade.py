"""Who is called to a meeting: the organ's people that day, and whoever is invited."""

from collections.abc import Iterator
from dataclasses import dataclass

from styrelse.models import Organ, Person, Sammantrade, Uppdrag

ORDINARIE = Uppdrag.Roll.LEDAMOT
ERSATTARE = Uppdrag.Roll.ERSATTARE


@dataclass(frozen=True, slots=True)
class Kallad:
    """One who is called, as what, and the address that a kallelse goes to ("" where none is)."""

    person: Person
    som: str
    epost: str
    uppdrag: Uppdrag | None = None

    @property
    def ar_ledamot(self) -> bool:
        """Whether it is a ledamot of the organ that meets."""
        return self.uppdrag is not None and self.uppdrag.roll == ORDINARIE


def kallade(mote: Sammantrade) -> list[Kallad]:
    """Return everyone who is called to the meeting, each once, in the lists' own order."""
    alla: dict[int, Kallad] = {}
    for kallad in _alla(mote):
        alla.setdefault(kallad.person.pk, kallad)
    return list(alla.values())


def _alla(mote: Sammantrade) -> Iterator[Kallad]:
    for uppdrag in _uppdrag(mote, mote.organ):
        som = uppdrag.get_roll_display().lower()
        yield Kallad(uppdrag.person, som, uppdrag.person.epostadress, uppdrag)
    for organ in mote.inbjudna.all():
        for uppdrag in _uppdrag(mote, organ):
            yield Kallad(uppdrag.person, f"inbjuden, {organ}", uppdrag.person.epostadress)
    for person in mote.inbjudna_personer.select_related("user"):
        yield Kallad(person, "inbjuden", person.epostadress)


def _uppdrag(mote: Sammantrade, organ: Organ) -> list[Uppdrag]:
    rader = Uppdrag.objects.vid(mote.datum).filter(organ=organ).i_ordning()
    return list(rader.select_related("person__user", "medlem__organisation"))
