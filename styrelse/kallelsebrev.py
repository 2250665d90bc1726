"""The words of the mail that brings a kallelse; nothing of what is under sekretess is in it."""

from styrelse.kallelseinnehall import andringar
from styrelse.models import Kallelse, Kallelsemottagare, Sammantrade


def rubrikrad(mote: Sammantrade, kallelse: Kallelse) -> str:
    """Return the mail's subject."""
    ord_ = "Ändrad kallelse" if kallelse.version > 1 else "Kallelse"
    tid = f" klockan {kallelse.innehall['tid']}" if kallelse.innehall["tid"] else ""
    return f"{ord_}: {kallelse.innehall['organ']} {mote.datum}{tid}"


def brev(mottagare: Kallelsemottagare, adress: str) -> str:
    """Return the mail's text; ``adress`` leads to the meeting's page behind sign-in."""
    kallelse = mottagare.kallelse
    data = kallelse.innehall
    delar = [f"Hej {mottagare.person.namn}!", _nar(data), _var(data)]
    delar += [data["upplysning"], _andrat(kallelse), _att_ta_upp(data), _roll(mottagare)]
    delar += [f"Läs handlingarna och svara om du kommer:\n{adress}"]
    delar += ["Kallelsen är bifogad som PDF."]
    return "\n\n".join(del_ for del_ in delar if del_) + "\n"


def _nar(data: dict) -> str:
    tid = f" klockan {data['tid']}" if data["tid"] else ""
    return f"{data['organ']} kallas till {data['rubrik'].lower()} {data['datum']}{tid}."


def _var(data: dict) -> str:
    rader = [("Plats", data["plats"]), ("Videomöte", data["videolank"])]
    return "\n".join(f"{ord_}: {varde}" for ord_, varde in rader if varde)


def _andrat(kallelse: Kallelse) -> str:
    forra = kallelse.sammantrade.kallelser.filter(version=kallelse.version - 1).first()
    if forra is None:
        return ""
    rader = "\n".join(f"– {rad}" for rad in andringar(forra.innehall, kallelse.innehall))
    return f"Ändrat sedan förra kallelsen:\n{rader}"


def _att_ta_upp(data: dict) -> str:
    rader = "\n".join(f"{p['nummer']}. {p['rubrik']}" for p in data["punkter"])
    return f"Att ta upp:\n{rader}"


def _roll(mottagare: Kallelsemottagare) -> str:
    if mottagare.som != "ersättare":
        return ""
    return "Du är ersättare. Kansliet hör av sig om du ska tjänstgöra."
