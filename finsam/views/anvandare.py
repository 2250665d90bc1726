"""Pages of the plumbing: users, the log, kept files, jobs."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse_lazy
from django.views.decorators.http import require_POST, require_safe

from finsam import filer, kedja, services
from finsam.behorighet import Behorighet, kraver
from finsam.filters import AnvandareFilter, HandelseFilter
from finsam.forms import AnvandareAndraForm, AnvandareForm
from finsam.formular import TjanstFormView
from finsam.jobb import med_notis
from finsam.lista import ListaView
from finsam.models import Fil, Handelse, Jobb, User
from finsam.sida import Atgard, ObjektMixin
from finsam.synlig import hamta
from finsam.tables import AnvandareTable, HandelseTable

ANVANDARE = (("Användare", "anvandare_lista"),)


class AnvandareListView(ListaView):
    """Everyone who has an account."""

    behorighet = Behorighet.ANDRA_ANVANDARE
    model = User
    table_class = AnvandareTable
    filterset_class = AnvandareFilter
    rubrik = "Användare"
    ingress = "Vad var och en får göra följer av rollerna."
    atgarder = (Atgard("Ny användare", "anvandare_ny", Behorighet.ANDRA_ANVANDARE),)


class AnvandareNyView(TjanstFormView):
    """Make an account and send the invitation."""

    behorighet = Behorighet.ANDRA_ANVANDARE
    form_class = AnvandareForm
    rubrik = "Ny användare"
    brodsmulor = ANVANDARE
    success_url = reverse_lazy("anvandare_lista")
    knapp = "Skapa och bjud in"

    def utfor(self, form: AnvandareForm) -> str:
        user = services.skapa_anvandare(by=self.request.user, **form.cleaned_data)
        if hinder := services.bjud_in(by=self.request.user, user=user):
            return f"{user.namn} har ett konto, men inbjudan kom inte iväg. {hinder}"
        return f"{user.namn} har fått en inbjudan till {user.email}."


class AnvandareAndraView(ObjektMixin, TjanstFormView):
    """Change a user's name and roles, or shut the account."""

    behorighet = Behorighet.ANDRA_ANVANDARE
    modell = User
    form_class = AnvandareAndraForm
    success_url = reverse_lazy("anvandare_lista")
    template_name = "finsam/anvandare.html"
    brodsmulor = ANVANDARE

    def get_rubrik(self) -> str:
        return self.objekt.namn

    def get_ingress(self) -> str:
        return self.objekt.email

    def get_initial(self) -> dict[str, object]:
        return AnvandareAndraForm.startvarden(self.objekt)

    def utfor(self, form: AnvandareAndraForm) -> str:
        services.andra_anvandare(by=self.request.user, user=self.objekt, **form.cleaned_data)
        return f"{self.objekt.namn} är ändrad."


@kraver(Behorighet.ANDRA_ANVANDARE)
@require_POST
def bjud_in(request: HttpRequest, pk: int) -> HttpResponse:
    """Send the link by which the user chooses a password, once more."""
    user = hamta(User, request.user, pk=pk)
    if hinder := services.bjud_in(by=request.user, user=user):
        messages.error(request, f"Inbjudan kom inte iväg. {hinder}")
    else:
        messages.success(request, f"En ny inbjudan är skickad till {user.email}.")
    return redirect("anvandare_lista")


class LoggView(ListaView):
    """The audit log and the state of its chain."""

    behorighet = Behorighet.SE_LOGG
    model = Handelse
    table_class = HandelseTable
    filterset_class = HandelseFilter
    rubrik = "Logg"

    def get_ingress(self) -> str:
        huvud = kedja.huvud()
        return (
            "Varje händelse är kedjad till den före, så att en ändring i efterhand syns. "
            f"Kedjans huvud just nu: {huvud.nummer}:{huvud.hash[:16]}…"
        )


@kraver(Behorighet.SE_FILER)
@require_safe
def fil(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Give a kept file as an attachment that a browser cannot run."""
    post = hamta(Fil, request.user, pk=pk)
    return filer.som_bilaga(post)


@kraver(Behorighet.SE_START)
@require_safe
def jobb(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show how far the work has come; the page asks again by itself while it goes on."""
    post = med_notis(hamta(Jobb, request.user, pk=pk))
    klart = post.status == Jobb.Status.KLART and post.nasta_url
    if request.htmx:
        svar = render(request, "finsam/jobb_lage.html", {"jobb": post})
        if klart:
            svar["HX-Redirect"] = post.nasta_url
        return svar
    if klart:
        return redirect(post.nasta_url)
    return render(request, "finsam/jobb.html", {"jobb": post})
