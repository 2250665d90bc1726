"""The lists of codes that the förbund edits itself."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from finsam.personuppgifter import Klass
from insatser.querysets.kod import KodlistaQuerySet, KodQuerySet


class Kon(models.TextChoices):
    """Legal sex, as the national follow-up counts it."""

    KVINNA = "kvinna", "Kvinna"
    MAN = "man", "Man"
    OKANT = "okant", "Annat eller okänt"


class Kodlista(models.Model):
    """A list of codes with one use in the forms; its codes are rows that the förbund edits."""

    class Anvandning(models.TextChoices):
        AVSLUTSORSAK = "avslutsorsak", "Avslutsorsak"
        SYSSELSATTNING = "sysselsattning", "Sysselsättning"
        FORSORJNING = "forsorjning", "Försörjning"
        REMITTENT = "remittent", "Remitterande aktör"
        UTBILDNING = "utbildning", "Utbildning"
        TID = "tid", "Tid i offentlig försörjning"
        ALDER = "alder", "Åldersgrupper"
        SYFTE = "syfte", "Syften"
        FOKUSOMRADE = "fokusomrade", "Fokusområden"
        FORSORJNINGSGRUPP = "forsorjningsgrupp", "Grupper i försörjningsmåttet"

    nyckel = models.CharField("används för", max_length=20, choices=Anvandning, unique=True)
    namn = models.CharField("namn", max_length=80)

    objects = KodlistaQuerySet.as_manager()

    class Meta:
        verbose_name = "kodlista"
        verbose_name_plural = "kodlistor"
        ordering = ("nyckel",)

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return self.namn


class Kod(models.Model):
    """One choice of a list. A code that has been used is retired (aktiv), never removed.

    ``fran`` is where a group of a list of groups begins: full years of age, or months in
    support. Each group ends where the next one begins.
    """

    class RaknasSom(models.TextChoices):
        ARBETE = "arbete", "Arbete"
        STUDIER = "studier", "Studier"
        FORTIDA = "fortida", "Avslut i förtid"
        SOKANDE = "sokande", "Arbetssökande"
        EGEN = "egen", "Egen försörjning"
        OKAND = "okand", "Uppgift saknas"

    # What each list's codes may count as: the statistics ask of no others.
    RAKNAS: ClassVar[dict[str, tuple[RaknasSom, ...]]] = {
        Kodlista.Anvandning.AVSLUTSORSAK: (RaknasSom.FORTIDA,),
        Kodlista.Anvandning.SYSSELSATTNING: (
            RaknasSom.ARBETE,
            RaknasSom.STUDIER,
            RaknasSom.SOKANDE,
            RaknasSom.OKAND,
        ),
        Kodlista.Anvandning.FORSORJNING: (RaknasSom.EGEN, RaknasSom.STUDIER, RaknasSom.OKAND),
        Kodlista.Anvandning.UTBILDNING: (RaknasSom.OKAND,),
        Kodlista.Anvandning.TID: (RaknasSom.OKAND,),
    }
    GRUPPER: ClassVar[dict[str, str]] = {
        Kodlista.Anvandning.ALDER: "år",
        Kodlista.Anvandning.TID: "månader",
    }

    lista = models.ForeignKey(Kodlista, models.PROTECT, related_name="koder")
    kod = models.SlugField("kod", max_length=40)
    namn = models.CharField("namn", max_length=100)
    ordning = models.PositiveSmallIntegerField("ordning", default=0)
    raknas_som = models.CharField("räknas som", max_length=10, choices=RaknasSom, blank=True)
    fran = models.PositiveSmallIntegerField("från och med", null=True, blank=True)
    aktiv = models.BooleanField("går att välja", default=True)

    objects = KodQuerySet.as_manager()

    class Meta:
        verbose_name = "kod"
        verbose_name_plural = "koder"
        ordering = ("lista", "ordning", "pk")
        constraints = [
            models.UniqueConstraint(fields=["lista", "kod"], name="insatser_kod_i_lista"),
            models.UniqueConstraint(
                fields=["lista", "fran"],
                condition=Q(fran__isnull=False),
                name="insatser_en_grupp_per_grans",
                violation_error_message="En annan grupp i listan börjar redan där.",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return self.namn
