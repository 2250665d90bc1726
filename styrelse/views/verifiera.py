"""Where anybody checks a signed file: no login, no cookie, and no file is kept.

A post from another site is refused although it could do no harm to anyone signed in (nobody is):
it could use up a visitor's turns. docs/beslut/0030 says why there is no CSRF token.
"""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone

from finsam.oppen import KakfriVy, OppenVy, for_manga, sida
from finsam.signering.verifiering import STORSTA_FIL
from styrelse import forteckning
from styrelse.forms.verifiera import FilForm, KodForm
from styrelse.services.verifiering import ta_emot_for_verifiering
from styrelse.verifiering import med_kod, prova
from styrelse.verifieringsko import vantande
from styrelse.verifieringsord import besked, om_koden
from styrelse.verifieringssvar import Svar

MARGINAL = 100_000  # bytes round the file in a post
GANGER, SEKUNDER = 20, 600
GANGER_I_KO, SEKUNDER_I_KO = 10, 3600
KODER = 60
FOR_MANGA = "Du har lämnat många filer på kort tid. Vänta en stund och försök igen."
FRAN_ANNAN = "Filen kom från en annan webbplats. Lämna den i formuläret här i stället."


def _sida(request: HttpRequest, mall: str, **data: object) -> HttpResponseBase:
    return sida(
        request,
        f"styrelse/oppen/{mall}",
        forbund_namn=forteckning.forbundsnamn(timezone.localdate()),
        **{"form": FilForm(), **data},
    )


class StartView(KakfriVy):
    """Hand in a file, or type a code: is it whole, who signed it, is it what was decided?"""

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        kodform = KodForm(request.GET if "kod" in request.GET else None)
        if kodform.is_valid():
            return redirect("verifiera:kod", kodform.cleaned_data["kod"])
        return self._formular(request, kodform=kodform)

    def post(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        if hinder := _hinder(request):
            return self._formular(request, hinder=hinder[0], status=hinder[1], sekunder=0)
        form = FilForm(files=request.FILES)
        if not form.is_valid():
            return self._formular(request, form=form, status=400, sekunder=0)
        data = form.cleaned_data["fil"].read()
        if svar := prova(data):
            return _svar(request, svar)
        return self._i_ko(request, data)

    def _i_ko(self, request: HttpRequest, data: bytes) -> HttpResponseBase:
        """Let the worker analyse what we do not hold."""
        if for_manga(request, "verifiera-ko", hogst=GANGER_I_KO, sekunder=SEKUNDER_I_KO):
            return self._formular(request, hinder=FOR_MANGA, status=429, sekunder=0)
        try:
            rad = ta_emot_for_verifiering(data)
        except ValidationError as fel:
            return self._formular(request, hinder=fel.messages[0], status=503, sekunder=0)
        return HttpResponseRedirect(reverse("verifiera:svar", args=[rad.nyckel]), status=303)

    def _formular(self, request: HttpRequest, **data: object) -> HttpResponseBase:
        fel = "hinder" in data or bool(getattr(data.get("form"), "errors", ""))
        return _sida(
            request,
            "verifiera.html",
            rubrik="Kontrollera en underskriven fil",
            fel=fel,
            indexeras=request.method == "GET" and not request.GET,
            kanonisk=settings.SITE_URL + reverse("verifiera:start"),
            **{"kodform": KodForm(), **data},
        )


def _hinder(request: HttpRequest) -> tuple[str, int] | None:
    """Return why a post is not read at all, and the status; None where it may be."""
    try:
        langd = int(request.META.get("CONTENT_LENGTH") or 0)
    except ValueError:
        langd = 0
    if langd > STORSTA_FIL + MARGINAL:
        return "Filen är större än 30 MB. Så stora filer prövas inte.", 413
    if request.headers.get("Sec-Fetch-Site") == "cross-site":
        return FRAN_ANNAN, 403
    if for_manga(request, "verifiera", hogst=GANGER, sekunder=SEKUNDER):
        return FOR_MANGA, 429
    return None


def _svar(request: HttpRequest, svar: Svar) -> HttpResponseBase:
    ord_ = besked(svar)
    return _sida(
        request, "verifiera_svar.html", rubrik=ord_.rubrik, besked=ord_, svar=svar, sekunder=0
    )


class SvarView(OppenVy):
    """How far the analysis of an unknown file has come, and then what it says."""

    def get(self, request: HttpRequest, *args: object, **kwargs: str) -> HttpResponseBase:
        rad = vantande(kwargs["nyckel"])
        if rad is None:
            return _sida(
                request, "verifiera_borta.html", rubrik="Svaret finns inte", status=404, sekunder=0
            )
        if rad.svar:
            return _nytt(request) or _svar(request, rad.svar)
        return _sida(
            request,
            "verifiera_vantar.html",
            rubrik="Filen prövas" if not rad.misslyckad else "Filen gick inte att pröva",
            rad=rad,
            sekunder=0,
        )


def _nytt(request: HttpRequest) -> HttpResponse | None:
    """Let a page that waits be read anew as a whole; None for a browser that asks for it."""
    if not request.headers.get("HX-Request"):
        return None
    return HttpResponse(status=204, headers={"HX-Refresh": "true", "Cache-Control": "no-store"})


class KodView(OppenVy):
    """What the code on a page of signatures leads to; unknown and withdrawn answer alike."""

    def get(self, request: HttpRequest, *args: object, **kwargs: str) -> HttpResponseBase:
        if for_manga(request, "verifiera-kod", hogst=KODER, sekunder=SEKUNDER):
            return _sida(
                request,
                "verifiera_okand_kod.html",
                rubrik="Vänta en stund",
                for_manga=True,
                status=429,
                sekunder=0,
                kodform=KodForm(),
            )
        svar = med_kod(kwargs["kod"].lower())
        if svar is None or svar.dokument is None:
            return _sida(
                request,
                "verifiera_okand_kod.html",
                rubrik="Koden leder ingenstans",
                status=404,
                sekunder=0,
                kodform=KodForm(),
            )
        return _sida(
            request,
            "verifiera_kod.html",
            rubrik=svar.dokument.titel or "Underskrifter på en handling",
            svar=svar,
            besked=om_koden(svar),
            sekunder=0,
        )
