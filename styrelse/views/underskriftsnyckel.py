"""The förbund's keys: can it sign now, at which level, for how long; the certificates issued."""

from django.core.exceptions import ValidationError
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse_lazy
from django.utils import timezone
from django.views.decorators.http import require_safe
from django.views.generic import TemplateView

from finsam.behorighet import Behorighet, kraver
from finsam.formular import BekraftaView
from finsam.lista import ListaView
from finsam.models import Certifikat
from finsam.sida import Atgard, SidaMixin
from finsam.signering import nyckellage, utfardare
from styrelse.filters.certifikat import CertifikatFilter
from styrelse.forteckning import forbund
from styrelse.tables.certifikat import CertifikatTable
from styrelse.views.sida import OMRADE

NYCKLAR = ("Underskriftsnycklar", "styrelse:underskriftsnycklar")
HANTERA = Behorighet.HANTERA_NYCKLAR


class Nyckelsida(SidaMixin):
    """A page about the keys."""

    behorighet = HANTERA
    brodsmulor = (OMRADE, NYCKLAR)


class NycklarView(Nyckelsida, TemplateView):
    """How the keys stand, and what can be done about them."""

    template_name = "styrelse/underskriftsnycklar.html"
    rubrik = "Underskriftsnycklar"
    ingress = (
        "Förbundets egna nycklar: utfärdaren, som gör ett certifikat för varje underskrift, och "
        "sigillet. Den som skriver under har ingen egen nyckel; den görs för varje underskrift och "
        "sparas aldrig."
    )
    brodsmulor = (OMRADE,)

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        self.lage = nyckellage.las_lage()
        return super().get_context_data(lage=self.lage, **kwargs)

    def get_atgarder(self) -> tuple[Atgard, ...]:
        if self.lage.utfardare is None:
            return (Atgard("Gör nycklar", "styrelse:underskriftsnycklar_gor", HANTERA),)
        return (
            Atgard("Utfärdade certifikat", "styrelse:certifikat_lista", HANTERA),
            Atgard("Hämta utfärdarens certifikat", "styrelse:utfardare_pem", HANTERA, huvud=False),
            Atgard("Ersätt nycklarna", "styrelse:underskriftsnycklar_ersatt", HANTERA, huvud=False),
        )


class GorNycklarView(Nyckelsida, BekraftaView):
    """Make the first keys."""

    form_class = Form
    rubrik = "Gör nycklar för underskrifter"
    knapp = "Gör nycklar"
    success_url = avbryt_url = reverse_lazy("styrelse:underskriftsnycklar")
    ersatt = False
    foljder: tuple[str, ...] = (
        "Förbundet får en utfärdare och ett sigill som gäller i sextio år.",
        "Förbundets namn, så som det står i förbundsordningen i dag, skrivs in i båda.",
        "De privata nycklarna sparas krypterade eller i säkerhetsmodulen och kan inte laddas ned.",
    )

    def utfor(self, form: Form) -> str:
        fakta = forbund(timezone.localdate())
        if fakta is None:
            raise ValidationError("Registrera förbundet först, under Medlemmar och Förbundet.")
        utfardare.skapa_nycklar(by=self.request.user, forbund=fakta.namn, ersatt=self.ersatt)
        return "Nycklarna är gjorda. Nu går det att skriva under."


class ErsattNycklarView(GorNycklarView):
    """Replace the keys, where they may have leaked, the name has changed or the clock was wrong."""

    rubrik = "Ersätt nycklarna för underskrifter"
    knapp = "Ersätt nycklarna"
    ersatt = True
    foljder = (
        "De privata nycklar som används nu förstörs och går inte att få tillbaka.",
        "Det som redan är underskrivet gäller och kan kontrolleras som förut.",
        "Nästa underskrift får ett certifikat av den nya utfärdaren.",
        "Den som har sparat utfärdarens certifikat behöver det nya också.",
    )


class CertifikatListView(Nyckelsida, ListaView):
    """Every certificate that has been issued."""

    model = Certifikat
    table_class = CertifikatTable
    filterset_class = CertifikatFilter
    rubrik = "Utfärdade certifikat"
    ingress = (
        "En rad för varje certifikat, skriven innan det användes. Raderna kan inte ändras eller "
        "tas bort, och kontrollen av en fil godtar bara underskrifter som står här."
    )
    tomt = "Inget certifikat är utfärdat än."


@kraver(HANTERA)
@require_safe
def utfardarens_certifikat(request: HttpRequest) -> HttpResponse:
    """Give the certificates of all issuers, which are public, as a file."""
    pem = utfardare.certifikat_for_nedladdning()
    if pem is None:
        raise Http404("Förbundet har inga nycklar för underskrifter än.")
    svar = HttpResponse(pem, content_type="application/x-pem-file")
    svar["Content-Disposition"] = 'attachment; filename="utfardare.pem"'
    return svar
