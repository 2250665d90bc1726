"""Pages of what is decided, committed and left to allot of the insatser's money."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from ekonomi.beviljat import ej_inforda
from ekonomi.disponibelt import Disponibelt, disponibelt, disponibelttabell
from ekonomi.forms.insatsbeslut import AterkallaForm, InsatsbeslutForm
from ekonomi.inriktning import inriktningskostnader, inriktningstabell
from ekonomi.models import Insatsbeslut
from ekonomi.services import insatsbeslut as tjanst
from ekonomi.views.budgetsida import ANDRA, SMULOR, Budgetsida
from finsam.formular import TjanstFormView, startvarden
from finsam.sida import Atgard
from finsam.synlig import hamta, synliga
from finsam.taltabell import Enhet
from insatser.models import Ansokan, Insats

DISPSMULOR = (*SMULOR, ("Disponibelt", "ekonomi:disponibelt"))


class DisponibeltView(Budgetsida, TemplateView):
    """A year and the two after it: the frame, what is committed, and what is left."""

    template_name = "ekonomi/disponibelt.html"
    rubrik = "Disponibelt"
    atgarder = (Atgard("Nytt beslut", "ekonomi:insatsbeslut_nytt", ANDRA),)

    @cached_property
    def lagen(self) -> list[Disponibelt]:
        """The three years; none without a year to begin with."""
        return disponibelt(self.ar) if self.ar else []

    def get_ingress(self) -> str:
        if not self.lagen or self.lagen[0].budget is None:
            return "Vad som är budgeterat för insatser, beslutat och kvar att fördela."
        return self.lagen[0].i_ord()

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        inriktningar = inriktningskostnader(self.ar) if self.ar else []
        user = self.request.user
        return super().get_context_data(
            tabell=disponibelttabell(self.lagen, Enhet.TKR) if self.lagen else None,
            lagen=self.lagen,
            besluten=synliga(Insatsbeslut, user).som_visas(),
            ej_inforda=ej_inforda(user),
            inriktning=inriktningstabell(inriktningar, Enhet.TKR) if inriktningar else None,
            **kwargs,
        )


class InsatsbeslutFormView(TjanstFormView):
    """A form about a decision; then back to what is left."""

    behorighet = ANDRA
    brodsmulor = DISPSMULOR

    @cached_property
    def beslut(self) -> Insatsbeslut:
        """The decision that the address names."""
        return hamta(Insatsbeslut, self.request.user, pk=self.kwargs["pk"])

    def get_success_url(self) -> str:
        return reverse("ekonomi:disponibelt")

    def get_avbryt_url(self) -> str:
        return self.get_success_url()


class InsatsbeslutNyttView(InsatsbeslutFormView):
    """A new decision."""

    form_class = InsatsbeslutForm
    rubrik = "Nytt insatsbeslut"
    ingress = "Vad styrelsen har beslutat att finansiera, och hur mycket varje år."
    knapp = "För in beslutet"

    def get_form_kwargs(self) -> dict[str, object]:
        begart = self.request.GET.get("ar", "")
        ar = int(begart) if begart.isascii() and begart.isdigit() else timezone.localdate().year
        return super().get_form_kwargs() | {
            "ar": ar,
            "insatser": synliga(Insats, self.request.user),
        }

    def utfor(self, form: InsatsbeslutForm) -> str:
        beslut = tjanst.besluta_insats(by=self.request.user, **self.uppgifter(form))
        return f"Beslutet om {beslut} är infört."

    def uppgifter(self, form: InsatsbeslutForm) -> dict[str, object]:
        """Return the decision as its service wants it."""
        return form.uppgifter()


class InsatsbeslutAvAnsokanView(InsatsbeslutNyttView):
    """A decision that grants an application: what the application says stands in the form."""

    ingress = "Uppgifterna är hämtade ur ansökan. Läs igenom dem och för in beslutet."

    @cached_property
    def ansokan(self) -> Ansokan:
        """The granted application that the address names."""
        beviljade = synliga(Ansokan, self.request.user).filter(status=Ansokan.Status.BEVILJAD)
        return get_object_or_404(beviljade, pk=self.kwargs["pk"])

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        infort = synliga(Insatsbeslut, request.user).gallande().filter(ansokan=self.ansokan).first()
        if infort:
            messages.info(request, "Beslutet är redan infört. Här kan det ändras.")
            return redirect("ekonomi:insatsbeslut_andra", infort.pk)
        return super().get(request, *args, **kwargs)

    def get_initial(self) -> dict[str, object]:
        return {
            "rubrik": self.ansokan.namn,
            "insats": self.ansokan.insats_id,
            "datum": self.ansokan.beslutad_datum,
            "paragraf": self.ansokan.paragraf_nummer,
        }

    def get_form_kwargs(self) -> dict[str, object]:
        belopp = {rad.ar: rad.beviljat for rad in self.ansokan.ansokansar.all() if rad.beviljat}
        return super().get_form_kwargs() | {"ar": min(belopp), "belopp": belopp}

    def get_avbryt_url(self) -> str:
        return self.ansokan.get_absolute_url()

    def uppgifter(self, form: InsatsbeslutForm) -> dict[str, object]:
        return super().uppgifter(form) | {"ansokan": self.ansokan}


class InsatsbeslutAndraView(InsatsbeslutFormView):
    """Correct how a decision was entered."""

    form_class = InsatsbeslutForm

    def get_rubrik(self) -> str:
        return f"Ändra beslutet om {self.beslut}"

    def get_initial(self) -> dict[str, object]:
        return startvarden(self.beslut, InsatsbeslutForm)

    def get_form_kwargs(self) -> dict[str, object]:
        belopp = {ar.ar: ar.belopp for ar in self.beslut.aren.all()}
        return super().get_form_kwargs() | {
            "ar": min(belopp, default=self.beslut.datum.year),
            "belopp": belopp,
            "insatser": synliga(Insats, self.request.user),
        }

    def utfor(self, form: InsatsbeslutForm) -> str:
        tjanst.andra_insatsbeslut(by=self.request.user, beslut=self.beslut, **form.uppgifter())
        return "Beslutet är ändrat."


class InsatsbeslutAterkallaView(InsatsbeslutFormView):
    """The board takes a decision back."""

    form_class = AterkallaForm
    knapp = "För in återkallelsen"
    ingress = "Beslutet står kvar i listan men binder inga pengar längre."

    def get_rubrik(self) -> str:
        return f"Återkalla beslutet om {self.beslut}"

    def utfor(self, form: AterkallaForm) -> str:
        tjanst.aterkalla_insatsbeslut(by=self.request.user, beslut=self.beslut, **form.cleaned_data)
        return f"Beslutet om {self.beslut} är återkallat."
