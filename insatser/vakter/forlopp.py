"""Guards of an insats's course: what is handed in stands, and a förlängning is only taken back."""

from finsam.vaktregel import andrad, vakt, vid_delete, vid_update

_UPPFOLJNING = "Det som är inlämnat ändras inte. Återsänd uppföljningen först"
_FALT = (
    *("id", "insats_id", "fran_dag", "till_dag", "skal", "beslutad_datum", "paragraf_nummer"),
    *("paragraf_id", "skapad_at", "skapad_by_id"),
)
_FORLANGNING = "En förlängning ändras inte. Ångra den och skriv en ny"

VAKTER = (
    vakt(
        "insatser_insatsuppfoljning",
        [
            vid_update(
                "OLD.status IN ('inlamnad', 'godkand') AND "
                + andrad("insats_id", "ar", "kvartal", "gjort", "avvikelser"),
                _UPPFOLJNING,
            ),
            vid_delete("OLD.inlamnad_at IS NOT NULL", _UPPFOLJNING),
        ],
    ),
    vakt(
        "insatser_forlangning",
        [
            vid_update(andrad(*_FALT), _FORLANGNING),
            vid_update("OLD.angrad_at IS NOT NULL AND NEW.angrad_at IS NULL", _FORLANGNING),
            vid_delete("1 = 1", _FORLANGNING),
        ],
    ),
)
