"""Guards of the protokoll: what is klart or justerat stands, and the §§ are one unbroken series.

While a protokoll is utkast everything in it may change. When it is klart nothing may, but for the
step back to utkast; once it is justerat there is no step back. A § is given next after the last
one of its organ and year, never to an earlier meeting than that, and never changes; it is taken
back only as the last of the series, from a protokoll that is utkast.
"""

from finsam.vakt import Vakt
from finsam.vaktregel import (
    BYTER_ID,
    FINNS,
    Regel,
    finns,
    fraga,
    vakt,
    vid_delete,
    vid_insert,
    vid_update,
)

LAST = "Protokollet är klart eller justerat och kan inte ändras"
_PROTOKOLL = "styrelse_protokoll p"
_PUNKTENS = f"{_PROTOKOLL} JOIN styrelse_dagordningspunkt d ON d.sammantrade_id = p.sammantrade_id"


_DIREKT = finns("styrelse_justering j", "j.punkt_id = {p} AND j.status = 'justerad'")


def _vid(rad: str, kolumn: str, fran: str, nyckel: str) -> str:
    """Condition that the row's protokoll is no longer utkast, or its § is justerad at once."""
    last = "p.status <> 'utkast'"
    if fran.startswith(_PUNKTENS):
        last = f"({last} OR {_DIREKT.format(p='d.id')})"
    return finns(fran, f"{nyckel} = {rad}.{kolumn} AND {last}")


def _del(
    tabell: str, kolumn: str, fran: str, nyckel: str, *regler: Regel, unika: tuple[str, ...] = ()
) -> Vakt:
    """Return the guard of a part of the protokoll, reached by ``fran`` and ``nyckel``.

    ``unika`` are conditions on NEW and ``t`` under which OR REPLACE would push row t away.
    """
    nu = _vid("NEW", kolumn, fran, nyckel)
    fore = _vid("OLD", kolumn, fran, nyckel)
    upptagen = " OR ".join(("t.id = NEW.id", *unika))
    las = f"PERFORM 1 FROM {fran} WHERE {nyckel} = {{r}}.{kolumn} FOR SHARE OF p;"
    return vakt(
        tabell,
        [
            vid_insert(nu, LAST),
            vid_insert(finns(f"{tabell} t", upptagen), FINNS),
            vid_update(f"{nu} OR {fore}", LAST),
            vid_update("NEW.id <> OLD.id", BYTER_ID),
            *(
                vid_update(finns(f"{tabell} t", f"t.id <> OLD.id AND ({villkor})"), FINNS)
                for villkor in unika
            ),
            vid_delete(fore, LAST),
            *regler,
        ],
        forst={
            "INSERT": las.format(r="NEW"),
            "UPDATE": las.format(r="NEW") + las.format(r="OLD"),
            "DELETE": las.format(r="OLD"),
        },
    )


def _punktdel(tabell: str, *regler: Regel, unika: tuple[str, ...] = ()) -> Vakt:
    """Return the guard of a table whose rows hang on a point."""
    return _del(tabell, "punkt_id", _PUNKTENS, "d.id", *regler, unika=unika)


_VOTERINGENS = f"{_PUNKTENS} JOIN styrelse_votering v ON v.punkt_id = d.id"
_POSTENS = f"{_PUNKTENS} JOIN styrelse_protokollspunkt s ON s.punkt_id = d.id"
_TEXTEN_SATT = (
    "NEW.post_id <> OLD.post_id OR NEW.falt <> OLD.falt OR NEW.nummer <> OLD.nummer "
    "OR NEW.text <> OLD.text OR NEW.gren <> OLD.gren OR NEW.at <> OLD.at "
    "OR NEW.by_id <> OLD.by_id OR NEW.bygger_pa_id IS DISTINCT FROM OLD.bygger_pa_id "
    "OR OLD.inlagd_i_id IS NOT NULL"
)

DELAR = (
    _del(
        "styrelse_narvaro",
        "sammantrade_id",
        _PROTOKOLL,
        "p.sammantrade_id",
        unika=(
            "t.sammantrade_id = NEW.sammantrade_id AND t.person_id = NEW.person_id",
            "t.sammantrade_id = NEW.sammantrade_id AND t.ordforande AND NEW.ordforande",
        ),
    ),
    _punktdel(
        "styrelse_jav", unika=("t.punkt_id = NEW.punkt_id AND t.narvaro_id = NEW.narvaro_id",)
    ),
    _punktdel("styrelse_yrkande"),
    _punktdel("styrelse_votering"),
    _punktdel("styrelse_reservation"),
    _punktdel("styrelse_beslut", unika=("t.punkt_id = NEW.punkt_id AND t.ordning = NEW.ordning",)),
    _punktdel("styrelse_protokollspunkt", unika=("t.punkt_id = NEW.punkt_id",)),
    _del(
        "styrelse_rost",
        "votering_id",
        _VOTERINGENS,
        "v.id",
        unika=("t.votering_id = NEW.votering_id AND t.narvaro_id = NEW.narvaro_id",),
    ),
    _del(
        "styrelse_kandidat",
        "votering_id",
        _VOTERINGENS,
        "v.id",
        unika=(
            "t.votering_id = NEW.votering_id AND t.namn = NEW.namn",
            "t.votering_id = NEW.votering_id AND t.vann_lottning AND NEW.vann_lottning",
        ),
    ),
    _del(
        "styrelse_textversion",
        "post_id",
        _POSTENS,
        "s.id",
        vid_update(_TEXTEN_SATT, "En sparad version ändras inte"),
        vid_delete("1 = 1", "En sparad version tas aldrig bort"),
        unika=("t.post_id = NEW.post_id AND t.falt = NEW.falt AND t.nummer = NEW.nummer",),
    ),
)

# -- What the protokoll prints but others own: the points, their papers and the meeting's day ------
_TRYCKT = ("sammantrade_id", "ordning", "rubrik", "slag", "foredragande", "bakgrund", "forslag")
_MOTETS = "p.sammantrade_id"
PUNKT = vakt(
    "styrelse_dagordningspunkt",
    [
        vid_insert(_vid("NEW", "sammantrade_id", _PROTOKOLL, _MOTETS), LAST),
        vid_insert(finns("styrelse_dagordningspunkt t", "t.id = NEW.id"), FINNS),
        vid_update("NEW.id <> OLD.id", BYTER_ID),
        vid_update(
            f"({' OR '.join(f'NEW.{k} <> OLD.{k}' for k in _TRYCKT)}) AND "
            f"({_vid('OLD', 'sammantrade_id', _PROTOKOLL, _MOTETS)}"
            f" OR {_vid('NEW', 'sammantrade_id', _PROTOKOLL, _MOTETS)}"
            f" OR {_DIREKT.format(p='OLD.id')})",
            LAST,
        ),
        vid_delete(_vid("OLD", "sammantrade_id", _PROTOKOLL, _MOTETS), LAST),
    ],
    forst={
        "INSERT": f"PERFORM 1 FROM {_PROTOKOLL} WHERE {_MOTETS} = NEW.sammantrade_id FOR SHARE;",
        "UPDATE": f"PERFORM 1 FROM {_PROTOKOLL} WHERE {_MOTETS} = OLD.sammantrade_id FOR SHARE;",
        "DELETE": f"PERFORM 1 FROM {_PROTOKOLL} WHERE {_MOTETS} = OLD.sammantrade_id FOR SHARE;",
    },
)
BILAGOR = _del(
    "styrelse_dagordningspunkt_handlingar",
    "dagordningspunkt_id",
    _PUNKTENS,
    "d.id",
    unika=("t.dagordningspunkt_id = NEW.dagordningspunkt_id AND t.handling_id = NEW.handling_id",),
)
_HAR_PARAGRAF = finns(
    "styrelse_paragraf g JOIN styrelse_dagordningspunkt d ON d.id = g.punkt_id",
    "d.sammantrade_id = OLD.id",
)
MOTE = vakt(
    "styrelse_sammantrade",
    [
        vid_insert(finns("styrelse_sammantrade t", "t.id = NEW.id"), FINNS),
        vid_update("NEW.id <> OLD.id", BYTER_ID),
        vid_update(
            "(NEW.datum <> OLD.datum OR NEW.organ_id <> OLD.organ_id) AND "
            f"({_HAR_PARAGRAF} OR {_vid('OLD', 'id', _PROTOKOLL, _MOTETS)})",
            "Mötet har paragrafer eller ett klart protokoll: dag och organ ligger fast",
        ),
        vid_delete(_HAR_PARAGRAF, "Ett möte med paragrafer tas aldrig bort"),
    ],
)

# -- The protokoll itself ------------------------------------------------------------------------
_SATT = ("id", "sammantrade_id", "justerat_datum", "klart_at", "klart_by_id", "status")
_UTAN_PARAGRAF = finns(
    "styrelse_dagordningspunkt d JOIN styrelse_sammantrade m ON m.id = d.sammantrade_id "
    "JOIN styrelse_organ o ON o.id = m.organ_id",
    "d.sammantrade_id = NEW.sammantrade_id "
    "AND o.typ IN ('styrelse', 'presidium', 'au') AND NOT "
    + finns("styrelse_paragraf g", "g.punkt_id = d.id")
    + " AND NOT "
    + finns("styrelse_protokollspunkt s", "s.punkt_id = d.id AND s.utan_paragraf"),
)
_ANDRAT = " OR ".join(
    f"NEW.{k} IS DISTINCT FROM OLD.{k}"
    for k in (*_SATT, "oppnat_kl", "avslutat_kl", "sekreterare_id")
)
PROTOKOLL = vakt(
    "styrelse_protokoll",
    [
        vid_insert("NEW.status <> 'utkast'", "Ett protokoll börjar som utkast"),
        vid_insert(
            finns("styrelse_protokoll t", "t.id = NEW.id OR t.sammantrade_id = NEW.sammantrade_id"),
            FINNS,
        ),
        vid_update("NEW.id <> OLD.id", BYTER_ID),
        vid_update("NEW.sammantrade_id <> OLD.sammantrade_id", "Protokollet hör till sitt möte"),
        vid_update(
            f"OLD.status = 'justerat' AND ({_ANDRAT})", "Ett justerat protokoll ändras inte"
        ),
        vid_update(
            "OLD.status = 'justerat' AND (OLD.sha256 <> '' AND NEW.sha256 <> OLD.sha256 OR "
            "OLD.handling_id IS NOT NULL AND NEW.handling_id IS DISTINCT FROM OLD.handling_id)",
            "Det justerade protokollets fil byts inte",
        ),
        vid_update(
            "OLD.status = 'utkast' AND NEW.status = 'justerat'",
            "Ett protokoll är klart innan det justeras",
        ),
        vid_update(
            "OLD.status = 'klart' AND NEW.status = 'utkast' AND "
            + finns("styrelse_justering j", "j.protokoll_id = NEW.id AND j.status = 'pagar'"),
            "Protokollet är framlagt för justering",
        ),
        vid_update(
            "OLD.status = 'klart' AND NEW.status = 'justerat' AND "
            + finns(
                "styrelse_justering j",
                "j.protokoll_id = NEW.id AND j.punkt_id IS NULL AND j.status = 'pagar'",
            ),
            "Alla har inte skrivit under",
        ),
        vid_update(
            "OLD.status = 'klart' AND NEW.status = 'klart' AND ("
            + " OR ".join(
                f"NEW.{k} IS DISTINCT FROM OLD.{k}"
                for k in ("oppnat_kl", "avslutat_kl", "sekreterare_id")
            )
            + ")",
            LAST,
        ),
        vid_update(
            f"OLD.status = 'utkast' AND NEW.status <> 'utkast' AND {_UTAN_PARAGRAF}",
            "En punkt har ingen paragraf",
        ),
        vid_delete("OLD.status <> 'utkast'", LAST),
    ],
)

# -- The series of §§ ----------------------------------------------------------------------------
_I_SERIEN = "g.organ_id = {r}.organ_id AND g.ar = {r}.ar"
_NASTA = (
    "COALESCE(("
    + fraga("MAX(g.nummer)", "styrelse_paragraf g", _I_SERIEN.format(r="NEW"))
    + "), ("
    + fraga(
        "s.fortsatter_efter",
        "styrelse_paragrafserie s",
        "s.organ_id = NEW.organ_id AND s.ar = NEW.ar",
    )
    + ")) + 1"
)
_AR = "CAST(SUBSTR(CAST(m.datum AS TEXT), 1, 4) AS INTEGER)"
_MOTET = "styrelse_dagordningspunkt d JOIN styrelse_sammantrade m ON m.id = d.sammantrade_id"
_SENARE_MOTE = finns(
    "styrelse_paragraf g JOIN styrelse_dagordningspunkt e ON e.id = g.punkt_id "
    "JOIN styrelse_sammantrade n ON n.id = e.sammantrade_id, " + _MOTET,
    f"{_I_SERIEN.format(r='NEW')} AND d.id = NEW.punkt_id AND n.datum > m.datum",
)
SERIE = vakt(
    "styrelse_paragrafserie",
    [
        vid_insert(
            finns(
                "styrelse_paragrafserie t",
                "t.id = NEW.id OR (t.organ_id = NEW.organ_id AND t.ar = NEW.ar)",
            ),
            FINNS,
        ),
        vid_update("NEW.id <> OLD.id", BYTER_ID),
        vid_update(
            "(NEW.organ_id <> OLD.organ_id OR NEW.ar <> OLD.ar)",
            "En serie byter inte organ eller år",
        ),
        vid_update(
            finns("styrelse_paragraf g", _I_SERIEN.format(r="OLD")),
            "Serien har börjat och ändras inte",
        ),
        vid_delete(
            finns("styrelse_paragraf g", _I_SERIEN.format(r="OLD")),
            "Serien har börjat och ändras inte",
        ),
    ],
)
PARAGRAF = vakt(
    "styrelse_paragraf",
    [
        vid_insert(
            finns("styrelse_paragraf g", "g.id = NEW.id OR g.punkt_id = NEW.punkt_id"), FINNS
        ),
        vid_insert(f"NEW.nummer IS DISTINCT FROM {_NASTA}", "Paragraferna är en följd utan luckor"),
        vid_insert(
            "NOT "
            + finns(
                _MOTET, f"d.id = NEW.punkt_id AND m.organ_id = NEW.organ_id AND {_AR} = NEW.ar"
            ),
            "Paragrafen hör inte till mötets organ och år",
        ),
        vid_insert(_SENARE_MOTE, "Ett senare möte har redan paragrafer"),
        vid_insert(_vid("NEW", "punkt_id", _PUNKTENS, "d.id"), LAST),
        vid_update("1 = 1", "En paragraf ändras inte"),
        vid_delete(
            finns("styrelse_paragraf g", f"{_I_SERIEN.format(r='OLD')} AND g.nummer > OLD.nummer"),
            "Bara den sista paragrafen kan tas tillbaka",
        ),
        vid_delete(_vid("OLD", "punkt_id", _PUNKTENS, "d.id"), LAST),
    ],
    forst={
        # One at a time in each series, and nobody closes the protokoll meanwhile.
        "INSERT": "PERFORM 1 FROM styrelse_paragrafserie s "
        "WHERE s.organ_id = NEW.organ_id AND s.ar = NEW.ar FOR UPDATE;",
        "DELETE": "PERFORM 1 FROM styrelse_paragrafserie s "
        "WHERE s.organ_id = OLD.organ_id AND s.ar = OLD.ar FOR UPDATE;",
    },
)

VAKTER = (*DELAR, PUNKT, BILAGOR, MOTE, PROTOKOLL, SERIE, PARAGRAF)
