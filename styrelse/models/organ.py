"""The organs, their seats, and the people who hold assignments in them."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from finsam.period import Tidsbunden
from finsam.personuppgifter import Klass
from styrelse.models.forbund import Medlem, Organisation
from styrelse.querysets.organ import (
    OrdforandeskapQuerySet,
    OrganQuerySet,
    PersonQuerySet,
    PlatsinnehavQuerySet,
    PlatsQuerySet,
    UppdragQuerySet,
)


class Person(models.Model):
    """Someone who holds an assignment; never a participant of an insats."""

    namn = models.CharField("namn", max_length=100)
    epost = models.EmailField("e-post", blank=True)
    telefon = models.CharField("telefon", max_length=40, blank=True)
    adress = models.TextField("postadress", max_length=300, blank=True)
    kontakt_rensad_datum = models.DateField("kontaktuppgifter rensade", null=True, blank=True)
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="person",
        verbose_name="användarkonto",
    )

    objects = PersonQuerySet.as_manager()

    class Meta:
        verbose_name = "person"
        verbose_name_plural = "personer"
        ordering = ("namn",)
        constraints = [
            models.CheckConstraint(
                condition=Q(kontakt_rensad_datum=None) | Q(epost="", telefon="", adress=""),
                name="styrelse_rensad_person_utan_kontakt",
            )
        ]

    class Personuppgifter:
        standard = Klass.TJANST

    def __str__(self) -> str:
        return self.namn

    @property
    def epostadress(self) -> str:
        """Where mail reaches the person: the own address, else the account's; "" for nowhere.

        Read it with ``user`` selected.
        """
        return self.epost or (self.user.email if self.user else "")


class Organ(Tidsbunden):
    """A body of the förbund that meets or works: styrelse, beredningsgrupp, styrgrupp, kansli."""

    class Typ(models.TextChoices):
        STYRELSE = "styrelse", "Styrelse"
        PRESIDIUM = "presidium", "Presidium"
        AU = "au", "Arbetsutskott"
        BEREDNINGSGRUPP = "beredningsgrupp", "Beredningsgrupp"
        STYRGRUPP = "styrgrupp", "Styrgrupp"
        LOKAL_GRUPP = "lokal_grupp", "Lokal samverkansgrupp"
        REVISORER = "revisorer", "Revisorer"
        KANSLI = "kansli", "Kansli"
        NATVERK = "natverk", "Nätverk"

    namn = models.CharField("namn", max_length=100)
    typ = models.CharField("slag", max_length=20, choices=Typ)
    ordning = models.PositiveSmallIntegerField("ordning i förteckningar", default=0)

    objects = OrganQuerySet.as_manager()

    class Meta(Tidsbunden.Meta):
        verbose_name = "organ"
        verbose_name_plural = "organ"
        ordering = ("ordning", "namn")
        constraints = [
            *Tidsbunden.Meta.constraints,
            models.UniqueConstraint(
                fields=["namn", "from_datum"],
                name="styrelse_organ_namn",
                violation_error_message="Det finns redan ett organ med det namnet från den dagen.",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return self.namn


class Plats(Tidsbunden):
    """A seat of an organ that one member fills, or several together by agreement."""

    organ = models.ForeignKey(Organ, models.PROTECT, related_name="platser")
    medlemmar = models.ManyToManyField(Medlem, related_name="platser")
    ordning = models.PositiveSmallIntegerField("ordning", default=0)
    antal_ersattare = models.PositiveSmallIntegerField("ersättare på platsen", default=1)

    objects = PlatsQuerySet.as_manager()

    class Meta(Tidsbunden.Meta):
        verbose_name = "plats"
        verbose_name_plural = "platser"
        ordering = ("organ", "ordning", "pk")
        constraints = [
            *Tidsbunden.Meta.constraints,
            models.UniqueConstraint(
                fields=["organ", "ordning", "from_datum"], name="styrelse_plats_i_ordning"
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return f"Plats {self.ordning}"


class Platsinnehav(Tidsbunden):
    """A member's turn to fill a seat that several share and that goes round between them."""

    plats = models.ForeignKey(Plats, models.PROTECT, related_name="innehav", verbose_name="plats")
    medlem = models.ForeignKey(
        Medlem, models.PROTECT, related_name="platsinnehav", verbose_name="medlem"
    )

    objects = PlatsinnehavQuerySet.as_manager()

    class Meta(Tidsbunden.Meta):
        verbose_name = "platsinnehav"
        verbose_name_plural = "platsinnehav"
        ordering = ("plats", "from_datum")

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return f"{self.medlem} {self.period}"


class Uppdrag(Tidsbunden):
    """A person's assignment in an organ, as ledamot, ersättare, employee or otherwise.

    Chairing is a period of its own (Ordforandeskap). The same person holds the same role in
    the same organ once at a time; triggers hold that (styrelse.vakter).
    """

    class Roll(models.TextChoices):
        LEDAMOT = "ledamot", "Ledamot"
        ERSATTARE = "ersattare", "Ersättare"
        ADJUNGERAD = "adjungerad", "Adjungerad"
        REVISOR = "revisor", "Revisor"
        ANSTALLD = "anstalld", "Anställd"
        REPRESENTANT = "representant", "Representant"

    person = models.ForeignKey(
        Person, models.PROTECT, related_name="uppdrag", verbose_name="person"
    )
    organ = models.ForeignKey(Organ, models.PROTECT, related_name="uppdrag", verbose_name="organ")
    roll = models.CharField("roll", max_length=20, choices=Roll)
    medlem = models.ForeignKey(
        Medlem,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="uppdrag",
        verbose_name="utsedd av",
    )
    plats = models.ForeignKey(
        Plats,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="uppdrag",
        verbose_name="plats",
    )
    medlemmar = models.ManyToManyField(
        Medlem, blank=True, related_name="revisorsuppdrag", verbose_name="revisor för"
    )
    inkallas_som = models.PositiveSmallIntegerField("inkallas som nummer", null=True, blank=True)
    befattning = models.CharField("befattning", max_length=80, blank=True)
    omfattning_procent = models.PositiveSmallIntegerField(
        "omfattning i procent", null=True, blank=True
    )
    arbetsgivare = models.ForeignKey(
        Organisation,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="anstallda",
        verbose_name="arbetsgivare",
    )
    ordning = models.PositiveSmallIntegerField("ordning i förteckningar", default=0)

    objects = UppdragQuerySet.as_manager()

    class Meta(Tidsbunden.Meta):
        verbose_name = "uppdrag"
        verbose_name_plural = "uppdrag"
        ordering = ("ordning", "from_datum", "pk")
        constraints = [
            *Tidsbunden.Meta.constraints,
            models.CheckConstraint(
                condition=Q(omfattning_procent=None) | Q(omfattning_procent__range=(1, 100)),
                name="styrelse_uppdrag_omfattning",
                violation_error_message="Omfattningen ska vara mellan 1 och 100 procent.",
            ),
        ]
        indexes = [models.Index(fields=["organ", "from_datum"], name="styrelse_uppdrag_organ")]

    class Personuppgifter:
        standard = Klass.TJANST

    def __str__(self) -> str:
        return f"{self.person}, {self.get_roll_display().lower()}"


class Ordforandeskap(Tidsbunden):
    """The period during which an uppdrag carries the chair or a vice chair (FinsamL 17 §)."""

    class Roll(models.TextChoices):
        ORDFORANDE = "ordforande", "Ordförande"
        VICE = "vice", "Vice ordförande"
        ANDRE_VICE = "andre_vice", "Andre vice ordförande"

    uppdrag = models.ForeignKey(Uppdrag, models.PROTECT, related_name="ordforandeskap")
    roll = models.CharField("roll", max_length=20, choices=Roll)

    objects = OrdforandeskapQuerySet.as_manager()

    class Meta(Tidsbunden.Meta):
        verbose_name = "ordförandeskap"
        verbose_name_plural = "ordförandeskap"
        ordering = ("from_datum", "pk")

    class Personuppgifter:
        standard = Klass.TJANST

    def __str__(self) -> str:
        return self.get_roll_display()
