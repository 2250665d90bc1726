"""The arvoden due on the day of a bokslut, and the accruals proposed of them."""

from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from ekonomi.forms.upplupna_arvoden import UpplupnaArvodenForm
from ekonomi.models import Konto
from ekonomi.services.upplupna_arvoden import foresla_upplupna_arvoden
from ekonomi.upplupna_arvoden import UpplupnaArvoden
from ekonomi.views.bokslut import BokslutMixin
from finsam.behorighet import Behorighet
from finsam.format import langt_datum, med_ord
from finsam.formular import TjanstFormView
from finsam.sida import Atgard
from finsam.synlig import synliga


class UpplupnaArvodenView(BokslutMixin, TemplateView):
    """What is due, and whether it is accrued."""

    behorighet = Behorighet.SE_EKONOMI
    template_name = "ekonomi/upplupna_arvoden.html"

    @cached_property
    def underlag(self) -> UpplupnaArvoden:
        """What is due on the day."""
        return UpplupnaArvoden(self.bokslut)

    def get_ingress(self) -> str:
        return (
            f"Arvoden som hör till tiden till och med {langt_datum(self.bokslut.dag)} och som inte "
            "var betalda eller fakturerade då."
        )

    def get_atgarder(self) -> tuple[Atgard, ...]:
        if self.bokslut.stangt:
            return ()
        skal = ""
        if self.underlag.periodiseringar:
            skal = "Arvodena är redan periodiserade."
        elif not self.underlag.rader:
            skal = "Inga arvoden är upplupna."
        elif self.underlag.saknade_konton:
            skal = f"Kontoplanen saknar {', '.join(self.underlag.saknade_konton)}."
        far, args = Behorighet.ANDRA_EKONOMI, (self.bokslut.pk,)
        namn = "ekonomi:upplupna_arvoden_foresla"
        return (Atgard("Föreslå periodisering", namn, far, args, skal=skal),)

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(underlag=self.underlag, **kwargs)


class ForeslaUpplupnaArvodenView(BokslutMixin, TjanstFormView):
    """Enter the accruals."""

    behorighet = Behorighet.ANDRA_EKONOMI
    form_class = UpplupnaArvodenForm
    template_name = "ekonomi/periodisering_form.html"
    rubrik = "Periodisera upplupna arvoden"
    ingress = (
        "En periodisering för varje konto och utbetalare, utan namn på personer. De bokförs med "
        "de andra periodiseringarna, och återförs dagen efter."
    )
    knapp = "Föreslå periodisering"

    def get_rubrik(self) -> str:
        return self.rubrik

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(konton=synliga(Konto, self.request.user), **kwargs)

    def utfor(self, form: UpplupnaArvodenForm) -> str:
        gjorda = foresla_upplupna_arvoden(
            by=self.request.user, bokslut=self.bokslut, **form.cleaned_data
        )
        antal = med_ord(len(gjorda), "periodisering är tillagd", "periodiseringar är tillagda")
        return f"{antal}. Bokför dem när resten är klart."

    def get_avbryt_url(self) -> str:
        return reverse("ekonomi:upplupna_arvoden", args=[self.bokslut.pk])

    def get_success_url(self) -> str:
        return reverse("ekonomi:periodiseringar", args=[self.bokslut.pk])
