"""A page about one calendar year, with the years beside it."""

from collections.abc import Iterable, Sequence
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


def valt_ar(begart: str, aren: Sequence[int]) -> int:
    """Return the year that is asked for where the page has it, else the latest up to this year.

    ``aren`` are the years that have anything, the latest first. Are they all to come, the
    nearest; are there none, this year.
    """
    if begart.isdecimal() and int(begart) in aren:
        return int(begart)
    i_ar = timezone.localdate().year
    return next((ar for ar in aren if ar <= i_ar), aren[-1] if aren else i_ar)


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
