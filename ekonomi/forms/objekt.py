"""The table of objects: which insats each stands for and when, and which organisation."""

from collections.abc import Iterable, Sequence
from datetime import date

from django import forms
from django.db.models import QuerySet

from ekonomi.models import Insatsobjekt, Objekt
from ekonomi.objektlage import Objektlage
from ekonomi.services.objekt import Kopplingsrad
from insatser.models import Insats
from styrelse.models import Organisation


class ObjektradForm(forms.Form):
    """One tie of an object, or an empty place for one."""

    insats = forms.ModelChoiceField(
        label="Insats", queryset=Insats.objects.none(), required=False, empty_label="ingen"
    )
    from_datum = forms.DateField(label="Från och med", required=False)
    till_datum = forms.DateField(label="Till och med", required=False)

    def __init__(
        self,
        *args: object,
        lage: Objektlage,
        koppling: Insatsobjekt | None,
        insatser: Sequence[tuple[int, str]],
        **kwargs: object,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.lage, self.koppling = lage, koppling
        falt = self.fields["insats"]
        falt.queryset = Insats.objects.all()
        falt.choices = [("", "ingen"), *insatser]
        for namn, etikett in (("insats", "Insats"), ("from_datum", "Från"), ("till_datum", "Till")):
            self.fields[namn].widget.attrs["aria-label"] = f"{etikett}, {lage.objekt.kod}"

    def rad(self) -> Kopplingsrad:
        """The row as the service takes it."""
        data = self.cleaned_data
        return Kopplingsrad(
            self.lage.objekt,
            self.koppling,
            data["insats"],
            data["from_datum"],
            data["till_datum"],
        )


class ObjektForm(forms.Form):
    """The objects of a dimension: a row for each tie, and an empty one where none goes on."""

    def __init__(
        self,
        *args: object,
        lagen: Sequence[Objektlage],
        kopplingar: Iterable[Insatsobjekt],
        insatser: QuerySet[Insats],
        forsta_dag: date,
        **kwargs: object,
    ) -> None:
        super().__init__(*args, **kwargs)
        val = [(insats.pk, str(insats)) for insats in insatser]
        per_objekt: dict[int, list[Insatsobjekt]] = {}
        for koppling in kopplingar:
            per_objekt.setdefault(koppling.objekt_id, []).append(koppling)
        self.rader = [
            self._rad(lage, koppling, val, forsta_dag)
            for lage in lagen
            for koppling in _platser(per_objekt.get(lage.objekt.pk, []))
        ]

    def _rad(
        self,
        lage: Objektlage,
        koppling: Insatsobjekt | None,
        insatser: Sequence[tuple[int, str]],
        forsta_dag: date,
    ) -> ObjektradForm:
        initial: dict[str, object] = {"from_datum": forsta_dag}
        if koppling:
            initial = {
                "insats": koppling.insats_id,
                "from_datum": koppling.from_datum,
                "till_datum": koppling.till_datum,
            }
        return ObjektradForm(
            self.data if self.is_bound else None,
            prefix=f"o{lage.objekt.pk}-{koppling.pk if koppling else 'ny'}",
            initial=initial,
            lage=lage,
            koppling=koppling,
            insatser=insatser,
        )

    def clean(self) -> dict[str, object]:
        data = super().clean() or {}
        for rad in self.rader:
            for falt, fel in rad.errors.items():
                etikett = rad.fields[falt].label.lower()
                self.add_error(None, [f"{rad.lage.objekt}, {etikett}: {text}" for text in fel])
        return data

    def kopplingsrader(self) -> list[Kopplingsrad]:
        """Every row as the service takes it."""
        return [rad.rad() for rad in self.rader]


def _platser(kopplingar: list[Insatsobjekt]) -> list[Insatsobjekt | None]:
    """The ties in order of time, and an empty place where none goes on."""
    ordnade = sorted(kopplingar, key=lambda koppling: koppling.from_datum)
    if ordnade and ordnade[-1].till_datum is None:
        return [*ordnade]
    return [*ordnade, None]


class ObjektorganisationForm(forms.Form):
    """Which organisation an object stands for."""

    organisation = forms.ModelChoiceField(
        label="Organisation",
        queryset=Organisation.objects.all(),
        required=False,
        empty_label="ingen",
        help_text="Till exempel medlemmen som en fordran gäller. Då följer den med till noterna.",
    )

    def __init__(self, *args: object, objekt: Objekt, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        tidigare = getattr(objekt, "organisation", None)
        self.fields["organisation"].initial = tidigare.organisation_id if tidigare else None
