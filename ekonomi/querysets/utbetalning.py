"""Reads of what is to be paid: rekvisitioner and supplier invoices, with rows, files, attests."""

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q, Sum

from finsam.behorighet import Aktor, Behorighet, BehorighetQuerySet

if TYPE_CHECKING:
    from ekonomi.models import Utbetalning

ATTESTERADE = ("attesterad", "overlamnad", "bokford")


class _UtbetalningensQuerySet(BehorighetQuerySet):
    """What is to be paid, or a part of it: ``vag`` leads from the row to the thing to pay."""

    se_behorighet = Behorighet.SE_REKVISITIONER
    vag = ""

    def visible_to(self, user: Aktor) -> Self:
        """All to whoever sees the books; else of the rekvisitioner of one's own insatser."""
        if not user.har(self.se_behorighet):
            return self.none()
        if user.har(Behorighet.SE_EKONOMI):
            return self.all()
        egna = {f"{self.vag}slag": "rekvisition", f"{self.vag}insats__ansvariga": user}
        return self.filter(**egna)


class UtbetalningQuerySet(_UtbetalningensQuerySet):
    """Rekvisitioner and invoices."""

    def rekvisitioner(self) -> Self:
        """What the insatser ask for."""
        return self.filter(slag="rekvisition")

    def fakturor(self) -> Self:
        """What suppliers ask for."""
        return self.filter(slag="faktura")

    def som_visas(self) -> Self:
        """With what a list or page shows beside it, in the same query."""
        return self.select_related(
            *("insats", "mottagare", "avser", "skapad_by", "inskickad_by", "betald_by"),
            *("verifikation", "forslag__verifikation"),
        )

    def som_far_skrivas(self, user: Aktor) -> Self:
        """Those that the user may write in, send and cancel, as far as permissions go."""
        far = [
            slag
            for slag, behorighet in (
                ("rekvisition", Behorighet.SKICKA_REKVISITION),
                ("faktura", Behorighet.ANDRA_EKONOMI),
            )
            if user.har(behorighet)
        ]
        return self.filter(slag__in=far)

    def vantar_pa_attest(self) -> Self:
        """Sent in, and attested by nobody yet."""
        return self.filter(status="inskickad")

    def ej_egna(self, user: models.Model) -> Self:
        """Those that are not the user's own: written, sent in, or a cost for the user."""
        return self.exclude(
            Q(skapad_by=user) | Q(inskickad_by=user, inskickad_by__isnull=False)
        ).exclude(avser=user, avser__isnull=False)

    def vantar_pa_bokforing(self) -> Self:
        """Attested, and neither booked nor handed on."""
        return self.filter(status="attesterad")

    def utanfor_bockerna(self) -> Self:
        """Sent in and not in the books: what is on its way."""
        pa_vag = Q(status__in=["inskickad", "attesterad"])
        return self.filter(pa_vag | Q(status="overlamnad", forslag__verifikation=None))

    def rekvirerade(self) -> Self:
        """Rekvisitioner that are sent in, whatever has come of them since; not those sent back."""
        return self.rekvisitioner().filter(status__in=["inskickad", *ATTESTERADE])

    def for_ar(self, fran: date, till: date) -> Self:
        """Of a period: by the rekvisition's period, or the invoice's day."""
        perioden = Q(period_till__range=(fran, till))
        return self.filter(perioden | Q(period_till=None, fakturadatum__range=(fran, till)))

    def per_insats(self) -> dict[int, Decimal]:
        """Return {insats id: kronor without VAT} of those that concern an insats."""
        summor = self.exclude(insats=None).order_by().values_list("insats")
        return {
            insats: belopp - moms
            for insats, belopp, moms in summor.annotate(summa=Sum("belopp"), moms_=Sum("moms"))
        }

    def lika(self, utbetalning: "Utbetalning") -> Self:
        """Other invoices of the same payee, amount and day: perhaps the same one entered twice."""
        u = utbetalning
        lika = self.fakturor().filter(belopp=u.belopp, fakturadatum=u.fakturadatum)
        return lika.till_samma(u).exclude(Q(pk=u.pk) | Q(status="makulerad"))

    def till_samma(self, utbetalning: "Utbetalning") -> Self:
        """Those with the same payee: organisation, name or organisationsnummer."""
        u = utbetalning
        samma = Q(mottagare=u.mottagare_id, mottagare_namn=u.mottagare_namn)
        if u.organisationsnummer:
            samma |= Q(organisationsnummer=u.organisationsnummer)
        return self.filter(samma)


class UtbetalningsdelQuerySet(_UtbetalningensQuerySet):
    """Rows, files and attests: seen by whoever sees the thing that they belong to."""

    vag = "utbetalning__"

    def som_galler(self) -> Self:
        """Attests that nobody has recalled."""
        return self.filter(aterkallad_at=None)
