"""Pages where a voucher is written: a new one, a copy, a draft, the right one for a wrong one."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property

from ekonomi.forms.rad import STORST_RADER, Objektval, RadForm
from ekonomi.forms.verifikation import RattaOmForm, VerifikationForm
from ekonomi.models import Bokforingsforslag, Konto, Objekt, Rad, Rakenskapsar, Verifikation
from ekonomi.services.bokforing import ar_for
from ekonomi.services.utkast import bokfor_skrivet, ratta_och_bokfor, spara_utkast
from ekonomi.views.mallval import objektfalt, ur_mall, valbara_mallar
from ekonomi.views.sida import OMRADE, VERIFIKATIONER
from finsam import vantande
from finsam.behorighet import Behorighet
from finsam.formular import TjanstFormView
from finsam.medrader import som_skrivna
from finsam.synlig import hamta, synliga

_RITA_OM = {"lagg_till", "rakna"}


class SkrivView(TjanstFormView):
    """The page of a voucher being written; works without a script, and by keyboard with one.

    The buttons ``lagg_till`` and ``rakna`` only draw the page again with what is typed, as
    everything does that is refused: files too, which lie aside until the form is taken.
    """

    behorighet = Behorighet.ANDRA_EKONOMI
    form_class = VerifikationForm
    template_name = "ekonomi/skriv.html"
    brodsmulor: tuple[tuple[str, str], ...] = (OMRADE, VERIFIKATIONER)
    ingress = "Numret ges när verifikationen bokförs. Därefter kan den rättas men inte ändras."
    knapp = "Bokför"
    far_sparas = True  # as a draft

    def post(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        if _RITA_OM & set(request.POST):
            return self.render_to_response(self.get_context_data(form=self._som_skrivet()))
        return super().post(request, *args, **kwargs)

    @cached_property
    def objektval(self) -> Objektval:
        """The objects that rows may be marked with."""
        objekt = synliga(Objekt, self.request.user).select_related("dimension")
        return Objektval(objekt.order_by("dimension__nummer", "kod"))

    @cached_property
    def aren(self) -> list[Rakenskapsar]:
        """The financial years, the latest first."""
        return list(synliga(Rakenskapsar, self.request.user))

    @property
    def som_utkast(self) -> bool:
        """Whether it is to be saved as a draft."""
        return self.far_sparas and "spara_utkast" in self.request.POST

    def rader_initial(self) -> list[dict[str, Any]]:
        """Return what the rows begin with."""
        return []

    def get_form_kwargs(self) -> dict[str, object]:
        egna = {"objektval": self.objektval, "som_utkast": self.som_utkast}
        if self.request.method != "POST":
            egna["rader_initial"] = self.rader_initial()
        return super().get_form_kwargs() | egna

    def _som_skrivet(self) -> VerifikationForm:
        """The form with what is typed, checked by nobody yet."""
        data = self.request.POST
        falt = [*RadForm.base_fields, *self.objektval.namn]
        return self.form_class(
            initial=data.dict(),
            rader_initial=som_skrivna(data, falt, flest=STORST_RADER),
            objektval=self.objektval,
        )

    @cached_property
    def lagda(self) -> list[tuple[str, vantande.Vantande]]:
        """The files sent so far, laid aside: token and file."""
        user = self.request.user
        tokens = self.request.POST.getlist("lagd")
        tokens += [
            vantande.lagg(fil.read(), fil.name, user=user)
            for fil in self.request.FILES.getlist("underlag")
        ]
        funna = ((token, vantande.hamta(token, user=user)) for token in tokens)
        return [(token, fil) for token, fil in funna if fil]

    def forvald_dag(self) -> date:
        """Return today where a year holds it, else the last day of the latest year."""
        idag = timezone.localdate()
        if not self.aren or any(ar.start <= idag <= ar.slut for ar in self.aren):
            return idag
        return self.aren[0].slut

    def get_initial(self) -> dict[str, object]:
        return {"datum": self.forvald_dag()}

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(
            konton=synliga(Konto, self.request.user),
            annanstans=[ar for ar in reversed(self.aren) if not ar.bokfors_har],
            inget_ar=not self.aren,
            lagda=self.lagda if self.request.method == "POST" else [],
            far_sparas=self.far_sparas,
            knapp_forslag="Spara som förslag",
            **kwargs,
        )

    def get_avbryt_url(self) -> str:
        return reverse("ekonomi:verifikation_lista")

    def skrivet(self, form: VerifikationForm) -> dict[str, Any]:
        """Return what is typed, as the services take it."""
        return {
            "by": self.request.user,
            "ar": ar_for(form.cleaned_data["datum"]),
            "datum": form.cleaned_data["datum"],
            "text": form.cleaned_data["text"],
            "rader": form.nya_rader(),
            "underlag": [(fil.data, fil.namn) for _token, fil in self.lagda],
        }

    def utfor(self, form: VerifikationForm) -> str:
        if self.som_utkast:
            self.klar = spara_utkast(**self.skrivet(form), utkast=self.get_utkast())
            return "Utkastet är sparat. Det räknas inte förrän det är bokfört."
        self.klar = bokfor_skrivet(**self.skrivet(form), utkast=self.get_utkast())
        return besked(self.klar)

    def get_utkast(self) -> Verifikation | None:
        """Return the draft that is being written, None where it is new."""
        return None

    def get_success_url(self) -> str:
        return self.klar.get_absolute_url()


class VerifikationNyView(SkrivView):
    """A new voucher: empty, from a template (``?mall=1&total=1000``), or a copy (``?kopia=7``)."""

    rubrik = "Ny verifikation"

    @cached_property
    def forlaga(self) -> Verifikation | None:
        """The voucher that is copied, if any."""
        pk = self.request.GET.get("kopia", "")
        return hamta(Verifikation, self.request.user, pk=pk) if pk.isdecimal() else None

    @cached_property
    def ur_mall(self) -> dict[str, Any] | None:
        """What the chosen template gives, if any."""
        return ur_mall(self.request)

    def get_ingress(self) -> str:
        if self.forlaga:
            return f"Kopia av {self.forlaga}. Ändra det som skiljer och bokför."
        return super().get_ingress()

    def get_initial(self) -> dict[str, object]:
        text = self.forlaga.text if self.forlaga else ""
        if self.ur_mall:
            text = self.ur_mall["text"]
        return super().get_initial() | {"text": text}

    def rader_initial(self) -> list[dict[str, Any]]:
        if self.ur_mall:
            return self.ur_mall["rader"]
        return rader_ur(self.forlaga, self.request) if self.forlaga else []

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(mallval=valbara_mallar(self.request), **kwargs)


class UtkastView(SkrivView):
    """A draft to finish."""

    rubrik = "Utkast"
    ingress = "Skriv klart och bokför, eller spara och fortsätt en annan gång."

    def dispatch(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        utkasten = synliga(Verifikation, request.user).utkast()
        self.utkast = get_object_or_404(utkasten, pk=kwargs["pk"])
        return super().dispatch(request, *args, **kwargs)

    def get_utkast(self) -> Verifikation:
        return self.utkast

    def get_initial(self) -> dict[str, object]:
        return {"datum": self.utkast.datum, "text": self.utkast.text}

    def rader_initial(self) -> list[dict[str, Any]]:
        return rader_ur(self.utkast, self.request)

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        underlag = self.utkast.underlag.visible_to(self.request.user).som_visas()
        return super().get_context_data(underlag=underlag, **kwargs)

    def get_avbryt_url(self) -> str:
        return self.utkast.get_absolute_url()


class RattaOmView(SkrivView):
    """The right voucher in place of a wrong one: the correction and the new one are one act."""

    form_class = RattaOmForm
    far_sparas = False
    ingress = (
        "Den felaktiga tas ut rad för rad med en rättelse, och den nya bokförs i stället. "
        "Ändra det som var fel."
    )

    def dispatch(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        bokforda = synliga(Verifikation, request.user).bokforda()
        self.fel = get_object_or_404(bokforda, pk=kwargs["pk"])
        return super().dispatch(request, *args, **kwargs)

    def get_rubrik(self) -> str:
        return f"Rätta {self.fel} och bokför ny"

    def get_brodsmulor(self) -> tuple[tuple[str, str], ...]:
        return (*self.brodsmulor, (f"Verifikation {self.fel}", self.fel.get_absolute_url()))

    def get_initial(self) -> dict[str, object]:
        return {
            "datum": self.fel.datum,
            "text": self.fel.text,
            "skal": f"Rättelse av {self.fel}: ",
        }

    def rader_initial(self) -> list[dict[str, Any]]:
        return rader_ur(self.fel, self.request)

    def get_avbryt_url(self) -> str:
        return self.fel.get_absolute_url()

    def utfor(self, form: VerifikationForm) -> str:
        rattelse, self.klar = ratta_och_bokfor(
            **self.skrivet(form), verifikation=self.fel, skal=form.cleaned_data["skal"]
        )
        if isinstance(self.klar, Bokforingsforslag):
            return f"Rättelsen är föreslagen som {rattelse} och den nya som {self.klar}."
        return f"Verifikation {self.fel} är rättad med {rattelse}, och {self.klar} är bokförd."


def besked(klar: Verifikation | Bokforingsforslag) -> str:
    """Say what became of what was written."""
    if isinstance(klar, Bokforingsforslag):
        return f"Förslag {klar} är sparat. Det bokförs av den som för böckerna för {klar.ar}."
    return f"Verifikation {klar} är bokförd."


def rader_ur(verifikation: Verifikation, request: HttpRequest) -> list[dict[str, Any]]:
    """Return a voucher's rows as the form's rows begin."""
    rader: Iterable[Rad] = (
        verifikation.rader.visible_to(request.user)
        .som_visas()
        .prefetch_related("objektkombination__objekt__dimension")
        .order_by("pk")
    )
    return [
        {
            "konto": str(rad.konto),
            "debet": rad.debet,
            "kredit": rad.kredit,
            "text": rad.text,
            **objektfalt(rad),
        }
        for rad in rader
    ]
