"""Guards of income: nothing is shared or claimed twice, and what is invoiced is not rewritten."""

from string import Template

from finsam.overlapp import inga_overlapp
from finsam.vakt import Vakt
from finsam.vaktregel import finns, vakt, vid_delete, vid_insert, vid_update

_TABELL = "ekonomi_delningsregel"
_SAMMA = (
    "{r}.kontoprefix = NEW.kontoprefix AND COALESCE({r}.objekt_id, 0) = COALESCE(NEW.objekt_id, 0)"
)
# What others bear of the same cost on a day, with NEW, is more than the whole.
_FOR_MYCKET = Template(
    "(SELECT COALESCE(SUM(g.procent), 0) FROM $tabell g WHERE $samma_g $annan_g"
    " AND g.from_datum <= $dag AND COALESCE(g.till_datum, '9999-12-31') >= $dag)"
    " + NEW.procent > 100.001"
)
_TEXT = "Delarna av en kostnad blir mer än hundra procent"


def _over_hundra(annan: str) -> str:
    """Say in SQL that the cost is shared out beyond the whole on some day of NEW's period.

    The sum grows only where a rule begins, so those days and NEW's first are enough.
    """
    falt = {
        "tabell": _TABELL,
        "samma_g": _SAMMA.format(r="g"),
        "annan_g": annan.format(r="g"),
    }
    forsta = _FOR_MYCKET.substitute(falt, dag="NEW.from_datum")
    senare = _FOR_MYCKET.substitute(falt, dag="d.from_datum")
    dagar = finns(
        f"{_TABELL} d",
        f"{_SAMMA.format(r='d')} {annan.format(r='d')} AND d.from_datum >= NEW.from_datum"
        f" AND d.from_datum <= COALESCE(NEW.till_datum, '9999-12-31') AND {senare}",
    )
    return f"({forsta} OR {dagar})"


def _hogst_hundra() -> Vakt:
    namn = f"{_TABELL}_hundra"
    nekar = f"BEGIN SELECT RAISE(ABORT, '{_TEXT}'); END"
    ny, andrad = _over_hundra(""), _over_hundra("AND {r}.id <> OLD.id")
    villkor = f"(TG_OP = 'INSERT' AND {ny}) OR (TG_OP = 'UPDATE' AND {andrad})"
    return Vakt(
        namn=namn,
        tabell=_TABELL,
        sqlite={
            f"{namn}_i": f"CREATE TRIGGER {namn}_i BEFORE INSERT ON {_TABELL} WHEN {ny} {nekar}",
            f"{namn}_u": f"CREATE TRIGGER {namn}_u BEFORE UPDATE ON {_TABELL} "
            f"WHEN {andrad} {nekar}",
        },
        postgresql=(
            f"CREATE FUNCTION {namn}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
            f"PERFORM pg_advisory_xact_lock(hashtext('{namn}')); "
            f"IF {villkor} THEN RAISE EXCEPTION '{_TEXT}' USING ERRCODE = '23514'; END IF; "
            "RETURN NEW; END $$",
            f"CREATE TRIGGER {namn} BEFORE INSERT OR UPDATE ON {_TABELL} "
            f"FOR EACH ROW EXECUTE FUNCTION {namn}()",
        ),
    )


_LAST = "Underlaget är fakturerat och ändras inte"
_FAKTURERAT = "OLD.fakturerad_datum IS NOT NULL"

INTAKTER = (
    _hogst_hundra(),
    inga_overlapp(
        _TABELL,
        ("{r}.organisation_id", "{r}.kontoprefix", "COALESCE({r}.objekt_id, 0)"),
        "Organisationen har redan en del av kostnaden under en del av perioden",
    ),
    inga_overlapp("ekonomi_delningsunderlag", ("{r}.regel_id",), "Perioden har redan ett underlag"),
    inga_overlapp("ekonomi_bidragsrekvirering", ("{r}.bidrag_id",), "Perioden är redan rekvirerad"),
    inga_overlapp("ekonomi_momsansokan", ("1",), "Momsen för perioden är redan sökt"),
    vakt(
        "ekonomi_fakturaunderlag",
        [
            vid_insert(
                finns(
                    "ekonomi_fakturaunderlag t",
                    "(t.id = NEW.id OR t.delning_id = NEW.delning_id) "
                    "AND t.fakturerad_datum IS NOT NULL",
                ),
                _LAST,
            ),
            vid_update(
                finns(
                    "ekonomi_fakturaunderlag t",
                    "t.id <> OLD.id AND (t.id = NEW.id OR t.delning_id = NEW.delning_id) "
                    "AND t.fakturerad_datum IS NOT NULL",
                ),
                _LAST,
            ),
            vid_update(
                f"{_FAKTURERAT} AND (NEW.belopp <> OLD.belopp OR NEW.momssats <> OLD.momssats"
                " OR NEW.mottagare_id <> OLD.mottagare_id OR NEW.id <> OLD.id)",
                _LAST,
            ),
            vid_delete(_FAKTURERAT, _LAST),
        ],
    ),
)
