"""Beginning a voucher from a template: what the address asks for, and what the rows become."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest

from ekonomi.forms.rad import Objektval
from ekonomi.forms.verifikationsmall import MallvalForm
from ekonomi.models import Mallrad, Verifikationsmall
from ekonomi.verifikationsmall import Post, fyll
from finsam.synlig import synliga


def valbara_mallar(request: HttpRequest) -> MallvalForm | None:
    """Return the choice of a template, None where there is none to choose."""
    mallar = synliga(Verifikationsmall, request.user)
    form = MallvalForm(request.GET if "mall" in request.GET else None, mallar=mallar)
    return form if len(form.fields["mall"].choices) > 1 else None


def ur_mall(request: HttpRequest) -> dict[str, Any] | None:
    """Return the text and rows that the address's template gives, None where it names none."""
    if "mall" not in request.GET:
        return None
    form = MallvalForm(request.GET, mallar=synliga(Verifikationsmall, request.user))
    if not form.is_valid():
        return None
    mall = form.cleaned_data["mall"]
    rader = list(rader_i(mall, request))
    belopp = fyll([_post(rad) for rad in rader], form.cleaned_data["total"])
    return {
        "text": mall.text,
        "rader": [
            {
                "konto": str(rad.konto),
                "debet": summa if summa and summa > 0 else None,
                "kredit": -summa if summa and summa < 0 else None,
                "text": rad.text,
                **objektfalt(rad),
            }
            for rad, summa in zip(rader, belopp, strict=True)
        ],
    }


def rader_i(mall: Verifikationsmall, request: HttpRequest) -> Sequence[Mallrad]:
    """Return a template's rows in order, with what is read beside them."""
    return (
        mall.rader.visible_to(request.user)
        .select_related("konto", "objektkombination")
        .prefetch_related("objektkombination__objekt__dimension")
        .order_by("ordning")
    )


def objektfalt(rad: Any) -> dict[str, str]:
    """Return the fields that mark a form's row as this one is marked."""
    kombination = rad.objektkombination
    return Objektval.som_skrivet(kombination.objekt.all() if kombination else ())


def _post(rad: Mallrad) -> Post:
    return Post(
        debet=rad.sida == Mallrad.Sida.DEBET,
        fast=rad.belopp,
        andel=rad.andel,
        rest=rad.slag == Mallrad.Slag.REST,
    )
