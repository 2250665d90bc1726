"""The föredragningslista as the kansli writes it: its points, their order, what may be taken in."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.generic import TemplateView, View

from finsam.sida import Atgard
from finsam.synlig import hamta, synliga
from styrelse.foredragningslista import foredragningslista
from styrelse.forms.dagordning import PunktForm
from styrelse.models import Arende, Dagordningspunkt, Delegationsbeslut, Sammantrade
from styrelse.services import dagordning as tjanst
from styrelse.services.dagordningsmall import anmal_delegationsbeslut, hamta_mall
from styrelse.services.motets_las import hinder_for_andring
from styrelse.views.motessida import Motesformular, Motessida
from styrelse.views.sida import ANDRA, OMRADE


class ForedragningslistaView(Motessida, TemplateView):
    """What the meeting is to take up, in what order, and what is lacking."""

    behorighet = ANDRA
    template_name = "styrelse/foredragningslista.html"

    def get_atgarder(self) -> list[Atgard]:
        pk, skal = (self.mote.pk,), hinder_for_andring(self.mote)
        return [
            Atgard("Ny punkt", "styrelse:punkt_ny", ANDRA, pk, skal=skal),
            Atgard("Till kallelsen", "styrelse:kallelse", ANDRA, pk),
        ]

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        user = self.request.user
        vantar = synliga(Delegationsbeslut, user).att_anmala()
        return super().get_context_data(
            punkter=foredragningslista(self.mote, user),
            oppna=synliga(Dagordningspunkt, user).oppna(self.mote.organ).fore(self.mote),
            vantar=vantar.filter(datum__lte=self.mote.datum).count(),
            last=hinder_for_andring(self.mote),
            **kwargs,
        )


class _Listhandling(View):
    """Something done to the list by one button: done, then back to the list."""

    behorighet = ANDRA
    http_method_names = ("post",)

    def post(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        self.mote = self.get_mote()
        try:
            meddelande = self.utfor()
        except ValidationError as fel:
            messages.error(request, " ".join(fel.messages))
        else:
            if meddelande:
                messages.success(request, meddelande)
        if request.htmx:
            punkter = foredragningslista(self.mote, request.user)
            return render(
                request, "styrelse/punktlista.html", {"punkter": punkter, "mote": self.mote}
            )
        return redirect("styrelse:foredragningslista", self.mote.pk)

    def get_mote(self) -> Sammantrade:
        """Return the meeting whose list it is."""
        return hamta(Sammantrade, self.request.user, pk=self.kwargs["pk"])

    def utfor(self) -> str:
        """Do it and return what is said, "" where the list itself says it."""
        raise NotImplementedError


class HamtaMallView(_Listhandling):
    """Copy the standing points in."""

    def utfor(self) -> str:
        nya = hamta_mall(by=self.request.user, sammantrade=self.mote)
        return f"{len(nya)} stående punkter är hämtade." if nya else "Alla stående punkter finns."


class AnmalDelegationsbeslutView(_Listhandling):
    """Take in the decisions by delegation that wait."""

    def utfor(self) -> str:
        if antal := anmal_delegationsbeslut(by=self.request.user, sammantrade=self.mote):
            return f"{antal} delegationsbeslut anmäls på mötet."
        return "Inget delegationsbeslut väntar, eller så saknar listan punkten delegationsbeslut."


class TaUppIgenView(_Listhandling):
    """Take in an open point of an earlier meeting."""

    def utfor(self) -> str:
        punkt = hamta(Dagordningspunkt, self.request.user, pk=self.kwargs["punkt_pk"])
        tjanst.ta_upp_igen(by=self.request.user, sammantrade=self.mote, punkt=punkt)
        return f"{punkt} tas upp igen. Punkten står sist i listan."


class FlyttaPunktView(_Listhandling):
    """Move a point to another place: up, down, or to a number."""

    def get_mote(self) -> Sammantrade:
        self.punkt = hamta(Dagordningspunkt, self.request.user, pk=self.kwargs["pk"])
        return self.punkt.sammantrade

    def utfor(self) -> str:
        plats = self.request.POST.get("plats", "")
        if not plats.isdecimal():
            raise ValidationError("Säg vilken plats punkten ska få.")
        tjanst.flytta_punkt(by=self.request.user, punkt=self.punkt, plats=int(plats))
        return ""


class PunktNyView(Motesformular):
    """A new point."""

    form_class = PunktForm
    rubrik = "Ny punkt"
    ingress = ""
    knapp = "Lägg till punkten"

    def get_rubrik(self) -> str:
        return self.rubrik

    def get_form_kwargs(self) -> dict[str, object]:
        return super().get_form_kwargs() | {"arenden": synliga(Arende, self.request.user).oppna()}

    def utfor(self, form: PunktForm) -> str:
        plats = self.fore_slutet()
        punkt = tjanst.lagg_till_punkt(
            by=self.request.user, sammantrade=self.mote, plats=plats, **form.cleaned_data
        )
        self.success_url = reverse("styrelse:punkt", args=[punkt.pk])
        return f"{punkt} är nummer {plats or punkt.ordning} i listan. Lägg till bilagor här."

    def fore_slutet(self) -> int | None:
        """Return the place before meddelanden, övrigt and nästa möte; None is last."""
        sista = self.mote.punkter.filter(standard__in=("meddelanden", "ovrigt", "nasta"))
        forsta = sista.i_ordning().first()
        return forsta.ordning if forsta else None

    def get_success_url(self) -> str:
        return str(self.success_url or super().get_success_url())

    def get_avbryt_url(self) -> str:
        return reverse("styrelse:foredragningslista", args=[self.mote.pk])


def smulor(mote: Sammantrade) -> tuple[tuple[str, str], ...]:
    """Return the way back from a page about something on a meeting's list."""
    return (
        OMRADE,
        (str(mote), reverse("styrelse:sammantrade", args=[mote.pk])),
        ("Föredragningslista", reverse("styrelse:foredragningslista", args=[mote.pk])),
    )
