"""App configuration."""

from django.apps import AppConfig


class RapporterConfig(AppConfig):
    """See docs/arkitektur.md."""

    name = "rapporter"
    verbose_name = "Rapporter"
