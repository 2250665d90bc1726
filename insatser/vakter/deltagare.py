"""What the database itself refuses of enrolments: months, codes of other lists, a state after
an enrolment that goes on.
"""

from finsam.vaktregel import Regel, finns, vakt, vid_insert, vid_update

_ETT_AVSLUT = finns(
    "insatser_inskrivning i", "i.id = NEW.inskrivning_id AND i.ut_manad IS NOT NULL"
)
_HAR_LAGE_EFTER = finns(
    "insatser_inskrivningslage l", "l.inskrivning_id = NEW.id AND l.skede = 'efter'"
)
# The month of a date is held as its first day; both engines write a date as 2022-05-01.
_INTE_FORSTA = "CAST(NEW.{0} AS TEXT) NOT LIKE '____-__-01'"

LISTOR = {
    "remittent_id": "remittent",
    "utbildning_id": "utbildning",
    "tid_i_forsorjning_id": "tid",
    "avslutsorsak_id": "avslutsorsak",
}


def _alltid(nar: str, text: str) -> list[Regel]:
    return [vid_insert(nar, text), vid_update(nar, text)]


def _kod_ur(kolumn: str, *listor: str) -> str:
    """Return the condition that the code of a column stands in one of the lists."""
    nycklar = ", ".join(f"'{lista}'" for lista in listor)
    return finns(
        "insatser_kod k JOIN insatser_kodlista kl ON kl.id = k.lista_id",
        f"k.id = NEW.{kolumn} AND kl.nyckel IN ({nycklar})",
    )


def _fel_lista(kolumn: str, *listor: str) -> str:
    return f"NEW.{kolumn} IS NOT NULL AND NOT {_kod_ur(kolumn, *listor)}"


VAKTER = (
    vakt(
        "insatser_inskrivning",
        [
            *_alltid(_INTE_FORSTA.format("in_manad"), "En månad anges med sin första dag"),
            *_alltid(
                f"NEW.ut_manad IS NOT NULL AND {_INTE_FORSTA.format('ut_manad')}",
                "En månad anges med sin första dag",
            ),
            *[
                regel
                for kolumn, lista in LISTOR.items()
                for regel in _alltid(_fel_lista(kolumn, lista), "Koden hör till en annan lista")
            ],
            vid_update(
                f"NEW.ut_manad IS NULL AND OLD.ut_manad IS NOT NULL AND {_HAR_LAGE_EFTER}",
                "Läget efter insatsen kräver ett avslut",
            ),
        ],
    ),
    vakt(
        "insatser_inskrivningslage",
        [
            *_alltid(
                f"NEW.skede = 'efter' AND NOT {_ETT_AVSLUT}",
                "Läget efter insatsen kräver ett avslut",
            ),
            *_alltid(
                _fel_lista("kod_id", "forsorjning", "sysselsattning"),
                "Koden hör till en annan lista",
            ),
        ],
    ),
    vakt(
        "insatser_angratavslut",
        [
            *_alltid(_INTE_FORSTA.format("ut_manad"), "En månad anges med sin första dag"),
            *_alltid(
                _fel_lista("avslutsorsak_id", "avslutsorsak"), "Koden hör till en annan lista"
            ),
        ],
    ),
    vakt(
        "insatser_angratlage",
        _alltid(
            _fel_lista("kod_id", "forsorjning", "sysselsattning"), "Koden hör till en annan lista"
        ),
    ),
)
