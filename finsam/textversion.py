"""A text that several may write: what each of its versions is, and which branches are open."""

from typing import Self

from django.db import models


class VersionerQuerySet(models.QuerySet):
    """Reads of the versions of a text."""

    def grenar(self) -> Self:
        """The last versions of branches that nobody has taken in or put aside."""
        return self.filter(gren=True, inlagd_i=None, foljande=None)


class Textversionsrad(models.Model):
    """One saved version of a text; it is never changed and never removed.

    ``gren`` marks a version that was written from an older one while somebody else's came first.
    It is not lost: it waits until it is taken in or put aside (``inlagd_i``). A concrete model
    says what the text stands on (``post``, related_name "versioner"), which of its texts it is
    (``falt``) and who saved it (``by``).
    """

    nummer = models.PositiveIntegerField("nummer")
    text = models.TextField("text", blank=True)
    bygger_pa = models.ForeignKey(
        "self", models.PROTECT, null=True, related_name="foljande", verbose_name="bygger på"
    )
    gren = models.BooleanField("skriven samtidigt med en annan", default=False)
    inlagd_i = models.ForeignKey(
        "self", models.PROTECT, null=True, related_name="grenar", verbose_name="avgjord i"
    )
    flik = models.CharField("fönster", max_length=40, blank=True)
    at = models.DateTimeField("sparad", auto_now_add=True)

    class Meta:
        abstract = True
