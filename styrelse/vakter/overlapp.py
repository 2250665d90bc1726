"""Guards of periods: the same thing never holds twice on a day."""

from finsam.overlapp import inga_overlapp

_ORGAN = "(SELECT u.organ_id FROM styrelse_uppdrag u WHERE u.id = {r}.uppdrag_id)"

VAKTER = (
    inga_overlapp(
        "styrelse_uppdrag",
        ("{r}.person_id", "{r}.organ_id", "{r}.roll"),
        "Personen har redan samma uppdrag under en del av perioden",
    ),
    inga_overlapp(
        "styrelse_ordforandeskap",
        ("{r}.roll", _ORGAN),
        "Organet har redan en sådan ordförande under en del av perioden",
    ),
    inga_overlapp(
        "styrelse_medlem",
        ("{r}.organisation_id",),
        "Organisationen är redan medlem under en del av perioden",
    ),
)
