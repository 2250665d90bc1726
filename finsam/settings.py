"""The one settings file: everything that differs between installations is in the environment.

Each setting's reason stands beside it; docs/drift.md lists the variables.
"""

from pathlib import Path
from urllib.parse import urlparse

from csp.constants import NONE, SELF
from django.contrib.messages import constants as meddelanden

from finsam import miljo, typsnitt

BASE_DIR = Path(__file__).resolve().parent.parent
DATA_DIR = Path(miljo.text("DATA_DIR", str(BASE_DIR / "data")))

# -- How it runs ---------------------------------------------------------------------------
DEMO = miljo.flagga("DEMO")  # example data on loopback: generated key, no TLS
TEST = miljo.flagga("FINSAM_TEST")  # set by tests/conftest.py: fast hasher, jobs done at once
DEBUG = miljo.flagga("DEBUG")
LOKALT = DEMO or TEST or DEBUG
SECRET_KEY = miljo.hemlig_nyckel(DATA_DIR / "demo-nyckel", far_skapas=DEMO or TEST)
SITE_URL = miljo.text("SITE_URL", "http://localhost:8000" if LOKALT else None).rstrip("/")
LOOPBACK = ["localhost", "127.0.0.1", "[::1]", *(["testserver"] if TEST else [])]
# A demo has published passwords, so it answers on loopback only.
ALLOWED_HOSTS = (
    LOOPBACK if DEMO or TEST else [urlparse(SITE_URL).hostname, *miljo.lista("ALLOWED_HOSTS")]
)

INSTALLED_APPS = [
    "rapporter",
    "ekonomi",
    "insatser",
    "styrelse",
    "finsam",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "django.forms",  # so that the form renderer finds its templates beside ours
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.usersessions",
    "django_filters",
    "django_htmx",
    "django_tables2",
    "django_tasks",
    "django_tasks_db",
    "csp",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "finsam.demovakt.DemovaktMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "finsam.behorighet.BehorighetMiddleware",
    "finsam.faktorkrav.FaktorkravMiddleware",
    "finsam.felsidor.FilskadaMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
]

FILTERS_EMPTY_CHOICE_LABEL = "Alla"
FORM_RENDERER = "finsam.formular.Formularrenderare"  # every form and field looks alike
ROOT_URLCONF = "finsam.urls"
WSGI_APPLICATION = "finsam.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "finsam.navigation.sidhuvud",
                "styrelse.sidhuvud.forbund",
            ],
            "builtins": ["finsam.templatetags.finsam"],
        },
    },
]

# -- Data ----------------------------------------------------------------------------------
DATABASES = {
    "default": miljo.databas(
        miljo.text("DATABASE_URL", f"sqlite:///{DATA_DIR / 'finsam.sqlite3'}"),
    )
}
FILER_DIR = DATA_DIR / "filer"  # the upload store: content-addressed, never served directly
FIL_STORSTA_BYTES = 25 * 1024 * 1024
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
# Shared by all processes, so that rate limits hold across them. Django's own 300 rows would let a
# stranger crowd out what others, or they themselves, have been counted for.
DELAD_CACHE = {
    "BACKEND": "django.core.cache.backends.db.DatabaseCache",
    "LOCATION": "finsam_cache",
    "OPTIONS": {"MAX_ENTRIES": 100_000},
}
CACHES = {
    "default": DELAD_CACHE,
    # Each process's own: what every page shows and hardly ever changes.
    "process": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
}
# What strangers hand in waits in a queue of its own: it never stands before the kansli's work.
KOER = ["default", "verifiering"]
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": KOER}}

# -- Sign-in -------------------------------------------------------------------------------
AUTH_USER_MODEL = "finsam.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
ACCOUNT_ADAPTER = "finsam.inloggning.KontoAdapter"  # closed sign-up, links from SITE_URL
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"  # the kansli enters the address and invites
ACCOUNT_FORMS = {  # the same fields in our words
    "login": "finsam.kontoformular.LoginForm",
    "reauthenticate": "finsam.kontoformular.ReauthenticateForm",
    "change_password": "finsam.kontoformular.ChangePasswordForm",
    "reset_password": "finsam.kontoformular.ResetPasswordForm",
    "reset_password_from_key": "finsam.kontoformular.ResetPasswordKeyForm",
}
ACCOUNT_SESSION_REMEMBER = False  # the session ends with the browser: offices share computers
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False  # no mail to strangers; the page says the same to all
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = True
ACCOUNT_REAUTHENTICATION_TIMEOUT = 300  # seconds that a re-authentication ("sudo") holds
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_DEFAULT_HTTP_PROTOCOL = urlparse(SITE_URL).scheme
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "start"
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.ScryptPasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
# What the factors' secrets are encrypted with; not SECRET_KEY, so that either can be changed
# without the other. The first encrypts, all of them decrypt: that is how a key is replaced.
FAKTORNYCKLAR = miljo.nycklar("FAKTORNYCKEL", reserv="prov" if TEST else SECRET_KEY, utan=LOKALT)
# Whoever attests, decides or signs has a factor, and gives it when signing in. A demo's users
# sign in by the published password alone; FAKTORKRAV=1 shows how it is in operation.
FAKTORKRAV = miljo.flagga("FAKTORKRAV") if LOKALT else True
MFA_ADAPTER = "finsam.inloggning.FaktorAdapter"  # encrypts, and speaks Swedish
MFA_FORMS = {
    "authenticate": "finsam.kontoformular.KodInloggningForm",
    "reauthenticate": "finsam.kontoformular.KodBekraftelseForm",
}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_USER_VERIFICATION = "required"  # a stolen key alone signs nothing
MFA_RECOVERY_CODES_SHOW_ONCE = True
SOCIALACCOUNT_ADAPTER = "finsam.inloggning.KopplingAdapter"  # binds users, makes none
SOCIALACCOUNT_REAUTHENTICATION_REQUIRED = True  # to bind one
SOCIALACCOUNT_PROVIDERS = {"openid_connect": miljo.oidc("finsam.oidc.OidcProvider", lokalt=LOKALT)}
ACCOUNT_RATE_LIMITS = {
    # Of wrong passwords and codes: per address that asks, and per account that is asked for.
    "login_failed": "10/m/ip,5/300s/key",
    "reset_password": "20/m/ip,3/10m/key",
}
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]

# -- Signatures ----------------------------------------------------------------------------
# What the private keys of the issuer and the seal are encrypted with; without it everything works
# but signing (finsam.signering.nyckelskydd says so). The first encrypts, all of them decrypt.
SIGNERINGSNYCKLAR = miljo.lista("SIGNERINGSNYCKEL") or (
    ["prov" if TEST else SECRET_KEY] if LOKALT else []
)
PKCS11_MODUL = miljo.text("PKCS11_MODUL", "")  # library of a security module; "": keys encrypted
PKCS11_TOKEN = miljo.text("PKCS11_TOKEN") if PKCS11_MODUL else ""
PKCS11_PIN = miljo.text("PKCS11_PIN") if PKCS11_MODUL else ""
TSA_URL = miljo.text("TSA_URL", "")  # timestamp service (RFC 3161); "" for none
TSA_ROT = miljo.text("TSA_ROT") if TSA_URL else ""  # PEM file of the roots we trust it by
TSA_ANVANDARE = miljo.text("TSA_ANVANDARE", "")  # where it asks for basic authentication
TSA_LOSENORD = miljo.text("TSA_LOSENORD", "")

# -- Language ------------------------------------------------------------------------------
LANGUAGE_CODE = "sv"
TIME_ZONE = "Europe/Stockholm"
USE_I18N = True
USE_TZ = True
USE_THOUSAND_SEPARATOR = False  # finsam.format does the numbers

# -- Static files --------------------------------------------------------------------------
STATIC_URL = "static/"
STATIC_ROOT = DATA_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static", *typsnitt.kataloger()]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if LOKALT
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = LOKALT  # a demo needs no collectstatic

# -- Security ------------------------------------------------------------------------------
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "object-src": [NONE],
    }
}
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 60 * 60 * 12
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "finsam.felsidor.csrf"
SESSION_COOKIE_SECURE = not LOKALT
CSRF_COOKIE_SECURE = not LOKALT
SECURE_SSL_REDIRECT = not LOKALT
SECURE_HSTS_SECONDS = 0 if LOKALT else 60 * 60 * 24 * 365
SECURE_HSTS_INCLUDE_SUBDOMAINS = not LOKALT
SECURE_HSTS_PRELOAD = not LOKALT
SECURE_REDIRECT_EXEMPT = [r"^halsa/$"]  # the load balancer asks over plain HTTP
if miljo.flagga("BAKOM_PROXY"):  # only where a proxy of our own sets the header
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

# Whom to tell of a weakness, for /.well-known/security.txt: "mailto:…" or "https://…".
SAKERHETSKONTAKT = miljo.text("SAKERHETSKONTAKT", "")

# -- Mail ----------------------------------------------------------------------------------
EMAIL_BACKEND = (
    "django.core.mail.backends.console.EmailBackend"
    if LOKALT
    else "django.core.mail.backends.smtp.EmailBackend"
)
EMAIL_HOST = miljo.text("EMAIL_HOST", "localhost")
EMAIL_PORT = int(miljo.text("EMAIL_PORT", "25"))
EMAIL_HOST_USER = miljo.text("EMAIL_USER", "")
EMAIL_HOST_PASSWORD = miljo.text("EMAIL_PASSWORD", "")
EMAIL_USE_TLS = miljo.flagga("EMAIL_TLS")
EMAIL_TIMEOUT = 10  # seconds: whoever sends waits no longer for a server that does not answer
DEFAULT_FROM_EMAIL = miljo.text("EMAIL_FROM", f"finsam@{urlparse(SITE_URL).hostname}")
SERVER_EMAIL = DEFAULT_FROM_EMAIL

# -- The rest ------------------------------------------------------------------------------
SAKERHETSKOPIA_NYCKEL = miljo.text("SAKERHETSKOPIA_NYCKEL", "")  # age public key of the backup
DJANGO_TABLES2_TEMPLATE = "finsam/tabell.html"
MESSAGE_TAGS = {
    meddelanden.ERROR: "fel",
    meddelanden.SUCCESS: "klart",
    meddelanden.WARNING: "varning",
}
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    # It warns at each signature that it may not fetch what our certificates do not point at.
    "loggers": {"pyhanko.sign.signers": {"level": "ERROR"}},
}

if TEST:
    PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    CACHES = {
        "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
        "process": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"},
    }
    TASKS = {
        "default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend", "QUEUES": KOER}
    }
