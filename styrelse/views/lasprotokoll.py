"""A protokoll to read: as a page, as a PDF, and one § of it as an utdrag."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.views.generic import TemplateView, View

from finsam import filer
from finsam.format import langt_datum
from finsam.sida import Atgard, ObjektMixin, fraga_om
from finsam.synlig import synliga
from styrelse.models import Beslut, Paragraf, Protokoll, Rekommendation, Uppfoljningspunkt
from styrelse.protokollsfil import protokollsfil, som_nedladdning
from styrelse.protokollsgang import protokollsgang
from styrelse.protokollslasning import Protokollslasare
from styrelse.protokollsutdrag import utdrag
from styrelse.views.protokollsteg import justeringssteg, lassteg
from styrelse.views.sammantrade import SAMMANTRADEN
from styrelse.views.sida import ANDRA, OMRADE, SE, StyrelseSida

Status = Protokoll.Status


class EttProtokoll(ObjektMixin, StyrelseSida):
    """A page about one protokoll; the way back leads to its meeting."""

    modell = Protokoll

    def get_objekt(self) -> Protokoll:
        alla = synliga(Protokoll, self.request.user).select_related(
            "sammantrade__organ", "sammantrade__arende", "handling__fil", "sekreterare"
        )
        return get_object_or_404(alla, pk=self.kwargs["pk"])

    @property
    def mote(self) -> Any:
        """The meeting that it is about."""
        return self.objekt.sammantrade

    def get_brodsmulor(self) -> tuple[tuple[str, str], ...]:
        motet = (str(self.mote), reverse("styrelse:sammantrade", args=[self.mote.pk]))
        return (OMRADE, SAMMANTRADEN, motet)

    def get_ingress(self) -> str:
        return f"{self.mote.organ} {langt_datum(self.mote.datum)}."


class ProtokollTextView(EttProtokoll, TemplateView):
    """The protokoll as a page: what was decided, and how far it has come."""

    template_name = "styrelse/protokolltext.html"

    def get_rubrik(self) -> str:
        return "Protokoll" if self.objekt.har_paragrafer else "Minnesanteckningar"

    def get_atgarder(self) -> list[Atgard]:
        steg = [*justeringssteg(self.objekt), lassteg(self.objekt)[1]]
        justerat = self.objekt.status == Status.JUSTERAT
        return [*steg, fraga_om("protokoll", self.objekt.pk)] if justerat else steg

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        objekt, gang = self.objekt, self.gang
        return super().get_context_data(
            protokoll=objekt,
            p=Protokollslasare(objekt).innehall(),
            faser=gang.faser() if objekt.har_paragrafer else [],
            varningar=gang.varningar(),
            paragrafer=synliga(Paragraf, self.request.user)
            .for_mote(self.mote)
            .select_related("punkt"),
            **kwargs,
        )

    @property
    def gang(self) -> Any:
        """How far it has come."""
        return protokollsgang(self.objekt, timezone.localdate())


class ProtokollPdfView(EttProtokoll, View):
    """The protokoll as PDF: the frozen bytes once it is laid, else a draft made now."""

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        rund = self.objekt.justeringar.hela().galler().select_related("handling__fil").first()
        if rund:
            return filer.som_bilaga(rund.handling.fil)
        lasare = Protokollslasare(self.objekt)
        return som_nedladdning(protokollsfil(lasare.innehall(utkast=True), skapad=timezone.now()))


class EnParagraf(ObjektMixin, StyrelseSida):
    """A page about one §."""

    modell = Paragraf

    def get_objekt(self) -> Paragraf:
        alla = synliga(Paragraf, self.request.user).select_related(
            "organ", "punkt__sammantrade__organ", "punkt__sammantrade__arende", "punkt__arende"
        )
        return get_object_or_404(alla, pk=self.kwargs["pk"])

    @property
    def protokoll(self) -> Protokoll:
        """The protokoll that the § stands in."""
        return self.objekt.punkt.sammantrade.protokoll


class ParagrafView(EnParagraf, TemplateView):
    """One §: what was decided, who carries it out, and the paper of it to send."""

    template_name = "styrelse/paragraf.html"

    def get_rubrik(self) -> str:
        punkt = self.objekt.punkt
        rubrik = "Ärende med sekretess" if punkt.sekretess else punkt.rubrik
        return f"§ {self.objekt.nummer} {rubrik}"

    def get_ingress(self) -> str:
        mote = self.objekt.punkt.sammantrade
        return f"{mote.organ} {langt_datum(mote.datum)}."

    def get_brodsmulor(self) -> tuple[tuple[str, str], ...]:
        mote = self.objekt.punkt.sammantrade
        return (
            OMRADE,
            ("Beslut", reverse("styrelse:beslut_lista")),
            (
                f"Protokoll {mote.datum.isoformat()}",
                reverse("styrelse:protokoll_text", args=[self.protokoll.pk]),
            ),
        )

    def get_atgarder(self) -> list[Atgard]:
        paragraf, protokoll = self.objekt, self.protokoll
        skal = "" if protokoll.status == Status.JUSTERAT else "Protokollet är inte justerat."
        ut = [Atgard("Protokollsutdrag", "styrelse:utdrag", SE, (paragraf.pk,), skal=skal)]
        rund = paragraf.punkt.justeringar.galler().first()
        if rund:
            ut.insert(0, Atgard("Omedelbar justering", "styrelse:justering", SE, (rund.pk,)))
        elif protokoll.status == Status.KLART and not paragraf.punkt.sekretess:
            rubrik, namn = "Justera omedelbart", "styrelse:lagg_fram_paragraf"
            ut.insert(0, Atgard(rubrik, namn, ANDRA, (paragraf.pk,), huvud=False))
        return ut

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        user, punkt = self.request.user, self.objekt.punkt
        foljs_upp = synliga(Uppfoljningspunkt, user).filter(beslut__punkt=punkt).som_visas()
        arenden = [punkt.arende] if punkt.arende else []
        return super().get_context_data(
            paragraf=Protokollslasare(self.protokoll).vald(punkt),
            objekt=self.objekt,
            beslut=synliga(Beslut, user).filter(punkt=punkt),
            idag=timezone.localdate(),
            foljs_upp=foljs_upp,
            rekommendationer=synliga(Rekommendation, user).i_arenden(arenden),
            **kwargs,
        )


class UtdragView(EnParagraf, View):
    """A protokollsutdrag: the head of the protokoll, the § and who certifies it, as PDF."""

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        protokoll = get_object_or_404(
            synliga(Protokoll, request.user), pk=self.protokoll.pk, status=Status.JUSTERAT
        )
        innehall = utdrag(protokoll, self.objekt.punkt)
        return som_nedladdning(protokollsfil(innehall, skapad=timezone.now()))
