"""Forms of the frame, the rule for sharing it, and one member's contribution."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from django import forms

from ekonomi.models import Andelsregel
from ekonomi.services.anslag import Andel
from finsam.falt import ArFormField, BeloppFormField
from styrelse.models import Medlem


class ArvalForm(forms.Form):
    """Which year a page shows; what the address gets wrong falls back to the usual."""

    ar = forms.TypedChoiceField(label="År", coerce=int)

    def __init__(self, data: Mapping[str, str], *, aren: Sequence[int], forvalt: int) -> None:
        begart = data.get("ar", "")
        super().__init__({"ar": begart if begart in map(str, aren) else str(forvalt)})
        self.fields["ar"].choices = [(a, str(a)) for a in aren]

    def ar_valt(self) -> int:
        """Return the year that was chosen."""
        self.full_clean()
        return self.cleaned_data["ar"]


class AnslagForm(forms.Form):
    """The year's frame."""

    ram = BeloppFormField(label="Ram", help_text="Hela kronor, alla medlemmar tillsammans.")
    beslutad_datum = forms.DateField(
        label="Beslutsdag", required=False, help_text="Lämna tomt om dagen inte är känd."
    )
    kalla = forms.CharField(
        label="Beslutet står i",
        max_length=200,
        required=False,
        help_text="Till exempel medlemssamrådets protokoll den 20 november.",
    )


class BidragForm(forms.Form):
    """What one member pays."""

    belopp = BeloppFormField(label="Bidrag", help_text="Kronor för hela året.")
    grund = forms.CharField(
        label="Varför ett annat belopp än det beräknade",
        max_length=200,
        required=False,
        help_text="Ett bidrag med en förklaring står kvar när bidragen fastställs på nytt.",
    )


REGELFALT = (
    "stat_procent",
    "region_procent",
    "kommun_procent",
    "staten",
    "stat_pa_en_rad",
    "region_nyckel",
    "kommun_nyckel",
    "avrundning",
    "kontoprefix",
)
REGELHJALP = {
    "stat_procent": "Lagen: 50 (5 § lagen om finansiell samordning).",
    "region_procent": "Lagen: 25. Skriv 0 om kommunen står utanför en region (5 a §).",
    "kommun_procent": "Lagen: 25. Skriv 50 om kommunen står utanför en region.",
    "avrundning": "Varje bidrag blir hela kronor. Skillnaden mot ramen visas.",
    "kontoprefix": "Siffrorna som kontonumren börjar med, till exempel 398.",
}


class AndelsregelForm(forms.Form):
    """The rule, with a fixed part and an account for each member."""

    from_ar = ArFormField(
        label="Gäller från och med år",
        help_text="Ett annat år än det som står här ger en ny regel från det året.",
    )

    def __init__(
        self,
        *args: object,
        medlemmar: Sequence[Medlem],
        andelar: Mapping[int, Andel],
        **kwargs: object,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.medlemmar = medlemmar
        self.fields |= forms.fields_for_model(Andelsregel, REGELFALT, help_texts=REGELHJALP)
        for medlem in medlemmar:
            andel = andelar.get(medlem.pk, Andel())
            if not medlem.ar_stat:
                self.fields[f"tal_{medlem.pk}"] = forms.DecimalField(
                    label=f"Andelstal, {medlem}",
                    min_value=Decimal(0),
                    max_digits=9,
                    decimal_places=4,
                    required=False,
                    localize=True,
                    initial=andel.andelstal.normalize() if andel.andelstal else None,
                )
            self.fields[f"konto_{medlem.pk}"] = forms.CharField(
                label=f"Eget konto, {medlem}",
                max_length=10,
                required=False,
                initial=andel.kontoprefix,
            )

    def regelfalt(self) -> list[forms.BoundField]:
        """The fields of the rule itself."""
        return [self[namn] for namn in ("from_ar", *REGELFALT)]

    def medlemsfalt(self) -> list[forms.BoundField]:
        """The fields of the members."""
        return [self[namn] for namn in self.fields if namn.startswith(("tal_", "konto_"))]

    def har_medlemsvarden(self) -> bool:
        """True where a member has a fixed part or an account, or something is wrong with one."""
        return any(falt.value() or falt.errors for falt in self.medlemsfalt())

    def andelar(self) -> dict[Medlem, Andel]:
        """Return what was written of each member."""
        varden = self.cleaned_data
        return {
            medlem: Andel(
                varden.get(f"tal_{medlem.pk}") or Decimal(0), varden[f"konto_{medlem.pk}"].strip()
            )
            for medlem in self.medlemmar
        }

    def regeln(self) -> dict[str, object]:
        """Return the rule's own fields."""
        return {namn: self.cleaned_data[namn] for namn in ("from_ar", *REGELFALT)}
