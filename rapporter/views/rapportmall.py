"""The malls: those that are shipped, to look at and copy, and the förbund's own, to edit."""

from django.http import Http404, HttpRequest
from django.urls import reverse
from django.views.generic import TemplateView

from finsam.behorighet import Behorighet
from finsam.formular import TjanstFormView, startvarden
from finsam.sida import Atgard, ObjektMixin, SidaMixin
from finsam.synlig import synliga
from rapporter import mall, services
from rapporter.forms.rapportmall import MallForm, MallNamnForm, MallNyForm
from rapporter.forms.trad import MallavsnittForm
from rapporter.models import Mallavsnitt, Rapport, Rapportmall
from rapporter.nyrapport import Grund, grunder
from rapporter.tradsida import mallrader
from rapporter.views import trad
from rapporter.views.sida import RAPPORTER
from rapporter.views.trad import tradinnehall

B = Behorighet
MALLAR = ("Mallar", "rapporter:mallar")


class MallarView(SidaMixin, TemplateView):
    """Every mall, by kind of report."""

    behorighet = B.ANDRA_RAPPORTER
    template_name = "rapporter/mallar.html"
    rubrik = "Mallar"
    ingress = "En ny rapport börjar från en mall. De som följer med kan kopieras till egna."
    brodsmulor = (RAPPORTER,)
    atgarder = (Atgard("Ny egen mall", "rapporter:mall_ny", B.ANDRA_RAPPORTER),)

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        egna = list(synliga(Rapportmall, self.request.user).med_antal())
        slag = [(typ, [m for m in egna if m.typ == typ], mall.mallar(typ)) for typ in Rapport.Typ]
        return super().get_context_data(slag=slag, **kwargs)


class FardigMallView(SidaMixin, TemplateView):
    """A mall that is shipped: its headings and what they hold."""

    behorighet = B.ANDRA_RAPPORTER
    template_name = "rapporter/mall_som_foljer_med.html"
    brodsmulor = (RAPPORTER, MALLAR)

    def setup(self, request: HttpRequest, *args: object, **kwargs: object) -> None:
        super().setup(request, *args, **kwargs)
        try:
            self.mall = mall.las(str(kwargs["namn"]))
        except mall.Mallfel as fel:
            raise Http404(str(fel)) from fel

    def get_rubrik(self) -> str:
        return self.mall.rubrik

    def get_ingress(self) -> str:
        return self.mall.beskrivning

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(rader=mallrader(self.mall.avsnitt), **kwargs)


class MallView(ObjektMixin, TemplateView):
    """The förbund's own mall: its avsnitt, to move and change."""

    behorighet = B.ANDRA_RAPPORTER
    modell = Rapportmall
    template_name = "rapporter/trad.html"
    brodsmulor = (RAPPORTER, MALLAR)

    def get_rubrik(self) -> str:
        return self.objekt.namn

    def get_ingress(self) -> str:
        slag = f"Mall för {str(self.objekt.get_typ_display()).lower()}."
        return " ".join(filter(None, [slag, self.objekt.beskrivning]))

    def get_atgarder(self) -> list[Atgard]:
        pk = (self.objekt.pk,)
        return [
            Atgard("Nytt avsnitt", "rapporter:mallavsnitt_ny", B.ANDRA_RAPPORTER, pk),
            Atgard("Namn och användning", "rapporter:mall_andra", B.ANDRA_RAPPORTER, pk),
        ]

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(**tradinnehall(self.objekt), **kwargs)


class _Mallformular(TjanstFormView):
    """A form about a mall."""

    behorighet = B.ANDRA_RAPPORTER
    brodsmulor = (RAPPORTER, MALLAR)
    avbryt_url = "/rapporter/mallar/"
    mall: Rapportmall

    def skapa(self, grund: Grund, **falt: str) -> str:
        """Make a mall of what it is to be a copy of."""
        self.mall = services.skapa_rapportmall(
            typ=grund.typ, avsnitt=grund.avsnitt, by=self.request.user, **falt
        )
        return f"Mallen {self.mall} är skapad och förbundets egen. Ändra den som ni vill ha den."

    def get_success_url(self) -> str:
        return self.mall.get_absolute_url()


class MallNyView(_Mallformular):
    """A new mall, as a copy."""

    form_class = MallNyForm
    rubrik = "Ny egen mall"
    knapp = "Skapa mall"

    def get_form_kwargs(self) -> dict[str, object]:
        user = self.request.user
        rapporter, egna = list(synliga(Rapport, user)), list(synliga(Rapportmall, user))
        alla = [g for typ in Rapport.Typ for g in grunder(typ, rapporter, egna)]
        return super().get_form_kwargs() | {"grunder": alla}

    def get_initial(self) -> dict[str, object]:
        return {"grund": self.request.GET.get("av", "")}

    def utfor(self, form: MallNyForm) -> str:
        return self.skapa(form.cleaned_data.pop("grund"), **form.cleaned_data)


class MallAvRapportView(ObjektMixin, _Mallformular):
    """A new mall made of a report."""

    modell = Rapport
    form_class = MallNamnForm
    rubrik = "Spara som mall"
    ingress = "Mallen får rapportens rubriker, texter, ordning och skribenter som de är nu."
    knapp = "Skapa mall"

    def get_brodsmulor(self) -> list[tuple[str, str]]:
        return [RAPPORTER, (self.objekt.titel, self.objekt.get_absolute_url())]

    def get_avbryt_url(self) -> str:
        return reverse("rapporter:trad", args=[self.objekt.pk])

    def get_initial(self) -> dict[str, object]:
        return {"namn": f"Som {self.objekt.titel}"[:80]}

    def utfor(self, form: MallNamnForm) -> str:
        return self.skapa(Grund("", "", self.objekt), **form.cleaned_data)


class MallAndraView(ObjektMixin, _Mallformular):
    """Change a mall's name, and whether it can be chosen."""

    modell = Rapportmall
    form_class = MallForm
    rubrik = "Namn och användning"

    def get_initial(self) -> dict[str, object]:
        return startvarden(self.objekt, MallForm)

    def get_avbryt_url(self) -> str:
        return self.objekt.get_absolute_url()

    def utfor(self, form: MallForm) -> str:
        self.mall = services.andra_rapportmall(
            mall=self.objekt, by=self.request.user, **form.cleaned_data
        )
        return "Mallen är ändrad."


class MallavsnittFlyttaView(trad.FlyttaView):
    """Move an avsnitt of a mall one step."""

    modell = Mallavsnitt


class MallavsnittMedView(trad.MedView):
    """Switch an avsnitt of a mall on or off."""

    modell = Mallavsnitt


class MallavsnittNyView(trad.AvsnittNyView):
    """A new avsnitt of a mall."""

    modell = Rapportmall


class MallavsnittAndraView(trad.AvsnittAndraView):
    """Change an avsnitt of a mall, with its text."""

    modell = Mallavsnitt
    form_class = MallavsnittForm


class MallavsnittTaBortView(trad.AvsnittTaBortView):
    """Take an avsnitt out of a mall."""

    modell = Mallavsnitt
