"""A list for the payroll: one row for each person, kind and account, with totals, for any medium.

No personal identity numbers are held here: the payroll knows them. Tax and social charges are
worked out by whoever pays.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from hashlib import sha256

from django.db.models import QuerySet
from django.template.loader import render_to_string

from finsam import pdf
from finsam.export import Blad, Cell, cell
from styrelse.arvodesslag import Arvodesslag
from styrelse.forteckning import forbund
from styrelse.models import Arvode, Arvodeslista, Uppdrag

INTE_SKATT = (
    "Beloppen är före skatt. Skatt och sociala avgifter räknas av den som betalar ut, som också "
    "har personnumren."
)


def summera(belopp: Iterable[Decimal]) -> Decimal:
    """Return the sum of amounts in kronor, 0 of none."""
    return sum(belopp, Decimal(0))


@dataclass(frozen=True, slots=True)
class Listrad:
    """What one person is paid of one kind, in kronor; ``organisation`` has appointed the person."""

    namn: str
    organisation: str
    slag: str
    antal: int
    konto: str
    belopp: Decimal


@dataclass(frozen=True, slots=True)
class Personsumma:
    """One person's rows of a list, and what they come to."""

    namn: str
    organisation: str
    rader: tuple[Listrad, ...]

    @property
    def belopp(self) -> Decimal:
        """What the person is paid, in kronor."""
        return summera(rad.belopp for rad in self.rader)


def personsummor(lista: Arvodeslista) -> list[Personsumma]:
    """Return a list's people by name, each with a row for every kind and account. Two queries."""
    arvoden = list(lista.arvoden.select_related("person").order_by("person__namn", "person"))
    organisationer = _utsedda_av({a.person_id for a in arvoden}, lista)
    per_person: dict[tuple[str, int], list[Arvode]] = {}
    for arvode in arvoden:
        per_person.setdefault((arvode.person.namn, arvode.person_id), []).append(arvode)
    return [
        Personsumma(
            namn, organisationer.get(pk, ""), _rader(namn, organisationer.get(pk, ""), egna)
        )
        for (namn, pk), egna in per_person.items()
    ]


def kontosummor(personer: Iterable[Personsumma]) -> list[tuple[str, str, Decimal]]:
    """Return (account, kinds, kronor) of a list, by account."""
    per_konto: dict[str, list[Listrad]] = {}
    for rad in (rad for person in personer for rad in person.rader):
        per_konto.setdefault(rad.konto, []).append(rad)
    return [
        (konto, ", ".join(dict.fromkeys(r.slag for r in rader)), summera(r.belopp for r in rader))
        for konto, rader in sorted(per_konto.items())
    ]


def _rader(namn: str, organisation: str, arvoden: list[Arvode]) -> tuple[Listrad, ...]:
    grupper: dict[tuple[str, str], list[Arvode]] = {}
    for arvode in arvoden:
        grupper.setdefault((arvode.slag, arvode.konto), []).append(arvode)
    i_ordning = sorted(grupper, key=lambda g: (Arvodesslag.values.index(g[0]), g[1]))
    return tuple(
        Listrad(
            namn,
            organisation,
            Arvodesslag(slag).label,
            len(grupper[slag, konto]),
            konto,
            summera(a.belopp for a in grupper[slag, konto]),
        )
        for slag, konto in i_ordning
    )


def _utsedda_av(personer: set[int], lista: Arvodeslista) -> dict[int, str]:
    """Return {person: who has appointed the person} by the latest uppdrag of the period."""
    uppdrag: QuerySet[Uppdrag] = (
        Uppdrag.objects.filter(person__in=personer, medlem__isnull=False)
        .filter(from_datum__lte=lista.underlag.till_datum)
        .select_related("medlem__organisation")
        .order_by("from_datum", "pk")
    )
    return {u.person_id: str(u.medlem.organisation) for u in uppdrag if u.medlem}


def blad(lista: Arvodeslista) -> Blad:
    """Return the list as a sheet: what a payroll reads in, kronor with öre."""
    rubriker = ["Namn", "Utsedd av", "Slag", "Antal", "Konto", "Belopp", "Period", "Betalas ut av"]
    period, betalare = lista.underlag.i_ord, lista.betalas_av

    def rader() -> Iterator[list[Cell]]:
        for person in personsummor(lista):
            for rad in person.rader:
                varden = (rad.namn, rad.organisation, rad.slag, rad.antal, rad.konto, rad.belopp)
                yield [cell(varde) for varde in (*varden, period, betalare)]

    return Blad(str(lista), rubriker, rader())


def papper(lista: Arvodeslista) -> str:
    """Return the list as HTML for printing."""
    fakta = forbund(lista.underlag.till_datum)
    personer = personsummor(lista)
    return render_to_string(
        "styrelse/arvodeslista_papper.html",
        {
            "lista": lista,
            "forbund": fakta.namn if fakta else "Samordningsförbundet",
            "personer": personer,
            "konton": kontosummor(personer),
            "summa": summera(p.belopp for p in personer),
            "inte_skatt": INTE_SKATT,
        },
    )


def gor_pdf(lista: Arvodeslista) -> bytes:
    """Return the list as a file; the same list gives the same bytes."""
    html = papper(lista)
    return pdf.rendera(
        html,
        titel=str(lista),
        identitet=sha256(html.encode()).digest()[:16],
        skapad=lista.skapad_at,
    )
