"""Pages of the proposals to whoever keeps the books: what waits, handing on, what came of it."""

from django import forms
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from ekonomi.filters.forslag import ForslagFilter
from ekonomi.forms.forslag import AtertaForm, KopplaForm, LamnaForm
from ekonomi.models import Bokforingsforslag, Overlamning, Verifikation
from ekonomi.querysets.forslag import ForslagQuerySet
from ekonomi.services.forslag import aterta
from ekonomi.services.overlamning import koppla, koppla_loss, lamna_over
from ekonomi.tables.forslag import ForslagTable
from ekonomi.views.sida import OMRADE
from finsam.behorighet import Behorighet
from finsam.format import med_ord
from finsam.formular import TjanstFormView
from finsam.lista import ListaView
from finsam.sida import Atgard, ObjektMixin, SidaMixin
from finsam.synlig import synliga

FORSLAG = ("Bokföringsförslag", "ekonomi:forslag_lista")


class ForslagListView(ListaView):
    """What we want booked where somebody else keeps the books, and how far it has come."""

    behorighet = Behorighet.SE_EKONOMI
    model = Bokforingsforslag
    table_class = ForslagTable
    filterset_class = ForslagFilter
    template_name = "ekonomi/forslag_lista.html"
    rubrik = "Bokföringsförslag"
    ingress = "Det som vi vill ha bokfört i år vars böcker förs av någon annan."
    brodsmulor = (OMRADE,)
    tomt = (
        "Inga förslag än. Det du bokför i ett år vars böcker förs av någon annan blir ett förslag."
    )

    def get_queryset(self) -> QuerySet:
        return super().get_queryset().som_visas().with_omslutning()

    @cached_property
    def alla(self) -> ForslagQuerySet:
        """Every proposal that the user may see."""
        return synliga(Bokforingsforslag, self.request.user)

    def get_atgarder(self) -> tuple[Atgard, ...]:
        skal = "" if self.alla.att_lamna().exists() else "Det finns inget förslag att lämna."
        return (Atgard("Lämna över", "ekonomi:forslag_lamna", Behorighet.ANDRA_EKONOMI, skal=skal),)

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        overlamningar = synliga(Overlamning, self.request.user)
        return super().get_context_data(
            vantar=self.alla.vantar().count(),
            overlamningar=overlamningar.select_related("fil", "ar")[:10],
            **kwargs,
        )


class ForslagView(SidaMixin, TemplateView):
    """One proposal: its rows, whether it is handed on, what it was booked as."""

    behorighet = Behorighet.SE_EKONOMI
    template_name = "ekonomi/forslag.html"
    brodsmulor = (OMRADE, FORSLAG)

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        alla = synliga(Bokforingsforslag, request.user).som_visas()
        self.forslag = get_object_or_404(alla, pk=kwargs["pk"])
        return super().get(request, *args, **kwargs)

    def get_rubrik(self) -> str:
        return f"Förslag {self.forslag}"

    def get_ingress(self) -> str:
        return self.forslag.text

    def get_atgarder(self) -> tuple[Atgard, ...]:
        vad, args = Behorighet.ANDRA_EKONOMI, (self.forslag.pk,)
        if self.forslag.verifikation_id:
            return (Atgard("Koppla loss", "ekonomi:forslag_loss", vad, args),)
        if self.forslag.avslutat:
            return ()
        return (
            Atgard("Det är bokfört", "ekonomi:forslag_koppla", vad, args),
            Atgard("Ta tillbaka", "ekonomi:forslag_aterta", vad, args),
        )

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        rader = self.forslag.rader.visible_to(self.request.user)
        return super().get_context_data(
            forslag=self.forslag,
            verifikation=self.forslag,  # the table of rows asks it for its year
            rader=rader.select_related("konto").prefetch_related("objektkombination__objekt"),
            far_hamta=self.request.user.har(Behorighet.SE_FILER),
            **kwargs,
        )


class LamnaView(TjanstFormView):
    """Hand proposals on: one file of type 4I, kept with its checksum."""

    behorighet = Behorighet.ANDRA_EKONOMI
    form_class = LamnaForm
    brodsmulor = (OMRADE, FORSLAG)
    rubrik = "Lämna över förslag"
    ingress = (
        "Förslagen blir en SIE-fil (typ 4I) som du skickar till den som för böckerna. Därefter "
        "kan de inte ändras, bara tas tillbaka."
    )
    knapp = "Gör filen"
    success_url = ""

    def get_form_kwargs(self) -> dict[str, object]:
        alla = synliga(Bokforingsforslag, self.request.user).att_lamna()
        return super().get_form_kwargs() | {"forslag": alla.with_omslutning()}

    def get_initial(self) -> dict[str, object]:
        alla = synliga(Bokforingsforslag, self.request.user).att_lamna()
        return {"forslag": list(alla.values_list("pk", flat=True))}

    def utfor(self, form: LamnaForm) -> str:
        valda = [forslag.pk for forslag in form.cleaned_data["forslag"]]
        self.overlamning = lamna_over(by=self.request.user, forslag=valda)
        return f"Filen är gjord med {med_ord(len(valda), 'förslag', 'förslag')}. Skicka den nu."

    def get_success_url(self) -> str:
        return self.overlamning.get_absolute_url()


class OverlamningView(ObjektMixin, TemplateView):
    """One file that was handed on, and what has come of each proposal in it."""

    behorighet = Behorighet.SE_EKONOMI
    modell = Overlamning
    template_name = "ekonomi/overlamning.html"
    brodsmulor = (OMRADE, FORSLAG)

    def get_rubrik(self) -> str:
        return self.objekt.fil.namn

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        forslag = self.objekt.forslag.visible_to(self.request.user).som_visas()
        return super().get_context_data(
            overlamning=self.objekt,
            forslag=forslag.with_omslutning(),
            vantar=forslag.vantar().count(),
            far_hamta=self.request.user.har(Behorighet.SE_FILER),
            **kwargs,
        )


class _ForslagFormView(ObjektMixin, TjanstFormView):
    """A form about one proposal."""

    behorighet = Behorighet.ANDRA_EKONOMI
    modell = Bokforingsforslag

    def get_brodsmulor(self) -> tuple[tuple[str, str], ...]:
        return (OMRADE, FORSLAG, (f"Förslag {self.objekt}", self.objekt.get_absolute_url()))

    def get_success_url(self) -> str:
        return self.objekt.get_absolute_url()


class AtertaView(_ForslagFormView):
    """Withdraw a proposal, with the reason."""

    form_class = AtertaForm
    knapp = "Ta tillbaka förslaget"

    def get_rubrik(self) -> str:
        return f"Ta tillbaka förslag {self.objekt}"

    def get_ingress(self) -> str:
        if self.objekt.overlamning_id:
            return "Förslaget är redan lämnat. Säg också till den som bokför."
        return "Förslaget har inte lämnats till någon än."

    def utfor(self, form: AtertaForm) -> str:
        aterta(by=self.request.user, forslag=self.objekt, **form.cleaned_data)
        return f"Förslag {self.objekt} är återtaget."


class KopplaView(_ForslagFormView):
    """Say which voucher a proposal was booked as, where the system did not see it."""

    form_class = KopplaForm
    knapp = "Koppla"
    ingress = (
        "När någon har bokfört förslaget med annat datum eller belopp får du visa vilket det är."
    )

    def get_rubrik(self) -> str:
        return f"Vad är förslag {self.objekt} bokfört som?"

    def get_form_kwargs(self) -> dict[str, object]:
        verifikationer = synliga(Verifikation, self.request.user).i_kraft()
        return super().get_form_kwargs() | {
            "verifikationer": verifikationer.filter(ar=self.objekt.ar_id)
        }

    def utfor(self, form: KopplaForm) -> str:
        verifikation = form.cleaned_data["verifikation"]
        koppla(by=self.request.user, forslag=self.objekt, verifikation=verifikation)
        return f"Förslag {self.objekt} är bokfört som {verifikation}."


class LossView(_ForslagFormView):
    """Take back that a proposal is booked."""

    knapp = "Koppla loss"
    ingress = "Verifikationen står kvar. Förslaget väntar igen på att någon bokför det."

    def get_rubrik(self) -> str:
        return f"Koppla loss förslag {self.objekt}"

    def utfor(self, form: forms.Form) -> str:
        koppla_loss(by=self.request.user, forslag=self.objekt)
        return f"Förslag {self.objekt} väntar igen."
