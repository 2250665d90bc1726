"""What leads from one public page to another: the rows of the frame's head and foot."""

from dataclasses import dataclass

from django.urls import reverse


@dataclass(frozen=True, slots=True)
class Oppensida:
    """A public page that the frame leads to."""

    rubrik: str
    url_namn: str

    @property
    def url(self) -> str:
        """Where it is read."""
        return reverse(self.url_namn)


# In the head, in this order. A new public area adds its row.
OPPNA_SIDOR = (
    Oppensida("Handlingar", "handlingar:lista"),
    Oppensida("Insatskatalogen", "katalog:sok"),
    Oppensida("Kontrollera en fil", "verifiera:start"),
)
# In the foot.
OM_SIDORNA: tuple[Oppensida, ...] = (
    Oppensida("Tillgänglighet", "tillganglighet:redogorelse"),
    Oppensida("Öppna data", "handlingar:oppna_data"),
)


def ram(adress: str) -> dict[str, object]:
    """Give the frame's template its links; the page at ``adress`` is marked as where one is."""
    return {
        "oppna_sidor": [(s.rubrik, s.url, adress.startswith(s.url)) for s in OPPNA_SIDOR],
        "om_sidorna": [(s.rubrik, s.url) for s in OM_SIDORNA],
    }
