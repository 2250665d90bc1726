"""Small SIE files for the tests, written line by line, and what reading them found."""

from ekonomi.sie import Allvar, SieFil, Ver, las

HUVUD = (
    "#FLAGGA 0",
    '#PROGRAM "Prov" 1.0',
    "#FORMAT PC8",
    "#SIETYP 4",
    '#FNAMN "Förbundet"',
    "#RAR 0 20220101 20221231",
)
KONTON = ('#KONTO 1930 "Bank"', '#KONTO 2065 "Eget kapital"', '#KONTO 5010 "Lokalhyra"')


def sie_bytes(*rader: str, kodning: str = "cp437", slut: str = "\r\n") -> bytes:
    """The lines as a file; every line ended."""
    return "".join(rad + slut for rad in rader).encode(kodning)


def med_ver(*rader: str, ver: str = '#VER A 1 20220131 "Hyra"') -> bytes:
    """A file with one voucher of the given rows."""
    return sie_bytes(*HUVUD, *KONTON, ver, "{", *rader, "}")


def fel(sie: SieFil) -> list[str]:
    """The errors found, as the user sees them."""
    return [str(a) for a in sie.avvikelser if a.allvar is Allvar.FEL]


def varningar(sie: SieFil) -> list[str]:
    """The warnings found, as the user sees them."""
    return [str(a) for a in sie.avvikelser if a.allvar is Allvar.VARNING]


def enda_ver(data: bytes) -> Ver:
    """The file's only voucher."""
    [ver] = las(data).verifikationer
    return ver
