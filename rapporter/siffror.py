"""The figures of a report as JSON: what the page shows. See docs/granssnitt.md."""

import json
from collections import Counter
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from ekonomi.prognoslage import prognostabell
from finsam.taltabell import Enhet, Rad, Tal, Taltabell
from insatser import statistik
from insatser.models import Insats
from rapporter import malsiffror
from rapporter.models import Rapport
from rapporter.sammanhang import Sammanhang
from styrelse.forteckning import Medlemsrad, Uppdragsrad, antal_moten

Json = dict[str, object]


def siffror(rapport: Rapport) -> Json:
    """Return the figures of a report as JSON values, counts after suppression.

    What is in it depends on the kind of report. A part that the system knows nothing about is
    null, an empty list or left out of its part.
    """
    s = Sammanhang.for_rapport(rapport)
    return {
        "rapport": _rapport(rapport),
        **_gemensamt(s),
        **_EFTER_TYP[Rapport.Typ(rapport.typ)](s),
    }


def _gemensamt(s: Sammanhang) -> Json:
    """What every kind of report has: the förbund, its members and its people."""
    return {
        "forbund": _forbund(s),
        "medlemmar": [_medlem(s, rad) for rad in s.medlemmar],
        f"anslag_{s.ar}": _tal(s.medlemsbidrag, "summa", str(s.ar)),
        "styrelse": _styrelse(s),
        "beredningsgrupp": _beredningsgrupp(s),
        "kansli": [_tjanst(rad) for rad in s.kansli],
    }


def _arsredovisning(s: Sammanhang) -> Json:
    return {
        "insatser": [_insats(s, insats) for insats in s.insatser],
        **_malen(s),
        **_rakningarna(s),
    }


def _delarsrapport(s: Sammanhang) -> Json:
    """A part of a year: no counts of participants, but what the whole year is expected to be."""
    return {
        "insatser": [_insatsfakta(insats) for insats in s.insatser],
        **_malen(s),
        "budgetuppfoljning": _tabell(s.uppfoljning) if s.resultatrakning else None,
        **_rakningarna(s),
        "prognos": _prognos(s),
        "kapitaltak": _kapitaltak(s),
    }


def _verksamhetsplan(s: Sammanhang) -> Json:
    """A year to come: the budget with its plan years, contributions, goals; no books needed."""
    plan = s.budgetens_plan
    return {
        "beslutad": plan and {"datum": _dag(plan.budget.beslutad_datum)},
        "anslag_kr": [
            {"medlem": rad.rubrik, "belopp": rad.tal[0].json()} for rad in _bidragsrader(s)
        ],
        "budget": _tabell(s.budgetplan),
        "insatsmedel": _insatsmedel(s),
        "kapitaltak": _kapitaltak(s),
        "insatser": [_insatsfakta(insats) for insats in s.insatser],
        **_malen(s),
    }


def _bidragsrader(s: Sammanhang) -> tuple[Rad, ...]:
    tabell = s.i_enhet(Enhet.KR).medlemsbidrag
    return tabell.rader if tabell else ()


_EFTER_TYP = {
    Rapport.Typ.ARSREDOVISNING: _arsredovisning,
    Rapport.Typ.DELARSRAPPORT: _delarsrapport,
    Rapport.Typ.VERKSAMHETSPLAN: _verksamhetsplan,
}


def _malen(s: Sammanhang) -> Json:
    return {
        "mal": [{"mal": rad.namn, "utfall": rad.utfall_text} for rad in s.mal if rad.bedoms],
        "maluppfyllelse": malsiffror.maluppfyllelse(s),
        "insatsmal": malsiffror.insatsmal(s),
    }


def _rakningarna(s: Sammanhang) -> Json:
    return {
        "budgetavvikelse": _tabell(s.budgetavvikelse),
        "resultatrakning": _tabell(s.resultatrakning),
        "balansrakning": _tabell(s.balansrakning),
        "kassaflodesanalys": _tabell(s.kassaflodesanalys),
        "noter": {f"not_{n.nummer}": _not(n.rubrik, n.text, n.tabell) for n in s.noter},
        "balanskrav": _balanskrav(s),
    }


def _prognos(s: Sammanhang) -> Json | None:
    if s.prognos is None:
        return None
    return {
        "per_datum": _dag(s.prognos.prognos.datum),
        "rader": _tabell(prognostabell(s.prognos, s.enhet)),
        "forbrukat": Tal(s.prognos.forbrukat, Enhet.PROCENT).json(),
        "eget_kapital_ub": Tal(s.prognos.kapital_ub, s.enhet).json(),
    }


def _kapitaltak(s: Sammanhang) -> Json:
    """The ceiling for eget kapital, the capital and how far it is above."""
    tak = s.kapitaltak
    belopp = {"hogst": tak.tillatet, "eget_kapital": tak.utfall, "over": tak.avvikelse}
    tal: Json = {namn: Tal(varde, s.enhet).json() for namn, varde in belopp.items()}
    return tal | {"grund": tak.grund}


def _insatsmedel(s: Sammanhang) -> Json | None:
    """What is budgeted, decided and left for insatser, in kronor; null without a budget."""
    lage = s.disponibelt
    if lage.budget is None:
        return None
    belopp = {"budgeterat": lage.budgeterat, "beslutat": lage.beslutat, "kvar": lage.kvar}
    return {namn: Tal(varde).json() for namn, varde in belopp.items()}


def _insatsfakta(insats: Insats) -> Json:
    return {
        "nyckel": insats.slug,
        "namn": insats.namn,
        "inriktning": insats.inriktning,
        "from": _dag(insats.from_datum),
        "tom": _dag(insats.till_datum),
        "projektagare": str(insats.projektagare or "") or None,
    }


def som_json(rapport: Rapport) -> str:
    """Return the figures as indented JSON text."""
    return json.dumps(siffror(rapport), ensure_ascii=False, indent=2) + "\n"


def _rapport(rapport: Rapport) -> Json:
    return {
        "typ": rapport.typ,
        "ar": rapport.ar,
        "per_datum": rapport.per_datum.isoformat(),
        "enhet": rapport.enhet,
    }


def _dag(dag: date | None) -> str | None:
    return dag.isoformat() if dag else None


def _tabell(tabell: Taltabell | None) -> Json | None:
    return dict(tabell.json()) if tabell else None


def _tal(tabell: Taltabell | None, rad: str, kolumn: str) -> Json | None:
    if tabell is None or rad not in {r.nyckel for r in tabell.rader}:
        return None
    tal = tabell.tal(rad, kolumn).json()
    return dict(tal) if tal else None


def _forbund(s: Sammanhang) -> Json | None:
    if s.forbund is None:
        return None
    return {
        "namn": s.forbund.namn,
        "organisationsnummer": s.forbund.organisationsnummer,
        "bildat": _dag(s.forbund.bildat),
        "utokat": _dag(s.forbund.utokat),
        "webb": s.forbund.webbplats,
    }


def _medlem(s: Sammanhang, rad: Medlemsrad) -> Json:
    belopp = s.bidrag_per_medlem.get(rad.namn)
    return {
        "namn": rad.namn,
        "typ": "stat" if rad.ar_stat else rad.typ,
        f"insats_{s.ar}": belopp.json() if belopp else None,
    }


def _uppdrag(rader: Iterable[Uppdragsrad], *, roll: bool = False) -> list[Json]:
    return [
        {
            "namn": rad.namn,
            "medlem": rad.medlem,
            **({"roll": rad.roll} if roll else {}),
            "from": _dag(rad.period.fran),
            "tom": _dag(rad.period.till),
        }
        for rad in rader
    ]


def _styrelse(s: Sammanhang) -> Json:
    ordinarie = [r for r in s.styrelse if r.uppdragsroll == "ledamot"]
    ersattare = [r for r in s.styrelse if r.uppdragsroll == "ersattare"]
    return {
        f"sammantraden_{s.ar}": antal_moten(s.moten, "styrelse", "ordinarie"),
        f"strategidagar_{s.ar}": antal_moten(s.moten, "styrelse", "strategidag"),
        "ordinarie": _uppdrag(ordinarie, roll=True),
        "ersattare": _uppdrag(ersattare),
    }


def _beredningsgrupp(s: Sammanhang) -> Json:
    grupp = "beredningsgrupp"
    return {
        f"sammankomster_{s.ar}": antal_moten(s.moten, grupp, "ordinarie"),
        f"moten_med_styrelsen_{s.ar}": antal_moten(s.moten, grupp, "ordinarie", "styrelse"),
        f"utvecklingstraffar_{s.ar}": antal_moten(s.moten, grupp, "utveckling"),
        "ledamoter": _uppdrag(s.beredningsgrupp),
    }


def _tjanst(rad: Uppdragsrad) -> Json:
    return {
        "befattning": rad.befattning,
        "omfattning_procent": rad.omfattning_procent,
        "from": _dag(rad.period.fran),
        "tom": _dag(rad.period.till),
    }


def _insats(s: Sammanhang, insats: Insats) -> Json:
    utfall = s.stegutfall(insats)
    return {
        **_insatsfakta(insats),
        "deltagare": _deltagare(s.deltagare(insats)),
        "andel_pa_ovre_steg_vid_avslut": utfall.andel_ovre_slut.json(),
        "hogsta_steget": {
            "antal": utfall.hogsta_steget.json(),
            **{r.nyckel: r.tal[0].json() for r in s.hogsta_steget(insats).rader if r.tal},
        }
        if insats.stegskala
        else None,
        "avslut_i_fortid": {r.nyckel: r.tal[1].json() for r in s.avslut_i_fortid(insats).rader},
        "budgeterade_deltagare": {
            str(a.ar): a.budgeterade_deltagare for a in insats.insatsar.all()
        },
        "tillfallen": {r.nyckel: _tillfalle(r) for r in statistik.tillfallen(insats, s.ar).rader},
        "uppgifter": {u.nyckel: u.varde for u in insats.uppgifter.all()},
        "styrgruppsmoten": _styrgruppsmoten(s, insats),
    }


def _deltagare(tabell: Taltabell) -> Json | None:
    """Counts per sex; null where nobody is registered, which is not the same as nobody."""
    if not tabell.visar_nagot:
        return None
    return {rad.nyckel: rad.tal[0].json() for rad in tabell.rader}


def _tillfalle(rad: Rad) -> Json:
    tillfallen, personer = (None if t.exakt is None else int(t.exakt) for t in rad.tal)
    return {"tillfallen": tillfallen, "personer": personer}


def _styrgruppsmoten(s: Sammanhang, insats: Insats) -> Json | None:
    if insats.styrgrupp is None:
        return None
    rader = [r for r in s.moten if r.organ == insats.styrgrupp.namn and not r.inbjuden]
    former = Counter(dict.fromkeys(("fysiskt", "digitalt"), 0))
    for rad in rader:
        former.update(rad.former)
    return {"totalt": sum(r.antal for r in rader), **former}


def _not(rubrik: str, text: str, tabell: Taltabell | None) -> Json:
    return {"rubrik": rubrik, "text": text, "rader": _tabell(tabell)}


def _balanskrav(s: Sammanhang) -> Json | None:
    """The figures of the paragraph on the balanskrav; deficits as positive amounts."""
    krav = s.balanskrav
    if krav is None:
        return None
    budgeterat = krav.budgeterat_resultat
    belopp = {
        "budgeterat_underskott_tkr": None if budgeterat is None else -budgeterat,
        "underskott_tkr": -krav.arets_resultat,
        "ingaende_balanserat_tkr": krav.ingaende_kapital,
        "utgaende_balanserat_tkr": krav.utgaende_kapital,
        "lagre_underskott_an_budget_tkr": krav.battre_an_budget,
    }
    andel = krav.andel_av_kapital
    procent = None if andel is None else {"visat": _hela(andel), "exakt": str(andel * 100)}
    tal: Json = {
        namn: None if varde is None else Tal(varde, Enhet.TKR).json()
        for namn, varde in belopp.items()
    }
    return tal | {"andel_av_kapital_procent": procent}


def _hela(andel: Decimal) -> str:
    return str(Tal(andel * 100, Enhet.KR).avrundat)
