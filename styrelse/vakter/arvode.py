"""Guards of arvoden: each thing pays once, nobody approves the own, what is approved stands."""

from finsam.overlapp import inga_overlapp
from finsam.vakter import bara_tillagg
from finsam.vaktregel import (
    BYTER_ID,
    FINNS,
    INTE_HELA_ORE,
    INTE_HELA_ORE_TEXT,
    andrad,
    finns,
    vakt,
    vid_delete,
    vid_insert,
    vid_update,
)

STAR_FAST = "Ett godkänt arvode ändras inte"
EGET = "Ingen godkänner sina egna arvoden"
GODKANT = "Arvodesunderlaget är godkänt"
ANVAND = "Regeln har använts till godkända arvoden"

_A = "styrelse_arvode a"
_SAMMA = (
    "a.id = NEW.id OR (a.narvaro_id = NEW.narvaro_id AND a.slag = NEW.slag) "
    "OR a.ansprak_id = NEW.ansprak_id OR a.rattelse_id = NEW.rattelse_id "
    "OR (a.person_id = NEW.person_id AND a.organ_id = NEW.organ_id AND a.manad = NEW.manad "
    "AND a.regel_id = NEW.regel_id)"
)
_ANNANS = " OR ".join(
    (
        finns("styrelse_narvaro n", "n.id = NEW.narvaro_id AND n.person_id <> NEW.person_id"),
        finns(
            "styrelse_arvodesansprak k", "k.id = NEW.ansprak_id AND k.person_id <> NEW.person_id"
        ),
        finns(
            f"styrelse_arvodesrattelse r JOIN {_A} ON a.id = r.arvode_id",
            "r.id = NEW.rattelse_id AND a.person_id <> NEW.person_id",
        ),
    )
)
_FAST = (
    *("id", "underlag_id", "person_id", "slag", "dag", "belopp", "forklaring", "konto"),
    *("utbetalare_id", "regel_id", "narvaro_id", "organ_id", "manad", "ansprak_id"),
    *("rattelse_id", "godkant_at", "godkant_by_id"),
)


ARVODE = vakt(
    "styrelse_arvode",
    [
        vid_insert(finns(_A, _SAMMA), FINNS),
        vid_insert(INTE_HELA_ORE, INTE_HELA_ORE_TEXT),
        vid_insert(
            finns(
                "styrelse_arvodesunderlag u", "u.id = NEW.underlag_id AND u.godkant_at IS NOT NULL"
            ),
            GODKANT,
        ),
        vid_insert(
            finns("styrelse_person p", "p.id = NEW.person_id AND p.user_id = NEW.godkant_by_id"),
            EGET,
        ),
        vid_insert(_ANNANS, "Arvodet gäller någon annan"),
        vid_insert(
            finns(
                "styrelse_arvodesansprak k", "k.id = NEW.ansprak_id AND k.avslaget_at IS NOT NULL"
            ),
            "Anspråket är avslaget",
        ),
        vid_update(andrad(*_FAST), STAR_FAST),
        vid_update(
            "OLD.lista_id IS NOT NULL AND NEW.lista_id IS DISTINCT FROM OLD.lista_id",
            "Arvodet står redan på en lista",
        ),
        vid_update(
            "NEW.lista_id IS NOT NULL AND NOT "
            + finns(
                "styrelse_arvodeslista l",
                "l.id = NEW.lista_id AND l.underlag_id = NEW.underlag_id "
                "AND l.utbetalare_id IS NOT DISTINCT FROM NEW.utbetalare_id "
                "AND (l.skickad_datum IS NULL OR OLD.lista_id IS NOT NULL)",
            ),
            "Arvodet hör inte till den listan",
        ),
        vid_delete("1 = 1", STAR_FAST),
    ],
    # Approving the last of an underlag and adding to it take turns.
    forst={
        "INSERT": "PERFORM 1 FROM styrelse_arvodesunderlag u WHERE u.id = NEW.underlag_id "
        "FOR SHARE;"
    },
)
_GODKANT_ANSPRAK = finns(_A, "a.ansprak_id = OLD.id")
ANSPRAK = vakt(
    "styrelse_arvodesansprak",
    [
        vid_insert(finns("styrelse_arvodesansprak k", "k.id = NEW.id"), FINNS),
        vid_update("NEW.id <> OLD.id", BYTER_ID),
        vid_update(_GODKANT_ANSPRAK, "Ett godkänt anspråk ändras inte"),
        vid_delete(_GODKANT_ANSPRAK, "Ett godkänt anspråk tas inte bort"),
    ],
)
UNDERLAG = vakt(
    "styrelse_arvodesunderlag",
    [
        vid_insert(finns("styrelse_arvodesunderlag u", "u.id = NEW.id"), FINNS),
        vid_update("NEW.id <> OLD.id", BYTER_ID),
        vid_update("OLD.godkant_at IS NOT NULL", GODKANT),
        vid_update(
            andrad("from_datum", "till_datum") + " AND " + finns(_A, "a.underlag_id = OLD.id"),
            "Perioden har godkända arvoden",
        ),
        vid_delete("OLD.godkant_at IS NOT NULL", GODKANT),
    ],
)
LISTA = vakt(
    "styrelse_arvodeslista",
    [
        vid_insert(finns("styrelse_arvodeslista l", "l.id = NEW.id"), FINNS),
        vid_update(
            andrad("id", "underlag_id", "utbetalare_id", "skapad_at", "skapad_by_id"),
            "En lista byter inte innehåll",
        ),
        vid_update(
            "OLD.skickad_datum IS NOT NULL AND " + andrad("skickad_datum", "skickad_by_id"),
            "Listan är redan skickad",
        ),
        vid_delete("1 = 1", "En lista tas inte bort"),
    ],
)
REGEL = vakt(
    "styrelse_arvodesregel",
    [
        vid_insert(finns("styrelse_arvodesregel r", "r.id = NEW.id"), FINNS),
        vid_update(
            andrad("id", "reglemente_id", "slag", "roll", "procent", "belopp", "konto")
            + " AND "
            + finns(_A, "a.regel_id = OLD.id"),
            ANVAND,
        ),
        vid_delete(finns(_A, "a.regel_id = OLD.id"), ANVAND),
    ],
)
_REGLEMENTET_ANVANT = finns(
    f"{_A} JOIN styrelse_arvodesregel r ON r.id = a.regel_id", "r.reglemente_id = OLD.id"
)
REGLEMENTE = vakt(
    "styrelse_arvodesreglemente",
    [
        vid_insert(finns("styrelse_arvodesreglemente r", "r.id = NEW.id"), FINNS),
        vid_update("NEW.id <> OLD.id", BYTER_ID),
        vid_update(
            andrad("bas", "avrundning", "delmanad", "from_datum", "ersattare_utan_tjanst")
            + f" AND {_REGLEMENTET_ANVANT}",
            ANVAND,
        ),
    ],
)

VAKTER = (
    ARVODE,
    ANSPRAK,
    UNDERLAG,
    LISTA,
    REGEL,
    REGLEMENTE,
    bara_tillagg("styrelse_arvodesrattelse", "id"),
    # One at a time, whatever else: 1 = 1 for all of them.
    inga_overlapp(
        "styrelse_arvodesreglemente", ("1",), "Ett annat reglemente gäller en del av perioden"
    ),
    inga_overlapp(
        "styrelse_arvodesunderlag", ("1",), "Ett annat underlag omfattar en del av perioden"
    ),
)
