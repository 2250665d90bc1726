"""A statement's row template as plain data, and the amounts of its rows. Reads no database."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from django.db.models import TextChoices

from ekonomi.kontosaldo import NOLL, Saldo, langsta_prefix


class Typ(TextChoices):
    """Which statement."""

    RR = "RR", "Resultaträkning"
    BR = "BR", "Balansräkning"
    KF = "KF", "Kassaflödesanalys"
    DR = "DR", "Driftredovisning"


class Radslag(TextChoices):
    """What a row is; UTANFOR takes its accounts out of the statement and is not printed."""

    RUBRIK = "rubrik", "Rubrik"
    POST = "post", "Post"
    DELSUMMA = "delsumma", "Delsumma"
    SUMMA = "summa", "Summa"
    UTANFOR = "utanfor", "Trycks inte"


class Matt(TextChoices):
    """Which balance of an account a row takes."""

    RORELSE = "rorelse", "Periodens förändring"
    INGAENDE = "ingaende", "Ingående balans"
    UTGAENDE = "utgaende", "Utgående balans"


class Sida(TextChoices):
    """Both sides of an account, or only its debits or credits of the period."""

    BADA = "bada", "Netto"
    DEBET = "debet", "Debet"
    KREDIT = "kredit", "Kredit"


@dataclass(frozen=True, slots=True)
class Koppling:
    """Accounts of a row: by prefix, or (prefix empty) the fallback by #KTYP."""

    prefix: str = ""
    ktyp: str = ""
    sida: Sida = Sida.BADA


@dataclass(frozen=True, slots=True)
class Radmall:
    """One row of a template; ``tecken`` is −1 where the ledger's sign is turned."""

    nyckel: str
    rubrik: str
    slag: Radslag
    matt: Matt
    tecken: int
    summa_av: tuple[str, ...] = ()
    kopplingar: tuple[Koppling, ...] = ()
    not_nr: int | None = None
    fotnot: str = ""
    dold_utan_belopp: bool = False


@dataclass(frozen=True, slots=True)
class Mall:
    """One statement's template."""

    typ: Typ
    namn: str
    forlaga: str
    rader: tuple[Radmall, ...]
    fotnot: str = ""


@dataclass(slots=True)
class Radbelopp:
    """A row's exact amount in kronor with the sign it is shown with, and its accounts."""

    belopp: Decimal = NOLL
    konton: set[str] = field(default_factory=set)


class Kontokarta:
    """Finds the row of an account's debits or credits under one mått.

    The longest prefix wins; of two equally long the one that names the side; #KTYP last.
    """

    def __init__(self, rader: Iterable[Radmall], matt: Matt, sida: Sida) -> None:
        self.prefix: dict[str, Radmall] = {}
        self.ktyp: dict[str, Radmall] = {}
        par = [(k, r) for r in rader if r.matt is matt for k in r.kopplingar]
        for onskad in (Sida.BADA, sida):
            for koppling, rad in par:
                if koppling.sida is onskad:
                    karta, nyckel = (
                        (self.prefix, koppling.prefix)
                        if koppling.prefix
                        else (self.ktyp, koppling.ktyp)
                    )
                    karta[nyckel] = rad

    def rad(self, saldo: Saldo) -> Radmall | None:
        """Return the row that takes this account, None where it maps nowhere."""
        return langsta_prefix(saldo.konto, self.prefix) or self.ktyp.get(saldo.ktyp)


def _delar(saldo: Saldo) -> tuple[tuple[Matt, Sida, Decimal], ...]:
    return (
        (Matt.RORELSE, Sida.DEBET, saldo.debet),
        (Matt.RORELSE, Sida.KREDIT, saldo.kredit),
        (Matt.INGAENDE, Sida.BADA, saldo.ingaende),
        (Matt.UTGAENDE, Sida.BADA, saldo.utgaende),
    )


def radbelopp(rader: Sequence[Radmall], saldon: Iterable[Saldo]) -> dict[str, Radbelopp]:
    """Return {row key: amount} of every row, sums after the rows that they add.

    Raises KeyError where a sum names a row that does not stand before it; ``kontrollera``
    finds that when the template is made.
    """
    kartor = {(m, s): Kontokarta(rader, m, s) for m in Matt for s in Sida}
    belopp = {rad.nyckel: Radbelopp() for rad in rader}
    for saldo in saldon:
        for matt, sida, varde in _delar(saldo):
            rad = kartor[matt, sida].rad(saldo) if varde else None
            if rad:
                belopp[rad.nyckel].belopp += rad.tecken * varde
                belopp[rad.nyckel].konton.add(saldo.konto)
    for rad in rader:
        for nyckel in rad.summa_av:
            belopp[rad.nyckel].belopp += belopp[nyckel].belopp
            belopp[rad.nyckel].konton |= belopp[nyckel].konton
    return belopp


def okopplade(mall: Mall, saldon: Iterable[Saldo]) -> list[Saldo]:
    """Return the accounts with an amount that no row of the statement takes.

    A resultaträkning or a driftredovisning need only take the result accounts; a
    driftredovisning without rows has the budget's, which take them all.
    """
    if mall.typ is Typ.DR and not mall.rader:
        return []
    bara_resultat = mall.typ in {Typ.RR, Typ.DR}
    matt = Matt.UTGAENDE if mall.typ is Typ.BR else Matt.RORELSE
    kartor = {s: Kontokarta(mall.rader, matt, s) for s in Sida}
    return [
        saldo
        for saldo in saldon
        if (saldo.ar_resultat or not bara_resultat)
        and any(v and m is matt and not kartor[s].rad(saldo) for m, s, v in _delar(saldo))
    ]


def kontrollera(mall: Mall) -> list[str]:
    """Return what is wrong with a template, in Swedish; empty when it can be used."""
    fel, sedda = [], set()
    kopplingar: dict[tuple[Matt, Koppling], str] = {}
    for rad in mall.rader:
        if rad.nyckel in sedda:
            fel.append(f"Nyckeln {rad.nyckel} står på två rader.")
        fel += [
            f"Raden {rad.rubrik} summerar {n}, som inte står ovanför."
            for n in rad.summa_av
            if n not in sedda
        ]
        sedda.add(rad.nyckel)
        for koppling in rad.kopplingar:
            annan = kopplingar.setdefault((rad.matt, koppling), rad.rubrik)
            if annan != rad.rubrik:
                konto = koppling.prefix or f"kontotyp {koppling.ktyp}"
                fel.append(f"{konto} är kopplat både till {annan} och till {rad.rubrik}.")
    return fel
