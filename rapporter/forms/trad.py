"""The forms of a tree of avsnitt: a new one, what is said of one, where it stands."""

from django import forms

from finsam.behorighet import Behorighet
from finsam.models import User
from rapporter.models import Avsnitt, Mallavsnitt, Rapport, Rapportmall
from rapporter.tradsida import platser

STAR_KVAR = ("", "Där det står nu")


class Platsval(forms.ChoiceField):
    """Where in the tree: the avsnitt that it is to stand after, or last below."""

    def __init__(self, **kwargs: object) -> None:
        super().__init__(label="Plats", **kwargs)

    def visa(self, tradet: Rapport | Rapportmall, *, utom: int = 0) -> None:
        """Offer the places of this tree."""
        self.choices = platser(tradet, utom)
        if utom:
            self.choices = [STAR_KVAR, *self.choices]


def las_plats(varde: str) -> dict[str, object]:
    """Return what ``platser`` means by a value: the key to stand by (0 is none), and if below."""
    return {"efter": int(varde[1:]), "under": varde.startswith("u")}


class AvsnittNyForm(forms.Form):
    """A new avsnitt: its heading, and where it stands."""

    rubrik = forms.CharField(label="Rubrik", max_length=120)
    plats = Platsval()

    def __init__(self, *args: object, trad: Rapport | Rapportmall, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["plats"].visa(trad)


class AvsnittUppgifterForm(forms.Form):
    """What is said of an avsnitt beside its text."""

    rubrik = forms.CharField(label="Rubrik", max_length=120)
    skribent = forms.ModelChoiceField(
        label="Skrivs av",
        queryset=User.objects.none(),
        required=False,
        empty_label="Ingen utsedd",
        help_text="Den som är utsedd får skriva här, också utan att annars få ändra rapporter.",
    )
    numrerad = forms.BooleanField(label="Har nummer", required=False)
    ny_sida = forms.BooleanField(label="Börjar på ny sida", required=False)
    liggande = forms.BooleanField(
        label="Står på liggande sida", required=False, help_text="För breda tabeller."
    )
    plats = Platsval(required=False)

    def __init__(self, *args: object, avsnitt: Avsnitt | Mallavsnitt, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["skribent"].queryset = User.objects.som_far(Behorighet.SE_RAPPORTER)
        self.fields["plats"].visa(avsnitt.trad, utom=avsnitt.pk)


class MallavsnittForm(AvsnittUppgifterForm):
    """The same of an avsnitt in the förbund's own mall, with the text that a report begins with."""

    text = forms.CharField(
        label="Text som en ny rapport börjar med",
        required=False,
        widget=forms.Textarea(attrs={"rows": 12, "spellcheck": "true", "lang": "sv"}),
        help_text="Markdown med levande siffror och block, som i en rapport.",
    )
    field_order = ("rubrik", "text")
