"""The list of occasions, the year's sums, one occasion and the forms about it."""

from typing import Any

from django import forms
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse, reverse_lazy
from django.views.generic import TemplateView

from finsam.formular import TjanstFormView, startvarden
from finsam.lista import ListaView
from finsam.sida import Atgard
from finsam.synlig import hamta, synliga
from insatser import services, svarsrader
from insatser.filters.tillfalle import TillfalleFilter
from insatser.forms import AntalPerPartForm, TillfalleForm, UtvarderingForm
from insatser.models import Tillfalle, Tillfallesdeltagande, Utvarderingsfraga
from insatser.statistik.tillfalle import partdiagram, per_part, per_slag
from insatser.tables.tillfalle import TillfalleTable
from insatser.views.arssida import Arssida
from insatser.views.sida import OMRADE, B, Insatsomradet, MedDeltagare

TILLFALLEN = ("Tillfällen", "insatser:tillfallen")
NYTT = Atgard("Nytt tillfälle för förbundet", "insatser:tillfalle_forbund_ny", B.ANDRA_INSATSER)


class TillfalleListView(Insatsomradet, ListaView):
    """Courses, meetings, material and the rest, of all insatser and of the förbund itself."""

    model = Tillfalle
    table_class = TillfalleTable
    filterset_class = TillfalleFilter
    rubrik = "Tillfällen"
    ingress = (
        "Utbildningar, träffar, konferenser och utdelat material. De räknar medarbetare och "
        "andra, inte deltagare."
    )
    tomt = "Inga tillfällen än. En insats tillfällen läggs till på insatsens egen sida."
    atgarder = (NYTT,)


class TillfallenArView(Arssida, TemplateView):
    """What was held in a year, and who was reached."""

    template_name = "insatser/tillfallen_ar.html"
    brodsmulor = (OMRADE, TILLFALLEN)
    atgarder = (NYTT,)

    def finns_ar(self) -> list[int]:
        return synliga(Tillfalle, self.request.user).alla_ar()

    def get_rubrik(self) -> str:
        return f"Tillfällen {self.ar}"

    def get_ingress(self) -> str:
        return "Vad som har hållits under året, av insatserna och av förbundet, och vilka som kom."

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        user = self.request.user
        tillfallen = list(synliga(Tillfalle, user).under(self.ar))
        delar = synliga(Tillfallesdeltagande, user).under(self.ar).select_related("organisation")
        parter = per_part(tillfallen, delar, self.ar)
        return super().get_context_data(
            slag=per_slag(tillfallen, self.ar),
            parter=parter,
            diagram=partdiagram(parter),
            forbundets=[t for t in tillfallen if t.insats is None],
            **kwargs,
        )


class TillfalleForbundNyView(Insatsomradet, TjanstFormView):
    """Register an occasion of the förbund itself."""

    behorighet = B.ANDRA_INSATSER
    form_class = TillfalleForm
    rubrik = "Nytt tillfälle för förbundet"
    ingress = "En utbildning, konferens, föreläsning eller ett besök som förbundet självt håller."
    brodsmulor = (OMRADE, TILLFALLEN)
    avbryt_url = reverse_lazy("insatser:tillfallen")
    knapp = "Lägg till tillfället"

    def utfor(self, form: TillfalleForm) -> str:
        tillfalle = services.registrera_tillfalle(by=self.request.user, **form.cleaned_data)
        self.success_url = reverse("insatser:tillfalle", args=[tillfalle.pk])
        return f"{tillfalle} är tillagt."


class TillfalleNyView(MedDeltagare, TjanstFormView):
    """Register an occasion of an insats."""

    behorighet = B.ANDRA_DELTAGARE
    form_class = TillfalleForm
    rubrik = "Nytt tillfälle"
    ingress = "En utbildning, träff eller konsultation, eller flera som räknas ihop."

    def utfor(self, form: TillfalleForm) -> str:
        services.registrera_tillfalle(by=self.request.user, insats=self.insats, **form.cleaned_data)
        return "Tillfället är registrerat."


class EttTillfalle(Insatsomradet):
    """A page about the occasion of the address."""

    tillfalle: Tillfalle

    def setup(self, request: HttpRequest, *args: object, **kwargs: object) -> None:
        super().setup(request, *args, **kwargs)
        self.tillfalle = self.hamta_tillfalle()

    def hamta_tillfalle(self) -> Tillfalle:
        """Return the occasion that the address names."""
        return hamta(Tillfalle, self.request.user, pk=self.kwargs["pk"])

    @property
    def sidan(self) -> str:
        """The address of the occasion's own page."""
        return reverse("insatser:tillfalle", args=[self.tillfalle.pk])

    def get_brodsmulor(self) -> list[tuple[str, str]]:
        return [OMRADE, TILLFALLEN, (str(self.tillfalle), self.sidan)]

    def get_success_url(self) -> str:
        return self.sidan

    def get_avbryt_url(self) -> str:
        return self.sidan


class TillfalleView(EttTillfalle, TemplateView):
    """One occasion: what it was, who came, and what they thought."""

    template_name = "insatser/tillfalle.html"

    def get_rubrik(self) -> str:
        return self.tillfalle.rubrik or self.tillfalle.get_typ_display()

    def get_brodsmulor(self) -> list[tuple[str, str]]:
        return [OMRADE, TILLFALLEN]

    def get_atgarder(self) -> list[Atgard]:
        pk = (self.tillfalle.pk,)
        if not self._far_andra():
            return []
        delar = [
            Atgard("Antal per part", "insatser:tillfalle_delar", B.ANDRA_DELTAGARE, pk),
            Atgard("Läs in en lista", "insatser:tillfalle_lista", B.ANDRA_DELTAGARE, pk),
        ]
        return [
            *(delar if self.tillfalle.raknar_personer else []),
            Atgard("Ny utvärderingsfråga", "insatser:utvardering_ny", B.ANDRA_DELTAGARE, pk),
            Atgard("Ändra", "insatser:tillfalle_andra", B.ANDRA_DELTAGARE, pk),
            Atgard("Ta bort", "insatser:tillfalle_ta_bort", B.ANDRA_DELTAGARE, pk, huvud=False),
        ]

    def _far_andra(self) -> bool:
        egna = synliga(Tillfalle, self.request.user).andras_av(self.request.user)
        return egna.filter(pk=self.tillfalle.pk).exists()

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        user = self.request.user
        delar = synliga(Tillfallesdeltagande, user).filter(tillfalle=self.tillfalle)
        fragor = synliga(Utvarderingsfraga, user).filter(tillfalle=self.tillfalle)
        return super().get_context_data(
            tillfalle=self.tillfalle,
            parter=per_part(
                [self.tillfalle], delar.select_related("organisation"), self.tillfalle.datum.year
            ),
            har_delar=delar.exists(),
            fragor=fragor.prefetch_related("svar"),
            far_andra=self._far_andra(),
            **kwargs,
        )


class AndraTillfalle(EttTillfalle):
    """A page that writes about the occasion; one that others write about is not found."""

    behorighet = B.ANDRA_DELTAGARE

    def hamta_tillfalle(self) -> Tillfalle:
        egna = synliga(Tillfalle, self.request.user).andras_av(self.request.user)
        return get_object_or_404(egna, pk=self.kwargs["pk"])


class TillfalleAndraView(AndraTillfalle, TjanstFormView):
    """Change what an occasion was."""

    form_class = TillfalleForm
    rubrik = "Ändra tillfället"

    def get_initial(self) -> dict[str, Any]:
        return startvarden(self.tillfalle, TillfalleForm)

    def utfor(self, form: TillfalleForm) -> str:
        services.andra_tillfalle(
            by=self.request.user, tillfalle=self.tillfalle, **form.cleaned_data
        )
        return "Tillfället är ändrat."


class TillfalleDelarView(AndraTillfalle, TjanstFormView):
    """How many came from each part."""

    form_class = AntalPerPartForm
    template_name = "insatser/antal_per_part.html"
    rubrik = "Antal per part"
    ingress = "Lämna tomt för den som ingen kom från. Summan blir tillfällets antal."

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"tillfalle": self.tillfalle}

    def utfor(self, form: AntalPerPartForm) -> str:
        tillfalle = services.satt_delar(
            by=self.request.user, tillfalle=self.tillfalle, delar=form.delar()
        )
        return f"Antalet per part är sparat: {tillfalle.antal or 0} tillsammans."


class UtvarderingNyView(AndraTillfalle, TjanstFormView):
    """How many gave each answer to a question."""

    form_class = UtvarderingForm
    rubrik = "Ny utvärderingsfråga"
    ingress = (
        "Svaren räknas ihop: frågan, svaren att välja bland och hur många som gav vart och ett."
    )

    def utfor(self, form: UtvarderingForm) -> str:
        services.satt_utvardering(
            by=self.request.user, tillfalle=self.tillfalle, **form.cleaned_data
        )
        return "Svaren är sparade."


class _Utvardering(AndraTillfalle, TjanstFormView):
    """A page about one question."""

    fraga: Utvarderingsfraga

    def hamta_tillfalle(self) -> Tillfalle:
        self.fraga = hamta(Utvarderingsfraga, self.request.user, pk=self.kwargs["pk"])
        egna = synliga(Tillfalle, self.request.user).andras_av(self.request.user)
        return get_object_or_404(egna, pk=self.fraga.tillfalle_id)


class UtvarderingAndraView(_Utvardering):
    """Correct a question or its answers."""

    form_class = UtvarderingForm
    rubrik = "Ändra utvärderingsfrågan"

    def get_initial(self) -> dict[str, Any]:
        svar = {rad.alternativ: rad.antal for rad in self.fraga.svar.all()}
        return {"text": self.fraga.text, "svar": svarsrader.skriv(svar)}

    def utfor(self, form: UtvarderingForm) -> str:
        services.satt_utvardering(
            by=self.request.user, tillfalle=self.tillfalle, fraga=self.fraga, **form.cleaned_data
        )
        return "Svaren är ändrade."


class UtvarderingTaBortView(_Utvardering):
    """Take a question away."""

    knapp = "Ta bort"
    rubrik = "Ta bort utvärderingsfrågan?"

    def get_ingress(self) -> str:
        return f"{self.fraga}. Svaren försvinner med den."

    def utfor(self, form: forms.Form) -> str:
        services.ta_bort_utvardering(by=self.request.user, fraga=self.fraga)
        return "Frågan är borttagen."


class TillfalleTaBortView(AndraTillfalle, TjanstFormView):
    """Take an occasion away."""

    knapp = "Ta bort"
    rubrik = "Ta bort tillfället?"

    def get_ingress(self) -> str:
        return f"{self.tillfalle.get_typ_display()}: {self.tillfalle}."

    def get_success_url(self) -> str:
        insats = self.tillfalle.insats
        return insats_url(insats.slug) if insats else reverse("insatser:tillfallen")

    def utfor(self, form: forms.Form) -> str:
        services.ta_bort_tillfalle(by=self.request.user, tillfalle=self.tillfalle)
        return "Tillfället är borttaget."


def insats_url(slug: str) -> str:
    """Return the address of an insats's page."""
    return reverse("insatser:insats", args=[slug])
