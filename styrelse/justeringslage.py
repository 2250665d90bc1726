"""What waits of justering: for one's own signature, and for the kansli to lay and announce."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from finsam.behorighet import Behorighet
from finsam.format import langt_datum, med_ord
from finsam.models import User
from finsam.synlig import synliga
from styrelse.anslagstid import anslas_senast, justeras_senast
from styrelse.models import Justering, Protokoll, Sammantrade, Tillkannagivande


@dataclass(frozen=True, slots=True)
class Vantande:
    """One thing that waits: words, the page that does it, why, and the law's date."""

    rubrik: str
    url_namn: str
    pk: int
    varfor: str
    frist: date | None = None


def vantar(user: User, idag: date) -> list[Vantande]:
    """Return what waits for the user, own signatures first."""
    egna = list(_egna(user))
    return [*egna, *_kansliets(user, idag)] if user.har(Behorighet.ANDRA_STYRELSE) else egna


def _motet(mote: Sammantrade) -> str:
    return f"{mote.organ} {langt_datum(mote.datum)}"


def _egna(user: User) -> Iterator[Vantande]:
    if not user.har(Behorighet.JUSTERA):
        return
    for rund in synliga(Justering, user).som_vantar_pa(user):
        mote = rund.protokoll.sammantrade
        vad = "en paragraf ur protokollet" if rund.punkt_id else "protokollet"
        yield Vantande(
            f"Justera {vad}",
            "styrelse:justering",
            rund.pk,
            f"{_motet(mote)} väntar på din underskrift.",
            justeras_senast(mote.datum),
        )


def _kansliets(user: User, idag: date) -> Iterator[Vantande]:
    for protokoll in synliga(Protokoll, user).att_lagga_fram().med_sammantrade():
        mote = protokoll.sammantrade
        yield Vantande(
            "Lägg fram protokollet",
            "styrelse:lagg_fram",
            protokoll.pk,
            f"{_motet(mote)} är klart för justering.",
            justeras_senast(mote.datum),
        )
    yield from _anslagen(user, idag)


def _anslagen(user: User, idag: date) -> Iterator[Vantande]:
    """What is to be put up, and what may be taken down, one line per justering."""
    per_rund: dict[Justering, list[Tillkannagivande]] = {}
    for rad in synliga(Tillkannagivande, user).att_gora():
        per_rund.setdefault(rad.justering, []).append(rad)
    for rund, rader in per_rund.items():
        motet = _motet(rund.protokoll.sammantrade)
        if saknas := [r for r in rader if r.anslaget is None]:
            antal = med_ord(len(saknas), "anslagstavla", "anslagstavlor")
            frist = anslas_senast(rund.justerad_datum) if rund.justerad_datum else None
            varfor = f"{motet}: {antal} saknar anslag."
            yield Vantande("Anslå protokollet", "styrelse:anslag", rund.pk, varfor, frist)
        elif all(r.tas_ned_tidigast and r.tas_ned_tidigast <= idag for r in rader):
            varfor = f"{motet}: tiden för överklagande har gått ut."
            yield Vantande("Ta ned anslaget", "styrelse:anslag", rund.pk, varfor)
