"""What a person in office claims for what the uppdrag has cost (KL 4:12; FinsamL 11 §)."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from finsam.falt import BeloppField
from finsam.format import decimal_kort, kr_ore
from finsam.models import Fil
from finsam.personuppgifter import Klass
from finsam.villkor import alla_eller_ingen
from styrelse.arvodesslag import KRAVS, PER_ENHET, VERKLIGT, Arvodesslag
from styrelse.models.organ import Person
from styrelse.querysets.arvode import ArvodesansprakQuerySet


class Arvodesansprak(models.Model):
    """What a person claims for a day: lost earnings, a journey, an outlay.

    ``antal`` counts hours, km or days of the kinds that have a rate; ``belopp`` is kronor as the
    file (``fil``) says. Nothing here is public.
    """

    person = models.ForeignKey(Person, models.PROTECT, related_name="arvodesansprak")
    slag = models.CharField("vad", max_length=20, choices=[(s.value, s.label) for s in KRAVS])
    dag = models.DateField("dag")
    antal = models.DecimalField("antal", max_digits=7, decimal_places=2, null=True, blank=True)
    belopp = BeloppField("belopp", null=True, blank=True)
    fran = models.CharField("från", max_length=80, blank=True)
    till = models.CharField("till", max_length=80, blank=True)
    andamal = models.CharField("vad det gäller", max_length=200, blank=True)
    fil = models.ForeignKey(
        Fil,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="arvodesansprak",
        verbose_name="intyg eller kvitto",
    )
    inlamnat_at = models.DateTimeField("inlämnat", auto_now_add=True)
    inlamnat_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        editable=False,
        related_name="inlamnade_arvodesansprak",
        verbose_name="inlämnat av",
    )
    avslaget_at = models.DateTimeField("avslaget", null=True, blank=True, editable=False)
    avslaget_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="avslagna_arvodesansprak",
        verbose_name="avslaget av",
    )
    avslag_skal = models.CharField("skäl till avslaget", max_length=200, blank=True)

    objects = ArvodesansprakQuerySet.as_manager()

    class Meta:
        verbose_name = "ersättningsanspråk"
        verbose_name_plural = "ersättningsanspråk"
        ordering = ("-dag", "-pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(slag__in=VERKLIGT, antal=None, belopp__gt=0)
                | Q(slag__in=list(PER_ENHET), belopp=None, antal__gt=0),
                name="styrelse_arvodesansprak_belopp_eller_antal",
                violation_error_message="Skriv beloppet eller antalet, över 0.",
            ),
            models.CheckConstraint(
                condition=alla_eller_ingen("avslaget_at", "avslaget_by", text=["avslag_skal"]),
                name="styrelse_arvodesansprak_avslag_helt",
            ),
        ]
        indexes = [models.Index(fields=["person", "dag"], name="styrelse_ansprak_person")]

    class Personuppgifter:
        standard = Klass.TJANST
        fran = Klass.HANDLING
        till = Klass.HANDLING
        andamal = Klass.HANDLING
        avslag_skal = Klass.HANDLING
        fil = Klass.HANDLING

    def __str__(self) -> str:
        return f"{self.get_slag_display()} {self.dag.isoformat()}"

    @property
    def lage(self) -> str:
        """Where it stands, in a word; read it with ``som_visas``."""
        if self.avslaget_at:
            return "Avslaget"
        return "Godkänt" if hasattr(self, "arvode") else "Väntar"

    @property
    def mangd(self) -> str:
        """How much is claimed: ``42 km``, ``1 250,00 kr``."""
        if self.belopp is not None:
            return f"{kr_ore(self.belopp)} kr"
        en, flera = PER_ENHET[Arvodesslag(self.slag)]
        return f"{decimal_kort(self.antal)} {en if self.antal == 1 else flera}"

    @property
    def ar_sent(self) -> bool:
        """Whether it was handed in more than a year after the day that it concerns."""
        inlamnat = timezone.localdate(self.inlamnat_at)
        dag = (self.dag.year + 1, self.dag.month, self.dag.day)
        return (inlamnat.year, inlamnat.month, inlamnat.day) > dag
