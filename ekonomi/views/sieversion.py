"""What can be done with an import: accept what its file says, make its budget, undo it."""

from django import forms
from django.urls import reverse

from ekonomi.forms.sie import AngraForm, GodtaForm
from ekonomi.models import SieImport
from ekonomi.services.sie_budget import budget_ur_import
from ekonomi.services.sie_version import angra_import, godta_skillnader
from ekonomi.views.sida import OMRADE
from ekonomi.views.sie import IMPORTER
from finsam.behorighet import Behorighet
from finsam.format import med_ord
from finsam.formular import TjanstFormView
from finsam.sida import ObjektMixin


class _ImportFormView(ObjektMixin, TjanstFormView):
    """A form about one import."""

    behorighet = Behorighet.ANDRA_EKONOMI
    modell = SieImport

    def get_brodsmulor(self) -> tuple[tuple[str, str], ...]:
        return (OMRADE, IMPORTER, (self.objekt.fil.namn, self.objekt.get_absolute_url()))

    def get_success_url(self) -> str:
        return self.objekt.get_absolute_url()


class GodtaView(_ImportFormView):
    """Accept the file's version of one or several vouchers; the import's page posts one here."""

    form_class = GodtaForm
    rubrik = "Godta filens version"
    ingress = "Den bokförda tas ut med en ny verifikation och filens version bokförs."
    knapp = "Godta"

    def get_form_kwargs(self) -> dict[str, object]:
        skillnader = self.objekt.filskillnader.visible_to(self.request.user).oppna()
        return super().get_form_kwargs() | {"skillnader": skillnader}

    def utfor(self, form: GodtaForm) -> str:
        gjorda = godta_skillnader(
            by=self.request.user,
            sie_import=self.objekt,
            skillnader=[skillnad.pk for skillnad in form.cleaned_data["skillnad"]],
        )
        return f"{med_ord(gjorda, 'verifikation', 'verifikationer')} följer nu filen."


class AngraView(_ImportFormView):
    """Undo an import, with the reason."""

    form_class = AngraForm
    knapp = "Ångra importen"
    ingress = (
        "Varje verifikation som bokfördes ur filen tas ut med en ny verifikation samma dag. Det "
        "som filen ersatte bokförs igen, och ingående balanser blir som före importen."
    )

    def get_rubrik(self) -> str:
        return f"Ångra importen av {self.objekt.fil.namn}"

    def utfor(self, form: AngraForm) -> str:
        angra_import(by=self.request.user, sie_import=self.objekt, **form.cleaned_data)
        return f"Importen av {self.objekt.fil.namn} är ångrad."


class SieBudgetView(_ImportFormView):
    """Make a proposed budget of the file's."""

    knapp = "Gör budgetförslaget"

    def get_rubrik(self) -> str:
        return f"Budget ur {self.objekt.fil.namn}"

    def get_ingress(self) -> str:
        antal = med_ord(self.objekt.rapport.get("budgetposter", 0), "belopp", "belopp")
        return (
            f"Filen har {antal} budget. De läggs på budgetens rader efter konto och objekt. Det "
            "som ingen rad räknar får egna rader: en för varje projekt, annars en för varje konto."
        )

    def utfor(self, form: forms.Form) -> str:
        forslag = budget_ur_import(by=self.request.user, sie_import=self.objekt)
        self.budget = forslag.budget
        rader = med_ord(forslag.nya_rader, "ny rad", "nya rader")
        gjort = f"{self.budget.namn} är ett förslag med {rader}."
        if not forslag.utelamnat:
            return gjort
        return f"{gjort} Skriv in det här för hand: {', '.join(forslag.utelamnat)}."

    def get_success_url(self) -> str:
        return reverse("ekonomi:budget_andra", args=[self.budget.pk])

    def get_avbryt_url(self) -> str:
        return self.objekt.get_absolute_url()
