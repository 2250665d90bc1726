"""App configuration."""

from django.apps import AppConfig


class EkonomiConfig(AppConfig):
    """See docs/arkitektur.md."""

    name = "ekonomi"
    verbose_name = "Ekonomi"
