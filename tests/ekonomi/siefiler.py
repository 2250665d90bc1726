"""Small SIE files for tests of the import."""

HUVUD = """#FLAGGA 0
#PROGRAM "Provbok" "3.1"
#FORMAT PC8
#GEN 20230101
#SIETYP 4
#FNAMN "Provförbundet"
#RAR 0 20220101 20221231
"""
KONTON = """#KONTO 1930 "Bank"
#KTYP 1930 T
#KONTO 2010 "Eget kapital"
#KTYP 2010 S
#KONTO 5010 "Lokal på Ågatan"
#KTYP 5010 K
#DIM 6 "Projekt"
#OBJEKT 6 "FOKUS" "Fokus"
"""
IB = """#IB 0 1930 1000.00
#IB 0 2010 -1000.00
"""


def ver(
    nummer: str = "1",
    belopp: str = "100.00",
    *,
    serie: str = "A",
    datum: str = "20220315",
    text: str = "Hyra",
    objekt: str = "",
    konton: tuple[str, str] = ("5010", "1930"),
    mot: str = "",
) -> str:
    """One voucher of two rows; ``mot`` is the second row's amount where it does not balance."""
    mot = mot or (belopp[1:] if belopp.startswith("-") else f"-{belopp}")
    return (
        f'#VER "{serie}" "{nummer}" {datum} "{text}"\n{{\n'
        f"#TRANS {konton[0]} {{{objekt}}} {belopp}\n#TRANS {konton[1]} {{}} {mot}\n}}\n"
    )


def fil(*delar: str, huvud: str = HUVUD, konton: str = KONTON, ib: str = IB) -> bytes:
    """A file of these vouchers, as bookkeeping programs write it: CP437, CRLF."""
    text = huvud + konton + ib + "".join(delar or (ver(),))
    return text.replace("\n", "\r\n").encode("cp437")
