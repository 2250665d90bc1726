"""The two forms of a list that is read: which file and column, and what its words stand for.

Between them nothing is kept: the words of the column and how often they stand there go along in
a signed field. See insatser/deltagarlista.py.
"""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.core import signing

from finsam import tabellasning
from insatser import deltagarlista
from insatser.models import Organisationsstavning, Tillfalle
from styrelse.models import Organisation

SALT = "insatser.deltagarlista"
GILTIG = 3600  # seconds that the page may lie open
OVRIGA, UTELAMNA = "ovriga", "utelamna"
FOR_GAMMAL = "Sidan har legat för länge. Välj filen igen."


def signera(tillfalle: Tillfalle, falt: str, vad: object) -> str:
    """Return what goes along to the next page's ``falt``, so that nobody can change it."""
    return signing.dumps([tillfalle.pk, vad], salt=f"{SALT}.{falt}", compress=True)


def las_signerat(tillfalle: Tillfalle, falt: str, text: str) -> Any:
    """Return what ``signera`` was given for this occasion and field.

    Raises ValidationError for another's, another field's, or one too old.
    """
    try:
        pk, vad = signing.loads(text, salt=f"{SALT}.{falt}", max_age=GILTIG)
    except signing.BadSignature as fel:
        raise forms.ValidationError(FOR_GAMMAL) from fel
    if pk != tillfalle.pk:
        raise forms.ValidationError(FOR_GAMMAL)
    return vad


class ListfilForm(forms.Form):
    """The file, and which of its columns says where people come from."""

    fil = forms.FileField(
        label="Fil",
        widget=forms.FileInput(attrs={"accept": tabellasning.TAS_EMOT}),
        help_text="CSV, Excel (.xlsx) eller OpenDocument (.ods), högst 2 MB. Filen sparas inte.",
    )
    kolumn = forms.CharField(
        label="Organisationens kolumn",
        max_length=200,
        required=False,
        help_text="Kolumnens rubrik i filen. Lämna tomt så letar systemet efter den.",
    )

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if fil := data.get("fil"):
            try:
                rader = tabellasning.las(fil.read(tabellasning.STORSTA_BYTES + 1))
            except tabellasning.OlasligTabell as fel:
                self.add_error("fil", str(fel))
            else:
                self._rakna(rader, data)
        return data

    def _rakna(self, rader: list[tabellasning.Tabellrad], data: dict[str, Any]) -> None:
        rubriker = rader[0].celler
        plats = self._plats(rubriker, data.get("kolumn", ""))
        if plats is None:
            finns = ", ".join(f"”{rubrik}”" for rubrik in rubriker[:30] if rubrik)
            self.add_error(
                "kolumn", f"Skriv vilken kolumn det är och välj filen igen. Filen har {finns}."
            )
            return
        try:
            data["antal"] = deltagarlista.rakna(rader[1:], plats)
        except deltagarlista.FelKolumn as fel:
            self.add_error("kolumn", str(fel))
        data["rubrik"] = rubriker[plats]

    @staticmethod
    def _plats(rubriker: tuple[str, ...], sokt: str) -> int | None:
        if not sokt:
            return deltagarlista.kolumnforslag(rubriker)
        vikta = [rubrik.casefold() for rubrik in rubriker]
        return vikta.index(sokt.casefold()) if sokt.casefold() in vikta else None


class TolkningForm(forms.Form):
    """What each of the column's words stands for: an organisation, the others or nobody."""

    underlag = forms.CharField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, tillfalle: Tillfalle, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.tillfalle = tillfalle
        self.organisationer = {o.pk: o for o in Organisation.objects.order_by("namn")}
        text = self.data.get("underlag") or self.initial.get("underlag") or ""
        try:
            self.antal: dict[str, int] = las_signerat(tillfalle, "underlag", text)
        except forms.ValidationError:
            self.antal = {}
        kanda = self._kanda()
        for plats, (ord_, antal) in enumerate(self.antal.items()):
            self.fields[f"ord_{plats}"] = self._falt(ord_, antal, kanda)
        self.fields["kom_ihag"] = forms.BooleanField(
            label="Kom ihåg hur organisationerna skrevs",
            required=False,
            initial=True,
            help_text="Till nästa lista. Kryssa inte för om någon har skrivit ett namn.",
        )

    def _kanda(self) -> dict[str, int]:
        kanda = {
            form: o.pk
            for o in self.organisationer.values()
            for form in deltagarlista.namnformer(o.namn, o.kortnamn)
        }
        return kanda | Organisationsstavning.objects.per_text()

    def _falt(self, ord_: str, antal: int, kanda: Mapping[str, int]) -> forms.ChoiceField:
        pk = deltagarlista.tolka(ord_, kanda)
        falt = forms.ChoiceField(
            label=ord_ or "Inget svar",
            choices=[
                (OVRIGA, "Övriga"),
                (UTELAMNA, "Räkna inte med"),
                *((str(o.pk), o.namn) for o in self.organisationer.values()),
            ],
            initial=str(pk) if pk else OVRIGA,
        )
        falt.antal, falt.kand = antal, pk is not None
        return falt

    def clean_underlag(self) -> str:
        las_signerat(self.tillfalle, "underlag", self.cleaned_data["underlag"])
        return self.cleaned_data["underlag"]

    def ordrader(self) -> list[forms.BoundField]:
        """The fields of the words, those that are not known first."""
        falt = [self[f"ord_{plats}"] for plats in range(len(self.antal))]
        return sorted(falt, key=lambda f: f.field.kand)

    def resultat(self) -> dict[str, Any]:
        """Return {"delar": [[pk or None, how many]], "stavningar": {words: pk}}."""
        delar: dict[int | None, int] = {}
        stavningar: dict[str, int] = {}
        for plats, (ord_, antal) in enumerate(self.antal.items()):
            val = self.cleaned_data[f"ord_{plats}"]
            if val == UTELAMNA:
                continue
            pk = None if val == OVRIGA else int(val)
            delar[pk] = delar.get(pk, 0) + antal
            if pk and ord_ and self.cleaned_data["kom_ihag"]:
                stavningar[ord_] = pk
        return {"delar": [list(par) for par in delar.items()], "stavningar": stavningar}


class ListbekraftelseForm(forms.Form):
    """What the preview showed, signed."""

    resultat = forms.CharField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, tillfalle: Tillfalle, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.tillfalle = tillfalle

    def clean_resultat(self) -> dict[str, Any]:
        return las_signerat(self.tillfalle, "resultat", self.cleaned_data["resultat"])

    def delar(self) -> dict[Organisation | None, int]:
        """Return {organisation, None for the others: how many}."""
        par = self.cleaned_data["resultat"]["delar"]
        organisationer = Organisation.objects.in_bulk([pk for pk, _ in par if pk])
        return {organisationer[pk] if pk else None: antal for pk, antal in par}

    def stavningar(self) -> dict[str, Organisation]:
        """Return {words: organisation} to remember."""
        per_text = self.cleaned_data["resultat"]["stavningar"]
        organisationer = Organisation.objects.in_bulk(list(per_text.values()))
        return {text: organisationer[pk] for text, pk in per_text.items()}
