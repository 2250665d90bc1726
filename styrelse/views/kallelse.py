"""The kallelse: how it looks, who gets it, what each has answered, and who is called in."""

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.generic import TemplateView, View

from finsam.format import med_ord
from finsam.sida import Atgard
from finsam.synlig import hamta, synliga
from styrelse.kallade import kallade
from styrelse.kallelseinnehall import andrade_punkter, andringar, innehall
from styrelse.kallelsepapper import gor_pdf
from styrelse.models import (
    Inkallelse,
    Kallelse,
    Kallelsemottagare,
    Person,
    Sammantrade,
    Uppdrag,
)
from styrelse.moteslage import varningar
from styrelse.services.kallelse import kalla, skicka_kallelse, skicka_till
from styrelse.services.motessvar import aterkalla_inkallelse, kalla_in, svara
from styrelse.svarslage import svarslage
from styrelse.views.motessida import Motesformular, Motessida
from styrelse.views.sida import ANDRA, SE


class _Kallelsesida(Motessida):
    """A page about the meeting's kallelse."""

    behorighet = ANDRA

    @cached_property
    def senaste(self) -> Kallelse | None:
        """The latest version that was sent."""
        alla = synliga(Kallelse, self.request.user).filter(sammantrade=self.mote)
        return alla.select_related("handling", "skickad_by").senaste_forst().first()

    @cached_property
    def nu(self) -> dict:
        """What a kallelse would say now."""
        return innehall(self.mote)

    @cached_property
    def andrat(self) -> list[str]:
        """What has changed since the latest one."""
        return andringar(self.senaste.innehall, self.nu) if self.senaste else []

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        markta = andrade_punkter(self.senaste.innehall, self.nu) if self.senaste else {}
        return super().get_context_data(
            innehall=self.nu,
            punkter=[(p, markta.get(p["pk"], "")) for p in self.nu["punkter"]],
            senaste=self.senaste,
            andrat=self.andrat,
            varningar=varningar(self.mote),
            **kwargs,
        )


class KallelseView(_Kallelsesida, TemplateView):
    """Whether people are called, what they have answered, and the kallelse as they read it."""

    template_name = "styrelse/kallelse.html"

    def get_atgarder(self) -> list[Atgard]:
        pk = (self.mote.pk,)
        ord_ = "Skicka ändrad kallelse" if self.senaste else "Skicka kallelsen"
        atgarder = [Atgard(ord_, "styrelse:kallelse_skicka", ANDRA, pk, skal=self.hinder())]
        if self.andrat or not self.senaste:  # else the paper that was sent is what there is
            atgarder.append(Atgard("Förhandsgranska PDF", "styrelse:kallelse_pdf", ANDRA, pk))
        return atgarder

    def hinder(self) -> str:
        """Say why nothing can be sent now."""
        if self.mote.status != Sammantrade.Status.PLANERAT:
            return f"Mötet är {self.mote.get_status_display().lower()}."
        if not self.nu["punkter"]:
            return "Föredragningslistan är tom."
        if self.senaste and not self.andrat:
            return "Inget har ändrats sedan den skickades."
        return ""

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        alla = self.senaste.mottagare.select_related("person") if self.senaste else ()
        mottagare = {m.person_id: m for m in alla}
        lage = svarslage(self.mote)
        return super().get_context_data(
            lage=lage,
            rader=[(rad, mottagare.get(rad.person_pk)) for rad in lage.rader],
            ej_skickade=[m for m in alla if m.skickad_at is None],
            **kwargs,
        )


class KallelseSkickaView(_Kallelsesida, Motesformular):
    """The question before it is sent: to whom, what has changed, what to mind."""

    template_name = "styrelse/kallelse_skicka.html"
    form_class = forms.Form
    tillbaka = "styrelse:kallelse"

    def get_rubrik(self) -> str:
        return "Skicka ändrad kallelse?" if self.senaste else "Skicka kallelsen?"

    @property
    def knapp(self) -> str:
        """The button's words."""
        antal = len([k for k in kallade(self.mote) if k.epost])
        return f"Skicka till {med_ord(antal, 'mottagare', 'mottagare')}"

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        alla = kallade(self.mote)
        return super().get_context_data(
            kallade=alla, utan_adress=[k for k in alla if not k.epost], **kwargs
        )

    def utfor(self, form: forms.Form) -> str:
        _kallelse, utskick = kalla(by=self.request.user, sammantrade=self.mote)
        return utskick.i_ord


class KallelsePdfView(View):
    """The kallelse as it would be on paper now."""

    behorighet = ANDRA

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        mote = hamta(Sammantrade, request.user, pk=kwargs["pk"])
        forra = synliga(Kallelse, request.user).filter(sammantrade=mote).senaste_forst().first()
        nu = innehall(mote)
        pdf = gor_pdf(
            mote,
            nu,
            skapad=timezone.now(),
            version=forra.version + 1 if forra else 1,
            andrat=andrade_punkter(forra.innehall, nu) if forra else None,
            dnr=mote.arende.dnr if mote.arende else "",
        )
        namn = f"kallelse-{mote.datum}-utkast.pdf"
        return HttpResponse(
            pdf,
            content_type="application/pdf",
            headers={"Content-Disposition": f'attachment; filename="{namn}"'},
        )


class _Knapp(View):
    """One button: done, said, and back to the meeting's kallelse."""

    behorighet = ANDRA
    http_method_names = ("post",)
    tillbaka = "styrelse:kallelse"

    def post(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        self.mote = self.get_mote()
        try:
            self.utfor()
        except ValidationError as fel:
            messages.error(request, " ".join(fel.messages))
        return redirect(self.tillbaka, self.mote.pk)

    def get_mote(self) -> Sammantrade:
        """Return the meeting that it is about."""
        return hamta(Sammantrade, self.request.user, pk=self.kwargs["pk"])

    def utfor(self) -> None:
        """Do it and say what was done."""
        raise NotImplementedError


class SkickaRestenView(_Knapp):
    """Send to those whom the latest kallelse has not left for."""

    def utfor(self) -> None:
        kallelser = synliga(Kallelse, self.request.user).filter(sammantrade=self.mote)
        kallelse = kallelser.senaste_forst().first()
        if kallelse is None:
            raise ValidationError("Ingen kallelse är skickad än.")
        utskick = skicka_kallelse(by=self.request.user, kallelse=kallelse)
        messages.info(self.request, utskick.i_ord)


class SkickaOmView(_Knapp):
    """Send the kallelse to one, anew."""

    def get_mote(self) -> Sammantrade:
        self.mottagare = hamta(Kallelsemottagare, self.request.user, pk=self.kwargs["pk"])
        return self.mottagare.kallelse.sammantrade

    def utfor(self) -> None:
        if fel := skicka_till(by=self.request.user, mottagare=self.mottagare):
            raise ValidationError(fel)
        messages.success(self.request, f"Kallelsen är skickad till {self.mottagare}.")


class KallaInView(_Knapp):
    """Call an ersättare in for a ledamot who cannot come."""

    def utfor(self) -> None:
        alla = synliga(Uppdrag, self.request.user).select_related("person__user")
        data = self.request.POST
        post, fel = kalla_in(
            by=self.request.user,
            sammantrade=self.mote,
            ersattare=get_object_or_404(alla, pk=_nyckel(data.get("ersattare"))),
            for_uppdrag=get_object_or_404(alla, pk=_nyckel(data.get("for_uppdrag"))),
        )
        messages.success(self.request, f"{post.ersattare.person} är inkallad.")
        if fel:
            messages.warning(self.request, fel)


class InkallelseAterkallaView(_Knapp):
    """Take back that an ersättare was called in."""

    def get_mote(self) -> Sammantrade:
        self.inkallelse = hamta(Inkallelse, self.request.user, pk=self.kwargs["pk"])
        return self.inkallelse.sammantrade

    def utfor(self) -> None:
        namn = str(self.inkallelse.ersattare.person)
        aterkalla_inkallelse(by=self.request.user, inkallelse=self.inkallelse)
        messages.success(self.request, f"{namn} är inte längre inkallad. Meddela {namn} själv.")


class SvaraForView(_Knapp):
    """Note what somebody has answered by phone."""

    def utfor(self) -> None:
        person = hamta(Person, self.request.user, pk=self.kwargs["person_pk"])
        ja = self.request.POST.get("kommer") == "ja"
        svara(by=self.request.user, sammantrade=self.mote, person=person, kommer=ja)
        messages.success(self.request, f"{person} {'kommer' if ja else 'kommer inte'}.")


class SvaraView(_Knapp):
    """Answer for oneself."""

    behorighet = SE
    tillbaka = "styrelse:mitt_mote"

    def utfor(self) -> None:
        person = synliga(Person, self.request.user).filter(user=self.request.user).first()
        if person is None:
            raise ValidationError("Ditt konto är inte kopplat till någon person i förbundet.")
        ja = self.request.POST.get("kommer") == "ja"
        svara(
            by=self.request.user,
            sammantrade=self.mote,
            person=person,
            kommer=ja,
            meddelande=self.request.POST.get("meddelande", "").strip(),
        )
        tack = "Tack, du är anmäld." if ja else "Tack. Kansliet vet nu att du inte kommer."
        messages.success(self.request, tack)


def _nyckel(varde: str | None) -> int:
    """Return a key out of a form; 0, which no row has, for anything else."""
    return int(varde) if varde and varde.isdecimal() else 0
