"""How far a bokslut has come: what the system sees, what people say, and what remains."""

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.urls import reverse

from ekonomi.filens_saldon import filens_saldon
from ekonomi.mall import Typ, radbelopp
from ekonomi.models import Automatik, Bokslut, Bokslutspunkt, Verifikation
from ekonomi.saldon import Saldobild
from ekonomi.stangning import aret_fore, skillnader
from ekonomi.uppstallning import mall_i_bruk, obalans, stall_upp
from finsam.format import heltal, langt_datum


@dataclass(frozen=True, slots=True)
class Besked:
    """What the system sees: whether all is well, in words, and where to look."""

    bra: bool
    text: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Punktlage:
    """A point of the checklist with its state; ``klar`` is by the system or by a person."""

    punkt: Bokslutspunkt
    besked: Besked | None

    @property
    def klar(self) -> bool:
        """Whether nothing remains of it."""
        return self.punkt.klar_at is not None or bool(self.besked and self.besked.bra)

    @property
    def godtagen(self) -> bool:
        """Whether a person has accepted what the system still sees."""
        return self.punkt.klar_at is not None and self.besked is not None and not self.besked.bra

    @property
    def i_ord(self) -> str:
        """Its state in a word."""
        if self.godtagen:
            return "Godtagen"
        return "Klar" if self.klar else "Återstår"

    @property
    def rubrik(self) -> str:
        """The point's words."""
        return self.punkt.rubrik

    @property
    def text(self) -> str:
        """How it stands: what the system sees, or that a person has to say so."""
        return self.besked.text if self.besked else "Inte avprickad än."

    @property
    def url(self) -> str:
        """Where to look, "" where there is nowhere."""
        return self.besked.url if self.besked else ""


def checklista(bokslut: Bokslut) -> list[Punktlage]:
    """Return every point of the bokslut's checklist with its state, in order."""
    return [
        Punktlage(punkt, _SER[punkt.automatik](bokslut) if punkt.automatik else None)
        for punkt in bokslut.punkter.som_visas()
    ]


def kvar(bokslut: Bokslut) -> list[Punktlage]:
    """Return the points that remain before the bokslut can be closed."""
    return [p for p in checklista(bokslut) if not p.klar]


def _ingaende(bokslut: Bokslut) -> Besked:
    fore = aret_fore(bokslut.ar)
    if fore is None:
        return Besked(True, "Det är det första året i böckerna.")
    olika = skillnader(bokslut.ar, fore)
    return _antal(
        len(olika),
        "konto har en annan ingående balans",
        "konton har en annan ingående balans",
        f"Lika som utgången av {fore}.",
        reverse("ekonomi:ingaende", args=[bokslut.ar_id]),
    )


def _ar_fore(bokslut: Bokslut) -> Besked:
    fore = aret_fore(bokslut.ar)
    if fore is None:
        return Besked(True, "Det är det första året i böckerna.")
    if fore.last:
        return Besked(True, f"{fore} är låst.")
    return Besked(False, f"{fore} är öppet.", reverse("ekonomi:bokslut_lista"))


def _utkast(bokslut: Bokslut) -> Besked:
    utkast = Verifikation.objects.filter(
        ar=bokslut.ar_id, datum__lte=bokslut.dag, bokford_at__isnull=True
    )
    return _antal(utkast.count(), "utkast", "utkast", "Inga utkast.", _verifikationer(bokslut))


def _underlag(bokslut: Bokslut) -> Besked:
    utan = _i_perioden(Verifikation.objects.saknar_underlag(), bokslut)
    return _antal(
        utan.count(),
        "verifikation saknar underlag",
        "verifikationer saknar underlag",
        "Allt har underlag.",
        _verifikationer(bokslut),
    )


def _attest(bokslut: Bokslut) -> Besked:
    utan = _i_perioden(Verifikation.objects.saknar_attest(), bokslut)
    return _antal(
        utan.count(),
        "verifikation saknar attest",
        "verifikationer saknar attest",
        "Allt är attesterat.",
        _verifikationer(bokslut),
    )


def _forslag(bokslut: Bokslut) -> Besked:
    vantar = bokslut.ar.forslag.oavslutade().filter(datum__lte=bokslut.dag)
    return _antal(vantar.count(), "förslag väntar", "förslag väntar", "Inga förslag.", _forslagen())


def _periodisering(bokslut: Bokslut) -> Besked:
    obokforda = bokslut.periodiseringar.gallande().obokforda()
    return _antal(
        obokforda.count(),
        "periodisering är inte bokförd",
        "periodiseringar är inte bokförda",
        "Alla är bokförda.",
        reverse("ekonomi:periodiseringar", args=[bokslut.pk]),
    )


def _koppling(bokslut: Bokslut) -> Besked:
    ar, till, bild = bokslut.ar.slut.year, bokslut.dag, Saldobild()
    utan = {
        saldo.konto
        for typ in (Typ.RR, Typ.BR)
        for saldo in stall_upp(typ, ar, till=till, jamfor=False, bild=bild).okopplade
    }
    return _antal(
        len(utan),
        "konto saknar rad",
        "konton saknar rad",
        "Alla konton är med.",
        _balansrakning(ar),
    )


def _balans(bokslut: Bokslut) -> Besked:
    ar = bokslut.ar.slut.year
    bild, mall = Saldobild(), mall_i_bruk(Typ.BR)
    [saldona] = bild.saldon(bild.perioder(ar, bokslut.dag)[:1])
    fel = obalans(mall, radbelopp(mall.rader, saldona))
    return Besked(not fel, fel or "Båda sidor är lika.", _balansrakning(ar))


def _filens_saldon(bokslut: Bokslut) -> Besked:
    if bokslut.ar.bokfors_har:
        return Besked(True, "Böckerna förs här.")
    filen = filens_saldon(bokslut.ar)
    url = reverse("ekonomi:sie_lista")
    if filen is None:
        return Besked(False, "Ingen inläst fil har årets saldon.", url)
    vilken = f"{filen.sie_import.fil.namn}, saldon till {langt_datum(filen.till)}"
    if filen.avvikelser:
        forsta = " ".join(str(a) for a in filen.avvikelser[:3])
        fler = len(filen.avvikelser) - 3
        rest = f" Och {heltal(fler)} till." if fler > 0 else ""
        return Besked(False, f"{vilken}. {forsta}{rest}", url)
    if filen.till < bokslut.dag:
        return Besked(False, f"{vilken}: det är före bokslutsdagen.", url)
    return Besked(True, f"Lika som i {vilken}.", url)


def _i_perioden(verifikationer: QuerySet, bokslut: Bokslut) -> QuerySet:
    return verifikationer.filter(ar=bokslut.ar_id, datum__lte=bokslut.dag)


def _antal(antal: int, en: str, flera: str, ingen: str, url: str) -> Besked:
    if not antal:
        return Besked(True, ingen, url)
    return Besked(False, f"{heltal(antal)} {en if antal == 1 else flera}.", url)


def _verifikationer(bokslut: Bokslut) -> str:
    return f"{reverse('ekonomi:verifikation_lista')}?{urlencode({'ar': bokslut.ar_id})}"


def _balansrakning(ar: int) -> str:
    return f"{reverse('ekonomi:balansrakning')}?{urlencode({'ar': ar})}"


def _forslagen() -> str:
    return reverse("ekonomi:forslag_lista")


_SER: dict[str, Callable[[Bokslut], Besked]] = {
    Automatik.INGAENDE: _ingaende,
    Automatik.AR_FORE: _ar_fore,
    Automatik.UTKAST: _utkast,
    Automatik.UNDERLAG: _underlag,
    Automatik.ATTEST: _attest,
    Automatik.FORSLAG: _forslag,
    Automatik.PERIODISERING: _periodisering,
    Automatik.KOPPLING: _koppling,
    Automatik.BALANS: _balans,
    Automatik.FILENS_SALDON: _filens_saldon,
}
