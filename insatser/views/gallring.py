"""Destruction of participants: what is due and what waits, the act, the rules, the register."""

from functools import cached_property

from django import forms
from django.db.models import QuerySet
from django.urls import reverse_lazy
from django.utils import timezone
from django.views.generic import TemplateView

from finsam.format import med_ord
from finsam.formular import BekraftaView, TjanstFormView, startvarden
from finsam.lista import ListaView
from finsam.sida import Atgard, ObjektMixin
from finsam.synlig import synliga
from insatser import services
from insatser.forms.gallring import (
    GallraDeltagareForm,
    GallringsregelForm,
    GallringsregelNyForm,
)
from insatser.gallringslage import Gallringslage, gallringslage
from insatser.models import Deltagargallring, Gallringsregel
from insatser.tables.gallring import DeltagargallringTable
from insatser.views.sida import OMRADE, B, Insatsomradet

GALLRING = ("Gallring", "insatser:gallring")


def inskrivningar(antal: int) -> str:
    """Say how many enrolments."""
    return med_ord(antal, "inskrivning", "inskrivningar")


class Gallringssida(Insatsomradet):
    """A page about what is due today."""

    behorighet = B.GALLRA_DELTAGARE

    @cached_property
    def lage(self) -> Gallringslage:
        """What is due today, and what waits."""
        return gallringslage(timezone.localdate())


class GallringView(Gallringssida, TemplateView):
    """What of the participants goes today, what waits and why, and by which rules."""

    template_name = "insatser/gallring.html"
    rubrik = "Gallring av deltagare"
    ingress = (
        "Kodade deltagare sparas inte längre än regeln säger. Det som de räknas in i fryses "
        "först, så statistiken står kvar."
    )

    def get_atgarder(self) -> list[Atgard]:
        skal = "" if self.lage.finns else "Inget står på tur."
        gallra = B.GALLRA_DELTAGARE
        return [
            Atgard("Gallra allt på listan", "insatser:gallra", gallra, skal=skal, huvud=False),
            Atgard("Ny regel", "insatser:gallringsregel_ny", gallra),
            Atgard("Gallringsförteckning", "insatser:gallring_lista", B.SE_INSATSER),
        ]

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        regler = synliga(Gallringsregel, self.request.user).select_related("insats")
        return super().get_context_data(lage=self.lage, regler=regler, **kwargs)


class GallraView(Gallringssida, BekraftaView):
    """Destroy what is due; what was shown is what goes."""

    form_class = GallraDeltagareForm
    rubrik = "Gallra deltagare"
    brodsmulor = (OMRADE, GALLRING)
    knapp = "Gallra"
    success_url = reverse_lazy("insatser:gallring_lista")
    avbryt_url = reverse_lazy("insatser:gallring")

    def get_initial(self) -> dict[str, object]:
        return {"antal": self.lage.antal}

    def get_foljder(self) -> tuple[str, ...]:
        lage = self.lage
        foljder = [
            f"{inskrivningar(lage.antal)} tas bort med mätningar, lägen och konsultationer. Det "
            "går inte att få tillbaka.",
            "En deltagare som inte är inskriven någon annanstans tas bort med sin kod.",
            "Tabellerna för de år som berörs visar samma tal som förut, ur det som är fryst.",
            "Be dem som har nycklarna till koderna att förstöra dem för dessa insatser och år.",
            "Gamla säkerhetskopior innehåller uppgifterna tills kopiorna kastas.",
        ]
        if lage.att_frysa:
            aren = ", ".join(map(str, lage.att_frysa))
            foljder.insert(1, f"Statistiken för {aren} fryses först och kan sedan inte tinas.")
        return tuple(foljder)

    def utfor(self, form: GallraDeltagareForm) -> str:
        rader = services.gallra_deltagare(by=self.request.user, **form.cleaned_data)
        return f"{inskrivningar(sum(rad.antal for rad in rader))} är gallrade."


class GallringListView(Insatsomradet, ListaView):
    """The register of destroyed participants; how many only for whoever sees them all."""

    model = Deltagargallring
    table_class = DeltagargallringTable
    rubrik = "Gallrade deltagare"
    ingress = "Vad som har gallrats, när, av vem och enligt vilken regel. Den kan bara växa."
    brodsmulor = (OMRADE,)
    tomt = "Inga deltagare har gallrats än."

    def get_queryset(self) -> QuerySet[Deltagargallring]:
        return super().get_queryset().som_visas()

    def get_table_kwargs(self) -> dict[str, object]:
        return {"exakt": self.request.user.har(B.SE_ALLA_DELTAGARE)}


class GallringsregelNyView(Insatsomradet, TjanstFormView):
    """Say how long participants are kept."""

    behorighet = B.GALLRA_DELTAGARE
    form_class = GallringsregelNyForm
    rubrik = "Ny gallringsregel"
    ingress = "Finns redan en regel för insatsen ersätts den."
    brodsmulor = (OMRADE, GALLRING)
    success_url = reverse_lazy("insatser:gallring")

    def utfor(self, form: GallringsregelNyForm) -> str:
        regel = services.satt_gallringsregel(by=self.request.user, **form.cleaned_data)
        return f"Uppgifterna sparas i {regel}."


class GallringsregelView(ObjektMixin, Insatsomradet, TjanstFormView):
    """Change a rule."""

    behorighet = B.GALLRA_DELTAGARE
    modell = Gallringsregel
    form_class = GallringsregelForm
    brodsmulor = (OMRADE, GALLRING)
    success_url = reverse_lazy("insatser:gallring")

    def get_rubrik(self) -> str:
        return f"Gallringsregel för {self.objekt.insats or 'alla insatser utan egen'}"

    def get_atgarder(self) -> list[Atgard]:
        args = (self.objekt.pk,)
        return [
            Atgard(
                "Ta bort regeln",
                "insatser:gallringsregel_ta_bort",
                B.GALLRA_DELTAGARE,
                args,
                huvud=False,
            )
        ]

    def get_initial(self) -> dict[str, object]:
        return startvarden(self.objekt, GallringsregelForm)

    def utfor(self, form: GallringsregelForm) -> str:
        regel = services.satt_gallringsregel(
            by=self.request.user, insats=self.objekt.insats, **form.cleaned_data
        )
        return f"Uppgifterna sparas i {regel}."


class GallringsregelTaBortView(ObjektMixin, Insatsomradet, TjanstFormView):
    """Take a rule away."""

    behorighet = B.GALLRA_DELTAGARE
    modell = Gallringsregel
    rubrik = "Ta bort regeln?"
    knapp = "Ta bort"
    brodsmulor = (OMRADE, GALLRING)
    success_url = reverse_lazy("insatser:gallring")

    def get_ingress(self) -> str:
        if self.objekt.insats is None:
            return "Insatser utan egen regel gallras då inte alls."
        return f"{self.objekt.insats} följer då regeln för alla insatser, om det finns en."

    def utfor(self, form: forms.Form) -> str:
        services.ta_bort_gallringsregel(by=self.request.user, regel=self.objekt)
        return "Regeln är borttagen."
