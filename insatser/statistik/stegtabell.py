"""The tables of the steps, before anything in them is hidden."""

from collections.abc import Callable, Sequence
from functools import partial

from finsam.taltabell import Slag
from insatser.models import Insats, Kon, Steg
from insatser.skydd import Storhet, Summa
from insatser.statistik.antalstabell import Antal, Antalskolumn, Antalsrad, Antalstabell
from insatser.statistik.stegdata import Stegdata
from insatser.statistik.stegoversikt import FLERTAL, stegnamn, visade_kon

START, SLUT = "steg.start", "steg.slut"
_NEDRE, _OVRE = "nedre", "ovre"


class Stegstorheter:
    """The identities of the counts of one insats's steps, since it began, up to a year."""

    def __init__(self, insats: Insats, ar: int, data: Stegdata, steg: Sequence[Steg]) -> None:
        self.slug, self.ar, self.data, self.steg = insats.slug, ar, data, steg

    def antal(self, matt: str, n: int, grupp: str = "", kon: str = "") -> Antal:
        """Return a count with its identity."""
        return Antal(Storhet(matt, self.ar, self.slug, grupp, kon), n)

    def matta(self, kon: str = "") -> Antal:
        """Those measured both times."""
        return self.antal("steg.matta", self.data.matta(kon), kon=kon)

    def pa_steg(self, matt: str, steg: Steg, kon: str = "") -> Antal:
        """Those on a step at start or at end."""
        per_steg = self.data.start(kon) if matt == START else self.data.slut(kon)
        return self.antal(matt, per_steg[steg.nummer], str(steg.nummer), kon)

    def del_(self, matt: str, del_: str, kon: str = "") -> Antal:
        """Those on the lower or the upper part at start or at end."""
        per_steg = self.data.start(kon) if matt == START else self.data.slut(kon)
        n = sum(per_steg[s.nummer] for s in self.steg if s.ovre is (del_ == _OVRE))
        return self.antal(matt, n, del_, kon)

    def forflyttning(self, riktning: str, kon: str = "") -> Antal:
        """Those who ended higher, as high, or lower than they began."""
        antal = {
            "uppat": self.data.uppat,
            "samma": self.data.oforandrade,
            "nedat": self.data.nedat,
        }[riktning](kon)
        return self.antal("steg.forflyttning", antal, riktning, kon)

    def summor_per_steg(self, matt: str) -> list[Summa]:
        """Say that the steps make their part, and the parts all that were measured."""
        delar = {del_: self.del_(matt, del_).storhet for del_ in (_NEDRE, _OVRE)}
        i_del = {
            del_: tuple(
                self.pa_steg(matt, s).storhet for s in self.steg if s.ovre is (del_ == _OVRE)
            )
            for del_ in delar
        }
        return [
            Summa(self.matta().storhet, tuple(delar.values())),
            *(Summa(delar[del_], steg) for del_, steg in i_del.items() if steg),
        ]


def per_steg(s: Stegstorheter) -> Antalstabell:
    """Return how many stood on each step at start and at end."""
    matta = s.matta()
    return Antalstabell(
        f"steg_start_slut_{s.slug}",
        "Deltagare per steg vid start och avslut",
        (Antalskolumn("start", "Vid start"), Antalskolumn("slut", "Vid avslut")),
        (
            *(
                Antalsrad(
                    steg.namn,
                    (s.pa_steg(START, steg), s.pa_steg(SLUT, steg)),
                    nyckel=f"steg_{steg.nummer}",
                )
                for steg in s.steg
            ),
            Antalsrad("Totalt", (matta, matta), slag=Slag.SUMMA, nyckel="totalt"),
        ),
        rubrik_forsta="Steg",
        undertitel=f"avslutade till och med {s.ar}",
        summor=(*s.summor_per_steg(START), *s.summor_per_steg(SLUT)),
        oppna=tuple(s.del_(m, d) for m in (START, SLUT) for d in (_NEDRE, _OVRE)),
    )


_FORFLYTTNING = (
    ("uppat", "Högre steg vid avslut"),
    ("samma", "Samma steg"),
    ("nedat", "Lägre steg vid avslut"),
)


def per_kon(s: Stegstorheter) -> Antalstabell:
    """Return by kön how many moved up, and how many stood on the upper part at start and end."""
    kon = [k.value for k in visade_kon(s.data)]
    kolumner = (*kon, "")
    ovre = stegnamn(s.steg)
    rader = [
        *(
            Antalsrad(ord_, tuple(s.forflyttning(r, k) for k in kolumner), nyckel=r)
            for r, ord_ in _FORFLYTTNING
        ),
        Antalsrad(
            "Mätta två gånger",
            tuple(map(s.matta, kolumner)),
            slag=Slag.SUMMA,
            nyckel="matta",
        ),
        *(
            Antalsrad(
                f"På {ovre} vid {ord_}",
                tuple(s.del_(matt, _OVRE, k) for k in kolumner),
                nyckel=f"ovre_{ord_}",
            )
            for matt, ord_ in ((START, "start"), (SLUT, "avslut"))
        ),
    ]
    return Antalstabell(
        f"steg_per_kon_{s.slug}",
        "Stegförflyttning per kön",
        (
            *(Antalskolumn(k, FLERTAL[Kon(k)], kon=k) for k in kon),
            Antalskolumn("totalt", "Totalt"),
        ),
        tuple(rader),
        rubrik_forsta="Förflyttning",
        undertitel=f"avslutade till och med {s.ar}",
        summor=tuple(_summor_per_kon(s, kon)),
        oppna=tuple(s.del_(m, _NEDRE, k) for m in (START, SLUT) for k in kolumner),
        kan_utan_kon=True,
    )


def _summor_per_kon(s: Stegstorheter, kon: Sequence[str]) -> list[Summa]:
    """Say what adds up: the directions and the parts to those measured, each kön to all."""
    summor = []
    for k in (*kon, ""):
        riktningar = tuple(s.forflyttning(r, k).storhet for r, _ in _FORFLYTTNING)
        summor.append(Summa(s.matta(k).storhet, riktningar))
        summor += [
            Summa(s.matta(k).storhet, (s.del_(m, _NEDRE, k).storhet, s.del_(m, _OVRE, k).storhet))
            for m in (START, SLUT)
        ]
    delas: list[Callable[[str], Antal]] = [s.matta]
    delas += [partial(s.forflyttning, r) for r, _ in _FORFLYTTNING]
    delas += [partial(s.del_, m, d) for m in (START, SLUT) for d in (_NEDRE, _OVRE)]
    summor += [Summa(f("").storhet, tuple(f(k).storhet for k in kon)) for f in delas]
    return summor


def matris(s: Stegstorheter) -> Antalstabell:
    """Return start step by end step, with the sums that tie it to the table per step."""

    def cell(start: Steg, slut: Steg) -> Antal:
        n = s.data.matris[start.nummer, slut.nummer]
        return s.antal("steg.matris", n, f"{start.nummer}-{slut.nummer}")

    rader = [
        Antalsrad(
            fran.namn,
            (*(cell(fran, till) for till in s.steg), s.pa_steg(START, fran)),
            nyckel=f"start_{fran.nummer}",
        )
        for fran in s.steg
    ]
    summa = (*(s.pa_steg(SLUT, till) for till in s.steg), s.matta())
    return Antalstabell(
        f"stegmatris_{s.slug}",
        "Från steg vid start till steg vid avslut",
        (
            *(Antalskolumn(f"slut_{t.nummer}", t.namn) for t in s.steg),
            Antalskolumn("totalt", "Totalt"),
        ),
        (*rader, Antalsrad("Totalt", summa, slag=Slag.SUMMA, nyckel="totalt")),
        rubrik_forsta="Vid start",
        undertitel=f"avslutade till och med {s.ar}",
        summor=(
            *(
                Summa(s.pa_steg(START, f).storhet, tuple(cell(f, t).storhet for t in s.steg))
                for f in s.steg
            ),
            *(
                Summa(s.pa_steg(SLUT, t).storhet, tuple(cell(f, t).storhet for f in s.steg))
                for t in s.steg
            ),
            *s.summor_per_steg(START),
            *s.summor_per_steg(SLUT),
        ),
        oppna=tuple(s.del_(m, d) for m in (START, SLUT) for d in (_NEDRE, _OVRE)),
    )


def stegtabeller(
    insats: Insats, ar: int, data: Stegdata, steg: Sequence[Steg]
) -> list[Antalstabell]:
    """Return the tables of an insats's steps that are published; none before anyone is measured.

    The matrix is not among them: with few in each cell most of it would be hidden, and it would
    cost the others theirs.
    """
    s = Stegstorheter(insats, ar, data, steg)
    return [per_steg(s), per_kon(s)] if data.matta() else []
