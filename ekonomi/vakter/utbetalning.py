"""Guards of what is to be paid: no step past the attest without one, and never by whose own it is.

What is sent in stands as it was sent until it is sent back. An attest covers the amount by a line
of the attestordning that holds that day; it can be recalled, not changed or removed.
"""

from finsam.vaktregel import (
    BYTER_ID,
    FINNS,
    INTE_HELA_ORE,
    INTE_HELA_ORE_TEXT,
    andrad,
    finns,
    fraga,
    vakt,
    vid_delete,
    vid_insert,
    vid_update,
)

_SKRIVS = "('utkast', 'atersand')"
_ATTESTERADE = "('attesterad', 'overlamnad', 'bokford')"
_STEG = {
    "utkast": ("inskickad", "makulerad"),
    "inskickad": ("utkast", "atersand", "attesterad", "makulerad"),
    "atersand": ("inskickad", "makulerad"),
    "attesterad": ("inskickad", "overlamnad", "bokford"),
    "overlamnad": ("attesterad", "bokford"),
    "bokford": ("attesterad", "overlamnad"),
}
_TILLATET = " OR ".join(
    f"(OLD.status = '{fran}' AND NEW.status IN ({', '.join(repr(t) for t in till)}))"
    for fran, till in _STEG.items()
)
_UPPGIFTER = (
    *("slag", "insats_id", "period_fran", "period_till", "mottagare_id", "mottagare_namn"),
    *("organisationsnummer", "referens", "fakturanummer", "fakturadatum", "forfallodag"),
    *("belopp", "moms", "avser_id", "inskickad_at", "inskickad_by_id"),
)


def _attest(villkor: str) -> str:
    return finns("ekonomi_utbetalningsattest a", f"a.aterkallad_at IS NULL AND {villkor}")


_ATTESTERAD = _attest("a.utbetalning_id = NEW.id AND a.belopp = NEW.belopp")
_RADSUMMA = f"({fraga('SUM(r.belopp)', 'ekonomi_utbetalningsrad r', 'r.utbetalning_id = NEW.id')})"
SAKNAR_ATTEST = "Ingen attest gäller"
LAST = "Det som är inskickat ändras inte"

# OR REPLACE would push away the invoice that stands, whatever its attest.
_SAMMA_FAKTURA = (
    "NEW.slag = 'faktura' AND NEW.status <> 'makulerad' AND u.slag = 'faktura' "
    "AND u.status <> 'makulerad' AND u.fakturanummer = NEW.fakturanummer "
    "AND (u.mottagare_id = NEW.mottagare_id OR (u.mottagare_id IS NULL "
    "AND NEW.mottagare_id IS NULL AND u.mottagare_namn = NEW.mottagare_namn) "
    "OR (u.organisationsnummer <> '' AND u.organisationsnummer = NEW.organisationsnummer))"
)
FINNS_FAKTURA = "Fakturan finns redan"

UTBETALNING = vakt(
    "ekonomi_utbetalning",
    [
        vid_insert(finns("ekonomi_utbetalning u", "u.id = NEW.id"), FINNS),
        vid_insert(finns("ekonomi_utbetalning u", _SAMMA_FAKTURA), FINNS_FAKTURA),
        vid_update(
            finns("ekonomi_utbetalning u", f"u.id <> OLD.id AND {_SAMMA_FAKTURA}"), FINNS_FAKTURA
        ),
        vid_insert("NEW.status <> 'utkast'", "En utbetalning skapas som utkast"),
        vid_insert(f"{INTE_HELA_ORE} OR NEW.moms <> CAST(NEW.moms AS BIGINT)", INTE_HELA_ORE_TEXT),
        vid_update(f"{INTE_HELA_ORE} OR NEW.moms <> CAST(NEW.moms AS BIGINT)", INTE_HELA_ORE_TEXT),
        vid_update("NEW.id <> OLD.id", BYTER_ID),
        vid_update(andrad("skapad_by_id", "skapad_at"), "Vem som skapade den ändras inte"),
        vid_update(f"NEW.status <> OLD.status AND NOT ({_TILLATET})", "Det steget finns inte"),
        vid_update(f"OLD.status NOT IN {_SKRIVS} AND {andrad(*_UPPGIFTER)}", LAST),
        vid_update(
            f"NEW.status = 'inskickad' AND OLD.status IN {_SKRIVS} AND "
            f"(NEW.belopp = 0 OR NEW.belopp IS DISTINCT FROM {_RADSUMMA} + NEW.moms)",
            "Raderna går inte ihop med beloppet",
        ),
        vid_update(f"NEW.status IN {_ATTESTERADE} AND NOT {_ATTESTERAD}", SAKNAR_ATTEST),
        vid_update(
            "NEW.status IN ('utkast', 'atersand', 'makulerad') AND "
            + _attest("a.utbetalning_id = NEW.id"),
            "Återkalla attesten först",
        ),
        vid_update(
            "NEW.status = 'bokford' AND NOT "
            + finns(
                "ekonomi_verifikation v", "v.id = NEW.verifikation_id AND v.bokford_at IS NOT NULL"
            ),
            "Verifikationen är inte bokförd",
        ),
        vid_delete("OLD.status <> 'utkast' OR OLD.inskickad_at IS NOT NULL", "Makulera i stället"),
    ],
)

# -- Rows and files: written in drafts only -----------------------------------------------------


def _inte_utkast(vilka: str) -> str:
    return finns("ekonomi_utbetalning u", f"u.status NOT IN {_SKRIVS} AND u.id {vilka}")


def _las(vilka: str) -> str:
    """Wait for a step under way, and hold the next one, until the row is in."""
    return f"PERFORM 1 FROM ekonomi_utbetalning u WHERE u.id {vilka} ORDER BY u.id FOR SHARE;"


_GAMLA_OCH_NYA = "IN (OLD.utbetalning_id, NEW.utbetalning_id)"
# What the attest covers stays; an account or object that nobody had set may be set afterwards.
_KONTERAS = (
    "NOT "
    + andrad("utbetalning_id", "kostnadsslag", "text", "belopp")
    + " AND (OLD.konto_id IS NULL OR NEW.konto_id IS NOT DISTINCT FROM OLD.konto_id)"
    + " AND (OLD.objekt_id IS NULL OR NEW.objekt_id IS NOT DISTINCT FROM OLD.objekt_id)"
)
_LAS = {
    "INSERT": _las("= NEW.utbetalning_id"),
    "UPDATE": _las(_GAMLA_OCH_NYA),
    "DELETE": _las("= OLD.utbetalning_id"),
}
RADER = vakt(
    "ekonomi_utbetalningsrad",
    [
        vid_insert(_inte_utkast("= NEW.utbetalning_id"), LAST),
        vid_insert(finns("ekonomi_utbetalningsrad r", "r.id = NEW.id"), FINNS),
        vid_insert(INTE_HELA_ORE, INTE_HELA_ORE_TEXT),
        vid_update(INTE_HELA_ORE, INTE_HELA_ORE_TEXT),
        vid_update("NEW.id <> OLD.id", BYTER_ID),
        vid_update(f"{_inte_utkast(_GAMLA_OCH_NYA)} AND NOT ({_KONTERAS})", LAST),
        vid_delete(_inte_utkast("= OLD.utbetalning_id"), LAST),
    ],
    forst=_LAS,
)
BILAGOR = vakt(
    "ekonomi_utbetalningsbilaga",
    [
        vid_insert(_inte_utkast("= NEW.utbetalning_id"), LAST),
        vid_insert(finns("ekonomi_utbetalningsbilaga b", "b.id = NEW.id"), FINNS),
        vid_update("1 = 1", "En bilaga byts inte"),
        vid_delete(_inte_utkast("= OLD.utbetalning_id"), LAST),
    ],
    forst=_LAS,
)

# -- The attest: by the attestordning, never of what is one's own -------------------------------
_U = "ekonomi_utbetalning u"
_DEN = "u.id = NEW.utbetalning_id"
_INSKICKAD = f"{_DEN} AND u.status = 'inskickad' AND u.belopp = NEW.belopp"
_CHEFENS = finns("finsam_rolltilldelning t", "t.user_id = u.avser_id AND t.roll = 'forbundschef'")
_HAR_FUNKTIONEN = finns(
    "styrelse_ordforandeskap o JOIN styrelse_uppdrag p ON p.id = o.uppdrag_id "
    "JOIN styrelse_organ g ON g.id = p.organ_id JOIN styrelse_person n ON n.id = p.person_id",
    "n.user_id = NEW.attesterad_by_id AND o.roll = x.funktion AND g.typ = 'styrelse' "
    "AND o.from_datum <= NEW.dag AND (o.till_datum IS NULL OR o.till_datum >= NEW.dag)",
)
_STODS = finns(
    f"ekonomi_attestregel x JOIN {_U} ON {_DEN}",
    "x.id = NEW.regel_id AND x.from_datum <= NEW.dag "
    "AND (x.till_datum IS NULL OR x.till_datum >= NEW.dag) "
    "AND (x.till_belopp IS NULL OR x.till_belopp >= ABS(u.belopp)) "
    f"AND ((x.slag = 'chefens_egna' AND {_CHEFENS}) "
    f"OR (x.slag IN ('allt', u.slag) AND NOT {_CHEFENS})) "
    f"AND (x.user_id = NEW.attesterad_by_id OR (x.user_id IS NULL AND {_HAR_FUNKTIONEN}))",
)
EGEN = "Ingen attesterar ensam det som är ens eget"
ATTEST = vakt(
    "ekonomi_utbetalningsattest",
    [
        vid_insert(finns("ekonomi_utbetalningsattest a", "a.id = NEW.id"), FINNS),
        vid_insert(
            finns(
                "ekonomi_utbetalningsattest a",
                "a.utbetalning_id = NEW.utbetalning_id AND a.aterkallad_at IS NULL",
            ),
            "Den är redan attesterad",
        ),
        vid_insert(
            f"NOT {finns(_U, _INSKICKAD)}",
            "Bara det som är inskickat attesteras",
        ),
        vid_insert(
            finns(
                _U,
                f"{_DEN} AND NEW.attesterad_by_id IN "
                "(u.skapad_by_id, COALESCE(u.inskickad_by_id, -1), COALESCE(u.avser_id, -1))",
            ),
            EGEN,
        ),
        vid_insert(f"NOT {_STODS}", "Attestordningen ger inte den attesten"),
        vid_update(
            "OLD.aterkallad_at IS NOT NULL OR "
            + andrad(
                *("id", "utbetalning_id", "regel_id", "belopp", "dag"),
                *("attesterad_at", "attesterad_by_id"),
            ),
            "En attest kan bara återkallas",
        ),
        vid_update(
            "NEW.aterkallad_at IS NOT NULL AND "
            + finns(_U, f"{_DEN} AND u.status IN {_ATTESTERADE}"),
            "Ta tillbaka den till inskickad först",
        ),
        vid_delete("1 = 1", "En attest kan bara återkallas"),
    ],
    forst={"INSERT": _las("= NEW.utbetalning_id"), "UPDATE": _las("= NEW.utbetalning_id")},
)

UTBETALNINGAR = (UTBETALNING, RADER, BILAGOR, ATTEST)
