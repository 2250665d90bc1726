"""A page about one year, with the years that have anything as tabs."""

from collections.abc import Sequence
from functools import cached_property

from insatser.views.sida import Insatsomradet
from styrelse.views.arsval import arsflikar, valt_ar


class Arssida(Insatsomradet):
    """The address's ``?ar=`` where the page has that year, else the latest up to this year."""

    @cached_property
    def aren(self) -> Sequence[int]:
        """The years that have anything, the latest first."""
        return self.finns_ar()

    def finns_ar(self) -> Sequence[int]:
        """Read which years have anything, the latest first."""
        raise NotImplementedError

    @cached_property
    def ar(self) -> int:
        """The year that the page shows."""
        return valt_ar(self.request.GET.get("ar", ""), self.aren)

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        flikar = arsflikar(self.aren, self.ar, self.request.GET)
        return super().get_context_data(ar=self.ar, arsflikar=flikar, **kwargs)
