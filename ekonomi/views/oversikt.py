"""The area's first page: how the money stands today, what waits, and the ways on."""

from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from ekonomi.dagslage import Dagslage, dagslage, vantar
from ekonomi.models import Rakenskapsar, SieImport
from finsam.behorighet import Behorighet
from finsam.format import langt_datum, procent, tkr
from finsam.sida import Atgard, SidaMixin
from finsam.synlig import synliga


class OversiktView(SidaMixin, TemplateView):
    """The day's sentence and figures, what waits for the user, the years and the latest file."""

    behorighet = Behorighet.SE_EKONOMI
    template_name = "ekonomi/oversikt.html"
    rubrik = "Ekonomi"
    atgarder = (
        Atgard("Läs in SIE-fil", "ekonomi:sie_ny", Behorighet.ANDRA_EKONOMI),
        Atgard("Ny verifikation", "ekonomi:verifikation_ny", Behorighet.ANDRA_EKONOMI),
    )

    @cached_property
    def lage(self) -> Dagslage:
        """How the money stands."""
        return dagslage()

    def get_ingress(self) -> str:
        return self.lage.i_ord()

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        user = self.request.user
        return super().get_context_data(
            lage=self.lage,
            nyckeltal=nyckeltal(self.lage),
            vantar=vantar(user),
            rakenskapsar=synliga(Rakenskapsar, user).with_antal().select_related("last_by"),
            senaste_import=synliga(SieImport, user).som_visas().first(),
            far_andra=user.har(Behorighet.ANDRA_EKONOMI),
            far_lasa=user.har(Behorighet.LASA_EKONOMI),
            **kwargs,
        )


def nyckeltal(lage: Dagslage) -> list[dict[str, str]]:
    """Return the day's figures as the page's list of figures shows them, in tkr."""
    return [tal for tal in (_forbrukat(lage), _kvar(lage), *_prognos(lage)) if tal]


def _forbrukat(lage: Dagslage) -> dict[str, str] | None:
    aret = lage.aret
    if aret is None:
        return None
    text = "ingen budget" if aret.andel is None else f"{procent(aret.andel)} av {tkr(aret.budget)}"
    return _tal(f"Förbrukat {aret.ar}, tkr", tkr(aret.kostnader), text, "budget", aret.ar)


def _kvar(lage: Dagslage) -> dict[str, str] | None:
    kvar = lage.disponibelt
    if kvar is None:
        return None
    text = f"av {tkr(kvar.budgeterat)} för insatser"
    return _tal(f"Kvar att fördela {kvar.ar}, tkr", tkr(kvar.kvar), text, "disponibelt", kvar.ar)


def _prognos(lage: Dagslage) -> list[dict[str, str]]:
    prognos = lage.prognos
    if prognos is None:
        return []
    ar = prognos.prognos.budget.ar
    dag = f"prognos {langt_datum(prognos.prognos.datum)}"
    helar, budget = prognos.kostnader.helar, prognos.kostnader.budget
    return [
        _tal(f"Kostnad helåret {ar}, tkr", tkr(-helar), f"budget {tkr(-budget)}", "prognos", ar),
        _tal(f"Eget kapital {ar}-12-31, tkr", tkr(prognos.kapital_ub), dag, "prognos", ar),
    ]


def _tal(rubrik: str, visat: str, text: str, sida: str, ar: int) -> dict[str, str]:
    namn = {"prognos": "ekonomi:prognos_lista"}.get(sida, f"ekonomi:{sida}")
    return {
        "rubrik": rubrik,
        "visat": visat,
        "text": text,
        "url": reverse(namn, query={"ar": ar}),
    }
