"""Forms of what is put before the public and taken away from it."""

from django import forms

from rapporter.att_publicera import Underlag, adressforslag
from rapporter.models import Publikationsversion
from rapporter.services.publicering import Presentation, kontrollsumma


class PubliceraForm(forms.Form):
    """How a paper is presented, and that it has been looked at."""

    titel = forms.CharField(label="Titel", max_length=200)
    slug = forms.SlugField(
        label="Adress",
        max_length=80,
        help_text="Sista delen av adressen. Den kan inte ändras efteråt, så att länkar håller.",
    )
    beskrivning = forms.CharField(
        label="Beskrivning",
        required=False,
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="En mening om vad handlingen är. Den står i listan och i flödet.",
    )
    licens = forms.ChoiceField(label="Får användas", choices=Publikationsversion.Licens)
    granskad = forms.CharField(widget=forms.HiddenInput)
    genomlast = forms.BooleanField(
        label="Jag har läst igenom det som publiceras och sett vilka personer som nämns",
        help_text="Namn på dem som har uppdrag eller tjänst får stå. Personnummer, hemadresser och "
        "uppgifter om någons hälsa eller försörjning får aldrig publiceras.",
    )

    def __init__(self, *args: object, underlag: Underlag, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.underlag = underlag
        self.initial.setdefault("titel", underlag.titel)
        self.initial["granskad"] = kontrollsumma(underlag)
        if underlag.publikation:
            del self.fields["slug"]
            self._som_forra(underlag.publikation.versioner.first())
        else:
            self.initial.setdefault("slug", adressforslag(underlag))

    def _som_forra(self, forra: Publikationsversion | None) -> None:
        if forra is not None:
            self.initial |= {"beskrivning": forra.beskrivning, "licens": forra.licens}

    @property
    def presentation(self) -> Presentation:
        """What the service takes."""
        falt = ("titel", "slug", "beskrivning", "licens")
        return Presentation(**{n: self.cleaned_data[n] for n in falt if n in self.fields})


class AvpubliceraForm(forms.Form):
    """Why it is taken away."""

    skal = forms.CharField(
        label="Varför",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Det visas för alla som följer en länk till handlingen. Skriv därför inget som "
        "inte ska vara offentligt.",
    )
