"""What a statement's page can be narrowed by."""

from collections.abc import Mapping, Sequence
from datetime import date

from django import forms

from ekonomi.urval import Urval, manader_i
from finsam.taltabell import Enhet

ENHETER = [(Enhet.KR.value, "kronor"), (Enhet.TKR.value, "tusental kronor")]
UTAN_JAMFORELSE = "nej"


class UrvalForm(forms.Form):
    """Year, months, unit and comparison.

    What the address leaves out or gets wrong falls back to the usual.
    """

    ar = forms.TypedChoiceField(label="År", coerce=int)
    fran = forms.TypedChoiceField(
        label="Från och med", coerce=int, required=False, empty_value=None
    )
    manad = forms.TypedChoiceField(
        label="Till och med", coerce=int, required=False, empty_value=None
    )
    jamfor = forms.ChoiceField(
        label="Jämför med",
        choices=[("", "året före"), (UTAN_JAMFORELSE, "inget")],
        required=False,
    )
    enhet = forms.ChoiceField(label="Visa", choices=ENHETER, required=False)

    def __init__(
        self,
        data: object,
        *,
        ar: Sequence[int],
        med_manad: bool = True,
        med_period: bool = False,
        dagar: Mapping[int, tuple[date, date]] | None = None,
    ) -> None:
        """``ar`` are the years to choose among, the latest first.

        ``med_manad`` lets the year end early, ``med_period`` also begin late and stand without
        comparison. ``dagar`` are the first and last day of years that are not the calendar's.
        """
        self.aren = list(ar)
        self.dagar = dict(dagar or {})
        super().__init__(self._kompletta(data))
        self.fields["ar"].choices = [(a, str(a)) for a in ar]
        manader = manader_i(*self._dagar(self._valt_ar()))
        self.fields["manad"].choices = [("", "årets slut"), *manader[:-1]]
        self.fields["fran"].choices = [("", "årets början"), *manader[1:]]
        bort = set() if med_manad else {"manad", "fran"}
        bort |= set() if med_period else {"fran", "jamfor"}
        for namn in bort:
            del self.fields[namn]

    def _kompletta(self, data) -> dict[str, str]:
        return {
            "ar": data.get("ar") or str(self.aren[0] if self.aren else ""),
            "fran": data.get("fran", ""),
            "manad": data.get("manad", ""),
            "jamfor": data.get("jamfor", ""),
            "enhet": data.get("enhet") or Enhet.KR.value,
        }

    def _valt_ar(self) -> int | None:
        valt = str(self.data["ar"])
        return next((a for a in self.aren if str(a) == valt), self.aren[0] if self.aren else None)

    def _dagar(self, ar: int | None) -> tuple[date, date]:
        ar = ar or 2000
        return self.dagar.get(ar, (date(ar, 1, 1), date(ar, 12, 31)))

    def urval(self) -> Urval:
        """Return what was chosen; two months the wrong way round change places."""
        self.full_clean()
        varden = self.cleaned_data
        ar = varden.get("ar") or self.aren[0]
        fran, manad = varden.get("fran"), varden.get("manad")
        if fran and manad and fran > manad:
            fran, manad = manad, fran
        return Urval(
            ar=ar,
            manad=manad,
            enhet=Enhet(varden.get("enhet") or Enhet.KR),
            fran_manad=fran,
            jamfor=varden.get("jamfor") != UTAN_JAMFORELSE,
            start=self._dagar(ar)[0],
        )
