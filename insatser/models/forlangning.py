"""That an insats goes on longer than was decided at first."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from finsam.personuppgifter import Klass
from finsam.villkor import alla_eller_ingen
from insatser.models.beslutat import Beslutad
from insatser.models.insats import Insats
from insatser.querysets.forlopp import ForlangningQuerySet


class Forlangning(Beslutad):
    """A decision that an insats goes on: from one last day to a later one, or tills vidare.

    Rows stay: one that was taken back says when and by whom (angrad). The latest that stands is
    what the insats's last day rests on.
    """

    insats = models.ForeignKey(Insats, models.PROTECT, related_name="forlangningar")
    fran_dag = models.DateField("förut till och med")
    till_dag = models.DateField("nu till och med", null=True, blank=True)
    skal = models.CharField("skäl", max_length=300, blank=True)
    skapad_at = models.DateTimeField("skriven", default=timezone.now, editable=False)
    skapad_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="skriven av"
    )
    angrad_at = models.DateTimeField("ångrad", null=True, blank=True, editable=False)
    angrad_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="ångrad av",
    )

    objects = ForlangningQuerySet.as_manager()

    class Meta(Beslutad.Meta):
        verbose_name = "förlängning"
        verbose_name_plural = "förlängningar"
        ordering = ("insats", "-pk")
        constraints = [
            *Beslutad.Meta.constraints,
            models.CheckConstraint(
                condition=Q(beslutad_datum__isnull=False),
                name="insatser_forlangning_ar_beslutad",
                violation_error_message="En förlängning vilar på ett beslut. Ange dag och "
                "paragraf.",
            ),
            models.CheckConstraint(
                condition=Q(till_dag=None) | Q(till_dag__gt=F("fran_dag")),
                name="insatser_forlangning_ar_senare",
                violation_error_message="Den nya sista dagen ska vara senare än den gamla.",
            ),
            models.CheckConstraint(
                condition=alla_eller_ingen("angrad_at", "angrad_by"),
                name="insatser_forlangning_angrad_at_och_by",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        skapad_by = Klass.TJANST
        angrad_by = Klass.TJANST

    def __str__(self) -> str:
        till = self.till_dag.isoformat() if self.till_dag else "tills vidare"
        return f"Förlängning till {till}" if self.till_dag else f"Förlängning {till}"
