"""Pages of the templates that vouchers begin from."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse, reverse_lazy
from django.utils.functional import cached_property

from ekonomi.forms.rad import STORST_RADER, Objektval
from ekonomi.forms.verifikationsmall import MallForm, MallradForm
from ekonomi.models import Konto, Mallrad, Objekt, Verifikation, Verifikationsmall
from ekonomi.services.verifikationsmall import spara_mall, ta_bort_mall
from ekonomi.tables.verifikation import MallTable
from ekonomi.views.mallval import objektfalt, rader_i
from ekonomi.views.sida import OMRADE, VERIFIKATIONER
from ekonomi.views.skriv import rader_ur
from finsam.behorighet import Behorighet
from finsam.formular import TjanstFormView
from finsam.lista import ListaView
from finsam.medrader import som_skrivna
from finsam.sida import Atgard, ObjektMixin
from finsam.synlig import hamta, synliga

MALLAR = ("Mallar", "ekonomi:mall_lista")


class MallListView(ListaView):
    """Every template."""

    behorighet = Behorighet.ANDRA_EKONOMI
    model = Verifikationsmall
    table_class = MallTable
    rubrik = "Mallar"
    ingress = "Verifikationer som återkommer. En mall är inte bokförd och kan alltid ändras."
    brodsmulor = (OMRADE, VERIFIKATIONER)
    atgarder = (Atgard("Ny mall", "ekonomi:mall_ny", Behorighet.ANDRA_EKONOMI),)
    tomt = "Inga mallar än. Gör en ny, eller öppna en verifikation och välj Spara som mall."

    def get_queryset(self) -> QuerySet:
        return super().get_queryset().with_antal()


class MallFormView(TjanstFormView):
    """A template's name, text and rows."""

    behorighet = Behorighet.ANDRA_EKONOMI
    form_class = MallForm
    template_name = "ekonomi/mall.html"
    brodsmulor = (OMRADE, VERIFIKATIONER, MALLAR)
    success_url = reverse_lazy("ekonomi:mall_lista")
    ingress = (
        "En rad kan ha ett fast belopp, en andel av det belopp som skrivs när mallen används, "
        "eller det som fattas för att verifikationen ska balansera."
    )

    def post(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        if "lagg_till" in request.POST:
            return self.render_to_response(self.get_context_data(form=self._som_skrivet()))
        return super().post(request, *args, **kwargs)

    @cached_property
    def objektval(self) -> Objektval:
        """The objects that rows may be marked with."""
        objekt = synliga(Objekt, self.request.user).select_related("dimension")
        return Objektval(objekt.order_by("dimension__nummer", "kod"))

    def rader_initial(self) -> list[dict[str, Any]]:
        """Return what the rows begin with."""
        return []

    def get_form_kwargs(self) -> dict[str, object]:
        rader = None if self.request.method == "POST" else self.rader_initial()
        return super().get_form_kwargs() | {"objektval": self.objektval, "rader_initial": rader}

    def _som_skrivet(self) -> MallForm:
        data = self.request.POST
        falt = [*MallradForm.base_fields, *self.objektval.namn]
        return MallForm(
            initial=data.dict(),
            rader_initial=som_skrivna(data, falt, flest=STORST_RADER),
            objektval=self.objektval,
        )

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(konton=synliga(Konto, self.request.user), **kwargs)

    def get_mall(self) -> Verifikationsmall | None:
        """Return the template that is changed, None for a new one."""
        return None

    def utfor(self, form: MallForm) -> str:
        mall = spara_mall(
            by=self.request.user,
            namn=form.cleaned_data["namn"],
            text=form.cleaned_data["text"],
            rader=form.nya_rader(),
            mall=self.get_mall(),
        )
        return f"Mallen {mall} är sparad."


class MallNyView(MallFormView):
    """A new template, empty or from a voucher (``?ur=7``)."""

    rubrik = "Ny mall"

    @cached_property
    def forlaga(self) -> Verifikation | None:
        """The voucher that it begins as, if any."""
        pk = self.request.GET.get("ur", "")
        return hamta(Verifikation, self.request.user, pk=pk) if pk.isdecimal() else None

    def get_initial(self) -> dict[str, object]:
        text = self.forlaga.text if self.forlaga else ""
        return {"namn": text[:100], "text": text}

    def rader_initial(self) -> list[dict[str, Any]]:
        if self.forlaga is None:
            return []
        return [
            rad
            | {
                "sida": Mallrad.Sida.DEBET if rad["debet"] else Mallrad.Sida.KREDIT,
                "slag": Mallrad.Slag.FAST,
                "varde": rad["debet"] or rad["kredit"],
            }
            for rad in rader_ur(self.forlaga, self.request)
        ]


class MallView(ObjektMixin, MallFormView):
    """A template to change."""

    modell = Verifikationsmall

    def get_rubrik(self) -> str:
        return f"Mallen {self.objekt}"

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(objekt=self.objekt, **kwargs)

    def get_mall(self) -> Verifikationsmall:
        return self.objekt

    def get_initial(self) -> dict[str, object]:
        return {"namn": self.objekt.namn, "text": self.objekt.text}

    def rader_initial(self) -> list[dict[str, Any]]:
        return [
            {
                "konto": str(rad.konto),
                "sida": rad.sida,
                "slag": rad.slag,
                "varde": rad.belopp if rad.belopp is not None else rad.andel,
                "text": rad.text,
                **objektfalt(rad),
            }
            for rad in rader_i(self.objekt, self.request)
        ]


class MallBortView(ObjektMixin, TjanstFormView):
    """Ask once, then remove the template."""

    behorighet = Behorighet.ANDRA_EKONOMI
    modell = Verifikationsmall
    knapp = "Ta bort"
    brodsmulor = (OMRADE, VERIFIKATIONER, MALLAR)
    success_url = reverse_lazy("ekonomi:mall_lista")
    ingress = "Det som är bokfört ur mallen ligger kvar."

    def get_rubrik(self) -> str:
        return f"Ta bort mallen {self.objekt}?"

    def get_avbryt_url(self) -> str:
        return reverse("ekonomi:mall", args=[self.objekt.pk])

    def utfor(self, form: forms.Form) -> str:
        ta_bort_mall(by=self.request.user, mall=self.objekt)
        return f"Mallen {self.objekt} är borttagen."
