"""Who reaches the pages where a file is checked: everybody, without login."""

from tests.atkomst.roller import ALLA

VERIFIERINGEN = {"verifiera:start": ALLA, "verifiera:svar": ALLA, "verifiera:kod": ALLA}
