"""Pages of the versions of a report: the list, one to read, its files, what has changed since."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import cached_property
from django.views.decorators.http import require_POST, require_safe
from django.views.generic import TemplateView

from finsam import filer
from finsam.behorighet import Behorighet, kraver
from finsam.models import User
from finsam.sida import Atgard, ObjektMixin
from finsam.synlig import hamta, synliga
from rapporter.andring import sifferandringar, textandringar
from rapporter.dokument import Medium, bygg
from rapporter.lasare import skriver, utgava_for
from rapporter.lassida import lassida
from rapporter.models import Inbjuden, Rapport, Utgava
from rapporter.services.granskning import har_last
from rapporter.underskriftslage import Underskriftslage, underskriftslage, undertecknad_pdf
from rapporter.utgavebild import bild
from rapporter.views.rapportflikar import Rapportflikar
from rapporter.views.sida import RAPPORTER

ANDRA, FASTSTALLA = Behorighet.ANDRA_RAPPORTER, Behorighet.FASTSTALLA_RAPPORT
SKOTA = Behorighet.ANDRA_UNDERSKRIFTER
PUBLICERA = Behorighet.PUBLICERA
FILER = (
    ("pdf", "PDF"),
    ("html", "Webbsida i en fil"),
    ("json", "De tryckta siffrorna (JSON)"),
    ("sie", "Årets balanser (SIE typ 1)"),
)
AR_BESLUTAD = "Rapporten är beslutad. Återkalla beslutet först."


def sokvag(rapport: Rapport) -> list[tuple[str, str]]:
    """Return the pages above those of a report's versions."""
    return [RAPPORTER, (rapport.titel, rapport.get_absolute_url())]


class VersionerView(Rapportflikar, ObjektMixin, TemplateView):
    """Every version of a report: what it is, who has read it, what they said, its files."""

    behorighet = Behorighet.SE_RAPPORTER
    modell = Rapport
    template_name = "rapporter/versioner.html"
    ingress = "Ett utkast skickas ut för synpunkter. Det som styrelsen beslutar ligger fast."

    def get_rubrik(self) -> str:
        return f"Versioner av {self.objekt.titel}"

    def get_brodsmulor(self) -> list[tuple[str, str]]:
        return sokvag(self.objekt)

    def get_atgarder(self) -> list[Atgard]:
        pk = (self.objekt.pk,)
        skal = AR_BESLUTAD if self.objekt.utgavor.beslutade().exists() else ""
        return [
            Atgard("Skicka ut utkast", "rapporter:utkast_nytt", ANDRA, pk, skal),
            Atgard("Fastställ", "rapporter:faststall", FASTSTALLA, pk, skal, huvud=False),
        ]

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        alla = synliga(Utgava, self.request.user).filter(rapport=self.objekt)
        return super().get_context_data(
            rapport=self.objekt,
            utgavor=list(alla.med_filer().med_antal().order_by("-nummer")),
            inbjudna=_inbjudna(self.objekt, self.request.user),
            **kwargs,
        )


def _inbjudna(rapport: Rapport, user: User) -> list[Inbjuden]:
    """Return whom the versions were sent to, the latest version first; for the kansli."""
    rader = synliga(Inbjuden, user).filter(inbjudan__utgava__rapport=rapport)
    med = rader.select_related("inbjudan__organ", "inbjudan__utgava", "person__user")
    return list(med.order_by("-inbjudan__utgava__nummer", "inbjudan", "pk"))


class UtgavaView(ObjektMixin, TemplateView):
    """A version to read, on a phone or a screen, with a comment on each avsnitt of a draft."""

    behorighet = Behorighet.SE_RAPPORTER
    modell = Utgava
    template_name = "rapporter/utgava.html"

    def get_rubrik(self) -> str:
        return f"{self.objekt.rapport.titel}, version {self.objekt.nummer}"

    def get_ingress(self) -> str:
        return self.objekt.vad

    def get_brodsmulor(self) -> list[tuple[str, str]]:
        rapport = self.objekt.rapport
        return [RAPPORTER, (rapport.titel, versionsadress(rapport))]

    def get_atgarder(self) -> list[Atgard]:
        pk = (self.objekt.pk,)
        atgarder = [
            Atgard("Ändrat sedan dess", "rapporter:andrat", self.behorighet, pk, huvud=False)
        ]
        if self.objekt.galler:
            atgarder.append(Atgard("Publicera", "rapporter:publicera_utgava", PUBLICERA, pk))
            atgarder.append(
                Atgard("Återkalla beslutet", "rapporter:aterkalla", FASTSTALLA, pk, huvud=False)
            )
            skal = self.underskrifter.hinder
            atgarder.insert(0, Atgard("Låt skriva under", "rapporter:lagg_fram", SKOTA, pk, skal))
        elif self.objekt.slag == Utgava.Slag.UTKAST:
            atgarder.append(Atgard("Bjud in fler", "rapporter:bjud_in", ANDRA, pk, huvud=False))
        return atgarder

    @cached_property
    def underskrifter(self) -> Underskriftslage:
        """Where its signatures stand."""
        return underskriftslage(self.objekt, self.request.user)

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        ar_utkast = self.objekt.slag == Utgava.Slag.UTKAST
        return super().get_context_data(
            sida=lassida(self.objekt, self.request.user),
            utgava=self.objekt,
            filer=filerna(self.objekt),
            far_faststalla=self.request.user.har(FASTSTALLA),
            underskrifter=self.underskrifter if not ar_utkast else None,
            ar_utkast=ar_utkast,
            **kwargs,
        )


def versionsadress(rapport: Rapport) -> str:
    """Return the address of the list of a report's versions."""
    return Atgard("", "rapporter:versioner", Behorighet.SE_RAPPORTER, (rapport.pk,)).url


def filerna(utgava: Utgava) -> list[tuple[str, str, object]]:
    """Return the files that a version has: (kind, words, the file).

    Once everybody has signed, the PDF is the signed one, and the decided one stands beside it.
    """
    alla = [(sort, ord_, fil) for sort, ord_ in FILER if (fil := getattr(utgava, sort))]
    if (signerad := undertecknad_pdf(utgava)) is None:
        return alla
    frusen = [("beslutad", "PDF som den beslutades", fil) for s, _, fil in alla if s == "pdf"]
    utan = [rad for rad in alla if rad[0] != "pdf"]
    return [("pdf", "PDF med underskrifter", signerad), *frusen, *utan]


@kraver(Behorighet.SE_RAPPORTER)
@require_safe
def utgava_fil(request: HttpRequest, pk: int, sort: str) -> HttpResponse:
    """Give one of a version's files, as it was kept."""
    utgava = hamta(Utgava, request.user, pk=pk)
    fil = next((fil for namn, _ord, fil in filerna(utgava) if namn == sort), None)
    if fil is None:
        raise Http404("Versionen har ingen sådan fil.")
    return filer.som_bilaga(fil)


@kraver(Behorighet.SE_RAPPORTER)
@require_POST
def last(request: HttpRequest, pk: int) -> HttpResponse:
    """Note that the reader has read the version."""
    utgava = hamta(Utgava, request.user, pk=pk)
    har_last(by=request.user, utgava=utgava)
    return redirect(utgava)


class AndratView(ObjektMixin, TemplateView):
    """What has changed since a version: words and figures, who, when and why."""

    behorighet = Behorighet.SE_RAPPORTER
    modell = Utgava
    template_name = "rapporter/andrat.html"

    def get_rubrik(self) -> str:
        return f"Vad har ändrats sedan version {self.objekt.nummer}"

    def get_ingress(self) -> str:
        return f"{self.objekt.rapport.titel}. Jämfört med {self.jamfort}."

    def get_brodsmulor(self) -> list[tuple[str, str]]:
        utgava = self.objekt
        adress = versionsadress(utgava.rapport)
        return [
            RAPPORTER,
            (utgava.rapport.titel, adress),
            (f"Version {utgava.nummer}", utgava.get_absolute_url()),
        ]

    def setup(self, request: HttpRequest, *args: object, **kwargs: object) -> None:
        super().setup(request, *args, **kwargs)
        self.senare = self._senare()

    def _senare(self) -> Utgava | None:
        """Return the version to compare with; None compares with the report as it is now.

        Whoever does not write in the report compares with what they may read.
        """
        rapport, user = self.objekt.rapport, self.request.user
        nyare = synliga(Utgava, user).filter(rapport=rapport, nummer__gt=self.objekt.nummer)
        if (valt := self.request.GET.get("mot", "")).isdigit():
            return hamta(Utgava, user, pk=int(valt), rapport=rapport)
        if self.objekt.galler or skriver(user, rapport):
            return None
        return nyare.order_by("-nummer").first() or utgava_for(user, rapport)

    @property
    def jamfort(self) -> str:
        """What the version is compared with, in words."""
        if self.senare == self.objekt:
            return "samma version: ingen senare har skickats ut till dig"
        if self.senare:
            return f"version {self.senare.nummer}"
        return "böckerna och registren i dag" if self.objekt.galler else "rapporten som den är nu"

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        user = self.request.user
        nu = self.senare or bild(bygg(self.objekt.rapport, Medium.FIL))
        till = self.senare.at if self.senare else None
        texter = [] if self.objekt.galler else textandringar(self.objekt, nu.texter, user, till)
        return super().get_context_data(
            utgava=self.objekt,
            siffror=sifferandringar(self.objekt, nu, user=user, till=till),
            ser_bockerna=user.har(Behorighet.SE_EKONOMI),
            texter=texter,
            **kwargs,
        )


@kraver(Behorighet.SE_RAPPORTER)
@require_safe
def andrade_siffror(request: HttpRequest, pk: int) -> HttpResponse:
    """Show, in the page of a decided version, which figures the books give otherwise now."""
    utgava = hamta(Utgava, request.user, pk=pk)
    nu = bild(bygg(utgava.rapport, Medium.FIL))
    siffror = sifferandringar(utgava, nu, user=request.user)
    ser_bockerna = request.user.har(Behorighet.SE_EKONOMI)
    innehall = {"siffror": siffror, "utgava": utgava, "ser_bockerna": ser_bockerna}
    return render(request, "rapporter/andrade_siffror.html", innehall)
