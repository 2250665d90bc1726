"""Pages where two persons give a third a way back in."""

from django.contrib.auth.decorators import login_not_required
from django.urls import reverse_lazy
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache

from finsam import services
from finsam.behorighet import Behorighet
from finsam.forms import AterstallForm, KopplaForm
from finsam.formular import BekraftaView, TjanstFormView
from finsam.lista import ListaView
from finsam.models import Faktoraterstallning, User
from finsam.sida import Atgard, ObjektMixin
from finsam.tables import AterstallningTable

LISTA = (("Återställningar", "aterstallning_lista"),)


class AterstallningListView(ListaView):
    """Who has lost their factors, and how far the recovery has come."""

    behorighet = Behorighet.ATERSTALLA_FAKTOR
    model = Faktoraterstallning
    table_class = AterstallningTable
    rubrik = "Återställningar"
    ingress = (
        "Den som har förlorat kodapp, passernycklar och koder på papper får en väg in igen: en av "
        "er begär, en annan godkänner, och ett dygn senare kan faktorerna tas bort."
    )
    atgarder = (Atgard("Begär återställning", "aterstall", Behorighet.ATERSTALLA_FAKTOR),)


class AterstallView(BekraftaView):
    """Ask that a user's factors be removed."""

    behorighet = Behorighet.ATERSTALLA_FAKTOR
    form_class = AterstallForm
    rubrik = "Begär återställning av faktorer"
    brodsmulor = LISTA
    success_url = reverse_lazy("aterstallning_lista")
    knapp = "Begär återställning"
    foljder = (
        "En till med samma behörighet måste godkänna. Ingen av er får ha ett konto som någon annan "
        "har skapat, ändrat eller kopplat den senaste veckan.",
        "Ett dygn efter godkännandet kan faktorerna tas bort.",
        "Användaren och alla som kan godkänna får besked, och kan stoppa det.",
        "Har användaren kvar en återställningskod behövs inte detta: den loggar in.",
    )

    def get_form_kwargs(self) -> dict[str, object]:
        return super().get_form_kwargs() | {"by": self.request.user}

    def get_initial(self) -> dict[str, object]:
        return {"user": self.request.GET.get("user")}

    def utfor(self, form: AterstallForm) -> str:
        services.begar_aterstallning(by=self.request.user, **form.cleaned_data)
        return "Begärd. Be en till att kontrollera och godkänna."


class KopplaView(ObjektMixin, BekraftaView):
    """Let a user sign in by an account elsewhere."""

    behorighet = Behorighet.ANDRA_ANVANDARE
    modell = User
    form_class = KopplaForm
    brodsmulor = (("Användare", "anvandare_lista"),)
    success_url = reverse_lazy("anvandare_lista")
    knapp = "Koppla kontot"
    foljder = (
        "Den som har kontot hos tjänsten kan logga in här som användaren.",
        "Användaren får besked till alla sina adresser.",
    )

    def get_rubrik(self) -> str:
        return f"Koppla ett konto till {self.objekt.namn}"

    def utfor(self, form: KopplaForm) -> str:
        services.koppla(by=self.request.user, user=self.objekt, **form.cleaned_data)
        return f"{self.objekt.namn} kan logga in med kontot."


class _StegView(ObjektMixin, BekraftaView):
    """One step of a recovery."""

    behorighet = Behorighet.ATERSTALLA_FAKTOR
    modell = Faktoraterstallning
    brodsmulor = LISTA
    success_url = reverse_lazy("aterstallning_lista")

    def get_ingress(self) -> str:
        return (
            f"För {self.objekt.user.namn}. {self.objekt.begard_by.namn} begärde det och skrev: "
            f"{self.objekt.skal}"
        )


class GodkannView(_StegView):
    """Agree to it as the second."""

    rubrik = "Godkänn återställning"
    knapp = "Godkänn"
    foljder = (
        "Du har själv, på telefon eller i person, kontrollerat att användaren har bett om det.",
        "Om ett dygn kan kodapp, passernycklar och koder tas bort. Alla får besked nu.",
    )

    def utfor(self, form: object) -> str:
        services.godkann_aterstallning(by=self.request.user, aterstallning=self.objekt)
        return "Godkänd. Om ett dygn kan faktorerna tas bort."


class UtforView(_StegView):
    """Remove the factors."""

    rubrik = "Ta bort faktorerna"
    knapp = "Ta bort faktorerna"
    foljder = (
        "Användarens kodapp, passernycklar och koder tas bort, och alla inloggningar avslutas.",
        "Användaren loggar in med sitt lösenord och lägger genast till en ny faktor.",
        "Ett dygn efter det kan användaren skriva under igen.",
    )

    def utfor(self, form: object) -> str:
        services.utfor_aterstallning(by=self.request.user, aterstallning=self.objekt)
        return f"{self.objekt.user.namn} kan nu logga in och lägga till en ny faktor."


class StoppaView(_StegView):
    """Stop it; nothing is removed."""

    rubrik = "Stoppa återställningen"
    knapp = "Stoppa"
    foljder = ("Inget tas bort. Alla får besked om vem som stoppade den.",)

    def utfor(self, form: object) -> str:
        services.avbryt_aterstallning(by=self.request.user, aterstallning=self.objekt)
        return "Stoppad. Inget är borttaget."


@method_decorator([login_not_required, never_cache], name="dispatch")
class StoppaMedLankView(TjanstFormView):
    """Stop it by the link in the user's mail, without signing in."""

    template_name = "finsam/konto/stoppa.html"
    rubrik = "Stoppa återställningen"
    knapp = "Stoppa återställningen"
    success_url = reverse_lazy("account_login")

    def utfor(self, form: object) -> str:
        services.avbryt_med_lank(nyckel=self.kwargs["nyckel"])
        return "Stoppad. Inget är borttaget från ditt konto, och kansliet har fått besked."
