"""Who was what on any day, and who signs then."""

from typing import Any

from django.db.models import QuerySet

from finsam.format import langt_datum
from finsam.lista import ListaView
from styrelse.forteckning import undertecknare
from styrelse.models import Uppdrag
from styrelse.tables.organ import VemTable
from styrelse.views.sida import Dagsida


class VemView(Dagsida, ListaView):
    """Everyone in every organ on a day, as a page and as a file, and who signs then."""

    model = Uppdrag
    table_class = VemTable
    template_name = "styrelse/vem.html"
    tomt = "Ingen hade uppdrag den dagen."
    per_sida = 200

    def get_rubrik(self) -> str:
        return f"Vem var vad {self.dag.isoformat()}"

    def get_ingress(self) -> str:
        return f"Alla uppdrag i alla organ {langt_datum(self.dag)}. Välj en annan dag nedan."

    def get_queryset(self) -> QuerySet[Uppdrag]:
        return super().get_queryset().vid(self.dag).med_namn().i_ordning()

    def get_table_kwargs(self) -> dict[str, Any]:
        return {"dag": self.dag}

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(undertecknare=undertecknare(self.dag), **kwargs)
