"""Underlag till Uppföljning Finsam: each field that Försäkringskassan asks for, in its order.

FK's system (spring 2023 on) is filled in by hand: the förbund's money, its administration, then
each insats with budget, outcome and counts. Nothing beyond that is gathered. Amounts are whole
kronor; counts are exact, so all of it is the kansli's own.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.urls import reverse
from django.utils import timezone

from ekonomi.budgetlage import Budgetlagen, Grupp, budgetlagen
from ekonomi.insatslage import Insatslage, insatslagen
from finsam.export import Blad, som_csv
from finsam.format import avrunda, heltal, nyckel, uppraknat
from insatser.finsamfakta import Finsamfakta, finsamfakta
from insatser.models import Insats, Kon
from rapporter.nyckeltal import hamta
from rapporter.referens import las_figur
from rapporter.sammanhang import Sammanhang

FORBUNDET = "Förbundet"
ADMINISTRATION = "Administrativa kostnader"
RUBRIKER = ("Del", "Uppgift", "Värde")
_KON = {Kon.KVINNA: "Antal kvinnor", Kon.MAN: "Antal män", Kon.OKANT: "Antal, uppgift saknas"}


@dataclass(frozen=True, slots=True)
class Falt:
    """One field: what FK calls it, the value as it is typed there, and where it comes from.

    ``saknas`` says what is missing, in words, and ``url`` leads to where it is mended or seen.
    """

    del_: str
    rubrik: str
    varde: str
    kalla: str = ""
    url: str = ""
    saknas: str = ""

    @property
    def nyckel(self) -> str:
        """What the field is known by, between two times."""
        return f"{nyckel(self.del_)}.{nyckel(self.rubrik)}"

    @property
    def visat(self) -> str:
        """The value with its thousands apart."""
        return heltal(int(self.varde)) if self.varde.lstrip("-").isdecimal() else self.varde


@dataclass(frozen=True, slots=True)
class Del:
    """The fields that stand together in FK's form; ``insats`` where they are of one."""

    rubrik: str
    falt: tuple[Falt, ...]
    insats: Insats | None = None


@dataclass(frozen=True, slots=True)
class Finsamunderlag:
    """All of a year."""

    ar: int
    delar: tuple[Del, ...]

    @property
    def falt(self) -> list[Falt]:
        """Every field in order."""
        return [falt for del_ in self.delar for falt in del_.falt]

    @property
    def brister(self) -> list[Falt]:
        """The fields that cannot be filled in yet."""
        return [falt for falt in self.falt if falt.saknas]

    @property
    def brister_per_del(self) -> dict[str, list[Falt]]:
        """The same, by the part that they stand in."""
        per_del: dict[str, list[Falt]] = {}
        for falt in self.brister:
            per_del.setdefault(falt.del_, []).append(falt)
        return per_del

    @property
    def insatser(self) -> list[Insats]:
        """The insatser that it is of."""
        return [del_.insats for del_ in self.delar if del_.insats]

    def innehall(self) -> list[dict[str, str]]:
        """What it says, as it is kept: part, field, value."""
        return [
            {"nyckel": f.nyckel, "del": f.del_, "uppgift": f.rubrik, "varde": f.varde}
            for f in self.falt
        ]

    def som_csv(self) -> bytes:
        """Return it as a file: one field on each row, in FK's order."""
        rader: Iterator[list] = iter([[f.del_, f.rubrik, _tal(f.varde)] for f in self.falt])
        blad = Blad(f"Uppföljning Finsam {self.ar}", list(RUBRIKER), rader)
        return b"".join(som_csv(blad))


def _tal(varde: str) -> str | int:
    return int(varde) if varde.lstrip("-").isdecimal() else varde


def finsamunderlag(ar: int, *, idag: date | None = None) -> Finsamunderlag:
    """Return the year's underlag; what is not known is empty, with what is missing."""
    sammanhang = Sammanhang(ar, lankar=True)
    idag = idag or timezone.localdate()
    lagen = {lage.insats.pk: lage for lage in insatslagen(ar, Insats.objects.all(), idag=idag)}
    return Finsamunderlag(
        ar,
        (
            Del(FORBUNDET, _forbundet(sammanhang)),
            Del(ADMINISTRATION, _administrationen(budgetlagen(ar), ar)),
            *(
                Del(
                    str(fakta.insats),
                    _insatsen(fakta, lagen.get(fakta.insats.pk), ar),
                    fakta.insats,
                )
                for fakta in finsamfakta(ar)
            ),
        ),
    )


def _kr(belopp: Decimal | None) -> str:
    return "" if belopp is None else str(avrunda(belopp))


def _forbundet(sammanhang: Sammanhang) -> tuple[Falt, ...]:
    return (
        _figur(
            sammanhang,
            "Tilldelade medel",
            "anslag",
            "Summan av medlemmarnas bidrag under året",
            ("Inga bidrag är beslutade för året.", "ekonomi:anslag"),
        ),
        _figur(
            sammanhang,
            "Eget kapital",
            "eget_kapital_ib",
            "Eget kapital när året började",
            ("Böckerna saknar året.", "ekonomi:sie_lista"),
        ),
    )


def _figur(
    sammanhang: Sammanhang, rubrik: str, figur: str, kalla: str, saknas: tuple[str, str]
) -> Falt:
    """One amount that the reports know too, or what is missing and where it is mended."""
    uppgift = hamta(las_figur(figur), sammanhang)
    if not isinstance(uppgift.varde, Decimal):
        ord_, url_namn = saknas
        return Falt(FORBUNDET, rubrik, "", kalla, reverse(url_namn), ord_)
    return Falt(FORBUNDET, rubrik, _kr(uppgift.varde), kalla, uppgift.url)


def _administrationen(lagen: Budgetlagen, ar: int) -> tuple[Falt, ...]:
    """The costs of the budget that are no insats's."""
    rader = lagen.i_grupp([Grupp.KOSTNAD])
    summa = lagen.summa(ADMINISTRATION, Grupp.KOSTNAD)
    kalla = f"Budgetraderna {uppraknat(rad.rubrik for rad in rader)}" if rader else ""
    budget, utfall = f"{reverse('ekonomi:budget')}?ar={ar}", None
    utan_budget = "" if lagen.budget else f"Ingen budget är inlagd för {ar}."
    if summa.utfall:
        utfall = -summa.utfall[0]
    return (
        Falt(
            ADMINISTRATION,
            "Budget",
            "" if utan_budget else _kr(-summa.budget),
            kalla,
            reverse("ekonomi:budget_ny") if utan_budget else budget,
            utan_budget,
        ),
        Falt(
            ADMINISTRATION,
            "Utfall",
            _kr(utfall),
            kalla,
            budget if utfall is not None else reverse("ekonomi:sie_lista"),
            "" if utfall is not None else "Böckerna saknar året.",
        ),
    )


def _insatsen(fakta: Finsamfakta, lage: Insatslage | None, ar: int) -> tuple[Falt, ...]:
    insats = fakta.insats
    slug = [insats.slug]
    sidan, andra = (
        reverse("insatser:insats", args=slug),
        reverse("insatser:insats_andra", args=slug),
    )
    om = reverse("insatser:insats_fakta", args=slug)
    platser = f"{reverse('insatser:insatsar', args=slug)}?ar={ar}"

    def falt(rubrik: str, varde: str, url: str, saknas: str = "", kalla: str = "") -> Falt:
        return Falt(str(insats), rubrik, varde, kalla, url, "" if varde else saknas)

    return (
        falt("Namn", insats.namn, sidan),
        *_pengar(insats, lage, ar),
        falt(
            "Budgeterat antal deltagare",
            "" if fakta.budgeterade is None else str(fakta.budgeterade),
            platser,
            f"Inget antal är budgeterat för {ar}.",
        ),
        falt("Inriktning", insats.get_inriktning_display(), andra),
        falt("Målgrupp", insats.malgrupp, andra, "Målgruppen är inte beskriven."),
        falt(
            "Preciserad inriktning",
            insats.preciserad_inriktning,
            om,
            "Den preciserade inriktningen är inte angiven.",
        ),
        falt("Uppföljningsmetod", insats.metod_i_ord, om),
        falt("ESF-finansiering", "Ja" if insats.esf else "Nej", om),
        *_antalen(fakta, sidan),
    )


def _pengar(insats: Insats, lage: Insatslage | None, ar: int) -> tuple[Falt, ...]:
    """Budget and booked cost, from the books' objects of the insats."""
    kopplad = lage is not None and bool(lage.budget or lage.bokfort or lage.url)
    sidan = f"{reverse('ekonomi:insatslage', args=[insats.slug])}?ar={ar}"
    if lage is None or not kopplad:
        url = reverse("ekonomi:objekt")
        saknas = "Insatsen har ingen budget och inget bokfört. Koppla den till ett objekt."
        return tuple(
            Falt(str(insats), rubrik, "", "", url, saknas) for rubrik in ("Budget", "Utfall")
        )
    return (
        Falt(str(insats), "Budget", _kr(lage.budget), "Insatsens rader i budgeten", sidan),
        Falt(str(insats), "Utfall", _kr(lage.bokfort), "Bokfört på insatsen", lage.url or sidan),
    )


def _antalen(fakta: Finsamfakta, url: str) -> Sequence[Falt]:
    namn = str(fakta.insats)
    if fakta.ar_individ:
        kalla = "Pågående när året började och nya under året"
        return [
            Falt(namn, rubrik, str(fakta.per_kon.get(kon, 0)), kalla, url)
            for kon, rubrik in _KON.items()
            if kon != Kon.OKANT or fakta.per_kon.get(kon)
        ]
    kalla = "Personer vid årets tillfällen, eller räknade i volymer"
    if fakta.antal is None:
        nytt = reverse("insatser:tillfalle_ny", args=[fakta.insats.slug])
        saknas = "Inga personer är räknade vid årets tillfällen."
        return [Falt(namn, "Antal deltagare", "", kalla, nytt, saknas)]
    return [Falt(namn, "Antal deltagare", str(fakta.antal), kalla, url)]
