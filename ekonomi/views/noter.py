"""Pages where the notes are set up."""

from collections.abc import Sequence

from django.http import Http404
from django.urls import reverse
from django.utils.functional import cached_property

from ekonomi.forms.uppstallning import NotForm
from ekonomi.models import Not, Notdel
from ekonomi.noter import notmallar
from ekonomi.services.uppstallning import andra_not, skapa_not, ta_bort_not
from ekonomi.views.sida import OMRADE
from finsam.behorighet import Behorighet
from finsam.formular import TjanstFormView


class NotformView(TjanstFormView):
    """A page about a note."""

    behorighet = Behorighet.ANDRA_EKONOMI
    form_class = NotForm
    brodsmulor = (OMRADE, ("Noter", "ekonomi:noter"))
    ingress = (
        "Konton som två delar skulle ta hör till delen med det längsta numret. "
        "Numret är det som räkningens rad hänvisar till."
    )

    @cached_property
    def noten(self) -> tuple[Not, Sequence[Notdel]]:
        """The note that the address names, with its parts."""
        nummer = self.kwargs["nummer"]
        funnen = next((par for par in notmallar() if par[0].nummer == nummer), None)
        if funnen is None:
            raise Http404("Noten finns inte.")
        return funnen

    def get_success_url(self) -> str:
        return reverse("ekonomi:noter")


class NotNyView(NotformView):
    """Add a note."""

    rubrik = "Ny not"

    def get_initial(self) -> dict[str, object]:
        return {"nummer": max((noten.nummer for noten, _ in notmallar()), default=0) + 1}

    def utfor(self, form: NotForm) -> str:
        noten = skapa_not(by=self.request.user, nummer=form.cleaned_data["nummer"], **form.fakta())
        return f"{noten} är tillagd."


class NotAndraView(NotformView):
    """Change a note."""

    def get_rubrik(self) -> str:
        return f"Ändra {self.noten[0]}"

    def get_initial(self) -> dict[str, object]:
        return NotForm.startvarden(*self.noten)

    def utfor(self, form: NotForm) -> str:
        noten = andra_not(
            by=self.request.user,
            nummer=self.kwargs["nummer"],
            nytt_nummer=form.cleaned_data["nummer"],
            **form.fakta(),
        )
        return f"{noten} är sparad."


class NotBortView(TjanstFormView):
    """Take away a note."""

    behorighet = Behorighet.ANDRA_EKONOMI
    knapp = "Ta bort noten"
    brodsmulor = (OMRADE, ("Noter", "ekonomi:noter"))
    ingress = "Rader som hänvisar till noten behåller sitt nummer. Ändra dem under Form."

    def get_rubrik(self) -> str:
        return f"Ta bort not {self.kwargs['nummer']}"

    def get_success_url(self) -> str:
        return reverse("ekonomi:noter")

    def utfor(self, form: object) -> str:
        nummer = self.kwargs["nummer"]
        if nummer not in {noten.nummer for noten, _ in notmallar()}:
            raise Http404("Noten finns inte.")
        ta_bort_not(by=self.request.user, nummer=nummer)
        return f"Not {nummer} är borttagen."
