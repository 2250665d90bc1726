"""Pages of the frame: how it is shared, what is decided, and the rule behind it."""

from collections.abc import Sequence

from django.http import Http404
from django.urls import reverse
from django.utils.functional import cached_property

from ekonomi.anslag import Anslagslage, anslagslage, skillnad_i_ord
from ekonomi.anslagstabell import anslagstabell
from ekonomi.bidragsavstamning import bidragsavstamning
from ekonomi.forms.anslag import REGELFALT, AndelsregelForm, AnslagForm, BidragForm
from ekonomi.models import Andelsregel, Anslag, Medlemsbidrag
from ekonomi.services import anslag as tjanst
from ekonomi.services.anslag import Andel
from ekonomi.views.intaktssida import SMULOR, Intaktssida
from finsam.behorighet import Behorighet
from finsam.format import kr
from finsam.formular import TjanstFormView, startvarden
from finsam.sida import Atgard
from finsam.synlig import hamta, synliga
from finsam.taltabell import Taltabell
from styrelse.models import Medlem

ANDRA = Behorighet.ANDRA_EKONOMI


class AnslagView(Intaktssida):
    """The year's frame, what each member pays of it, and what rounding does to the sum."""

    template_name = "ekonomi/anslag.html"
    rubrik = "Anslag"

    @cached_property
    def lage(self) -> Anslagslage:
        """Frame, rule and contributions."""
        return anslagslage(self.ar)

    @cached_property
    def tabell(self) -> Taltabell | None:
        return anslagstabell(self.lage)

    def get_ingress(self) -> str:
        return f"Vad medlemmarna betalar {self.ar}, och hur det är räknat."

    def get_atgarder(self) -> Sequence[Atgard]:
        lage, ar = self.lage, (self.ar,)
        ram = Atgard(
            "Ändra ramen" if lage.anslag else "För in ramen", "ekonomi:anslag_ram", ANDRA, ar
        )
        faststall = Atgard("Fastställ bidragen", "ekonomi:anslag_faststall", ANDRA, ar)
        kan = lage.anslag and lage.att_besluta and not lage.brister
        forst = (faststall, ram) if kan else (ram,)
        return (*forst, Atgard("Regel för andelar", "ekonomi:andelsregel", ANDRA, ar))

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(
            lage=self.lage,
            skillnad=skillnad_i_ord(self.lage),
            avstamning=bidragsavstamning(self.ar) if self.ar in self.bokforda else None,
            regler=synliga(Andelsregel, self.request.user),
            **kwargs,
        )


class AnslagFormView(TjanstFormView):
    """A form about a year's frame."""

    behorighet = ANDRA
    brodsmulor = SMULOR

    def get_success_url(self) -> str:
        return reverse("ekonomi:anslag", query={"ar": self.kwargs["ar"]})

    def get_avbryt_url(self) -> str:
        return self.get_success_url()


class AnslagRamView(AnslagFormView):
    """The frame."""

    form_class = AnslagForm
    knapp = "Spara ramen"

    def get_rubrik(self) -> str:
        return f"Ram för {self.kwargs['ar']}"

    def get_initial(self) -> dict[str, object]:
        anslag = synliga(Anslag, self.request.user).filter(ar=self.kwargs["ar"]).first()
        return startvarden(anslag, AnslagForm) if anslag else {}

    def utfor(self, form: AnslagForm) -> str:
        anslag = tjanst.besluta_anslag(
            by=self.request.user, ar=self.kwargs["ar"], **form.cleaned_data
        )
        return f"Ramen för {anslag.ar} är {kr(anslag.ram)} kr."


class AnslagFaststallView(AnslagFormView):
    """Decide what the rule gives."""

    knapp = "Fastställ"
    ingress = (
        "De beräknade beloppen blir medlemmarnas bidrag. De står i årsredovisningen och är vad "
        "som faktureras. Bidrag med en förklaring står kvar som de är."
    )

    def get_rubrik(self) -> str:
        return f"Fastställ bidragen för {self.kwargs['ar']}"

    def utfor(self, form: object) -> str:
        satta = tjanst.faststall_bidrag(by=self.request.user, ar=self.kwargs["ar"])
        return f"{len(satta)} bidrag är fastställda."


class BidragView(AnslagFormView):
    """What one member pays, by hand."""

    form_class = BidragForm
    knapp = "Spara bidraget"

    @cached_property
    def medlem(self) -> Medlem:
        """The member that the address names."""
        return hamta(Medlem, self.request.user, pk=self.kwargs["pk"])

    def get_rubrik(self) -> str:
        return f"Bidrag från {self.medlem} {self.kwargs['ar']}"

    def get_initial(self) -> dict[str, object]:
        bidragen = synliga(Medlemsbidrag, self.request.user)
        bidrag = bidragen.filter(medlem=self.medlem, ar=self.kwargs["ar"]).first()
        return startvarden(bidrag, BidragForm) if bidrag else {}

    def utfor(self, form: BidragForm) -> str:
        bidrag = tjanst.satt_medlemsbidrag(
            by=self.request.user, ar=self.kwargs["ar"], medlem=self.medlem, **form.cleaned_data
        )
        return f"{bidrag.medlem} betalar {kr(bidrag.belopp)} kr {bidrag.ar}."


class AndelsregelView(AnslagFormView):
    """The rule in force in a year, to change or to make a later one of."""

    form_class = AndelsregelForm
    template_name = "ekonomi/andelsregel.html"
    rubrik = "Regel för andelar"
    ingress = "Så delar medlemmarna på ramen, från och med ett år och tills en ny regel gäller."
    knapp = "Spara regeln"

    @cached_property
    def regel(self) -> Andelsregel | None:
        """The rule in force; None where only the law's is."""
        return synliga(Andelsregel, self.request.user).gallande(self.kwargs["ar"]).first()

    def get_atgarder(self) -> Sequence[Atgard]:
        if self.regel is None:
            return ()
        return (
            Atgard(
                "Ta bort regeln",
                "ekonomi:andelsregel_ta_bort",
                ANDRA,
                (self.regel.from_ar,),
                huvud=False,
            ),
        )

    def get_initial(self) -> dict[str, object]:
        regel = self.regel or anslagslage(self.kwargs["ar"]).regel
        return {namn: getattr(regel, namn) for namn in ("from_ar", *REGELFALT)}

    def get_form_kwargs(self) -> dict[str, object]:
        medlemmar = synliga(Medlem, self.request.user).under(self.kwargs["ar"]).med_organisation()
        andelar = self.regel.medlemsandelar.all() if self.regel else ()
        return super().get_form_kwargs() | {
            "medlemmar": list(medlemmar),
            "andelar": {a.medlem_id: Andel(a.andelstal, a.kontoprefix) for a in andelar},
        }

    def utfor(self, form: AndelsregelForm) -> str:
        regel = tjanst.satt_andelsregel(
            by=self.request.user, andelar=form.andelar(), **form.regeln()
        )
        return f"Regeln gäller från och med {regel.from_ar}."


class AndelsregelTaBortView(AnslagFormView):
    """Take a rule away."""

    knapp = "Ta bort regeln"
    ingress = (
        "Regeln före gäller i stället, eller lagens om det inte finns någon. Fastställda bidrag "
        "ändras inte."
    )

    def get_rubrik(self) -> str:
        return f"Ta bort regeln från {self.kwargs['ar']}"

    def utfor(self, form: object) -> str:
        regel = synliga(Andelsregel, self.request.user).filter(from_ar=self.kwargs["ar"]).first()
        if regel is None:
            raise Http404("Regeln finns inte.")
        tjanst.ta_bort_andelsregel(by=self.request.user, regel=regel)
        return f"Regeln från {self.kwargs['ar']} är borttagen."
