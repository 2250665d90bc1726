"""The names of what is counted: the measures of Storhet and of Nyckeltalshistorik alike.

The flow (``deltagare.…``) is of everyone, coded or counted; what is told of the persons is of
the coded ones only. Pure.
"""

from enum import StrEnum


class Matt(StrEnum):
    """One measure; those with groups have one count per group and the whole without one."""

    # The flow of a year or a period: start + nya = totalt = avslutade + slut.
    PLATSER = "deltagare.platser"  # budgeted; no count of participants
    START = "deltagare.pagaende_start"
    NYA = "deltagare.nya"
    TOTALT = "deltagare.totalt"
    AVSLUTADE = "deltagare.avslutade"
    SLUT = "deltagare.pagaende_slut"
    # Of the new and the ended: those with a code, and those in volume only.
    KODADE_NYA = "kodade.nya"
    KODADE_AVSLUTADE = "kodade.avslutade"
    ANONYMA_NYA = "anonyma.nya"
    ANONYMA_AVSLUTADE = "anonyma.avslutade"
    # Of the coded new.
    ALDER = "alder"
    ALDER_KAND = "alder.kand"
    ALDER_UNDER_30 = "alder.under_30"
    ALDER_SUMMA = "alder.summa"  # their ages added up, for the mean
    UTBILDNING = "utbildning"
    UTBILDNING_KAND = "utbildning.kand"
    TID = "tid"
    TID_KAND = "tid.kand"
    TID_OVER_1 = "tid.over_1_ar"
    TID_OVER_5 = "tid.over_5_ar"
    REMITTENT = "remittent"
    # Of the coded ended.
    AVSLUTSORSAK = "avslutsorsak"
    SYSSELSATTNING_FORE = "sysselsattning_fore"
    SYSSELSATTNING_EFTER = "sysselsattning_efter"
    FORSORJNING_FORE = "forsorjning_fore"
    FORSORJNING_EFTER = "forsorjning_efter"
    EGEN_FORE = "egen_forsorjning.fore"
    EGEN_EFTER = "egen_forsorjning.efter"
    SOKANDE_FORE = "arbetssokande.fore"
    SOKANDE_EFTER = "arbetssokande.efter"
    ARBETE_STUDIER_FORE = "arbete_studier.fore"
    ARBETE_STUDIER = "arbete_studier.efter"
    # Of remisser that were talked over.
    KONSULTATIONER = "konsultationer"
    KONSULTATIONER_INSKRIVNA = "konsultationer.inskrivna"
    # Since the insats began, up to the year's end.
    SEDAN_START = "sedan_start.totalt"
    SEDAN_START_AVSLUTADE = "sedan_start.avslutade"
    SEDAN_START_ARBETE_STUDIER = "sedan_start.arbete_studier"


FLODE = (Matt.START, Matt.NYA, Matt.TOTALT, Matt.AVSLUTADE, Matt.SLUT)

RUBRIKER = {
    Matt.PLATSER: "Platser",
    Matt.START: "Pågående vid årets början",
    Matt.NYA: "Nya",
    Matt.TOTALT: "Totalt",
    Matt.AVSLUTADE: "Avslutade",
    Matt.SLUT: "Pågående vid årets slut",
    Matt.ARBETE_STUDIER: "Till arbete eller studier",
    Matt.SOKANDE_EFTER: "Arbetssökande efter avslut",
    Matt.KONSULTATIONER: "Konsultationer",
    Matt.SEDAN_START: "Deltagare sedan start",
    Matt.SEDAN_START_AVSLUTADE: "Avslutade sedan start",
    Matt.SEDAN_START_ARBETE_STUDIER: "Till arbete eller studier sedan start",
}
# What can be typed of a year before the register: (measure, heading).
ATT_SKRIVA = [(matt.value, rubrik) for matt, rubrik in RUBRIKER.items()]
