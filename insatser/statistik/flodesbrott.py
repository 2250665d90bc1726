"""Where the flow does not hold: last year's ongoing and the year's new are not its total."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.urls import reverse

from insatser.models import Insats, Kon, Volym
from insatser.statistik.historik import arsfloden, fryst_arstal
from insatser.statistik.matt import Matt
from insatser.statistik.rakning import rakna_flode
from insatser.statistik.urval import Urval


@dataclass(frozen=True, slots=True)
class Flodesbrott:
    """One break, in words, and the page where it is mended; ``url`` is "" where none mends it."""

    text: str
    url: str = ""
    vart: str = ""


def brott(ar: int, *, insatser: tuple[str, ...] | None = None) -> list[Flodesbrott]:
    """Return every break between the year and the one before, per insats and kön.

    Coded enrolments cannot break; those counted without a code and frozen years can. A constant
    number of queries.
    """
    nu, fore = (_flode(Urval.av_ar(a, insatser)) for a in (ar, ar - 1))
    namn = dict(Insats.objects.values_list("slug", "namn"))
    raknade = set(
        Volym.objects.filter(from_datum__year__in=(ar - 1, ar)).values_list("insats__slug", "kon")
    )
    funna = [
        _mellan(ar, namn[slug], kon, fore.get((Matt.SLUT, slug, kon), 0), start)
        for (matt, slug, kon), start in nu.items()
        if matt is Matt.START
        and (slug, kon) in raknade
        and _finns(fore, slug, kon)
        and fore.get((Matt.SLUT, slug, kon), 0) != start
    ]
    return funna


_Flode = Mapping[tuple[Matt, str, str], int]


def _flode(urval: Urval) -> _Flode:
    """Return {(measure, insats, kön): how many} of a year."""
    fryst = fryst_arstal(urval)
    if fryst is None:
        return rakna_flode(urval)
    return {
        (Matt(s.matt), s.insats, s.kon): n
        for s, n in fryst.tal.items()
        if s.insats and s.kon and s.matt in (Matt.START, Matt.SLUT)
    }


def _finns(fore: _Flode, slug: str, kon: str) -> bool:
    """True where the year before is known of the insats and kön: else it began here."""
    return (Matt.SLUT, slug, kon) in fore


def _mellan(ar: int, insats: str, kon: str, slut: int, start: int) -> Flodesbrott:
    return Flodesbrott(
        f"{insats}, {Kon(kon).label.lower()}: {slut} var pågående i slutet av {ar - 1}, men "
        f"{start} i början av {ar}.",
        f"{reverse('insatser:volymer')}?ar={ar}",
        "Rätta i volymerna",
    )


def typade_brott(till: int) -> list[Flodesbrott]:
    """Return where the typed years' own figures do not agree, with themselves or each other.

    Nothing is refused: the figures were printed so.
    """
    floden = arsfloden(till)
    funna = []
    for fore, flode in zip([None, *floden], floden, strict=False):
        fel = list(flode.avvikelser)
        if fore is not None and fore.ar + 1 == flode.ar and (fore.kalla or flode.kalla):
            fel += flode.avviker_fran(fore)
        funna += [
            Flodesbrott(
                f"{flode.ar}: {text[:1].lower()}{text[1:]}.", _historik(flode.ar), "Se talen"
            )
            for text in fel
        ]
    return funna


def _historik(ar: int) -> str:
    return f"{reverse('insatser:historik')}?ar={ar}"
