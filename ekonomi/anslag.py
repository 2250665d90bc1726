"""A year's frame, shared between the members as the rule says, beside what is decided."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from ekonomi.fordelning import Avrundning, avrunda_grupper, delar
from ekonomi.kontosaldo import NOLL
from ekonomi.models import Andelsregel, Anslag, Medlemsandel, Medlemsbidrag
from finsam.format import kr, procent, uppraknat
from styrelse.models import Invanarantal, Medlem

Nyckel = Andelsregel.Nyckel
Typ = Medlem.Typ
Plats = tuple[int, int]  # the member's place in lists and its key: sorts, and is never shared
MED_INVANARE = {Nyckel.INVANARE: "antal", Nyckel.INVANARE_16_64: "antal_16_64"}
KONTO = "398"  # where BAS and Kommun-Bas book what members pay


@dataclass(frozen=True, slots=True)
class Grupp:
    """Those who share one part of the frame."""

    namn: str
    typer: tuple[str, ...]
    procent: int
    nyckel: str


@dataclass(frozen=True, slots=True)
class Bidragsrad:
    """One member's part: exact, as rounded by the rule, and as decided (None: not yet)."""

    medlem: Medlem
    andel: Fraction
    beraknat: Decimal
    beslutat: Decimal | None
    grund: str = ""

    @property
    def andel_procent(self) -> str:
        """The member's part of the frame, as the page shows it."""
        return procent(Decimal(self.andel.numerator) / self.andel.denominator, 2)

    @property
    def skillnad(self) -> Decimal:
        """Decided less computed, nought where nothing is decided."""
        return NOLL if self.beslutat is None else self.beslutat - self.beraknat


@dataclass(frozen=True, slots=True)
class Anslagslage:
    """The year's frame and contributions; ``brister`` say why nothing could be computed."""

    ar: int
    anslag: Anslag | None
    regel: Andelsregel
    rader: tuple[Bidragsrad, ...]
    brister: tuple[str, ...] = ()

    @property
    def ram(self) -> Decimal:
        """The frame, nought where there is none."""
        return self.anslag.ram if self.anslag else NOLL

    @property
    def beraknat(self) -> Decimal:
        """The sum of what the rule gives."""
        return sum((rad.beraknat for rad in self.rader), NOLL)

    @property
    def beslutat(self) -> Decimal | None:
        """The sum of the decided contributions, None where none is decided."""
        beslutade = [rad.beslutat for rad in self.rader if rad.beslutat is not None]
        return sum(beslutade, NOLL) if beslutade else None

    @property
    def att_besluta(self) -> bool:
        """True where some member's contribution is not as computed and has no reason for it."""
        return any(rad.beslutat is None or (rad.skillnad and not rad.grund) for rad in self.rader)


def anslagslage(ar: int) -> Anslagslage:
    """Return the year's frame shared between those who are members in it.

    Without a rule the law's own applies. At most seven queries.
    """
    anslag = Anslag.objects.filter(ar=ar).first()
    medlemmar = list(Medlem.objects.under(ar).med_organisation())
    regel = Andelsregel.objects.gallande(ar).first() or lagens_regel(ar, medlemmar)
    beslutade = {b.medlem_id: b for b in Medlemsbidrag.objects.for_ar(ar)}
    brister, gruppvis = _exakta(ar, anslag, regel, medlemmar)
    avrundade = avrunda_grupper(gruppvis, Avrundning(regel.avrundning))
    exakta = {plats: del_ for grupp in gruppvis for plats, del_ in grupp.items()}
    ram = Fraction(anslag.ram) if anslag else Fraction(1)
    rader = []
    for medlem in medlemmar:
        bidrag = beslutade.get(medlem.pk)
        plats = _plats(medlem)
        if plats in exakta or bidrag:
            rader.append(
                Bidragsrad(
                    medlem=medlem,
                    andel=exakta.get(plats, Fraction(0)) / ram,
                    beraknat=avrundade.get(plats, NOLL),
                    beslutat=bidrag.belopp if bidrag else None,
                    grund=bidrag.grund if bidrag else "",
                )
            )
    return Anslagslage(ar, anslag, regel, tuple(rader), tuple(brister))


def lagens_regel(ar: int, medlemmar: Iterable[Medlem]) -> Andelsregel:
    """Return the rule that follows from the law alone: half, quarter, quarter (5 §).

    Where no region is a member, the kommun stands outside one and pays half (5 a §).
    """
    har_region = any(medlem.typ == Typ.REGION for medlem in medlemmar)
    return Andelsregel(
        from_ar=ar,
        region_procent=25 if har_region else 0,
        kommun_procent=25 if har_region else 50,
        kontoprefix=KONTO,
    )


def grupper(regel: Andelsregel) -> tuple[Grupp, ...]:
    """Return the three groups of a rule: who they are, their percent and their key."""
    stat = (Typ.FK, Typ.AF) if regel.staten == Andelsregel.Staten.DELAT else (Typ.FK,)
    return (
        Grupp("Försäkringskassan", stat, regel.stat_procent, Nyckel.LIKA),
        Grupp("någon region", (Typ.REGION,), regel.region_procent, regel.region_nyckel),
        Grupp("någon kommun", (Typ.KOMMUN,), regel.kommun_procent, regel.kommun_nyckel),
    )


def _plats(medlem: Medlem) -> Plats:
    return (medlem.ordning, medlem.pk)


def _exakta(
    ar: int, anslag: Anslag | None, regel: Andelsregel, medlemmar: Sequence[Medlem]
) -> tuple[list[str], list[dict[Plats, Fraction]]]:
    """What is missing, and each group's exact parts in kronor (none where anything is)."""
    if anslag is None:
        return [], []
    brister: list[str] = []
    exakta: list[dict[Plats, Fraction]] = []
    for grupp in grupper(regel):
        i_gruppen = [m for m in medlemmar if m.typ in grupp.typer]
        if not grupp.procent:
            continue
        if not i_gruppen:
            brister.append(
                f"Regeln ger {grupp.procent} procent till en grupp utan medlemmar: registret har "
                f"inte {grupp.namn} som medlem {ar}."
            )
            continue
        vikter = _vikter(ar, regel, grupp, i_gruppen)
        if fel := _fel_i_vikter(ar, grupp, i_gruppen, vikter):
            brister.append(fel)
            continue
        hela = Fraction(anslag.ram) * grupp.procent / 100
        exakta.append(delar(hela, {_plats(m): vikter.get(m.pk, 0) for m in i_gruppen}))
    return brister, [] if brister else exakta


def _vikter(
    ar: int, regel: Andelsregel, grupp: Grupp, medlemmar: Sequence[Medlem]
) -> dict[int, Decimal | int]:
    """What each member's part of the group is in proportion to."""
    if grupp.nyckel == Nyckel.ANDELSTAL and regel.pk:
        andelar = Medlemsandel.objects.filter(regel=regel, medlem__in=medlemmar, andelstal__gt=0)
        return dict(andelar.values_list("medlem", "andelstal"))
    if falt := MED_INVANARE.get(Nyckel(grupp.nyckel)):
        rader = Invanarantal.objects.filter(medlem__in=medlemmar, ar__lte=ar).order_by("ar")
        return {m: antal for m, antal in rader.values_list("medlem", falt) if antal}
    return {medlem.pk: 1 for medlem in medlemmar}


def _fel_i_vikter(
    ar: int, grupp: Grupp, medlemmar: Sequence[Medlem], vikter: Mapping[int, Decimal | int]
) -> str:
    """Why the group's part cannot be shared, "" where it can.

    A fixed part may be nought for some (another kommun pays for it), never for all.
    """
    utan = uppraknat(m.organisation.namn for m in medlemmar if m.pk not in vikter)
    if grupp.nyckel in MED_INVANARE and utan:
        return f"Antal invånare saknas till och med {ar} för {utan}. Lägg in dem under Medlemmar."
    if not vikter:
        return f"Andelstal saknas för {utan}. Skriv dem i regeln för andelar."
    return ""


def skillnad_i_ord(lage: Anslagslage) -> str:
    """Say openly what rounding does to the frame, "" where the contributions are the frame."""
    summa = lage.beraknat if lage.beslutat is None else lage.beslutat
    skillnad = summa - lage.ram
    if lage.anslag is None or not lage.rader or not skillnad:
        return ""
    mer = "mer" if skillnad > 0 else "mindre"
    satt = {
        Avrundning.UPP: "Varje bidrag är avrundat uppåt till hel krona.",
        Avrundning.NED: "Varje bidrag är avrundat nedåt till hel krona.",
        Avrundning.NARMAST: "Varje bidrag är avrundat till närmaste krona.",
    }.get(Avrundning(lage.regel.avrundning), "")
    if any(rad.skillnad for rad in lage.rader):
        satt = "Beslutade bidrag skiljer sig från de beräknade."
    mening = f"Bidragen blir {kr(summa)} kr, {kr(abs(skillnad))} kr {mer} än ramen."
    return f"{satt} {mening}".strip()
