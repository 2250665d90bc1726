"""The catalogue counted and due for review: per day, and whom to ask."""

from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import quote

from django.conf import settings
from django.db.models import Min

from finsam.format import langt_datum
from finsam.taltabell import Enhet, Kolumn, Rad, Taltabell, antal
from insatser.models import Katalogtid, Katalogtjanst

NARA = timedelta(days=30)  # how long before the day the party is asked


def antal_den(dag: date) -> int | None:
    """Count the parties' services that stood in the public catalogue on a day.

    None before the first one was published: then there was no catalogue here to count in.
    """
    forsta = Katalogtid.objects.aggregate(dag=Min("from_datum"))["dag"]
    if forsta is None or dag < forsta:
        return None
    return Katalogtid.objects.antal_den(dag)


def per_ar(idag: date) -> Taltabell:
    """Return how many stood there on the last day of each year, and today."""
    forsta = Katalogtid.objects.aggregate(dag=Min("from_datum"))["dag"]
    dagar = [date(ar, 12, 31) for ar in range(forsta.year, idag.year)] if forsta else []
    rader = [
        Rad(langt_datum(dag), (antal(antal_den(dag)),), nyckel=f"den_{dag:%Y%m%d}")
        for dag in (*dagar, idag)
    ]
    return Taltabell(
        "katalogtjanster",
        "Tjänster i katalogen",
        (Kolumn("antal", "Antal"),),
        tuple(rader),
        enhet=Enhet.ANTAL,
        rubrik_forsta="Dag",
    )


@dataclass(frozen=True, slots=True)
class Fraga:
    """A service to ask its party about, with the letter to send."""

    tjanst: Katalogtjanst
    forsenad: bool

    @property
    def amne(self) -> str:
        """The letter's subject."""
        return f"Stämmer uppgifterna om {self.tjanst}?"

    @property
    def brev(self) -> str:
        """The letter, to be copied."""
        t = self.tjanst
        adress = f"{settings.SITE_URL}/katalog/tjanster/{t.slug}/"
        return (
            f"Hej!\n\n{t} finns i vår öppna insatskatalog:\n{adress}\n\n"
            "Är beskrivningen, målgruppen och kontaktuppgifterna fortfarande rätt? Svara med det "
            "som ska ändras, eller att allt stämmer. Finns tjänsten inte kvar tar vi bort den.\n\n"
            "Skriv gärna en funktion och inte en person som kontakt.\n"
        )

    @property
    def mejl(self) -> str:
        """A link that opens the letter in the reader's own mail; "" without an address."""
        if not self.tjanst.epost:
            return ""
        return f"mailto:{self.tjanst.epost}?subject={quote(self.amne)}&body={quote(self.brev)}"


def att_fraga(idag: date) -> list[Fraga]:
    """Return the services whose review is due or near, the most overdue first."""
    tjanster = Katalogtjanst.objects.att_granska(idag + NARA).med_delar()
    return [Fraga(t, (t.nasta_granskning or idag) < idag) for t in tjanster]
