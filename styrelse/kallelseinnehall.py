"""What a kallelse says, as plain JSON values, and what changed since an earlier one.

Nothing of a point under sekretess is in it but that it is there (styrelse.foredragningslista).
"""

from collections.abc import Iterator
from typing import Any

from finsam.format import langt_datum, uppraknat
from styrelse.foredragningslista import Punktrad, som_alla_far_se
from styrelse.models import Sammantrade

Innehall = dict[str, Any]
_FAKTA = {
    "datum": "Dag",
    "tid": "Tid",
    "plats": "Plats",
    "form": "Form",
    "videolank": "Länk till videomötet",
    "inbjudna": "Inbjudna",
    "gemensamt_med": "Gemensamt med",
    "upplysning": "Upplysning",
}
_DELAR = {
    "rubrik": "ny rubrik",
    "bakgrund": "ändrad bakgrund",
    "forslag": "ändrat förslag till beslut",
    "foredragande": "annan föredragande",
    "bilagor": "ändrade bilagor",
}
_VECKODAGAR = ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag")


def klockslag(mote: Sammantrade) -> str:
    """Return when it begins and ends, as ``09.00–12.00``; "" where it is not said."""
    tider = [tid.strftime("%H.%M") for tid in (mote.starttid, mote.sluttid) if tid]
    return "–".join(tider)


def innehall(mote: Sammantrade) -> Innehall:
    """Return what a kallelse to the meeting would say now."""
    personer = [p.namn for p in mote.inbjudna_personer.all()]
    return {
        "rubrik": mote.rubrik or mote.get_typ_display(),
        "organ": str(mote.organ),
        "datum": f"{_VECKODAGAR[mote.datum.weekday()]} {langt_datum(mote.datum)}",
        "tid": klockslag(mote),
        "plats": mote.lokal,
        "form": mote.get_form_display(),
        "videolank": mote.videolank,
        "offentligt": mote.offentligt,
        "inbjudna": uppraknat([*(str(o) for o in mote.inbjudna.all()), *personer]),
        "gemensamt_med": uppraknat(str(o) for o in mote.gemensamt_med.all()),
        "upplysning": mote.upplysning,
        "punkter": [_punkt(p) for p in som_alla_far_se(mote)],
    }


def _punkt(punkt: Punktrad) -> Innehall:
    return {
        "pk": punkt.pk,
        "nummer": punkt.nummer,
        "rubrik": punkt.rubrik,
        "slag": punkt.slag,
        "foredragande": punkt.foredragande,
        "bakgrund": punkt.bakgrund,
        "forslag": list(punkt.forslag),
        "bilagor": [bilaga.rubrik for bilaga in punkt.bilagor],
    }


def andringar(fore: Innehall, nu: Innehall) -> list[str]:
    """Return in Swedish what changed from one kallelse to the next, a sentence each."""
    return [*_fakta(fore, nu), *_punkter(fore, nu)]


def andrade_punkter(fore: Innehall, nu: Innehall) -> dict[int, str]:
    """Return the points of ``nu`` that are new or changed, by key, with how."""
    gamla = {p["pk"]: p for p in fore["punkter"]}
    skillnad = {p["pk"]: _skillnad(gamla.get(p["pk"]), p) for p in nu["punkter"]}
    return {pk: ord_ for pk, ord_ in skillnad.items() if ord_}


def _fakta(fore: Innehall, nu: Innehall) -> Iterator[str]:
    if (fore["rubrik"], fore["organ"]) != (nu["rubrik"], nu["organ"]):
        yield f"Mötet är nu {nu['rubrik']}, {nu['organ']}."
    for nyckel, ord_ in _FAKTA.items():
        if fore[nyckel] != nu[nyckel]:
            forut = f" (förut {fore[nyckel]})" if fore[nyckel] else ""
            yield f"{ord_}: {nu[nyckel] or 'inte angivet'}{forut}."


def _punkter(fore: Innehall, nu: Innehall) -> Iterator[str]:
    markta = andrade_punkter(fore, nu)
    for punkt in nu["punkter"]:
        if punkt["pk"] in markta:
            yield f"Punkt {punkt['nummer']}, {punkt['rubrik']}: {markta[punkt['pk']]}."
    kvar = [p["pk"] for p in nu["punkter"]]
    borta = [p["rubrik"] for p in fore["punkter"] if p["pk"] not in kvar]
    for rubrik in borta:
        yield f"Borttagen punkt: {rubrik}."
    forut = [p["pk"] for p in fore["punkter"] if p["pk"] in kvar]
    if forut != [pk for pk in kvar if pk in forut]:
        yield "Punkterna står i en annan ordning."


def _skillnad(fore: Innehall | None, nu: Innehall) -> str:
    if fore is None:
        return "ny punkt"
    return uppraknat(ord_ for falt, ord_ in _DELAR.items() if fore[falt] != nu[falt])
