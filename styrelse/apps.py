"""App configuration."""

from django.apps import AppConfig


class StyrelseConfig(AppConfig):
    """See docs/arkitektur.md."""

    name = "styrelse"
    verbose_name = "Styrelse"
