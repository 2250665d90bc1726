"""The insatser's yearly reports as annexes: the list that a text places, and each as a chapter."""

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from finsam.format import langt_datum
from insatser.models import Rapportversion
from insatser.rapportinnehall import ur_version
from rapporter.block import mallar
from rapporter.block.mallar import Ordlista
from rapporter.block.register import block
from rapporter.sammanhang import Sammanhang

BLOCK = "insatsrapporter"


@block("Insatsernas godkända årsrapporter som bilagor")
def insatsrapporter(s: Sammanhang) -> SafeString:
    """The annexes in order; on the page also the insatser whose report is not approved."""
    rader = [
        (f"Bilaga {nr}", v.rapport.insats.namn, langt_datum(ur_version(v).godkand))
        for nr, v in enumerate(s.insatsrapporter, 1)
    ]
    if s.lankar:  # paper lists no annex that is not there
        klara = {v.rapport.insats_id for v in s.insatsrapporter}
        rader += [("Saknas", i.namn, "Inte godkänd") for i in s.insatser if i.pk not in klara]
    lista = Ordlista("Insatsernas årsrapporter", ("Bilaga", "Insats", "Godkänd"), tuple(rader))
    return mallar.lista(lista)


def bilaga(version: Rapportversion, h: int) -> SafeString:
    """What stands below an annex's heading of level ``h``: as it was approved."""
    return render_to_string(
        "rapporter/dokument/bilaga.html", {"r": ur_version(version), "under": h + 1}
    )
