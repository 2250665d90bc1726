"""Who reaches the addresses of the audit: name of the URL → roles."""

from tests.atkomst.roller import EKONOM, KANSLI, REVISOR, SER_RAPPORTER

_REVISOR = frozenset({REVISOR})
_SVARAR = KANSLI | {EKONOM}
_SER = _SVARAR | _REVISOR
TABELL = {
    "revision:lista": _SER,
    "revision:fraga": _SER,
    "revision:bilaga": _SER,
    "revision:berattelse_ny": _SER,
    "revision:berattelse_ersatt": _SER,
    "revision:berattelse_fil": SER_RAPPORTER,  # a public document
    "revision:fraga_ny": _REVISOR,
    "revision:fraga_om": _REVISOR,
    "revision:fraga_vidare": _REVISOR,
    "revision:avsluta": _REVISOR,
    "revision:svara": _SVARAR,
}
