"""What the tab Steg of an insats shows to those who may see its participants."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from finsam.diagram import Serie, Stapeldiagram
from finsam.models import User
from finsam.synlig import synliga
from finsam.taltabell import Tal, Taltabell
from insatser import matlage, statistik
from insatser.matlage import Mattur
from insatser.models import Insats, Inskrivning, Steg, Stegskala
from insatser.statistik.stegdata import Stegdata
from insatser.statistik.stegoversikt import oversikt, stegnamn
from insatser.statistik.stegrakning import stegdata, utan_par

VISAS = 50  # of a list on the page


@dataclass
class Stegsida:
    """The steps of one insats, from its start to the end of a year, in exact figures."""

    insats: Insats
    user: User
    ar: int
    idag: date

    @property
    def skala(self) -> Stegskala | None:
        """The ladder of the insats."""
        return self.insats.stegskala

    @cached_property
    def steg(self) -> list[Steg]:
        """Its steps."""
        return list(self.skala.steg.all()) if self.skala else []

    @cached_property
    def data(self) -> Stegdata:
        """What the measurements say."""
        return stegdata(self.insats, self.ar)

    @cached_property
    def oversikt(self) -> Taltabell:
        """Every measure by kön."""
        return oversikt(self.data, self.steg)

    @property
    def har_par(self) -> bool:
        """True when anyone is measured both at start and at end."""
        return bool(self.data.matta())

    @cached_property
    def matris(self) -> Taltabell:
        """Start step by end step."""
        return statistik.stegmatris(self.insats, self.ar)

    def _tal(self, rad: str) -> Tal:
        return self.oversikt.tal(rad, "totalt")

    @cached_property
    def nyckeltal(self) -> list[dict[str, str]]:
        """The figures that stand first on the page."""
        ovre = stegnamn(self.steg)
        start, slut = self._tal("median_vid_start"), self._tal("median_vid_avslut")
        return [
            _siffra("Median", f"{start.visat} → {slut.visat}", "steg vid start och vid avslut"),
            _siffra(
                f"På {ovre} vid avslut",
                self._tal("andel_vid_avslut").visat,
                f"mot {self._tal('andel_vid_start').visat} vid start",
            ),
            _siffra(
                "Gick uppåt",
                self._tal("andel_som_gick_uppat").visat,
                "av dem som har mätts två gånger",
            ),
            _siffra(
                "Mätta två gånger",
                self._tal("matta").visat,
                f"{self._tal('saknar').visat} avslutade saknar en mätning",
            ),
        ]

    @cached_property
    def diagram(self) -> Stapeldiagram:
        """The steps at start and at end, side by side."""
        start, slut = self.data.start(), self.data.slut()
        andel = self._tal("andel_vid_avslut").visat
        fore = self._tal("andel_vid_start").visat
        return Stapeldiagram(
            "Steg vid start och vid avslut",
            f"{andel} stod på {stegnamn(self.steg)} vid avslut, mot {fore} vid start.",
            [steg.namn for steg in self.steg],
            [
                Serie("Vid start", [start[steg.nummer] for steg in self.steg]),
                Serie("Vid avslut", [slut[steg.nummer] for steg in self.steg]),
            ],
            enhet="deltagare",
        )

    @cached_property
    def _egna(self):
        return synliga(Inskrivning, self.user).i_insats(self.insats)

    @cached_property
    def tur(self) -> list[Mattur]:
        """Whom to measure now, the longest waiting first."""
        tur = matlage.att_mata(self._egna, self.idag)
        alla = [matlage.mattur(i) for i in tur.select_related("deltagare", "insats__stegskala")]
        return sorted(alla, key=lambda m: m.skulle)

    @property
    def tur_visas(self) -> list[Mattur]:
        """As many of them as the page shows."""
        return self.tur[:VISAS]

    @cached_property
    def utan_par(self) -> list[Inskrivning]:
        """Those who ended up to the year's end without both measurements."""
        utan = utan_par(self._egna.filter(ut_manad__year__lte=self.ar))
        return list(utan.select_related("deltagare").order_by("-ut_manad", "pk"))


def _siffra(rubrik: str, visat: str, text: str) -> dict[str, str]:
    return {"rubrik": rubrik, "visat": visat, "text": text}
