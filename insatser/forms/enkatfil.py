"""The two forms of an import of counts: the file, and what the preview showed."""

from typing import Any

from django import forms
from django.core import signing

from finsam import tabellasning
from insatser import enkatfil
from insatser.models import (
    Indikatorfraga,
    Insats,
    Respondentgrupp,
    Svarsalternativ,
)
from insatser.services import NyEnkat

SALT = "insatser.enkatfil"
GILTIG = 3600
FOR_GAMMAL = "Sidan har legat för länge. Välj filen igen."


class EnkatfilForm(forms.Form):
    """A table file with a line for each question and answer."""

    fil = forms.FileField(
        label="Fil",
        widget=forms.FileInput(attrs={"accept": tabellasning.TAS_EMOT}),
        help_text="CSV, Excel (.xlsx) eller OpenDocument (.ods) med rubrikerna År, Grupp, Insats, "
        "Indikator, Fråga, Svar och Antal. Insats och Fråga får saknas.",
    )
    kalla = forms.CharField(label="Källa", max_length=200, required=False)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if fil := data.get("fil"):
            try:
                rader = tabellasning.las(fil.read(tabellasning.STORSTA_BYTES + 1))
                data["rader"] = enkatfil.las(rader, kanda())
            except tabellasning.OlasligTabell as fel:
                self.add_error("fil", str(fel))
            except tabellasning.FelIFilen as fel:
                self.add_error("fil", fel.fel)
        return data

    def signerat(self) -> str:
        """Return the lines as they go along to the next page; they are counts and point nobody."""
        data = self.cleaned_data
        rader = [[r.ar, r.grupp, r.insats, r.fraga, r.svar, r.antal] for r in data["rader"]]
        return signing.dumps([data["kalla"], rader], salt=SALT, compress=True)


def kanda() -> enkatfil.Lista:
    """Return what the words of a file may be."""
    fragor = list(Indikatorfraga.objects.select_related("indikator"))
    svar: dict[int, dict[str, int]] = {}
    for pk, skala, text in Svarsalternativ.objects.values_list("pk", "skala", "text"):
        svar.setdefault(skala, {})[text.casefold()] = pk
    grupper = {str(grupp.value): str(grupp.value) for grupp in Respondentgrupp}
    return enkatfil.Lista(
        grupper=grupper | {grupp.label.casefold(): grupp.value for grupp in Respondentgrupp},
        insatser={
            ord_.casefold(): pk
            for pk, *namnen in Insats.objects.values_list("pk", "kortnamn", "slug", "namn")
            for ord_ in namnen
            if ord_
        },
        fragor={(f.grupp, f.indikator.nummer, f.ordning): (f.pk, f.skala_id) for f in fragor},
        svar=svar,
    )


class EnkatbekraftelseForm(forms.Form):
    """What the preview showed, signed, and leave to replace what is kept already."""

    underlag = forms.CharField(widget=forms.HiddenInput)
    ersatt = forms.BooleanField(
        label="Ersätt de enkäter som redan finns",
        required=False,
        help_text="Deras tidigare svar försvinner och filens gäller.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        text = self.data.get("underlag") or self.initial.get("underlag") or ""
        try:
            kalla, rader = signing.loads(text, salt=SALT, max_age=GILTIG)
        except signing.BadSignature:
            kalla, rader = "", []
        self.nya = _enkater(kalla, [enkatfil.Antalsrad(*rad) for rad in rader])
        self.finns = [ny for ny in self.nya if ny.finns()]
        if not self.finns:
            del self.fields["ersatt"]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if not self.nya:
            raise forms.ValidationError(FOR_GAMMAL)
        if self.finns and not data.get("ersatt"):
            self.add_error("ersatt", "Kryssa för att ersätta dem, eller ta bort dem ur filen.")
        return data


def _enkater(kalla: str, rader: list[enkatfil.Antalsrad]) -> list[NyEnkat]:
    fragor = Indikatorfraga.objects.in_bulk([rad.fraga for rad in rader])
    svar = Svarsalternativ.objects.in_bulk([rad.svar for rad in rader])
    insatser = Insats.objects.in_bulk([rad.insats for rad in rader if rad.insats])
    nya: dict[tuple[int, str, int | None], dict] = {}
    for rad in rader:
        antal = nya.setdefault((rad.ar, rad.grupp, rad.insats), {})
        antal[fragor[rad.fraga], svar[rad.svar]] = rad.antal
    return [
        NyEnkat(ar, grupp, insatser[insats] if insats else None, kalla, antal)
        for (ar, grupp, insats), antal in nya.items()
    ]
