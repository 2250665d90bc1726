"""Who has answered about discharge for a year, and who is missing (FinsamL 26 §)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from finsam.format import langt_datum, uppraknat
from styrelse.models import Ansvarsfrihet, Medlem


@dataclass(frozen=True, slots=True)
class Svar:
    """One member's matter: what is noted of it, None where nothing is."""

    medlem: Medlem
    rad: Ansvarsfrihet | None

    @property
    def har_svarat(self) -> bool:
        """True once the member's decision is noted."""
        return bool(self.rad and self.rad.beslut)

    @property
    def skickat(self) -> date | None:
        """The day on which the member got its papers."""
        return self.rad.skickat_datum if self.rad else None

    @property
    def ton(self) -> str:
        """The colour of its tag."""
        if self.rad is None or not self.rad.beslut:
            return "info" if self.skickat else "varning"
        toner = {"beviljad": "bra", "anmarkning": "varning", "ej_beviljad": "fel"}
        return toner[self.rad.beslut]

    @property
    def i_ord(self) -> str:
        """Where it stands."""
        if self.rad and self.rad.beslut:
            return self.rad.get_beslut_display()
        return "Väntar på svar" if self.skickat else "Inget skickat"


@dataclass(frozen=True, slots=True)
class Ansvarslage:
    """A year: every member at its end, in the order of the register."""

    ar: int
    svar: Sequence[Svar]

    @property
    def saknas(self) -> list[Svar]:
        """Those who have not answered."""
        return [s for s in self.svar if not s.har_svarat]

    @property
    def ingress(self) -> str:
        """How far it has come, as a sentence."""
        if not self.svar:
            return f"Ingen var medlem vid utgången av {self.ar}."
        klara = len(self.svar) - len(self.saknas)
        if not self.saknas:
            return "Alla medlemmar har svarat."
        return f"{klara} av {len(self.svar)} medlemmar har svarat."

    def paminnelse(self, forbund: str) -> str:
        """Return a text to send to those who have papers and have not answered; "" for nobody."""
        vantar = [s for s in self.saknas if s.skickat]
        if not vantar:
            return ""
        dagar = {s.skickat for s in vantar if s.skickat}
        nar = f" den {langt_datum(dagar.pop())}" if len(dagar) == 1 else ""
        return (
            f"Hej!\n\nVi skickade årsredovisningen för {self.ar} och revisorernas berättelse till "
            f"er{nar}. Varje medlem prövar frågan om ansvarsfrihet för "
            "styrelsen var för sig (26 § lagen om finansiell samordning av "
            "rehabiliteringsinsatser), och ert beslut har inte kommit till oss än.\n\n"
            "När är frågan uppe hos er? Skicka gärna protokollsutdraget med ert diarienummer så "
            f"snart beslutet är justerat.\n\nMed vänlig hälsning\n{forbund}\n"
        )

    @property
    def paminns(self) -> str:
        """Whom the reminder goes to, as a list in words."""
        return uppraknat(str(s.medlem) for s in self.saknas if s.skickat)


def ansvarslage(ar: int) -> Ansvarslage:
    """Return where a year stands. Two queries."""
    rader = {rad.medlem_id: rad for rad in Ansvarsfrihet.objects.for_ar(ar)}
    medlemmar = Medlem.objects.vid(date(ar, 12, 31)).med_organisation()
    return Ansvarslage(ar, [Svar(m, rader.get(m.pk)) for m in medlemmar])
