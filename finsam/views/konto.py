"""Pages of one's own account: what protects it, where one is signed in, address, invitation."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse_lazy
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST
from django.views.generic import TemplateView

from finsam import kontolage, kryptering, services
from finsam.behorighet import Behorighet, kraver
from finsam.forms import EpostForm, ValjLosenordForm
from finsam.formular import BekraftaView, TjanstFormView
from finsam.sida import SidaMixin

KONTO = (("Mitt konto", "konto"),)
INBJUDAN = "inbjudan"  # the session's key for that of the link, encrypted: it lies in the database


class KontoView(SidaMixin, TemplateView):
    """How do I sign in, what protects the account, and where am I signed in?"""

    behorighet = Behorighet.EGET_KONTO
    template_name = "finsam/konto/konto.html"
    rubrik = "Mitt konto"
    ingress = "Så loggar du in, det här skyddar kontot, och här är du inloggad."

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        lage = kontolage.lage(self.request.user, self.request.session.session_key or "")
        return super().get_context_data(**(lage | kwargs))


class SkyddaView(SidaMixin, TemplateView):
    """Your roles demand more than a password: choose what."""

    behorighet = Behorighet.EGET_KONTO
    template_name = "finsam/konto/skydda.html"
    rubrik = "Skydda ditt konto"
    ingress = "Den som attesterar, beslutar eller skriver under loggar in med mer än ett lösenord."
    brodsmulor = KONTO


class EpostView(BekraftaView):
    """Ask for another address; it holds when the link there is followed."""

    behorighet = Behorighet.EGET_KONTO
    form_class = EpostForm
    rubrik = "Byt e-postadress"
    brodsmulor = KONTO
    success_url = reverse_lazy("konto")
    knapp = "Skicka länken"
    foljder = (
        "En länk går till den nya adressen och gäller i ett dygn. Bytet sker när du följer den.",
        "Den gamla adressen får besked, nu och när bytet sker.",
        "Under dygnet efter bytet kan du inte skriva under något.",
    )

    def get_ingress(self) -> str:
        return f"Nu loggar du in med {self.request.user.email}."

    def utfor(self, form: EpostForm) -> str:
        till = form.cleaned_data["epost"]
        if hinder := services.begar_epostbyte(by=self.request.user, till=till):
            return f"Länken kom inte iväg. {hinder}"
        return f"En länk är skickad till {till}. Bytet sker när du följer den."


class EpostNyView(BekraftaView):
    """Follow the link: from now on the new address."""

    behorighet = Behorighet.EGET_KONTO
    rubrik = "Bekräfta din nya e-postadress"
    brodsmulor = KONTO
    success_url = reverse_lazy("konto")
    avbryt_url = reverse_lazy("konto")
    knapp = "Byt till den nya adressen"
    foljder = (
        "Du loggar in med den nya adressen från och med nu.",
        "Under det närmaste dygnet kan du inte skriva under något.",
    )

    def utfor(self, form: object) -> str:
        user = services.byt_epost(by=self.request.user, nyckel=self.kwargs["nyckel"])
        return f"Du loggar nu in med {user.email}."


@kraver(Behorighet.EGET_KONTO)
@require_POST
def avsluta_inloggning(request: HttpRequest, pk: int) -> HttpResponse:
    """End one of one's own sign-ins."""
    session = kontolage.egen_session(request.user, pk)
    if session is None:
        raise Http404
    services.avsluta_inloggning(by=request.user, session=session)
    messages.success(request, "Inloggningen är avslutad.")
    return redirect("konto")


@kraver(Behorighet.EGET_KONTO)
@require_POST
def avsluta_andra(request: HttpRequest) -> HttpResponse:
    """End all of one's own sign-ins but this."""
    services.avsluta_andra(by=request.user, utom=request.session.session_key)
    messages.success(request, "Du är nu bara inloggad här.")
    return redirect("konto")


@kraver(Behorighet.EGET_KONTO)
@require_POST
def koppla_bort(request: HttpRequest, pk: int) -> HttpResponse:
    """Stop signing in by an account elsewhere."""
    konto = kontolage.egen_koppling(request.user, pk)
    if konto is None:
        raise Http404
    services.koppla_bort(by=request.user, konto=konto)
    messages.success(request, "Bortkopplat.")
    return redirect("konto")


@login_not_required
@never_cache
def inbjudan(request: HttpRequest, nyckel: str) -> HttpResponse:
    """Take the key out of the address, so that it is not left in the browser's history bar."""
    request.session[INBJUDAN] = kryptering.kryptera(nyckel)
    return redirect("inbjudan_losenord")


@method_decorator([login_not_required, never_cache], name="dispatch")
class InbjudanView(TjanstFormView):
    """Choose a password by the link that was mailed."""

    form_class = ValjLosenordForm
    template_name = "finsam/konto/inbjudan.html"
    rubrik = "Välj lösenord"
    success_url = reverse_lazy("account_login")
    knapp = "Spara lösenordet"

    def dispatch(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        if INBJUDAN not in request.session:
            return redirect("start")
        return super().dispatch(request, *args, **kwargs)

    def utfor(self, form: ValjLosenordForm) -> str:
        services.anvand_inbjudan(
            nyckel=kryptering.dekryptera(self.request.session[INBJUDAN]),
            losenord=form.cleaned_data["losenord"],
        )
        del self.request.session[INBJUDAN]
        return "Lösenordet är sparat. Logga in med det."
