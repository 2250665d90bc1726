"""Pages of claims and of one's own arvoden; made for a phone."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.generic import TemplateView, View

from finsam import filer
from finsam.behorighet import Behorighet
from finsam.formular import TjanstFormView, startvarden
from finsam.lista import ListaView
from finsam.sida import Atgard
from finsam.synlig import synliga
from styrelse.arvodesslag import Arvodesslag
from styrelse.arvodesunderlag import egna_utkast
from styrelse.filters.arvode import AnsprakFilter
from styrelse.forms.arvode import AnsprakForm, AvslagForm, valbara
from styrelse.models import Arvode, Arvodesansprak, Arvodesreglemente, Person
from styrelse.querysets.arvode import ser_allas
from styrelse.services.arvodesansprak import (
    andra_ansprak,
    avsla_ansprak,
    lamna_ansprak,
    ta_tillbaka_ansprak,
)
from styrelse.tables.arvode import AnsprakTable
from styrelse.views.arvodessida import (
    ANDRA,
    ARVODEN,
    GODKANNA,
    MINA,
    SE,
    Arvodessida,
    EttArvodesobjekt,
    summera,
)
from styrelse.views.sida import OMRADE

ANSPRAK = ("Ersättningsanspråk", "styrelse:ansprak_lista")
SENT = "Dagen ligger mer än ett år tillbaka. Ersättning ska begäras inom ett år, så det kan avslås."
OKOPPLAD = (
    "Ditt konto hör inte till någon person i registret. Be kansliet koppla ihop dem, så kan du "
    "begära ersättning."
)


def _min_person(user: Any) -> Person | None:
    return getattr(user, "person", None)


class MinaArvodenView(Arvodessida, TemplateView):
    """What I am paid, what waits and what I have claimed."""

    template_name = "styrelse/mina_arvoden.html"
    rubrik = "Mina arvoden"
    brodsmulor = (OMRADE,)

    def get_ingress(self) -> str:
        return "" if self.person else OKOPPLAD

    @cached_property
    def person(self) -> Person | None:
        """Who the user is in the register."""
        return _min_person(self.request.user)

    def get_atgarder(self) -> tuple[Atgard, ...]:
        skal = "" if self.person else "Kontot hör inte till någon person."
        return (Atgard("Begär ersättning", "styrelse:ansprak_val", SE, skal=skal),)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        user, person = self.request.user, self.person
        egna = (
            synliga(Arvode, user).filter(person=person) if person else synliga(Arvode, user).none()
        )
        ar = sorted({a.dag.year for a in egna}, reverse=True)
        begart = self.request.GET.get("ar", "")
        valt = int(begart) if begart in map(str, ar) else next(iter(ar), None)
        rader = list(egna.under(valt).som_visas().order_by("-dag", "pk")) if valt else []
        ansprak = synliga(Arvodesansprak, user).filter(person=person).som_visas()
        return super().get_context_data(
            person=person,
            ser_allas=ser_allas(user),
            ar=ar,
            valt_ar=valt,
            rader=rader,
            summa=summera(rader),
            vantar=egna_utkast(person) if person else [],
            ansprak=ansprak.filter(arvode=None) if person else [],
            **kwargs,
        )


class AnsprakListView(Arvodessida, ListaView):
    """Everyone's claims, for whoever handles them."""

    behorighet = Behorighet.SE_ARVODEN
    model = Arvodesansprak
    table_class = AnsprakTable
    filterset_class = AnsprakFilter
    rubrik = "Ersättningsanspråk"
    ingress = "Förlorad arbetsförtjänst, resor och utlägg. De som väntar kommer med i underlaget."
    tomt = "Inga anspråk än. Ledamöterna lämnar in dem själva, eller så gör du det åt dem."
    atgarder = (Atgard("Nytt anspråk", "styrelse:ansprak_val", ANDRA),)

    def get_queryset(self) -> QuerySet[Arvodesansprak]:
        return super().get_queryset().som_visas()


class AnsprakSida(Arvodessida):
    """A page on the way to a claim: led back to one's own page, or the kansli to its list."""

    @property
    def at_andra(self) -> bool:
        """Whether the user enters claims for others."""
        return self.request.user.har(ANDRA)

    def get_brodsmulor(self) -> tuple[tuple[str, str], ...]:
        return (OMRADE, ARVODEN, ANSPRAK) if self.at_andra else (OMRADE, MINA)

    def hem(self) -> str:
        """Return the address that it leads back to."""
        return reverse(ANSPRAK[1] if self.at_andra else MINA[1])


class AnsprakValView(AnsprakSida, TemplateView):
    """Choose what to claim: what the rules of today give."""

    template_name = "styrelse/ansprak_val.html"
    rubrik = "Vad vill du ha ersättning för?"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        alla = synliga(Arvodesreglemente, self.request.user).som_visas()
        reglemente = alla.vid(timezone.localdate()).first() or alla.first()
        return super().get_context_data(slagen=valbara(reglemente), reglemente=reglemente, **kwargs)


class AnsprakNyView(AnsprakSida, TjanstFormView):
    """Hand in a claim."""

    behorighet = SE
    form_class = AnsprakForm
    knapp = "Lämna in"

    def get_rubrik(self) -> str:
        return self.slag.label

    @cached_property
    def slag(self) -> Arvodesslag:
        """The kind that the address names; Http404 for another."""
        begart = self.kwargs["slag"]
        if begart not in {slag.value for slag in valbara(None)}:
            raise Http404("Okänt slag.")
        return Arvodesslag(begart)

    def get_form_kwargs(self) -> dict[str, Any]:
        personer = synliga(Person, self.request.user) if self.at_andra else None
        return super().get_form_kwargs() | {"slag": self.slag, "personer": personer}

    def get_avbryt_url(self) -> str:
        return self.hem()

    def get_success_url(self) -> str:
        return self.hem()

    def utfor(self, form: AnsprakForm) -> str:
        varden = form.varden()
        person = varden.pop("person", None) or _min_person(self.request.user)
        if person is None:
            raise ValidationError(OKOPPLAD)
        nytt = lamna_ansprak(by=self.request.user, person=person, slag=self.slag, **varden)
        return f"{nytt.get_slag_display()}, {nytt.mangd}, är inlämnat." + (
            f" {SENT}" if nytt.ar_sent else ""
        )


class EttAnsprak(EttArvodesobjekt, AnsprakSida):
    """A page about one claim."""

    modell = Arvodesansprak
    objekt: Arvodesansprak

    def get_objekt(self) -> Arvodesansprak:
        alla = synliga(Arvodesansprak, self.request.user).som_visas()
        return get_object_or_404(alla, pk=self.kwargs["pk"])

    def get_brodsmulor(self) -> tuple[tuple[str, str], ...]:
        return AnsprakSida.get_brodsmulor(self)


class AnsprakView(EttAnsprak, TemplateView):
    """One claim."""

    template_name = "styrelse/ansprak.html"

    def get_rubrik(self) -> str:
        return str(self.objekt.get_slag_display())

    def get_ingress(self) -> str:
        return f"{self.objekt.person}, {self.objekt.mangd}"

    def get_atgarder(self) -> list[Atgard]:
        if self.objekt.lage != "Väntar":
            return []
        args, user = (self.objekt.pk,), self.request.user
        egen = self.objekt.person.user_id == user.pk
        atgarder = []
        if egen or self.at_andra:
            atgarder = [
                Atgard("Ändra", "styrelse:ansprak_andra", SE, args),
                Atgard("Ta tillbaka", "styrelse:ansprak_ta_tillbaka", SE, args, huvud=False),
            ]
        if not egen:
            atgarder.append(Atgard("Avslå", "styrelse:ansprak_avsla", GODKANNA, args, huvud=False))
        return atgarder

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(sent=SENT if self.objekt.ar_sent else "", **kwargs)


class Ansprakssteg(EttAnsprak, TjanstFormView):
    """A step of one claim."""

    behorighet = SE

    def get_success_url(self) -> str:
        return reverse("styrelse:ansprak", args=[self.objekt.pk])

    def get_avbryt_url(self) -> str:
        return reverse("styrelse:ansprak", args=[self.objekt.pk])


class AnsprakAndraView(Ansprakssteg):
    """Change a claim that waits."""

    form_class = AnsprakForm

    def get_rubrik(self) -> str:
        return f"Ändra: {self.objekt.get_slag_display().lower()}"

    def get_form_kwargs(self) -> dict[str, Any]:
        har_fil = self.objekt.fil_id is not None
        return super().get_form_kwargs() | {"slag": self.objekt.slag, "har_fil": har_fil}

    def get_initial(self) -> dict[str, Any]:
        return startvarden(self.objekt, AnsprakForm)

    def utfor(self, form: AnsprakForm) -> str:
        andra_ansprak(by=self.request.user, ansprak=self.objekt, **form.varden())
        return "Anspråket är ändrat."


class AnsprakTaTillbakaView(Ansprakssteg):
    """Take a claim back."""

    knapp = "Ta tillbaka"
    rubrik = "Ta tillbaka anspråket?"

    def get_ingress(self) -> str:
        return f"{self.objekt.get_slag_display()} {self.objekt.dag}, {self.objekt.mangd}."

    def get_success_url(self) -> str:
        return self.hem()

    def utfor(self, form: forms.Form) -> str:
        ta_tillbaka_ansprak(by=self.request.user, ansprak=self.objekt)
        return "Anspråket är tillbakataget."


class AnsprakAvslaView(Ansprakssteg):
    """Turn a claim down."""

    behorighet = GODKANNA
    form_class = AvslagForm
    knapp = "Avslå"

    def get_rubrik(self) -> str:
        return f"Avslå {self.objekt.get_slag_display().lower()}, {self.objekt.person}"

    def utfor(self, form: AvslagForm) -> str:
        avsla_ansprak(by=self.request.user, ansprak=self.objekt, **form.cleaned_data)
        return "Anspråket är avslaget. Den som har begärt det ser skälet."


class AnsprakFilView(View):
    """The paper of a claim, for whoever may see the claim."""

    behorighet = SE

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        med_fil = synliga(Arvodesansprak, request.user).exclude(fil=None).select_related("fil")
        return filer.som_bilaga(get_object_or_404(med_fil, pk=pk).fil)
