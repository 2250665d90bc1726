"""The kinds of arvode and ersättning, whom a rule is for, and how amounts are rounded.

An arvode is pay for the uppdrag itself; an ersättning covers what it cost (KL 4:12, 4:16;
FinsamL 11 §).
"""

from django.db.models import TextChoices


class Arvodesslag(TextChoices):
    """What is paid; DAGTAK is a ceiling and never a payment."""

    MANAD = "manad", "Månadsarvode"
    SAMMANTRADE = "sammantrade", "Sammanträdesarvode"
    FORRATTNING = "forrattning", "Förrättningsarvode"
    TIMME = "timme", "Timarvode"
    DAGTAK = "dagtak", "Högsta arvode per dag"
    FORLORAD = "forlorad", "Förlorad arbetsförtjänst"
    RESTID = "restid", "Restidsersättning"
    KM = "km", "Bilersättning"
    TRAKTAMENTE = "traktamente", "Traktamente"
    UTLAGG = "utlagg", "Utlägg"


class Arvodesroll(TextChoices):
    """Whom a rule is for, the one that goes first before those after it."""

    ORDFORANDE = "ordforande", "Ordförande"
    VICE = "vice", "Vice ordförande"
    ANDRE_VICE = "andre_vice", "Andre vice ordförande"
    LEDAMOT = "ledamot", "Ledamot"
    ERSATTARE = "ersattare", "Ersättare"
    REVISOR = "revisor", "Revisor"


class Avrundning(TextChoices):
    """How an amount that is worked out is rounded; an amount on a receipt never is."""

    KRONA = "krona", "Till närmaste krona"
    KRONA_UPP = "krona_upp", "Uppåt till hel krona"
    ORE = "ore", "Till närmaste öre"


class Delmanad(TextChoices):
    """What a month gives where the uppdrag holds for a part of it."""

    DAGAR = "dagar", "Per dag, efter månadens dagar"
    HEL = "hel", "Hel månad för påbörjad månad"


S = Arvodesslag
PER_DAG = frozenset({S.SAMMANTRADE, S.FORRATTNING, S.TIMME})  # what the day's ceiling holds
# What a person claims, with what the number counts: one, several.
PER_ENHET = {
    S.FORRATTNING: ("förrättning", "förrättningar"),
    S.TIMME: ("timme", "timmar"),
    S.RESTID: ("timme", "timmar"),
    S.KM: ("km", "km"),
    S.TRAKTAMENTE: ("dag", "dagar"),
}
VERKLIGT = frozenset({S.FORLORAD, S.UTLAGG})  # what it was, as a paper says; ceiling per day
KRAVS = (S.FORLORAD, S.KM, S.RESTID, S.UTLAGG, S.TRAKTAMENTE, S.FORRATTNING, S.TIMME)  # claimed
# The accounts that a new rule is given (BAS); a förbund with another chart writes its own.
KONTON = {
    S.MANAD: "7240",
    S.SAMMANTRADE: "7241",
    S.FORRATTNING: "7241",
    S.TIMME: "7241",
    S.FORLORAD: "7242",
    S.RESTID: "7242",
    S.KM: "7331",
    S.TRAKTAMENTE: "7321",
    S.UTLAGG: "5800",
}
