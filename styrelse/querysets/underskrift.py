"""Reads of signing: rounds, places, revisions of the file."""

from datetime import date
from typing import Self

from django.apps import apps
from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from finsam.behorighet import Aktor, Behorighet, BehorighetQuerySet


class RundaQuerySet(BehorighetQuerySet):
    """Reads of rounds."""

    vag = ""

    def visible_to(self, user: Aktor) -> Self:
        """Return the rounds that one is asked to sign, and all of them to who sees the diarium.

        One about what is under sekretess only to who may see that, and to its own signatories.
        """
        platser = apps.get_model("styrelse.Underskrift").objects.filter(
            Q(person__user=user), handling=OuterRef(f"{self.vag}handling")
        )
        egna = Q(Exists(platser.order_by()))
        if not user.har(Behorighet.SE_DIARIUM):
            return self.filter(egna)
        if user.har(Behorighet.SE_SEKRETESS):
            return self.all()
        return self.filter(egna | Q(**{f"{self.vag}handling__sekretess": False}))

    def pagaende(self) -> Self:
        """Rounds that wait for a signature."""
        return self.filter(**{f"{self.vag}status": "pagar"})

    def som_visas(self) -> Self:
        """With the document and its places."""
        return self.select_related(
            "handling__arende", "handling__fil", "handling__justering", "foregaende__handling__fil"
        )

    def utan_justering(self) -> Self:
        """Those that are no justering of a protokoll, which has pages of its own."""
        return self.filter(handling__justering=None)

    def som_vantar_pa(self, user: Aktor) -> Self:
        """Those where it is this user's turn to sign, the first due on top."""
        egna = apps.get_model("styrelse.Underskrift").objects.i_tur().filter(Q(person__user=user))
        vantar = self.pagaende().utan_justering().filter(handling__in=egna.values("handling"))
        return vantar.select_related("handling").order_by(F("senast").asc(nulls_last=True), "pk")

    def forsenade(self, dag: date) -> Self:
        """Those that wait for somebody after their last day."""
        sena = self.pagaende().utan_justering().filter(senast__lt=dag)
        return sena.select_related("handling").order_by("senast", "pk")

    def avbojda_utan_ny(self) -> Self:
        """Those that somebody declined and that no later version has taken the place of."""
        avbojda = self.utan_justering().filter(status="avbojd", senare=None)
        return avbojda.select_related("handling").order_by("avslutad_at")

    def med_antal(self) -> Self:
        """With ``klara`` and ``antal``: how many have signed, of how many."""
        alla = apps.get_model("styrelse.Underskrift").objects.order_by()
        egna = alla.filter(handling=OuterRef("handling"), ersattare=None).values("handling")
        return self.annotate(
            klara=Coalesce(Subquery(egna.exclude(satt="").annotate(n=Count("pk")).values("n")), 0),
            antal=Coalesce(Subquery(egna.annotate(n=Count("pk")).values("n")), 0),
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

    def i_tur(self) -> Self:
        """Places that wait for somebody and for nobody of an earlier step."""
        fore = (
            self.__class__(self.model)
            .saknas()
            .filter(handling=OuterRef("handling"), steg__lt=OuterRef("steg"))
        )
        return self.saknas().exclude(Exists(fore.order_by()))

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
