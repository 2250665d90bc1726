"""Pages of the SIE import: choose a file, look at what it would do, then read it in."""

import re

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.generic import TemplateView

from ekonomi.forms.sie import SieFilForm, SieGranskaForm
from ekonomi.forslagstraff import traffar_i
from ekonomi.models import Budget, Rakenskapsar, SieImport
from ekonomi.services.sie_import import forhandsgranska, importera
from ekonomi.sieplan import Forhandsgranskning, per_slag
from ekonomi.tables.bok import SieImportTable
from ekonomi.uppgifter import ar_stor, bestall_import
from ekonomi.views.sida import OMRADE
from finsam import vantande
from finsam.behorighet import Behorighet
from finsam.format import med_ord
from finsam.formular import TjanstFormView
from finsam.lista import ListaView
from finsam.sida import Atgard, SidaMixin
from finsam.synlig import synliga

_ARSNUMMER = re.compile(r"-?[0-9]{1,3}")
IMPORTER = ("Inlästa SIE-filer", "ekonomi:sie_lista")


def _gjort(plan: Forhandsgranskning, sie_import: SieImport) -> str:
    """What the import did, in a sentence or two."""
    bytta = sie_import.rapport["bytta"]
    if not plan.nya and not bytta:
        return "Filen är sparad. Inget nytt fanns att bokföra."
    nya = med_ord(len(plan.nya), "verifikation är bokförd", "verifikationer är bokförda")
    godtagna = med_ord(bytta, "är ändrad efter filen", "är ändrade efter filen")
    if not bytta:
        return f"{nya} i {plan.ar}."
    return f"{nya} i {plan.ar} och {godtagna}."


class SieImportListView(ListaView):
    """Every file that has been read in."""

    behorighet = Behorighet.SE_EKONOMI
    model = SieImport
    table_class = SieImportTable
    template_name = "ekonomi/sie_lista.html"
    rubrik = "Inlästa SIE-filer"
    ingress = "Varje fil sparas med sin kontrollsumma. Samma fil en gång till bokför ingenting."
    brodsmulor = (OMRADE,)
    atgarder = (Atgard("Läs in SIE-fil", "ekonomi:sie_ny", Behorighet.ANDRA_EKONOMI),)
    tomt = "Ingen fil är inläst än."

    def get_queryset(self) -> QuerySet:
        return super().get_queryset().som_visas().with_antal()

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        user = self.request.user
        return super().get_context_data(
            aren=synliga(Rakenskapsar, user),
            far_hamta=user.har(Behorighet.SE_FILER),
            **kwargs,
        )


class SieImportView(SidaMixin, TemplateView):
    """What one import did."""

    behorighet = Behorighet.SE_EKONOMI
    template_name = "ekonomi/sie_import.html"
    brodsmulor = (OMRADE, IMPORTER)

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        alla = synliga(SieImport, request.user).som_visas()
        self.sie_import = get_object_or_404(alla, pk=kwargs["pk"])
        arets = synliga(Budget, request.user).filter(ar=self.sie_import.ar.slut.year)
        self.budgetar = list(arets)
        return super().get(request, *args, **kwargs)

    def get_rubrik(self) -> str:
        return self.sie_import.fil.namn

    def get_atgarder(self) -> tuple[Atgard, ...]:
        if self.sie_import.angrad_at:
            return ()
        vad, args = Behorighet.ANDRA_EKONOMI, (self.sie_import.pk,)
        atgarder = [Atgard("Ångra importen", "ekonomi:sie_angra", vad, args, huvud=False)]
        if self.sie_import.rapport.get("budgetposter"):
            gor = Atgard(
                "Gör budgetförslag", "ekonomi:sie_budget", vad, args, huvud=not self.budgetar
            )
            atgarder.insert(0, gor)
        return tuple(atgarder)

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        sie_import = self.sie_import
        skillnader = sie_import.filskillnader.visible_to(self.request.user).som_visas()
        return super().get_context_data(
            sie_import=sie_import,
            rapport=sie_import.rapport,
            budgetar=self.budgetar,
            oppna=skillnader.oppna(),
            godtagna=skillnader.filter(godtagen_at__isnull=False),
            far_andra=self.request.user.har(Behorighet.ANDRA_EKONOMI),
            far_hamta=self.request.user.har(Behorighet.SE_FILER),
            **kwargs,
        )


class SieNyView(TjanstFormView):
    """Step 1: choose a file. It is put aside, and nothing is written in the books."""

    behorighet = Behorighet.ANDRA_EKONOMI
    form_class = SieFilForm
    template_name = "ekonomi/sie_ny.html"
    rubrik = "Läs in SIE-fil"
    ingress = "Först visas vad filen skulle göra. Inget bokförs förrän du säger ja."
    brodsmulor = (OMRADE, IMPORTER)
    knapp = "Granska filen"

    def utfor(self, form: SieFilForm) -> str:
        fil = form.cleaned_data["fil"]
        data = fil.read()
        forhandsgranska(data)
        self.token = vantande.lagg(data, fil.name, user=self.request.user)
        return f"{fil.name} är uppladdad. Inget är bokfört än."

    def get_success_url(self) -> str:
        return reverse("ekonomi:sie_granska", args=[self.token])

    def get_avbryt_url(self) -> str:
        return reverse("ekonomi:sie_lista")


class SieGranskaView(TjanstFormView):
    """Step 2: what the file would do; then everything in one transaction, or nothing."""

    behorighet = Behorighet.ANDRA_EKONOMI
    form_class = SieGranskaForm
    template_name = "ekonomi/sie_granska.html"
    brodsmulor = (OMRADE, IMPORTER)
    knapp = "Läs in och bokför"

    def dispatch(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        fil = vantande.hamta(kwargs["token"], user=request.user)
        if fil is None:
            messages.error(request, "Filen finns inte kvar att granska. Välj den igen.")
            return redirect("ekonomi:sie_ny")
        self.fil = fil
        return super().dispatch(request, *args, **kwargs)

    def get_rubrik(self) -> str:
        return f"Granska {self.fil.namn}"

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        valt = self.request.POST.get("rar") or self.request.GET.get("rar") or "0"
        rar = int(valt) if _ARSNUMMER.fullmatch(valt) else 0
        plan = forhandsgranska(self.fil.data, rar=rar)
        form = kwargs.pop("form", None) or self.get_form()
        if plan.ar and not plan.ar.bokfors_har:
            form.initial["andrad"] = True  # whoever keeps the books has changed them: one click
        return super().get_context_data(
            plan=plan,
            rar=rar,
            skillnader=per_slag(plan),
            traffar=traffar_i(plan),
            form=form,
            **kwargs,
        )

    def utfor(self, form: SieGranskaForm) -> str:
        by, namn = self.request.user, self.fil.namn
        if ar_stor(self.fil.data):
            post = bestall_import(by=by, token=self.kwargs["token"], namn=namn, **form.val())
            self.vidare = reverse("jobb", args=[post.pk])
            return f"{namn} läses in. Allt blir bokfört, eller inget."
        plan, sie_import = importera(by=by, data=self.fil.data, namn=namn, **form.val())
        if sie_import is None:
            self.vidare = reverse(IMPORTER[1])
            return "Filen är redan inläst. Inget nytt fanns att bokföra."
        self.vidare = sie_import.get_absolute_url()
        return _gjort(plan, sie_import)

    def get_success_url(self) -> str:
        return self.vidare

    def get_avbryt_url(self) -> str:
        return reverse("ekonomi:sie_ny")
