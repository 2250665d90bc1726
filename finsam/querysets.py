"""Reads of users, of the log, of kept files and of jobs."""

from datetime import datetime
from typing import Self

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from finsam.behorighet import ROLLER, Aktor, Behorighet, BehorighetQuerySet


class UserQuerySet(BehorighetQuerySet):
    """Reads of users."""

    se_behorighet = Behorighet.ANDRA_ANVANDARE

    def visible_to(self, user: Aktor) -> Self:
        """Those that the page may list, with their roles."""
        return super().visible_to(user).prefetch_related("rolltilldelningar")

    def som_far(self, behorighet: Behorighet) -> Self:
        """Active users with a role that allows this, by name."""
        roller = [roll for roll, far in ROLLER.items() if behorighet in far]
        aktiva = self.filter(is_active=True, rolltilldelningar__roll__in=roller)
        return aktiva.order_by("namn", "pk").distinct()

    def med_faktor(self) -> Self:
        """Active users who have an app or a passkey, by name."""
        har = self.filter(is_active=True, authenticator__isnull=False)
        return har.order_by("namn", "pk").distinct()


class HandelseQuerySet(BehorighetQuerySet):
    """Reads of the log."""

    se_behorighet = Behorighet.SE_LOGG

    def visible_to(self, user: Aktor) -> Self:
        """Those that the page may list, with who did it and the link in the chain."""
        return super().visible_to(user).select_related("by", "forsegling")

    def oforseglade(self) -> Self:
        """Events that the sealer has not chained yet, oldest first."""
        return self.filter(forsegling=None).order_by("pk")


class FilQuerySet(BehorighetQuerySet):
    """Reads of the upload store."""

    se_behorighet = Behorighet.SE_FILER

    def visible_to(self, user: Aktor) -> Self:
        """Return the files that the user may see: none that hangs only on rows it may not see.

        So that the address of a file opens no document that the diarium keeps from the user.
        Where a row shows more than its file may, its queryset says so by ``hamtbara``.
        """
        hanger, synlig = Q(), Q()
        for led in self.model._meta.related_objects:
            rader = led.related_model._default_manager.filter(**{led.field.name: OuterRef("pk")})
            hanger |= Q(Exists(rader))
            far = getattr(rader, "hamtbara", getattr(rader, "visible_to", None))
            synlig |= Q(Exists(far(user) if far else rader))
        return super().visible_to(user).filter(~hanger | synlig)


class JobbQuerySet(models.QuerySet):
    """Reads of jobs."""

    def visible_to(self, user: Aktor) -> Self:
        """A job is followed by whoever started it."""
        return self.filter(by=user)


class UnderskriftsnyckelQuerySet(BehorighetQuerySet):
    """Reads of the förbund's keys for signing."""

    se_behorighet = Behorighet.HANTERA_NYCKLAR

    def i_bruk(self) -> Self:
        """Those that sign now; at most one of each kind."""
        return self.filter(avslutad_at=None)


class CertifikatQuerySet(BehorighetQuerySet):
    """Reads of the log of issued certificates."""

    se_behorighet = Behorighet.HANTERA_NYCKLAR

    def visible_to(self, user: Aktor) -> Self:
        """Those that the page may list, with who had them issued."""
        return super().visible_to(user).select_related("by")


class InbjudanQuerySet(models.QuerySet):
    """Reads of invitations; no page lists them."""

    def oppna(self) -> Self:
        """Neither used nor replaced by a newer one; they may be too old."""
        return self.filter(anvand_at=None, ersatt_at=None)

    def giltiga(self) -> Self:
        """Those whose link can be used now, by someone who may sign in."""
        return self.oppna().filter(gar_ut_at__gte=timezone.now(), user__is_active=True)


class EpostbyteQuerySet(models.QuerySet):
    """Reads of changes of address."""

    def visible_to(self, user: Aktor) -> Self:
        """One's own."""
        return self.filter(user=user)

    def giltiga(self) -> Self:
        """Those whose link can be used now."""
        return self.filter(klart_at=None, gar_ut_at__gte=timezone.now())

    def senast(self) -> datetime | None:
        """Return when the address was last changed, None where it never was."""
        return self.aggregate(senast=models.Max("klart_at"))["senast"]


class FaktoraterstallningQuerySet(BehorighetQuerySet):
    """Reads of recoveries of lost factors."""

    se_behorighet = Behorighet.ATERSTALLA_FAKTOR

    def visible_to(self, user: Aktor) -> Self:
        """Those that the page may list, with who they are about and who did what."""
        vilka = super().visible_to(user)
        return vilka.select_related("user", "begard_by", "godkand_by", "utford_by", "avbruten_by")

    def pagaende(self) -> Self:
        """Neither done nor stopped."""
        return self.filter(utford_at=None, avbruten_at=None)
