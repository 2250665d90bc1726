"""Which parties and kommuner an enrolment may name."""

from django.db.models import Exists, OuterRef, Q, QuerySet

from insatser.models import Insats
from styrelse.models import Medlem, Organisation


def kommuner(insats: Insats) -> QuerySet[Organisation]:
    """Return the kommuner that the insats is for, all of the förbund's where none is said."""
    egna = insats.kommuner.all()
    return egna if egna.exists() else Organisation.objects.kommuner()


def mojliga_parter(insats: Insats) -> QuerySet[Organisation]:
    """Return where a participant may be current: the insats's parties and the members.

    Members other than kommuner come first; of kommuner those that the insats is for.
    """
    kommun = Q(medlemskap__typ=Medlem.Typ.KOMMUN)
    val = Q(insatsparter__insats=insats) | (Q(medlemskap__isnull=False) & ~kommun)
    egna = insats.kommuner.values_list("pk", flat=True)
    val |= Q(pk__in=egna) if egna else kommun
    parter = Organisation.objects.filter(val)
    ar_kommun = Medlem.objects.filter(organisation=OuterRef("pk"), typ=Medlem.Typ.KOMMUN)
    alla = Organisation.objects.filter(pk__in=parter.values("pk"))
    return alla.order_by(Exists(ar_kommun), "namn")
