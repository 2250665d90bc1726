"""Who reaches the addresses of the diarium: name of the URL → roles."""

from tests.atkomst.roller import KANSLI, SER_DIARIUM

_LASES = (
    *("diarium", "arende_lista", "arende", "handling", "handlingstyp_lista"),
    *("gallring", "gallring_lista", "arkiv"),
)
_ANDRAS = (
    *("diarium_ta_emot", "diarium_fordela", "diarieinstallning"),
    *("arende_ny", "arende_andra", "arende_avsluta", "arende_oppna", "diariefor", "arende_slapp"),
    *("handling_andra", "handlingstyp_ny", "handlingstyp_andra", "handlingstyp_standard"),
    *("gallra", "arkiv_kontrollera", "arkivuttag_ny", "arkivuttag_fil"),
)

DIARIET = {f"styrelse:{namn}": SER_DIARIUM for namn in _LASES} | {
    f"styrelse:{namn}": KANSLI for namn in _ANDRAS
}
