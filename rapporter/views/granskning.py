"""Pages of the review: a draft sent out, comments as tasks, a comment answered."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST
from django.views.generic import TemplateView

from finsam.behorighet import Behorighet, kraver
from finsam.formular import TjanstFormView
from finsam.models import User
from finsam.sida import ObjektMixin, SidaMixin
from finsam.synlig import hamta, synliga
from rapporter import uppgifter
from rapporter.forms.utgava import InbjudanForm, KommentarForm, LosForm, TilldelaForm, UtkastForm
from rapporter.models import Inbjuden, Kommentar, Rapport, Utgava
from rapporter.services import granskning
from rapporter.views.rapportflikar import Rapportflikar
from rapporter.views.utgava import RAPPORTER, sokvag, versionsadress
from styrelse.models import Organ

ANDRA = Behorighet.ANDRA_RAPPORTER


def _organ(user: User) -> object:
    """Return the organs that may be asked: those that exist today."""
    return synliga(Organ, user).vid(timezone.localdate()).order_by("ordning", "namn")


class UtkastNyttView(ObjektMixin, TjanstFormView):
    """Keep the report as a numbered draft, and ask organs to read it."""

    behorighet = ANDRA
    modell = Rapport
    form_class = UtkastForm
    knapp = "Gör utkastet"
    ingress = (
        "Rapporten sparas som den är nu, med nummer, som sida och som PDF med UTKAST på varje "
        "sida. Den som bjuds in får ett brev och läser i dator eller telefon."
    )

    def get_rubrik(self) -> str:
        return f"Skicka ut utkast till {self.objekt.titel}"

    def get_brodsmulor(self) -> list[tuple[str, str]]:
        return [*sokvag(self.objekt), ("Versioner", versionsadress(self.objekt))]

    def get_form_kwargs(self) -> dict[str, object]:
        return super().get_form_kwargs() | {"organ": _organ(self.request.user)}

    def get_avbryt_url(self) -> str:
        return versionsadress(self.objekt)

    def utfor(self, form: UtkastForm) -> str:
        self.jobb = uppgifter.bestall_utkast(
            rapport=self.objekt, by=self.request.user, **form.cleaned_data
        )
        return "Utkastet görs."

    def get_success_url(self) -> str:
        return reverse("jobb", args=[self.jobb.pk])


class BjudInView(ObjektMixin, TjanstFormView):
    """Ask one more organ to read a draft."""

    behorighet = ANDRA
    modell = Utgava
    form_class = InbjudanForm
    knapp = "Skicka inbjudan"

    def get_rubrik(self) -> str:
        return f"Bjud in att läsa version {self.objekt.nummer}"

    def get_brodsmulor(self) -> list[tuple[str, str]]:
        rapport = self.objekt.rapport
        return [*sokvag(rapport), ("Versioner", versionsadress(rapport))]

    def get_form_kwargs(self) -> dict[str, object]:
        return super().get_form_kwargs() | {"organ": _organ(self.request.user)}

    def utfor(self, form: InbjudanForm) -> str:
        _inbjudan, utskick = granskning.bjud_in(
            by=self.request.user, utgava=self.objekt, **form.cleaned_data
        )
        return utskick.i_ord

    def get_success_url(self) -> str:
        return versionsadress(self.objekt.rapport)

    def get_avbryt_url(self) -> str:
        return self.get_success_url()


@kraver(ANDRA)
@require_POST
def skicka_igen(request: HttpRequest, pk: int) -> HttpResponse:
    """Send the invitation once more to somebody whom it did not reach."""
    inbjuden = hamta(Inbjuden, request.user, pk=pk)
    try:
        granskning.skicka_igen(by=request.user, inbjuden=inbjuden)
    except ValidationError as fel:
        messages.error(request, " ".join(fel.messages))
    else:
        messages.success(request, f"Inbjudan är skickad till {inbjuden}.")
    return redirect(versionsadress(inbjuden.inbjudan.utgava.rapport))


@kraver(Behorighet.SE_RAPPORTER)
@require_POST
def kommentera(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep what a reader says about an avsnitt, and go back to it."""
    utgava = hamta(Utgava, request.user, pk=pk)
    form = KommentarForm(request.POST)
    try:
        if not form.is_valid():
            raise ValidationError("Skriv vad du vill säga om avsnittet, med högst 5 000 tecken.")
        kommentar = granskning.kommentera(by=request.user, utgava=utgava, **form.cleaned_data)
    except ValidationError as fel:
        messages.error(request, " ".join(fel.messages))
        avsnitt = request.POST.get("avsnitt", "")
        ankare = f"#avsnitt-{avsnitt}" if avsnitt in {t["nyckel"] for t in utgava.texter} else ""
        return redirect(f"{utgava.get_absolute_url()}{ankare}")
    messages.success(request, "Kommentaren är lämnad. Du får svar här på sidan.")
    return redirect(f"{utgava.get_absolute_url()}#{kommentar.ankare}")


class KommentarerView(Rapportflikar, ObjektMixin, TemplateView):
    """The comments on a report as tasks: all, one's own, or those of a person."""

    behorighet = Behorighet.SE_RAPPORTER
    modell = Rapport
    template_name = "rapporter/kommentarer.html"
    ingress = "Varje kommentar är en uppgift tills den är löst."

    def get_rubrik(self) -> str:
        return f"Kommentarer på {self.objekt.titel}"

    def get_brodsmulor(self) -> list[tuple[str, str]]:
        return sokvag(self.objekt)

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        alla = synliga(Kommentar, self.request.user).filter(utgava__rapport=self.objekt)
        rader = list(alla.med_vem().order_by("lost_at", "-pk"))
        personer = sorted({k.tilldelad for k in rader if k.tilldelad}, key=str)
        valt = self.request.GET.get("vem", "")
        visade = [k for k in rader if not valt or str(k.tilldelad_id or "ingen") == valt]
        return super().get_context_data(
            rapport=self.objekt,
            oppna=[k for k in visade if not k.ar_lost],
            losta=[k for k in visade if k.ar_lost],
            personer=personer,
            valt=valt,
            **kwargs,
        )


class MinaKommentarerView(SidaMixin, TemplateView):
    """The comments that the user takes care of, of all reports."""

    behorighet = Behorighet.SE_RAPPORTER
    template_name = "rapporter/kommentarer.html"
    rubrik = "Kommentarer att ta om hand"
    brodsmulor = (RAPPORTER,)

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        mina = synliga(Kommentar, self.request.user).filter(tilldelad=self.request.user)
        rader = list(mina.med_vem().order_by("pk"))
        return super().get_context_data(
            oppna=[k for k in rader if not k.ar_lost],
            losta=[k for k in rader if k.ar_lost],
            med_rapport=True,
            **kwargs,
        )


class KommentarView(ObjektMixin, TjanstFormView):
    """A comment with its answer; whoever takes care of it says what was done."""

    behorighet = Behorighet.SE_RAPPORTER
    modell = Kommentar
    form_class = LosForm
    template_name = "rapporter/kommentar.html"
    knapp = "Lös kommentaren"

    def get_rubrik(self) -> str:
        return f"Kommentar om {self.objekt.rubrik}"

    def get_brodsmulor(self) -> list[tuple[str, str]]:
        rapport = self.objekt.utgava.rapport
        adress = reverse("rapporter:kommentarer", args=[rapport.pk])
        return [RAPPORTER, (rapport.titel, versionsadress(rapport)), ("Kommentarer", adress)]

    def get_initial(self) -> dict[str, object]:
        return {"svar": self.objekt.svar, "losning": Kommentar.Losning.ANDRAT}

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        user, rapport = self.request.user, self.objekt.utgava.rapport
        far_losa = synliga(Kommentar, user).losbara_for(user).filter(pk=self.objekt.pk).exists()
        return super().get_context_data(
            kommentar=self.objekt,
            far_losa=far_losa,
            tilldela=TilldelaForm(initial={"till": self.objekt.tilldelad}),
            avsnitt=rapport.avsnitt.filter(nyckel=self.objekt.avsnitt).first(),
            **kwargs,
        )

    def utfor(self, form: LosForm) -> str:
        kommentar = losbar(self.request, self.objekt.pk)
        granskning.los(by=self.request.user, kommentar=kommentar, **form.cleaned_data)
        return "Kommentaren är löst."

    def get_success_url(self) -> str:
        return self.objekt.get_absolute_url()


def losbar(request: HttpRequest, pk: int) -> Kommentar:
    """Return a comment that the user may resolve; Http404 for any other."""
    return get_object_or_404(synliga(Kommentar, request.user).losbara_for(request.user), pk=pk)


@kraver(Behorighet.SE_RAPPORTER)
@require_POST
def tilldela(request: HttpRequest, pk: int) -> HttpResponse:
    """Say who takes care of a comment."""
    kommentar = losbar(request, pk)
    form = TilldelaForm(request.POST)
    try:
        if not form.is_valid():
            raise ValidationError("Välj någon i listan.")
        granskning.tilldela(by=request.user, kommentar=kommentar, till=form.cleaned_data["till"])
        messages.success(request, "Ändrat vem som tar om hand.")
    except ValidationError as fel:
        messages.error(request, " ".join(fel.messages))
    return redirect(kommentar)


@kraver(Behorighet.SE_RAPPORTER)
@require_POST
def oppna_igen(request: HttpRequest, pk: int) -> HttpResponse:
    """Make a resolved comment a task again."""
    kommentar = losbar(request, pk)
    try:
        granskning.oppna_igen(by=request.user, kommentar=kommentar)
        messages.success(request, "Kommentaren är en uppgift igen.")
    except ValidationError as fel:
        messages.error(request, " ".join(fel.messages))
    return redirect(kommentar)
