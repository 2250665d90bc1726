"""The styrelse: who sits for whom (10 §), how many (9 §), how long (13 §), who chairs (17 §)."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from finsam.format import langt_datum, ord_antal, uppraknat
from styrelse.brister.brist import Brist
from styrelse.forteckning import Ordningsfakta, forbundsordning
from styrelse.models import Medlem, Ordforandeskap, Organ, Plats, Uppdrag

SNART = timedelta(days=90)
_Roll = Uppdrag.Roll


@dataclass(frozen=True, slots=True)
class Lage:
    """The styrelse as the register has it on the day."""

    dag: date
    medlemmar: list[Medlem]
    styrelse: Organ
    uppdrag: list[Uppdrag]
    senare: list[Uppdrag]  # those that begin after the day
    platser: list[Plats]
    ordforande: list[Ordforandeskap]
    ordning: Ordningsfakta

    def med_roll(self, roll: str) -> list[Uppdrag]:
        """Return the assignments of a role."""
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


def las(dag: date, medlemmar: list[Medlem], styrelse: Organ) -> Lage:
    """Read the styrelse as it is on the day."""
    alla = Uppdrag.objects.filter(organ=styrelse).select_related("person")
    return Lage(
        dag=dag,
        medlemmar=medlemmar,
        styrelse=styrelse,
        uppdrag=list(alla.vid(dag)),
        senare=list(alla.filter(from_datum__gt=dag)),
        platser=list(styrelse.platser.vid(dag).med_medlemmar()),
        ordforande=list(
            Ordforandeskap.objects.i_organ(styrelse).vid(dag).select_related("uppdrag__person")
        ),
        ordning=forbundsordning(dag),
    )


def brister(lage: Lage) -> Iterator[Brist]:
    """What the styrelse lacks."""
    if not lage.med_roll(_Roll.LEDAMOT):
        yield _uppdrag_saknas(lage, "Styrelsen har ingen ledamot", "styrelse", "", _Roll.LEDAMOT)
        return
    yield from _representation(lage, _Roll.LEDAMOT)
    yield from _representation(lage, _Roll.ERSATTARE)
    yield from _jamnt(lage)
    yield from _som_ordningen(lage)
    yield from _en_per_plats(lage)
    yield from _mandat(lage)
    yield from _presidium(lage)


def _representation(lage: Lage, roll: Uppdrag.Roll) -> Iterator[Brist]:
    """A ledamot and an ersättare for each member (10 §); shared seats are said apart."""
    saknar, delar = lage.utan(roll)
    ord_ = roll.label.lower()
    if saknar:
        rubrik = f"Utan {ord_}: {uppraknat(map(str, saknar))}"
        yield _uppdrag_saknas(lage, rubrik, roll.value, _vilka("saknar", saknar), roll, saknar)
    if delar:
        rubrik = f"Utan egen {ord_}: {uppraknat(map(str, delar))}"
        text = "Delar plats med en annan medlem. Se till att överenskommelsen finns."
        yield _uppdrag_saknas(lage, rubrik, roll.value, _vilka("delar", delar), roll, delar, text)


def _vilka(hur: str, medlemmar: Iterable[Medlem]) -> str:
    return f"{hur}:{','.join(map(str, sorted(m.pk for m in medlemmar)))}"


def _uppdrag_saknas(
    lage: Lage,
    rubrik: str,
    nyckel: str,
    funnet: str,
    roll: Uppdrag.Roll,
    medlemmar: Iterable[Medlem] = (),
    text: str = "",
) -> Brist:
    start: dict[str, object] = {"roll": roll.value}
    vilka = list(medlemmar)
    if len(vilka) == 1:
        start["medlem"] = vilka[0].pk
    return Brist(
        rubrik,
        nyckel,
        funnet,
        "styrelse:uppdrag_ny",
        (lage.styrelse.pk,),
        start,
        text or "Varje medlem ska ha minst en ledamot och en ersättare.",
        "styrelse:organ",
        (lage.styrelse.pk,),
    )


def _jamnt(lage: Lage) -> Iterator[Brist]:
    """As many ersättare as ledamöter (10 §)."""
    ledamoter, ersattare = len(lage.med_roll(_Roll.LEDAMOT)), len(lage.med_roll(_Roll.ERSATTARE))
    if ersattare >= ledamoter:
        return
    rubrik = f"Färre ersättare än ledamöter: {ord_antal(ersattare)} på {_ledamoter(ledamoter)}"
    yield _uppdrag_saknas(
        lage,
        rubrik,
        "lika_manga",
        f"{ersattare}/{ledamoter}",
        _Roll.ERSATTARE,
        text="De ska vara lika många.",
    )


def _ledamoter(antal: int) -> str:
    return f"{ord_antal(antal)} {'ledamot' if antal == 1 else 'ledamöter'}"


def _som_ordningen(lage: Lage) -> Iterator[Brist]:
    """As many ledamöter and ersättare as the förbundsordning says (9 §)."""
    for roll, antal in (
        (_Roll.LEDAMOT, lage.ordning.antal_ledamoter),
        (_Roll.ERSATTARE, lage.ordning.antal_ersattare),
    ):
        finns = len(lage.med_roll(roll))
        if antal and finns != antal:
            har = _ledamoter(finns) if roll == _Roll.LEDAMOT else f"{ord_antal(finns)} ersättare"
            rubrik = f"Styrelsen har {har}, förbundsordningen säger {ord_antal(antal)}"
            yield _uppdrag_saknas(
                lage,
                rubrik,
                "antal",
                f"{roll.value}:{finns}/{antal}",
                roll,
                text="Lägg till eller avsluta uppdrag, eller rätta förbundsordningen.",
            )


def _en_per_plats(lage: Lage) -> Iterator[Brist]:
    """One ledamot at a time on a seat."""
    per_plats = Counter(u.plats_id for u in lage.med_roll(_Roll.LEDAMOT) if u.plats_id)
    for plats in lage.platser:
        if per_plats[plats.pk] > 1:
            vem = [u for u in lage.med_roll(_Roll.LEDAMOT) if u.plats_id == plats.pk]
            yield Brist(
                f"Flera ledamöter på plats {plats.ordning}: "
                f"{uppraknat(u.person.namn for u in vem)}",
                "en_per_plats",
                f"{plats.pk}:{','.join(str(u.pk) for u in vem)}",
                "styrelse:organ",
                (lage.styrelse.pk,),
                text="Avsluta det ena uppdraget eller ge det en annan plats.",
                se="styrelse:organ",
                se_args=(lage.styrelse.pk,),
            )


def _mandat(lage: Lage) -> Iterator[Brist]:
    """Mandates that end soon with nobody chosen to follow (13 §)."""
    snart = [
        u
        for u in (*lage.med_roll(_Roll.LEDAMOT), *lage.med_roll(_Roll.ERSATTARE))
        if u.till_datum and u.till_datum <= lage.dag + SNART and not _fortsatter(u, lage.senare)
    ]
    if not snart:
        return
    forsta = min(u.till_datum for u in snart if u.till_datum)
    vilka = "ett mandat" if len(snart) == 1 else f"{ord_antal(len(snart))} mandat"
    yield _uppdrag_saknas(
        lage,
        f"{vilka.capitalize()} i styrelsen går ut, det första {langt_datum(forsta)}",
        "mandat",
        f"{forsta}:{len(snart)}",
        _Roll.LEDAMOT,
        text="Begär nya val av medlemmarna i god tid: "
        f"{uppraknat(dict.fromkeys(u.person.namn for u in snart))}.",
    )


def _fortsatter(uppdrag: Uppdrag, senare: Iterable[Uppdrag]) -> bool:
    return any(
        u.roll == uppdrag.roll
        and (u.medlem_id, u.plats_id) == (uppdrag.medlem_id, uppdrag.plats_id)
        for u in senare
    )


def _presidium(lage: Lage) -> Iterator[Brist]:
    """An ordförande and one or two vice, chosen among the ledamöter (17 §)."""
    roller = {p.roll for p in lage.ordforande}
    vice = roller & {Ordforandeskap.Roll.VICE, Ordforandeskap.Roll.ANDRE_VICE}
    if Ordforandeskap.Roll.ORDFORANDE not in roller:
        yield _ordforande_saknas(lage, "Styrelsen har ingen ordförande", "ordforande")
    if not vice:
        yield _ordforande_saknas(lage, "Styrelsen har ingen vice ordförande", "vice")
    elif len(vice) < lage.ordning.antal_vice:
        yield _ordforande_saknas(
            lage, "Styrelsen har en vice ordförande, förbundsordningen säger två", "andre_vice"
        )
    for post in lage.ordforande:
        if post.uppdrag.roll != _Roll.LEDAMOT:
            vem = f"{post.uppdrag.person} är {post.get_roll_display().lower()} men inte ledamot"
            yield _ordforande_saknas(lage, vem, f"inte_ledamot:{post.uppdrag_id}")


def _ordforande_saknas(lage: Lage, rubrik: str, funnet: str) -> Brist:
    return Brist(
        rubrik,
        "ordforande",
        funnet,
        "styrelse:organ",
        (lage.styrelse.pk,),
        text="Öppna ledamotens uppdrag och välj Lägg till ordförandeskap.",
        se="styrelse:organ",
        se_args=(lage.styrelse.pk,),
    )
