"""The text that a member puts up on its anslagstavla (FinsamL 19 §, KL 8:12)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from finsam.format import langt_datum
from styrelse.anslagstid import overklagas_senast, tas_ned_tidigast
from styrelse.forteckning import forbund
from styrelse.models import Justering, Paragraf
from styrelse.protokollsinnehall import paragrafspann


@dataclass(frozen=True, slots=True)
class Bevistext:
    """The announcement: heading, its facts as (word, value), and what it says of appeals."""

    rubrik: str
    uppgifter: tuple[tuple[str, str], ...]
    upplysning: str

    @property
    def som_text(self) -> str:
        """The announcement as plain text, to copy."""
        rader = [f"{ord_}: {varde}" for ord_, varde in self.uppgifter]
        return "\n".join([self.rubrik, "", *rader, "", self.upplysning])

    @property
    def som_brev(self) -> str:
        """The announcement as a letter to the member's registrator."""
        return (
            "Hej!\n\nSätt upp texten nedan på er anslagstavla, och skriv tillbaka vilken dag det "
            f"skedde.\n\n{self.som_text}\n"
        )


def _paragrafer(justering: Justering) -> Iterable[Paragraf]:
    alla = Paragraf.objects.for_mote(justering.protokoll.sammantrade)
    return alla.filter(punkt=justering.punkt) if justering.punkt else alla


def bevistext(justering: Justering, anslaget: date | None = None) -> Bevistext:
    """Return the text about a justering, with its days where the day of announcement is known."""
    mote = justering.protokoll.sammantrade
    fakta = forbund(mote.datum)
    namn = fakta.namn if fakta else "Samordningsförbundet"
    justerad = justering.justerad_datum
    uppgifter = [
        ("Förbund", namn),
        ("Organ", str(mote.organ)),
        ("Sammanträde", langt_datum(mote.datum)),
        ("Paragrafer", paragrafspann(p.nummer for p in _paragrafer(justering))),
        ("Justerat", langt_datum(justerad) if justerad else ""),
    ]
    if anslaget:
        uppgifter += [
            ("Anslaget sätts upp", langt_datum(anslaget)),
            ("Överklagas senast", langt_datum(overklagas_senast(anslaget))),
            ("Anslaget tas ned tidigast", langt_datum(tas_ned_tidigast(anslaget))),
        ]
    uppgifter.append(("Protokollet finns hos", "Förbundets kansli"))
    return Bevistext(
        rubrik="Tillkännagivande om justerat protokoll",
        uppgifter=tuple((ord_, varde) for ord_, varde in uppgifter if varde),
        upplysning=(
            "Beslut av förbundet kan överklagas till förvaltningsrätten enligt 13 kap. "
            "kommunallagen, inom tre veckor från den dag då tillkännagivandet sattes upp."
        ),
    )
