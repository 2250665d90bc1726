"""The forms of the audit: a question, an answer, the auditors' report."""

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db.models import QuerySet

from ekonomi.models import Konto, Verifikation
from finsam.filfalt import FlerFilerField
from finsam.models import User
from finsam.synlig import synliga
from rapporter.models import Revisionsberattelse
from rapporter.services.revision import LANGST, Galler
from styrelse.models import Handling, Protokoll

EN_SAK = "En fråga gäller en sak. Fyll i ett av fälten, och ställ en fråga till om det andra."


def _filer(text: str) -> FlerFilerField:
    return FlerFilerField(label="Filer", required=False, help_text=text)


class InlaggForm(forms.Form):
    """Words and files."""

    text = forms.CharField(
        label="Svar", max_length=LANGST, widget=forms.Textarea(attrs={"rows": 6})
    )
    filer = _filer("Underlag som visar det du skriver. PDF, bild, Word, Excel, OpenDocument, text.")


class FragaVidareForm(InlaggForm):
    """Asked further about the same thing, with a new day."""

    field_order = ("text", "senast", "filer")
    senast = forms.DateField(
        label="Svar senast", required=False, help_text="Lämna tomt för att behålla dagen."
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["text"].label = "Fråga vidare"
        self.fields["filer"].help_text = ""


class FragaForm(forms.Form):
    """A new question: the year, what it is about, the words, by when, files."""

    ar = forms.IntegerField(
        label="Räkenskapsår", validators=[MinValueValidator(2004), MaxValueValidator(2200)]
    )
    rubrik = forms.CharField(label="Rubrik", max_length=160)
    text = forms.CharField(
        label="Fråga", max_length=LANGST, widget=forms.Textarea(attrs={"rows": 6})
    )
    verifikation = forms.CharField(
        label="Verifikation",
        required=False,
        max_length=20,
        help_text="Serie och nummer, till exempel A12, om frågan gäller en verifikation.",
    )
    konto = forms.CharField(
        label="Konto",
        required=False,
        max_length=20,
        help_text="Kontots nummer, om frågan gäller ett konto.",
    )
    protokoll = forms.ModelChoiceField(
        label="Protokoll",
        queryset=Protokoll.objects.none(),
        required=False,
        empty_label="Inget protokoll",
        help_text="Om frågan gäller ett justerat protokoll.",
    )
    handling = forms.CharField(
        label="Handling i diariet",
        required=False,
        max_length=50,
        help_text="Diarienummer och handlingens nummer, till exempel 2022/14-2.",
    )
    senast = forms.DateField(label="Svar senast", required=False)
    filer = _filer("Om du vill visa vad du menar.")

    def __init__(self, *args: object, user: User, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.user = user
        self.fields["protokoll"].queryset = justerade(user)

    def clean_konto(self) -> Konto | None:
        """Return the account of this number."""
        if not (nummer := self.cleaned_data["konto"].strip()):
            return None
        konto = synliga(Konto, self.user).filter(nummer=nummer).first()
        if konto is None:
            raise forms.ValidationError(f"Kontot {nummer} finns inte i kontoplanen.")
        return konto

    def clean_handling(self) -> Handling | None:
        """Return the document that the diarium calls so."""
        if not (beteckning := self.cleaned_data["handling"].strip()):
            return None
        dnr, _streck, nummer = beteckning.rpartition("-")
        alla = synliga(Handling, self.user).filter(arende__dnr=dnr)
        handling = alla.filter(nummer=int(nummer)).first() if nummer.isdecimal() else None
        if handling is None:
            raise forms.ValidationError(f"Ingen handling i diariet heter {beteckning}.")
        return handling

    def clean(self) -> None:
        data = super().clean() or self.cleaned_data
        data["verifikation"] = self._verifikation(data.get("verifikation", ""), data.get("ar"))
        saker = {n: data.pop(n, None) for n in ("verifikation", "konto", "protokoll", "handling")}
        if sum(sak is not None for sak in saker.values()) > 1:
            raise forms.ValidationError(EN_SAK)
        data["galler"] = Galler(**saker)

    def _verifikation(self, namn: str, ar: int | None) -> Verifikation | None:
        if not (namn := namn.strip()) or ar is None:
            return None
        arets = synliga(Verifikation, self.user).bokforda().filter(ar__slut__year=ar)
        funna = list(arets.med_beteckning(namn)[:2])
        if len(funna) != 1:
            vad = f"Verifikationen {namn} finns inte bokförd {ar}."
            flera = f"Flera verifikationer {ar} heter {namn}. Fråga från verifikationens egen sida."
            self.add_error("verifikation", flera if funna else vad)
            return None
        return funna[0]


def justerade(user: User) -> QuerySet[Protokoll]:
    """Return the protokoll that one may ask about: justerade, the latest first."""
    alla = synliga(Protokoll, user).filter(status=Protokoll.Status.JUSTERAT)
    return alla.select_related("sammantrade__organ").order_by("-sammantrade__datum")


class BerattelseForm(forms.Form):
    """The auditors' report: the file, who gave it, and what it says."""

    fil = forms.FileField(
        label="Revisionsberättelsen som PDF",
        widget=forms.FileInput(attrs={"accept": ".pdf"}),
        help_text="Filen diarieförs som den är, med sina underskrifter.",
    )
    datum = forms.DateField(label="Avgiven den")
    avgiven_av = forms.CharField(
        label="Avgiven av",
        max_length=160,
        help_text="Revisorernas namn, eller vilka de är revisorer för.",
    )
    rattvisande = forms.ChoiceField(
        label="Räkenskaperna",
        choices=Revisionsberattelse.Rattvisande,
        widget=forms.RadioSelect,
    )
    mal = forms.ChoiceField(
        label="Resultatet mot målen",
        choices=Revisionsberattelse.Mal,
        widget=forms.RadioSelect,
        help_text="Om resultatet är förenligt med de mål som har beslutats.",
    )
    ansvarsfrihet = forms.ChoiceField(
        label="Ansvarsfrihet",
        choices=Revisionsberattelse.Ansvarsfrihet,
        widget=forms.RadioSelect,
    )
    anmarkning = forms.CharField(
        label="Anmärkning",
        required=False,
        max_length=5_000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Anledningen, om revisorerna riktar en anmärkning. Lämna annars tomt.",
    )


class ErsattForm(BerattelseForm):
    """A report in place of one that was received before."""

    skal = forms.CharField(
        label="Varför ersätter den den tidigare?",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
