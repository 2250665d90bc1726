"""What the register lacks on a day, measured against the law (2003:1210, FinsamL).

Each is a warning and never a refusal: the register may be behind, and a förbund may have
agreed on something else (kommuner that share a seat).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from finsam.format import ord_antal, uppraknat
from styrelse.models import Forbund, Medlem, Ordforandeskap, Organ, Plats, Uppdrag

_Roll = Uppdrag.Roll


@dataclass(frozen=True, slots=True)
class Brist:
    """One thing to mend: what, the paragraph, and the name of the URL where it is mended.

    ``start`` is what the form there begins with; ``se`` is the page for those who only read.
    """

    rubrik: str
    lag: str
    url_namn: str
    args: tuple = ()
    start: dict[str, object] = field(default_factory=dict)
    text: str = ""
    se: str = "styrelse:oversikt"
    se_args: tuple = ()


@dataclass(frozen=True, slots=True)
class _Lage:
    """The register as it stands on the day."""

    medlemmar: list[Medlem]
    styrelse: Organ
    uppdrag: list[Uppdrag]
    platser: list[Plats]
    ordforande: set[str]

    def med_roll(self, roll: str) -> list[Uppdrag]:
        return [u for u in self.uppdrag if u.roll == roll]

    def utan(self, roll: str) -> tuple[list[Medlem], list[Medlem]]:
        """Members without anyone of the role: on their own, and those that share a filled seat."""
        utsedda = {u.medlem_id for u in self.med_roll(roll)}
        saknar = [m for m in self.medlemmar if m.pk not in utsedda]
        delar = [m for m in saknar if self._delar_plats_med(m) & utsedda]
        return [m for m in saknar if m not in delar], delar

    def _delar_plats_med(self, medlem: Medlem) -> set[int]:
        grupper = [{m.pk for m in plats.medlemmar.all()} for plats in self.platser]
        return set().union(*(g for g in grupper if medlem.pk in g))


def brister(dag: date) -> list[Brist]:
    """Return what is lacking on the day, in the order in which it is best mended."""
    if not Forbund.objects.exists():
        rubrik = "Registrera förbundet"
        text = "Namn, säte och den dag då förbundet bildades. Det är första steget."
        return [
            Brist(rubrik, "FinsamL 4 §", "styrelse:forbund_ny", text=text, se="styrelse:forbund")
        ]
    medlemmar = list(Medlem.objects.vid(dag).med_organisation())
    styrelse = Organ.objects.av_typ(Organ.Typ.STYRELSE).vid(dag).first()
    funna = list(_parter(medlemmar))
    if styrelse is None:
        funna.append(
            Brist(
                "Lägg upp styrelsen som organ",
                "FinsamL 10 §",
                "styrelse:organ_ny",
                start={"typ": Organ.Typ.STYRELSE, "namn": "Styrelsen"},
                text="Sedan går det att lägga in ledamöter, ersättare och sammanträden.",
                se="styrelse:organ_lista",
            )
        )
        return funna
    lage = _las(dag, medlemmar, styrelse)
    return [*funna, *_styrelsen(lage), *_revisorer(dag)]


def _las(dag: date, medlemmar: list[Medlem], styrelse: Organ) -> _Lage:
    poster = Ordforandeskap.objects.i_organ(styrelse).vid(dag)
    return _Lage(
        medlemmar=medlemmar,
        styrelse=styrelse,
        uppdrag=list(Uppdrag.objects.filter(organ=styrelse).vid(dag)),
        platser=list(styrelse.platser.vid(dag).med_medlemmar()),
        ordforande=set(poster.values_list("roll", flat=True)),
    )


def _parter(medlemmar: Iterable[Medlem]) -> Iterator[Brist]:
    """At least one member of each kind (3 §)."""
    finns = {m.typ for m in medlemmar}
    for typ in Medlem.Typ:
        if typ not in finns:
            yield Brist(
                f"Ingen medlem är registrerad som {_part(typ)}",
                "FinsamL 3 §",
                "styrelse:medlem_ny",
                start={"typ": typ.value},
                text="Försäkringskassan, Arbetsförmedlingen, minst en region och minst en kommun "
                "ska vara med.",
                se="styrelse:medlem_lista",
            )


def _part(typ: Medlem.Typ) -> str:
    return typ.label if typ in {Medlem.Typ.FK, Medlem.Typ.AF} else typ.label.lower()


def _styrelsen(lage: _Lage) -> Iterator[Brist]:
    ledamoter = lage.med_roll(_Roll.LEDAMOT)
    if not ledamoter:
        yield _uppdrag_saknas(lage, "Styrelsen har ingen ledamot", _Roll.LEDAMOT, [])
        return
    yield from _representation(lage, _Roll.LEDAMOT)
    yield from _representation(lage, _Roll.ERSATTARE)
    yield from _jamnt(lage, len(ledamoter), len(lage.med_roll(_Roll.ERSATTARE)))
    yield from _presidium(lage)


def _representation(lage: _Lage, roll: Uppdrag.Roll) -> Iterator[Brist]:
    """A ledamot and an ersättare for each member (10 §); shared seats are said apart."""
    saknar, delar = lage.utan(roll)
    ord_ = roll.label.lower()
    if saknar:
        yield _uppdrag_saknas(lage, f"Utan {ord_}: {uppraknat(map(str, saknar))}", roll, saknar)
    if delar:
        yield _uppdrag_saknas(
            lage,
            f"Utan egen {ord_}: {uppraknat(map(str, delar))}",
            roll,
            delar,
            "Delar plats med en annan medlem. Se till att överenskommelsen finns.",
        )


def _uppdrag_saknas(
    lage: _Lage, rubrik: str, roll: Uppdrag.Roll, medlemmar: list[Medlem], text: str = ""
) -> Brist:
    start: dict[str, object] = {"roll": roll.value}
    if len(medlemmar) == 1:
        start["medlem"] = medlemmar[0].pk
    return Brist(
        rubrik,
        "FinsamL 10 §",
        "styrelse:uppdrag_ny",
        (lage.styrelse.pk,),
        start,
        text or "Varje medlem ska ha minst en ledamot och en ersättare.",
        "styrelse:organ",
        (lage.styrelse.pk,),
    )


def _jamnt(lage: _Lage, ledamoter: int, ersattare: int) -> Iterator[Brist]:
    """As many ersättare as ledamöter (10 §)."""
    if ersattare >= ledamoter:
        return
    ord_ = "ledamot" if ledamoter == 1 else "ledamöter"
    rubrik = (
        f"Färre ersättare än ledamöter: {ord_antal(ersattare)} på {ord_antal(ledamoter)} {ord_}"
    )
    yield _uppdrag_saknas(lage, rubrik, _Roll.ERSATTARE, [], "De ska vara lika många.")


def _presidium(lage: _Lage) -> Iterator[Brist]:
    """An ordförande and a vice ordförande, chosen among the ledamöter (17 §)."""
    vice = {Ordforandeskap.Roll.VICE, Ordforandeskap.Roll.ANDRE_VICE}
    saknas = []
    if Ordforandeskap.Roll.ORDFORANDE not in lage.ordforande:
        saknas.append("ordförande")
    if not vice & lage.ordforande:
        saknas.append("vice ordförande")
    for ord_ in saknas:
        yield Brist(
            f"Styrelsen har ingen {ord_}",
            "FinsamL 17 §",
            "styrelse:organ",
            (lage.styrelse.pk,),
            text="Öppna ledamotens uppdrag och välj Lägg till ordförandeskap.",
            se="styrelse:organ",
            se_args=(lage.styrelse.pk,),
        )


def _revisorer(dag: date) -> Iterator[Brist]:
    """The members' revisorer (25 §)."""
    if Uppdrag.objects.vid(dag).filter(roll=_Roll.REVISOR).exists():
        return
    organ = Organ.objects.av_typ(Organ.Typ.REVISORER).vid(dag).first()
    start = {"roll": _Roll.REVISOR.value} if organ else {"typ": Organ.Typ.REVISORER.value}
    yield Brist(
        "Inga revisorer är registrerade",
        "FinsamL 25 §",
        "styrelse:uppdrag_ny" if organ else "styrelse:organ_ny",
        (organ.pk,) if organ else (),
        start if organ else start | {"namn": "Revisorerna"},
        "Varje medlem ska ha en revisor. Några får ha en gemensam.",
        "styrelse:organ" if organ else "styrelse:organ_lista",
        (organ.pk,) if organ else (),
    )
