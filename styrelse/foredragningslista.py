"""A meeting's föredragningslista as one reader may see it."""

from dataclasses import dataclass

from finsam.behorighet import Behorighet
from finsam.models import User
from styrelse.models import Dagordningspunkt, Delegationsbeslut, Handling, Sammantrade

UNDER_SEKRETESS = "Ärende med sekretess"


@dataclass(frozen=True, slots=True)
class Punktrad:
    """One point: its number, heading and papers; a hidden one says only that it is there."""

    pk: int
    nummer: int
    rubrik: str
    slag: str
    dold: bool
    sekretess: bool
    foredragande: str = ""
    bakgrund: str = ""
    forslag: tuple[str, ...] = ()
    bilagor: tuple[Handling, ...] = ()
    delegationsbeslut: tuple[Delegationsbeslut, ...] = ()

    @property
    def visas_oppen(self) -> bool:
        """Whether there is something to read before the meeting: papers, or a decision to take."""
        return bool(self.bilagor) or self.slag == Dagordningspunkt.Slag.BESLUT.label

    @property
    def har_mer(self) -> bool:
        """Whether there is anything to read beside the heading."""
        return bool(self.bakgrund or self.forslag or self.bilagor or self.delegationsbeslut)


def forslagsled(text: str) -> tuple[str, ...]:
    """Return the parts of a proposed decision, one a line, without the word “att” before them."""
    rader = (rad.strip(" •-–\t") for rad in text.splitlines())
    return tuple(rad.removeprefix("att ").strip() for rad in rader if rad)


def foredragningslista(mote: Sammantrade, user: User) -> list[Punktrad]:
    """Return the points that the user may know of, in order; none before the list is sent out.

    One under sekretess keeps its number, so that all speak of the same point.
    """
    if not ar_utskickad(mote) and not user.har(Behorighet.ANDRA_STYRELSE):
        return []
    oppna = Dagordningspunkt.objects.visible_to(user).filter(sammantrade=mote)
    synliga = set(oppna.values_list("pk", flat=True))
    alla = mote.punkter.i_ordning().som_lista()
    return [_rad(punkt, synlig=punkt.pk in synliga) for punkt in alla]


def ar_utskickad(mote: Sammantrade) -> bool:
    """Say whether the list is known outside the kansli."""
    return Sammantrade.objects.utskickade().filter(pk=mote.pk).exists()


def som_alla_far_se(mote: Sammantrade) -> list[Punktrad]:
    """Return the points as they leave the house: nothing of what is under sekretess."""
    return [_rad(p, synlig=not p.sekretess) for p in mote.punkter.i_ordning().som_lista()]


def _rad(punkt: Dagordningspunkt, *, synlig: bool) -> Punktrad:
    if not synlig:
        return Punktrad(punkt.pk, punkt.ordning, UNDER_SEKRETESS, "", dold=True, sekretess=True)
    return Punktrad(
        punkt.pk,
        punkt.ordning,
        punkt.rubrik,
        punkt.get_slag_display(),
        dold=False,
        sekretess=punkt.sekretess,
        foredragande=punkt.foredragande,
        bakgrund=punkt.bakgrund,
        forslag=forslagsled(punkt.forslag),
        bilagor=tuple(punkt.handlingar.all()),
        delegationsbeslut=tuple(punkt.delegationsbeslut.all()),
    )
