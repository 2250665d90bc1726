"""The area's first page: who decides, when they meet, the year's goals and what is missing."""

from functools import cached_property

from django.utils import timezone
from django.views.generic import TemplateView

from finsam.format import langt_datum
from finsam.sida import Atgard
from finsam.synlig import synliga
from styrelse.brister import Brist, granska
from styrelse.forteckning import mal_under, uppdrag_per_organ
from styrelse.models import Forbund, Organ, Sammantrade
from styrelse.oversikt import nyckeltal
from styrelse.views.krav import rattas
from styrelse.views.sida import ANDRA, Dagsida

ANTAL_MOTEN = 4


class OversiktView(Dagsida, TemplateView):
    """The area's first page, as of today or of the chosen day."""

    template_name = "styrelse/oversikt.html"
    rubrik = "Styrelse"
    brodsmulor = ()

    @cached_property
    def finns(self) -> bool:
        """Whether the förbund is registered; until then there is one thing to do."""
        return synliga(Forbund, self.request.user).exists()

    def get_atgarder(self) -> tuple[Atgard, ...]:
        if not self.finns:
            return ()
        return (Atgard("Nytt sammanträde", "styrelse:sammantrade_ny", ANDRA),)

    def get_ingress(self) -> str:
        if not self.finns:
            return "Vem som beslutar, när organen möts och vad varje år ska nå."
        return f"Vem som beslutar, när organen möts och vad året ska nå, {langt_datum(self.dag)}."

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        if not self.finns:
            return super().get_context_data(forsta_steget=True, **kwargs)
        moten = synliga(Sammantrade, self.request.user).med_deltagande()
        lage = granska(self.dag)
        styrelse = synliga(Organ, self.request.user).av_typ(Organ.Typ.STYRELSE).first()
        return super().get_context_data(
            aldre=styrelse and not self.dagform.is_bound and self.dag < timezone.localdate(),
            styrelse_pk=styrelse and styrelse.pk,
            organ=uppdrag_per_organ(self.dag),
            kommande=moten.kommande(self.dag)[:ANTAL_MOTEN],
            senaste=moten.senaste(self.dag)[:ANTAL_MOTEN],
            mal=mal_under(self.dag.year),
            nyckeltal=nyckeltal(self.dag),
            saknas=[self.sak(brist) for brist in lage.oppna],
            godtagna=len(lage.godtagna),
            **kwargs,
        )

    def sak(self, brist: Brist) -> dict[str, str]:
        """Return the warning as the page lists it, with the link that suits the user."""
        return {
            "rubrik": brist.rubrik,
            "url": rattas(brist, self.request.user),
            "frist": brist.lag,
            "lage": "snart",
            "text": brist.text,
        }
