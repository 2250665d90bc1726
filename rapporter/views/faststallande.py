"""Pages of the decision: what happens and what hinders, and the withdrawal."""

from datetime import date

from django.urls import reverse
from django.utils import timezone

from finsam.behorighet import Behorighet
from finsam.formular import BekraftaView
from finsam.sida import ObjektMixin
from finsam.synlig import synliga
from rapporter import uppgifter
from rapporter.forms.utgava import AterkallaForm, FaststallForm
from rapporter.hinder import hinder
from rapporter.models import Kommentar, Rapport, Utgava
from rapporter.services.utgava import Styrelsebeslut, aterkalla
from rapporter.underskriftslage import rundan
from rapporter.views.utgava import sokvag, versionsadress
from styrelse.models import Beslut, Organ, Runda

FASTSTALLA = Behorighet.FASTSTALLA_RAPPORT


class FaststallView(ObjektMixin, BekraftaView):
    """Let the report lie fast as the board decided it."""

    behorighet = FASTSTALLA
    modell = Rapport
    form_class = FaststallForm
    template_name = "rapporter/faststall.html"
    knapp = "Fastställ rapporten"
    foljder = (
        "Text, siffror och tabeller sparas som de är nu, som sida, PDF och siffror med "
        "kontrollsumma.",
        "Ingen kan ändra rapporten så länge beslutet gäller. Böckerna kan fortsätta.",
        "Alla som läser rapporter läser den beslutade versionen.",
        "I PDF:en följer de tryckta siffrorna och årets balanser med. Antal som skyddas är dolda, "
        "och inga verifikationer finns med.",
        "Årets skyddade antal deltagare noteras som publicerade.",
        "Beslutet kan återkallas, med ett skäl som sparas.",
    )

    def get_rubrik(self) -> str:
        return f"Fastställ {self.objekt.titel}"

    def get_brodsmulor(self) -> list[tuple[str, str]]:
        return [*sokvag(self.objekt), ("Versioner", versionsadress(self.objekt))]

    def get_initial(self) -> dict[str, object]:
        rapport = self.objekt
        return {"datum": rapport.beslutad_datum, "paragraf": rapport.beslutad_paragraf}

    def get_form_kwargs(self) -> dict[str, object]:
        ar = self.objekt.ar
        beslut = synliga(Beslut, self.request.user).fattade().med_paragraf()
        styrelsens = beslut.filter(
            punkt__paragraf__isnull=False,
            punkt__sammantrade__organ__typ=Organ.Typ.STYRELSE,
            punkt__sammantrade__datum__range=(date(ar - 1, 7, 1), timezone.localdate()),
        )
        ordnade = styrelsens.order_by("-punkt__sammantrade__datum", "punkt__paragraf__nummer")
        return super().get_form_kwargs() | {"beslut": ordnade}

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        oppna = synliga(Kommentar, self.request.user).filter(utgava__rapport=self.objekt).olosta()
        return super().get_context_data(
            rapport=self.objekt,
            hinder=hinder(self.objekt),
            redan=self.objekt.utgavor.beslutade().first(),
            antal_kommentarer=oppna.count(),
            **kwargs,
        )

    def utfor(self, form: FaststallForm) -> str:
        beslut = Styrelsebeslut(
            form.cleaned_data["datum"], form.cleaned_data["paragraf"], form.cleaned_data["beslut"]
        )
        self.jobb = uppgifter.bestall_faststallande(
            rapport=self.objekt, by=self.request.user, beslut=beslut
        )
        return "Filerna görs. Rapporten ligger fast när det är klart."

    def get_success_url(self) -> str:
        return reverse("jobb", args=[self.jobb.pk])

    def get_avbryt_url(self) -> str:
        return versionsadress(self.objekt)


class AterkallaView(ObjektMixin, BekraftaView):
    """Withdraw a decision, with the reason."""

    behorighet = FASTSTALLA
    modell = Utgava
    form_class = AterkallaForm
    knapp = "Återkalla beslutet"
    foljder = (
        "Rapporten kan skrivas i igen, och nästa version får nästa nummer.",
        "Versionen går att läsa också i fortsättningen, märkt som återkallad med skälet.",
        "Underskrifter som väntas eller finns återkallas med beslutet. De som har skrivit under "
        "ombeds skriva under nästa version och ser exakt vad som har ändrats.",
        "Det som redan är skickat eller publicerat finns kvar där det är.",
    )

    def get_initial(self) -> dict[str, object]:
        """Begin with why somebody declined to sign, where that is how one came here."""
        runda = rundan(self.objekt)
        if runda is None or runda.status != Runda.Status.AVBOJD:
            return {}
        return {"skal": f"Underskriften avböjdes. {runda.skal}"}

    def get_rubrik(self) -> str:
        return f"Återkalla beslutet om {self.objekt.rapport.titel}"

    def get_ingress(self) -> str:
        return f"Version {self.objekt.nummer}. {self.objekt.vad}."

    def get_brodsmulor(self) -> list[tuple[str, str]]:
        rapport = self.objekt.rapport
        return [*sokvag(rapport), ("Versioner", versionsadress(rapport))]

    def utfor(self, form: AterkallaForm) -> str:
        aterkalla(by=self.request.user, utgava=self.objekt, **form.cleaned_data)
        return "Beslutet är återkallat. Rapporten kan skrivas i igen."

    def get_success_url(self) -> str:
        return versionsadress(self.objekt.rapport)

    def get_avbryt_url(self) -> str:
        return self.objekt.get_absolute_url()
