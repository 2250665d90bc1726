"""What is published, and what has been decided and is not."""

from django.db.models import QuerySet
from django.views.generic import TemplateView

from finsam.behorighet import Behorighet
from finsam.lista import ListaView
from finsam.sida import Atgard, SidaMixin
from finsam.synlig import synliga
from rapporter.models import Publikation, Revisionsberattelse, Utgava
from rapporter.tables import PublikationTable
from rapporter.views.sida import RAPPORTER
from styrelse.models import Protokoll

PUBLICERA = Behorighet.PUBLICERA
HOGST = 50  # of each kind, the latest first


class PublikationListView(ListaView):
    """Every address that has been published, and whether the public reads anything there now."""

    behorighet = PUBLICERA
    model = Publikation
    table_class = PublikationTable
    rubrik = "Publicering"
    ingress = "Det som alla kan läsa utan att logga in, och det som har varit publicerat."
    brodsmulor = (RAPPORTER,)
    tomt = "Inget är publicerat än. Börja under Att publicera."
    atgarder = (
        Atgard("Att publicera", "rapporter:att_publicera", PUBLICERA),
        Atgard("Se de öppna sidorna", "handlingar:lista", PUBLICERA, huvud=False),
    )

    def get_queryset(self) -> QuerySet:
        return super().get_queryset().med_senaste()


class AttPubliceraView(SidaMixin, TemplateView):
    """Decided reports and justerade protokoll that the public cannot read yet."""

    behorighet = PUBLICERA
    template_name = "rapporter/att_publicera.html"
    rubrik = "Att publicera"
    ingress = "Beslutade rapporter och justerade protokoll som inte är publicerade."
    brodsmulor = (RAPPORTER, ("Publicering", "rapporter:publikationer"))

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        user = self.request.user
        utgavor = synliga(Utgava, user).beslutade().opublicerade().select_related("rapport")
        protokoll = (
            synliga(Protokoll, user)
            .med_sammantrade()
            .filter(
                status=Protokoll.Status.JUSTERAT,
                handling__isnull=False,
                handling__sekretess=False,
            )
        )
        ute = synliga(Publikation, user).filter(versioner__avpublicerad_at=None)
        berattelser = synliga(Revisionsberattelse, user).galler().som_visas()
        return super().get_context_data(
            berattelser=berattelser.filter(
                handling__sekretess=False, utgava__publiceringar__avpublicerad_at=None
            )
            .exclude(utgava__publiceringar=None)
            .exclude(handling__in=ute.exclude(handling=None).values("handling"))[:HOGST],
            utgavor=utgavor.defer("texter", "siffror", "tabeller")[:HOGST],
            protokoll=protokoll.exclude(pk__in=ute.exclude(protokoll=None).values("protokoll"))[
                :HOGST
            ],
            **kwargs,
        )
