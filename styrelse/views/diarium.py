"""Pages of the diarium."""

from django.http import HttpRequest, HttpResponse
from django.views.generic import View

from finsam import filer
from finsam.behorighet import Behorighet
from finsam.synlig import hamta
from styrelse.models import Handling


class HandlingFilView(View):
    """The kept bytes of a document, for whoever may see it."""

    behorighet = Behorighet.SE_STYRELSE

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        handling = hamta(Handling, request.user, pk=kwargs["pk"], fil__isnull=False)
        return filer.som_bilaga(handling.fil)
