"""Pages of a bokslut: where it stands, closing it, opening it again."""

from collections.abc import Sequence

from django import forms
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from ekonomi.bokslutslage import Punktlage, checklista
from ekonomi.forms.bokslut import BokslutForm, OppnaBokslutForm, StangForm
from ekonomi.kontosaldo import arets_resultat
from ekonomi.models import Bokslut, Konto, Periodisering, Rakenskapsar
from ekonomi.parmuppgift import bestall_revisorsparm
from ekonomi.saldon import period, saldon
from ekonomi.services.bokforing import ar_for
from ekonomi.services.bokslut import (
    Stangning,
    ateroppna_bokslut,
    foresla_stangning,
    paborja_bokslut,
    stang_ar,
    stang_delar,
)
from ekonomi.services.ingaende import overfor_balanser
from ekonomi.stangning import aret_fore, kontoforslag, skillnader
from ekonomi.views.sida import OMRADE
from finsam.behorighet import Behorighet
from finsam.format import heltal, kr, langt_datum
from finsam.formular import BekraftaView, KraverOmbekraftelse, TjanstFormView
from finsam.sida import Atgard, ObjektMixin, SidaMixin
from finsam.synlig import synliga

BOKSLUT = ("Bokslut", "ekonomi:bokslut_lista")
FLIKAR = (
    ("Läge", "ekonomi:bokslut"),
    ("Periodiseringar", "ekonomi:periodiseringar"),
    ("Upplupna arvoden", "ekonomi:upplupna_arvoden"),
    ("Checklista", "ekonomi:checklista"),
)


class BokslutMixin(ObjektMixin):
    """A page of one bokslut, with the tabs to its other pages."""

    modell = Bokslut
    brodsmulor = (OMRADE, BOKSLUT)

    def get_objekt(self) -> Bokslut:
        alla = synliga(Bokslut, self.request.user).som_visas()
        return get_object_or_404(alla, pk=self.kwargs["pk"])

    @property
    def bokslut(self) -> Bokslut:
        """The bokslut that the page is about."""
        return self.objekt

    @cached_property
    def punkter(self) -> list[Punktlage]:
        """Its checklist."""
        return checklista(self.bokslut)

    @property
    def kvar(self) -> list[Punktlage]:
        """What remains of it."""
        return [p for p in self.punkter if not p.klar]

    def get_rubrik(self) -> str:
        return str(self.bokslut)

    def flikar(self) -> list[tuple[str, str, bool]]:
        """The tabs: words, address, and whether one is there."""
        sista = "ekonomi:bokslut_oppna" if self.bokslut.stangt else "ekonomi:bokslut_stang"
        ord_ = "Öppna igen" if self.bokslut.stangt else _stangord(self.bokslut)
        adresser = [
            (rubrik, reverse(namn, args=[self.bokslut.pk]))
            for rubrik, namn in (*FLIKAR, (ord_, sista))
        ]
        return [(rubrik, url, url == self.request.path) for rubrik, url in adresser]

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(bokslut=self.bokslut, flikar=self.flikar(), **kwargs)


def _stangord(bokslut: Bokslut) -> str:
    return "Stäng året" if bokslut.ar_arsbokslut else "Stäng perioden"


class BokslutListView(SidaMixin, TemplateView):
    """Every bokslut, and the years that have none."""

    behorighet = Behorighet.SE_EKONOMI
    template_name = "ekonomi/bokslut_lista.html"
    rubrik = "Bokslut"
    ingress = "Periodisera, gå igenom checklistan och stäng året eller en del av det."
    brodsmulor = (OMRADE,)
    atgarder = (
        Atgard("Påbörja bokslut", "ekonomi:bokslut_ny", Behorighet.ANDRA_EKONOMI),
        Atgard("Checklistans mall", "ekonomi:checkpunkter", Behorighet.SE_EKONOMI),
    )

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        user = self.request.user
        return super().get_context_data(
            boksluten=synliga(Bokslut, user).som_visas().med_antal(),
            att_aterfora=synliga(Periodisering, user).att_aterfora().som_visas(),
            ar_finns=synliga(Rakenskapsar, user).exists(),
            **kwargs,
        )


class BokslutNyView(TjanstFormView):
    """Begin a bokslut."""

    behorighet = Behorighet.ANDRA_EKONOMI
    form_class = BokslutForm
    rubrik = "Påbörja bokslut"
    ingress = "Checklistan följer med ur mallen. Inget bokförs och inget låses än."
    brodsmulor = (OMRADE, BOKSLUT)
    knapp = "Påbörja bokslutet"

    def get_initial(self) -> dict[str, object]:
        oppet = synliga(Rakenskapsar, self.request.user).utan_arsbokslut().order_by("slut").first()
        return {"datum": oppet.slut} if oppet else {}

    def get_avbryt_url(self) -> str:
        return reverse(BOKSLUT[1])

    def utfor(self, form: BokslutForm) -> str:
        dag = form.cleaned_data["datum"]
        self.bokslut = paborja_bokslut(by=self.request.user, ar=ar_for(dag), dag=dag)
        return f"{self.bokslut} är påbörjat."

    def get_success_url(self) -> str:
        return self.bokslut.get_absolute_url()


class BokslutView(BokslutMixin, TemplateView):
    """What remains before the year can be closed."""

    behorighet = Behorighet.SE_EKONOMI
    template_name = "ekonomi/bokslut.html"

    def get_ingress(self) -> str:
        if self.bokslut.stangt:
            return f"Stängt {self.bokslut.stangt_at:%Y-%m-%d} av {self.bokslut.stangt_by}."
        if not self.punkter:
            return "Checklistan är tom. Lägg till det som ska göras."
        vad = str(self.bokslut.ar) if self.bokslut.ar_arsbokslut else langt_datum(self.bokslut.dag)
        antal = len(self.kvar)
        if not antal:
            return f"Ingenting återstår. {vad} kan stängas."
        punkter = "punkt" if antal == 1 else "punkter"
        return f"{heltal(antal)} {punkter} återstår innan {vad} kan stängas."

    def get_atgarder(self) -> tuple[Atgard, ...]:
        args = (self.bokslut.pk,)
        parm = Atgard("Gör revisorspärm", "ekonomi:revisorsparm_ny", Behorighet.SE_FILER, args)
        if self.bokslut.stangt:
            return (parm,)
        skal = f"{len(self.kvar)} återstår i checklistan." if self.kvar else ""
        stang = Atgard(
            _stangord(self.bokslut),
            "ekonomi:bokslut_stang",
            Behorighet.LASA_EKONOMI,
            args,
            skal=skal,
        )
        return (stang, parm)

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        user = self.request.user
        return super().get_context_data(
            kvar=[] if self.bokslut.stangt else self.kvar,
            nyckeltal=self.nyckeltal(),
            parmar=self.bokslut.parmar.select_related("fil", "skapad_by"),
            att_aterfora=self.bokslut.periodiseringar.att_aterfora().som_visas(),
            far_hamta=user.har(Behorighet.SE_FILER),
            far_andra=user.har(Behorighet.ANDRA_EKONOMI),
            **kwargs,
        )

    def nyckeltal(self) -> list[dict[str, str]]:
        """The result so far, the accruals, and how much of the checklist is done."""
        [saldona] = saldon([period(self.bokslut.ar.slut.year, self.bokslut.dag)])
        levande = self.bokslut.periodiseringar.gallande()
        klara = len(self.punkter) - len(self.kvar)
        return [
            {"rubrik": "Resultat", "visat": f"{kr(arets_resultat(saldona))} kr"},
            {
                "rubrik": "Periodiseringar",
                "visat": heltal(levande.count()),
                "url": reverse("ekonomi:periodiseringar", args=[self.bokslut.pk]),
            },
            {
                "rubrik": "Klart i checklistan",
                "visat": f"{klara} av {len(self.punkter)}",
                "url": reverse("ekonomi:checklista", args=[self.bokslut.pk]),
            },
        ]


class StangView(BokslutMixin, BekraftaView):
    """Close the year, or the part of it: what will happen, the accounts, the password."""

    behorighet = Behorighet.LASA_EKONOMI
    template_name = "ekonomi/bokslut_stang.html"

    def get_form_class(self) -> type[forms.BaseForm]:
        bokfor = self.bokslut.ar_arsbokslut and self.bokslut.ar.bokfors_har
        return StangForm if bokfor else forms.Form

    def get_initial(self) -> dict[str, object]:
        forslag = kontoforslag(self.bokslut.ar)
        return {"resultatkonto": forslag.resultat, "kapitalkonto": forslag.kapital}

    def get_foljder(self) -> Sequence[str]:
        ar = self.bokslut.ar
        if not self.bokslut.ar_arsbokslut:
            return (
                f"Inget kan bokföras till och med {langt_datum(self.bokslut.dag)}.",
                "Ingen bokslutsverifikation bokförs.",
                "Bokslutet kan öppnas igen, med ett skäl.",
            )
        if not ar.bokfors_har:
            return (
                f"Saldona för {ar} jämförs med den senast inlästa filens. Är de lika låses året.",
                "Ingenting bokförs här. Nästa års ingående balanser kommer med filen.",
                "Året kan öppnas igen, med ett skäl.",
            )
        return (
            "Årets resultat förs till eget kapital med en verifikation i serien BOK. "
            "Resultaträkningen står kvar som den är.",
            f"{ar} låses: inget kan bokföras, rättas eller läsas in i året.",
            "Nästa år läggs upp om det saknas, och får utgående balanser som ingående.",
            "Periodiseringar som väntar på nästa år återförs.",
            "Året kan öppnas igen, med ett skäl.",
        )

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(
            kvar=self.kvar,
            konton=synliga(Konto, self.request.user),
            far_foresla=self.bokslut.ar_arsbokslut
            and not self.bokslut.ar.bokfors_har
            and not self.bokslut.stangt,
            **kwargs,
        ) | {"knapp": _stangord(self.bokslut)}

    def utfor(self, form: forms.Form) -> str:
        by, bokslut = self.request.user, self.bokslut
        if not bokslut.ar_arsbokslut:
            stang_delar(by=by, bokslut=bokslut)
            return f"{bokslut} är stängt. Perioden är låst."
        return _sagt(stang_ar(by=by, bokslut=bokslut, **form.cleaned_data))

    def get_success_url(self) -> str:
        return self.bokslut.get_absolute_url()


def _sagt(stangning: Stangning) -> str:
    """Say what a closing did, with the opening balances that it changed."""
    delar = [f"{stangning.bokslut.ar} är stängt och låst."]
    if verifikation := stangning.bokslut.verifikation:
        delar.append(f"Årets resultat är fört till eget kapital med {verifikation}.")
    if andringar := stangning.andringar:
        konton = ", ".join(dict.fromkeys(s.konto.nummer for s in andringar))
        delar.append(f"Ingående balanser i {stangning.nasta_ar} är satta på konto {konton}.")
    if stangning.aterforingar:
        antal = len(stangning.aterforingar)
        ord_ = "periodisering är återförd" if antal == 1 else "periodiseringar är återförda"
        delar.append(f"{heltal(antal)} {ord_}.")
    return " ".join(delar)


class OppnaBokslutView(KraverOmbekraftelse, BokslutMixin, TjanstFormView):
    """Open a closed bokslut again, with the reason."""

    behorighet = Behorighet.LASA_EKONOMI
    form_class = OppnaBokslutForm
    template_name = "ekonomi/bokslut_oppna.html"
    knapp = "Öppna bokslutet"

    def utfor(self, form: OppnaBokslutForm) -> str:
        ateroppna_bokslut(by=self.request.user, bokslut=self.bokslut, **form.cleaned_data)
        return f"{self.bokslut} är öppet igen."

    def get_success_url(self) -> str:
        return self.bokslut.get_absolute_url()


class ForeslaStangningView(BokslutMixin, TjanstFormView):
    """Propose the closing voucher to whoever keeps the books."""

    behorighet = Behorighet.ANDRA_EKONOMI
    ingress = "Ett förslag på hur årets resultat förs till eget kapital. Inget bokförs här."
    knapp = "Lägg till förslaget"

    def utfor(self, form: forms.Form) -> str:
        self.forslag = foresla_stangning(by=self.request.user, bokslut=self.bokslut)
        return f"Förslag {self.forslag} är tillagt."

    def get_avbryt_url(self) -> str:
        return self.bokslut.get_absolute_url()

    def get_success_url(self) -> str:
        return self.forslag.get_absolute_url()


class RevisorsparmNyView(BokslutMixin, TjanstFormView):
    """Let the worker make the auditor's binder."""

    behorighet = Behorighet.SE_FILER
    ingress = (
        "En PDF med räkningar, noter, saldo per konto, periodiseringar, checklista, "
        "verifikationer, det som saknas, inlästa filer och låsningar. Böckerna följer med som "
        "SIE-fil."
    )
    knapp = "Gör revisorspärmen"

    def get_rubrik(self) -> str:
        return f"Revisorspärm, {self.bokslut}"

    def get_avbryt_url(self) -> str:
        return self.bokslut.get_absolute_url()

    def utfor(self, form: forms.Form) -> str:
        self.jobb = bestall_revisorsparm(by=self.request.user, bokslut=self.bokslut)
        return "Revisorspärmen görs."

    def get_success_url(self) -> str:
        return reverse("jobb", args=[self.jobb.pk])


class IngaendeView(ObjektMixin, TjanstFormView):
    """Opening balances against the closing balances of the year before, and taking them over."""

    behorighet = Behorighet.SE_EKONOMI
    modell = Rakenskapsar
    template_name = "ekonomi/ingaende.html"
    brodsmulor = (OMRADE, BOKSLUT)
    knapp = "Ta över balanserna"

    def get_rubrik(self) -> str:
        return f"Ingående balanser {self.objekt}"

    @cached_property
    def fore(self) -> Rakenskapsar | None:
        """The year before."""
        return aret_fore(self.objekt)

    def get_ingress(self) -> str:
        if self.fore is None:
            return "Det är det första året i böckerna. Det finns inget att jämföra med."
        return f"Jämförda med utgående balanser {self.fore}, med resultatet fört till kapitalet."

    def post(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        if not request.user.har(Behorighet.ANDRA_EKONOMI):
            return redirect(request.path)
        return super().post(request, *args, **kwargs)

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        user = self.request.user
        return super().get_context_data(
            ar=self.objekt,
            fore=self.fore,
            skillnader=skillnader(self.objekt, self.fore) if self.fore else [],
            far_ta_over=user.har(Behorighet.ANDRA_EKONOMI) and self.objekt.bokfors_har,
            **kwargs,
        )

    def utfor(self, form: forms.Form) -> str:
        andringar = overfor_balanser(by=self.request.user, ar=self.objekt)
        antal = len(andringar)
        ord_ = "ingående balans är ändrad" if antal == 1 else "ingående balanser är ändrade"
        return f"{heltal(antal)} {ord_}."

    def get_success_url(self) -> str:
        return self.request.path
