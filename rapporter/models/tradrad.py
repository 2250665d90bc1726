"""What an avsnitt of a report and one of a mall have in common: a place in a tree, and a text."""

from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models

from finsam.personuppgifter import Klass


class Tradrad(models.Model):
    """One heading of a tree with its text.

    ``ordning`` runs through the whole tree in reading order, unique in it; what hangs below what
    is in ``foralder``. ``nyckel`` names the row within its tree and stays as it is when the
    heading changes. A row that is not ``med`` is left out, and so is everything below it.
    """

    foralder = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="underavsnitt"
    )
    ordning = models.PositiveSmallIntegerField()
    nyckel = models.CharField(
        max_length=60,
        validators=[RegexValidator(r"^[a-z0-9_]+$", "Nyckeln har små bokstäver, siffror och _.")],
    )
    rubrik = models.CharField("rubrik", max_length=120)
    numrerad = models.BooleanField("numrerad", default=True)
    ny_sida = models.BooleanField("börjar på ny sida", default=False)
    liggande = models.BooleanField("liggande sida", default=False)
    med = models.BooleanField("med i rapporten", default=True)
    skribent = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="%(class)s_att_skriva",
        verbose_name="skrivs av",
    )
    text = models.TextField("text", blank=True)

    class Meta:
        abstract = True

    class Personuppgifter:
        standard = Klass.INGEN
        text = Klass.HANDLING
        skribent = Klass.TJANST

    def __str__(self) -> str:
        return self.rubrik
