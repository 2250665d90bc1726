"""The revisorer: one for each member, and some may share (25 §)."""

from collections.abc import Iterator
from datetime import date

from finsam.format import uppraknat
from styrelse.brister.brist import Brist
from styrelse.models import Medlem, Organ, Uppdrag

_TEXT = (
    "Varje medlem ska ha en revisor. Försäkringskassan utser en gemensam för sig och "
    "Arbetsförmedlingen; region och kommuner får ha en gemensam."
)


def brister(medlemmar: list[Medlem], dag: date) -> Iterator[Brist]:
    """Members that no revisor audits for."""
    revisorer = list(
        Uppdrag.objects.vid(dag).filter(roll=Uppdrag.Roll.REVISOR).prefetch_related("medlemmar")
    )
    if not revisorer:
        yield _saknas("Inga revisorer är registrerade", "inga", dag)
        return
    granskade = _granskade(revisorer, medlemmar)
    if utan := [m for m in medlemmar if m.pk not in granskade]:
        vilka = ",".join(str(m.pk) for m in utan)
        yield _saknas(f"Utan revisor: {uppraknat(map(str, utan))}", vilka, dag)


def _granskade(revisorer: list[Uppdrag], medlemmar: list[Medlem]) -> set[int]:
    """The members audited for; FK's revisor audits for AF too."""
    direkt = {m.pk for u in revisorer for m in u.medlemmar.all()}
    direkt |= {u.medlem_id for u in revisorer if u.medlem_id}
    fk = any(m.typ == Medlem.Typ.FK and m.pk in direkt for m in medlemmar)
    return direkt | {m.pk for m in medlemmar if fk and m.typ == Medlem.Typ.AF}


def _saknas(rubrik: str, funnet: str, dag: date) -> Brist:
    organ = Organ.objects.av_typ(Organ.Typ.REVISORER).vid(dag).first()
    if organ:
        start: dict[str, object] = {"roll": Uppdrag.Roll.REVISOR.value}
    else:
        start = {"typ": Organ.Typ.REVISORER.value, "namn": "Revisorerna"}
    args = (organ.pk,) if organ else ()
    return Brist(
        rubrik,
        "revisorer",
        funnet,
        "styrelse:uppdrag_ny" if organ else "styrelse:organ_ny",
        args,
        start,
        _TEXT,
        "styrelse:organ" if organ else "styrelse:organ_lista",
        args,
    )
