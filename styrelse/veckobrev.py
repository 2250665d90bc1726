"""The week's letter to each who works at the kansli: what is late, and what is due soon."""

from collections.abc import Sequence
from datetime import date

from finsam.epost import lank
from finsam.format import langt_datum, med_ord
from finsam.models import User
from styrelse.kanslilista import Attgora, Tid, att_gora, per_tid

INTE_NU = {Tid.SENARE, Tid.NAR_SOM}


def rader(user: User, dag: date) -> list[tuple[Tid, list[Attgora]]]:
    """Return what is in a user's letter: its own and nobody's, late or due in a fortnight."""
    egna = [rad for rad in att_gora(user, dag) if rad.ar_nagons(user)]
    return [(tid, grupp) for tid, grupp in per_tid(egna, dag) if tid not in INTE_NU]


def rubrikrad(grupper: Sequence[tuple[Tid, list[Attgora]]]) -> str:
    """Return the letter's subject."""
    antal = sum(len(grupp) for _tid, grupp in grupper)
    return f"Veckans att göra: {med_ord(antal, 'sak', 'saker')}"


def brev(user: User, grupper: Sequence[tuple[Tid, list[Attgora]]]) -> str:
    """Return the letter's text."""
    delar = [f"Hej {user.namn}!\n"]
    for tid, grupp in grupper:
        delar.append(f"{tid}\n")
        delar += [f"  - {_rad(rad)}\n" for rad in grupp]
        delar.append("\n")
    return "".join([*delar, f"Hela listan: {lank('styrelse:att_gora')}\n"])


def _rad(rad: Attgora) -> str:
    dag = f" ({langt_datum(rad.datum)})" if rad.datum else ""
    return f"{rad.rubrik}{dag}"
