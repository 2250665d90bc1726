"""What machines ask for: which pages are for them, and whom to tell of a weakness."""

from datetime import date, timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone

from finsam.oppen import OppenVy, oppet
from finsam.oppen.ram import OM_SIDORNA, OPPNA_SIDOR
from insatser import oppen_katalog
from rapporter import publicerat
from rapporter.views.oppet import saknas

TEXT = "text/plain; charset=utf-8"
XML = "application/xml; charset=utf-8"


class RobotsView(OppenVy):
    """Only the public pages are for search engines, and not their searches."""

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        vagar = sorted({sida.url for sida in (*OPPNA_SIDOR, *OM_SIDORNA)})
        rader = ["User-agent: *"]
        rader += [f"Disallow: {vag}*?" for vag in vagar]
        rader += [f"Allow: {vag}" for vag in (*vagar, "/static/")]
        rader += ["Disallow: /", f"Sitemap: {settings.SITE_URL}{reverse('sitemap')}"]
        return oppet(request, HttpResponse("\n".join(rader) + "\n", content_type=TEXT))


class SitemapView(OppenVy):
    """Every public page that search engines may keep, and when it last changed."""

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        sidor: list[tuple[str, date | None]] = [
            (f"{settings.SITE_URL}{sida.url}", None) for sida in (*OPPNA_SIDOR, *OM_SIDORNA)
        ]
        sidor += [(h.adress, timezone.localdate(h.publicerad_at)) for h in publicerat.alla()]
        sidor += [(post.adress, post.andrad) for post in oppen_katalog.poster()]
        xml = render_to_string("rapporter/oppen/sitemap.xml", {"sidor": sidor})
        return oppet(request, HttpResponse(xml, content_type=XML))


class SecurityView(OppenVy):
    """Whom to tell of a weakness (RFC 9116), where the förbund has said whom."""

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        if not settings.SAKERHETSKONTAKT:
            return saknas(request)
        rader = (
            f"Contact: {settings.SAKERHETSKONTAKT}",
            f"Expires: {_sista_dag():%Y-%m-%d}T00:00:00.000Z",
            "Preferred-Languages: sv, en",
            f"Canonical: {settings.SITE_URL}{reverse('security')}",
        )
        return oppet(request, HttpResponse("\n".join(rader) + "\n", content_type=TEXT))


def _sista_dag() -> date:
    """Return the day until which the contact holds: half a year ahead, the same for a month."""
    return (timezone.localdate().replace(day=1) + timedelta(days=200)).replace(day=1)
