"""Put a paper before the public after a look at it, and take it away."""

from functools import cached_property

from csp.decorators import csp_update
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.views.generic import TemplateView

from finsam.behorighet import Behorighet
from finsam.formular import TjanstFormView
from finsam.sida import Atgard, ObjektMixin
from rapporter import att_publicera
from rapporter.att_publicera import Underlag
from rapporter.forms.publicering import AvpubliceraForm, PubliceraForm
from rapporter.models import Publikation, Utgava
from rapporter.services import avpublicera, publicera_handling
from rapporter.views.sida import RAPPORTER
from styrelse.models import Handling, Protokoll

PUBLICERA = Behorighet.PUBLICERA
PUBLICERING = ("Publicering", "rapporter:publikationer")


class PublikationView(ObjektMixin, TemplateView):
    """One address: what stands on it for the public, and what has stood there."""

    behorighet = PUBLICERA
    modell = Publikation
    template_name = "rapporter/publikation.html"
    brodsmulor = (RAPPORTER, PUBLICERING)

    def get_rubrik(self) -> str:
        return self.versioner[0].titel if self.versioner else str(self.objekt)

    def get_ingress(self) -> str:
        return f"{self.objekt.slag} på adressen {self.objekt.oppen_url}"

    @cached_property
    def versioner(self) -> list:
        """Every version that was published there, the latest first."""
        return list(
            self.objekt.versioner.select_related("utgava", "publicerad_by", "avpublicerad_by")
        )

    def get_atgarder(self) -> list[Atgard]:
        objekt = self.objekt
        uppe = any(version.uppe for version in self.versioner)
        skal = "" if uppe else "Inget är publicerat på adressen just nu."
        pk = (objekt.pk,)
        atgarder = [
            Atgard("Avpublicera", "rapporter:avpublicera", PUBLICERA, pk, skal, huvud=False)
        ]
        igen = _publicera_igen(objekt, uppe)
        return [igen, *atgarder] if igen else atgarder

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(publikation=self.objekt, versioner=self.versioner, **kwargs)


def _publicera_igen(objekt: Publikation, uppe: bool) -> Atgard | None:
    """Return the way to publish there once more, None while that is nothing to do."""
    if objekt.rapport:
        gallande = objekt.rapport.utgavor.beslutade().first()
        redan = gallande and objekt.versioner.filter(utgava=gallande, avpublicerad_at=None)
        if gallande is None or redan.exists():
            return None
        sida, pk = "publicera_utgava", gallande.pk
    elif uppe:
        return None
    else:
        sida = "publicera_protokoll" if objekt.protokoll_id else "publicera_handling"
        pk = objekt.protokoll_id or objekt.handling_id
    return Atgard("Publicera igen", f"rapporter:{sida}", PUBLICERA, (pk,))


# The pictures of a kept report lie within its page, and nowhere else.
@method_decorator(csp_update({"img-src": ["data:"]}), name="dispatch")
class _PubliceraView(ObjektMixin, TjanstFormView):
    """A look at the paper as the public will read it, and the button that publishes it."""

    behorighet = PUBLICERA
    form_class = PubliceraForm
    template_name = "rapporter/publicera.html"
    knapp = "Publicera"
    brodsmulor = (RAPPORTER, PUBLICERING)

    @cached_property
    def underlag(self) -> Underlag:
        """The paper before it is published."""
        raise NotImplementedError

    def get_rubrik(self) -> str:
        return f"Publicera {self.underlag.titel}"

    def get_ingress(self) -> str:
        return "Läs igenom. När du har publicerat kan alla läsa det, utan att logga in."

    def get_form_kwargs(self) -> dict[str, object]:
        return super().get_form_kwargs() | {"underlag": self.underlag}

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(underlag=self.underlag, text=self.underlag.sida, **kwargs)

    def utfor(self, form: PubliceraForm) -> str:
        rad = publicera_handling(
            by=self.request.user,
            underlag=self.underlag,
            hur=form.presentation,
            granskad=form.cleaned_data["granskad"],
        )
        self.publikation = rad.publikation
        return f"{rad.titel} är publicerad."

    def get_success_url(self) -> str:
        return self.publikation.get_absolute_url()

    def get_avbryt_url(self) -> str:
        return reverse("rapporter:att_publicera")


class PubliceraUtgavaView(_PubliceraView):
    """Publish a decided version of a report."""

    modell = Utgava

    @cached_property
    def underlag(self) -> Underlag:
        return att_publicera.utgava(self.objekt)


class PubliceraProtokollView(_PubliceraView):
    """Publish a justerat protokoll."""

    modell = Protokoll

    @cached_property
    def underlag(self) -> Underlag:
        return att_publicera.protokoll(self.objekt)


class PubliceraHandlingView(_PubliceraView):
    """Publish another document of the diarium."""

    modell = Handling

    @cached_property
    def underlag(self) -> Underlag:
        return att_publicera.handling(self.objekt)

    def get_avbryt_url(self) -> str:
        return self.objekt.get_absolute_url()


class AvpubliceraView(ObjektMixin, TjanstFormView):
    """Take a paper away from the public, with the reason."""

    behorighet = PUBLICERA
    modell = Publikation
    form_class = AvpubliceraForm
    knapp = "Avpublicera"
    rubrik = "Avpublicera"
    ingress = (
        "Sidan och filerna slutar gå att läsa genast. Adressen svarar att handlingen är borttagen, "
        "med skälet. Den kan publiceras igen på samma adress. Kopior som andra har hämtat, och "
        "sökmotorers kopior, finns kvar hos dem."
    )

    def get_brodsmulor(self) -> tuple[tuple[str, str], ...]:
        objekt = self.objekt
        return (RAPPORTER, PUBLICERING, (str(objekt), objekt.get_absolute_url()))

    def utfor(self, form: AvpubliceraForm) -> str:
        rad = avpublicera(
            by=self.request.user, publikation=self.objekt, skal=form.cleaned_data["skal"]
        )
        return f"{rad.titel} är inte längre publicerad."

    def get_success_url(self) -> str:
        return self.objekt.get_absolute_url()
