"""The chart of accounts (kontoplan) and what rows are marked with (objekt)."""

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.urls import reverse

from ekonomi.querysets.bok import EkonomiQuerySet, InsatsobjektQuerySet, KontoQuerySet
from finsam.period import Tidsbunden
from finsam.personuppgifter import Klass


class Konto(models.Model):
    """An account. Its number is locked once something is booked on it."""

    class Typ(models.TextChoices):
        """What kind of account it is, as SIE's #KTYP says (SIE 4B §11)."""

        TILLGANG = "T", "Tillgång"
        SKULD = "S", "Skuld eller eget kapital"
        KOSTNAD = "K", "Kostnad"
        INTAKT = "I", "Intäkt"

    nummer = models.CharField(
        "kontonummer",
        max_length=20,
        unique=True,
        validators=[RegexValidator(r"^[0-9A-Za-zÅÄÖåäö]+$", "Skriv bara siffror och bokstäver.")],
    )
    namn = models.CharField("benämning", max_length=200)
    ktyp = models.CharField("kontotyp", max_length=1, choices=Typ, blank=True)

    objects = KontoQuerySet.as_manager()

    class Meta:
        verbose_name = "konto"
        verbose_name_plural = "konton"
        ordering = ("nummer",)
        constraints = [
            models.CheckConstraint(condition=~Q(nummer=""), name="ekonomi_konto_har_nummer"),
            models.CheckConstraint(
                condition=Q(ktyp__in=["", "T", "S", "K", "I"]), name="ekonomi_konto_ktyp_finns"
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return f"{self.nummer} {self.namn}"

    def get_absolute_url(self) -> str:
        return reverse("ekonomi:konto", args=[self.nummer])


class Dimension(models.Model):
    """A kind of object: 1 kostnadsställe, 6 projekt; 20 and up are free (SIE 4B §8.17)."""

    nummer = models.PositiveIntegerField("nummer", unique=True)
    namn = models.CharField("benämning", max_length=100)
    overordnad = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="underdimensioner",
        verbose_name="överordnad dimension",
    )

    objects = EkonomiQuerySet.as_manager()

    class Meta:
        verbose_name = "dimension"
        verbose_name_plural = "dimensioner"
        ordering = ("nummer",)

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return f"{self.nummer} {self.namn}"


class Objekt(models.Model):
    """What a row is marked with, such as a project (projekt) or a part (motpart)."""

    dimension = models.ForeignKey(Dimension, models.PROTECT, related_name="objekt")
    kod = models.CharField("kod", max_length=50)
    namn = models.CharField("benämning", max_length=200)

    objects = EkonomiQuerySet.as_manager()

    class Meta:
        verbose_name = "objekt"
        verbose_name_plural = "objekt"
        ordering = ("dimension", "kod")
        constraints = [
            models.UniqueConstraint(
                fields=["dimension", "kod"], name="ekonomi_objekt_en_kod_per_dimension"
            ),
            models.CheckConstraint(condition=~Q(kod=""), name="ekonomi_objekt_har_kod"),
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        namn = Klass.HANDLING  # dimension 7 is anställd

    def __str__(self) -> str:
        return f"{self.kod} {self.namn}"


class Objektkombination(models.Model):
    """The objects that a row is marked with, together: one key, so that sums need one GROUP BY.

    ``nyckel`` is ``6:FOKUS|20:AF``: pairs of dimension and code, sorted.
    """

    nyckel = models.CharField("nyckel", max_length=2000, unique=True)
    objekt = models.ManyToManyField(Objekt, related_name="kombinationer")

    objects = EkonomiQuerySet.as_manager()

    class Meta:
        verbose_name = "objektkombination"
        verbose_name_plural = "objektkombinationer"
        ordering = ("nyckel",)
        constraints = [
            models.CheckConstraint(condition=~Q(nyckel=""), name="ekonomi_kombination_har_nyckel")
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return self.nyckel

    @property
    def i_ord(self) -> str:
        """The names of the objects; prefetch ``objekt`` where many are shown."""
        return ", ".join(objekt.namn for objekt in self.objekt.all())


class Insatsobjekt(Tidsbunden):
    """Which insats an object (usually a project) stands for, and when; an insats may have many."""

    objekt = models.ForeignKey(Objekt, models.PROTECT, related_name="insatser")
    insats = models.ForeignKey("insatser.Insats", models.PROTECT, related_name="ekonomiobjekt")

    objects = InsatsobjektQuerySet.as_manager()

    class Meta(Tidsbunden.Meta):
        verbose_name = "insatsens objekt"
        verbose_name_plural = "insatsernas objekt"
        ordering = ("insats", "objekt", "from_datum")

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return f"insatsens objekt {self.period}"


class Organisationsobjekt(models.Model):
    """Which organisation an object stands for, such as the part that a cost is shared with."""

    objekt = models.OneToOneField(Objekt, models.PROTECT, related_name="organisation")
    organisation = models.ForeignKey(
        "styrelse.Organisation", models.PROTECT, related_name="ekonomiobjekt"
    )

    objects = EkonomiQuerySet.as_manager()

    class Meta:
        verbose_name = "organisationens objekt"
        verbose_name_plural = "organisationernas objekt"
        ordering = ("organisation", "objekt")

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return "organisationens objekt"
