"""Blocks of styrelse: members, people in office, meetings."""

from collections.abc import Iterable
from itertools import groupby

from django.utils.safestring import SafeString

from finsam.format import langt_datum
from rapporter import parameter
from rapporter.block import mallar
from rapporter.block.mallar import Ordlista, tid
from rapporter.block.register import block
from rapporter.parameter import Parameter
from rapporter.sammanhang import Sammanhang
from styrelse.forteckning import Motesantal, Uppdragsrad, uppdrag_under
from styrelse.models import Organ, Plats, Sammantrade

OMRADE = "Styrelse"


@block("Förbundets medlemmar")
def medlemmar(s: Sammanhang) -> SafeString:
    """The members at the year's end, by party."""
    rader = tuple((m.namn, "Staten" if m.ar_stat else m.typ_text) for m in s.medlemmar)
    return mallar.lista(Ordlista(f"Medlemmar {s.ar}", ("Medlem", "Part"), rader))


@block("Styrelsens ordinarie ledamöter med tid")
def ordinarie_ledamoter(s: Sammanhang) -> SafeString:
    """Name, member, role and period."""
    rader = tuple(
        (rad.namn, rad.medlem, rad.roll, str(rad.period))
        for rad in s.styrelse
        if rad.uppdragsroll == "ledamot"
    )
    kolumner = ("Namn", "Utsedd av", "Roll", "Tid")
    return mallar.lista(Ordlista(f"Styrelsens ledamöter {s.ar}", kolumner, rader))


@block("Styrelsens ersättare med tid")
def ersattare(s: Sammanhang) -> SafeString:
    """Name, member and period."""
    return _namnlista(
        s, f"Styrelsens ersättare {s.ar}", (r for r in s.styrelse if r.uppdragsroll == "ersattare")
    )


@block("Beredningsgruppens ledamöter med tid")
def beredningsgrupp(s: Sammanhang) -> SafeString:
    """Name, member and period."""
    return _namnlista(s, f"Beredningsgruppens ledamöter {s.ar}", s.beredningsgrupp)


def _namnlista(s: Sammanhang, rubrik: str, uppdrag: Iterable[Uppdragsrad]) -> SafeString:
    rader = tuple((rad.namn, rad.medlem, str(rad.period)) for rad in uppdrag)
    return mallar.lista(Ordlista(rubrik, ("Namn", "Utsedd av", "Tid"), rader))


def _organ(s: Sammanhang) -> Iterable[parameter.Alternativ]:
    """Every organ but the kansli, whose people are never named."""
    kansliet = Organ.objects.under(s.ar).av_typ(Organ.Typ.KANSLI).values_list("namn", flat=True)
    utom = {str(Organ.Typ.KANSLI), *kansliet}
    return ((nyckel, namn) for nyckel, namn in parameter.organ(s) if nyckel not in utom)


@block(
    "Ett organs ledamöter med tid: revisorer, arbetsutskott, presidium …",
    Parameter("organ", "Organet", _organ),
)
def organ(s: Sammanhang, *, organ: str) -> SafeString:
    """Those who sat in an organ, or in all of one kind, with the part of the time told of."""
    slag = organ if organ in Organ.Typ.values else _slag(s, organ)
    rader = [r for r in uppdrag_under(slag, s.ar, tid=s.tiden) if organ in (slag, r.organ)]
    namn = Organ.Typ(organ).label if organ in Organ.Typ.values else organ
    kolumner = ("Namn", "Utsedd av", "Roll", "Tid")
    celler = tuple((r.namn, r.medlem, r.befattning or r.roll, str(r.period)) for r in rader)
    return mallar.lista(_utan_tomma(Ordlista(f"{namn} {s.ar}", kolumner, celler)))


def _slag(s: Sammanhang, namn: str) -> str:
    """Return the kind of the organ with this name, empty where the year has none."""
    return Organ.objects.under(s.ar).filter(namn=namn).values_list("typ", flat=True).first() or ""


def _utan_tomma(lista: Ordlista) -> Ordlista:
    """Return the list without the columns that have nothing in any row."""
    kvar = [k for k in range(len(lista.kolumner)) if not k or any(rad[k] for rad in lista.rader)]
    return Ordlista(
        lista.rubrik,
        tuple(lista.kolumner[k] for k in kvar),
        tuple(tuple(rad[k] for k in kvar) for rad in lista.rader),
        lista.lopande,
    )


@block("Styrelsens platser: ledamot och ersättare bredvid varandra")
def styrelse_platser(s: Sammanhang) -> SafeString:
    """A row for each seat; where none is registered for someone a row for their member, else one
    of their own. Who sat only a part of the time has it said."""
    plats = {p.pk: (p.ordning, p.pk) for p in Plats.objects.filter(organ__typ="styrelse")}
    sist = (max(plats.values(), default=(0, 0))[0] + 1, 0)

    turer = {rad.pk: tur for tur, rad in enumerate(s.styrelse)}

    def var(rad: Uppdragsrad) -> tuple[int, int, str]:
        ordning = plats.get(rad.plats_pk or 0, sist)
        return (*ordning, "" if rad.plats_pk else rad.medlem or f"{turer[rad.pk]:03}")

    grupper = [list(g) for _, g in groupby(sorted(s.styrelse, key=var), key=var)]
    rader = tuple((_pa_plats(s, g, "ledamot"), _pa_plats(s, g, "ersattare")) for g in grupper)
    kolumner = ("Ordinarie ledamot", "Ersättare")
    lista = Ordlista(f"Styrelsen {s.ar}", kolumner, rader, lopande=True)
    return mallar.lista(_utan_tomma(lista))


def _pa_plats(s: Sammanhang, rader: Iterable[Uppdragsrad], roll: str) -> str:
    """Return who sat on a seat in one role, a person on each line."""
    return "\n".join(_person(s, rad) for rad in rader if rad.uppdragsroll == roll)


def _person(s: Sammanhang, rad: Uppdragsrad) -> str:
    delar = [f"{rad.namn}, {rad.medlem}" if rad.medlem else rad.namn]
    if rad.roll not in {"ledamot", "ersättare"}:
        delar.append(rad.roll)
    if rad.period.fran > s.tiden.fran:
        delar.append(f"från och med den {langt_datum(rad.period.fran)}")
    if rad.period.till and s.tiden.till and rad.period.till < s.tiden.till:
        delar.append(f"till och med den {langt_datum(rad.period.till)}")
    return ", ".join(delar)


@block("Kansliets tjänster")
def kansli(s: Sammanhang) -> SafeString:
    """Post, share of full time and period; never who holds it."""
    rader = tuple(
        (rad.befattning.capitalize(), _procent(rad.omfattning_procent), tid(rad.period, s.ar))
        for rad in s.kansli
    )
    return mallar.lista(Ordlista("Kansliets tjänster", ("Befattning", "Omfattning", "Tid"), rader))


def _procent(tal: int | None) -> str:
    return f"{tal}\u00a0%" if tal else ""


@block("Sammanträden och andra möten")
def sammantraden(s: Sammanhang) -> SafeString:
    """How many meetings of each kind each organ held or was invited to."""
    rader = tuple((rad.organ, _motesslag(rad), str(rad.antal)) for rad in s.moten)
    kolumner = ("Organ", "Slag", "Antal")
    return mallar.lista(Ordlista(f"Möten {s.ar}", kolumner, rader))


def _motesslag(rad: Motesantal) -> str:
    slag = rad.typ_text
    if rad.inbjuden:
        return f"{slag}, inbjuden av {rad.vard.lower()}"
    return f"{slag}, varav {rad.gemensamma} gemensam" if rad.gemensamma else slag


@block("Ett organs möten med datum, till exempel årets sammanträdesplan")
def motesdagar(s: Sammanhang, *, organ: str = "styrelse") -> SafeString:
    """Every meeting of the time that is not cancelled, held or planned, in order."""
    moten = Sammantrade.objects.filter(
        organ__typ=organ, datum__range=(s.tiden.fran, s.sista_dagen)
    ).exclude(status=Sammantrade.Status.INSTALLT)
    rader = tuple(
        (langt_datum(m.datum), m.rubrik or m.get_typ_display(), m.get_form_display())
        for m in moten.order_by("datum", "pk")
    )
    rubrik = f"{Organ.Typ(organ).label}: möten {s.ar}"
    return mallar.lista(Ordlista(rubrik, ("Dag", "Möte", "Form"), rader))
