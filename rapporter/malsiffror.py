"""Goals as JSON: what the page shows, counts of few people hidden. See docs/granssnitt.md."""

from decimal import Decimal

from rapporter.sammanhang import Sammanhang
from styrelse.forteckning import Aktivitetsrad, Malrad
from styrelse.maltal import DOLDA

Json = dict[str, object]


def maluppfyllelse(s: Sammanhang) -> list[Json]:
    """Return the förbund's goals and huvudområden of the year, by level."""
    return [som_json(rad) for grupp in s.malgrupper for rad in grupp.rader]


def insatsmal(s: Sammanhang) -> list[Json]:
    """Return the goals of the year's insatser."""
    return [{"insats": post.insats.slug} | som_json(post.rad) for post in s.insatsmal]


def som_json(rad: Malrad) -> Json:
    """Return one goal: level, target, measure, outcome, verdict, grounds and activities."""
    return {
        "niva": rad.niva_nyckel,
        "mal": rad.namn,
        "bedoms": rad.bedoms,
        "malvarde": _malvarde(rad),
        "matt": rad.matt,
        "utfall": _utfall(rad),
        "bedomning": rad.utfall_text,
        "per": rad.per.isoformat() if rad.per else None,
        "grund": rad.grund,
        "aktiviteter": [_aktivitet(aktivitet) for aktivitet in rad.aktiviteter],
    }


def _malvarde(rad: Malrad) -> Json | None:
    mal = rad.malvarde
    if mal is None:
        return None
    return {
        "visat": str(mal),
        "exakt": _tal(mal.varde),
        "enhet": mal.enhet.value,
        "jamforelse": mal.jamforelse.value,
    }


def _utfall(rad: Malrad) -> Json | None:
    """The outcome; a hidden one has only what stands in its place."""
    if not rad.tal_text:
        return None
    if rad.tal_text in DOLDA:
        return {"visat": rad.tal_text}
    tal = rad.tal
    if tal.antal is None:
        return {"visat": rad.tal_text, "exakt": _tal(tal.varde)}
    return {"visat": rad.tal_text, "exakt": _tal(tal.andel), "antal": tal.antal, "av": tal.av}


def _tal(varde: Decimal | None) -> str | None:
    return None if varde is None else f"{varde.normalize():f}"


def _aktivitet(rad: Aktivitetsrad) -> Json:
    return {
        "aktivitet": rad.namn,
        "ansvarig": rad.ansvarig,
        "from": rad.fran.isoformat() if rad.fran else None,
        "tom": rad.till.isoformat() if rad.till else None,
        "status": rad.status,
        "utfall": rad.utfall,
    }
