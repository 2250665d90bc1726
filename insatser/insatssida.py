"""What the page of one insats shows, by what its reader may see."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from finsam.diagram import Serie, Stapeldiagram
from finsam.format import heltal
from finsam.models import User
from finsam.synlig import synliga
from finsam.taltabell import Kolumn, Rad, Taltabell
from insatser import statistik
from insatser.fasta import FastaTal
from insatser.models import Insats, Insatsuppgift, Steg, Tillfalle, Volym
from insatser.statistik import Stegutfall
from insatser.statistik.stegoversikt import stegnamn
from insatser.tavla import senaste_ar

SENASTE = 10  # occasions on the page; the list has them all
FLODESAR = 5  # years side by side in the table of the flow


@dataclass
class Insatssida:
    """One insats in a year, as ``user`` may see it.

    Whoever may not see exact counts gets those of the latest year, suppressed, whatever year
    is asked for: two years of suppressed counts would tell of a few by their difference.
    """

    insats: Insats
    user: User
    ar: int

    @cached_property
    def exakt(self) -> bool:
        """True when the user may see the participants and the exact counts of them."""
        egna = synliga(Insats, self.user).med_exakta_antal(self.user)
        return egna.filter(pk=self.insats.pk).exists()

    @property
    def ar_individ(self) -> bool:
        """True when participants are enrolled in the insats."""
        return self.insats.inriktning == Insats.Inriktning.INDIVID

    @cached_property
    def antalsar(self) -> int:
        """The year that the counts of participants are of."""
        return self.ar if self.exakt else senaste_ar()

    @cached_property
    def fasta(self) -> FastaTal | None:
        """The year's protected figures; None where the insats is not among those of the year."""
        fasta = FastaTal(self.antalsar)
        return fasta if fasta.har(self.insats) else None

    @cached_property
    def deltagare(self) -> Taltabell | None:
        """How many have taken part, per sex; None while nobody has."""
        if self.exakt:
            tabell = statistik.deltagare(self.insats, self.antalsar, exakt=True)
        else:
            tabell = self.fasta and self.fasta.deltagare(self.insats)
        return tabell if tabell and tabell.visar_nagot else None

    @cached_property
    def raknas(self) -> str:
        """What the count of participants is of: everyone in the register, or the year's volumes."""
        kodade = self.insats.inskrivningar.till_och_med(self.antalsar).exists()
        return f"i registret, till och med {self.antalsar}" if kodade else f"under {self.antalsar}"

    @property
    def deltagare_totalt(self) -> str:
        """How many have taken part, as shown."""
        return self.deltagare.rad("totalt").tal[0].visat if self.deltagare else "0"

    # -- Steps ----------------------------------------------------------------------------

    @cached_property
    def steg(self) -> list[Steg]:
        """The steps of the insats's ladder, none where it measures none."""
        return list(self.insats.stegskala.steg.all()) if self.insats.stegskala else []

    @cached_property
    def stegutfall(self) -> Stegutfall | None:
        """What the measurements say in single figures; None before anyone is measured twice."""
        if not self.steg:
            return None
        if self.exakt:
            utfall = statistik.stegutfall(self.insats, self.antalsar, exakt=True)
        else:
            utfall = self.fasta and self.fasta.stegutfall(self.insats)
        return utfall if utfall and (utfall.matta.dold or utfall.matta.exakt) else None

    @cached_property
    def stegtabell(self) -> Taltabell:
        """How many stood on each step at start and at end."""
        skyddad = None if self.exakt or not self.fasta else self.fasta.steg(self.insats)
        return skyddad or statistik.steg_start_slut(self.insats, self.antalsar, exakt=self.exakt)

    @cached_property
    def stegmatris(self) -> Taltabell | None:
        """Start step by end step, for whoever may see exact counts."""
        if not (self.exakt and self.stegutfall):
            return None
        return statistik.stegmatris(self.insats, self.antalsar)

    @property
    def ovre_steg(self) -> str:
        """The upper steps in words: ``steg 4–6``."""
        return stegnamn(self.steg)

    @property
    def stegmening(self) -> str:
        """What the measurements show, in one sentence with how many were measured."""
        utfall = self.stegutfall
        if utfall is None:
            return ""
        matta = f"{utfall.matta.visat} som har mätts både vid start och vid avslut"
        slut, start = utfall.andel_ovre_slut, utfall.andel_ovre_start
        if slut.dold:
            return (
                f"Andelen på {self.ovre_steg} visas inte: den skulle röja ett fåtal av de {matta}."
            )
        mot = "" if start.dold else f", mot {start.visat} vid start"
        return f"{slut.visat} stod på {self.ovre_steg} vid avslut{mot}. Räknat på de {matta}."

    @cached_property
    def stegdiagram(self) -> Stapeldiagram:
        """The steps at start and at end, side by side; a hidden count has no bar."""
        rader = self.stegtabell.rader[:-1]
        start, slut = ([rad.tal[i].exakt for rad in rader] for i in (0, 1))
        return Stapeldiagram(
            "Steg vid start och vid avslut",
            self.stegmening,
            [rad.rubrik for rad in rader],
            [Serie("Vid start", start), Serie("Vid avslut", slut)],
            enhet="deltagare",
        )

    @cached_property
    def hogsta_steget(self) -> Taltabell | None:
        """What those on the top step went on to; None while nobody is there."""
        if self.exakt:
            tabell = statistik.utfall_pa_hogsta_steget(self.insats, self.antalsar, exakt=True)
        else:
            tabell = self.fasta and self.fasta.hogsta_steget(self.insats)
        return tabell if tabell and len(tabell.rader) > 1 else None

    # -- Flow -----------------------------------------------------------------------------

    @cached_property
    def flode(self) -> Taltabell | None:
        """The flow: each of the latest years for whoever may see exact counts, else one year."""
        forsta = max(self.insats.from_datum.year, self.antalsar - FLODESAR + 1)
        aren = range(forsta, self.antalsar + 1) if self.exakt else [self.antalsar]
        if self.exakt:
            tabeller = [statistik.flode(self.insats, ar, exakt=True) for ar in aren]
        elif self.fasta:
            tabeller = [self.fasta.flode(self.insats)]
        else:
            return None
        visas = [(ar, t) for ar, t in zip(aren, tabeller, strict=True) if t.visar_nagot]
        return _bredvid(visas) if visas else None

    @cached_property
    def i_fortid(self) -> Taltabell | None:
        """Who ended early and why; None while nobody has."""
        if self.exakt:
            tabell = statistik.avslut_i_fortid(self.insats, self.antalsar, exakt=True)
        else:
            tabell = self.fasta and self.fasta.avslut_i_fortid(self.insats)
        return tabell if tabell and tabell.rader else None

    @cached_property
    def budgeterade(self) -> Taltabell | None:
        """How many participants each year is budgeted for; None where no year is."""
        tabell = statistik.budgeterade_deltagare(self.insats)
        return tabell if tabell.rader else None

    @cached_property
    def volymer(self) -> list[Volym]:
        """The counted periods; none for whoever may not see exact counts."""
        return list(synliga(Volym, self.user).filter(insats=self.insats).under(self.ar))

    # -- What is no count of participants -------------------------------------------------

    @cached_property
    def tillfallen(self) -> Taltabell | None:
        """The year's occasions per kind; None where there were none."""
        tabell = statistik.tillfallen(self.insats, self.ar)
        return tabell if tabell.rader else None

    @cached_property
    def tillfalleslista(self) -> list[Tillfalle]:
        """The latest occasions of the year."""
        return list(
            synliga(Tillfalle, self.user).filter(insats=self.insats).under(self.ar)[:SENASTE]
        )

    @cached_property
    def uppgifter(self) -> list[Insatsuppgift]:
        """The figures noted for the year."""
        return list(self.insats.uppgifter.under(self.ar))

    @cached_property
    def nyckeltal(self) -> list[dict[str, str]]:
        """The figures that stand first on the page."""
        return [*self._nyckeltal_deltagare(), *self._nyckeltal_ovriga()]

    def _nyckeltal_deltagare(self) -> list[dict[str, str]]:
        if not self.deltagare:
            return []
        tal = [
            {
                "rubrik": "Deltagare",
                "visat": self.deltagare_totalt,
                "text": self.raknas,
            }
        ]
        if self.stegutfall:
            tal.append(
                {
                    "rubrik": f"På {self.ovre_steg} vid avslut",
                    "visat": self.stegutfall.andel_ovre_slut.visat,
                    "text": f"av {self.stegutfall.matta.visat} som har mätts två gånger",
                }
            )
            tal.append(
                {
                    "rubrik": "Nådde högsta steget",
                    "visat": self.stegutfall.hogsta_steget.visat,
                    "text": "deltagare",
                }
            )
        return tal

    def _nyckeltal_ovriga(self) -> list[dict[str, str]]:
        rader = self.tillfallen.rader if self.tillfallen else ()
        tal = [_nyckeltal_tillfallen(rad, self.ar) for rad in rader]
        tal += [
            {"rubrik": u.namn, "visat": heltal(u.varde), "text": f"per {u.per_datum}"}
            for u in self.uppgifter
        ]
        return tal


def _nyckeltal_tillfallen(rad: Rad, ar: int) -> dict[str, str]:
    """Say how many occasions of one kind there were, or how many persons they reached."""
    tillfallen, personer = rad.tal
    if tillfallen.exakt is None:
        return {"rubrik": rad.rubrik, "visat": personer.visat, "text": f"personer under {ar}"}
    ord_ = "tillfälle" if tillfallen.exakt == 1 else "tillfällen"
    if personer.exakt is not None:
        ord_ = f"{ord_} med {personer.visat} personer"
    return {"rubrik": rad.rubrik, "visat": tillfallen.visat, "text": f"{ord_} under {ar}"}


def _bredvid(tabeller: Sequence[tuple[int, Taltabell]]) -> Taltabell:
    """Return the years' tables as one, with a column for each year."""
    forsta = tabeller[-1][1]
    rader = tuple(
        replace(rad, tal=tuple(tabell.rader[i].tal[0] for _, tabell in tabeller))
        for i, rad in enumerate(forsta.rader)
    )
    return replace(
        forsta,
        rubrik="Flödet per år",
        kolumner=tuple(Kolumn(str(ar), str(ar)) for ar, _ in tabeller),
        rader=rader,
    )
