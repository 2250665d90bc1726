"""A page about one calendar year, with the years beside it."""

from collections.abc import Iterable
from functools import cached_property

from django.http import QueryDict
from django.utils import timezone

from finsam.period import AREN
from styrelse.views.sida import StyrelseSida


def arsflikar(
    aren: Iterable[int], valt: int, fraga: QueryDict | None = None
) -> list[tuple[str, str, bool]]:
    """Return (year, address, shown) of the tabs; what else the address asks for is kept."""
    fraga = fraga.copy() if fraga else QueryDict(mutable=True)
    ut = []
    for ar in aren:
        fraga["ar"] = str(ar)
        ut.append((str(ar), f"?{fraga.urlencode()}", ar == valt))
    return ut


class Arssida(StyrelseSida):
    """A page of a year: the address's ``?ar=``, else the one that ``forvalt_ar`` says."""

    @property
    def forvalt_ar(self) -> int:
        """The year shown where nobody has chosen one."""
        return timezone.localdate().year

    @cached_property
    def ar(self) -> int:
        """The year that the page shows."""
        begart = self.request.GET.get("ar", "")
        return int(begart) if begart in map(str, AREN) else self.forvalt_ar

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        aren = (self.ar - 1, self.ar, self.ar + 1)
        flikar = arsflikar(aren, self.ar, self.request.GET)
        return super().get_context_data(ar=self.ar, arsflikar=flikar, **kwargs)
