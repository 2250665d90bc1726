"""What an application says, as plain values: the same for its page, its paper and the board."""

from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal

from finsam.format import kr, uppraknat
from finsam.taltabell import Kolumn, Rad, Slag, Tal, Taltabell, antal
from insatser.models import Ansokan, Ansokansmal, Insats, Medfinansiering
from styrelse import maltal
from styrelse.models import Mal, Organisation, Rekommendation

_NOLL = Decimal(0)


@dataclass(frozen=True, slots=True)
class Egetmal:
    """A goal of the insats itself: what, how it is measured, and the target in words."""

    namn: str
    matt: str
    mot: str


@dataclass(frozen=True)
class Innehall:
    """All of it, read once."""

    ansokan: Ansokan
    parter: list[Organisation]
    forbundsmal: list[Mal]
    egna_mal: list[Egetmal]
    budget: Taltabell | None
    medfinansiering: Taltabell | None

    @property
    def tid(self) -> str:
        """When it is to go on, "" before a first day is given."""
        return str(self.ansokan.period or "")


def innehall(ansokan: Ansokan) -> Innehall:
    """Return what an application says."""
    return Innehall(
        ansokan=ansokan,
        parter=list(ansokan.parter.order_by("namn")),
        forbundsmal=list(ansokan.forbundsmal.order_by("ar", "ordning")),
        egna_mal=[Egetmal(mal.namn, mal.matt, malvarde_i_ord(mal)) for mal in ansokan.mal.all()],
        budget=budgettabell(ansokan),
        medfinansiering=medfinansieringstabell(ansokan),
    )


def malvarde_i_ord(mal: Ansokansmal) -> str:
    """Write a target: ``minst 60 %``."""
    enhet, jamforelse = maltal.Enhet(mal.enhet), maltal.Jamforelse(mal.jamforelse)
    return str(maltal.Malvarde(mal.malvarde, enhet, jamforelse))


def budgettabell(ansokan: Ansokan) -> Taltabell | None:
    """Return what is asked for (and granted) each year, with places; None before any year."""
    aren = list(ansokan.ansokansar.all())
    if not aren:
        return None
    rader = [_kronor("Sökt", [rad.belopp for rad in aren])]
    if any(rad.beviljat is not None for rad in aren):
        rader.append(_kronor("Beviljat", [rad.beviljat or _NOLL for rad in aren]))
    if any(rad.platser is not None for rad in aren):
        platser = tuple(antal(rad.platser) for rad in aren)
        rader.append(Rad("Platser för deltagare", (*platser, antal(None))))
    return Taltabell(
        nyckel="ansokan_budget",
        rubrik="Budget och platser",
        kolumner=_kolumner([rad.ar for rad in aren]),
        rader=tuple(rader),
        rubrik_forsta="Vad",
    )


def _kolumner(aren: list[int]) -> tuple[Kolumn, ...]:
    return (*(Kolumn(str(ar), str(ar)) for ar in aren), Kolumn("summa", "Summa"))


def _kronor(rubrik: str, belopp: list[Decimal], **mer: object) -> Rad:
    return Rad(rubrik, tuple(Tal(b) for b in (*belopp, sum(belopp, _NOLL))), **mer)


def medfinansieringstabell(ansokan: Ansokan) -> Taltabell | None:
    """Return who else puts in what, year by year: kronor and hours; None where nobody does."""
    rader = list(ansokan.medfinansiering.select_related("organisation"))
    if not rader:
        return None
    aren = sorted({rad.ar for rad in rader})
    kronor: dict[str, dict[int, Decimal]] = defaultdict(lambda: defaultdict(Decimal))
    timmar: dict[str, dict[int, int]] = defaultdict(lambda: defaultdict(int))
    for rad in rader:
        kronor[_vad(rad)][rad.ar] += rad.belopp or _NOLL
        timmar[_vad(rad)][rad.ar] += rad.timmar or 0
    tabellrader = []
    for vad, per_ar in kronor.items():
        if any(per_ar.values()):
            tabellrader.append(_kronor(vad, [per_ar[ar] for ar in aren]))
        if any(timmar[vad].values()):
            tal = [timmar[vad][ar] for ar in aren]
            celler = tuple(antal(t) for t in (*tal, sum(tal)))
            tabellrader.append(Rad(f"{vad}, timmar", celler))
    summa = [sum((per_ar[ar] for per_ar in kronor.values()), _NOLL) for ar in aren]
    if any(summa):
        tabellrader.append(_kronor("Summa i kronor", summa, slag=Slag.SUMMA))
    return Taltabell(
        nyckel="ansokan_medfinansiering",
        rubrik="Medfinansiering",
        kolumner=_kolumner(aren),
        rader=tuple(tabellrader),
        rubrik_forsta="Av vem",
        fotnoter=("Kronor där inget annat sägs. Arbetstid är värderad där ett belopp står.",),
    )


def _vad(rad: Medfinansiering) -> str:
    return f"{rad.organisation}, {rad.text or rad.get_slag_display().lower()}"


# -- For the board ------------------------------------------------------------------------------


def bakgrund(ansokan: Ansokan) -> str:
    """Return the background of the point at the board's meeting."""
    parter = uppraknat(str(part) for part in ansokan.parter.order_by("namn"))
    med = f" tillsammans med {parter}" if parter else ""
    tid = f"från {ansokan.from_datum}"
    tid += f" till {ansokan.till_datum}" if ansokan.till_datum else " och tills vidare"
    stycken = [
        f"{ansokan.sokande} söker{med} medel till {ansokan.namn}, {tid}. {_per_ar(ansokan)}",
        ansokan.syfte,
        *(_utlatande(rek) for rek in _rekommendationer(ansokan)),
    ]
    return "\n\n".join(stycken)


def _per_ar(ansokan: Ansokan) -> str:
    delar = [f"{kr(rad.belopp)} kr för {rad.ar}" for rad in ansokan.ansokansar.all()]
    return f"Ansökan gäller {uppraknat(delar)}."


def _rekommendationer(ansokan: Ansokan) -> list[Rekommendation]:
    return list(Rekommendation.objects.i_arenden([ansokan.arende]))


def _utlatande(rek: Rekommendation) -> str:
    dag = rek.sammantrade.datum
    sagt = f"{rek.sammantrade.organ} {rek.get_utlatande_display().lower()} ansökan {dag}."
    return f"{sagt} {rek.motivering}".strip()


def forslag(ansokan: Ansokan) -> str:
    """Return the proposed decision, without its "att"; to grant where those who prepared do."""
    senaste = next(iter(_rekommendationer(ansokan)), None)
    if senaste and senaste.utlatande == Rekommendation.Utlatande.AVSTYRK:
        return f"avslå ansökan om medel till {ansokan.namn}"
    belopp = [f"{kr(rad.belopp)} kr för {rad.ar}" for rad in ansokan.ansokansar.all()]
    return f"bevilja {ansokan.namn} medel med {uppraknat(belopp)}"


def ar_individ(ansokan: Ansokan) -> bool:
    """Say whether participants are to be enrolled, and so places asked for."""
    return ansokan.inriktning == Insats.Inriktning.INDIVID
