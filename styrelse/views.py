"""Pages of the area of work."""

from django.views.generic import TemplateView

from finsam.behorighet import Behorighet


class OversiktView(TemplateView):
    """The area's first page."""

    behorighet = Behorighet.SE_STYRELSE
    template_name = "styrelse/oversikt.html"
