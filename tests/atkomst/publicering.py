"""Who publishes, and what everybody may read: name of the URL → roles."""

from tests.atkomst.roller import ALLA, KANSLI

TABELL = {
    "handlingar:lista": ALLA,
    "handlingar:flode": ALLA,
    "handlingar:data": ALLA,
    "handlingar:oppna_data": ALLA,
    "handlingar:handling": ALLA,
    "handlingar:pdf": ALLA,
    "handlingar:html": ALLA,
    "handlingar:json": ALLA,
    "handlingar:csv": ALLA,
    "handlingar:version": ALLA,
    "tillganglighet:redogorelse": ALLA,
    "tillganglighet:rapportera": ALLA,
    "tillganglighet:tack": ALLA,
    "robots": ALLA,
    "sitemap": ALLA,
    "security": ALLA,
    "rapporter:publikationer": KANSLI,
    "rapporter:att_publicera": KANSLI,
    "rapporter:publikation": KANSLI,
    "rapporter:avpublicera": KANSLI,
    "rapporter:publicera_utgava": KANSLI,
    "rapporter:publicera_protokoll": KANSLI,
    "rapporter:publicera_handling": KANSLI,
    "rapporter:tillganglighet": KANSLI,
    "rapporter:tillganglighetsbrister": KANSLI,
    "rapporter:tillganglighetsbrist": KANSLI,
}
