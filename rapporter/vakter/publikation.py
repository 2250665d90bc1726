"""What the public has read stays as it was, and only what is decided and open reaches them."""

from finsam.vakt import Vakt
from finsam.vakter import bara_tillagg
from finsam.vaktregel import FINNS, andrad, finns, vakt, vid_delete, vid_insert, vid_update

STAR = "Det som har publicerats kan inte ändras, bara avpubliceras"
INTE_KLAR = "Bara det som är beslutat eller justerat och inte har sekretess publiceras"
_FAST = (
    "id",
    "publikation_id",
    "nummer",
    "titel",
    "beskrivning",
    "datum",
    "licens",
    "utgava_id",
    "sida_id",
    "publicerad_at",
    "publicerad_by_id",
)
_AVPUBLICERING = ("avpublicerad_at", "avpublicerad_by_id", "avpublicerad_skal")
_BESLUTAD = finns(
    "rapporter_utgava u JOIN rapporter_publikation p ON p.rapport_id = u.rapport_id",
    "p.id = NEW.publikation_id AND u.id = NEW.utgava_id AND u.slag = 'beslutad' "
    "AND u.aterkallad_at IS NULL AND NOT "
    + finns("styrelse_handling h", "h.id = u.handling_id AND h.sekretess"),
)
_JUSTERAT = finns(
    "rapporter_publikation p JOIN styrelse_protokoll q ON q.id = p.protokoll_id "
    "JOIN styrelse_handling h ON h.id = q.handling_id",
    "p.id = NEW.publikation_id AND NEW.utgava_id IS NULL AND q.status = 'justerat' "
    "AND NOT h.sekretess",
)
_OPPEN = finns(
    "rapporter_publikation p JOIN styrelse_handling h ON h.id = p.handling_id",
    "p.id = NEW.publikation_id AND NEW.utgava_id IS NULL AND NOT h.sekretess "
    "AND h.fil_id IS NOT NULL",
)
VAKTER: tuple[Vakt, ...] = (
    bara_tillagg(
        "rapporter_publikation", "id", "slug", "rapport_id", "protokoll_id", "handling_id"
    ),
    vakt(
        "rapporter_publikationsversion",
        [
            vid_insert(
                finns(
                    "rapporter_publikationsversion v",
                    "v.id = NEW.id OR (v.publikation_id = NEW.publikation_id "
                    "AND (v.nummer = NEW.nummer OR v.avpublicerad_at IS NULL))",
                ),
                FINNS,
            ),
            vid_insert("NEW.avpublicerad_at IS NOT NULL", "En ny version är inte avpublicerad"),
            vid_insert(f"NOT ({_BESLUTAD} OR {_JUSTERAT} OR {_OPPEN})", INTE_KLAR),
            vid_update(andrad(*_FAST), STAR),
            vid_update(f"OLD.avpublicerad_at IS NOT NULL AND {andrad(*_AVPUBLICERING)}", STAR),
            vid_delete("1 = 1", STAR),
        ],
    ),
)
