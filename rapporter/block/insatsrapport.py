"""The annexes of a report: the list that a text places, and each as a chapter."""

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from insatser.rapportinnehall import ur_version
from rapporter.bilagor import Bilagepost, bilagor
from rapporter.block import mallar
from rapporter.block.mallar import Ordlista
from rapporter.block.register import block
from rapporter.sammanhang import Sammanhang

OMRADE = "Rapporten"
BLOCK = "insatsrapporter"


@block("Bilagor: insatsernas årsrapporter och det som har aviserats")
def insatsrapporter(s: Sammanhang) -> SafeString:
    """The annexes by number; what is announced and has not come is said to be missing."""
    poster = bilagor(s)
    rader = [(f"Bilaga {post.nummer}", post.rubrik, post.lage) for post in poster]
    if s.lankar:  # only the page tells of reports that nobody has announced or approved
        med = {p.version.rapport.insats_id for p in poster if p.version}
        med |= {p.bilaga.insats_id for p in poster if p.bilaga and p.bilaga.insats_id}
        rader += [("Inte aviserad", i.namn, "Inte godkänd") for i in s.insatser if i.pk not in med]
    return mallar.lista(Ordlista("Bilagor", ("Bilaga", "Rubrik", "Läge"), tuple(rader)))


def bilaga(post: Bilagepost, s: Sammanhang, h: int) -> SafeString:
    """What stands below an annex's heading of level ``h``: as approved, or where its file is."""
    if post.version is None:
        return render_to_string(
            "rapporter/block/bilagefil.html", {"post": post, "lankar": s.lankar}
        )
    return render_to_string(
        "rapporter/dokument/bilaga.html", {"r": ur_version(post.version), "under": h + 1}
    )
