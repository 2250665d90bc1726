"""What the start page is read out of: the latest year of the books, and what is there and not."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.utils import timezone

from ekonomi.models import Budget, Rakenskapsar, Utbetalning, Verifikation
from finsam.behorighet import Behorighet
from finsam.models import User
from finsam.synlig import synliga
from insatser import matlage
from insatser.matlage import Insatsmattur
from insatser.models import Ansokan, Insats, Insatsrapport, Katalogtjanst
from rapporter.models import Avsnitt, Rapport
from rapporter.sammanhang import Sammanhang
from styrelse import kanslilista
from styrelse.justeringslage import Vantande, vantar
from styrelse.kanslilista import Attgora
from styrelse.models import Forbund, Mal, Medlem, Organ, Sammantrade, Uppdrag
from styrelse.rundlage import vantar_pa


@dataclass
class Lage:
    """One user's view of where the förbund stands today; each read made at most once."""

    user: User
    idag: date

    @classmethod
    def nu(cls, user: User) -> "Lage":
        """Return where it stands now."""
        return cls(user, timezone.localdate())

    @cached_property
    def har_forbund(self) -> bool:
        """True when the förbund is registered."""
        return Forbund.objects.exists()

    @cached_property
    def har_medlemmar(self) -> bool:
        """True when at least one member is registered."""
        return Medlem.objects.exists()

    @cached_property
    def har_styrelse(self) -> bool:
        """True when somebody has an uppdrag in the board."""
        return Uppdrag.objects.filter(organ__typ=Organ.Typ.STYRELSE).exists()

    @cached_property
    def rakenskapsar(self) -> Rakenskapsar | None:
        """The latest year of the books."""
        return Rakenskapsar.objects.first()

    @cached_property
    def bokfort_till(self) -> date | None:
        """The last day that anything is booked in the latest year; None where nothing is."""
        return Verifikation.objects.bokfort_till(self.ar)

    @cached_property
    def ar(self) -> int:
        """The year that the page is about: that of the latest books, else the last whole one."""
        return self.rakenskapsar.slut.year if self.rakenskapsar else self.idag.year - 1

    @cached_property
    def sammanhang(self) -> Sammanhang:
        """The year's figures, with links to their sources."""
        return Sammanhang(self.ar, lankar=True)

    @cached_property
    def insatser(self) -> list[Insats]:
        """The insatser of the year that the user may see."""
        return list(synliga(Insats, self.user).under(self.ar))

    @cached_property
    def ansokningar(self) -> list[Ansokan]:
        """The applications for money that the user has to go on with."""
        return list(Ansokan.objects.vantar_pa(self.user))

    @cached_property
    def arsrapporter(self) -> list[Insatsrapport]:
        """The insatser's yearly reports that the user has to go on with."""
        return list(Insatsrapport.objects.vantar_pa(self.user))

    @cached_property
    def att_granska_i_katalogen(self) -> int:
        """How many services of the catalogue should have been reviewed by now."""
        return Katalogtjanst.objects.att_granska(self.idag).count()

    @cached_property
    def att_mata(self) -> list[Insatsmattur]:
        """In which insatser somebody is to be measured now, of those that the user sees."""
        return matlage.per_insats(self.user, self.idag)

    @cached_property
    def arsredovisning(self) -> Rapport | None:
        """The year's årsredovisning that the user may see."""
        typ = Rapport.Typ.ARSREDOVISNING
        return synliga(Rapport, self.user).filter(typ=typ, ar=self.ar).first()

    @cached_property
    def tomma_avsnitt(self) -> int:
        """Empty avsnitt of that report."""
        if self.arsredovisning is None:
            return 0
        return Avsnitt.objects.filter(rapport=self.arsredovisning).tomma().count()

    @cached_property
    def pdf_ar_gammal(self) -> bool:
        """True where no PDF is made, or a text or voucher came after the last one."""
        if self.arsredovisning is None:
            return False
        senaste = self.arsredovisning.filer.first()
        if senaste is None:
            return True
        nyare_text = Avsnitt.objects.filter(
            rapport=self.arsredovisning, andrad_at__gt=senaste.skapad_at
        )
        nyare_bok = Verifikation.objects.filter(bokford_at__gt=senaste.skapad_at)
        return nyare_text.exists() or nyare_bok.exists()

    @cached_property
    def har_beslutad_budget(self) -> bool:
        """True where the board has decided the budget of the year after."""
        return Budget.objects.filter(ar=self.ar + 1).exclude(status=Budget.Status.FORSLAG).exists()

    @cached_property
    def att_attestera(self) -> int:
        """Rekvisitioner and invoices that wait for an attest and are not the user's own."""
        vantar = synliga(Utbetalning, self.user).vantar_pa_attest()
        return vantar.ej_egna(self.user).count()

    @cached_property
    def atersanda(self) -> int:
        """Rekvisitioner that were sent back, of those that the user sees."""
        alla = synliga(Utbetalning, self.user).rekvisitioner()
        return alla.filter(status=Utbetalning.Status.ATERSAND).count()

    @cached_property
    def vantande_protokoll(self) -> list[Vantande]:
        """Protokoll that the user has to sign, to lay before the signers or to announce."""
        return vantar(self.user, self.idag) if self.user.har(Behorighet.SE_STYRELSE) else []

    @cached_property
    def vantande_underskrifter(self) -> list[Vantande]:
        """Rounds that wait for the user's signature, and those that the kansli must see to."""
        return vantar_pa(self.user, self.idag)

    @cached_property
    def obokforda(self) -> int:
        """Vouchers that are drafts."""
        return Verifikation.objects.filter(bokford_at=None).count()

    @cached_property
    def mal_utan_utfall(self) -> int:
        """Goals of the year that are to be judged and that nobody has judged."""
        return Mal.objects.for_ar(self.ar).ej_uppfoljda().count()

    @cached_property
    def kanslilista(self) -> list[Attgora]:
        """What the kansli has to do: its own list and what the year brings; empty for others."""
        if not self.user.har(Behorighet.ANDRA_STYRELSE):
            return []
        return kanslilista.att_gora(self.user, self.idag)

    @cached_property
    def nasta_mote(self) -> Sammantrade | None:
        """The next planned meeting."""
        return Sammantrade.objects.kommande(self.idag).select_related("organ").first()
