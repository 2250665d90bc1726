"""A report with everything that the paper knows, for tests of the PDF and for looking at it."""

from collections.abc import Iterable

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from finsam.diagram import LiggandeDiagram, Referenslinje, Serie, Stapeldiagram
from finsam.format import heltal

INSATSER = {
    "Fokus framåt": 1_412_300,
    "Tegelbruket, stadsodling och grön arbetsträning": 874_120,
    "Samordnad individuell plan över myndighetsgränserna": 655_480,
    "Nätverk för aktivitetsansvaret": 118_000,
    "Insatskatalogen": 64_250,
    "Samverkansutbildning för handläggare": 212_000,
}

STYCKE = (
    "Förbundet använde 511\u00a0tkr av sitt sparade kapital, "
    "1\u00a0145\u00a0tkr mindre än i budgeten. "
    "Tre av insatserna kostade mindre än planerat, främst därför att två tjänster stod tomma under "
    "våren. Styrelsen följde utfallet vid varje sammanträde och beslutade i september att flytta "
    "medel till den uppsökande verksamheten, där efterfrågan var större än väntat."
)


def eget_kapital() -> Stapeldiagram:
    return Stapeldiagram(
        "Eget kapital vid årets slut",
        "Kapitalet sjönk från 4 434 tkr 2020 till 2 045 tkr 2022. Riktvärdet är högst 837 tkr.",
        ["2019", "2020", "2021", "2022"],
        [Serie("Eget kapital", [4102, 4434, 2556, 2045])],
        enhet="tkr",
        referenslinje=Referenslinje(837, "riktvärde, högst"),
        framhavd="2022",
    )


def steg() -> Stapeldiagram:
    return Stapeldiagram(
        "Deltagarnas steg vid start och avslut",
        "Vid start stod de flesta på steg 1 till 3, vid avslut de flesta på steg 4 till 6.",
        [f"Steg {n}" for n in range(1, 7)],
        [Serie("Vid start", [21, 28, 15, 0, 0, 0]), Serie("Vid avslut", [6, 5, 9, 17, 18, 9])],
        enhet="deltagare",
    )


def kostnader() -> LiggandeDiagram:
    return LiggandeDiagram(
        "Kostnad per insats",
        "Fokus framåt kostade mest, 1 412 300 kr; Insatskatalogen minst, 64 250 kr.",
        list(INSATSER),
        [Serie("Utfall 2022", list(INSATSER.values()))],
        enhet="kr",
    )


def rad(namn: str, *tal: int | None, klass: str = "", not_: str = "") -> SafeString:
    celler = format_html_join(
        "", '<td class="n">{}</td>', (("–" if t is None else heltal(t),) for t in tal)
    )
    mall = '<tr class="{}"><th scope="row">{}</th><td class="not">{}</td>{}</tr>'
    return format_html(mall, klass, namn, not_, celler)


def tabell(rubrik: str, rader: Iterable[SafeString], *kolumner: str, klass: str = "") -> SafeString:
    huvud = format_html_join("", '<th scope="col" class="n">{}</th>', ((k,) for k in kolumner))
    return format_html(
        '<table class="tal {}"><caption>{} <small>kronor</small></caption><thead><tr>'
        '<th scope="col">Post</th><th scope="col" class="not">Not</th>{}</tr></thead>'
        "<tbody>{}</tbody></table>",
        klass,
        rubrik,
        huvud,
        format_html_join("", "{}", ((r,) for r in rader)),
    )


def resultatrakning() -> SafeString:
    return tabell(
        "Resultaträkning",
        [
            rad("Verksamhetens intäkter", 4_546_250, 4_483_004, not_="1"),
            rad("Verksamhetens kostnader", -5_057_200, -6_360_722, not_="2"),
            rad("Avskrivningar", None, None),
            rad("Verksamhetens resultat", -510_950, -1_877_718, klass="del"),
            rad("Finansiella intäkter", None, None),
            rad("Finansiella kostnader", -100, -78, not_="3"),
            rad("Årets resultat", -511_050, -1_877_796, klass="sum"),
        ],
        "2022",
        "2021",
    )


def balansrakning() -> SafeString:
    def grupp(namn: str) -> SafeString:
        mall = '<tr class="grupp"><th scope="rowgroup" colspan="4">{}</th></tr>'
        return format_html(mall, namn)

    return tabell(
        "Balansräkning",
        [
            grupp("Tillgångar"),
            rad("Kortfristiga fordringar", 320_114, 287_903, not_="4"),
            rad("Kassa och bank", 3_018_551, 3_702_418),
            rad("Summa tillgångar", 3_338_665, 3_990_321, klass="sum"),
            grupp("Eget kapital och skulder"),
            rad("Ingående eget kapital", 2_556_088, 4_433_884),
            rad("Årets resultat", -511_050, -1_877_796),
            rad("Summa eget kapital", 2_045_038, 2_556_088, klass="del"),
            rad("Kortfristiga skulder", 1_293_627, 1_434_233, not_="5"),
            rad("Summa eget kapital och skulder", 3_338_665, 3_990_321, klass="sum"),
        ],
        "2022-12-31",
        "2021-12-31",
    )


def lang_tabell(antal: int = 64) -> SafeString:
    rader = [
        rad(f"Konto {4000 + 10 * i}, köpta tjänster", 10_000 + 37 * i, 9_000, 1_000 + 37 * i)
        for i in range(antal)
    ]
    slut = rad("Summa", 1_234_567, 9_000 * antal, -4_321, klass="sum")
    kolumner = ("Utfall 2022", "Budget 2022", "Avvikelse")
    return tabell("Utfall mot budget per konto", [*rader, slut], *kolumner, klass="manga lang")


LEDAMOTER = (
    ("Ordförande", "Försäkringskassan", "hela året"),
    ("Vice ordförande", "Region Kronoberg", "hela året"),
    ("Ledamot", "Älmhults kommun", "från 2022-05-19"),
    ("Ledamot", "Arbetsförmedlingen", "hela året"),
)


def ledamoter() -> SafeString:
    rader = format_html_join(
        "", '<tr><th scope="row">{}</th><td>{}</td><td>{}</td></tr>', LEDAMOTER
    )
    return format_html(
        '<table class="lista"><caption>Styrelsens ledamöter</caption><thead><tr>'
        '<th scope="col">Uppdrag</th><th scope="col">Medlem</th><th scope="col">Tid</th>'
        "</tr></thead><tbody>{}</tbody></table>",
        rader,
    )


def underskrifter() -> SafeString:
    return format_html(
        '<div class="underskrifter">{}</div>',
        format_html_join(
            "",
            '<div class="underskrift"><p class="namn">{}</p><p class="roll">{}</p></div>',
            ((uppdrag, medlem) for uppdrag, medlem, _ in LEDAMOTER),
        ),
    )


def figur(diagram: Stapeldiagram | LiggandeDiagram, text: str) -> SafeString:
    mall = (
        '<figure class="diagram"><figcaption>{} <small>{}</small></figcaption>'
        '<div class="rulla">{}</div></figure>'
        '<p class="fotnot">{}</p>'
    )
    return format_html(mall, diagram.titel, diagram.enhet, diagram.svg(), text)


def budget() -> SafeString:
    """Every insats by quarter: more columns than an upright page holds."""
    ar = [
        (namn, belopp, [belopp // 4 + d for d in (-900, 400, 0)])
        for namn, belopp in INSATSER.items()
    ]
    rader = [
        rad(namn, *delar, belopp - sum(delar), belopp, belopp + 12_000, 12_000)
        for namn, belopp, delar in ar
    ]
    kolumner = ("Kvartal 1", "Kvartal 2", "Kvartal 3", "Kvartal 4", "Utfall", "Budget", "Avvikelse")
    return tabell("Utfall per kvartal", rader, *kolumner, klass="manga")


def resultat() -> Stapeldiagram:
    return Stapeldiagram(
        "Årets resultat",
        "Resultatet var positivt 2019 och 2020 och negativt 2021 och 2022.",
        ["2019", "2020", "2021", "2022"],
        [Serie("Resultat", [212, 332, -1878, -511])],
        enhet="tkr",
        framhavd="2022",
    )


CITAT = mark_safe(
    "<h3>Ur en deltagares berättelse</h3><blockquote>Jag fick hjälp med allt på samma ställe, och "
    "den som ringde visste redan vem jag var.</blockquote>"
)

OMSLAG = mark_safe(
    '<section class="omslag"><p class="forbund">Exempelbygdens samordningsförbund</p>'
    '<p class="titel">Årsredovisning</p><p class="ar">2022</p>'
    '<p class="motto">Fyra medlemmar, en gemensam väg tillbaka till arbete</p>'
    '<p class="uppgift">Organisationsnummer 222000-0000</p>'
    '<p class="dnr">Dnr 2023/14 · Beslutad 2023-03-24, § 18</p></section>'
)

FAKTA = mark_safe(
    '<aside class="fakta"><dl class="nyckeltal">'
    "<div><dt>Eget kapital vid årets slut</dt><dd>2 045 <small>tkr</small></dd></div>"
    "<div><dt>Årets resultat</dt><dd>−511 <small>tkr</small></dd></div>"
    "<div><dt>Deltagare i insatser</dt><dd>142</dd></div></dl></aside>"
)

UPPGIFTER = mark_safe(
    '<dl class="uppgifter"><dt>Period</dt><dd>1 maj 2020 – 31 december 2022</dd>'
    "<dt>Inriktning</dt><dd>Individ</dd><dt>Parter</dt><dd>Försäkringskassan, "
    "Arbetsförmedlingen, Region Kronoberg och tre kommuner</dd></dl>"
)


def rubrik(niva: int, nummer: str, ord_: str) -> SafeString:
    mall = '<h{} id="k{}"><span class="nr">{}</span> {}</h{}>'
    return format_html(mall, niva, nummer.replace(".", "-"), nummer, ord_, niva)


UNDERLISTA, SLUT_UNDERLISTA = mark_safe("<ol>"), mark_safe("</ol></li>")
SLUT_RAD = mark_safe("</li>")
PUNKTER = mark_safe("<ul><li>Besluta om mål och riktlinjer</li><li>Stödja samverkan</li></ul>")


def innehall(rubriker: Iterable[tuple[str, str]]) -> SafeString:
    rader, oppen = [], False
    for nummer, ord_ in rubriker:
        under = "." in nummer
        if under != oppen:
            rader.append(UNDERLISTA if under else SLUT_UNDERLISTA)
        elif not under and rader:
            rader.append(SLUT_RAD)
        mall = '<li><a href="#k{}"><span class="nr">{}</span> {}</a>'
        rader.append(format_html(mall, nummer.replace(".", "-"), nummer, ord_))
        if under:
            rader.append(SLUT_RAD)
        oppen = under
    rader.append(SLUT_UNDERLISTA if oppen else SLUT_RAD)
    lista = format_html_join("", "{}", ((r,) for r in rader))
    mall = '<nav class="innehall" aria-label="Innehåll"><h1>Innehåll</h1><ol>{}</ol></nav>'
    return format_html(mall, lista)


RUBRIKER = (
    ("1", "Året i korthet"),
    ("2", "Organisation"),
    ("2.1", "Styrelse"),
    ("2.2", "Beredningsgrupp"),
    ("3", "Insatser"),
    ("3.1", "Fokus framåt"),
    ("3.2", "Tegelbruket, stadsodling och grön arbetsträning"),
    ("4", "Ekonomi"),
    ("4.1", "Resultaträkning"),
    ("4.2", "Balansräkning"),
    ("4.3", "Utfall mot budget"),
    ("5", "Utfall per kvartal"),
    ("6", "Styrelsens underskrift"),
)


def kapitel(upprepningar: int = 1) -> SafeString:
    r = {nummer: rubrik(2 if "." in nummer else 1, nummer, ord_) for nummer, ord_ in RUBRIKER}
    stycken = format_html_join("", "<p>{}</p>", ((STYCKE,) for _ in range(3)))
    delar = [
        r["1"], FAKTA, format_html('<p class="ingress">{}</p>', STYCKE), stycken,
        figur(eget_kapital(), "Kapitalet närmar sig den nivå som parterna enats om."),
        r["2"], r["2.1"], stycken, ledamoter(), r["2.2"], stycken, PUNKTER, CITAT,
        r["3"], r["3.1"], UPPGIFTER, stycken, figur(steg(), "Gäller de 64 som avslutade."),
        r["3.2"], stycken, figur(kostnader(), "Kostnad efter bidrag från andra."),
        r["4"], figur(resultat(), "Efter finansiella poster."), r["4.1"], resultatrakning(),
        mark_safe('<p class="fotnot">Not 1. Bidrag från medlemmarna redovisas netto.</p>'),
        r["4.2"], balansrakning(), r["4.3"], *[lang_tabell(64)] * upprepningar,
    ]  # fmt: skip
    slut = [r["6"], mark_safe("<p>Vi intygar att årsredovisningen ger en rättvisande bild.</p>")]
    return format_html(
        '<section class="avsnitt">{}</section><section class="avsnitt liggande">{}{}</section>'
        '<section class="avsnitt ny-sida">{}{}</section>',
        format_html_join("", "{}", ((d,) for d in delar)),
        r["5"],
        budget(),
        format_html_join("", "{}", ((d,) for d in slut)),
        underskrifter(),
    )


def exempelrapport(upprepningar: int = 1) -> str:
    """The whole HTML document; ``upprepningar`` is how often its long table comes."""
    return format_html(
        '<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Årsredovisning 2022'
        "</title></head><body>{}{}{}</body></html>",
        OMSLAG,
        innehall(RUBRIKER),
        kapitel(upprepningar),
    )
