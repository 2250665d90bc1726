"""Writes of an insats's course: förlängning, slutrapport, implemented or ended; each reversible."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from finsam import handelser
from finsam.format import langt_datum
from finsam.models import User
from finsam.spara import satt, spara
from insatser.models import Forlangning, Insats, Insatsavslut, Slutrapport
from styrelse.models import Handling, Paragraf


def _las(insats: Insats) -> Insats:
    """Return the insats as it is now, held until the transaction ends."""
    return Insats.objects.select_for_update(of=("self",)).get(pk=insats.pk)


def _beslut(
    paragraf: Paragraf | None, beslutad_datum: date | None, paragraf_nummer: str
) -> dict[str, Any]:
    """Return the decision's three fields; a § in the system says day and number by itself."""
    if paragraf is None:
        return {
            "paragraf": None,
            "beslutad_datum": beslutad_datum,
            "paragraf_nummer": paragraf_nummer.strip().removeprefix("§").strip(),
        }
    return {
        "paragraf": paragraf,
        "beslutad_datum": paragraf.punkt.sammantrade.datum,
        "paragraf_nummer": str(paragraf.nummer),
    }


# -- Förlängning ---------------------------------------------------------------------------------


@transaction.atomic
def forlang_insats(
    *,
    by: User,
    insats: Insats,
    till_dag: date | None,
    paragraf: Paragraf | None = None,
    beslutad_datum: date | None = None,
    paragraf_nummer: str = "",
    skal: str = "",
) -> Forlangning:
    """Let an insats go on to a later last day, or without one: then it is tills vidare (LIS).

    Raises ValidationError where no decision lies behind it, where the day is not later than the
    one before, where there is no last day to prolong and where the insats is closed.
    """
    insats = _las(insats)
    if insats.till_datum is None:
        raise ValidationError(f"{insats} går tills vidare. Det finns ingen sista dag att flytta.")
    if hasattr(insats, "avslut"):
        raise ValidationError(f"{insats} är avslutad. Ångra avslutet först.")
    rad = Forlangning(
        insats=insats,
        fran_dag=insats.till_datum,
        till_dag=till_dag,
        skal=skal,
        skapad_by=by,
        **_beslut(paragraf, beslutad_datum, paragraf_nummer),
    )
    spara(rad, by=by, verb="förlängde", insats=str(insats), beslut=rad.beslut)
    _satt_sista_dag(insats, till_dag, by)
    return rad


@transaction.atomic
def angra_forlangning(*, by: User, forlangning: Forlangning) -> Forlangning:
    """Take the latest förlängning back: the last day is what it was; the row says so.

    Raises ValidationError for an earlier one and while the insats is closed.
    """
    insats = _las(forlangning.insats)
    if hasattr(insats, "avslut"):
        raise ValidationError(f"{insats} är avslutad. Ångra avslutet först.")
    if insats.forlangningar.galler().first() != forlangning:
        raise ValidationError("En senare förlängning bygger på den här. Ångra den först.")
    forlangning.angrad_at, forlangning.angrad_by = timezone.now(), by
    spara(forlangning, by=by, verb="ångrade", insats=str(insats))
    _satt_sista_dag(insats, forlangning.fran_dag, by)
    return forlangning


def _satt_sista_dag(insats: Insats, dag: date | None, by: User) -> None:
    """Set the last day, and with it whether the insats is tidsbestämd or tills vidare."""
    tidsform = Insats.Tidsform.TIDSBESTAMD if dag else Insats.Tidsform.LIS
    andrade = satt(insats, {"till_datum": dag, "tidsform": tidsform})
    spara(insats, by=by, verb="ändrade", falt=andrade)


# -- Slutrapport ---------------------------------------------------------------------------------


@transaction.atomic
def lamna_slutrapport(
    *,
    by: User,
    insats: Insats,
    lamnad_datum: date,
    text: str = "",
    handling: Handling | None = None,
) -> Slutrapport:
    """Hand in what the insats led to, as text or as a document of the diarium; anew or again."""
    insats = _las(insats)
    rapport = Slutrapport.objects.filter(insats=insats).first() or Slutrapport(
        insats=insats, lamnad_by=by
    )
    satt(rapport, {"text": text.strip(), "handling": handling, "lamnad_datum": lamnad_datum})
    return spara(rapport, by=by, verb="lämnade", insats=str(insats))


@transaction.atomic
def presentera_slutrapport(
    *,
    by: User,
    slutrapport: Slutrapport,
    beredd_datum: date | None = None,
    paragraf: Paragraf | None = None,
    beslutad_datum: date | None = None,
    paragraf_nummer: str = "",
) -> Slutrapport:
    """Note when it was presented to the beredningsgrupp and to the styrelse; empty takes it back.

    Raises ValidationError for a presentation before it was handed in.
    """
    falt = _beslut(paragraf, beslutad_datum, paragraf_nummer) | {"beredd_datum": beredd_datum}
    satt(slutrapport, falt)
    for namn in ("beredd_datum", "beslutad_datum"):
        dag = getattr(slutrapport, namn)
        if dag and dag < slutrapport.lamnad_datum:
            raise ValidationError(
                {
                    namn: f"Slutrapporten lämnades {langt_datum(slutrapport.lamnad_datum)}. Den "
                    "kan inte ha presenterats tidigare."
                }
            )
    return spara(
        slutrapport, by=by, verb="presenterade", insats=str(slutrapport.insats), falt=sorted(falt)
    )


@transaction.atomic
def ta_bort_slutrapport(*, by: User, slutrapport: Slutrapport) -> None:
    """Take a slutrapport back that should not have been handed in; refused once presented."""
    if slutrapport.beredd_datum or slutrapport.beslutad_datum:
        raise ValidationError(
            "Slutrapporten är presenterad. Ta bort de dagarna först, under När den presenterades."
        )
    handelser.logga(by=by, verb="tog bort", objekt=slutrapport, insats=str(slutrapport.insats))
    slutrapport.delete()


# -- Implemented or ended ------------------------------------------------------------------------


@transaction.atomic
def avsluta_insats(
    *, by: User, insats: Insats, utfall: str, sista_dag: date, **uppgifter: Any
) -> Insatsavslut:
    """Close an insats: implemented (where and by whom) or ended; its last day is then set.

    ``uppgifter`` are hos, var and beskrivning. Raises ValidationError where participants are
    enrolled or left later, for a day after the decided one, and where it is closed already.
    """
    insats = _las(insats)
    if hasattr(insats, "avslut"):
        raise ValidationError(f"{insats} är redan avslutad. Ångra avslutet för att ändra det.")
    if insats.till_datum and sista_dag > insats.till_datum:
        raise ValidationError(
            {
                "sista_dag": f"Insatsen är beslutad till och med {langt_datum(insats.till_datum)}. "
                "Välj en dag till och med den, eller förläng insatsen först."
            }
        )
    _granska_inskrivna(insats, sista_dag)
    avslut = Insatsavslut(
        insats=insats,
        utfall=utfall,
        sista_dag=sista_dag,
        planerad_dag=insats.till_datum,
        skapad_by=by,
        **uppgifter,
    )
    spara(avslut, by=by, verb="avslutade", insats=str(insats))
    andrade = satt(insats, {"till_datum": sista_dag})
    spara(insats, by=by, verb="ändrade", falt=andrade)
    return avslut


def _granska_inskrivna(insats: Insats, sista_dag: date) -> None:
    """Everyone has left an insats before it is closed."""
    if insats.inskrivningar.oppna().exists():
        raise ValidationError(
            "Det finns deltagare som fortfarande är inskrivna. Avsluta deras inskrivningar först."
        )
    if insats.inskrivningar.filter(ut_manad__gt=sista_dag).exists():
        raise ValidationError(
            {"sista_dag": "Det finns deltagare som slutade senare. Välj en senare dag."}
        )


@transaction.atomic
def oppna_insats_igen(*, by: User, insats: Insats) -> Insats:
    """Take a closing back: the last day is what it was before."""
    insats = _las(insats)
    avslut = Insatsavslut.objects.filter(insats=insats).first()
    if avslut is None:
        raise ValidationError(f"{insats} är inte avslutad.")
    andrade = satt(insats, {"till_datum": avslut.planerad_dag})
    handelser.logga(by=by, verb="ångrade avslutet", objekt=avslut, insats=str(insats))
    avslut.delete()
    return spara(insats, by=by, verb="ändrade", falt=andrade)
