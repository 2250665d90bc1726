"""What the statistics page can be narrowed by, and the forms of historical key figures."""

from collections.abc import Sequence

from django import forms
from django.db.models import QuerySet

from finsam.format import MANADER
from finsam.period import Period
from insatser.models import Insats, Kon
from insatser.statistik.matt import ATT_SKRIVA
from insatser.statistik.urval import Urval
from styrelse.models import Organisation

_MANADER = [(n, namn) for n, namn in enumerate(MANADER, 1)]


class StatistikarForm(forms.Form):
    """A whole year: all that may be chosen by whoever may not see exact counts."""

    ar = forms.TypedChoiceField(label="År", coerce=int)

    def __init__(self, data: object, *, aren: Sequence[int], forvalt: int) -> None:
        data = data.copy()
        if not data.get("ar"):
            data["ar"] = str(forvalt)
        super().__init__(data)
        self.forvalt = forvalt
        self.fields["ar"].choices = [(ar, str(ar)) for ar in aren]

    def urval(self) -> Urval:
        """Return what was chosen; the usual year where the address says something else."""
        self.full_clean()
        return Urval.av_ar(self.cleaned_data.get("ar") or self.forvalt)


class StatistikForm(StatistikarForm):
    """A choice of period, insats, kommun and kön, for whoever sees exact counts."""

    fran = forms.TypedChoiceField(
        label="Från och med", coerce=int, required=False, empty_value=None
    )
    till = forms.TypedChoiceField(
        label="Till och med", coerce=int, required=False, empty_value=None
    )
    insats = forms.ModelChoiceField(
        label="Insats", queryset=None, required=False, to_field_name="slug", empty_label="Alla"
    )
    kommun = forms.ModelChoiceField(
        label="Kommun", queryset=None, required=False, empty_label="Alla"
    )
    kon = forms.ChoiceField(label="Kön", choices=[("", "Alla"), *Kon.choices], required=False)

    def __init__(
        self,
        data: object,
        *,
        aren: Sequence[int],
        forvalt: int,
        insatser: QuerySet,
        alla: bool,
    ) -> None:
        """``insatser`` are those that the user sees exactly; ``alla`` says that it is them all."""
        super().__init__(data, aren=aren, forvalt=forvalt)
        self.alla = alla
        self.fields["fran"].choices = [("", "årets början"), *_MANADER[1:]]
        self.fields["till"].choices = [("", "årets slut"), *_MANADER[:-1]]
        self.fields["insats"].queryset = insatser
        self.fields["kommun"].queryset = Organisation.objects.kommuner()

    def anvanda(self) -> list[str]:
        """Return the names of the filters in use, for the log; never what was chosen."""
        self.full_clean()
        return [namn for namn in self.fields if self.cleaned_data.get(namn)]

    def urval(self) -> Urval:
        """Return what was chosen; two months the wrong way round change places."""
        self.full_clean()
        valt = self.cleaned_data
        ar = valt.get("ar") or self.forvalt
        forsta, sista = sorted((valt.get("fran") or 1, valt.get("till") or 12))
        insats, kommun = valt.get("insats"), valt.get("kommun")
        return Urval(
            Period.manader(ar, forsta, sista - forsta + 1),
            self._slugar(insats),
            kommun.pk if kommun else None,
            valt.get("kon") or "",
        )

    def _slugar(self, insats: Insats | None) -> tuple[str, ...] | None:
        """Return one insats, those that the user may see, or None for all."""
        if insats is not None:
            return (insats.slug,)
        if self.alla:
            return None
        return tuple(self.fields["insats"].queryset.values_list("slug", flat=True))


class HistorikForm(forms.Form):
    """A key figure of a year before the register."""

    ar = forms.IntegerField(label="År", min_value=1990, max_value=2100)
    nyckel = forms.ChoiceField(label="Mått", choices=ATT_SKRIVA)
    insats = forms.ModelChoiceField(
        label="Insats",
        queryset=Insats.objects.all(),
        required=False,
        empty_label="Alla tillsammans",
    )
    kon = forms.ChoiceField(
        label="Kön", choices=[("", "Alla tillsammans"), *Kon.choices], required=False
    )
    varde = forms.DecimalField(label="Värde", min_value=0, max_digits=16, decimal_places=2)
    kalla = forms.CharField(
        label="Källa",
        max_length=200,
        help_text="Varifrån talet kommer, till exempel Årsredovisning 2021, tabell 2.",
    )


class OrsakForm(forms.Form):
    """Why something that is kept as it was is opened again."""

    orsak = forms.CharField(
        label="Orsak", max_length=200, help_text="Orsaken skrivs i händelseloggen."
    )
