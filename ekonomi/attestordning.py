"""Who may attest what: the attestordning (Attestregel) asked about one thing on one day.

Internal control, as the board has decided it (KL 2017:725 6:6 for the kommuner; a förbund decides
its own). That nobody attests what is one's own is held by the database besides.
"""

from datetime import date
from decimal import Decimal

from ekonomi.models import Attestregel
from ekonomi.querysets.attestregel import AttestregelQuerySet
from finsam.behorighet import Behorighet
from finsam.format import kr, uppraknat
from finsam.models import User

INGEN_ORDNING = (
    "Ingen attestordning gäller den dagen. Lägg först in den som styrelsen har beslutat."
)


def far_attestera(user: User, *, slag: str, belopp: Decimal, egen: bool, dag: date) -> str:
    """Return "" where the user may attest it, else the Swedish reason why not and who may.

    ``slag`` is an Attestslag, ``belopp`` kronor (either sign), ``egen`` whether the thing is the
    user's own: sent or entered by the user, or a cost for the user.
    """
    regler = Attestregel.objects.vid(dag)
    if not regler.exists():
        return INGEN_ORDNING
    skal = _skal(user, regler.for_slag(slag), belopp, egen=egen, dag=dag)
    return f"{skal} {_hanvisning(slag, belopp, dag, utom=user)}" if skal else ""


def _skal(
    user: User, regler: AttestregelQuerySet, belopp: Decimal, *, egen: bool, dag: date
) -> str:
    if egen:
        return "Ingen attesterar ensam det som är ens eget."
    mina = list(regler.galler(user, dag)) if user.har(Behorighet.ATTESTERA) else []
    if not mina:
        return "Attestordningen ger dig inte den attesten."
    if not any(_racker(regel, belopp) for regel in mina):
        hogst = max(regel.till_belopp for regel in mina if regel.till_belopp is not None)
        return f"Beloppet är {kr(abs(belopp))} kr och din gräns är {kr(hogst)} kr."
    return ""


def _racker(regel: Attestregel, belopp: Decimal) -> bool:
    return regel.till_belopp is None or regel.till_belopp >= abs(belopp)


def regler_for(user: User, *, slag: str, belopp: Decimal, dag: date) -> list[Attestregel]:
    """Return the lines that an attest by the user may rest on, the lowest limit first."""
    regler = Attestregel.objects.vid(dag).for_slag(slag).galler(user, dag).racker_till(belopp)
    return sorted(regler, key=lambda r: (r.till_belopp is None, r.till_belopp or 0, r.pk))


def vilka_kan(slag: str, belopp: Decimal, dag: date, *, utom: User | None = None) -> list[str]:
    """Return who may attest it that day, each once: users first, then functions of the board."""
    regler = Attestregel.objects.vid(dag).for_slag(slag).racker_till(belopp).som_visas()
    if utom is not None:
        regler = regler.exclude(pk__in=Attestregel.objects.galler(utom, dag).values("pk"))
    users = {str(regel.user) for regel in regler if regel.user}
    funktioner = {regel.attestant.lower() for regel in regler if not regel.user}
    return [*sorted(users), *sorted(funktioner)]


def _hanvisning(slag: str, belopp: Decimal, dag: date, *, utom: User) -> str:
    kan = vilka_kan(slag, belopp, dag, utom=utom)
    if kan:
        return f"Den kan attesteras av {uppraknat(kan)}."
    return "Ingen annan kan heller. Attestordningen behöver en rad till."
