"""Coded participants and their enrolments. No name, no personnummer, no free text."""

from django.db import models
from django.db.models import F, Q

from finsam.personuppgifter import Klass
from finsam.villkor import alla_eller_ingen
from insatser.models.insats import Insats
from insatser.models.kod import Kod, Kon
from insatser.querysets.deltagare import (
    DeltagareQuerySet,
    InskrivningQuerySet,
    InskrivningslageQuerySet,
)


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
    utbildning = _kodfalt("utbildning", "utbildning", "utbildade")
    tid_i_forsorjning = _kodfalt("tid i offentlig försörjning", "tid", "i_forsorjning")
    parter = models.ManyToManyField(
        "styrelse.Organisation",
        blank=True,
        related_name="aktuella_inskrivningar",
        verbose_name="parter där personen är aktuell",
    )
    avslutsorsak = _kodfalt("avslutsorsak", "avslutsorsak", "avslutade")

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
    def lagen_i_ord(self) -> list[tuple[str, str]]:
        """Support and occupation before and after: (heading, all of it), read ``med_koder``."""
        rader: dict[tuple[str, str], list[str]] = {}
        for lage in self.lagen.all():
            andel = f" {lage.procent}\u00a0%" if lage.procent else ""
            plats = (lage.skede, str(lage.kod.lista))
            rader.setdefault(plats, []).append(f"{lage.kod}{andel}")
        ord_ = {Inskrivningslage.Skede.FORE: "före", Inskrivningslage.Skede.EFTER: "efter"}
        return [
            (f"{lista} {ord_[skede]}", ", ".join(koder))
            for (skede, lista), koder in sorted(rader.items(), reverse=True)
        ]

    @property
    def ar_oppen(self) -> bool:
        """True while the participant is still enrolled."""
        return self.ut_manad is None


class Inskrivningslage(models.Model):
    """Support (försörjning) or occupation (sysselsättning) before or after an enrolment.

    There may be several at once, each with its share of full time where it is known. What is
    said of the time after needs an ended enrolment (insatser.vakter).
    """

    class Skede(models.TextChoices):
        FORE = "fore", "Före insatsen"
        EFTER = "efter", "Efter insatsen"

    inskrivning = models.ForeignKey(
        Inskrivning, models.PROTECT, related_name="lagen", verbose_name="inskrivning"
    )
    skede = models.CharField("skede", max_length=5, choices=Skede)
    kod = models.ForeignKey(Kod, models.PROTECT, related_name="lagen", verbose_name="läge")
    procent = models.PositiveSmallIntegerField("procent av heltid", null=True, blank=True)

    objects = InskrivningslageQuerySet.as_manager()

    class Meta:
        verbose_name = "läge före eller efter"
        verbose_name_plural = "lägen före och efter"
        ordering = ("inskrivning", "-skede", "kod__ordning", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["inskrivning", "skede", "kod"],
                name="insatser_ett_lage_per_kod",
                violation_error_message="Läget är redan angivet.",
            ),
            models.CheckConstraint(
                condition=Q(skede__in=["fore", "efter"]), name="insatser_lage_skede"
            ),
            models.CheckConstraint(
                condition=Q(procent=None) | Q(procent__range=(1, 100)),
                name="insatser_lage_procent",
                violation_error_message="Skriv procent av heltid, 1 till 100.",
            ),
        ]
        indexes = [models.Index(fields=["skede", "kod"], name="insatser_lage_kod")]

    class Personuppgifter:
        standard = Klass.PSEUDONYM

    def __str__(self) -> str:
        return f"{self.get_skede_display()}: {self.kod}"
