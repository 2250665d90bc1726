"""Coded participants and their enrolments. No name, no personnummer, no free text."""

from django.db import models
from django.db.models import F, Q

from finsam.personuppgifter import Klass
from finsam.villkor import alla_eller_ingen
from insatser.models.insats import Insats
from insatser.models.kod import Kod, Kon
from insatser.querysets.deltagare import DeltagareQuerySet, InskrivningQuerySet


class Deltagare(models.Model):
    """A participant known by a random code only; whoever enrolled the person keeps the key.

    A förbund may not hold identified participants (it decides nothing about them: FinsamL 7 §).
    """

    kod = models.CharField("kod", max_length=12, unique=True, editable=False)
    kon = models.CharField("kön", max_length=10, choices=Kon)
    fodelsear = models.PositiveSmallIntegerField("födelseår", null=True, blank=True)
    kommun = models.ForeignKey(
        "styrelse.Organisation",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="deltagare",
        verbose_name="kommun",
    )

    objects = DeltagareQuerySet.as_manager()

    class Meta:
        verbose_name = "deltagare"
        verbose_name_plural = "deltagare"
        ordering = ("kod",)
        constraints = [
            models.CheckConstraint(
                condition=Q(fodelsear=None) | Q(fodelsear__range=(1900, 2100)),
                name="insatser_deltagare_fodelsear",
                violation_error_message="Skriv födelseåret med fyra siffror.",
            )
        ]

    class Personuppgifter:
        standard = Klass.PSEUDONYM

    def __str__(self) -> str:
        return self.kod


def _kodfalt(rubrik: str, lista: str, omvant: str) -> models.ForeignKey:
    """A reference to a code of one list; the services check that it is of that list."""
    return models.ForeignKey(
        Kod,
        models.PROTECT,
        null=True,
        blank=True,
        related_name=omvant,
        verbose_name=rubrik,
        limit_choices_to={"lista__nyckel": lista},
    )


class Inskrivning(models.Model):
    """A participant's time in an insats, by month: the first day stands for the month."""

    deltagare = models.ForeignKey(
        Deltagare, models.PROTECT, related_name="inskrivningar", verbose_name="deltagare"
    )
    insats = models.ForeignKey(
        Insats, models.PROTECT, related_name="inskrivningar", verbose_name="insats"
    )
    in_manad = models.DateField("inskriven (månad)")
    ut_manad = models.DateField("avslutad (månad)", null=True, blank=True)
    remittent = _kodfalt("remitterande aktör", "remittent", "remitterade")
    sysselsattning_fore = _kodfalt("sysselsättning före", "sysselsattning", "sysselsatta_fore")
    forsorjning_fore = _kodfalt("försörjning före", "forsorjning", "forsorjda_fore")
    avslutsorsak = _kodfalt("avslutsorsak", "avslutsorsak", "avslutade")
    sysselsattning_efter = _kodfalt("sysselsättning efter", "sysselsattning", "sysselsatta_efter")
    forsorjning_efter = _kodfalt("försörjning efter", "forsorjning", "forsorjda_efter")

    objects = InskrivningQuerySet.as_manager()

    class Meta:
        verbose_name = "inskrivning"
        verbose_name_plural = "inskrivningar"
        ordering = ("insats", "in_manad", "pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(ut_manad=None) | Q(ut_manad__gte=F("in_manad")),
                name="insatser_ut_efter_in",
                violation_error_message="Avslutet kan inte ligga före inskrivningen.",
            ),
            models.CheckConstraint(
                condition=alla_eller_ingen("ut_manad", "avslutsorsak"),
                name="insatser_avslut_har_orsak",
                violation_error_message="Ett avslut ska ha både månad och orsak.",
            ),
            models.CheckConstraint(
                condition=Q(ut_manad__isnull=False)
                | Q(sysselsattning_efter=None, forsorjning_efter=None),
                name="insatser_efter_kraver_avslut",
                violation_error_message="Läget efter insatsen anges först vid avslutet.",
            ),
            models.UniqueConstraint(
                fields=["deltagare", "insats"],
                condition=Q(ut_manad=None),
                name="insatser_en_oppen_inskrivning",
                violation_error_message="Deltagaren är redan inskriven i insatsen.",
            ),
        ]
        indexes = [models.Index(fields=["insats", "in_manad"], name="insatser_inskrivning_manad")]

    class Personuppgifter:
        standard = Klass.PSEUDONYM

    def __str__(self) -> str:
        return f"Inskrivning {self.in_manad:%Y-%m}"

    @property
    def ar_oppen(self) -> bool:
        """True while the participant is still enrolled."""
        return self.ut_manad is None
