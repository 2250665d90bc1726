"""The Atom feed of what is published (RFC 4287)."""

from collections.abc import Iterable
from datetime import UTC, datetime

from django.conf import settings
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape

from rapporter.publicerat import Publicerad

ANTAL = 50  # the latest published
_BORJAN = datetime(2000, 1, 1, tzinfo=UTC)  # what an empty feed says, so that it never changes


class _Flode(Atom1Feed):
    """A feed whose time is that of what was published last, and of nothing else."""

    def latest_post_date(self) -> datetime:
        return max((item["pubdate"] for item in self.items), default=_BORJAN)


def flode(handlingar: Iterable[Publicerad], forbund: str) -> str:
    """Return the feed as XML, the latest published first; the same papers give the same bytes."""
    lista = f"{settings.SITE_URL}{reverse('handlingar:lista')}"
    adress = f"{settings.SITE_URL}{reverse('handlingar:flode')}"
    atom = _Flode(
        title=f"Handlingar från {forbund}",
        link=lista,
        description="",
        subtitle="Beslutade rapporter, justerade protokoll och andra handlingar.",
        language="sv",
        author_name=forbund,
        feed_url=adress,
        feed_guid=lista,
    )
    senaste = sorted(handlingar, key=lambda h: (h.publicerad_at, h.slug), reverse=True)
    for handling in senaste[:ANTAL]:
        atom.add_item(
            title=handling.titel,
            link=handling.adress,
            # Readers take a summary for HTML.
            description=escape(handling.beskrivning or f"{handling.slag} i sin helhet."),
            unique_id=f"{handling.adress}version/{handling.nummer}/",
            pubdate=handling.publicerad_at,
            updateddate=handling.publicerad_at,
            categories=[handling.slag],
            item_copyright=handling.licensadress,
        )
    return atom.writeString("utf-8")
