"""What the pages of one meeting have in common: its name, the way back and its tabs."""

from django.urls import reverse

from finsam.behorighet import Behorighet
from finsam.format import langt_datum
from finsam.formular import TjanstFormView
from styrelse.models import Sammantrade
from styrelse.views.sida import ANDRA, OMRADE, SE, Objektsida

SAMMANTRADEN = ("Sammanträden", "styrelse:sammantrade_lista")
# (words, URL name, permission): the pages of one meeting, in the order of its course.
MOTESFLIKAR: tuple[tuple[str, str, Behorighet], ...] = (
    ("Mötet", "styrelse:sammantrade", SE),
    ("Föredragningslista", "styrelse:foredragningslista", ANDRA),
    ("Kallelse och svar", "styrelse:kallelse", ANDRA),
    ("Närvaro", "styrelse:narvaro", ANDRA),
    ("Protokoll", "styrelse:protokoll_skriv", ANDRA),
)


class Motessida(Objektsida):
    """A page of one meeting, with tabs to its other pages."""

    modell = Sammantrade
    objekt: Sammantrade
    brodsmulor = (OMRADE, SAMMANTRADEN)

    @property
    def mote(self) -> Sammantrade:
        """The meeting that the page is about."""
        return self.objekt

    def get_rubrik(self) -> str:
        return self.mote.rubrik or self.mote.get_typ_display()

    def get_ingress(self) -> str:
        return f"{self.mote.organ}, {langt_datum(self.mote.datum)}"

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        har = [(ord_, namn) for ord_, namn, far in MOTESFLIKAR if self.request.user.har(far)]
        adresser = [(ord_, reverse(namn, args=[self.mote.pk])) for ord_, namn in har]
        flikar = [(ord_, url, url == self.request.path) for ord_, url in adresser]
        return super().get_context_data(
            mote=self.mote,
            flikrad="Mötet",
            sidflikar=flikar if len(flikar) > 1 else [],
            **kwargs,
        )


class Motesformular(Motessida, TjanstFormView):
    """A form about a meeting, or about something of it; it leads back to ``tillbaka``."""

    behorighet = ANDRA
    tillbaka = "styrelse:foredragningslista"  # URL name of a page of the meeting

    def get_success_url(self) -> str:
        return reverse(self.tillbaka, args=[self.mote.pk])

    def get_avbryt_url(self) -> str:
        return self.get_success_url()

    def get_brodsmulor(self) -> tuple[tuple[str, str], ...]:
        motet = (str(self.mote), reverse("styrelse:sammantrade", args=[self.mote.pk]))
        return (OMRADE, SAMMANTRADEN, motet)

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(**kwargs) | {"sidflikar": []}
