"""``manage.py rapport TYP AR``: a report as PDF, HTML, Word and JSON."""

from argparse import ArgumentParser, ArgumentTypeError
from datetime import date

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from finsam.utfil import skriv
from rapporter import siffror, utskrift, worddokument
from rapporter.dokument import Medium, bygg, skelett
from rapporter.mall import Avsnittsmall, Mallfel
from rapporter.models import Rapport, Utformning

FORMER = ("json", "html", "docx", "pdf")


def _datum(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as fel:
        raise ArgumentTypeError(f"{text} är inte ett datum som 2022-08-31.") from fel


class Command(BaseCommand):
    """Prints what the page shows; where no report is written yet, its skeleton with the figures."""

    help = "Skriver en rapport som PDF, HTML, Word och JSON. Ett streck (-) betyder standard ut."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("typ", choices=Rapport.Typ.values)
        parser.add_argument("ar", type=int)
        parser.add_argument("--per", type=_datum, help="sista dagen, om inte årets")
        for form in FORMER:
            parser.add_argument(f"--{form}", metavar="UT", help=f"fil för {form.upper()}")

    def handle(self, *args: object, **val: object) -> None:
        onskade = {form: str(val[form]) for form in FORMER if val[form]}
        if not onskade:
            raise CommandError(
                "Säg vad som ska skrivas: --pdf, --json, --html eller --docx följt av en fil."
            )
        if list(onskade.values()).count("-") > 1:
            raise CommandError("Bara en av filerna kan skrivas till standard ut.")
        rapport, avsnitt = self._las_in(str(val["typ"]), int(str(val["ar"])), val["per"])
        for form, ut in onskade.items():
            skriv(ut, self._gor(form, rapport, avsnitt), besked=self.stderr)

    def _las_in(self, typ: str, ar: int, per: object) -> tuple[Rapport, tuple[Avsnittsmall, ...]]:
        """The kept report, else the skeleton of its kind."""
        rapporter = Rapport.objects.filter(typ=typ, ar=ar)
        rapport = (rapporter.filter(per_datum=per) if per else rapporter).first()
        if rapport is not None:
            return rapport, ()
        try:
            return skelett(typ, ar)
        except Mallfel as fel:
            raise CommandError(f"Det finns ingen {typ} för {ar}, och ingen mall att visa.") from fel

    def _gor(self, form: str, rapport: Rapport, avsnitt: tuple[Avsnittsmall, ...]) -> bytes:
        if form == "json":
            return siffror.som_json(rapport).encode()
        if form == "html":
            return utskrift.gor_html(bygg(rapport, Medium.FIL, avsnitt=avsnitt)).encode()
        if form == "docx":
            dokument = bygg(rapport, Medium.FIL, avsnitt=avsnitt)
            utformning = Utformning.objects.gallande()
            return worddokument.gor_docx(dokument, utformning, skapad=timezone.now())
        dokument = bygg(rapport, Medium.PAPPER, avsnitt=avsnitt)
        return utskrift.gor_pdf(dokument, skapad=timezone.now())
