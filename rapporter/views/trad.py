"""The tree of a report's avsnitt: a page with the list, and one small page for each thing to do."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.generic import TemplateView, View

from finsam.behorighet import Behorighet
from finsam.formular import TjanstFormView, startvarden
from finsam.sida import Atgard, ObjektMixin
from finsam.synlig import hamta
from rapporter import services
from rapporter.forms.trad import AvsnittNyForm, AvsnittUppgifterForm, las_plats
from rapporter.models import Avsnitt, Mallavsnitt, Rapport, Rapportmall
from rapporter.services.lasning import ligger_fast
from rapporter.trad import Riktning
from rapporter.tradsida import tradrader
from rapporter.views.rapportflikar import Rapportflikar
from rapporter.views.sida import RAPPORTER

B = Behorighet


def tradnamn(trad: Rapport | Rapportmall) -> dict[str, str]:
    """Return the URL names of a tree's own pages; a report and a mall have the same ones."""
    slag = "avsnitt" if isinstance(trad, Rapport) else "mallavsnitt"
    return {
        "sida": "rapporter:trad" if slag == "avsnitt" else "rapporter:mall",
        "skriv": "rapporter:avsnitt" if slag == "avsnitt" else "rapporter:mallavsnitt_andra",
        **{gor: f"rapporter:{slag}_{gor}" for gor in ("ny", "andra", "flytta", "med", "ta_bort")},
    }


def tradinnehall(trad: Rapport | Rapportmall, besked: str = "") -> dict[str, object]:
    """Return what rapporter/trad.html shows."""
    fast = ligger_fast(trad) if isinstance(trad, Rapport) else ""
    return {
        "trad": trad,
        "rader": tradrader(trad),
        "namn": tradnamn(trad),
        "besked": besked,
        "fast": fast,
    }


def tradsidan(trad: Rapport | Rapportmall, rad: int = 0) -> str:
    """Return the address of the tree's page, at one of its rows."""
    return reverse(tradnamn(trad)["sida"], args=[trad.pk]) + (f"#rad-{rad}" if rad else "")


class TradView(Rapportflikar, ObjektMixin, TemplateView):
    """The avsnitt of a report: to move, rename, switch off and share out."""

    behorighet = B.ANDRA_RAPPORTER
    modell = Rapport
    template_name = "rapporter/trad.html"
    ingress = "Flytta, byt namn, slå av det som inte ska med och säg vem som skriver vad."

    def get_rubrik(self) -> str:
        return f"Avsnitt i {self.objekt.titel}"

    def get_brodsmulor(self) -> list[tuple[str, str]]:
        return [RAPPORTER, (self.objekt.titel, self.objekt.get_absolute_url())]

    def get_atgarder(self) -> list[Atgard]:
        fast = ligger_fast(self.objekt)
        pk = (self.objekt.pk,)
        return [
            Atgard("Nytt avsnitt", "rapporter:avsnitt_ny", B.ANDRA_RAPPORTER, pk, skal=fast),
            Atgard("Spara som mall", "rapporter:mall_av_rapport", B.ANDRA_RAPPORTER, pk),
        ]

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(**tradinnehall(self.objekt), **kwargs)


class _Radhandling(View):
    """A press of a button in the list: one service call, then the list anew."""

    behorighet = B.ANDRA_RAPPORTER
    modell: type[Avsnitt] | type[Mallavsnitt] = Avsnitt
    http_method_names = ("post",)

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        avsnitt = hamta(self.modell, request.user, pk=pk)
        try:
            besked, lyckades = self.utfor(avsnitt), True
        except ValidationError as fel:
            besked, lyckades = " ".join(fel.messages), False
        trad = avsnitt.trad
        if request.htmx:
            return render(request, "rapporter/tradlista.html", tradinnehall(trad, besked))
        (messages.success if lyckades else messages.error)(request, besked)
        return HttpResponseRedirect(tradsidan(trad, avsnitt.pk))

    def utfor(self, avsnitt: Avsnitt | Mallavsnitt) -> str:
        """Do it and return what is said."""
        raise NotImplementedError


class FlyttaView(_Radhandling):
    """Move an avsnitt one step."""

    ORD = {
        "upp": "är flyttat upp",
        "ned": "är flyttat ned",
        "in": "är flyttat in",
        "ut": "är flyttat ut",
    }

    def utfor(self, avsnitt: Avsnitt | Mallavsnitt) -> str:
        riktning = self.request.POST.get("riktning", "")
        if riktning not in self.ORD:
            raise ValidationError("Välj upp, ned, in eller ut.")
        services.flytta_avsnitt(avsnitt=avsnitt, riktning=Riktning(riktning), by=self.request.user)
        return f"{avsnitt.rubrik} {self.ORD[riktning]}."


class MedView(_Radhandling):
    """Switch an avsnitt on or off."""

    def utfor(self, avsnitt: Avsnitt | Mallavsnitt) -> str:
        med = self.request.POST.get("med") == "ja"
        services.valj_med(avsnitt=avsnitt, med=med, by=self.request.user)
        return f"{avsnitt.rubrik} är {'med' if med else 'avslaget och kommer inte med'}."


class _Tradformular(TjanstFormView):
    """A form about a tree: the way back to its page, where the row then is."""

    behorighet = B.ANDRA_RAPPORTER

    def get_trad(self) -> Rapport | Rapportmall:
        """Return the tree."""
        raise NotImplementedError

    def get_brodsmulor(self) -> list[tuple[str, str]]:
        trad = self.get_trad()
        return [RAPPORTER, (f"Avsnitt i {trad}", tradsidan(trad))]

    def get_avbryt_url(self) -> str:
        return self.get_success_url()


class AvsnittNyView(ObjektMixin, _Tradformular):
    """Put a new avsnitt into the tree; ``?efter=`` names the one that it is to stand after."""

    modell: type[Rapport] | type[Rapportmall] = Rapport
    form_class = AvsnittNyForm
    rubrik = "Nytt avsnitt"
    knapp = "Lägg till"
    rad = 0

    def get_trad(self) -> Rapport | Rapportmall:
        return self.objekt

    def get_form_kwargs(self) -> dict[str, object]:
        return super().get_form_kwargs() | {"trad": self.objekt}

    def get_initial(self) -> dict[str, object]:
        efter = self.request.GET.get("efter", "")
        sist = self.objekt.avsnitt.kapitel().last()
        return {"plats": f"e{efter}" if efter.isdecimal() else f"e{sist.pk if sist else 0}"}

    def utfor(self, form: AvsnittNyForm) -> str:
        plats = las_plats(form.cleaned_data["plats"])
        granne = self.objekt.avsnitt.filter(pk=plats["efter"]).first()
        ny = services.lagg_till_avsnitt(
            trad=self.objekt,
            rubrik=form.cleaned_data["rubrik"],
            efter=granne,
            under=bool(plats["under"]),
            forst=granne is None,
            by=self.request.user,
        )
        self.rad = ny.pk
        return f"{ny.rubrik} är tillagt."

    def get_success_url(self) -> str:
        return tradsidan(self.objekt, self.rad)


class AvsnittAndraView(ObjektMixin, _Tradformular):
    """Change what is said of an avsnitt, and where it stands."""

    modell: type[Avsnitt] | type[Mallavsnitt] = Avsnitt
    form_class = AvsnittUppgifterForm

    def get_rubrik(self) -> str:
        return f"Ändra {self.objekt.rubrik}"

    def get_atgarder(self) -> list[Atgard]:
        skal = services.hinder_att_ta_bort(self.objekt)
        namn = tradnamn(self.objekt.trad)["ta_bort"]
        args = (self.objekt.pk,)
        return [Atgard("Ta bort", namn, B.ANDRA_RAPPORTER, args, skal=skal, huvud=False)]

    def get_trad(self) -> Rapport | Rapportmall:
        return self.objekt.trad

    def get_form_kwargs(self) -> dict[str, object]:
        return super().get_form_kwargs() | {"avsnitt": self.objekt}

    def get_initial(self) -> dict[str, object]:
        return startvarden(self.objekt, self.form_class)

    def utfor(self, form: AvsnittUppgifterForm) -> str:
        falt = dict(form.cleaned_data)
        plats = falt.pop("plats")
        services.andra_avsnitt(
            avsnitt=self.objekt,
            by=self.request.user,
            plats=las_plats(plats) if plats else None,
            **falt,
        )
        return f"{self.objekt.rubrik} är ändrat."

    def get_success_url(self) -> str:
        return tradsidan(self.objekt.trad, self.objekt.pk)


class AvsnittTaBortView(ObjektMixin, _Tradformular):
    """Take away an avsnitt that holds nothing."""

    modell: type[Avsnitt] | type[Mallavsnitt] = Avsnitt
    knapp = "Ta bort"

    def get_rubrik(self) -> str:
        return f"Ta bort {self.objekt.rubrik}?"

    def get_ingress(self) -> str:
        return services.hinder_att_ta_bort(self.objekt) or "Avsnittet försvinner ur listan."

    def get_trad(self) -> Rapport | Rapportmall:
        return self.trad

    def setup(self, request: HttpRequest, *args: object, **kwargs: object) -> None:
        super().setup(request, *args, **kwargs)
        self.trad = self.objekt.trad

    def utfor(self, form: object) -> str:
        services.ta_bort_avsnitt(avsnitt=self.objekt, by=self.request.user)
        return f"{self.objekt.rubrik} är borttaget."

    def get_success_url(self) -> str:
        return tradsidan(self.trad)
