"""What the pages of the diarium have in common."""

from finsam.behorighet import Behorighet
from styrelse.views.sida import OMRADE, Objektformular, Objektsida, StyrelseSida

SE = Behorighet.SE_DIARIUM
ANDRA = Behorighet.ANDRA_DIARIUM
DIARIET = ("Diarium", "styrelse:diarium")
ARENDEN = ("Ärenden", "styrelse:arende_lista")


class Diariesida(StyrelseSida):
    """A page of the diarium; ``far_diariefora`` tells the template who may register."""

    behorighet = SE
    brodsmulor = (OMRADE, DIARIET)

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(far_diariefora=self.request.user.har(ANDRA), **kwargs)


class Diarieobjekt(Diariesida, Objektsida):
    """A page about one row of the diarium."""


class Diarieformular(Objektformular):
    """A form about one row of the diarium; it leads back to the row's own page."""

    behorighet = ANDRA
    lista = DIARIET
