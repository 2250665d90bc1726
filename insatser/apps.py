"""App configuration."""

from django.apps import AppConfig


class InsatserConfig(AppConfig):
    """See docs/arkitektur.md."""

    name = "insatser"
    verbose_name = "Insatser"
