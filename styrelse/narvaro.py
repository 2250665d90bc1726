"""Who serves at each point of a meeting, and whether the organ may decide there (KL 6:27–28).

A ledamot serves where he or she is present and not jävig. An ersättare serves where the ledamot
that he or she stands in for does not. Read once per meeting, then asked of point by point.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from styrelse.forteckning.forbundsordning import Ordningsfakta, forbundsordning
from styrelse.models import (
    Dagordningspunkt,
    Jav,
    Narvaro,
    Organ,
    Plats,
    Sammantrade,
    Uppdrag,
)
from styrelse.models.protokoll import BESLUTANDE


@dataclass(frozen=True, slots=True)
class Tjanstgoring:
    """One who serves: the row of närvaro, and the ledamot in whose place (None for one's own)."""

    narvaro: Narvaro
    for_uppdrag: Uppdrag | None = None
    ordforande: bool = False

    @property
    def som_ersattare(self) -> bool:
        """Whether it is an ersättare who serves."""
        return self.narvaro.roll == Narvaro.Roll.ERSATTARE


@dataclass(frozen=True, slots=True)
class Beslutsforhet:
    """Whether an organ may decide: how many ledamöter it has, and how many serve (KL 6:27)."""

    ledamoter: int
    tjanstgor: int
    galler: bool = True  # an organ that does not decide needs no quorum

    @property
    def kravs(self) -> int:
        """The least number that is more than half of the ledamöter."""
        return self.ledamoter // 2 + 1

    @property
    def beslutsfor(self) -> bool:
        """Whether more than half of the ledamöter serve."""
        return not self.galler or 2 * self.tjanstgor > self.ledamoter

    @property
    def regel(self) -> str:
        """The rule in words, with the organ's own numbers."""
        return (
            f"Mer än hälften av ledamöterna ska tjänstgöra för att organet ska få besluta. Av "
            f"{self.ledamoter} ledamöter behövs {self.kravs} (6 kap. 27 § kommunallagen). "
            "Den som är jävig räknas inte på den punkten."
        )


class Motesnarvaro:
    """The närvaro of one meeting, read in a fixed number of questions."""

    def __init__(self, sammantrade: Sammantrade) -> None:
        self.sammantrade = sammantrade

    @cached_property
    def rader(self) -> list[Narvaro]:
        """Everybody on the list, in its order."""
        return list(self.sammantrade.narvaron.med_namn().i_ordning())

    @cached_property
    def punkter(self) -> list[Dagordningspunkt]:
        """The points as the meeting takes them."""
        return list(self.sammantrade.punkter.i_ordning())

    @cached_property
    def _plats(self) -> dict[int, int]:
        return {punkt.pk: i for i, punkt in enumerate(self.punkter)}

    @cached_property
    def _jav(self) -> dict[tuple[int, int], Jav]:
        """Jäv by (point, row of närvaro)."""
        jav = Jav.objects.filter(punkt__sammantrade=self.sammantrade)
        return {(j.punkt_id, j.narvaro_id): j for j in jav.select_related("ersattare__person")}

    @cached_property
    def ledamoter(self) -> int:
        """How many ledamöter the organ has on the day; a seat that nobody holds counts too.

        For the styrelse the förbundsordning's number goes first, where it is registered.
        """
        dag, organ = self.sammantrade.datum, self.sammantrade.organ
        if organ.typ == Organ.Typ.STYRELSE and self.ordning.antal_ledamoter:
            return self.ordning.antal_ledamoter
        platser = Plats.objects.filter(organ=organ).vid(dag).values_list("pk", flat=True)
        ledamoter = Uppdrag.objects.filter(organ=organ, roll=Uppdrag.Roll.LEDAMOT).vid(dag)
        hallna = list(ledamoter.values_list("plats", flat=True))
        return len(hallna) + len(set(platser) - set(hallna))

    @cached_property
    def ordning(self) -> Ordningsfakta:
        """What the förbundsordning says on the day of the meeting."""
        return forbundsordning(self.sammantrade.datum)

    @property
    def otillaten_distans(self) -> bool:
        """Whether someone takes part from afar though the ordning does not allow it (19 a §)."""
        pa_distans = any(r.narvarande and r.form == Narvaro.Form.DISTANS for r in self.rader)
        return pa_distans and not self.ordning.distansdeltagande

    def ar_dar(self, rad: Narvaro, punkt: Dagordningspunkt) -> bool:
        """Say whether someone is in the meeting at the point, jävig or not."""
        nu = self._plats.get(punkt.pk, 0)
        kom = self._plats.get(rad.kom_vid_id or 0, 0)
        gick = self._plats.get(rad.gick_vid_id or 0, len(self.punkter))
        return rad.narvarande and kom <= nu < gick

    def jav(self, rad: Narvaro, punkt: Dagordningspunkt) -> Jav | None:
        """Return the person's jäv at the point."""
        return self._jav.get((punkt.pk, rad.pk))

    def jav_vid(self, punkt: Dagordningspunkt) -> list[Jav]:
        """Return every jäv at the point."""
        return [jav for (pk, _), jav in self._jav.items() if pk == punkt.pk]

    def _deltar(self, rad: Narvaro, punkt: Dagordningspunkt) -> bool:
        return self.ar_dar(rad, punkt) and self.jav(rad, punkt) is None

    def tjanstgorande_vid(self, punkt: Dagordningspunkt) -> list[Tjanstgoring]:
        """Return who serves at a point: ledamöter, then ersättare in the order of the list."""
        ledamoter = [
            rad
            for rad in self.rader
            if rad.roll == Narvaro.Roll.LEDAMOT and self._deltar(rad, punkt)
        ]
        egna = {rad.uppdrag_id for rad in ledamoter}
        inkallade = self._inkallade(punkt, egna)
        leder = self._leder([*ledamoter, *(rad for rad, _ in inkallade)])
        return [
            *(Tjanstgoring(rad, None, rad.pk == leder) for rad in ledamoter),
            *(Tjanstgoring(rad, uppdrag, rad.pk == leder) for rad, uppdrag in inkallade),
        ]

    def _inkallade(
        self, punkt: Dagordningspunkt, fyllda: set[int | None]
    ) -> list[tuple[Narvaro, Uppdrag | None]]:
        """Return the ersättare that serve and for whom; nobody stands in for one who is there."""
        vid_jav = {
            jav.ersattare_id: jav.narvaro_id for jav in self.jav_vid(punkt) if jav.ersattare_id
        }
        per_rad = {rad.pk: rad for rad in self.rader}
        ersatta = {per_rad[pk].uppdrag_id for pk in vid_jav.values() if pk in per_rad}
        ut: list[tuple[Narvaro, Uppdrag | None]] = []
        for rad in self.rader:
            if rad.roll != Narvaro.Roll.ERSATTARE or not self._deltar(rad, punkt):
                continue
            if rad.pk in vid_jav:
                ut.append((rad, per_rad[vid_jav[rad.pk]].uppdrag))
            elif rad.for_vakans:
                ut.append((rad, None))
            elif rad.tjanstgor_for_id and rad.tjanstgor_for_id not in fyllda | ersatta:
                ut.append((rad, rad.tjanstgor_for))
        return ut

    def _leder(self, tjanstgorande: Sequence[Narvaro]) -> int | None:
        """Return who chairs among those who serve: the chosen one, else the vice by the register.

        None where the chair is out and no vice serves; then the meeting chooses one.
        """
        if vald := next((rad for rad in tjanstgorande if rad.ordforande), None):
            return vald.pk
        return next((rad.pk for rad in i_ordforandeordning(tjanstgorande, self.poster)), None)

    @cached_property
    def poster(self) -> dict[int, str]:
        """The chairs on the day of the meeting, as ``ordforandeposter``."""
        return ordforandeposter(self.sammantrade)

    def beslutsforhet_vid(self, punkt: Dagordningspunkt) -> Beslutsforhet:
        """Return whether the organ may decide at the point."""
        return self._beslutsforhet(len(self.tjanstgorande_vid(punkt)))

    def _beslutsforhet(self, antal: int) -> Beslutsforhet:
        galler = self.sammantrade.organ.typ in BESLUTANDE
        return Beslutsforhet(self.ledamoter, antal, galler)

    def beslutsforhet(self) -> Beslutsforhet:
        """Return whether the organ may decide when everybody on the list is in the room."""
        dar = {rad.uppdrag_id for rad in self.rader if self._ledamot_dar(rad)}
        ersattare = sum(
            rad.narvarande and (rad.for_vakans or (rad.tjanstgor_for_id or 0) not in dar | {0})
            for rad in self.rader
        )
        return self._beslutsforhet(len(dar) + ersattare)

    def _ledamot_dar(self, rad: Narvaro) -> bool:
        return rad.narvarande and rad.roll == Narvaro.Roll.LEDAMOT

    def tjanstgorande(self) -> list[Tjanstgoring]:
        """Return everybody who serves at any point, once each."""
        ut: dict[int, Tjanstgoring] = {}
        for punkt in self.punkter:
            for post in self.tjanstgorande_vid(punkt):
                ut.setdefault(post.narvaro.pk, post)
        ordning = {rad.pk: i for i, rad in enumerate(self.rader)}
        return sorted(ut.values(), key=lambda post: ordning[post.narvaro.pk])

    def _inkallad_for(self, rad: Narvaro) -> int | None:
        uppdrag = self._inkallade_fore.get(rad.uppdrag_id or 0)
        return uppdrag.pk if uppdrag else None

    @cached_property
    def _inkallade_fore(self) -> dict[int, Uppdrag]:
        inkallelser = self.sammantrade.inkallelser.select_related("for_uppdrag__person")
        return {i.ersattare_id: i.for_uppdrag for i in inkallelser}

    def pa_tur(self) -> list[tuple[Narvaro, Narvaro]]:
        """Return (ersättare, absent ledamot) by inkallelseordning: who should serve for whom.

        Whoever was called in beforehand goes first, then those of the same member, then those of
        the same seat, each in the list's order (FinsamL 12 §). Only ersättare who are there and
        serve for nobody are proposed.
        """
        lediga = [rad for rad in self.rader if _ledig_ersattare(rad)]
        ersatta = {rad.tjanstgor_for_id for rad in self.rader if rad.narvarande}
        ut: list[tuple[Narvaro, Narvaro]] = []
        for ledamot in self.rader:
            borta = ledamot.roll == Narvaro.Roll.LEDAMOT and not ledamot.narvarande
            if not borta or ledamot.uppdrag_id in ersatta:
                continue
            kallade = [r for r in lediga if self._inkallad_for(r) == ledamot.uppdrag_id]
            ovriga = [r for r in lediga if self._inkallad_for(r) is None]
            if valda := kallade or _inkallelseordning(ledamot, ovriga):
                ut.append((valda[0], ledamot))
                lediga.remove(valda[0])
        return ut


def _ledig_ersattare(rad: Narvaro) -> bool:
    tjanstgor = rad.tjanstgor_for_id or rad.for_vakans
    return rad.roll == Narvaro.Roll.ERSATTARE and rad.narvarande and not tjanstgor


def _inkallelseordning(ledamot: Narvaro, lediga: list[Narvaro]) -> list[Narvaro]:
    """Return the ersättare that may stand in for the ledamot: same member, then same seat."""
    hans = ledamot.uppdrag
    samma_medlem, samma_plats = [], []
    for rad in lediga:
        if not hans or not rad.uppdrag:
            continue
        if hans.medlem_id and rad.uppdrag.medlem_id == hans.medlem_id:
            samma_medlem.append(rad)
        elif hans.plats_id and rad.uppdrag.plats_id == hans.plats_id:
            samma_plats.append(rad)
    return [*samma_medlem, *samma_plats]


def ordforandeposter(sammantrade: Sammantrade) -> dict[int, str]:
    """Return {uppdrag: role} of the chairs on the day of the meeting, the chair before the vice."""
    dag = sammantrade.datum
    uppdrag = Uppdrag.objects.filter(organ=sammantrade.organ).prefetch_related("ordforandeskap")
    return {
        u.pk: post.roll
        for u in uppdrag
        for post in u.ordforandeskap.all()
        if post.period.omfattar(dag)
    }


def i_ordforandeordning(rader: Iterable[Narvaro], poster: dict[int, str]) -> list[Narvaro]:
    """Return those who hold a chair, the ordförande first, then the vice ones (FinsamL 17 §)."""
    ordning = ("ordforande", "vice", "andre_vice")
    valda = [rad for rad in rader if rad.uppdrag_id in poster]
    return sorted(valda, key=lambda rad: ordning.index(poster[rad.uppdrag_id or 0]))


def tjanstgorande(sammantrade: Sammantrade) -> list[Tjanstgoring]:
    """Return who served at the meeting, at all points or at some, with who chaired it."""
    return Motesnarvaro(sammantrade).tjanstgorande()
