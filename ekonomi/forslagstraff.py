"""Which vouchers of a file are proposals that have been handed on: same day, accounts, amounts.

Where several proposals answer to the same voucher, the one whose own number stands in its text
goes before, then one with the same objects, then the oldest.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ekonomi.models import Bokforingsforslag, Rakenskapsar
from ekonomi.objektnyckel import objektnyckel
from ekonomi.sie import Ver
from ekonomi.sieplan import Forhandsgranskning, belopp_rader

Rad = tuple[str, Decimal, str]  # account, kronor, key of the objects
_EGET_NUMMER = re.compile(r"\bF(\d+)\b")


@dataclass(frozen=True, slots=True)
class Post:
    """A voucher to be known again: what it is called here, its day, text and rows."""

    id: int
    datum: date
    text: str
    rader: tuple[Rad, ...]

    @classmethod
    def ur(cls, ver: Ver) -> "Post":
        """A file's voucher, called by its line number."""
        rader = ((r.konto, r.belopp, objektnyckel(r.objekt)) for r in belopp_rader(ver))
        return cls(ver.radnummer, ver.datum, ver.text, tuple(rader))

    @property
    def form(self) -> tuple[date, tuple[tuple[str, Decimal], ...]]:
        """What a proposal must share with it: day, accounts and amounts."""
        return self.datum, tuple(sorted((konto, belopp) for konto, belopp, _objekt in self.rader))


@dataclass(frozen=True, slots=True)
class Traff:
    """A proposal and the voucher of a file that it seems to have become."""

    forslag: Bokforingsforslag
    post: Post


def vantande_poster(ar: Rakenskapsar) -> dict[int, tuple[Bokforingsforslag, Post]]:
    """The year's proposals that are handed on and wait, by key, with what they say: two queries."""
    vantar = Bokforingsforslag.objects.vantar().filter(ar=ar).order_by("nummer")
    ut = {}
    for forslag in vantar.prefetch_related("rader__konto", "rader__objektkombination"):
        rader = tuple(
            (r.konto.nummer, r.belopp, r.objektkombination.nyckel if r.objektkombination else "")
            for r in forslag.rader.all()
        )
        ut[forslag.pk] = (forslag, Post(forslag.nummer, forslag.datum, forslag.text, rader))
    return ut


def traffar(
    vantar: Iterable[tuple[Bokforingsforslag, Post]], poster: Iterable[Post]
) -> list[Traff]:
    """Pair proposals with vouchers, each at most once."""
    per_form: dict[object, list[tuple[Bokforingsforslag, Post]]] = defaultdict(list)
    for forslag, post in vantar:
        per_form[post.form].append((forslag, post))
    if not per_form:
        return []
    kandidater = [post for post in poster if post.form in per_form]
    kandidater.sort(key=lambda post: not _EGET_NUMMER.search(post.text))
    ut = []
    for post in kandidater:
        if lediga := per_form[post.form]:
            basta = min(lediga, key=lambda par: _avstand(par[1], post))
            lediga.remove(basta)
            ut.append(Traff(basta[0], post))
    return ut


def _avstand(egen: Post, post: Post) -> tuple[bool, bool, int]:
    """How far a proposal is from a voucher of the same form; the least is the best."""
    nummer = {int(n) for n in _EGET_NUMMER.findall(post.text)}
    return egen.id not in nummer, sorted(egen.rader) != sorted(post.rader), egen.id


def traffar_i(plan: Forhandsgranskning) -> list[Traff]:
    """The proposals that importing the file would mark as booked."""
    if plan.ar is None or plan.ar.pk is None:
        return []
    return traffar(vantande_poster(plan.ar).values(), map(Post.ur, plan.nya))
