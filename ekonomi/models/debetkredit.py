"""What rows of vouchers and of proposals have in common: one signed amount, seen as two columns."""

from decimal import Decimal

from django.db import models


class DebetKredit(models.Model):
    """A row whose signed ``belopp`` (kronor, debit positive) is shown as debit or credit."""

    belopp: Decimal

    class Meta:
        abstract = True

    @property
    def debet(self) -> Decimal | None:
        """The amount where it is a debit."""
        return self.belopp if self.belopp > 0 else None

    @property
    def kredit(self) -> Decimal | None:
        """The amount, without its minus, where it is a credit."""
        return -self.belopp if self.belopp < 0 else None
