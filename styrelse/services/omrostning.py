"""Writes about how a point was decided: yrkanden, order of propositions, votes, reservations."""

from collections.abc import Mapping

from django.core.exceptions import ValidationError
from django.db import models, transaction

from finsam import handelser
from finsam.format import uppraknat
from finsam.models import User
from finsam.spara import spara
from styrelse.models import (
    Dagordningspunkt,
    Jav,
    Kandidat,
    Narvaro,
    Protokollspunkt,
    Reservation,
    Rost,
    Votering,
    Yrkande,
)
from styrelse.narvaro import Motesnarvaro, Tjanstgoring
from styrelse.omrostning import rakna, rakna_val
from styrelse.services.narvaro import las_punkt


def _tjanstgorande(punkt: Dagordningspunkt) -> list[Tjanstgoring]:
    return Motesnarvaro(punkt.sammantrade).tjanstgorande_vid(punkt)


def _krav_tjanstgor(punkt: Dagordningspunkt, narvaro: Narvaro, vad: str) -> None:
    if narvaro.pk not in {post.narvaro.pk for post in _tjanstgorande(punkt)}:
        raise ValidationError(
            {
                "narvaro": f"{narvaro} tjänstgör inte på punkten och kan inte {vad}. "
                "Se över närvaron om det är fel."
            }
        )


# -- Yrkanden and the order of propositions --------------------------------------------------------


@transaction.atomic
def framstall_yrkande(*, by: User, punkt: Dagordningspunkt, narvaro: Narvaro, text: str) -> Yrkande:
    """Note what someone who serves proposes. Raises ValidationError for one who does not."""
    las_punkt(punkt)
    _krav_tjanstgor(punkt, narvaro, "yrka")
    yrkande = Yrkande(punkt=punkt, narvaro=narvaro, text=text, ordning=punkt.yrkanden.count() + 1)
    return spara(yrkande, by=by, verb="antecknade yrkande")


@transaction.atomic
def satt_propositionsordning(
    *, by: User, punkt: Dagordningspunkt, text: str, utan_paragraf: bool = False
) -> Protokollspunkt:
    """Write in which order the chair put the proposals, and whether the point has a § at all."""
    las_punkt(punkt)
    post, _ = Protokollspunkt.objects.get_or_create(punkt=punkt)
    post.propositionsordning, post.utan_paragraf = text, utan_paragraf
    return spara(post, by=by, verb="ändrade")


# -- Votes -----------------------------------------------------------------------------------------


@transaction.atomic
def rosta(
    *,
    by: User,
    punkt: Dagordningspunkt,
    roster: Mapping[Narvaro, str],
    ja_betyder: str,
    nej_betyder: str,
    utslag: str = "",
) -> Votering:
    """Record an open vote: how each who serves voted, and the chair's casting vote on a tie.

    Raises ValidationError where a vote is missing or from someone who does not serve, nobody
    chairs the point, or a tie is undecided.
    """
    las_punkt(punkt)
    tjanstgor = _tjanstgorande(punkt)
    if {rad.pk for rad in roster} != {post.narvaro.pk for post in tjanstgor}:
        raise ValidationError("Ange hur var och en som tjänstgör på punkten röstade.")
    ordforande = _ordforande(tjanstgor)
    utfall = rakna(roster.values())
    if utfall.lika:
        egen = roster[next(rad for rad in roster if rad.pk == ordforande.pk)]
        utslag = utslag or (egen if egen != Rost.Svar.AVSTAR else "")
        if not utslag:
            raise ValidationError(
                {"utslag": f"Det står lika. Ange hur {ordforande} avgjorde med sin utslagsröst."}
            )
    votering = Votering(
        punkt=punkt,
        slag=Votering.Slag.OPPEN,
        ja_betyder=ja_betyder,
        nej_betyder=nej_betyder,
        ordforande=ordforande,
        utslag=utslag if utfall.lika else "",
    )
    spara(votering, by=by, verb="antecknade votering", utfall=str(utfall))
    Rost.objects.bulk_create(
        Rost(votering=votering, narvaro=rad, svar=svar) for rad, svar in roster.items()
    )
    return votering


def _ordforande(tjanstgor: list[Tjanstgoring]) -> Narvaro:
    leder = next((post.narvaro for post in tjanstgor if post.ordforande), None)
    if leder is None:
        raise ValidationError("Ingen leder mötet på punkten. Välj ordförande under Närvaro först.")
    return leder


@transaction.atomic
def valj_med_sedlar(
    *, by: User, punkt: Dagordningspunkt, antal: Mapping[str, int], lottens_vinnare: str = ""
) -> Votering:
    """Record an election by ballot: how many each candidate got, and the lot's winner on a tie.

    Raises ValidationError for more ballots than serve, or a tie without lots (KL 5:56).
    """
    las_punkt(punkt)
    tjanstgor = _tjanstgorande(punkt)
    if not antal or not any(antal.values()):
        raise ValidationError("Skriv minst en kandidat och hur många röster den fick.")
    if (avgivna := sum(antal.values())) > len(tjanstgor):
        raise ValidationError(
            f"Det är {avgivna} röster men bara {len(tjanstgor)} tjänstgör på punkten."
        )
    try:
        utfall = rakna_val(antal, lottens_vinnare)
    except ValueError as fel:
        raise ValidationError(
            {"lottens_vinnare": "Lotten kan bara avgöra mellan dem som fick lika många röster."}
        ) from fel
    if utfall.kraver_lottning:
        raise ValidationError(
            {"lottens_vinnare": f"{uppraknat(utfall.lika)} fick lika många. Ange vem som vann."}
        )
    votering = Votering(
        punkt=punkt, slag=Votering.Slag.PERSONVAL, ordforande=_ordforande(tjanstgor)
    )
    spara(votering, by=by, verb="antecknade val", vald=utfall.vald)
    Kandidat.objects.bulk_create(
        Kandidat(
            votering=votering,
            namn=namn,
            antal=n,
            vann_lottning=utfall.lottad and namn == utfall.vald,
        )
        for namn, n in antal.items()
    )
    return votering


# -- Reservations --------------------------------------------------------------------------------


@transaction.atomic
def reservera(
    *,
    by: User,
    punkt: Dagordningspunkt,
    narvaro: Narvaro,
    slag: str = Reservation.Slag.RESERVATION,
    text: str = "",
    anmald_fore_slut: bool = True,
) -> Reservation:
    """Note a reservation or a protokollsanteckning (KL 4:27).

    Raises ValidationError for a reservation by one who did not take part in the decision, or that
    was not announced before the meeting ended.
    """
    las_punkt(punkt)
    if slag == Reservation.Slag.RESERVATION:
        _krav_tjanstgor(punkt, narvaro, "reservera sig")
        if not anmald_fore_slut:
            raise ValidationError(
                {
                    "anmald_fore_slut": "En reservation ska anmälas innan mötet avslutas (4 kap. "
                    "27 § kommunallagen). Lämna annars en protokollsanteckning."
                }
            )
    elif not narvaro.narvarande:
        raise ValidationError({"narvaro": f"{narvaro} är inte närvarande."})
    reservation = Reservation(punkt=punkt, narvaro=narvaro, slag=slag, text=text)
    return spara(reservation, by=by, verb="antecknade", slag=slag)


@transaction.atomic
def ta_bort_anteckning(*, by: User, rad: models.Model) -> None:
    """Take away a jäv, yrkande, vote or reservation noted by mistake; the log keeps it.

    Raises ValidationError where the protokoll is no longer written.
    """
    if not isinstance(rad, Jav | Yrkande | Votering | Reservation):
        raise TypeError(f"{type(rad)} hör inte till en punkt")
    las_punkt(rad.punkt)
    handelser.logga(by=by, verb="tog bort", objekt=rad, punkt=rad.punkt.loggnamn)
    if isinstance(rad, Votering):
        rad.roster.all().delete()
        rad.kandidater.all().delete()
    rad.delete()
