"""The list of applications, the page of one, and its file."""

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse_lazy
from django.views.generic import TemplateView, View

from finsam import filer
from finsam.formular import TjanstFormView
from finsam.lista import ListaView
from finsam.sida import Atgard
from finsam.synlig import synliga
from insatser.ansokansinnehall import innehall
from insatser.ansokanslage import brister, delar, faser, varningar
from insatser.filters.ansokan import AnsokanFilter
from insatser.forms.ansokan import GrundForm
from insatser.models import Ansokan, Insats
from insatser.services import ansokan as tjanst
from insatser.tables.ansokan import AnsokanTable
from insatser.views.ansokningssida import ANSOKNINGAR, EnAnsokan
from insatser.views.sida import OMRADE, B, Insatsomradet
from styrelse.models import Rekommendation

Status = Ansokan.Status
NY = Atgard("Ny ansökan", "insatser:ansokan_ny", B.LAMNA_ANSOKAN)


class AnsokanListView(Insatsomradet, ListaView):
    """Every application that the user may see."""

    model = Ansokan
    table_class = AnsokanTable
    filterset_class = AnsokanFilter
    rubrik = "Ansökningar"
    ingress = "Vad medlemmarna söker medel till, hur mycket och hur långt det har kommit."
    tomt = "Ingen ansökan är skriven än."
    atgarder = (NY,)

    def get_queryset(self) -> QuerySet[Ansokan]:
        return super().get_queryset().med_belopp().select_related("sokande", "arende")


class AnsokanNyView(Insatsomradet, TjanstFormView):
    """Begin an application: a draft that only the writer sees."""

    behorighet = B.LAMNA_ANSOKAN
    form_class = GrundForm
    rubrik = "Ny ansökan om medel"
    ingress = "Först sparas ett utkast som bara du ser. Resten fylls i del för del."
    knapp = "Spara utkastet"
    brodsmulor = (OMRADE, ANSOKNINGAR)
    avbryt_url = reverse_lazy("insatser:ansokan_lista")

    def utfor(self, form: GrundForm) -> str:
        ansokan = tjanst.skapa_ansokan(by=self.request.user, **form.cleaned_data)
        self.success_url = ansokan.get_absolute_url()
        return "Utkastet är sparat. Fyll i resten och lämna in ansökan när den är klar."


class AnsokanView(EnAnsokan, TemplateView):
    """What is applied for, where it stands, what is missing and what can be done now."""

    template_name = "insatser/ansokan.html"

    def setup(self, request: HttpRequest, *args: object, **kwargs: object) -> None:
        super().setup(request, *args, **kwargs)
        egna = synliga(Ansokan, request.user).som_far_skrivas(request.user)
        self.far_skriva = egna.filter(pk=self.objekt.pk).exists()
        self.saknas = brister(self.objekt) if self.objekt.kan_andras else []

    def get_rubrik(self) -> str:
        return self.objekt.namn

    def get_ingress(self) -> str:
        dnr = f", {self.objekt.arende.dnr}" if self.objekt.arende else ""
        return f"Ansökan om medel från {self.objekt.sokande}{dnr}."

    def get_brodsmulor(self) -> list[tuple[str, str]]:
        return super().get_brodsmulor()[:-1]

    def get_atgarder(self) -> list[Atgard]:
        egna = self._sokandens() if self.far_skriva else []
        kansliets = self._kansliets()
        status = self.objekt.status
        forst_kansliet = status in {Status.INLAMNAD, Status.BEREDNING}
        kan = self.request.user.har(B.ANDRA_INSATSER)
        return [*kansliets, *egna] if forst_kansliet and kan else [*egna, *kansliets]

    def _steg(self, rubrik: str, steg: str, skal: str = "", *, huvud: bool = True) -> Atgard:
        namn, pk = f"insatser:ansokan_{steg}", (self.objekt.pk,)
        return Atgard(rubrik, namn, B.LAMNA_ANSOKAN, pk, skal=skal, huvud=huvud)

    def _kansli(self, rubrik: str, steg: str, *, huvud: bool = True) -> Atgard:
        return Atgard(
            rubrik, f"insatser:ansokan_{steg}", B.ANDRA_INSATSER, (self.objekt.pk,), huvud=huvud
        )

    def _sokandens(self) -> list[Atgard]:
        status = self.objekt.status
        aterkalla = self._steg("Återkalla", "aterkalla", huvud=False)
        if self.objekt.kan_andras:
            skal = f"Ansökan saknar {self.saknas[0]}." if self.saknas else ""
            bort = self._steg("Kasta utkastet", "kasta", huvud=False)
            return [
                self._steg("Lämna in", "lamna_in", skal),
                aterkalla if self.objekt.arende else bort,
            ]
        if status == Status.INLAMNAD:
            return [self._steg("Ta tillbaka", "ta_tillbaka", huvud=False), aterkalla]
        if status == Status.ATERKALLAD:
            return [self._steg("Ta upp igen", "ateruppta", huvud=False)]
        return [aterkalla] if status == Status.BEREDNING else []

    def _kansliets(self) -> list[Atgard]:
        aterremiss = self._kansli("Återremittera", "aterremittera", huvud=False)
        per_status = {
            Status.INLAMNAD: [self._kansli("Ta upp i beredning", "ta_upp"), aterremiss],
            Status.ATERREMITTERAD: [
                self._kansli("Ångra återremissen", "angra_aterremiss", huvud=False)
            ],
            Status.BEREDNING: [
                self._kansli("För in beslutet", "besluta"),
                self._kansli("För in utlåtande", "utlatande"),
                self._kansli("Till styrelsens möte", "dagordning"),
                aterremiss,
                self._kansli("Ångra beredningen", "angra_beredning", huvud=False),
            ],
            Status.AVSLAGEN: [self._kansli("Ångra beslutet", "angra_beslut", huvud=False)],
            Status.BEVILJAD: self._beviljad(),
        }
        return per_status.get(Status(self.objekt.status), [])

    def _beviljad(self) -> list[Atgard]:
        pk = (self.objekt.pk,)
        forst = (
            "Skapa insatsen först, så att beslutet hör till den." if not self.objekt.insats else ""
        )
        ekonomi = Atgard(
            "För in i ekonomin", "ekonomi:insatsbeslut_ansokan", B.ANDRA_EKONOMI, pk, skal=forst
        )
        if self.objekt.insats is None:
            skapa = self._kansli("Skapa insatsen", "insats")
            return [skapa, ekonomi, self._kansli("Ångra beslutet", "angra_beslut", huvud=False)]
        return [ekonomi, self._kansli("Ta bort insatsen", "insats_ta_bort", huvud=False)]

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        user, objekt = self.request.user, self.objekt
        arenden = [objekt.arende] if objekt.arende else []
        steg = list(objekt.steg.select_related("by").order_by("-pk"))
        return super().get_context_data(
            ansokan=objekt,
            innehall=innehall(objekt),
            delar={del_.nyckel: del_ for del_ in delar(objekt)},
            faser=faser(objekt),
            varningar=varningar(objekt) if objekt.kan_andras else [],
            saknas=self.saknas,
            skriver=self.far_skriva and objekt.kan_andras,
            har_tid=self.far_skriva and objekt.kan_andras and objekt.from_datum is not None,
            ser_insatsen=synliga(Insats, user).filter(pk=objekt.insats_id).exists(),
            steg=steg,
            senast=steg[0] if steg else None,
            utlatanden=synliga(Rekommendation, user).i_arenden(arenden),
            ser_diariet=user.har(B.SE_DIARIUM),
            **kwargs,
        )


class AnsokanFilView(View):
    """What was handed in last, as a file."""

    behorighet = B.SE_INSATSER

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        inlamnade = synliga(Ansokan, request.user).som_visas().filter(handling__isnull=False)
        return filer.som_bilaga(get_object_or_404(inlamnade, pk=kwargs["pk"]).handling.fil)
