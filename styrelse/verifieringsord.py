"""What the verdict of a file says, in plain Swedish: for page, command and JSON alike. Pure."""

from dataclasses import asdict, dataclass

from finsam.format import heltal, langt_datum, med_ord
from finsam.signering.verifiering import Andring, Fel, Utlatande
from styrelse.verifieringssvar import Dokument, Svar, Utslag


@dataclass(frozen=True)
class Besked:
    """The answer in words. ``ton`` is how it looks: "klart", "varning" or "fel"."""

    ton: str
    rubrik: str
    ingress: str
    punkter: tuple[str, ...]
    kan_inte_veta: tuple[str, ...]


_FEL = {
    Fel.FOR_STOR: "Filen är större än 30 MB och har inte prövats.",
    Fel.INTE_PDF: "Filen är ingen PDF.",
    Fel.KRYPTERAD: "Filen är låst med lösenord, så det går inte att se vad den innehåller.",
    Fel.TRASIG: "Filens uppbyggnad är trasig eller avsiktligt felaktig.",
    Fel.FOR_MANGA: "Filen har orimligt många versioner eller underskrifter.",
    Fel.TID: "Det tog för lång tid att pröva filen. Prövningen avbröts.",
    Fel.MINNE: "Filen krävde för mycket minne att pröva. Prövningen avbröts.",
}
_FRYST = (
    "Varje byte är densamma som i den fil som lades fram för underskrift. Underskrifterna "
    "ligger i en annan fil, som börjar med samma innehåll."
)
_OFORANDRAD = "Varje byte är densamma som i den fil som förbundet har."
_REGISTRERAD = (
    "Varje byte är densamma som i en fil som förbundet har registrerat som undertecknad i en annan "
    "tjänst. Den tjänstens underskrifter prövas där, inte här."
)
_SEKRETESS = "Handlingen har sekretess. Därför står varken rubrik eller namn här."
_SANT = "Om innehållet är riktigt. Hel betyder att ingenting har ändrats."
_PERSON = (
    "Om det var rätt person vid skärmen. Vi vet vilket konto det var och hur det bekräftades, "
    "inte vem som höll i telefonen."
)
_LAST = "Om de som skrev under hade läst allt."
_KLOCKA = (
    "Om klockan gick rätt. Underskrifter utan tidsstämpel bär den tid som förbundets egen server "
    "visade."
)
_PAPPER = (
    "Hur underskrifter på papper ser ut. De finns inte i filen; förbundet har noterat dem och "
    "förvarar originalet."
)
_ANNAN_TJANST = (
    "Om underskrifterna från den andra tjänsten är äkta, och vem som gjorde dem. Det prövas i den "
    "tjänsten, inte här."
)
_OKAND_FIL = (
    "Om filen är äkta. Att vi inte känner igen den betyder inte att den är förfalskad: den kan "
    "vara sparad på nytt, inskannad, eller undertecknad någon annanstans."
)
_AVSIKT = (
    "Vem som har ändrat filen, och om det var med avsikt. Också ett program som sparar om en PDF "
    "ändrar den."
)


def besked(svar: Svar) -> Besked:
    """Return the verdict in words."""
    return _ORD[svar.utslag](svar)


def _hel(svar: Svar) -> Besked:
    dok = _dokument(svar)
    if svar.fryst:
        rubrik, forst = "Filen är oförändrad, men den bär inga underskrifter", _FRYST
    else:
        rubrik, forst = "Filen är hel", _OFORANDRAD
    punkter = [_lage(dok)]
    if svar.senare_revision and not svar.fryst:
        punkter.append("Förbundet har en senare fil med fler underskrifter i.")
    if dok.har_senare:
        punkter.append("Det finns en senare version av handlingen, i en egen underskriftsrunda.")
    ton = "varning" if svar.fryst or dok.har_senare or dok.status == "pagar" else "klart"
    return Besked(ton, rubrik, forst, tuple(punkter), _vet_inte(svar))


def _lage(dok: Dokument) -> str:
    if dok.status == "klar":
        return f"Alla som skulle skriva under har gjort det: {_antal(dok.gjorda)}."
    return f"Underskriften pågår: {dok.gjorda} av {dok.platser} har skrivit under."


def _antal(antal: int) -> str:
    return med_ord(antal, "underskrift", "underskrifter")


def _aterkallad(svar: Svar) -> Besked:
    dok = _dokument(svar)
    vad = "återkallad" if dok.status == "aterkallad" else "avböjd"
    punkter = (
        f"Underskriften är {vad}. Filen gäller inte.",
        *(("Det finns en senare version av handlingen.",) if dok.har_senare else ()),
    )
    rubrik = f"Filen är oförändrad, men underskriften är {vad}"
    return Besked("fel", rubrik, _OFORANDRAD, punkter, _vet_inte(svar))


def _motsagelse(svar: Svar) -> Besked:
    ingress = (
        "Förbundet har en fil med samma kontrollsumma, men den stämmer inte med våra egna "
        "förteckningar. Lita inte på den. Hör av dig till förbundet."
    )
    rubrik = "Något stämmer inte hos oss"
    return Besked("fel", rubrik, ingress, svar.brister, (_SANT,))


def _registrerad(svar: Svar) -> Besked:
    dok = _dokument(svar)
    punkter = [_lage(dok)]
    if dok.avbruten:
        vad = "återkallad" if dok.status == "aterkallad" else "avböjd"
        rubrik = f"Underskriften är {vad}, fast filen är registrerad här"
        punkter[0] = f"Underskriften är {vad}. Filen gäller inte."
    else:
        rubrik = "Filen är registrerad här som undertecknad i en annan tjänst"
    punkter += [
        f"Registrerad som undertecknad av {r.namn}, {r.funktion}, den {langt_datum(r.dag)}."
        for r in svar.registrerade
    ]
    punkter.append(_byggd_pa(svar))
    if dok.har_senare:
        punkter.append("Det finns en senare version av handlingen.")
    if dok.hemlig:
        punkter.append(_SEKRETESS)
    ton = "fel" if dok.avbruten else "varning"
    vet_inte = (_ANNAN_TJANST, *_vet_inte(svar))
    return Besked(ton, rubrik, _REGISTRERAD, tuple(punkter), vet_inte)


def _byggd_pa(svar: Svar) -> str:
    if svar.utokar:
        return (
            "Filen bygger vidare på den som förbundet lade fram: den börjar likadant, och sedan "
            "har bara underskrifter lagts till."
        )
    return (
        "Det är inte visat att filen är den som förbundet lade fram med bara underskrifter "
        "tillagda. Jämför dem innan du litar på innehållet."
    )


def _tillagg(svar: Svar) -> Besked:
    dok, utl = _dokument(svar), svar.utlatande or Utlatande()
    lika = f"De första {heltal(svar.kand_langd)} byten är desamma som i vår fil. {_vad(dok)}."
    rubrik, ingress = _TILLAGG.get(utl.andring, _TILLAGG[Andring.OKAND])
    punkter = [lika, f"Efter dem kommer {heltal(svar.storlek - svar.kand_langd)} byte till."]
    if utl.fel:
        punkter.append(_FEL[utl.fel])
    if dok.avbruten:
        punkter.append("Underskriften är dessutom återkallad eller avböjd.")
    return Besked("fel", rubrik, ingress, tuple(punkter), (_AVSIKT, _SANT))


_ANDRAD = "Filen är ändrad efter undertecknandet"
_TILLAGG = {
    Andring.INGEN: (
        _ANDRAD,
        "Sist i filen finns tomma tecken som inte hör till den. Det som visas är detsamma, men "
        "filen är inte den som förbundet har.",
    ),
    Andring.UNDERSKRIFTER: (
        "Filen har fått underskrifter som inte är gjorda här",
        "Den börjar som vår fil. Det som har lagts till ser ut att vara underskrifter och inget "
        "annat, men de är inte gjorda här, och förbundet har inte registrerat just den här filen.",
    ),
    Andring.FALT: (
        _ANDRAD,
        "Den börjar som vår fil. Sedan har fält i den fyllts i, och det hör inte till det som "
        "skrevs under.",
    ),
    Andring.ANNAT: (
        _ANDRAD,
        "Den börjar som vår fil. Sedan har annat än underskrifter lagts till, så det som visas "
        "kan vara något annat än det som skrevs under.",
    ),
    Andring.OKAND: (
        _ANDRAD,
        "Den börjar som vår fil. Vad som har lagts till gick inte att avgöra, så lita inte på det "
        "som visas.",
    ),
}


def _andrad(svar: Svar) -> Besked:
    dok = svar.dokument
    vad = f" {_vad(dok)}." if dok else ""
    ingress = (
        f"Den bär underskrifter eller sigill som är gjorda här.{vad} Men filen är ingen av dem "
        "som förbundet har: minst en byte skiljer."
    )
    punkter = ["Lita inte på det som visas. Be förbundet om den rätta filen."]
    if dok and dok.avbruten:
        punkter.append("Underskriften är dessutom återkallad eller avböjd.")
    if svar.utlatande and svar.utlatande.fel:
        punkter.append(_FEL[svar.utlatande.fel])
    return Besked("fel", _ANDRAD, ingress, tuple(punkter), (_AVSIKT, _SANT))


def _okand(svar: Svar) -> Besked:
    utl = svar.utlatande or Utlatande()
    ingress = (
        "Filen är ingen av dem som undertecknas i en underskriftsrunda hos förbundet och börjar "
        "inte som någon av dem. Den är inte heller registrerad som undertecknad i en annan tjänst, "
        "och inga underskrifter i den är gjorda här."
    )
    punkter = [_FEL[utl.fel]] if utl.fel else [_andras(utl)]
    return Besked("fel", "Vi känner inte igen filen", ingress, tuple(punkter), (_OKAND_FIL, _SANT))


def _andras(utl: Utlatande) -> str:
    if not utl.signaturer:
        return "Filen bär inga elektroniska underskrifter."
    slut = "De är gjorda på annat håll, och vi kan inte säga vem som gjorde dem."
    if any(not s.stammer or s.tackning == "oklar" for s in utl.signaturer):
        return f"Filen bär {_antal(len(utl.signaturer))}. Minst en stämmer inte med filen. {slut}"
    if utl.andring in (Andring.INGEN, Andring.UNDERSKRIFTER):
        return f"Filen bär {_antal(len(utl.signaturer))} som stämmer med filens innehåll. {slut}"
    return (
        f"Filen bär {_antal(len(utl.signaturer))}, men annat har ändrats efter den första. {slut}"
    )


def _vet_inte(svar: Svar) -> tuple[str, ...]:
    """Return what cannot be known of a file of ours, for just its signatures."""
    i_systemet = [t for t in svar.tecknade if t.metod]
    return (
        _SANT,
        *((_PERSON,) if i_systemet else ()),
        *((_LAST,) if svar.tecknade else ()),
        *((_KLOCKA,) if any(t.niva == "B-B" for t in i_systemet) else ()),
        *((_PAPPER,) if any(t.satt == "papper" for t in svar.tecknade) else ()),
    )


def _vad(dok: Dokument) -> str:
    """Name the document, as far as it may be named."""
    if dok.hemlig:
        return "Det gäller en handling med sekretess"
    return f"Det gäller {dok.titel}, {dok.vad}" if dok.vad else f"Det gäller {dok.titel}"


def _dokument(svar: Svar) -> Dokument:
    if svar.dokument is None:
        raise ValueError("A verdict on a file of ours says which document it is")
    return svar.dokument


_ORD = {
    Utslag.HEL: _hel,
    Utslag.ATERKALLAD: _aterkallad,
    Utslag.MOTSAGELSE: _motsagelse,
    Utslag.REGISTRERAD: _registrerad,
    Utslag.TILLAGG: _tillagg,
    Utslag.ANDRAD: _andrad,
    Utslag.OKAND: _okand,
}


def om_koden(svar: Svar) -> Besked:
    """Return what the code on a page of signatures says, which is nothing of the copy at hand."""
    dok = _dokument(svar)
    punkter = [_lage(dok)]
    if dok.har_senare:
        punkter.append("Det finns en senare version av handlingen, i en egen underskriftsrunda.")
    if dok.hemlig:
        punkter.append(_SEKRETESS)
    ingress = (
        "Det här har förbundet låtit underteckna. Koden säger inget om kopian du har framför dig: "
        "en kod kan tryckas av. Lämna filen nedan för att få veta om den är hel."
    )
    ton = "varning" if dok.status == "pagar" or dok.har_senare else "klart"
    return Besked(ton, "", ingress, tuple(punkter), _vet_inte(svar))


def som_json(svar: Svar) -> dict[str, object]:
    """Return the answer as other programs read it (docs/granssnitt.md)."""
    ord_ = besked(svar)
    data = asdict(svar)
    data["utlatande"] = svar.utlatande.som_dict() if svar.utlatande else None
    tider = {"tecknade": data["tecknade"], "kedja": data["kedja"]}
    for rad in (*tider["tecknade"], *tider["kedja"]):
        rad["at"] = rad["at"].isoformat() if rad["at"] else None
    dokument = data["dokument"]
    if dokument:
        slut = dokument["avslutad_at"]
        dokument["avslutad_at"] = slut.isoformat() if slut else None
        dokument.pop("skal")
    return {
        "hel": svar.hel,
        "utslag": svar.utslag.value,
        "rubrik": ord_.rubrik,
        "forklaring": [ord_.ingress, *ord_.punkter],
        "kan_inte_veta": list(ord_.kan_inte_veta),
        "sha256": svar.sha256,
        "storlek": svar.storlek,
        "kand_langd": svar.kand_langd,
        "dokument": dokument,
        "underskrifter": data["tecknade"],
        "registrerade": [{**r, "dag": r["dag"].isoformat()} for r in data["registrerade"]],
        "utokar": svar.utokar,
        "kedja": data["kedja"],
        "analys": data["utlatande"],
    }
