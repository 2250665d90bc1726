"""How far a protokoll has come: written, laid before its signers, justerat, announced, in force."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from finsam.format import langt_datum, med_ord
from styrelse.anslagstid import anslas_senast, justeras_senast, laga_kraft
from styrelse.models import Justering, Protokoll, Tillkannagivande

_LAG_JUSTERING = "(5 kap. 69 § kommunallagen)"


@dataclass(frozen=True, slots=True)
class Fas:
    """One phase: its word, who and when, and whether it is behind or now."""

    ord: str
    vem: str = ""
    klar: bool = False
    nu: bool = False


@dataclass(frozen=True, slots=True)
class Protokollsgang:
    """A protokoll, its round of justering (None before one) and the announcements."""

    protokoll: Protokoll
    justering: Justering | None
    tillkannagivanden: Sequence[Tillkannagivande]
    idag: date

    @property
    def laga_kraft(self) -> date | None:
        """From when the decisions stand; None until every member has announced."""
        return laga_kraft([t.anslaget for t in self.tillkannagivanden])

    @property
    def klara(self) -> int:
        """How many phases are behind."""
        if self.protokoll.status == Protokoll.Status.UTKAST:
            return 0
        if self.protokoll.status == Protokoll.Status.KLART:
            return 3 if self.justering else 2
        if not self.tillkannagivanden or any(t.anslaget is None for t in self.tillkannagivanden):
            return 4
        return 6 if self.laga_kraft and self.laga_kraft <= self.idag else 5

    def faser(self) -> list[Fas]:
        """Return the phases in order."""
        ord_ = (
            ("Skrivs", ""),
            ("Klart", self._klart()),
            ("Framlagt", self._framlagt()),
            ("Justerat", self._justerat()),
            ("Anslaget", self._anslaget()),
            ("Laga kraft", self._laga_kraft()),
        )
        klara = self.klara
        return [
            Fas(ett, vem, klar=nummer < klara, nu=nummer == klara)
            for nummer, (ett, vem) in enumerate(ord_)
        ]

    def _klart(self) -> str:
        klart = self.protokoll.klart_at
        return langt_datum(timezone.localdate(klart)) if klart else ""

    def _framlagt(self) -> str:
        if self.justering is None or self.protokoll.justerat_datum:
            return ""
        saknas = sum(not u.satt for u in self.justering.handling.underskrifter.all())
        return f"{med_ord(saknas, 'underskrift', 'underskrifter')} saknas" if saknas else ""

    def _justerat(self) -> str:
        dag = self.protokoll.justerat_datum
        return langt_datum(dag) if dag else ""

    def _anslaget(self) -> str:
        uppe = sum(t.anslaget is not None for t in self.tillkannagivanden)
        return f"{uppe} av {len(self.tillkannagivanden)}" if self.tillkannagivanden else ""

    def _laga_kraft(self) -> str:
        return langt_datum(self.laga_kraft) if self.laga_kraft else ""

    def varningar(self) -> list[str]:
        """Return what is later than the law wants it, each with its paragraph."""
        ut = []
        mote = self.protokoll.sammantrade
        senast = justeras_senast(mote.datum)
        nar = self.protokoll.justerat_datum or self.idag
        if self.protokoll.har_paragrafer and nar > senast:
            dag = langt_datum(senast)
            justerat = bool(self.protokoll.justerat_datum)
            hur = f"justerades efter den {dag}" if justerat else f"skulle ha justerats senast {dag}"
            ut.append(f"Protokollet {hur}, fjorton dagar efter mötet {_LAG_JUSTERING}.")
        if self.protokoll.justerat_datum:
            ut += self._sena_anslag(anslas_senast(self.protokoll.justerat_datum))
        return ut

    def _sena_anslag(self, senast: date) -> list[str]:
        sena = [str(t.medlem) for t in self.tillkannagivanden if (t.anslaget or self.idag) > senast]
        tidiga = [
            str(t.medlem)
            for t in self.tillkannagivanden
            if t.nedtaget and t.tas_ned_tidigast and t.nedtaget < t.tas_ned_tidigast
        ]
        ut = []
        if sena:
            ut.append(
                f"Anslaget skulle ha suttit uppe senast {langt_datum(senast)}, den andra dagen "
                f"efter justeringen (8 kap. 12 § kommunallagen): {', '.join(sena)}."
            )
        if tidiga:
            ut.append(
                "Anslaget togs ned innan tiden för överklagande hade gått ut "
                f"(8 kap. 12 § kommunallagen): {', '.join(tidiga)}."
            )
        return ut


def protokollsgang(protokoll: Protokoll, idag: date) -> Protokollsgang:
    """Return how far a protokoll has come, as of today."""
    justering = protokoll.justeringar.hela().galler().som_visas().first()
    rader = list(justering.tillkannagivanden.i_ordning()) if justering else []
    return Protokollsgang(protokoll, justering, rader, idag)
