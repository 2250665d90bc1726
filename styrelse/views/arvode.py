"""Pages of an underlag: what it comes to, its approval, its lists."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.generic import TemplateView

from finsam.format import kr_ore, langt_datum, med_ord
from finsam.formular import TjanstFormView
from finsam.lista import ListaView
from finsam.sida import Atgard
from finsam.synlig import synliga
from styrelse.arvodesrad import Utkast
from styrelse.arvodesunderlag import utkast
from styrelse.forms.arvode import RattaArvodeForm, UnderlagForm
from styrelse.models import Arvode, Arvodeslista, Arvodesunderlag
from styrelse.querysets.arvode import ser_allas
from styrelse.services.arvode import (
    godkann_arvoden,
    gor_listor,
    hinder_for_godkannande,
    ratta_arvode,
    skapa_underlag,
    ta_bort_underlag,
)
from styrelse.tables.arvode import ListorTable, UnderlagTable
from styrelse.views.arvodessida import (
    ANDRA,
    ARVODEN,
    GODKANNA,
    MINA,
    Arvodessida,
    Arvodessteg,
    EttArvodesobjekt,
    per_person,
    summera,
)
from styrelse.views.sida import OMRADE


class ArvodeListView(Arvodessida, ListaView):
    """The periods; whoever sees only the own arvoden is led to them."""

    model = Arvodesunderlag
    table_class = UnderlagTable
    rubrik = "Arvoden"
    ingress = "Räkna en period, låt någon annan godkänna och skicka listan till den som betalar ut."
    brodsmulor = (OMRADE,)
    tomt = "Inget underlag än. Lägg in reglerna först och gör sedan ett underlag för en period."
    atgarder = (Atgard("Nytt underlag", "styrelse:arvodesunderlag_ny", ANDRA),)

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not ser_allas(request.user):
            return redirect(MINA[1])
        return super().dispatch(request, *args, **kwargs)

    def get_queryset(self) -> QuerySet[Arvodesunderlag]:
        return super().get_queryset().som_visas()


class UnderlagNyView(Arvodessida, TjanstFormView):
    """Open a period."""

    behorighet = ANDRA
    form_class = UnderlagForm
    rubrik = "Nytt arvodesunderlag"
    ingress = "Arvodena räknas ur justerade protokoll, uppdrag och anspråk. Inget godkänns än."
    knapp = "Räkna arvodena"

    def get_initial(self) -> dict[str, Any]:
        senaste = synliga(Arvodesunderlag, self.request.user).first()
        return UnderlagForm.startvarden(senaste, timezone.localdate())

    def utfor(self, form: UnderlagForm) -> str:
        self.underlag = skapa_underlag(by=self.request.user, period=form.period())
        return f"{self.underlag} är räknade. De räknas om tills de godkänns."

    def get_avbryt_url(self) -> str:
        return reverse(ARVODEN[1])

    def get_success_url(self) -> str:
        return self.underlag.get_absolute_url()


class UnderlagView(EttArvodesobjekt, TemplateView):
    """What a period comes to: what waits, what is approved, what someone has to look at."""

    modell = Arvodesunderlag
    objekt: Arvodesunderlag
    template_name = "styrelse/arvodesunderlag.html"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.vantar: Utkast = utkast(self.objekt)
        egna = synliga(Arvode, request.user).filter(underlag=self.objekt)
        self.godkanda = list(egna.som_visas().order_by("person__namn", "person", "dag", "pk"))

    def get_rubrik(self) -> str:
        return str(self.objekt)

    def get_ingress(self) -> str:
        if self.objekt.ar_godkant:
            dag = langt_datum(timezone.localdate(self.objekt.godkant_at))
            return f"Godkänt {dag} av {self.objekt.godkant_by}. Det som tillkommer hör till nästa."
        return "Räknas om varje gång sidan visas, tills det är godkänt."

    def get_atgarder(self) -> list[Atgard]:
        args = (self.objekt.pk,)
        listor = Atgard(
            "Gör listor", "styrelse:arvodeslistor_gor", ANDRA, args, skal=self._hinder_for_lista()
        )
        if self.objekt.ar_godkant:
            return [listor]
        skal = hinder_for_godkannande(self.request.user) or self._hinder()
        atgarder = [Atgard("Godkänn", "styrelse:arvoden_godkann", GODKANNA, args, skal=skal)]
        if self.godkanda:
            return [*atgarder, listor]
        bort = Atgard(
            "Ta bort underlaget", "styrelse:arvodesunderlag_ta_bort", ANDRA, args, huvud=False
        )
        return [*atgarder, bort]

    def _hinder_for_lista(self) -> str:
        return "" if any(a.lista_id is None for a in self.godkanda) else "Allt står på en lista."

    def _hinder(self) -> str:
        if self.objekt.till_datum >= timezone.localdate():
            return "Perioden är inte slut."
        if not self.vantar.rader and not self.godkanda:
            return "Det finns inget att godkänna."
        if self.vantar.rader and all(
            rad.person.user_id == self.request.user.pk for rad in self.vantar.rader
        ):
            return "Det som väntar är ditt eget. Någon annan måste godkänna det."
        return ""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        user = self.request.user
        listor = synliga(Arvodeslista, user).filter(underlag=self.objekt).som_visas()
        vantar = {"rubrik": "Väntar på godkännande", "visat": f"{kr_ore(self.vantar.summa)} kr"}
        return super().get_context_data(
            vantar=self.vantar,
            vantande_personer=per_person(self.vantar.rader),
            godkanda_personer=per_person(self.godkanda),
            gamla=[rad.ansprak for rad in self.vantar.rader if rad.ansprak and rad.ansprak.ar_sent],
            egna=any(rad.person.user_id == user.pk for rad in self.vantar.rader),
            listor=ListorTable(listor) if listor else None,
            nyckeltal=[
                *([] if self.objekt.ar_godkant else [vantar]),
                {"rubrik": "Godkänt", "visat": f"{kr_ore(summera(self.godkanda))} kr"},
            ],
            **kwargs,
        )


class Underlagssteg(Arvodessteg):
    """A step of one period."""

    modell = Arvodesunderlag
    objekt: Arvodesunderlag


class GodkannView(Underlagssteg):
    """Fix the amounts of everyone but oneself."""

    behorighet = GODKANNA
    knapp = "Godkänn"

    def get_rubrik(self) -> str:
        return f"Godkänn {str(self.objekt).lower()}?"

    def get_ingress(self) -> str:
        andras = [
            rad for rad in utkast(self.objekt).rader if rad.person.user_id != self.request.user.pk
        ]
        summa = summera(andras)
        personer = med_ord(len({rad.person.pk for rad in andras}), "person", "personer")
        return (
            f"Du godkänner {kr_ore(summa)} kr till {personer}. Dina egna arvoden godkänner någon "
            "annan. Det som är godkänt ändras inte. Ett fel rättas i nästa underlag."
        )

    def utfor(self, form: forms.Form) -> str:
        arvoden = godkann_arvoden(by=self.request.user, underlag=self.objekt)
        if not arvoden:
            return f"{self.objekt} är godkända."
        summa = summera(arvoden)
        return f"{med_ord(len(arvoden), 'rad', 'rader')}, {kr_ore(summa)} kr, är godkända."


class UnderlagTaBortView(Underlagssteg):
    """Take away a period that nothing is approved of."""

    behorighet = ANDRA
    knapp = "Ta bort underlaget"
    ingress = "Inget av det är godkänt. Anspråk och närvaro står kvar och kan räknas igen."

    def get_rubrik(self) -> str:
        return f"Ta bort {str(self.objekt).lower()}?"

    def utfor(self, form: forms.Form) -> str:
        namn = str(self.objekt)
        ta_bort_underlag(by=self.request.user, underlag=self.objekt)
        return f"{namn} är borttaget."

    def get_success_url(self) -> str:
        return reverse(ARVODEN[1])


class GorListorView(Underlagssteg):
    """One list for each payer."""

    behorighet = ANDRA
    knapp = "Gör listor"
    rubrik = "Gör listor till den som betalar ut?"
    ingress = (
        "Det som är godkänt och inte står på någon lista delas upp på en lista för varje "
        "utbetalare. Där finns namn, slag, konto och belopp, men inga personnummer."
    )

    def utfor(self, form: forms.Form) -> str:
        listor = gor_listor(by=self.request.user, underlag=self.objekt)
        return f"{med_ord(len(listor), 'lista är gjord', 'listor är gjorda')}."


class RattaArvodeView(EttArvodesobjekt, TjanstFormView):
    """Say what an approved amount should have been."""

    behorighet = ANDRA
    modell = Arvode
    objekt: Arvode
    form_class = RattaArvodeForm
    knapp = "Rätta"

    def get_rubrik(self) -> str:
        return f"Rätta {str(self.objekt).lower()}, {self.objekt.person}"

    def get_ingress(self) -> str:
        return (
            f"Godkänt: {kr_ore(self.objekt.belopp)} kr ({self.objekt.forklaring}). Raden står "
            "kvar. Skillnaden blir en rad i nästa underlag, som någon annan godkänner."
        )

    def utfor(self, form: RattaArvodeForm) -> str:
        ratta_arvode(by=self.request.user, arvode=self.objekt, **form.cleaned_data)
        return "Rättelsen väntar på att godkännas i nästa underlag."

    def get_success_url(self) -> str:
        return self.objekt.underlag.get_absolute_url()

    def get_avbryt_url(self) -> str:
        return self.get_success_url()
