"""The standard points of a bokslut's checklist, for a samordningsförbund. Pure data."""

from dataclasses import dataclass

from ekonomi.models import Automatik, Checkpunkt

_ALLA, _AR = Checkpunkt.Galler.ALLA, Checkpunkt.Galler.ARSBOKSLUT


@dataclass(frozen=True, slots=True)
class Standardpunkt:
    """A point that every template begins with."""

    rubrik: str
    hjalp: str
    automatik: str = ""
    galler: str = _ALLA


STANDARDPUNKTER = (
    Standardpunkt(
        "Ingående balanser stämmer med förra årets utgående",
        "Vad varje konto hade när året började ska vara vad förra året slutade med.",
        Automatik.INGAENDE,
    ),
    Standardpunkt(
        "Året före är låst",
        "Då kan inget ändras i det som årets ingående balanser bygger på.",
        Automatik.AR_FORE,
        _AR,
    ),
    Standardpunkt(
        "Banken är avstämd",
        "Saldot på bankkontot ska vara det som står på kontoutdraget bokslutsdagen.",
    ),
    Standardpunkt(
        "Kundfordringar och medlemsbidrag är avstämda",
        "Varje medlem ska ha betalat sitt bidrag, eller stå med en fordran.",
    ),
    Standardpunkt(
        "Momsfordran är avstämd",
        "Fordran ska vara det som är sökt enligt lagen om ersättning för viss mervärdesskatt "
        "(2005:807) och inte har betalats ut.",
    ),
    Standardpunkt(
        "Leverantörsskulder är avstämda",
        "Varje obetald faktura ska finnas bland skulderna, och inget annat.",
    ),
    Standardpunkt(
        "Insatsernas rekvisitioner har kommit in",
        "Den sista rekvisitionen från varje insats ska vara bokförd eller periodiserad.",
    ),
    Standardpunkt(
        "Löner, arvoden och sociala avgifter är upplupna",
        "Det som är intjänat men inte utbetalat, med arbetsgivaravgifter.",
    ),
    Standardpunkt(
        "Semesterlöneskulden är räknad",
        "Sparade och intjänade dagar för förbundets egna anställda.",
        galler=_AR,
    ),
    Standardpunkt(
        "Förutbetalda kostnader och upplupna intäkter är genomgångna",
        "Fakturor som gäller nästa period, och ersättning som inte har fakturerats än.",
    ),
    Standardpunkt(
        "Periodiseringarna är bokförda",
        "Det som är registrerat men inte bokfört räknas inte.",
        Automatik.PERIODISERING,
    ),
    Standardpunkt(
        "Inga utkast finns kvar",
        "Bokför dem, eller ta bort dem som inte ska vara med.",
        Automatik.UTKAST,
    ),
    Standardpunkt(
        "Underlag finns till allt som är bokfört för hand",
        "Faktura, beslut eller annat som visar vad verifikationen gäller.",
        Automatik.UNDERLAG,
    ),
    Standardpunkt(
        "Allt som är bokfört för hand är attesterat",
        "En annan än den som bokförde ska ha attesterat.",
        Automatik.ATTEST,
    ),
    Standardpunkt(
        "Inga förslag väntar",
        "Förslag till den som för böckerna ska vara bokförda där eller återtagna.",
        Automatik.FORSLAG,
    ),
    Standardpunkt(
        "Saldona är desamma som i den inlästa filen",
        "När böckerna förs någon annanstans ska deras saldon vara de som finns här.",
        Automatik.FILENS_SALDON,
    ),
    Standardpunkt(
        "Varje konto har en rad i räkningarna",
        "Konton utan rad syns varken i resultat- eller balansräkningen.",
        Automatik.KOPPLING,
    ),
    Standardpunkt(
        "Balansräkningen går ihop",
        "Tillgångarna ska vara lika med eget kapital och skulder.",
        Automatik.BALANS,
    ),
    Standardpunkt(
        "Utfallet är jämfört med budgeten",
        "Större avvikelser ska kunna förklaras i redovisningen.",
    ),
)
