"""A page about one calendar year, with the years beside it."""

from functools import cached_property

from django.utils import timezone

from finsam.period import AREN
from styrelse.views.sida import StyrelseSida


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
        fraga = self.request.GET.copy()
        aren = []
        for ar in (self.ar - 1, self.ar, self.ar + 1):
            fraga["ar"] = str(ar)
            aren.append((str(ar), f"?{fraga.urlencode()}", ar == self.ar))
        return super().get_context_data(ar=self.ar, arsflikar=aren, **kwargs)
