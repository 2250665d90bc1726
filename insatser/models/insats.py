"""The insats, with its parties, its years and the figures that are noted about it."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from finsam.period import Tidsbunden
from finsam.personuppgifter import Klass
from finsam.villkor import alla_eller_ingen
from insatser.models.kod import Kod
from insatser.models.steg import Stegskala
from insatser.querysets.insats import (
    InsatsarQuerySet,
    InsatspartQuerySet,
    InsatsQuerySet,
    InsatsuppgiftQuerySet,
)


class Insats(Tidsbunden):
    """What the förbund pays for (FinsamL 2, 7 §§); one inriktning each, as FK's follow-up wants.

    Without till_datum it goes on until further notice.
    """

    class Inriktning(models.TextChoices):
        INDIVID = "individ", "Individinriktad"
        STRUKTUR = "struktur", "Strukturövergripande"

    class Tidsform(models.TextChoices):
        TIDSBESTAMD = "tidsbestamd", "Tidsbestämd"
        LIS = "lis", "Tills vidare (LIS)"

    class Arbetssatt(models.TextChoices):
        PREVENTIV = "preventiv", "Förebyggande"
        REAKTIV = "reaktiv", "Åtgärdande"

    class Metod(models.TextChoices):
        KODER = "koder", "Kodade deltagare"
        ANTAL = "antal", "Räknade deltagare"

    class Takt(models.TextChoices):
        KVARTAL = "kvartal", "Varje kvartal och varje år"
        AR = "ar", "Varje år"

    namn = models.CharField("namn", max_length=120, unique=True)
    kortnamn = models.CharField("kortnamn", max_length=40, blank=True)
    slug = models.SlugField("adress", max_length=60, unique=True)
    inriktning = models.CharField("inriktning", max_length=10, choices=Inriktning)
    preciserad_inriktning = models.CharField("preciserad inriktning", max_length=200, blank=True)
    inriktning_fryst_at = models.DateTimeField(
        "inriktningen fryst", null=True, blank=True, editable=False
    )
    foralder = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="delar",
        verbose_name="del av insatsen",
    )
    tidsform = models.CharField(
        "tidsform", max_length=12, choices=Tidsform, default=Tidsform.TIDSBESTAMD
    )
    arbetssatt = models.CharField("arbetssätt", max_length=10, choices=Arbetssatt, blank=True)
    uppfoljningsmetod = models.CharField(
        "uppföljningsmetod", max_length=10, choices=Metod, default=Metod.KODER
    )
    esf = models.BooleanField("medfinansieras av ESF", default=False)
    syften = models.ManyToManyField(
        Kod,
        blank=True,
        related_name="insatser_med_syfte",
        verbose_name="syften",
        limit_choices_to={"lista__nyckel": "syfte"},
    )
    fokusomrade = models.ForeignKey(
        Kod,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="insatser",
        verbose_name="fokusområde",
        limit_choices_to={"lista__nyckel": "fokusomrade"},
    )
    kommuner = models.ManyToManyField(
        "styrelse.Organisation",
        blank=True,
        related_name="insatser_i_kommunen",
        verbose_name="kommuner",
    )
    syfte = models.TextField("syfte", blank=True)
    malgrupp = models.TextField("målgrupp", blank=True)
    projektagare = models.ForeignKey(
        "styrelse.Organisation",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="agda_insatser",
        verbose_name="projektägare",
    )
    styrgrupp = models.ForeignKey(
        "styrelse.Organ",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="styrda_insatser",
        verbose_name="styrgrupp",
    )
    stegskala = models.ForeignKey(
        Stegskala,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="insatser",
        verbose_name="stegskala",
    )
    ansvariga = models.ManyToManyField(
        settings.AUTH_USER_MODEL,
        blank=True,
        related_name="insatser",
        verbose_name="insatsansvariga",
    )
    uppfoljningstakt = models.CharField("följs upp", max_length=10, choices=Takt, blank=True)
    uppfoljs_fran = models.DateField("följs upp från och med", null=True, blank=True)
    ordning = models.PositiveSmallIntegerField("ordning i förteckningar", default=0)

    objects = InsatsQuerySet.as_manager()

    class Meta(Tidsbunden.Meta):
        verbose_name = "insats"
        verbose_name_plural = "insatser"
        ordering = ("ordning", "namn")
        constraints = [
            *Tidsbunden.Meta.constraints,
            models.CheckConstraint(
                condition=Q(inriktning__in=["individ", "struktur"]),
                name="insatser_insats_inriktning",
            ),
            models.CheckConstraint(
                condition=alla_eller_ingen("uppfoljs_fran", text=["uppfoljningstakt"]),
                name="insatser_insats_uppfoljs_med_takt",
                violation_error_message="Ange både hur ofta insatsen följs upp och från vilken "
                "dag, eller ingetdera.",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        ansvariga = Klass.TJANST

    def __str__(self) -> str:
        return self.namn

    @property
    def metod_i_ord(self) -> str:
        """How it is followed up; in one that is strukturövergripande nobody has a code."""
        individ = self.inriktning == self.Inriktning.INDIVID
        return self.get_uppfoljningsmetod_display() if individ else self.Metod.ANTAL.label


class Insatspart(models.Model):
    """An organisation's part in an insats: owner, partner or financier, with its share."""

    class Roll(models.TextChoices):
        PROJEKTAGARE = "projektagare", "Projektägare"
        SAMVERKANSPART = "samverkanspart", "Samverkanspart"
        MEDFINANSIAR = "medfinansiar", "Medfinansiär"
        UTFORARE = "utforare", "Utförare"

    insats = models.ForeignKey(Insats, models.PROTECT, related_name="parter")
    organisation = models.ForeignKey(
        "styrelse.Organisation",
        models.PROTECT,
        related_name="insatsparter",
        verbose_name="organisation",
    )
    roll = models.CharField("roll", max_length=20, choices=Roll)
    andel_procent = models.DecimalField(
        "andel i procent", max_digits=5, decimal_places=2, null=True, blank=True
    )

    objects = InsatspartQuerySet.as_manager()

    class Meta:
        verbose_name = "part i insats"
        verbose_name_plural = "parter i insatser"
        ordering = ("insats", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["insats", "organisation", "roll"],
                name="insatser_en_part_per_roll",
                violation_error_message="Organisationen har redan den rollen i insatsen.",
            ),
            models.CheckConstraint(
                condition=Q(andel_procent=None) | Q(andel_procent__range=(0, 100)),
                name="insatser_andel_hogst_100",
                violation_error_message="Andelen ska vara mellan 0 och 100 procent.",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return self.get_roll_display()


class Insatsar(models.Model):
    """A calendar year of an insats: how many participants were budgeted."""

    insats = models.ForeignKey(Insats, models.PROTECT, related_name="insatsar")
    ar = models.PositiveSmallIntegerField("år")
    budgeterade_deltagare = models.PositiveSmallIntegerField(
        "budgeterade deltagare", null=True, blank=True
    )

    objects = InsatsarQuerySet.as_manager()

    class Meta:
        verbose_name = "insatsår"
        verbose_name_plural = "insatsår"
        ordering = ("insats", "ar")
        constraints = [
            models.UniqueConstraint(fields=["insats", "ar"], name="insatser_ett_insatsar_per_ar")
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return str(self.ar)


class Insatsuppgift(models.Model):
    """A figure about an insats that no register here gives, as of a day, with its source."""

    insats = models.ForeignKey(Insats, models.PROTECT, related_name="uppgifter")
    nyckel = models.SlugField("nyckel", max_length=60)
    namn = models.CharField("uppgift", max_length=120)
    per_datum = models.DateField("per")
    varde = models.IntegerField("värde")
    kalla = models.CharField("källa", max_length=200)

    objects = InsatsuppgiftQuerySet.as_manager()

    class Meta:
        verbose_name = "insatsuppgift"
        verbose_name_plural = "insatsuppgifter"
        ordering = ("insats", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["insats", "nyckel", "per_datum"],
                name="insatser_en_uppgift_per_dag",
                violation_error_message="Uppgiften finns redan för den dagen.",
            )
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return self.namn
