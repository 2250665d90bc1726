"""The plumbing's tables: users, the audit log, kept files and jobs."""

import uuid

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils.functional import cached_property

from finsam.behorighet import ROLLER, Behorighet, Roll
from finsam.personuppgifter import Klass
from finsam.querysets import FilQuerySet, HandelseQuerySet, JobbQuerySet, UserQuerySet


class UserManager(BaseUserManager.from_queryset(UserQuerySet)):
    """Makes users by e-mail address."""

    def create_user(self, email: str, password: str | None = None, **falt: object) -> "User":
        """Return a saved user; without a password the account cannot sign in until invited."""
        user = self.model(email=self.normalize_email(email).lower(), **falt)
        user.set_password(password)
        user.save(using=self._db)
        return user


class User(AbstractBaseUser):
    """A person who signs in, known by e-mail address; what it may do follows from its roles."""

    email = models.EmailField("e-postadress", unique=True)
    namn = models.CharField("visningsnamn", max_length=100)
    is_active = models.BooleanField("aktiv", default=True)
    date_joined = models.DateTimeField("skapad", auto_now_add=True)

    objects = UserManager()
    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    is_anonymous = False

    class Meta:
        verbose_name = "användare"
        verbose_name_plural = "användare"

    class Personuppgifter:
        standard = Klass.KONTO

    def __str__(self) -> str:
        return self.namn or self.email

    @cached_property
    def roller(self) -> frozenset[str]:
        """The roles held, read once per request."""
        return frozenset(self.rolltilldelningar.values_list("roll", flat=True))

    @cached_property
    def behorigheter(self) -> frozenset[Behorighet]:
        """One's own account and the union of what the roles allow; an inactive user may nothing."""
        if not self.is_active:
            return frozenset()
        return frozenset({Behorighet.EGET_KONTO}).union(*(ROLLER[roll] for roll in self.roller))

    @property
    def rolltext(self) -> str:
        """The roles' names; prefetch ``rolltilldelningar`` where many users are listed."""
        return ", ".join(sorted(str(t) for t in self.rolltilldelningar.all()))

    def har(self, behorighet: Behorighet) -> bool:
        """Say whether the user may do this."""
        return behorighet in self.behorigheter


class Rolltilldelning(models.Model):
    """One role of one user."""

    user = models.ForeignKey(User, models.CASCADE, related_name="rolltilldelningar")
    roll = models.CharField(max_length=20, choices=Roll)

    class Meta:
        verbose_name = "rolltilldelning"
        verbose_name_plural = "rolltilldelningar"
        constraints = [
            models.UniqueConstraint(fields=["user", "roll"], name="finsam_en_tilldelning_per_roll"),
            models.CheckConstraint(
                condition=models.Q(roll__in=Roll.values), name="finsam_roll_finns"
            ),
        ]

    class Personuppgifter:
        standard = Klass.KONTO

    def __str__(self) -> str:
        return self.get_roll_display()


class Handelse(models.Model):
    """One thing that was done: who, when, what, to which object. Append-only (triggers)."""

    at = models.DateTimeField("tidpunkt", auto_now_add=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        related_name="handelser",
        verbose_name="vem",
    )
    verb = models.CharField("händelse", max_length=40)
    objekttyp = models.CharField(max_length=60)
    objekt_id = models.CharField(max_length=40)
    objekt_namn = models.CharField("gäller", max_length=200)
    detaljer = models.JSONField(default=dict)

    objects = HandelseQuerySet.as_manager()

    class Meta:
        verbose_name = "händelse"
        verbose_name_plural = "händelser"
        ordering = ("-pk",)
        indexes = [models.Index(fields=["objekttyp", "objekt_id"], name="finsam_handelse_objekt")]

    class Personuppgifter:
        standard = Klass.TJANST
        detaljer = Klass.HANDLING

    def __str__(self) -> str:
        return f"{self.verb} {self.objekt_namn}"


class Forsegling(models.Model):
    """A link of the log's chain: the event's hash together with the one before it.

    Written by one sealer after commit, so that concurrent writers cannot fork the chain.
    """

    nummer = models.PositiveBigIntegerField(primary_key=True)
    handelse = models.OneToOneField(Handelse, models.PROTECT, related_name="forsegling")
    foregaende = models.CharField(max_length=64)
    hash = models.CharField(max_length=64, unique=True)

    class Meta:
        verbose_name = "försegling"
        verbose_name_plural = "förseglingar"
        ordering = ("nummer",)

    class Personuppgifter:
        standard = Klass.INGEN

    def __str__(self) -> str:
        return f"{self.nummer} {self.hash[:12]}"


class Fil(models.Model):
    """A kept file, addressed by its content; several rows may share the same bytes."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    namn = models.CharField("filnamn", max_length=200)
    innehallstyp = models.CharField("typ", max_length=100)
    storlek = models.PositiveBigIntegerField("storlek i byte")
    sha256 = models.CharField(max_length=64, db_index=True)
    uppladdad_at = models.DateTimeField("uppladdad", auto_now_add=True)
    uppladdad_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="filer"
    )

    objects = FilQuerySet.as_manager()

    class Meta:
        verbose_name = "fil"
        verbose_name_plural = "filer"
        ordering = ("-uppladdad_at",)

    class Personuppgifter:
        standard = Klass.HANDLING

    def __str__(self) -> str:
        return self.namn


class Jobb(models.Model):
    """Work that goes on in the worker, with its progress. See finsam.jobb."""

    class Status(models.TextChoices):
        """Where the work stands."""

        VANTAR = "vantar", "Väntar"
        PAGAR = "pagar", "Pågår"
        KLART = "klart", "Klart"
        FEL = "fel", "Misslyckades"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    rubrik = models.CharField(max_length=100)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="jobb")
    status = models.CharField(max_length=10, choices=Status, default=Status.VANTAR)
    procent = models.PositiveSmallIntegerField(default=0)
    meddelande = models.CharField(max_length=300, blank=True)
    nasta_url = models.CharField(max_length=200, blank=True)
    skapat_at = models.DateTimeField(auto_now_add=True)
    avslutat_at = models.DateTimeField(null=True)

    objects = JobbQuerySet.as_manager()

    class Meta:
        verbose_name = "jobb"
        verbose_name_plural = "jobb"
        ordering = ("-skapat_at",)
        constraints = [
            models.CheckConstraint(
                condition=models.Q(procent__lte=100), name="finsam_jobb_procent_hogst_100"
            ),
            models.CheckConstraint(
                condition=models.Q(status__in=["klart", "fel"], avslutat_at__isnull=False)
                | models.Q(status__in=["vantar", "pagar"], avslutat_at__isnull=True),
                name="finsam_jobb_avslutat_nar_klart",
            ),
        ]

    class Personuppgifter:
        standard = Klass.INGEN
        by = Klass.KONTO

    def __str__(self) -> str:
        return self.rubrik

    @property
    def ar_slut(self) -> bool:
        """True when there is nothing more to wait for."""
        return self.status in {self.Status.KLART, self.Status.FEL}
