"""What the books hold of a year's files: the versions in force, and what was corrected by hand."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from itertools import count

from ekonomi.models import Rad, Rakenskapsar, Verifikation
from ekonomi.objektnyckel import objektnyckel
from ekonomi.querysets.bok import VerifikationQuerySet
from ekonomi.sie import Ver
from ekonomi.sieplan.verifikat import SERIE_FOR_SALDON, belopp_rader, kortad

Radnyckel = tuple[str, str, Decimal]  # account, key of the objects, kronor
Vernyckel = object  # the file's series and number, or what the voucher says


@dataclass(frozen=True, slots=True)
class Innehall:
    """What a voucher says, so that file and books can be held against each other."""

    datum: date
    text: str
    rader: tuple[Radnyckel, ...]

    @classmethod
    def ur(cls, ver: Ver) -> "Innehall":
        """What a voucher of a file says, as the books would hold it."""
        rader = [(r.konto, objektnyckel(r.objekt), r.belopp) for r in belopp_rader(ver)]
        return cls(ver.datum, kortad(ver.text), tuple(sorted(rader)))


def nyckel_for(ver: Ver) -> Vernyckel:
    """What a voucher of a file is known by."""
    return (ver.serie, ver.nummer) if ver.nummer else Innehall.ur(ver)


@dataclass(frozen=True, slots=True)
class Bokford:
    """A booked voucher: its key, what it is called, what it says, its place among namesakes.

    ``av_saldon`` tells the voucher that a file of balances gave.
    """

    pk: int
    namn: str
    innehall: Innehall
    ordning: int
    numrerad: bool
    rattad_med: str = ""
    av_saldon: bool = False


@dataclass(slots=True)
class Bokforda:
    """The vouchers that earlier files brought, by what a file knows them by."""

    i_kraft: dict[Vernyckel, list[Bokford]] = field(default_factory=dict)
    rattade: dict[Vernyckel, list[Bokford]] = field(default_factory=dict)
    _tagna: dict[Vernyckel, set[int]] = field(init=False)

    def __post_init__(self) -> None:
        self._tagna = defaultdict(set)
        for per_nyckel in (self.i_kraft, self.rattade):
            for nyckel, lista in per_nyckel.items():
                self._tagna[nyckel] |= {bokford.ordning for bokford in lista}

    def ta_lika(self, ver: Ver) -> bool:
        """Take away the one in force that says the same; False when there is none."""
        if not self.i_kraft:
            return False
        kandidater = self.i_kraft.get(nyckel_for(ver), [])
        innehall = Innehall.ur(ver)
        for i, bokford in enumerate(kandidater):
            if bokford.innehall == innehall:
                del kandidater[i]
                return True
        return False

    def ta_samma(self, ver: Ver) -> Bokford | None:
        """Take away the first one in force of the same number; None when there is none."""
        return _forsta(self.i_kraft, nyckel_for(ver))

    def ta_rattad(self, ver: Ver) -> Bokford | None:
        """Take away the first one that was corrected by hand; None when there is none."""
        return _forsta(self.rattade, nyckel_for(ver))

    def ny_ordning(self, ver: Ver) -> int:
        """Return and take the first free place among the vouchers of the same number: 1, 2, 3 …"""
        if not ver.nummer:
            return 1
        tagna = self._tagna[nyckel_for(ver)]
        ledig = next(n for n in count(1) if n not in tagna)
        tagna.add(ledig)
        return ledig

    def kvar(self) -> list[Bokford]:
        """Those in force that nothing in the file answers to."""
        return [bokford for lista in self.i_kraft.values() for bokford in lista]


def bokforda(ar: Rakenskapsar) -> Bokforda:
    """Read what earlier imports booked in the year: three queries, however many vouchers."""
    if ar.pk is None:
        return Bokforda()
    ur_filer = Verifikation.objects.bokforda().filter(ar=ar, sie_import__isnull=False)
    for_hand = ur_filer.filter(rattelse__bokford_at__isnull=False, uttag__isnull=True)
    rader = _rader(ar)
    i_kraft = _per_nyckel(ur_filer.i_kraft(), rader)
    rattade = _per_nyckel(for_hand.select_related("rattelse"), rader)
    return Bokforda(i_kraft, {n: _utan(lista, i_kraft.get(n)) for n, lista in rattade.items()})


def _forsta(per_nyckel: dict[Vernyckel, list[Bokford]], nyckel: Vernyckel) -> Bokford | None:
    kandidater = per_nyckel.get(nyckel)
    return kandidater.pop(0) if kandidater else None


def _utan(rattade: list[Bokford], i_kraft: list[Bokford] | None) -> list[Bokford]:
    """The last one corrected of each place, where no later version is in force.

    Vouchers without a number are known by what they say: each stands for itself.
    """
    if not rattade[0].numrerad:
        return rattade
    galler = {bokford.ordning for bokford in i_kraft or ()}
    sist = {bokford.ordning: bokford for bokford in rattade}
    return [bokford for ordning, bokford in sist.items() if ordning not in galler]


def _rader(ar: Rakenskapsar) -> dict[int, list[Radnyckel]]:
    rader: dict[int, list[Radnyckel]] = defaultdict(list)
    ur_filer = Rad.objects.filter(verifikation__ar=ar, verifikation__sie_import__isnull=False)
    falt = ("verifikation", "konto__nummer", "objektkombination__nyckel", "belopp")
    for verifikation, konto, nyckel, belopp in ur_filer.order_by().values_list(*falt).iterator():
        rader[verifikation].append((konto, nyckel or "", belopp))
    return rader


def _per_nyckel(
    verifikationer: VerifikationQuerySet, rader: dict[int, list[Radnyckel]]
) -> dict[Vernyckel, list[Bokford]]:
    per_nyckel: dict[Vernyckel, list[Bokford]] = defaultdict(list)
    for ver in verifikationer.order_by("pk").iterator():
        innehall = Innehall(ver.datum, ver.text, tuple(sorted(rader[ver.pk])))
        nyckel = (ver.filens_serie, ver.filens_nummer) if ver.filens_nummer else innehall
        med = str(ver.rattad_av) if ver.rattad_av else ""
        namn = ver.filens_beteckning or str(ver)
        numrerad = bool(ver.filens_nummer)
        av_saldon = ver.filens_serie == SERIE_FOR_SALDON
        per_nyckel[nyckel].append(
            Bokford(ver.pk, namn, innehall, ver.filens_ordning, numrerad, med, av_saldon)
        )
    return dict(per_nyckel)
