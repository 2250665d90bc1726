"""What rests on a decision of the styrelse: its day and §, and the protokoll where it is here."""

from django.db import models
from django.db.models import Q

from finsam.format import langt_datum
from finsam.villkor import alla_eller_ingen


class Beslutad(models.Model):
    """A row that a decision of the styrelse lies behind, or not yet.

    ``paragraf`` leads to a justerat protokoll in the system; day and number stand in the row
    itself, for many decisions were written down before it.
    """

    beslutad_datum = models.DateField("beslutad", null=True, blank=True)
    paragraf_nummer = models.CharField("paragraf", max_length=20, blank=True)
    paragraf = models.ForeignKey(
        "styrelse.Paragraf",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="%(class)s_rader",
        verbose_name="styrelsens beslut",
    )

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=alla_eller_ingen("beslutad_datum", text=["paragraf_nummer"]),
                name="%(app_label)s_%(class)s_dag_och_paragraf",
                violation_error_message="Ange både dagen och paragrafen, eller ingetdera.",
            ),
            models.CheckConstraint(
                condition=Q(paragraf=None) | Q(beslutad_datum__isnull=False),
                name="%(app_label)s_%(class)s_paragraf_har_dag",
            ),
        ]

    @property
    def beslut(self) -> str:
        """The decision in words, empty before there is one."""
        if self.beslutad_datum is None:
            return ""
        return f"Styrelsen {langt_datum(self.beslutad_datum)}, § {self.paragraf_nummer}"
