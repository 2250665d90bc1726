"""The auditor's binder (revisorspärm) of a bokslut as chapters of tables: what stands in the PDF.

Statements and notes to the day, every account's balances, accruals, the checklist with who and
when, vouchers, what is missing, the files that were read, and each lock and reopening.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cached_property
from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone

from ekonomi.balanskrav import balanskrav
from ekonomi.bokslutslage import checklista
from ekonomi.kassaflode import kassaflodesanalys
from ekonomi.models import Bokslut, SieImport, Verifikation
from ekonomi.noter import noter
from ekonomi.querysets.bok import VerifikationQuerySet
from ekonomi.saldon import Saldobild
from ekonomi.uppstallning import balansrakning, resultatrakning
from finsam.format import heltal, kr_ore, langt_datum
from finsam.models import Handelse
from finsam.taltabell import Taltabell
from styrelse.forteckning import Forbundsfakta, forbund

STORSTA_LISTA = 5000  # rows; more than that is read in the SIE file that comes with the binder


@dataclass(frozen=True, slots=True)
class Lista:
    """A table of words: headings, rows, and which columns are amounts (by place)."""

    rubrik: str
    kolumner: tuple[str, ...]
    rader: tuple[tuple[str, ...], ...]
    tal: tuple[int, ...] = ()
    summa: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Kapitel:
    """A chapter: a heading, some words, and tables of either kind."""

    nyckel: str
    rubrik: str
    text: str = ""
    tabeller: tuple[Taltabell, ...] = ()
    listor: tuple[Lista, ...] = ()
    noter: tuple[tuple[Taltabell | None, str, str], ...] = ()


class Revisorsparm:
    """All that the binder holds; each part is read once."""

    def __init__(self, bokslut: Bokslut) -> None:
        self.bokslut = bokslut
        self.bild = Saldobild()

    @property
    def ar(self) -> int:
        """The calendar year that the year ends in."""
        return self.bokslut.ar.slut.year

    @property
    def till(self) -> date:
        """The last day that counts."""
        return self.bokslut.dag

    @cached_property
    def forbund(self) -> Forbundsfakta | None:
        """The förbund on the day, None before it is registered."""
        return forbund(self.till)

    @property
    def forbundsnamn(self) -> str:
        """The förbund's name, or what it is where that is not known."""
        return (self.forbund.namn if self.forbund else "") or "Samordningsförbundet"

    @cached_property
    def kapitel(self) -> tuple[Kapitel, ...]:
        """The chapters, in order; those that would be empty say so."""
        delar: tuple[Callable[[], Kapitel], ...] = (
            self._resultatrakning,
            self._balansrakning,
            self._kassaflode,
            self._noter,
            *((self._balanskrav,) if self.bokslut.ar_arsbokslut else ()),
            self._saldolista,
            self._periodiseringar,
            self._checklista,
            self._verifikationer,
            self._saknas,
            self._filer,
            self._las,
        )
        return tuple(del_() for del_ in delar)

    # -- The statements ------------------------------------------------------------------------

    def _resultatrakning(self) -> Kapitel:
        tabell = resultatrakning(self.ar, till=self.till, bild=self.bild)
        return Kapitel("resultatrakning", "Resultaträkning", tabeller=(tabell,))

    def _balansrakning(self) -> Kapitel:
        tabell = balansrakning(self.ar, till=self.till, bild=self.bild)
        return Kapitel("balansrakning", "Balansräkning", tabeller=(tabell,))

    def _kassaflode(self) -> Kapitel:
        tabell = kassaflodesanalys(self.ar, till=self.till, bild=self.bild)
        return Kapitel("kassaflode", "Kassaflödesanalys", tabeller=(tabell,))

    def _noter(self) -> Kapitel:
        alla = noter(self.ar, till=self.till, bild=self.bild)
        par = tuple((n.tabell, f"Not {n.nummer} {n.rubrik}", n.text) for n in alla)
        return Kapitel("noter", "Noter", "" if par else "Inga noter finns.", noter=par)

    def _balanskrav(self) -> Kapitel:
        tabell = balanskrav(self.ar, bild=self.bild).tabell()
        return Kapitel("balanskrav", "Balanskravsutredning", tabeller=(tabell,))

    # -- The accounts --------------------------------------------------------------------------

    def _saldolista(self) -> Kapitel:
        [saldona] = self.bild.saldon(self.bild.perioder(self.ar, self.till)[:1])
        rader = tuple(
            (
                s.konto,
                s.namn,
                kr_ore(s.ingaende),
                kr_ore(s.debet),
                kr_ore(s.kredit),
                kr_ore(s.utgaende),
            )
            for s in saldona
            if s.ingaende or s.debet or s.kredit
        )
        lista = Lista(
            "Saldo per konto, kronor",
            ("Konto", "Benämning", "Ingående", "Debet", "Kredit", "Utgående"),
            rader,
            tal=(2, 3, 4, 5),
            summa=(
                "Summa",
                "",
                *(kr_ore(sum((getattr(s, d) for s in saldona), Decimal(0))) for d in _SALDODELAR),
            ),
        )
        return Kapitel(
            "saldolista",
            "Saldo per konto",
            "Debet är positivt och kredit negativt. Den verifikation som för årets resultat till "
            "eget kapital är inte räknad, så resultatkontona visar årets utfall.",
            listor=(lista,),
        )

    def _periodiseringar(self) -> Kapitel:
        alla = self.bokslut.periodiseringar.gallande().som_visas()
        rader = tuple(
            (
                p.get_slag_display(),
                p.radtext,
                f"{p.resultatkonto.nummer} / {p.balanskonto.nummer}",
                str(p.verifikation or p.forslag or "Inte bokförd"),
                str(p.aterforing or p.aterforingsforslag or "Väntar"),
                kr_ore(p.belopp),
            )
            for p in alla
        )
        lista = Lista(
            "Periodiseringar, kronor",
            ("Slag", "Vad det gäller", "Konton", "Bokförd", "Återförd", "Belopp"),
            rader,
            tal=(5,),
        )
        return _med_lista(
            "periodiseringar", "Periodiseringar", lista, "Inga är registrerade i systemet."
        )

    # -- The work ------------------------------------------------------------------------------

    def _checklista(self) -> Kapitel:
        rader = tuple(
            (
                p.rubrik,
                p.i_ord,
                p.besked.text if p.besked else "",
                f"{p.punkt.klar_by}, {_dag(p.punkt.klar_at)}" if p.punkt.klar_at else "",
                p.punkt.kommentar,
            )
            for p in checklista(self.bokslut)
        )
        kolumner = ("Punkt", "Läge", "Systemet ser", "Avprickad av", "Kommentar")
        return _med_lista(
            "checklista", "Checklista", Lista("Checklista", kolumner, rader), "Den är tom."
        )

    def _verifikationer(self) -> Kapitel:
        alla = self._bokforda().with_omslutning().select_related("attest__attesterad_by")
        lista = Lista(
            "Verifikationer, kronor",
            ("Nummer", "Datum", "Text", "Attesterad av", "Belopp"),
            _hogst(alla.order_by("serie", "nummer"), self._verifikation),
            tal=(4,),
        )
        return _med_lista(
            "verifikationer",
            "Verifikationer",
            lista,
            "Inget är bokfört.",
            _text_om_langden(alla.count()),
        )

    @staticmethod
    def _verifikation(v: Any) -> tuple[str, ...]:
        """A row of the list, for a voucher with its ``omslutning``."""
        attest = str(v.attesterad.attesterad_by) if v.attesterad else ""
        return (str(v), v.datum.isoformat(), v.text, attest, kr_ore(v.omslutning))

    def _saknas(self) -> Kapitel:
        kolumner = ("Nummer", "Datum", "Text")
        bokforda = self._bokforda()
        delar = (
            ("Verifikationer utan underlag", bokforda.saknar_underlag()),
            ("Verifikationer utan attest", bokforda.saknar_attest()),
        )
        listor = tuple(
            Lista(rubrik, kolumner, rader)
            for rubrik, vilka in delar
            if (rader := _hogst(vilka.order_by("serie", "nummer"), _kort))
        )
        text = (
            "Det som är inläst ur en fil prövas hos den som för böckerna och är inte med här."
            if listor
            else "Allt som är bokfört här har underlag och är attesterat. Det som är inläst ur "
            "en fil prövas hos den som för böckerna."
        )
        return Kapitel("saknas", "Underlag och attest som saknas", text, listor=listor)

    def _filer(self) -> Kapitel:
        alla = SieImport.objects.filter(ar=self.bokslut.ar_id).som_visas().with_antal()
        rader = tuple(
            (
                f"{_dag(i.importerad_at)} av {i.importerad_by}",
                i.fil.namn,
                i.program,
                heltal(i.antal_verifikationer),
                i.sha256,
            )
            for i in alla.order_by("pk")
        )
        kolumner = ("Inläst", "Fil", "Program", "Bokförda", "SHA-256")
        lista = Lista("Inlästa SIE-filer", kolumner, rader, tal=(3,))
        return _med_lista("filer", "Inlästa filer", lista, "Ingen fil är inläst i året.")

    def _las(self) -> Kapitel:
        egna = Handelse.objects.filter(
            Q(objekttyp="ekonomi.rakenskapsar", objekt_id=str(self.bokslut.ar_id))
            | Q(objekttyp="ekonomi.bokslut", objekt_id=str(self.bokslut.pk))
        )
        rader = tuple(
            (
                timezone.localtime(h.at).strftime("%Y-%m-%d %H:%M"),
                str(h.by or "Systemet"),
                f"{h.verb} {h.objekt_namn}",
                str(h.detaljer.get("skal", "")),
            )
            for h in egna.select_related("by").order_by("pk")
        )
        lista = Lista("Ur händelseloggen", ("När", "Vem", "Vad", "Skäl"), rader)
        return _med_lista(
            "las", "Låsningar och återöppningar", lista, "Inget är låst eller öppnat."
        )

    def _bokforda(self) -> VerifikationQuerySet:
        alla = Verifikation.objects.bokforda()
        return alla.filter(ar=self.bokslut.ar_id, datum__lte=self.till)


_SALDODELAR = ("ingaende", "debet", "kredit", "utgaende")


def _med_lista(nyckel: str, rubrik: str, lista: Lista, tomt: str, text: str = "") -> Kapitel:
    """A chapter of one list, or of the words for an empty one."""
    if not lista.rader:
        return Kapitel(nyckel, rubrik, tomt)
    return Kapitel(nyckel, rubrik, text, listor=(lista,))


def _hogst(
    vilka: QuerySet[Verifikation], rad: Callable[[Verifikation], tuple[str, ...]]
) -> tuple[tuple[str, ...], ...]:
    return tuple(rad(v) for v in vilka[:STORSTA_LISTA])


def _text_om_langden(antal: int) -> str:
    if antal <= STORSTA_LISTA:
        return ""
    return (
        f"De första {heltal(STORSTA_LISTA)} av {heltal(antal)} verifikationer. Alla står i "
        "SIE-filen som följer med pärmen."
    )


def _kort(v: Verifikation) -> tuple[str, ...]:
    return (str(v), v.datum.isoformat(), v.text)


def _dag(tid: datetime | None) -> str:
    return langt_datum(timezone.localtime(tid).date())
