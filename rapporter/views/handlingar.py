"""The published papers: anybody reads them, without a login and without a cookie."""

from csp.decorators import csp_update
from django.conf import settings
from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.decorators import method_decorator

from finsam import filer
from finsam.export import som_csv
from finsam.format import langt_datum
from finsam.oppen import OppenVy, borttagen, oppet
from rapporter import publicerat
from rapporter.filsida import filsida
from rapporter.flode import flode
from rapporter.publicerat import LICENSADRESS, Borta, Publicerad
from rapporter.views.oppet import fil, forbundsnamn, oppna, saknas, sida

PER_SIDA = 25
CSV = "text/csv; charset=utf-8"


class ListaView(OppenVy):
    """Everything that is published, the latest document first."""

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        blad = Paginator(publicerat.alla(), PER_SIDA).get_page(request.GET.get("sida"))
        return sida(
            request,
            "rapporter/oppen/lista.html",
            rubrik="Handlingar",
            blad=blad,
            fore=_sidadress(blad.number - 1) if blad.has_previous() else "",
            efter=_sidadress(blad.number + 1) if blad.has_next() else "",
            kanonisk=f"{settings.SITE_URL}{reverse('handlingar:lista')}",
            indexeras=blad.number == 1,
        )


def _sidadress(nummer: int) -> str:
    lista = reverse("handlingar:lista")
    return f"{lista}?sida={nummer}" if nummer > 1 else lista


class _EnHandling(OppenVy):
    """A page or a file of one paper: what is there, was there once, or never was."""

    def get(self, request: HttpRequest, *args: object, **kwargs: str) -> HttpResponseBase:
        funnen = self.las(**kwargs)
        if isinstance(funnen, Publicerad):
            return self.visa(request, funnen)
        if isinstance(funnen, Borta):
            return _borta(request, funnen, kwargs["slug"])
        return saknas(request)

    def las(self, slug: str, **kwargs: object) -> Publicerad | Borta | None:
        """Return what stands on the address."""
        return publicerat.pa(slug)

    def visa(self, request: HttpRequest, handling: Publicerad) -> HttpResponseBase:
        """Answer with what is public."""
        raise NotImplementedError


def _borta(request: HttpRequest, borta: Borta, slug: str) -> HttpResponseBase:
    """Answer 410 with the reason; lead on to what stands on the address now, where it does."""
    nu = publicerat.pa(slug)
    vidare = ("Se vad som är publicerat", reverse("handlingar:lista"))
    if isinstance(nu, Publicerad):
        vidare = (f"Läs {nu.titel} som den är nu", nu.url)
    dag = f" sedan den {langt_datum(borta.dag)}" if borta.dag else ""
    return borttagen(
        request,
        forbund_namn=forbundsnamn(),
        rubrik="Inte längre publicerad",
        ingress=f"Det som stod på den här adressen är inte publicerat{dag}.",
        skal=borta.skal,
        vidare=vidare,
    )


# The pictures of a kept report lie within its page, and nowhere else.
@method_decorator(csp_update({"img-src": ["data:"]}), name="dispatch")
class HandlingView(_EnHandling):
    """A paper to read: what it is, its text where it has one, and its files."""

    def visa(self, request: HttpRequest, handling: Publicerad) -> HttpResponseBase:
        return sida(
            request,
            "rapporter/oppen/handling.html",
            rubrik=handling.titel,
            handling=handling,
            text=filsida(filer.las(handling.sida)) if handling.sida else None,
            tidigare=publicerat.tidigare(handling.slug),
            revisionsberattelser=publicerat.revisionsberattelser(handling.utgava_id)
            if handling.utgava_id
            else (),
            kanonisk=handling.adress,
            indexeras=True,
        )


class VersionView(HandlingView):
    """A numbered version of a paper: the one that stands there now, or that it is gone."""

    def las(self, slug: str, **kwargs: object) -> Publicerad | Borta | None:
        return publicerat.version(slug, int(str(kwargs["nummer"])))


class PdfView(_EnHandling):
    """The PDF: signed once everybody has signed, else as it was decided."""

    def visa(self, request: HttpRequest, handling: Publicerad) -> HttpResponseBase:
        return fil(request, handling.pdf, f"{handling.slug}.pdf", Link=_licens(handling))


def _licens(handling: Publicerad) -> str:
    """Return the header that says on which terms a file may be used (RFC 8288, "license")."""
    return f'<{handling.licensadress}>; rel="license"'


class HtmlView(_EnHandling):
    """The page in one file, byte for byte as it was decided."""

    def visa(self, request: HttpRequest, handling: Publicerad) -> HttpResponseBase:
        if handling.sida is None:
            return saknas(request)
        namn = f"{handling.slug}.html"
        return fil(request, handling.sida, namn, Link=_licens(handling), X_Robots_Tag="noindex")


class JsonView(_EnHandling):
    """The figures of a report as they were printed, after the protection of small counts."""

    def visa(self, request: HttpRequest, handling: Publicerad) -> HttpResponseBase:
        if handling.json is None:
            return saknas(request)
        namn = f"{handling.slug}.json"
        return fil(request, handling.json, namn, Link=_licens(handling), X_Robots_Tag="noindex")


class CsvView(_EnHandling):
    """The tables of a report as rows, for a spreadsheet."""

    def visa(self, request: HttpRequest, handling: Publicerad) -> HttpResponseBase:
        if handling.json is None or handling.utgava_id is None:
            return saknas(request)
        data = b"".join(som_csv(publicerat.siffror(handling.utgava_id)))
        svar = HttpResponse(data, content_type=CSV)
        namn = f"{handling.slug}.csv"
        return oppna(request, svar, namn, Link=_licens(handling), X_Robots_Tag="noindex")


class FlodeView(OppenVy):
    """The Atom feed: what has been published, the latest first."""

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        xml = flode(publicerat.alla(), forbundsnamn())
        return oppet(request, HttpResponse(xml, content_type="application/atom+xml; charset=utf-8"))


class DataView(OppenVy):
    """The list of papers as open data, a page at a time."""

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        blad = Paginator(publicerat.alla(), 100).get_page(request.GET.get("sida"))
        svar = JsonResponse(
            {
                "forbund": forbundsnamn(),
                "licens": LICENSADRESS["cc0"],
                "antal": blad.paginator.count,
                "sida": blad.number,
                "sidor": blad.paginator.num_pages,
                "nasta": _nasta(blad),
                "handlingar": [handling.som_json() for handling in blad],
            },
            json_dumps_params={"ensure_ascii": False, "indent": 1},
        )
        svar["Access-Control-Allow-Origin"] = "*"
        svar["X-Robots-Tag"] = "noindex"
        return oppet(request, svar)


def _nasta(blad: Page) -> str | None:
    if not blad.has_next():
        return None
    return f"{settings.SITE_URL}{reverse('handlingar:data')}?sida={blad.number + 1}"


class OppnaDataView(OppenVy):
    """What the open data is, how it is written and on which terms it may be used."""

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        return sida(
            request,
            "rapporter/oppen/oppna_data.html",
            rubrik="Öppna data",
            site_url=settings.SITE_URL,
            kanonisk=f"{settings.SITE_URL}{reverse('handlingar:oppna_data')}",
            indexeras=True,
        )
