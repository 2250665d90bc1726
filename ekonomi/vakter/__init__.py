"""The ledger's guards: what the database itself refuses, by raw SQL too, on both engines.

Posting is the checkpoint (docs/beslut): a verifikation is a draft until it is posted through an
open gate (bokföringsgrind), and after that neither it nor its rows can change or vanish.
"""

from ekonomi.vakter.anvant import ANVANT
from ekonomi.vakter.ar import AR
from ekonomi.vakter.attest import ATTEST
from ekonomi.vakter.attestregel import ATTESTREGEL
from ekonomi.vakter.bokslut import BOKSLUT
from ekonomi.vakter.budget import BUDGETVAKTER
from ekonomi.vakter.filversion import UTTAG
from ekonomi.vakter.forslag import FORSLAG
from ekonomi.vakter.handlingar import HANDLINGAR
from ekonomi.vakter.intakter import INTAKTER
from ekonomi.vakter.underlag import UNDERLAG
from ekonomi.vakter.utbetalning import UTBETALNINGAR
from ekonomi.vakter.verifikation import VERIFIKATION
from finsam.overlapp import inga_overlapp

EN_INSATS = inga_overlapp(
    "ekonomi_insatsobjekt", ("{r}.objekt_id",), "Objektet har redan en insats under perioden"
)

VAKTER = (
    *VERIFIKATION,
    *AR,
    *ANVANT,
    ATTEST,
    ATTESTREGEL,
    *BOKSLUT,
    *UTBETALNINGAR,
    *BUDGETVAKTER,
    *FORSLAG,
    *UNDERLAG,
    UTTAG,
    *HANDLINGAR,
    *INTAKTER,
    EN_INSATS,
)
