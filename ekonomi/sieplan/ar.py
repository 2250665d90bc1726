"""Which financial year (räkenskapsår) a file is booked in."""

from ekonomi.models import Rakenskapsar
from ekonomi.sie import LANGSTA_AR_DAGAR, SieFil


def rakenskapsar_for(sie: SieFil, rar: int) -> tuple[Rakenskapsar | None, str]:
    """Return the year to book in (unsaved when it is new), or why there is none."""
    if rar not in sie.rar:
        return _ar_efter_datum(sie)
    start, slut = sie.rar[rar]
    if slut <= start:
        return None, f"Räkenskapsåret i filen slutar innan det börjar ({start} – {slut})."
    befintliga = list(Rakenskapsar.objects.som_beror(start, slut))
    if not befintliga and (slut - start).days >= LANGSTA_AR_DAGAR:
        return None, (
            f"Räkenskapsåret i filen ({start} – {slut}) är längre än 18 månader. Ett bokfört år "
            "går inte att ändra: rätta #RAR i filen först."
        )
    if not befintliga:
        return Rakenskapsar(start=start, slut=slut), ""
    if [(ar.start, ar.slut) for ar in befintliga] == [(start, slut)]:
        return befintliga[0], ""
    namn = ", ".join(str(ar) for ar in befintliga)
    return None, f"Räkenskapsåret i filen ({start} – {slut}) överlappar {namn}, som redan finns."


def _ar_efter_datum(sie: SieFil) -> tuple[Rakenskapsar | None, str]:
    dagar = [ver.datum for ver in sie.verifikationer]
    if dagar:
        ar = Rakenskapsar.objects.som_innehaller(min(dagar)).first()
        if ar and max(dagar) <= ar.slut:
            return ar, ""
    return None, (
        "Filen säger inte vilket räkenskapsår den gäller (#RAR), och inget år i böckerna "
        "innehåller dess verifikationer. Exportera filen igen med räkenskapsår."
    )
