"""What an undone ending said, kept so that it comes back when the enrolment ends again."""

from django.db import models
from django.db.models import Q

from finsam.personuppgifter import Klass
from insatser.models.deltagare import Inskrivning
from insatser.models.kod import Kod
from insatser.models.steg import Stegmatning
from insatser.querysets.deltagare import AngratavslutQuerySet, AngratlageQuerySet


class Angratavslut(models.Model):
    """The month, reason and last measurements of an ending that was taken back.

    It is what the form of ending begins with next time, and no more: it goes with the enrolment,
    and when the enrolment has been ended again. The last measurements are follow-ups so long.
    """

    inskrivning = models.OneToOneField(
        Inskrivning, models.CASCADE, related_name="angrat_avslut", verbose_name="inskrivning"
    )
    ut_manad = models.DateField("avslutad (månad)")
    avslutsorsak = models.ForeignKey(
        Kod,
        models.PROTECT,
        related_name="angrade_avslut",
        verbose_name="avslutsorsak",
        limit_choices_to={"lista__nyckel": "avslutsorsak"},
    )
    slutmatningar = models.ManyToManyField(
        Stegmatning, blank=True, related_name="+", verbose_name="mätningar vid avslutet"
    )

    objects = AngratavslutQuerySet.as_manager()

    class Meta:
        verbose_name = "ångrat avslut"
        verbose_name_plural = "ångrade avslut"

    class Personuppgifter:
        standard = Klass.PSEUDONYM

    def __str__(self) -> str:
        return f"Ångrat avslut {self.ut_manad:%Y-%m}"


class Angratlage(models.Model):
    """Support or occupation after the insats, as an undone ending said it."""

    avslut = models.ForeignKey(
        Angratavslut, models.CASCADE, related_name="lagen", verbose_name="ångrat avslut"
    )
    kod = models.ForeignKey(Kod, models.PROTECT, related_name="+", verbose_name="läge")
    procent = models.PositiveSmallIntegerField("procent av heltid", null=True, blank=True)

    objects = AngratlageQuerySet.as_manager()

    class Meta:
        verbose_name = "läge i ett ångrat avslut"
        verbose_name_plural = "lägen i ångrade avslut"
        ordering = ("avslut", "kod__ordning", "pk")
        constraints = [
            models.UniqueConstraint(fields=["avslut", "kod"], name="insatser_ett_angrat_lage"),
            models.CheckConstraint(
                condition=Q(procent=None) | Q(procent__range=(1, 100)),
                name="insatser_angrat_procent",
            ),
        ]

    class Personuppgifter:
        standard = Klass.PSEUDONYM

    def __str__(self) -> str:
        return str(self.kod)
