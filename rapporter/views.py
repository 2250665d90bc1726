"""Pages of the area of work."""

from django.views.generic import TemplateView

from finsam.behorighet import Behorighet


class OversiktView(TemplateView):
    """The area's first page."""

    behorighet = Behorighet.SE_RAPPORTER
    template_name = "rapporter/oversikt.html"


class StartView(TemplateView):
    """What the user has to do next."""

    behorighet = Behorighet.SE_START
    template_name = "rapporter/start.html"
