"""Who reaches the addresses of arvoden; which rows is querysets.arvode's to say."""

from tests.atkomst.roller import GODKANNER_ARVODEN, KANSLI, SER_ARVODEN

_SES = (
    *("arvode_lista", "mina_arvoden", "arvodesunderlag", "arvodeslista", "arvodeslista_pdf"),
    *("arvodesregler", "arvodesreglemente", "ansprak_lista", "ansprak", "ansprak_fil"),
    *("ansprak_val", "ansprak_ny", "ansprak_andra", "ansprak_ta_tillbaka"),
)
_ANDRAS = (
    *("arvodesunderlag_ny", "arvodesunderlag_ta_bort", "arvodeslistor_gor", "arvode_ratta"),
    *("arvodeslista_skickad", "arvodeslista_betald", "arvodeslista_ej_betald"),
    *("arvodesreglemente_ny", "arvodesreglemente_andra", "arvodesreglemente_kopiera"),
    *("arvodesregel_ny", "arvodesregel_andra", "arvodesregel_ta_bort"),
)
_GODKANNS = ("arvoden_godkann", "ansprak_avsla")

ARVODEN = {
    **{f"styrelse:{namn}": SER_ARVODEN for namn in _SES},
    **{f"styrelse:{namn}": KANSLI for namn in _ANDRAS},
    **{f"styrelse:{namn}": GODKANNER_ARVODEN for namn in _GODKANNS},
}
