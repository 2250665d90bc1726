"""The kansli's side of the accessibility of the public pages."""

from django.urls import reverse_lazy

from finsam.behorighet import Behorighet
from finsam.formular import TjanstFormView, startvarden
from finsam.lista import ListaView
from finsam.sida import Atgard, ObjektMixin
from rapporter import tillganglighetslage
from rapporter.forms.tillganglighet import HanteraForm, RedogorelseForm
from rapporter.models import Tillganglighetsbrist
from rapporter.services import hantera_brist, spara_redogorelse
from rapporter.tables import TillganglighetsbristTable
from rapporter.views.publicering import PUBLICERING
from rapporter.views.sida import RAPPORTER

PUBLICERA = Behorighet.PUBLICERA


class RedogorelseView(TjanstFormView):
    """What the public reads of how accessible the pages are."""

    behorighet = PUBLICERA
    form_class = RedogorelseForm
    rubrik = "Tillgänglighetsredogörelse"
    ingress = (
        "Lagen (2018:1937) kräver en redogörelse för hur tillgängliga de öppna sidorna är. Skriv "
        "bara det som ni har prövat."
    )
    brodsmulor = (RAPPORTER, PUBLICERING)
    success_url = reverse_lazy("rapporter:tillganglighet")
    atgarder = (Atgard("Se den öppna sidan", "tillganglighet:redogorelse", PUBLICERA, huvud=False),)

    def get_initial(self) -> dict[str, object]:
        rad = tillganglighetslage.redogorelse()
        return startvarden(rad, RedogorelseForm) if rad else {}

    def utfor(self, form: RedogorelseForm) -> str:
        spara_redogorelse(by=self.request.user, **form.cleaned_data)
        return "Redogörelsen är sparad och syns på de öppna sidorna."


class BristListView(ListaView):
    """What visitors have said that they could not read or use."""

    behorighet = PUBLICERA
    model = Tillganglighetsbrist
    table_class = TillganglighetsbristTable
    rubrik = "Rapporterade brister"
    ingress = "Det som besökare har sagt att de inte kan läsa eller använda."
    brodsmulor = (RAPPORTER, PUBLICERING)
    tomt = "Ingen har rapporterat något."


class BristView(ObjektMixin, TjanstFormView):
    """One report, and what was done about it."""

    behorighet = PUBLICERA
    modell = Tillganglighetsbrist
    form_class = HanteraForm
    template_name = "rapporter/tillganglighetsbrist.html"
    knapp = "Spara som hanterad"
    brodsmulor = (
        RAPPORTER,
        PUBLICERING,
        ("Rapporterade brister", "rapporter:tillganglighetsbrister"),
    )
    success_url = reverse_lazy("rapporter:tillganglighetsbrister")

    def get_rubrik(self) -> str:
        return str(self.objekt)

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(brist=self.objekt, **kwargs)

    def utfor(self, form: HanteraForm) -> str:
        hantera_brist(by=self.request.user, brist=self.objekt, **form.cleaned_data)
        return "Rapporten är hanterad."
