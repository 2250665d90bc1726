"""The words of the mail that asks somebody to read a draft."""

from finsam.format import langt_datum
from rapporter.models import Inbjuden


def rubrikrad(inbjuden: Inbjuden) -> str:
    """Return the mail's subject."""
    utgava = inbjuden.inbjudan.utgava
    return f"Läs utkastet: {utgava.rapport.titel}, version {utgava.nummer}"


def brev(inbjuden: Inbjuden, adress: str) -> str:
    """Return the mail's text; ``adress`` leads to the version behind sign-in."""
    inbjudan = inbjuden.inbjudan
    utgava = inbjudan.utgava
    delar = [
        f"Hej {inbjuden.person.namn}!",
        f"{inbjudan.organ} ombeds läsa {utgava.rapport.titel}, version {utgava.nummer}. "
        "Det är ett utkast.",
        inbjudan.meddelande.strip(),
        f"Lämna synpunkter senast {langt_datum(inbjudan.senast)}.",
        f"Läs och kommentera här, i dator eller telefon:\n{adress}",
    ]
    return "\n\n".join(del_ for del_ in delar if del_) + "\n"
