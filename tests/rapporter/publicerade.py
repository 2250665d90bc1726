"""A decided report, and the ways to put it before the public and take it away."""

from datetime import date

from finsam import filer
from finsam.models import User
from rapporter import att_publicera, services
from rapporter.mall import Avsnittsmall
from rapporter.models import Publikation, Publikationsversion, Utgava
from rapporter.services.publicering import Presentation, kontrollsumma
from rapporter.services.utgava import Styrelsebeslut, faststall
from styrelse.models import Handling
from tests.styrelse import diariet

MALL = (
    Avsnittsmall("a", "Ekonomi", text="Året {{ ar }} var **gott**."),
    Avsnittsmall("b", "Resultat", foralder="a", text="Det gick bra."),
)
BESLUT = Styrelsebeslut(date(2023, 3, 17), "18")


def utan_sattning(monkeypatch, settings, tmp_path) -> None:
    """Keep files in a folder of the test's, and set no PDF."""
    settings.FILER_DIR = tmp_path
    monkeypatch.setattr("rapporter.utskrift.gor_pdf", lambda _d, **_: b"%PDF-1.7 prov")
    monkeypatch.setattr("rapporter.services.utgava.hinder", lambda _rapport: [])


def beslutad(chef: User, *, ar: int = 2022, mall=MALL) -> Utgava:
    rapport = services.skapa_rapport_fran_mall(typ="arsredovisning", ar=ar, mall=mall, by=chef)
    return faststall(rapport=rapport, by=chef, beslut=BESLUT)


def handling(chef: User, *, sekretess: bool = False) -> Handling:
    """A document of the diarium with a PDF."""
    fil = filer.behall(b"%PDF-1.7 avtal", "avtal.pdf", "application/pdf", by=chef)
    i = diariet.arende(chef)
    mer = {"rubrik": "Avtal om lokal", "fil": fil, "sekretess": sekretess}
    return diariet.handling(chef, i, **mer, lagrum="OSL 19:3" if sekretess else "")


def publicera(chef: User, utgava: Utgava, slug: str = "arsredovisning-2022", **mer: str):
    return _publicera(chef, att_publicera.utgava(utgava), slug, **mer)


def publicera_annat(chef: User, handling, slug: str = "avtal") -> Publikationsversion:
    return _publicera(chef, att_publicera.handling(handling), slug)


def _publicera(chef: User, underlag, slug: str, **mer: str) -> Publikationsversion:
    hur = Presentation(titel=underlag.titel, slug=slug, **mer)
    return services.publicera_handling(
        by=chef, underlag=underlag, hur=hur, granskad=kontrollsumma(underlag)
    )


def ta_ned(chef: User, publikation: Publikation, skal: str = "Det stod fel år.") -> None:
    services.avpublicera(by=chef, publikation=publikation, skal=skal)
