"""What has left the kansli, and what would be hidden if more left now."""

from functools import cached_property

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse_lazy
from django.utils import timezone

from finsam.formular import TjanstFormView
from finsam.lista import ListaView
from finsam.sida import Atgard, ObjektMixin
from finsam.synlig import synliga
from insatser import services, uppgifter
from insatser.forms.publicering import PubliceringForm
from insatser.models import Insats, Publicering, Publiceringstal, Skyddsbild
from insatser.publicerat import Forhandsvisning, valbara_ar
from insatser.tables.publicering import PubliceringstalTable, PubliceringTable
from insatser.views.sida import OMRADE, B, Insatsomradet

PUBLICERAT = ("Publicerat", "insatser:publicerat")


class PubliceratView(Insatsomradet, ListaView):
    """Everything with counts of participants that has left the kansli."""

    behorighet = B.SE_ALLA_DELTAGARE
    model = Publicering
    table_class = PubliceringTable
    rubrik = "Publicerat"
    ingress = (
        "Det som har lämnat kansliet med antal deltagare i. Det som publiceras senare döljs så "
        "att det inte går att räkna ut ett litet antal ur allt tillsammans."
    )
    tomt = "Inget är publicerat än."
    atgarder = (Atgard("Räkna om vad som döljs", "insatser:skydd_rakna", B.SE_ALLA_DELTAGARE),)
    template_name = "insatser/publicerat.html"

    def get_queryset(self) -> QuerySet:
        return super().get_queryset().select_related("publicerad_by")

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        bilder = {b.ar: b for b in synliga(Skyddsbild, self.request.user).defer("publicerat")}
        aren = [{"ar": ar, "bild": bilder.get(ar)} for ar in valbara_ar()]
        return super().get_context_data(aren=aren, **kwargs)


class PubliceringView(ObjektMixin, Insatsomradet, ListaView):
    """One publication: when, by whom, the file's mark, and each figure as it stood."""

    behorighet = B.SE_ALLA_DELTAGARE
    modell = Publicering
    model = Publiceringstal
    table_class = PubliceringstalTable
    brodsmulor = (OMRADE, PUBLICERAT)
    tomt = "Inga siffror."
    per_sida = 50

    def get_rubrik(self) -> str:
        return str(self.objekt)

    def get_ingress(self) -> str:
        post = self.objekt
        return (
            f"Publicerat {timezone.localdate(post.publicerad_at)} av {post.publicerad_by}. "
            f"Filens SHA-256 är {post.sha256}."
        )

    def get_queryset(self) -> QuerySet:
        return super().get_queryset().filter(publicering=self.objekt)


class PubliceraView(Insatsomradet, TjanstFormView):
    """What would be hidden and why, and the form that notes that it leaves the kansli."""

    behorighet = B.SE_ALLA_DELTAGARE
    form_class = PubliceringForm
    knapp = "Anteckna som publicerat"
    brodsmulor = (OMRADE, PUBLICERAT)
    success_url = reverse_lazy("insatser:publicerat")
    template_name = "insatser/publicera.html"

    def setup(self, request: HttpRequest, *args: object, **kwargs: object) -> None:
        super().setup(request, *args, **kwargs)
        if self.kwargs["ar"] not in valbara_ar():
            raise Http404

    @cached_property
    def visning(self) -> Forhandsvisning:
        """The year as it would be published."""
        return Forhandsvisning(self.kwargs["ar"])

    def get_rubrik(self) -> str:
        return f"Publicera {self.visning.ar}"

    def get_ingress(self) -> str:
        return (
            "Så här ser årets tabeller ut när de lämnar kansliet. Skälen och de dolda antalen "
            "ser bara du som får se exakta antal."
        )

    def get_initial(self) -> dict[str, object]:
        return {"titel": f"Statistik {self.visning.ar}"}

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(visning=self.visning, **kwargs)

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        insatser = synliga(Insats, request.user).under(self.visning.ar)
        services.logga_lasning(by=request.user, objekt=None, insatser=insatser)
        return super().get(request, *args, **kwargs)

    def utfor(self, form: PubliceringForm) -> str:
        fil = form.cleaned_data["fil"]
        post = services.publicera(
            by=self.request.user,
            titel=form.cleaned_data["titel"],
            ar=self.visning.ar,
            innehall=fil.read() if fil else b"",
        )
        return f"{post} är antecknad som publicerad."


class SkyddRaknaView(Insatsomradet, TjanstFormView):
    """Reckon anew what is hidden of each year."""

    behorighet = B.SE_ALLA_DELTAGARE
    rubrik = "Räkna om vad som döljs?"
    ingress = (
        "När antal deltagare har ändrats måste systemet räkna om vilka som behöver döljas. Till "
        "dess ser de som inte får se exakta antal inga antal alls för året. Det tar några sekunder."
    )
    knapp = "Räkna om"
    brodsmulor = (OMRADE, PUBLICERAT)
    success_url = reverse_lazy("insatser:publicerat")

    def form_valid(self, form: object) -> HttpResponse:
        jobb = uppgifter.bestall_skyddsbilder(aren=valbara_ar(), by=self.request.user)
        return redirect("jobb", pk=jobb.pk)
