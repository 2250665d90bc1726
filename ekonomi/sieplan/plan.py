"""The plan of an import: what the file holds, what would be booked, and what stops it."""

import hashlib
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from io import BytesIO

from ekonomi.models import Konto, Rakenskapsar, SieImport
from ekonomi.sie import Allvar, Avvikelse, Granskning, Lasare, SieFil, Ver
from ekonomi.sieplan.ar import rakenskapsar_for
from ekonomi.sieplan.balanser import Balansnyckel, jamfor_balanser
from ekonomi.sieplan.framsteg import STEG, Framsteg, Moment, inget_framsteg
from ekonomi.sieplan.hinder import last, orimligt, utanfor
from ekonomi.sieplan.jamforelse import Skillnad, jamfor
from ekonomi.sieplan.saldon import Saldobok, saldobok


@dataclass(frozen=True, slots=True)
class Forhandsgranskning:
    """What the file holds, what would be booked, what differs, and what stops it.

    ``nya`` are the vouchers to book; ``balanser`` the opening balances that would be set, in
    kronor by account and key of objects. ``ver_skillnader`` are the booked vouchers that the file
    says otherwise about: they are booked anew only on demand. ``hinder`` empty means that it can
    be imported.
    """

    sie: SieFil
    sha256: str
    ar: Rakenskapsar | None
    nya: tuple[Ver, ...] = ()
    antal_lika: int = 0
    antal_andra_ar: int = 0
    antal_tomma: int = 0
    balanser: dict[Balansnyckel, Decimal] = field(default_factory=dict)
    nya_konton: tuple[str, ...] = ()
    ver_skillnader: tuple[Skillnad, ...] = ()
    balans_skillnader: tuple[str, ...] = ()
    saldobesked: str = ""
    ordning: dict[int, int] = field(default_factory=dict)
    anmarkningar: tuple[Avvikelse, ...] = ()
    hinder: tuple[str, ...] = ()
    inlast_forut: bool = False

    @property
    def antal_i_filen(self) -> int:
        """How many vouchers the file holds."""
        return len(self.sie.verifikationer)

    @property
    def antal_budgetposter(self) -> int:
        """How many amounts of a budget the file has for the year (#PBUDGET)."""
        return sum(1 for p in self.sie.pbudget if self.ar and self.ar.har_manad(p.period))

    @property
    def nytt_ar(self) -> bool:
        """Whether the financial year would be made by the import."""
        return self.ar is not None and self.ar.pk is None

    @property
    def filens_ar(self) -> dict[int, tuple[date, date]]:
        """The file's years that hold anything to read in, by their number (#RAR), latest first."""
        med_saldon = {saldo.ar for saldo in (*self.sie.ib, *self.sie.res)}
        return {
            nummer: (start, slut)
            for nummer, (start, slut) in sorted(self.sie.rar.items(), reverse=True)
            if nummer == 0
            or nummer in med_saldon
            or any(start <= ver.datum <= slut for ver in self.sie.verifikationer)
        }

    @property
    def nagot_nytt(self) -> bool:
        """Whether there is anything to write."""
        skrivs = self.nya or self.balanser or self.nya_konton or self.nytt_ar
        return bool(skrivs or any(s.av_saldon for s in self.ver_skillnader))

    @property
    def nagot_att_spara(self) -> bool:
        """Whether there is anything to write, or to tell that no import has told yet."""
        return self.nagot_nytt or bool(self.ver_skillnader and not self.inlast_forut)

    @property
    def kan_importeras(self) -> bool:
        """Whether nothing stops it and there is something to write or to accept."""
        return bool(self.nagot_nytt or self.ver_skillnader) and not self.hinder

    @property
    def skillnader(self) -> tuple[str, ...]:
        """What the file says otherwise than the books, in words."""
        return (*(s.text for s in self.ver_skillnader), *self.balans_skillnader)

    def skillnader_av(self, slag: Collection[str]) -> list[Skillnad]:
        """The vouchers that differ in one of these ways, and those of balances that give way."""
        return [s for s in self.ver_skillnader if s.av_saldon or s.slag in slag]

    def rapport(self) -> dict[str, object]:
        """Return what the import did, as JSON values, to be kept with it."""
        return {
            "i_filen": self.antal_i_filen,
            "bokforda": len(self.nya),
            "redan_bokforda": self.antal_lika,
            "andra_ar": self.antal_andra_ar,
            "utan_belopp": self.antal_tomma,
            "ingaende_balanser": len(self.balanser),
            "budgetposter": self.antal_budgetposter,
            "nya_konton": list(self.nya_konton),
            "skillnader": list(self.skillnader),
            "anmarkningar": [str(a) for a in self.anmarkningar],
            "saldobesked": self.saldobesked,
            "kodning": self.sie.kodning.namn,
        }


@dataclass(frozen=True, slots=True)
class Inlasning:
    """A file that has been read and checked by itself, before the books are asked."""

    sie: SieFil
    sha256: str
    anmarkningar: tuple[Avvikelse, ...]

    @property
    def hinder(self) -> tuple[str, ...]:
        """What in the file itself stops the import, such as a voucher that does not balance."""
        return tuple(str(a) for a in self.anmarkningar if a.allvar is Allvar.FEL)


def las_in(data: bytes, *, framsteg: Framsteg = inget_framsteg) -> Inlasning:
    """Read and check a SIE file; the books are not asked. ``framsteg`` is told of its bytes.

    Raises ``ekonomi.sie.SieFel`` when the bytes are not a SIE 4 file.
    """
    strom = BytesIO(data)
    lasare, granskning = Lasare(strom), Granskning()
    vers: list[Ver] = []
    for ver in lasare.verifikationer():
        granskning.ta(ver)
        vers.append(ver)
        if len(vers) % STEG == 0:
            framsteg(Moment.LASER, strom.tell(), len(data))
    sie = replace(lasare.klar(), verifikationer=tuple(vers))
    anmarkningar = (*sie.avvikelser, *granskning.klar(sie))
    return Inlasning(sie, hashlib.sha256(data).hexdigest(), anmarkningar)


def planera(fil: Inlasning, *, rar: int = 0) -> Forhandsgranskning:
    """Hold the file against the books. ``rar`` chooses one of its years (#RAR)."""
    sie = fil.sie
    grund = Forhandsgranskning(
        sie=sie,
        sha256=fil.sha256,
        ar=None,
        anmarkningar=tuple(a for a in fil.anmarkningar if a.allvar is not Allvar.FEL),
        hinder=fil.hinder,
        inlast_forut=SieImport.objects.galler().filter(sha256=fil.sha256).exists(),
    )
    ar, arets_hinder = rakenskapsar_for(sie, rar)
    if ar is None:
        return replace(grund, hinder=(*fil.hinder, arets_hinder))
    i_aret = [v for v in sie.verifikationer if ar.start <= v.datum <= ar.slut]
    med_belopp = [v for v in i_aret if any(r.belopp for r in v.rader)]
    saldon = saldobok(sie, ar, rar) if not i_aret else Saldobok()
    att_boka = [saldon.ver] if saldon.ver else med_belopp
    jamforelse = jamfor(att_boka, ar, hel=sie.sietyp != "4I")
    balanser, andrade = jamfor_balanser(sie, ar, rar)
    return replace(
        grund,
        ar=ar,
        nya=jamforelse.nya,
        ordning=jamforelse.ordning,
        antal_lika=jamforelse.antal_lika,
        antal_andra_ar=len(sie.verifikationer) - len(i_aret),
        antal_tomma=len(i_aret) - len(med_belopp),
        balanser=balanser,
        nya_konton=_nya_konton(sie),
        ver_skillnader=jamforelse.skillnader,
        balans_skillnader=(*andrade, *saldon.skillnader),
        saldobesked=saldon.besked,
        hinder=(
            *fil.hinder,
            *utanfor(sie, ar),
            *orimligt(sie, i_aret or att_boka),
            *last(ar, jamforelse.nya, balanser),
        ),
    )


def _nya_konton(sie: SieFil) -> tuple[str, ...]:
    finns = set(Konto.objects.values_list("nummer", flat=True))
    return tuple(sorted(set(sie.konton) - finns))


def per_slag(plan: Forhandsgranskning) -> dict[str, list[str]]:
    """What differs, in words, by kind (``Filskillnad.Slag``); kinds without any are left out.

    What gives way without being asked about is no choice, and left out too.
    """
    texter: dict[str, list[str]] = {}
    for skillnad in (s for s in plan.ver_skillnader if not s.av_saldon):
        texter.setdefault(str(skillnad.slag), []).append(skillnad.text)
    return texter
