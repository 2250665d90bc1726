"""What the diarium makes of an e-mail before anybody has said so: which case, from whom."""

import re
from dataclasses import dataclass

from django.db.models import Q

from finsam.models import User
from styrelse.epost import Epost
from styrelse.models import Arende, Handling, Organisation, Person

# Addresses there belong to persons and say nothing of an organisation.
ALLMANNA = {"gmail.com", "outlook.com", "hotmail.com", "live.se", "icloud.com", "telia.com"}


@dataclass(frozen=True, slots=True)
class Avsandare:
    """Whom a document is from or to, as the diarium notes it."""

    riktning: str
    organisation: Organisation | None
    motpart: str


def redan_diariefort(brev: Epost) -> Handling | None:
    """Return the document that this very e-mail already is, if any."""
    if not brev.meddelande_id:
        return None
    samma = Handling.objects.filter(meddelande_id=brev.meddelande_id[:250])
    return samma.select_related("arende").first()


def foreslaget_arende(brev: Epost) -> Arende | None:
    """Return the case that the e-mail answers to: its dnr in the subject, or the same thread."""
    if arende := _ur_amnet(brev.rubrik):
        return arende
    i_traden = Handling.objects.filter(meddelande_id__in=[i[:250] for i in brev.svar_pa])
    tidigare = i_traden.select_related("arende").order_by("-pk").first()
    return tidigare.arende if tidigare else None


def _ur_amnet(amne: str) -> Arende | None:
    """Return the case whose dnr stands in the subject, the longest where several do."""
    if not re.search(r"\d", amne):
        return None
    alla = sorted(Arende.objects.values_list("dnr", "pk"), key=lambda par: -len(par[0]))
    for dnr, pk in alla:
        if re.search(rf"(?<!\w){re.escape(dnr)}(?!\w)", amne, re.IGNORECASE):
            return Arende.objects.get(pk=pk)
    return None


def avsandaren(brev: Epost) -> Avsandare:
    """Return from whom the e-mail came, or to whom it went when one of our own users wrote it."""
    if brev.fran_adress and User.objects.filter(email__iexact=brev.fran_adress).exists():
        till = next(iter(brev.till), "")
        return Avsandare(Handling.Riktning.UTGAENDE, organisation_for(till), till[:120])
    motpart = brev.fran_namn or brev.fran_adress
    return Avsandare(Handling.Riktning.INKOMMEN, organisation_for(brev.fran_adress), motpart[:120])


def organisation_for(adress: str) -> Organisation | None:
    """Return whose address it is: by the address itself, by a person in office, by its domain."""
    if "@" not in adress:
        return None
    if egen := Organisation.objects.filter(epost__iexact=adress).first():
        return egen
    person = Person.objects.filter(epost__iexact=adress).first()
    uppdrag = person.uppdrag.order_by("-from_datum").first() if person else None
    if uppdrag and (medlem := uppdrag.medlem):
        return medlem.organisation
    doman = adress.rpartition("@")[2].lower()
    if doman in ALLMANNA:
        return None
    return Organisation.objects.filter(Q(epost__iendswith=f"@{doman}")).order_by("pk").first()
