"""The tables of the steps, before anything in them is hidden."""

from collections.abc import Sequence

from finsam.taltabell import Slag
from insatser.models import Insats, Steg
from insatser.skydd import Storhet, Summa
from insatser.statistik.antalstabell import Antal, Antalskolumn, Antalsrad, Antalstabell
from insatser.statistik.stegdata import Stegdata

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
