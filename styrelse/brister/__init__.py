"""What the register lacks on a day, measured against the law (2003:1210, FinsamL).

Each is a warning and never a refusal: the register may be behind, and a förbund may have
agreed on something else (kommuner that share a seat). Such a warning is accepted once with a
reason (services.godta_brist) and comes back when what it found changes.
"""

from styrelse.brister.brist import KRAV, Brist, Krav
from styrelse.brister.granskning import Granskning, Kravrad, brister, granska

__all__ = ["KRAV", "Brist", "Granskning", "Krav", "Kravrad", "brister", "granska"]
