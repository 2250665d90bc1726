"""Guard of the insats: what FK's system cannot change, and parts that lie one level deep."""

from finsam.vaktregel import andrad, finns, givet, vakt, vid_delete, vid_insert, vid_update

_FRYST = ("inriktning", "uppfoljningsmetod", "esf", "inriktning_fryst_at")
_FRYST_TEXT = "Inriktning, uppföljningsmetod och ESF låses vid uttaget till Försäkringskassan"
_SJALV = "En insats är inte en del av sig själv"
_EN_NIVA = "En insats som är en del av en annan har inga egna delar"

_HAR_FORALDER = finns("insatser_insats f", "f.id = NEW.foralder_id AND f.foralder_id IS NOT NULL")
_HAR_DELAR = finns("insatser_insats d", "d.foralder_id = NEW.id")
_DEL = [
    regel
    for vid in (vid_insert, vid_update)
    for regel in (
        vid("NEW.foralder_id = NEW.id", _SJALV),
        vid(f"{_HAR_FORALDER} OR {_HAR_DELAR}", _EN_NIVA),
    )
]
# Two at once, each making the other's row a part: the parent is held while it is asked.
_HALL = (
    "IF NEW.foralder_id IS NOT NULL THEN"
    " PERFORM 1 FROM insatser_insats WHERE id IN (NEW.foralder_id, NEW.id)"
    " ORDER BY id FOR UPDATE; END IF;"
)

VAKTER = (
    vakt(
        "insatser_insats",
        [
            *givet("NEW.foralder_id IS NOT NULL", *_DEL),
            *givet(
                "OLD.inriktning_fryst_at IS NOT NULL",
                vid_update(andrad(*_FRYST), _FRYST_TEXT),
                vid_delete("1 = 1", _FRYST_TEXT),
            ),
        ],
        forst={"INSERT": _HALL, "UPDATE": _HALL},
    ),
)
