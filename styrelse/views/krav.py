"""The law's demands on förbund and styrelse: what is met, what is not, what is accepted."""

from urllib.parse import urlencode

from django.http import Http404
from django.urls import reverse
from django.views.generic import TemplateView

from finsam.format import langt_datum
from finsam.formular import TjanstFormView
from finsam.models import User
from finsam.synlig import hamta
from styrelse import services
from styrelse.brister import Brist, brister, granska
from styrelse.forms import GodtaForm
from styrelse.models import Bristgodtagande
from styrelse.views.sida import ANDRA, OMRADE, Dagsida, Objektsida

KRAVEN = ("Lagens krav", "styrelse:krav")


def rattas(brist: Brist, user: User) -> str:
    """Return where a warning is mended, or looked at by those who only read."""
    if not user.har(ANDRA):
        return reverse(brist.se, args=brist.se_args)
    url = reverse(brist.url_namn, args=brist.args)
    return f"{url}?{urlencode(brist.start)}" if brist.start else url


class KravView(Dagsida, TemplateView):
    """Every demand of the law as of a day: met, lacking, or accepted with a reason."""

    template_name = "styrelse/krav.html"
    rubrik = "Lagens krav"
    brodsmulor = (OMRADE,)

    def get_ingress(self) -> str:
        return f"Vad lagen kräver av förbund och styrelse, och läget {langt_datum(self.dag)}."

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        user = self.request.user
        rader = [
            (rad, [(b, rattas(b, user), self.godtas(b)) for b in rad.oppna])
            for rad in granska(self.dag).rader
        ]
        return super().get_context_data(rader=rader, **kwargs)

    def godtas(self, brist: Brist) -> str:
        """Return where the warning is accepted, empty where it cannot be or not by the user."""
        if not brist.krav.godtagbart or not self.request.user.har(ANDRA):
            return ""
        fraga = {"krav": brist.nyckel, "lage": brist.lage, "dag": self.dag.isoformat()}
        return f"{reverse('styrelse:brist_godta')}?{urlencode(fraga)}"


class BristGodtaView(Dagsida, TjanstFormView):
    """Accept one warning with a reason."""

    behorighet = ANDRA
    form_class = GodtaForm
    rubrik = "Godta att det är så"
    brodsmulor = (OMRADE, KRAVEN)
    knapp = "Godta"

    def get_brist(self) -> Brist:
        """Return the warning that the address names, as long as it is found on the day."""
        fraga = self.request.GET
        sokt = (fraga.get("krav", ""), fraga.get("lage", ""))
        for brist in brister(self.dag):
            if (brist.nyckel, brist.lage) == sokt and brist.krav.godtagbart:
                return brist
        raise Http404("Varningen finns inte längre.")

    def get_ingress(self) -> str:
        brist = self.get_brist()
        return (
            f"{brist.rubrik} ({brist.lag}). Varningen står kvar som godtagen med skälet, och "
            "kommer tillbaka om läget ändras."
        )

    def get_success_url(self) -> str:
        return f"{reverse('styrelse:krav')}?dag={self.dag.isoformat()}"

    def get_avbryt_url(self) -> str:
        return self.get_success_url()

    def utfor(self, form: GodtaForm) -> str:
        brist = self.get_brist()
        services.godta_brist(
            by=self.request.user,
            nyckel=brist.nyckel,
            lage=brist.lage,
            rubrik=brist.rubrik,
            lag=brist.lag,
            **form.cleaned_data,
        )
        return f"Godtaget: {brist.rubrik}."


class GodtagandeAterkallaView(Objektsida, TjanstFormView):
    """Withdraw the acceptance of a warning."""

    behorighet = ANDRA
    modell = Bristgodtagande
    rubrik = "Återkalla godtagandet?"
    brodsmulor = (OMRADE, KRAVEN)
    knapp = "Återkalla"

    def get_objekt(self) -> Bristgodtagande:
        return hamta(Bristgodtagande, self.request.user, pk=self.kwargs["pk"])

    def get_ingress(self) -> str:
        return f"{self.objekt.rubrik} blir en varning igen. Skälet var: {self.objekt.skal}"

    def get_success_url(self) -> str:
        return reverse("styrelse:krav")

    def utfor(self, form: object) -> str:
        services.aterkalla_godtagande(by=self.request.user, godtagande=self.objekt)
        return "Godtagandet är återkallat."
