"""The members: one of each kind (3 §), and notice before one leaves (27 §)."""

from collections.abc import Iterable, Iterator
from datetime import date

from finsam.format import langt_datum, ord_antal
from styrelse.brister.brist import Brist
from styrelse.forteckning import Ordningsfakta, forbundsordning
from styrelse.models import Medlem


def alla_slag(medlemmar: Iterable[Medlem]) -> Iterator[Brist]:
    """At least one member of each kind."""
    finns = {m.typ for m in medlemmar}
    for typ in Medlem.Typ:
        if typ not in finns:
            yield Brist(
                f"Ingen medlem är registrerad som {_part(typ)}",
                "parter",
                typ.value,
                "styrelse:medlem_ny",
                start={"typ": typ.value},
                text="Försäkringskassan, Arbetsförmedlingen, minst en region och minst en kommun "
                "ska vara med.",
                se="styrelse:medlem_lista",
            )


def _part(typ: Medlem.Typ) -> str:
    return typ.label if typ in {Medlem.Typ.FK, Medlem.Typ.AF} else typ.label.lower()


def uttraden(medlemmar: Iterable[Medlem], dag: date) -> Iterator[Brist]:
    """Who leaves without notice, or before the notice has run out."""
    fakta = forbundsordning(dag)
    for medlem in medlemmar:
        if rubrik := _uttrade(medlem, fakta):
            yield Brist(
                rubrik,
                "uttrade",
                f"{medlem.pk}:{medlem.uttrade_anmalt_datum}:{medlem.till_datum}",
                "styrelse:medlem_uttrade" if medlem.till_datum else "styrelse:medlem_avsluta",
                (medlem.pk,),
                text=_uppsagningstid(fakta),
                se="styrelse:medlem",
                se_args=(medlem.pk,),
            )


def _uttrade(medlem: Medlem, fakta: Ordningsfakta) -> str:
    anmalt, sista = medlem.uttrade_anmalt_datum, medlem.till_datum
    if anmalt is None:
        return f"{medlem} lämnar förbundet utan att utträdet är anmält" if sista else ""
    tidigast = fakta.uttrade_tidigast(anmalt)
    if sista is None:
        return f"{medlem} har anmält utträde: tidigast {langt_datum(tidigast)}"
    if sista < tidigast:
        return f"{medlem} lämnar före {langt_datum(tidigast)}, då uppsägningstiden är slut"
    return ""


def _uppsagningstid(fakta: Ordningsfakta) -> str:
    if fakta.uttradestid_ar == 3:
        return "Uppsägningstiden är tre år, om förbundsordningen inte säger kortare."
    if not fakta.uttradestid_ar:
        return "Förbundsordningen har ingen uppsägningstid."
    return f"Förbundsordningen säger {ord_antal(fakta.uttradestid_ar)} års uppsägningstid."
