"""What pages tell of the versions that files give of a voucher, and what lists leave out."""

from django.db.models import QuerySet
from django.http import HttpRequest

from ekonomi.models import Uttag, Verifikation
from finsam.models import User
from finsam.synlig import synliga


class UtanUttagMixin:
    """Mixin of a list: leaves out what was taken out because of a file, and what took it out.

    The two cancel each other; ``?uttagna=on`` shows them.
    """

    request: HttpRequest

    def get_queryset(self) -> QuerySet:
        alla = super().get_queryset()
        return alla if self.request.GET.get("uttagna") else alla.utan_uttag()


def versioner_av(verifikation: Verifikation, user: User) -> dict[str, object]:
    """Return the versions of a file's voucher, and why this one was taken out or takes one out."""
    uttag = synliga(Uttag, user).select_related("ersatt_av", "sie_import__fil")
    versioner = []
    if verifikation.filens_nummer:
        alla = synliga(Verifikation, user).versioner(verifikation)
        versioner = list(alla.select_related("sie_import__fil", "rattelse"))
    return {
        "uttag": uttag.filter(verifikation=verifikation).first(),
        "tar_ut": uttag.filter(storno=verifikation).first(),
        "versioner": versioner,
    }
