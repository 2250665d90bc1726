"""Signing: a round about one kept file, the places in it, and every revision of the file."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from finsam.models import Fil
from finsam.personuppgifter import Klass
from finsam.villkor import alla_eller_ingen
from styrelse.models.diarium import Handling
from styrelse.models.organ import Person
from styrelse.querysets.underskrift import (
    RevisionQuerySet,
    RundaQuerySet,
    SigneringstillfalleQuerySet,
    UnderskriftQuerySet,
)


class Runda(models.Model):
    """A round of signatures on one frozen file: a report, a protokoll, any handling with a PDF.

    ``sha256`` is the frozen file's. What is signed is a copy of it with a page of places
    (``Revision`` 0), and each signature adds one revision. ``kod`` (128 random bits, hex) is
    printed on that page and finds the round for whoever verifies. ``vad`` says what was frozen
    ("beslutad 18 mars 2023, § 18"), ``foregaende`` is the round about an earlier version.
    ``rubrik`` is what the handling was called when it was laid; the diarium may rename it later.
    """

    class Status(models.TextChoices):
        PAGAR = "pagar", "Väntar på underskrifter"
        KLAR = "klar", "Alla har skrivit under"
        AVBOJD = "avbojd", "Avböjd"
        ATERKALLAD = "aterkallad", "Återkallad"

    handling = models.OneToOneField(Handling, models.PROTECT, related_name="runda")
    sha256 = models.CharField("filens kontrollsumma", max_length=64)
    kod = models.CharField("kod", max_length=32, unique=True)
    rubrik = models.CharField("rubrik vid start", max_length=200, blank=True, default="")
    vad = models.CharField("vad som skrivs under", max_length=200, blank=True)
    status = models.CharField("läge", max_length=10, choices=Status, default=Status.PAGAR)
    senast = models.DateField("senast", null=True, blank=True)
    foregaende = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="senare",
        verbose_name="tidigare version",
    )
    andringar_url = models.CharField("sida med ändringarna", max_length=200, blank=True)
    skapad_at = models.DateTimeField("påbörjad", default=timezone.now)
    skapad_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="rundor", verbose_name="av"
    )
    paminnelse_at = models.DateTimeField("senaste påminnelse", null=True, blank=True)
    avslutad_at = models.DateTimeField("avslutad", null=True, blank=True)
    avslutad_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    skal = models.CharField("skäl", max_length=500, blank=True)

    objects = RundaQuerySet.as_manager()

    class Meta:
        verbose_name = "underskriftsrunda"
        verbose_name_plural = "underskriftsrundor"
        ordering = ("-skapad_at", "-pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(status="pagar", avslutad_at=None)
                | Q(status__in=("klar", "avbojd", "aterkallad"), avslutad_at__isnull=False),
                name="styrelse_runda_avslutad_nar_den_ar_slut",
            ),
            models.CheckConstraint(
                condition=alla_eller_ingen("avslutad_at", "avslutad_by"),
                name="styrelse_runda_avslutad_at_och_by",
            ),
            models.CheckConstraint(
                condition=(Q(status__in=("pagar", "klar")) & Q(skal=""))
                | (Q(status__in=("avbojd", "aterkallad")) & ~Q(skal="")),
                name="styrelse_runda_skal_nar_den_avbrots",
                violation_error_message="Skriv varför.",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        skapad_by = Klass.TJANST
        avslutad_by = Klass.TJANST
        rubrik = Klass.HANDLING
        skal = Klass.HANDLING

    def __str__(self) -> str:
        return f"Underskrift av {self.handling}"

    def get_absolute_url(self) -> str:
        return reverse("styrelse:runda", args=[self.pk])

    @property
    def titel(self) -> str:
        """What those who sign were asked about; never changed by a new heading in the diarium."""
        return self.rubrik or self.handling.rubrik

    @property
    def pagar(self) -> bool:
        """Whether somebody has still to sign."""
        return self.status == self.Status.PAGAR


class Underskrift(models.Model):
    """A place for one signature on one kept file, and the signature once it is there.

    It is bound to the SHA-256 of the frozen file. ``sätt`` says how far it can be trusted: in the
    system by whoever confirmed anew who it was, on a file that was signed elsewhere, or on a paper
    that is kept. ``plats`` is the number of its field in the file that is signed, ``steg`` when its
    turn comes (board first, then auditors); ``ersatter`` is the place it was given in place of,
    which then waits for nobody.
    """

    class Funktion(models.TextChoices):
        SEKRETERARE = "sekreterare", "Sekreterare"
        ORDFORANDE = "ordforande", "Ordförande"
        JUSTERARE = "justerare", "Justerare"
        VICE_ORDFORANDE = "vice_ordforande", "Vice ordförande"
        LEDAMOT = "ledamot", "Ledamot"
        ERSATTARE = "ersattare", "Ersättare"
        REVISOR = "revisor", "Revisor"
        FORBUNDSCHEF = "forbundschef", "Förbundschef"
        ANNAN = "annan", "Annan"

    class Satt(models.TextChoices):
        I_SYSTEMET = "i_systemet", "I systemet, bekräftad med kod eller passernyckel"
        UPPLADDAD = "uppladdad", "På en fil som är undertecknad på annat håll"
        PAPPER = "papper", "På papper"

    handling = models.ForeignKey(Handling, models.PROTECT, related_name="underskrifter")
    sha256 = models.CharField("filens kontrollsumma", max_length=64)
    person = models.ForeignKey(Person, models.PROTECT, related_name="underskrifter")
    namn = models.CharField("namn", max_length=100)
    funktion = models.CharField("funktion", max_length=20, choices=Funktion)
    medlem = models.CharField("medlem", max_length=100, blank=True)
    titel = models.CharField("funktion med ord", max_length=200, blank=True)
    ordning = models.PositiveSmallIntegerField("ordning", default=0)
    steg = models.PositiveSmallIntegerField("steg", default=1)
    plats = models.PositiveSmallIntegerField("plats i filen", null=True, blank=True)
    ersatter = models.OneToOneField(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="ersattare",
        verbose_name="går in i stället för",
    )
    bjuden_at = models.DateTimeField("ombedd", null=True, blank=True)
    avbojd_at = models.DateTimeField("avböjde", null=True, blank=True)
    avbojd_skal = models.CharField("skäl att avböja", max_length=500, blank=True)
    satt = models.CharField("sätt", max_length=12, choices=Satt, blank=True)
    dag = models.DateField("undertecknad", null=True, blank=True)
    at = models.DateTimeField("registrerad", null=True, blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="registrerade_underskrifter",
    )
    fil = models.ForeignKey(
        Fil,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="underskrifter",
        verbose_name="undertecknad fil",
    )
    utokar = models.BooleanField("bygger vidare på den frysta filen", null=True, blank=True)
    forvaras = models.CharField("originalet förvaras", max_length=120, blank=True)

    objects = UnderskriftQuerySet.as_manager()

    class Meta:
        verbose_name = "underskrift"
        verbose_name_plural = "underskrifter"
        ordering = ("handling", "ordning", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["handling", "person"],
                name="styrelse_underskrift_en_per_person",
                violation_error_message="Samma person kan inte skriva under två gånger.",
            ),
            models.CheckConstraint(
                condition=alla_eller_ingen("at", "by", "dag", text=["satt"]),
                name="styrelse_underskrift_at_och_by",
            ),
            models.CheckConstraint(
                condition=Q(satt="uppladdad", fil__isnull=False, utokar__isnull=False)
                | Q(satt="papper", utokar=None)
                | (~Q(satt__in=("uppladdad", "papper")) & Q(fil=None, utokar=None)),
                name="styrelse_underskrift_fil_nar_den_ar_uppladdad",
            ),
            models.CheckConstraint(
                condition=(Q(satt="papper") & ~Q(forvaras=""))
                | (~Q(satt="papper") & Q(forvaras="")),
                name="styrelse_underskrift_papper_forvaras",
                violation_error_message="Skriv var originalet förvaras.",
            ),
            models.UniqueConstraint(
                fields=["handling", "plats"], name="styrelse_underskrift_en_per_plats"
            ),
            models.CheckConstraint(
                condition=alla_eller_ingen("avbojd_at", text=["avbojd_skal"]),
                name="styrelse_underskrift_avbojd_har_skal",
            ),
            models.CheckConstraint(
                condition=Q(avbojd_at=None) | Q(satt=""),
                name="styrelse_underskrift_avbojd_eller_gjord",
            ),
        ]

    class Personuppgifter:
        standard = Klass.TJANST
        sha256 = Klass.INGEN
        fil = Klass.HANDLING
        avbojd_skal = Klass.HANDLING

    def __str__(self) -> str:
        return f"{self.namn}, {self.funktionstext}"

    @property
    def funktionstext(self) -> str:
        """The function as it is printed: in the förbund's own words where they are given."""
        return self.titel or self.get_funktion_display().lower()


class Revision(models.Model):
    """The file as it was after one step: 0 the copy with its places, then each signature.

    The bytes of a revision begin with all bytes of the one before it, whose SHA-256 is
    ``bas_sha256``; two that build on the same one cannot both be kept.
    """

    class Slag(models.TextChoices):
        BAS = "bas", "Filen med sina platser"
        SIGILL = "sigill", "Förbundets sigill"
        UNDERSKRIFT = "underskrift", "Underskrift"

    runda = models.ForeignKey(Runda, models.PROTECT, related_name="revisioner")
    nummer = models.PositiveSmallIntegerField("nummer")
    slag = models.CharField("slag", max_length=12, choices=Slag)
    fil = models.ForeignKey(Fil, models.PROTECT, related_name="revisioner")
    sha256 = models.CharField("kontrollsumma", max_length=64, db_index=True)
    bas_sha256 = models.CharField("bygger på", max_length=64, blank=True)
    storlek = models.PositiveBigIntegerField("storlek i byte")
    underskrift = models.OneToOneField(
        Underskrift, models.PROTECT, null=True, blank=True, related_name="revision"
    )
    serienummer = models.CharField("certifikatets serienummer", max_length=40, blank=True)
    niva = models.CharField("nivå", max_length=8, blank=True)  # PAdES: B-B, B-T, B-LT, B-LTA
    at = models.DateTimeField("tidpunkt", default=timezone.now)

    objects = RevisionQuerySet.as_manager()

    class Meta:
        verbose_name = "revision av en fil"
        verbose_name_plural = "revisioner av filer"
        ordering = ("runda", "nummer")
        constraints = [
            models.UniqueConstraint(fields=["runda", "nummer"], name="styrelse_revision_nummer"),
            models.UniqueConstraint(
                fields=["runda", "bas_sha256"], name="styrelse_revision_en_per_bas"
            ),
            models.CheckConstraint(
                condition=Q(nummer=0, slag="bas", bas_sha256="")
                | (Q(nummer__gt=0) & ~Q(slag="bas") & ~Q(bas_sha256="")),
                name="styrelse_revision_bygger_pa_den_fore",
            ),
            models.CheckConstraint(
                condition=Q(slag="underskrift", underskrift__isnull=False)
                | (~Q(slag="underskrift") & Q(underskrift=None)),
                name="styrelse_revision_underskriftens_plats",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        fil = Klass.HANDLING

    def __str__(self) -> str:
        return f"{self.get_slag_display()}, revision {self.nummer}"


class Signeringstillfalle(models.Model):
    """The right to sign one place once, for five minutes after one has confirmed who one is.

    Bound to the place, the SHA-256 that was shown and a nonce that is kept only as its hash.
    ``metod`` is how it was confirmed ("webauthn" or "totp"), ``faktor_id`` with which factor.
    """

    underskrift = models.ForeignKey(Underskrift, models.PROTECT, related_name="tillfallen")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    sha256 = models.CharField("kontrollsumma som visades", max_length=64)
    nonce_hash = models.CharField(max_length=64, unique=True)
    metod = models.CharField("hur det bekräftades", max_length=20)
    faktor_id = models.CharField(max_length=40, blank=True)
    at = models.DateTimeField("bekräftat", default=timezone.now)
    anvant_at = models.DateTimeField("använt", null=True, blank=True)

    objects = SigneringstillfalleQuerySet.as_manager()

    class Meta:
        verbose_name = "tillfälle att skriva under"
        verbose_name_plural = "tillfällen att skriva under"
        ordering = ("-at",)

    class Personuppgifter:
        standard = Klass.KONTO
        underskrift = Klass.INGEN
        sha256 = Klass.INGEN

    def __str__(self) -> str:
        return f"Tillfälle för {self.underskrift}"
