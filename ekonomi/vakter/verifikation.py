"""Guards of posting: the gate, the verifikation and its rows."""

from finsam.vaktregel import (
    BYTER_ID,
    FINNS,
    INTE_HELA_ORE,
    INTE_HELA_ORE_TEXT,
    finns,
    fraga,
    givet,
    vakt,
    vid_delete,
    vid_insert,
    vid_update,
)

LAST = "En bokförd verifikation kan inte ändras"

# -- The gate (bokföringsgrind): only through it, one at a time per year and series -------------
_I_SERIEN = "v.ar_id = OLD.ar_id AND v.serie_id = OLD.serie_id"
_LUCKA = fraga(
    "COUNT(*) <> COALESCE(MAX(v.nummer), 0)",
    "ekonomi_verifikation v",
    f"{_I_SERIEN} AND v.nummer IS NOT NULL",
)
GRIND = vakt(
    "ekonomi_bokforingsgrind",
    [
        vid_insert(
            finns("ekonomi_rakenskapsar a", "a.id = NEW.ar_id AND a.last_at IS NOT NULL"),
            "Räkenskapsåret är låst",
        ),
        vid_insert(
            finns(
                "ekonomi_bokforingsgrind g",
                "g.id = NEW.id OR (g.ar_id = NEW.ar_id AND g.serie_id = NEW.serie_id)",
            ),
            "Bokföring pågår redan i serien",
        ),
        vid_update("1 = 1", "En bokföringsgrind kan inte ändras"),
        vid_delete(
            finns(
                "ekonomi_verifikation v JOIN ekonomi_rad r ON r.verifikation_id = v.id",
                f"{_I_SERIEN} AND v.bokford_at IS NULL AND r.bokforingsdatum IS NOT NULL",
            ),
            "Ett utkast har rader med bokföringsdatum",
        ),
        vid_delete(
            f"({_LUCKA})",
            "Numren i serien har en lucka",
        ),
    ],
    forst={
        # A snapshot older than the locks would not see the rows that others have added.
        "INSERT": "IF current_setting('transaction_isolation') <> 'read committed' THEN "
        "RAISE EXCEPTION 'Bokföring kräver READ COMMITTED' USING ERRCODE = '23514'; END IF; "
        "PERFORM 1 FROM ekonomi_rakenskapsar a WHERE a.id = NEW.ar_id FOR SHARE;"
    },
)

# -- The verifikation: draft, posted, locked ----------------------------------------------------
REDAN_RATTAD = "Verifikationen är redan rättad"
# OR REPLACE would push the posted correction away, for one verifikation has one correction.
_REDAN_RATTAD = finns(
    "ekonomi_verifikation v", "v.rattar_id = NEW.rattar_id AND v.bokford_at IS NOT NULL"
)
_BOKFORS = "NEW.bokford_at IS NOT NULL"
# A file's voucher counts once: an earlier version must have been corrected first.
_ANNAN_I_KRAFT = finns(
    "ekonomi_verifikation v",
    "v.ar_id = NEW.ar_id AND v.filens_serie = NEW.filens_serie"
    " AND v.filens_nummer = NEW.filens_nummer"
    " AND v.filens_ordning = NEW.filens_ordning AND v.id <> NEW.id"
    " AND v.sie_import_id IS NOT NULL AND v.bokford_at IS NOT NULL AND NOT "
    + finns("ekonomi_verifikation r", "r.rattar_id = v.id AND r.bokford_at IS NOT NULL"),
)
# Taken back, such a storno would let the voucher count beside the file's next version.
_TAR_UT_UR_FIL = finns(
    "ekonomi_verifikation s JOIN ekonomi_verifikation o ON o.id = s.rattar_id",
    "s.id = NEW.rattar_id AND o.sie_import_id IS NOT NULL",
)


def _raderna(vad: str) -> str:
    return f"({fraga(vad, 'ekonomi_rad r', 'r.verifikation_id = NEW.id')})"


# -- The closing (stängning): what no sum counts may hold nothing but result and equity, once ----
_STANGER = f"{_BOKFORS} AND NEW.slag = 'stangning'"
_EJ_KAPITAL = finns(
    "ekonomi_rad r JOIN ekonomi_konto k ON k.id = r.konto_id",
    "r.verifikation_id = NEW.id AND SUBSTR(k.nummer, 1, 2) <> '20' AND (k.ktyp IN ('T', 'S') "
    "OR (k.ktyp = '' AND SUBSTR(k.nummer, 1, 1) IN ('1', '2')))",
)
_REDAN_STANGT = finns(
    "ekonomi_verifikation v",
    "v.ar_id = NEW.ar_id AND v.slag = 'stangning' AND v.bokford_at IS NOT NULL "
    "AND v.rattar_id IS NULL AND NOT "
    + finns("ekonomi_verifikation f", "f.rattar_id = v.id AND f.bokford_at IS NOT NULL"),
)
_ANNAT_SLAG = finns("ekonomi_verifikation v", "v.id = NEW.rattar_id AND v.slag <> NEW.slag")

VERIFIKATIONER = vakt(
    "ekonomi_verifikation",
    [
        vid_insert(_BOKFORS, "En verifikation skapas som utkast"),
        vid_insert(finns("ekonomi_verifikation v", "v.id = NEW.id"), FINNS),
        *givet("NEW.rattar_id IS NOT NULL", vid_insert(_REDAN_RATTAD, REDAN_RATTAD)),
        *givet(
            "NEW.rattar_id IS DISTINCT FROM OLD.rattar_id", vid_update(_REDAN_RATTAD, REDAN_RATTAD)
        ),
        vid_update("OLD.bokford_at IS NOT NULL", LAST),
        vid_update("NEW.id <> OLD.id", BYTER_ID),
        *givet(
            "NEW.bokford_at IS NULL",
            vid_update(
                _raderna("COUNT(r.bokforingsdatum) > 0"), "Verifikationen håller på att bokföras"
            ),
        ),
        *givet(
            _BOKFORS,
            vid_update(
                "NOT "
                + finns(
                    "ekonomi_bokforingsgrind g", "g.ar_id = NEW.ar_id AND g.serie_id = NEW.serie_id"
                ),
                "Ingen bokföringsgrind är öppen",
            ),
            vid_update(
                finns(
                    "ekonomi_verifikation v",
                    "v.ar_id = NEW.ar_id AND v.serie_id = NEW.serie_id AND v.nummer = NEW.nummer",
                ),
                "Numret är redan använt",
            ),
            vid_update(
                "NOT "
                + finns(
                    "ekonomi_rakenskapsar a",
                    "a.id = NEW.ar_id AND NEW.datum BETWEEN a.start AND a.slut",
                ),
                "Datumet ligger utanför räkenskapsåret",
            ),
            # The gate holds the year's row, so the day cannot be locked meanwhile.
            vid_update(
                finns("ekonomi_rakenskapsar a", "a.id = NEW.ar_id AND NEW.datum <= a.last_till"),
                "Perioden är låst",
            ),
            vid_update(_raderna("COUNT(*) < 2"), "Verifikationen har färre än två rader"),
            vid_update(_raderna("SUM(r.belopp) <> 0"), "Verifikationen balanserar inte"),
            vid_update(
                finns(
                    "ekonomi_rad r",
                    "r.verifikation_id = NEW.id AND r.bokforingsdatum IS DISTINCT FROM NEW.datum",
                ),
                "Radernas bokföringsdatum är inte verifikationens",
            ),
        ),
        *givet(
            f"{_BOKFORS} AND NEW.sie_import_id IS NOT NULL AND NEW.filens_nummer > ''",
            vid_update(_ANNAN_I_KRAFT, "En annan version av filens verifikation gäller"),
        ),
        *givet(
            f"{_BOKFORS} AND NEW.rattar_id IS NOT NULL",
            vid_update(_TAR_UT_UR_FIL, "Det som tar ut en verifikation ur en fil kan inte rättas"),
            vid_update(_ANNAT_SLAG, "En rättelse är av samma slag som det den rättar"),
        ),
        *givet(
            _STANGER,
            vid_update(_EJ_KAPITAL, "En bokslutsverifikation rör bara resultat och eget kapital"),
            vid_update(
                f"NEW.rattar_id IS NULL AND {_REDAN_STANGT}",
                "Årets resultat är redan fört till eget kapital",
            ),
        ),
        vid_delete("OLD.bokford_at IS NOT NULL", LAST),
    ],
)

# -- The rows: they follow their verifikation ---------------------------------------------------


def _bokford(vilka: str) -> str:
    return finns("ekonomi_verifikation v", f"v.bokford_at IS NOT NULL AND v.id {vilka}")


def _las(vilka: str) -> str:
    """Wait for a posting under way, and hold the next one, until the row is in."""
    return f"PERFORM 1 FROM ekonomi_verifikation v WHERE v.id {vilka} ORDER BY v.id FOR SHARE;"


def _verifikationens(kolumn: str) -> str:
    """A column of the row's voucher if it has the row's day, read by its key alone.

    Were the day or the draft a condition too, PostgreSQL could read every voucher of the day
    for each row: the statistics it plans by are older than the import under way.
    """
    samma_dag = f"CASE WHEN v.datum = NEW.bokforingsdatum THEN v.{kolumn} END"
    return f"({fraga(samma_dag, 'ekonomi_verifikation v', 'v.id = NEW.verifikation_id')})"


# That the voucher is no longer a draft is refused before.
_DATUM_UTAN_GRIND = "NEW.bokforingsdatum IS NOT NULL AND NOT " + finns(
    "ekonomi_bokforingsgrind g",
    f"g.ar_id = {_verifikationens('ar_id')} AND g.serie_id = {_verifikationens('serie_id')}",
)
_DATUM_TEXT = "Bokföringsdatum sätts när verifikationen bokförs"
_GAMLA_OCH_NYA = "IN (OLD.verifikation_id, NEW.verifikation_id)"
RADER = vakt(
    "ekonomi_rad",
    [
        vid_insert(_bokford("= NEW.verifikation_id"), LAST),
        vid_insert(
            "NOT " + finns("ekonomi_verifikation v", "v.id = NEW.verifikation_id"),
            "Verifikationen finns inte",
        ),
        vid_insert(finns("ekonomi_rad r", "r.id = NEW.id"), FINNS),
        vid_insert(_DATUM_UTAN_GRIND, _DATUM_TEXT),
        vid_insert(INTE_HELA_ORE, INTE_HELA_ORE_TEXT),
        vid_update(INTE_HELA_ORE, INTE_HELA_ORE_TEXT),
        vid_update(_bokford(_GAMLA_OCH_NYA), LAST),
        vid_update("NEW.id <> OLD.id", BYTER_ID),
        vid_update(_DATUM_UTAN_GRIND, _DATUM_TEXT),
        vid_delete(_bokford("= OLD.verifikation_id"), LAST),
    ],
    forst={
        "INSERT": _las("= NEW.verifikation_id"),
        "UPDATE": _las(_GAMLA_OCH_NYA),
        "DELETE": _las("= OLD.verifikation_id"),
    },
)

VERIFIKATION = (GRIND, VERIFIKATIONER, RADER)
