"""Years that are not counted anew: typed from before the register, or frozen from it."""

from collections import defaultdict
from collections.abc import Iterable

from django.db.models import Count, Q, Sum

from insatser.models import Inskrivning, Insatsar, Nyckeltalshistorik, Volym
from insatser.statistik.arstal import Arstal, rulla_upp
from insatser.statistik.flodestabell import Arsflode
from insatser.statistik.matt import FLODE, Matt
from insatser.statistik.urval import Urval
