"""Reads a meeting's protokoll into the values that paper and page print."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import time

from styrelse.forteckning import forbund, medlemmar
from styrelse.models import (
    Dagordningspunkt,
    Jav,
    Medlem,
    Narvaro,
    Ordforandeskap,
    Protokoll,
    Protokollspunkt,
    Underskrift,
    Votering,
)
from styrelse.narvaro import Motesnarvaro, Tjanstgoring
from styrelse.protokollsinnehall import (
    Deltagare,
    Omrostning,
    Paragrafinnehall,
    Protokollsinnehall,
    Rostrad,
    Textdel,
    Undertecknande,
    paragrafspann,
)

_ANSLAS = {Medlem.Typ.KOMMUN, Medlem.Typ.REGION}
_FUNKTION = {roll.value: roll.label for roll in Ordforandeskap.Roll}


class Protokollslasare:
    """One protokoll, read in a fixed number of questions whatever the number of points.

    With ``oppet`` what stands at a point under sekretess is left out, with its paragraph of law
    in its place, and the checksum of the bilaga that holds it.
    """

    def __init__(self, protokoll: Protokoll, *, oppet: bool = True, bilaga: str = "") -> None:
        self.protokoll, self.oppet, self.bilaga = protokoll, oppet, bilaga
        self.mote = protokoll.sammantrade
        self.narvaro = Motesnarvaro(self.mote)
        urval = self.mote.punkter.i_ordning().select_related(
            "protokollspunkt", "paragraf", "arende"
        )
        self.punkter = list(
            urval.prefetch_related(
                "yrkanden__narvaro__person",
                "reservationer__narvaro__person",
                "voteringar__kandidater",
                "voteringar__roster__narvaro__person",
            )
        )

    # -- The whole ------------------------------------------------------------------------------

    def innehall(self, *, utkast: bool = False) -> Protokollsinnehall:
        """Return the whole protokoll; ``utkast`` also where it is klart but not laid yet."""
        fakta = forbund(self.mote.datum)
        med_paragrafer = self.protokoll.har_paragrafer
        tjanstgor = self.narvaro.tjanstgorande()
        return Protokollsinnehall(
            forbund=fakta.namn if fakta else "Samordningsförbundet",
            organisationsnummer=fakta.organisationsnummer if fakta else "",
            organ=str(self.mote.organ),
            motestyp=self.mote.get_typ_display(),
            datum=self.mote.datum,
            rubrik="Sammanträdesprotokoll" if med_paragrafer else "Minnesanteckningar",
            dnr=self.mote.arende.dnr if self.mote.arende else "",
            tid=self._tid(),
            plats=self._plats(),
            utkast=utkast or self.protokoll.kan_skrivas,
            anteckningar=not med_paragrafer,
            tjanstgorande=tuple(self._deltagare(t) for t in tjanstgor),
            ersattare=tuple(self._ej_tjanstgorande(tjanstgor)),
            ovriga=tuple(self._ovriga()),
            undertecknas_av=tuple(map(_undertecknande, self._som_ska_skriva_under())),
            anslas_hos=self._anslas_hos() if med_paragrafer else (),
            forvaras="förbundets kansli",
            paragrafer=tuple(self.paragraf(p) for p in self.punkter),
        )

    def en_paragraf(self, punkt: Dagordningspunkt, *, rubrik: str) -> Protokollsinnehall:
        """Return one § with the head of its protokoll, as an utdrag or to be justerad at once."""
        return replace(self.innehall(), rubrik=rubrik, paragrafer=(self.vald(punkt),))

    def vald(self, punkt: Dagordningspunkt) -> Paragrafinnehall:
        """Return what the protokoll says at one point of the meeting."""
        return self.paragraf(next(p for p in self.punkter if p.pk == punkt.pk))

    def sekretessbilaga(self) -> Protokollsinnehall | None:
        """Return the §§ under sekretess by themselves, None where there are none."""
        hemliga = [p for p in self.punkter if p.sekretess]
        if not hemliga:
            return None
        return replace(
            self.innehall(),
            rubrik="Protokollsbilaga med sekretess",
            undertecknas_av=(),
            anslas_hos=(),
            paragrafer=tuple(self.paragraf(p) for p in hemliga),
        )

    # -- The head -------------------------------------------------------------------------------

    def _tid(self) -> str:
        oppnat = self.protokoll.oppnat_kl or self.mote.starttid
        avslutat = self.protokoll.avslutat_kl
        if oppnat is None:
            return ""
        return (
            f"kl. {_klocka(oppnat)}–{_klocka(avslutat)}" if avslutat else f"kl. {_klocka(oppnat)}"
        )

    def _plats(self) -> str:
        form = self.mote.Form
        if self.mote.form == form.DIGITALT:
            return self.mote.lokal or "Digitalt möte"
        pa_distans = "och på distans" if self.mote.form == form.HYBRID else ""
        return " ".join(filter(None, [self.mote.lokal, pa_distans]))

    def _anslas_hos(self) -> tuple[str, ...]:
        return tuple(rad.namn for rad in medlemmar(self.mote.datum) if rad.typ in _ANSLAS)

    def _som_ska_skriva_under(self) -> list[Underskrift]:
        return platser(self.protokoll, self.narvaro) if self.protokoll.har_paragrafer else []

    # -- Who was there --------------------------------------------------------------------------

    def _funktion(self, rad: Narvaro) -> str:
        if rad.ordforande:
            return "Ordförande"
        post = self.narvaro.poster.get(rad.uppdrag_id or 0, "")
        if post and post != Ordforandeskap.Roll.ORDFORANDE:
            return _FUNKTION[post]
        return rad.get_roll_display()

    def _deltagare(self, tjanstgoring: Tjanstgoring) -> Deltagare:
        rad = tjanstgoring.narvaro
        for_vem = ""
        if tjanstgoring.som_ersattare:
            uppdrag = tjanstgoring.for_uppdrag
            for_vem = uppdrag.person.namn if uppdrag else "en obesatt plats"
        return Deltagare(
            namn=rad.person.namn,
            funktion=self._funktion(rad),
            medlem=_medlem(rad),
            for_vem=for_vem,
            distans=rad.form == Narvaro.Form.DISTANS,
            anmarkning=self._nar(rad),
        )

    def _nar(self, rad: Narvaro) -> str:
        """Return at which §§ the person served; nothing where it was all of them."""
        vid = [
            punkt
            for punkt in self.punkter
            if any(t.narvaro.pk == rad.pk for t in self.narvaro.tjanstgorande_vid(punkt))
        ]
        if len(vid) == len(self.punkter):
            return ""
        return paragrafspann(filter(None, map(_nummer, vid)))

    def _ej_tjanstgorande(self, tjanstgor: list[Tjanstgoring]) -> Iterable[Deltagare]:
        tjanstgorande = {t.narvaro.pk for t in tjanstgor}
        for rad in self.narvaro.rader:
            if rad.narvarande and rad.roll != Narvaro.Roll.OVRIG and rad.pk not in tjanstgorande:
                yield Deltagare(
                    namn=rad.person.namn,
                    funktion=rad.get_roll_display(),
                    medlem=_medlem(rad),
                    distans=rad.form == Narvaro.Form.DISTANS,
                )

    def _ovriga(self) -> Iterable[Deltagare]:
        for rad in self.narvaro.rader:
            if not rad.narvarande or rad.roll != Narvaro.Roll.OVRIG:
                continue
            skriver = rad.person_id == self.protokoll.sekreterare_id
            delar = [rad.funktion, "sekreterare" if skriver else ""]
            funktion = ", ".join(dict.fromkeys(filter(None, delar)))
            yield Deltagare(
                namn=rad.person.namn,
                funktion=funktion[:1].upper() + funktion[1:],
                medlem=_medlem(rad),
                distans=rad.form == Narvaro.Form.DISTANS,
            )

    # -- One § ----------------------------------------------------------------------------------

    def paragraf(self, punkt: Dagordningspunkt) -> Paragrafinnehall:
        """Return what the protokoll says at one point."""
        if self.oppet and punkt.sekretess:
            return Paragrafinnehall(
                nummer=_nummer(punkt),
                rubrik="Ärende med sekretess",
                ordning=punkt.ordning,
                fore=(Textdel("", self._sekretesstext(punkt)),),
            )
        post: Protokollspunkt | None = getattr(punkt, "protokollspunkt", None)
        return Paragrafinnehall(
            nummer=_nummer(punkt),
            rubrik=punkt.rubrik,
            ordning=punkt.ordning,
            dnr=punkt.arende.dnr if punkt.arende else "",
            jav=tuple(_javtext(jav) for jav in self.narvaro.jav_vid(punkt)),
            fore=tuple(_fore(punkt, post)),
            omrostningar=tuple(_omrostning(v) for v in punkt.voteringar.all()),
            beslut=post.beslut if post else "",
            efter=tuple(_efter(punkt)),
        )

    def _sekretesstext(self, punkt: Dagordningspunkt) -> str:
        text = f"Paragrafen omfattas av sekretess enligt {punkt.lagrum} och står i en egen bilaga."
        if not self.bilaga:
            return text
        return f"{text} Bilagans kontrollsumma (SHA-256): {self.bilaga}"


def platser(protokoll: Protokoll, narvaro: Motesnarvaro | None = None) -> list[Underskrift]:
    """Return unsaved places for those who are to sign: secretary, chair, justerare (KL 5:69)."""
    narvaro = narvaro or Motesnarvaro(protokoll.sammantrade)
    funktion = Underskrift.Funktion
    ut: list[Underskrift] = []
    if sekreterare := protokoll.sekreterare:
        ut.append(
            Underskrift(
                person=sekreterare, namn=sekreterare.namn, funktion=funktion.SEKRETERARE, ordning=1
            )
        )
    for rad in [
        *(r for r in narvaro.rader if r.ordforande),
        *(r for r in narvaro.rader if r.justerare),
    ]:
        ut.append(
            Underskrift(
                person=rad.person,
                namn=rad.person.namn,
                funktion=funktion.ORDFORANDE if rad.ordforande else funktion.JUSTERARE,
                medlem=_medlem(rad),
                ordning=len(ut) + 1,
            )
        )
    return ut


def _nummer(punkt: Dagordningspunkt) -> int | None:
    paragraf = getattr(punkt, "paragraf", None)
    return paragraf.nummer if paragraf else None


def _klocka(tid: time) -> str:
    return f"{tid.hour}.{tid.minute:02d}"


def _medlem(rad: Narvaro) -> str:
    return str(rad.uppdrag.medlem) if rad.uppdrag and rad.uppdrag.medlem else ""


def _undertecknande(u: Underskrift) -> Undertecknande:
    return Undertecknande(u.namn, u.get_funktion_display(), u.medlem)


def _javtext(jav: Jav) -> str:
    text = f"{jav.person} anmäler jäv och deltar inte i ärendet"
    if jav.forklaring:
        text = f"{text} ({jav.forklaring})"
    if jav.ersattare:
        return f"{text}. {jav.ersattare.person} tjänstgör."
    return f"{text}."


def _fore(punkt: Dagordningspunkt, post: Protokollspunkt | None) -> Iterable[Textdel]:
    if post and post.text.strip():
        yield Textdel("", post.text)
    if yrkanden := [f"- {y.narvaro.person} yrkar {y.text}" for y in punkt.yrkanden.all()]:
        yield Textdel("Yrkanden", "\n".join(yrkanden))
    if post and post.propositionsordning.strip():
        yield Textdel("Beslutsgång", post.propositionsordning)


def _efter(punkt: Dagordningspunkt) -> Iterable[Textdel]:
    for r in punkt.reservationer.all():
        if r.slag == r.Slag.RESERVATION:
            forst = f"{r.narvaro.person} reserverar sig mot beslutet."
            yield Textdel("Reservation", "\n\n".join(filter(None, [forst, r.text])))
        else:
            yield Textdel(f"Protokollsanteckning av {r.narvaro.person}", r.text)


def _omrostning(votering: Votering) -> Omrostning:
    if votering.slag == Votering.Slag.PERSONVAL:
        rader = tuple(
            Rostrad(k.namn, f"{k.antal}{', vann lottningen' if k.vann_lottning else ''}")
            for k in votering.kandidater.all()
        )
        return Omrostning(votering.get_slag_display(), rader)
    roster = sorted(votering.roster.all(), key=lambda r: (r.narvaro.ordning, r.pk))
    rader = tuple(Rostrad(str(r.narvaro.person), r.get_svar_display()) for r in roster)
    antal = {svar: sum(r.rost == svar for r in rader) for svar in ("Ja", "Nej", "Avstår")}
    resultat = f"{antal['Ja']} ja, {antal['Nej']} nej"
    if antal["Avstår"]:
        resultat += f", {antal['Avstår']} avstår"
    if votering.utslag:
        resultat += f". Ordförandens utslagsröst: {votering.get_utslag_display().lower()}"
    fraga = f"Den som röstar ja: {votering.ja_betyder}. Den som röstar nej: {votering.nej_betyder}."
    return Omrostning(votering.get_slag_display(), rader, f"{resultat}.", fraga)
