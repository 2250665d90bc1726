"""Pages of the audit's questions: the list, one question, asked and answered."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe
from django.views.generic import TemplateView

from ekonomi.models import Konto, Verifikation
from finsam import filer
from finsam.behorighet import Behorighet, kraver
from finsam.formular import TjanstFormView
from finsam.lista import ListaView
from finsam.models import User
from finsam.sida import Atgard, ObjektMixin
from finsam.synlig import hamta, synliga
from rapporter.filters import RevisionsfragaFilter
from rapporter.forms.revision import FragaForm, FragaVidareForm, InlaggForm, justerade
from rapporter.models import Revisionsbilaga, Revisionsfraga
from rapporter.revisionslage import galler_url, lasrum, revisionslage, senaste_ar
from rapporter.services import revision as services
from rapporter.tables import RevisionsfragaTable
from styrelse.models import Handling

SE, FRAGA = Behorighet.SE_REVISION, Behorighet.FRAGA_I_REVISION
SVARA = Behorighet.SVARA_I_REVISION
OMRADE = ("Revision", "revision:lista")


class RevisionView(ListaView):
    """What the auditors ask, what waits for whom, and what they have said of the reports."""

    behorighet = SE
    model = Revisionsfraga
    table_class = RevisionsfragaTable
    filterset_class = RevisionsfragaFilter
    template_name = "rapporter/revision/lista.html"
    rubrik = "Revision"
    ingress = "Revisorernas frågor med svar, och deras berättelser om årsredovisningarna."
    tomt = "Ingen fråga är ställd."
    atgarder = (Atgard("Ställ en fråga", "revision:fraga_ny", FRAGA),)

    def get_queryset(self) -> QuerySet:
        return super().get_queryset().som_visas()

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        user = self.request.user
        return super().get_context_data(
            lagen=revisionslage(user), rum=lasrum(user) if user.har(FRAGA) else (), **kwargs
        )


class FragaView(ObjektMixin, TemplateView):
    """One question: what it is about, what was said, and what the reader can say."""

    behorighet = SE
    modell = Revisionsfraga
    template_name = "rapporter/revision/fraga.html"
    brodsmulor = (OMRADE,)

    def get_objekt(self) -> Revisionsfraga:
        alla = synliga(Revisionsfraga, self.request.user).som_visas()
        return get_object_or_404(alla, pk=self.kwargs["pk"])

    def get_rubrik(self) -> str:
        return self.objekt.rubrik

    def get_ingress(self) -> str:
        return str(self.objekt)

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        user, fraga = self.request.user, self.objekt
        oppen = fraga.status != Revisionsfraga.Status.KLAR
        return super().get_context_data(
            fraga=fraga,
            galler_url=galler_url(fraga),
            inlagg=fraga.inlagg.visible_to(user).med_filer(),
            svarsform=InlaggForm() if user.har(SVARA) and oppen else None,
            vidareform=FragaVidareForm() if user.har(FRAGA) else None,
            far_avsluta=user.har(FRAGA) and oppen,
            **kwargs,
        )


class _Revisionsformular(TjanstFormView):
    """A form whose files are read and whose other party is told."""

    brodsmulor: tuple[tuple[str, str], ...] = (OMRADE,)
    fraga: Revisionsfraga

    def get_success_url(self) -> str:
        return self.fraga.get_absolute_url()

    def beratta(self, fraga: Revisionsfraga) -> None:
        """Mail those whose turn it is; say whom it did not reach."""
        for fel in services.meddela(by=self.request.user, fraga=fraga):
            messages.warning(self.request, f"Brevet gick inte fram till {fel}")


def om_vad(user: User, vad: str, vilken: str) -> dict[str, object]:
    """Return what the form begins with when one asks about a row; Http404 where there is none."""
    if vad == "konto":
        return {"konto": hamta(Konto, user, nummer=vilken).nummer}
    if not vilken.isdecimal():
        raise Http404("Adressen säger inte vad frågan gäller.")
    if vad == "verifikation":
        verifikation = hamta(Verifikation, user, pk=int(vilken))
        return {"verifikation": str(verifikation), "ar": verifikation.ar.slut.year}
    if vad == "protokoll":
        return {"protokoll": get_object_or_404(justerade(user), pk=int(vilken))}
    if vad == "handling":
        return {"handling": hamta(Handling, user, pk=int(vilken)).beteckning}
    raise Http404("Adressen säger inte vad frågan gäller.")


def sanda(data: dict) -> list[tuple[bytes, str]]:
    """Return the form's files as (bytes, name)."""
    return [(fil.read(), fil.name) for fil in data.pop("filer", [])]


class FragaNyView(_Revisionsformular):
    """Ask something; ``vad`` and ``vilken`` in the address say what about, where one came from it.

    ``vilken`` is the key of the row; of a konto its number.
    """

    behorighet = FRAGA
    form_class = FragaForm
    rubrik = "Ställ en fråga"
    ingress = (
        "Kansliet får ett brev om att frågan finns, utan dess ord, och svarar här med text och "
        "filer. Alla som arbetar med revisionen läser frågor och svar."
    )
    knapp = "Ställ frågan"

    def get_form_kwargs(self) -> dict[str, object]:
        return super().get_form_kwargs() | {"user": self.request.user}

    def get_initial(self) -> dict[str, object]:
        vad, vilken = self.kwargs.get("vad"), self.kwargs.get("vilken", "")
        if vad is None:
            return {"ar": senaste_ar()}
        return {"ar": senaste_ar()} | om_vad(self.request.user, vad, vilken)

    def get_avbryt_url(self) -> str:
        return reverse("revision:lista")

    def utfor(self, form: FragaForm) -> str:
        data = form.cleaned_data
        self.fraga = services.stall_fraga(
            by=self.request.user,
            ar=data["ar"],
            rubrik=data["rubrik"],
            text=data["text"],
            galler=data["galler"],
            senast=data["senast"],
            filer=sanda(data),
        )
        self.beratta(self.fraga)
        return f"{self.fraga} är ställd."


class _OmFraga(_Revisionsformular):
    """A form about a question that there is."""

    def setup(self, request: HttpRequest, *args: object, **kwargs: object) -> None:
        super().setup(request, *args, **kwargs)
        self.fraga = self._fraga(request.user)

    def _fraga(self, user: User) -> Revisionsfraga:
        return hamta(Revisionsfraga, user, pk=self.kwargs["pk"])

    def get_brodsmulor(self) -> tuple[tuple[str, str], ...]:
        return (OMRADE, (str(self.fraga), self.fraga.get_absolute_url()))

    def get_ingress(self) -> str:
        return self.fraga.rubrik

    def get_avbryt_url(self) -> str:
        return self.get_success_url()


class SvaraView(_OmFraga):
    """Answer."""

    behorighet = SVARA
    form_class = InlaggForm
    rubrik = "Svara"
    knapp = "Skicka svaret"

    def utfor(self, form: InlaggForm) -> str:
        data = form.cleaned_data
        services.svara(by=self.request.user, fraga=self.fraga, text=data["text"], filer=sanda(data))
        self.beratta(self._fraga(self.request.user))
        return "Svaret är lämnat."


class FragaVidareView(_OmFraga):
    """Ask further."""

    behorighet = FRAGA
    form_class = FragaVidareForm
    rubrik = "Fråga vidare"
    knapp = "Skicka frågan"

    def utfor(self, form: FragaVidareForm) -> str:
        data = form.cleaned_data
        services.fraga_vidare(
            by=self.request.user,
            fraga=self.fraga,
            text=data["text"],
            senast=data["senast"],
            filer=sanda(data),
        )
        self.beratta(self._fraga(self.request.user))
        return "Frågan väntar på svar igen."


@kraver(FRAGA)
@require_POST
def avsluta(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that a question needs no more."""
    fraga = hamta(Revisionsfraga, request.user, pk=pk)
    try:
        services.avsluta_fraga(by=request.user, fraga=fraga)
    except ValidationError as fel:
        messages.error(request, " ".join(fel.messages))
    else:
        messages.success(request, f"{fraga} är klar.")
    return redirect("revision:lista")


@kraver(SE)
@require_safe
def bilaga(request: HttpRequest, pk: int) -> HttpResponse:
    """Give a file of a question or an answer."""
    alla = synliga(Revisionsbilaga, request.user).select_related("fil")
    return filer.som_bilaga(get_object_or_404(alla, pk=pk).fil)
