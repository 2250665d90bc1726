"""Writes of payment plans, and of what has been invoiced."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction

from ekonomi.betalningsplan import forfallodagar
from ekonomi.fordelning import delbetalningar
from ekonomi.models import Betalningsplan, Fakturaunderlag, Medlemsbidrag
from finsam.format import kr
from finsam.handelser import logga
from finsam.models import User


@transaction.atomic
def planera_ar(*, by: User, ar: int, takt: str, forsta_forfallodag: date) -> list[Betalningsplan]:
    """Plan the payments of every member's contribution of a year (see ``planera_betalning``).

    Raises ValidationError where no contribution is decided.
    """
    bidragen = [b for b in Medlemsbidrag.objects.for_ar(ar) if b.belopp]
    if not bidragen:
        raise ValidationError(f"Fastställ bidragen för {ar} först. Det är de som faktureras.")
    return [
        planera_betalning(by=by, bidrag=b, takt=takt, forsta_forfallodag=forsta_forfallodag)
        for b in bidragen
    ]


@transaction.atomic
def planera_betalning(
    *, by: User, bidrag: Medlemsbidrag, takt: str, forsta_forfallodag: date
) -> Betalningsplan:
    """Plan when a member pays its contribution; the payments add up to it exactly.

    Payments that are invoiced stay, and what is left is shared between the later days. Raises
    ValidationError for a first day outside the contribution's year, and where what is invoiced
    leaves nothing to plan for.
    """
    if forsta_forfallodag.year != bidrag.ar:
        raise ValidationError({"forsta_forfallodag": f"Välj en dag under {bidrag.ar}."})
    plan, ny = Betalningsplan.objects.update_or_create(
        bidrag=bidrag, defaults={"takt": takt, "forsta_forfallodag": forsta_forfallodag}
    )
    antal = lagg_planen(plan)
    verb = "planerade betalning" if ny else "planerade om betalning"
    logga(by=by, verb=verb, objekt=plan, antal=antal)
    return plan


def lagg_planen(plan: Betalningsplan) -> int:
    """Write the plan's payments anew but for those invoiced; return how many were written."""
    bidrag = plan.bidrag
    dagar = forfallodagar(plan.takt, plan.forsta_forfallodag)
    fakturerat = plan.underlag.fakturerade()
    kvar, klara = bidrag.belopp - fakturerat.summa(), fakturerat.count()
    plan.underlag.ej_fakturerade().delete()
    if not kvar:
        return 0
    if kvar < 0 or klara >= len(dagar):
        raise ValidationError(
            f"{bidrag.medlem} är redan fakturerad {kr(bidrag.belopp - kvar)} kr av "
            f"{kr(bidrag.belopp)} kr. Ångra en fakturering, eller välj fler betalningar."
        )
    delar = delbetalningar(kvar, len(dagar) - klara)
    Fakturaunderlag.objects.bulk_create(
        Fakturaunderlag(
            plan=plan,
            mottagare=bidrag.medlem.organisation,
            forfallodag=dag,
            belopp=belopp,
            text=f"Medlemsbidrag {bidrag.ar}, betalning {nr} av {len(dagar)}",
        )
        for nr, (dag, belopp) in enumerate(zip(dagar[klara:], delar, strict=True), klara + 1)
        if belopp
    )
    return len(delar)


@transaction.atomic
def ta_bort_plan(*, by: User, plan: Betalningsplan) -> None:
    """Remove a plan and its payments. Raises ValidationError where any is invoiced."""
    if plan.underlag.fakturerade().exists():
        raise ValidationError("Något i planen är fakturerat. Ångra faktureringen först.")
    logga(by=by, verb="tog bort betalningsplan", objekt=plan, bidrag=plan.bidrag_id)
    plan.underlag.all().delete()
    plan.delete()


@transaction.atomic
def markera_fakturerad(
    *, by: User, underlag: Fakturaunderlag, datum: date, nummer: str
) -> Fakturaunderlag:
    """Say that a sum has been invoiced, on which day and with which number.

    Raises ValidationError without a number, and where it is invoiced already.
    """
    underlag = Fakturaunderlag.objects.select_for_update().get(pk=underlag.pk)
    if underlag.fakturerad:
        raise ValidationError(f"Beloppet är redan fakturerat med faktura {underlag.fakturanummer}.")
    if not nummer.strip():
        raise ValidationError({"nummer": "Skriv fakturans nummer."})
    underlag.fakturerad_datum, underlag.fakturanummer = datum, nummer.strip()
    underlag.save(update_fields=["fakturerad_datum", "fakturanummer"])
    logga(by=by, verb="fakturerade", objekt=underlag, nummer=underlag.fakturanummer)
    return underlag


@transaction.atomic
def angra_fakturering(*, by: User, underlag: Fakturaunderlag, skal: str) -> Fakturaunderlag:
    """Say that a sum is not invoiced after all: the invoice was credited, or marked by mistake.

    Raises ValidationError where it is not invoiced, and without a reason.
    """
    underlag = Fakturaunderlag.objects.select_for_update().get(pk=underlag.pk)
    if not underlag.fakturerad:
        raise ValidationError("Beloppet är inte fakturerat.")
    if not skal.strip():
        raise ValidationError({"skal": "Skriv varför, till exempel att fakturan är krediterad."})
    nummer = underlag.fakturanummer
    underlag.fakturerad_datum, underlag.fakturanummer = None, ""
    underlag.save(update_fields=["fakturerad_datum", "fakturanummer"])
    logga(by=by, verb="ångrade fakturering", objekt=underlag, nummer=nummer, skal=skal.strip())
    return underlag
