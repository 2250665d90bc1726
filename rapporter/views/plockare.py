"""The picker: search among figures and blocks, put one together, take it into the text.

A part of the page of writing, in a dialog; without a script a page of its own to copy from.
"""

from django.http import Http404
from django.urls import reverse

from rapporter.plockare import SLAG, Sokning, satt_ihop
from rapporter.sammanhang import Sammanhang
from rapporter.views.avsnitt import UnderAvsnittet


class _Plockare(UnderAvsnittet):
    """Something of the picker, in the report of the avsnitt."""

    mall = ""

    def get_template_names(self) -> list[str]:
        return [f"rapporter/{self.mall}{'' if self.request.htmx else '_sida'}.html"]

    @property
    def sammanhang(self) -> Sammanhang:
        """What the report is read out of."""
        return Sammanhang.for_rapport(self.avsnitt.rapport, far_kontona=self.far_kontona)


class HamtaView(_Plockare):
    """What there is, or what fits the words of a search."""

    mall = "plock_lista"
    rubrik = "Hämta en siffra, en tabell eller ett diagram"
    ingress = (
        "Sök med vanliga ord, till exempel årets resultat. Det du hämtar står som en hänvisning i "
        "texten och följer böckerna och registren."
    )

    def get_rubrik(self) -> str:
        return self.rubrik

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        q = self.request.GET.get("q", "")[:100]
        sokning = Sokning(q, self.sammanhang)
        return super().get_context_data(
            avsnitt=self.avsnitt, q=q, sokt=bool(sokning.ord), grupper=sokning.grupper(), **kwargs
        )


class HamtaEnView(_Plockare):
    """One figure or block: what to choose for it, how it is written, what it gives now."""

    mall = "plock_en"

    def setup(self, *args: object, **kwargs: object) -> None:
        super().setup(*args, **kwargs)
        slag, nyckel = self.kwargs["slag"], self.kwargs["nyckel"]
        self.sak = SLAG.get(slag, {}).get(nyckel)
        if self.sak is None:
            raise Http404("Det finns ingen sådan siffra och inget sådant block.")

    def get_rubrik(self) -> str:
        return self.sak.rubrik[:1].upper() + self.sak.rubrik[1:]

    def get_brodsmulor(self) -> list[tuple[str, str]]:
        hamta = ("Hämta", reverse("rapporter:hamta", args=[self.avsnitt.pk]))
        return [*super().get_brodsmulor(), hamta]

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        valt = {namn: varde[:200] for namn, varde in self.request.GET.items()}
        return super().get_context_data(
            avsnitt=self.avsnitt,
            q=valt.get("q", ""),
            sats=satt_ihop(self.kwargs["slag"], self.sak, valt, self.sammanhang),
            **kwargs,
        )
