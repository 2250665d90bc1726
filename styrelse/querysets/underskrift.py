"""Reads of signing: rounds, places, revisions of the file."""

from typing import Self

from django.db.models import Q, QuerySet

from finsam.behorighet import Aktor, Behorighet, BehorighetQuerySet


class RundaQuerySet(BehorighetQuerySet):
    """Reads of rounds."""

    vag = ""
    egna = "handling__underskrifter__person__user"

    def visible_to(self, user: Aktor) -> Self:
        """Return the rounds that one is asked to sign, and all of them to the kansli.

        Whoever reads the diarium sees those about what is not under sekretess.
        """
        egna = self.filter(**{f"{self.vag}{self.egna}": user})
        if user.har(Behorighet.SE_DIARIUM):
            alla = self if user.har(Behorighet.SE_SEKRETESS) else self._utan_sekretess()
            return (alla | egna).distinct()
        return egna.distinct()

    def _utan_sekretess(self) -> Self:
        return self.filter(**{f"{self.vag}handling__sekretess": False})

    def pagaende(self) -> Self:
        """Rounds that wait for a signature."""
        return self.filter(**{f"{self.vag}status": "pagar"})

    def som_visas(self) -> Self:
        """With the document and its places."""
        return self.select_related("handling__arende", "handling__fil").prefetch_related(
            "handling__underskrifter"
        )


class UnderskriftQuerySet(BehorighetQuerySet):
    """Reads of places and signatures."""

    def visible_to(self, user: Aktor) -> Self:
        """Return one's own, those of justering that one may see, and the kansli's rounds."""
        egna = Q(person__user=user)
        lasbara = ["klart", "justerat"] if user.har(Behorighet.JUSTERA) else ["justerat"]
        protokollens = Q(handling__justering__protokoll__status__in=lasbara)
        if user.har(Behorighet.ANDRA_STYRELSE):
            protokollens = Q(handling__justering__isnull=False)
        synliga = egna | (protokollens if user.har(Behorighet.SE_STYRELSE) else Q(pk__in=[]))
        if user.har(Behorighet.SE_DIARIUM):
            oppna = Q() if user.har(Behorighet.SE_SEKRETESS) else Q(handling__sekretess=False)
            synliga |= Q(handling__runda__isnull=False) & oppna
        return self.filter(synliga)

    def saknas(self) -> Self:
        """Places that wait for somebody: not signed, not declined, not given to an ersättare."""
        return self.filter(satt="", avbojd_at=None, ersattare=None)

    def gjorda(self) -> Self:
        """Those that are there."""
        return self.exclude(satt="")

    def i_ordning(self) -> Self:
        """As the paper lists them."""
        return self.order_by("steg", "ordning", "pk")


class RevisionQuerySet(RundaQuerySet):
    """Reads of revisions: whoever sees the round sees them."""

    vag = "runda__"


class SigneringstillfalleQuerySet(QuerySet):
    """Reads of occasions to sign; no page lists them."""
