"""The log's chain: each event's hash holds the one before it, so that a change shows.

Tamper-evident, not tamper-proof: whoever owns the database can rewrite all of it, but not
the chain's head that has been printed in a report or mailed out.
"""

import json
from dataclasses import dataclass
from hashlib import sha256

from django.db import IntegrityError, transaction

from finsam.models import Forsegling, Handelse

START = "0" * 64


@dataclass(frozen=True, slots=True)
class Huvud:
    """The chain's last link: its number and hash (number 0 for an empty log)."""

    nummer: int
    hash: str

    def __str__(self) -> str:
        return f"{self.nummer}:{self.hash}"


@dataclass(frozen=True, slots=True)
class Kedjestatus:
    """What a walk along the whole chain found."""

    huvud: Huvud
    oforseglade: int
    brott: tuple[str, ...]

    @property
    def hel(self) -> bool:
        """True when every link holds."""
        return not self.brott


def huvud() -> Huvud:
    """Return the chain's head as it is now."""
    sista = Forsegling.objects.order_by("-nummer").first()
    return Huvud(sista.nummer, sista.hash) if sista else Huvud(0, START)


def forsegla() -> int:
    """Chain all events that are not chained yet; return how many.

    Another sealer at work takes the same next number, and one of the two is refused by the
    primary key: that one has nothing left to do.
    """
    try:
        with transaction.atomic():
            return _forsegla()
    except IntegrityError:
        return 0


def _forsegla() -> int:
    lank = huvud()
    nya = []
    for handelse in Handelse.objects.oforseglade():
        hash_ = lankhash(lank.nummer + 1, lank.hash, handelse)
        nya.append(
            Forsegling(nummer=lank.nummer + 1, handelse=handelse, foregaende=lank.hash, hash=hash_)
        )
        lank = Huvud(lank.nummer + 1, hash_)
    Forsegling.objects.bulk_create(nya)
    return len(nya)


def lankhash(nummer: int, foregaende: str, handelse: Handelse) -> str:
    """Return SHA-256 over the link's number, the hash before it and every field of the event."""
    innehall = [
        nummer,
        foregaende,
        handelse.pk,
        handelse.at.isoformat(),
        handelse.by_id,
        handelse.verb,
        handelse.objekttyp,
        handelse.objekt_id,
        handelse.objekt_namn,
        handelse.detaljer,
    ]
    text = json.dumps(innehall, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return sha256(text.encode()).hexdigest()


def kontrollera(kanda: tuple[Huvud, ...] = ()) -> Kedjestatus:
    """Walk the chain from the start and compare it with heads that were printed or mailed."""
    lank = Huvud(0, START)
    brott = []
    vantade = {h.nummer: h.hash for h in kanda}
    lankar = Forsegling.objects.select_related("handelse").order_by("nummer")
    for forsegling in lankar.iterator(chunk_size=2000):
        nummer = lank.nummer + 1
        if forsegling.nummer != nummer:
            brott.append(f"Länk {nummer} saknas.")
        ratt = lankhash(forsegling.nummer, lank.hash, forsegling.handelse)
        if (forsegling.foregaende, forsegling.hash) != (lank.hash, ratt):
            brott.append(f"Länk {forsegling.nummer} stämmer inte med händelsen eller länken före.")
        if vantade.pop(forsegling.nummer, forsegling.hash) != forsegling.hash:
            brott.append(f"Länk {forsegling.nummer} är en annan än den som trycktes.")
        lank = Huvud(forsegling.nummer, forsegling.hash)
    brott += [f"Länk {nummer}, som har tryckts, finns inte längre." for nummer in vantade]
    return Kedjestatus(lank, Handelse.objects.oforseglade().count(), tuple(brott))
