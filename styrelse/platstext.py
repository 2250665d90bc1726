"""How many seats an organ has, in words."""

from finsam.format import med_ord, uppraknat
from styrelse.forteckning import Platsantal
from styrelse.forteckning.platser import DELAD
from styrelse.models import Medlem

_SLAG = {
    Medlem.Typ.KOMMUN: ("kommun", "kommuner"),
    Medlem.Typ.REGION: ("region", "region"),
    Medlem.Typ.FK: ("Försäkringskassan", "Försäkringskassan"),
    Medlem.Typ.AF: ("Arbetsförmedlingen", "Arbetsförmedlingen"),
    DELAD: ("olika slags medlemmar tillsammans", "olika slags medlemmar tillsammans"),
}


def antal_i_ord(antal: Platsantal) -> str:
    """Say how many seats there are: ``17 platser: 12 för kommuner, 3 för region … ``."""
    if not antal.ledamoter:
        return ""
    per_slag = [
        f"{n} för {_SLAG[slag][n != 1]}" for slag in _SLAG if (n := antal.ledamoter.get(slag, 0))
    ]
    ersattare = f", med {antal.summa_ersattare} ersättare" if antal.summa_ersattare else ""
    platser = med_ord(antal.summa_ledamoter, "plats", "platser")
    return f"{platser}{ersattare}: {uppraknat(per_slag)}."
