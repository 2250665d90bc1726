"""Pages where factors are added and removed."""

from typing import Any

import segno
from allauth.mfa.adapter import get_adapter
from allauth.mfa.totp.internal.auth import generate_totp_secret
from allauth.mfa.webauthn.internal import auth as webauthn
from django.core.exceptions import ValidationError
from django.forms import Form
from django.http import Http404, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse, reverse_lazy
from django.utils.safestring import SafeString, mark_safe

from finsam import bekraftelse, engangskod, kontolage, kryptering, services
from finsam.behorighet import Behorighet
from finsam.faktorkrav import kravs
from finsam.forms import KodForm, PassernyckelForm
from finsam.formular import BekraftaView, KraverOmbekraftelse, TjanstFormView
from finsam.views.konto import KONTO

HEMLIGHET = "kodapp"  # the session's key for a secret that is not yet confirmed, encrypted


class _NyFaktorView(KraverOmbekraftelse, TjanstFormView):
    """Adds a factor, and shows codes for paper after the first."""

    behorighet = Behorighet.EGET_KONTO
    brodsmulor = KONTO
    avbryt_url = reverse_lazy("konto")

    def get_success_url(self) -> str:
        har_koder = kontolage.koder_kvar(self.request.user) is not None
        return reverse("konto" if har_koder else "koder_nya")


class KodappNyView(_NyFaktorView):
    """Add an app that shows codes."""

    form_class = KodForm
    template_name = "finsam/konto/kodapp.html"
    rubrik = "Lägg till kodapp"
    ingress = "Appen visar en ny kod varje halvminut. Koden skriver du när du loggar in."
    knapp = "Lägg till appen"

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        hemlighet = self._hemlighet()
        adress = get_adapter().build_totp_url(self.request.user, hemlighet)
        rader = [hemlighet[i : i + 4] for i in range(0, len(hemlighet), 4)]
        return super().get_context_data(
            qr=_qr(adress),
            hemlighet=" ".join(rader),
            har_redan=kontolage.har_kodapp(self.request.user),
            **kwargs,
        )

    def utfor(self, form: Form) -> str:
        steg = engangskod.stammer(self._hemlighet(), form.cleaned_data["kod"])
        if steg is None:
            raise ValidationError({"kod": engangskod.FEL_KOD})
        user = self.request.user
        faktor = services.lagg_till_kodapp(
            by=user, user=user, hemlighet=self._hemlighet(), steg=steg
        )
        del self.request.session[HEMLIGHET]
        bekraftelse.minns(self.request, faktor)
        return "Kodappen är tillagd."

    def _hemlighet(self) -> str:
        if HEMLIGHET not in self.request.session:
            self.request.session[HEMLIGHET] = kryptering.kryptera(generate_totp_secret())
        return kryptering.dekryptera(self.request.session[HEMLIGHET])


class PassernyckelNyView(_NyFaktorView):
    """Add a passkey: the phone's or computer's own lock, or a security key."""

    form_class = PassernyckelForm
    template_name = "finsam/konto/passernyckel.html"
    rubrik = "Lägg till passernyckel"
    ingress = (
        "Du loggar in med telefonens eller datorns eget lås: finger, ansikte eller PIN-kod. "
        "Ingen kod att skriva, och inget att lura av dig."
    )
    knapp = "Skapa passernyckeln"

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        fraga = webauthn.begin_registration(self.request.user, passwordless=True)
        return super().get_context_data(fraga=fraga, **kwargs)

    def utfor(self, form: Form) -> str:
        svar = _provat(form.cleaned_data["svar"])
        faktor = services.lagg_till_passernyckel(
            by=self.request.user, namn=form.cleaned_data["namn"], svar=svar
        )
        bekraftelse.minns(self.request, faktor)
        return f"Passernyckeln ”{form.cleaned_data['namn']}” är tillagd."


class FaktorBortView(BekraftaView):
    """Remove one of one's own factors."""

    behorighet = Behorighet.EGET_KONTO
    brodsmulor = KONTO
    success_url = reverse_lazy("konto")
    knapp = "Ta bort"

    def setup(self, *args: object, **kwargs: object) -> None:
        super().setup(*args, **kwargs)
        self.faktor = self.request.user.is_authenticated and kontolage.egen_faktor(
            self.request.user, self.kwargs["pk"]
        )

    def dispatch(self, *args: object, **kwargs: object) -> HttpResponseBase:
        if not self.faktor:
            raise Http404
        return super().dispatch(*args, **kwargs)

    def get_rubrik(self) -> str:
        return "Ta bort " + services.faktorer.ORD[self.faktor.type]

    def get_foljder(self) -> tuple[str, ...]:
        namn = self.faktor.wrap().name if self.faktor.type == "webauthn" else "kodappen"
        return (
            f"Du kan inte längre logga in eller skriva under med {namn}.",
            "Alla dina e-postadresser får besked.",
        )

    def utfor(self, form: Form) -> str:
        user = self.request.user
        services.ta_bort_faktor(by=user, faktor=self.faktor, kravs=kravs(user))
        return "Borttagen. Är det din enda? Lägg till en ny innan du loggar ut."


class KoderNyaView(BekraftaView):
    """Make codes for paper; the answer shows them, once."""

    behorighet = Behorighet.EGET_KONTO
    brodsmulor = KONTO
    rubrik = "Återställningskoder"
    ingress = "Koder på papper, för den dag telefonen är borta. Varje kod loggar in dig en gång."
    knapp = "Visa nya koder"
    avbryt_url = reverse_lazy("konto")
    foljder = (
        "Tio nya koder visas, bara den här gången. Skriv ut dem eller skriv av dem.",
        "Gamla koder slutar gälla.",
        "Förvara dem där du har andra viktiga papper, inte i datorn.",
    )

    def form_valid(self, form: Form) -> HttpResponseBase:
        try:
            koder = services.nya_aterstallningskoder(by=self.request.user)
        except ValidationError as fel:
            form.add_error(None, fel)
            return self.form_invalid(form)
        sida = self.get_context_data(koder=[f"{kod[:4]} {kod[4:]}" for kod in koder])
        svar = render(self.request, "finsam/konto/koder.html", sida)
        svar["Cache-Control"] = "no-store"
        return svar


def _provat(svar: dict[str, Any]) -> dict[str, Any]:
    try:
        webauthn.parse_registration_response(svar)
        nyckel = webauthn.complete_registration(svar)
    except (ValueError, TypeError, KeyError, AttributeError, ValidationError) as fel:
        raise ValidationError("Webbläsarens svar stämmer inte med frågan. Försök igen.") from fel
    if not nyckel.is_user_verified():
        raise ValidationError(
            "Nyckeln frågade inte efter finger, ansikte eller PIN-kod. Slå på det och försök igen."
        )
    return svar


def _qr(adress: str) -> SafeString:
    bild = segno.make(adress, error="m", micro=False)
    svg = bild.svg_inline(scale=5, border=4, light="#fff", title="Kod att läsa av med appen")
    return mark_safe(svg)  # noqa: S308 - made of modules only, by our own library
