"""A decided report for the audit's tests: kept bytes for its PDF, and no förbund behind it."""

from datetime import date

from finsam import filer
from rapporter import services
from rapporter.mall import Avsnittsmall
from rapporter.models import Rapport, Utgava
from rapporter.services.utgava import Styrelsebeslut, ta_utgava

MALL = (Avsnittsmall("a", "Ekonomi", text="Året var gott."),)
BESLUTET = Styrelsebeslut(date(2023, 3, 17), "18")
EN_PDF = b"%PDF-1.7\nprov"


def rapporten(by, ar: int = 2022) -> Rapport:
    """Return an årsredovisning of one avsnitt."""
    return services.skapa_rapport_fran_mall(typ="arsredovisning", ar=ar, mall=MALL, by=by)


def besluta(rapport: Rapport, by, pdf: bytes = EN_PDF) -> Utgava:
    """Return the next decided version, without asking what hinders it or laying it out."""
    utgava = ta_utgava(rapport=rapport, slag="utkast", by=by)
    falt = {
        f.attname: getattr(utgava, f.attname)
        for f in Utgava._meta.concrete_fields
        if not f.primary_key
    }
    fil = filer.behall(pdf, "arsredovisning.pdf", "application/pdf", by=by)
    return Utgava.objects.create(
        **falt
        | {
            "nummer": utgava.nummer + 1,
            "slag": Utgava.Slag.BESLUTAD,
            "pdf_id": fil.pk,
            "datum": BESLUTET.datum,
            "paragraf": BESLUTET.paragraf,
        }
    )
