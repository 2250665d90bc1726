"""Agreements that the förbund is a party to: with whom, until when, at what cost."""

from datetime import date, timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from finsam.falt import BeloppField
from finsam.period import Tidsbunden
from finsam.personuppgifter import Klass
from finsam.villkor import alla_eller_ingen
from styrelse.avtalstid import Avtalstid
from styrelse.models.diarium import Handling
from styrelse.models.forbund import Organisation
from styrelse.querysets.avtal import AvtalQuerySet


class Avtal(Tidsbunden):
    """An agreement (avtal) or understanding (överenskommelse), from a day to a day or on.

    ``till_datum`` is the last day of the first period where it renews itself. What follows of
    the terms (last day to give notice, next renewal) is computed, by ``styrelse.avtalstid``;
    when it has been given notice ``upphor_datum`` says on which day it ends.
    """

    class Slag(models.TextChoices):
        LOKAL = "lokal", "Lokalavtal"
        TJANST = "tjanst", "Köp av tjänst"
        INSATS = "insats", "Insatsavtal eller överenskommelse"
        PUB = "pub", "Personuppgiftsbiträdesavtal"
        FORSAKRING = "forsakring", "Försäkring"
        SYSTEM = "system", "System och licenser"
        OVRIGT = "ovrigt", "Annat avtal"

    class Fornyelse(models.TextChoices):
        INGEN = "ingen", "Upphör av sig självt"
        FORLANGS = "forlangs", "Förlängs av sig självt"
        NYTT = "nytt", "Nytt avtal tecknas"

    class Part(models.TextChoices):
        VI = "vi", "Förbundet"
        MOTPARTEN = "motparten", "Motparten"

    namn = models.CharField("avtal", max_length=150)
    slag = models.CharField("slag", max_length=12, choices=Slag)
    parter = models.ManyToManyField(
        Organisation, blank=True, related_name="avtal", verbose_name="parter"
    )
    annan_part = models.CharField("annan part", max_length=150, blank=True)
    uppsagningstid = models.PositiveSmallIntegerField("uppsägningstid i månader", default=0)
    fornyelse = models.CharField(
        "när tiden är slut", max_length=10, choices=Fornyelse, default=Fornyelse.INGEN
    )
    forlangs_manader = models.PositiveSmallIntegerField(
        "förlängs med (månader)", null=True, blank=True
    )
    kostnad = BeloppField("kostnad per år", null=True, blank=True)
    kostnad_text = models.CharField("om kostnaden", max_length=150, blank=True)
    ansvarig = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="ansvarig_for_avtal",
        verbose_name="ansvarig",
    )
    paminn_dagar = models.PositiveSmallIntegerField("påminn så många dagar före", default=60)
    handling = models.ForeignKey(
        Handling,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="avtal",
        verbose_name="avtalet i diariet",
    )
    anteckning = models.TextField("anteckning", blank=True)
    uppsagt_datum = models.DateField("uppsagt", null=True, blank=True)
    uppsagt_av = models.CharField("uppsagt av", max_length=10, choices=Part, blank=True)
    upphor_datum = models.DateField("upphör", null=True, blank=True)

    objects = AvtalQuerySet.as_manager()

    class Meta(Tidsbunden.Meta):
        verbose_name = "avtal"
        verbose_name_plural = "avtal"
        ordering = ("namn", "pk")
        constraints = [
            *Tidsbunden.Meta.constraints,
            models.CheckConstraint(
                condition=Q(fornyelse="forlangs", forlangs_manader__gte=1, till_datum__isnull=False)
                | (~Q(fornyelse="forlangs") & Q(forlangs_manader=None)),
                name="styrelse_avtal_forlangs_med_manader",
                violation_error_message=(
                    "Ett avtal som förlängs av sig självt har en sista dag och ett antal månader "
                    "som det förlängs med. Andra avtal har inget sådant antal."
                ),
            ),
            models.CheckConstraint(
                condition=alla_eller_ingen("uppsagt_datum", "upphor_datum", text=["uppsagt_av"]),
                name="styrelse_avtal_uppsagt_helt",
                violation_error_message="Ange när och av vem det är uppsagt, och när det upphör.",
            ),
            models.CheckConstraint(
                condition=Q(upphor_datum=None) | Q(upphor_datum__gte=models.F("uppsagt_datum")),
                name="styrelse_avtal_upphor_efter_uppsagt",
                violation_error_message="Avtalet kan inte upphöra före den dag då det sades upp.",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        annan_part = Klass.TJANST
        ansvarig = Klass.TJANST
        kostnad_text = Klass.HANDLING
        anteckning = Klass.HANDLING

    def __str__(self) -> str:
        return self.namn

    def get_absolute_url(self) -> str:
        return reverse("styrelse:avtal", args=[self.pk])

    @property
    def tid(self) -> Avtalstid:
        """Its terms, as far as time goes."""
        return Avtalstid(
            self.from_datum, self.till_datum, self.uppsagningstid, self.forlangs_manader
        )

    def slut(self, dag: date) -> date | None:
        """Return the last day as things stand on a day, None while it runs until further notice.

        For one that renews itself it is the end of the first period that can still be left.
        """
        if self.upphor_datum or self.till_datum is None:
            return self.upphor_datum
        return self.tid.upphor(dag) or self.till_datum

    def avgorande_dag(self, dag: date) -> date | None:
        """Return the next day by which something must be decided, None where there is none.

        The last day to give notice; for one that shall be followed by a new agreement, the last
        day of its notice or else its own last day. Nothing is decided once notice is given, or
        for an agreement that ends by itself.
        """
        if self.uppsagt_datum or self.fornyelse == self.Fornyelse.INGEN:
            return None
        sista = self.tid.sista_uppsagningsdag(dag)
        if sista is None and self.fornyelse == self.Fornyelse.NYTT and self.till_datum:
            return self.till_datum if self.till_datum >= dag else None
        return sista

    def paminns(self, dag: date) -> bool:
        """Say whether the day to decide is so near that the page reminds of it."""
        avgors = self.avgorande_dag(dag)
        return avgors is not None and avgors - timedelta(days=self.paminn_dagar) <= dag
