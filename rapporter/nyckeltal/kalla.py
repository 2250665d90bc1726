"""Where a figure is read, in words: the page that it leads to, with its accounts and year."""

from datetime import date
from urllib.parse import parse_qs, urlsplit

from django.urls import Resolver404, resolve

from finsam.format import langt_datum, uppraknat

FLEST_UPPRAKNADE = 3
SIDOR = {
    "ekonomi:anslag": "Anslag",
    "ekonomi:balansrakning": "Balansräkningen",
    "ekonomi:budget": "Budget och utfall",
    "ekonomi:budgetplan": "Budget och plan",
    "ekonomi:disponibelt": "Disponibelt för insatser",
    "ekonomi:driftredovisning": "Driftredovisningen",
    "ekonomi:eget_kapital": "Eget kapital mot riktvärdet",
    "ekonomi:flerar": "Översikt över flera år",
    "ekonomi:insatslagen": "Insatsernas kostnader",
    "ekonomi:kassaflode": "Kassaflödesanalysen",
    "ekonomi:konto": "Huvudboken",
    "ekonomi:noter": "Noterna",
    "ekonomi:personal": "Personal",
    "ekonomi:prognos": "Prognosen",
    "ekonomi:prognos_lista": "Prognoserna",
    "ekonomi:rader": "Bokförda rader",
    "ekonomi:resultatrakning": "Resultaträkningen",
    "ekonomi:saldon": "Saldon",
    "insatser:behov": "Behov per kommun",
    "insatser:indikatorer": "Indikatorer",
    "insatser:insats": "Insatsens sida",
    "insatser:katalog_antal": "Insatskatalogen",
    "insatser:lista": "Insatser",
    "insatser:statistik": "Deltagarstatistiken",
    "insatser:tillfallen": "Tillfällen",
    "insatser:tillfallen_ar": "Tillfällen",
    "styrelse:aktivitet_lista": "Aktiviteter",
    "styrelse:forbund": "Förbundet",
    "styrelse:invanare": "Invånare",
    "styrelse:mal_lista": "Mål",
    "styrelse:medlem_lista": "Medlemmar",
    "styrelse:sammantrade_lista": "Möten",
    "styrelse:uppdrag_lista": "Uppdrag",
}


def kalla_i_ord(url: str, omrade: str) -> str:
    """Return the page that an address leads to in words; ``omrade`` where it leads nowhere.

    ``/ekonomi/rader/?konton=3010&ar=2022`` is ``Bokförda rader, konto 3010, 2022``.
    """
    if not url:
        return omrade
    delar = urlsplit(url)
    try:
        sida = resolve(delar.path)
    except Resolver404:
        return omrade
    fraga = {namn: varden[0] for namn, varden in parse_qs(delar.query).items()}
    konton = fraga.get("konton", "").split(",") if "konton" in fraga else []
    konton = konton or [sida.kwargs[n] for n in ("nummer",) if n in sida.kwargs]
    ord_ = (SIDOR.get(sida.view_name, omrade), _konton(konton), _tid(fraga))
    return ", ".join(filter(None, ord_))


def _konton(konton: list[str]) -> str:
    if len(konton) > FLEST_UPPRAKNADE:
        return f"{len(konton)} konton"
    return f"konto {uppraknat(konton)}" if konton else ""


def _tid(fraga: dict[str, str]) -> str:
    if "till" in fraga:
        return f"t.o.m. {langt_datum(date.fromisoformat(fraga['till']))}"
    return fraga.get("ar", "")
