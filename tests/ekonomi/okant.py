"""Books of a förbund that nobody has set anything up for, as a SIE file and as plain sums."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal

Post = tuple[str, str, list[tuple[str, str]]]  # date, text, rows of account and kronor


@dataclass
class Bok:
    """One year: accounts with names, opening balances, vouchers and a budget per month."""

    namn: str
    ar: int
    konton: dict[str, str]
    ib: dict[str, str]
    poster: list[Post]
    budget: dict[str, str] = field(default_factory=dict)
    ktyp: dict[str, str] = field(default_factory=dict)
    rader: str = '#KPTYP EUBAS97\n#DIM 6 "Projekt"\n#OBJEKT 6 "STEGET" "Steget vidare"\n'

    def fil(self) -> bytes:
        """The file: type 4E, CP437, CRLF."""
        ar = self.ar
        text = (
            '#FLAGGA 0\n#PROGRAM "Prov" "1"\n#FORMAT PC8\n#GEN 20250110\n#SIETYP 4\n'
            f'#FNAMN "{self.namn}"\n#RAR 0 {ar}0101 {ar}1231\n{self.rader}'
        )
        text += "".join(f'#KONTO {nr} "{namn}"\n' for nr, namn in self.konton.items())
        text += "".join(f"#KTYP {nr} {typ}\n" for nr, typ in self.ktyp.items())
        text += "".join(f"#IB 0 {nr} {kr}\n" for nr, kr in self.ib.items())
        for nr, kr in self.budget.items():
            text += f"#PBUDGET 0 {ar}01 {nr} {{}} {kr}\n"
        for nummer, (dag, ver, rader) in enumerate(self.poster, start=1):
            text += f'#VER "A" "{nummer}" {ar}{dag} "{ver}"\n{{\n'
            text += "".join(f"#TRANS {self._rad(konto)} {kr}\n" for konto, kr in rader) + "}\n"
        return text.replace("\n", "\r\n").encode("cp437")

    @staticmethod
    def _rad(konto: str) -> str:
        nr, _, objekt = konto.partition(":")
        return f'{nr} {{6 "{objekt}"}}' if objekt else f"{nr} {{}}"

    # -- The test's own addition ------------------------------------------------------------------

    def rorelse(self, *prefix: str, utom: tuple[str, ...] = ()) -> Decimal:
        """The year's change on accounts that begin so, debet > 0."""
        return self._summa(
            lambda nr: nr.startswith(prefix) and not (utom and nr.startswith(utom)), ib=False
        )

    def ub(self, *prefix: str) -> Decimal:
        """The closing balance of accounts that begin so."""
        return self._summa(lambda nr: nr.startswith(prefix), ib=True)

    def _summa(self, med: Callable[[str], bool], *, ib: bool) -> Decimal:
        summor: dict[str, Decimal] = defaultdict(Decimal)
        for _dag, _text, rader in self.poster:
            for konto, kr in rader:
                summor[konto.partition(":")[0]] += Decimal(kr)
        if ib:
            for konto, kr in self.ib.items():
                summor[konto] += Decimal(kr)
        return sum((kr for nr, kr in summor.items() if med(nr)), Decimal(0))


BAS = {
    "1220": "Inventarier",
    "1229": "Ack avskrivningar inventarier",
    "1510": "Kundfordringar",
    "1650": "Momsfordran",
    "1790": "Upplupna intäkter",
    "1930": "Bank",
    "2068": "Balanserat kapital",
    "2440": "Leverantörsskulder",
    "2710": "Personalskatt",
    "2920": "Upplupna semesterlöner",
    "2990": "Upplupna kostnader",
    "3981": "Bidrag staten",
    "3982": "Bidrag regionen",
    "3983": "Bidrag kommunerna",
    "3984": "ESF-medel",
    "3990": "Kursavgifter",
    "4610": "Insatser",
    "5010": "Lokalhyra",
    "6421": "Revision",
    "6990": "Övrigt",
    "7210": "Löner",
    "7510": "Arbetsgivaravgifter",
    "7832": "Avskrivningar",
    "8310": "Ränteintäkter",
    "8422": "Dröjsmålsräntor",
}


def bas() -> Bok:
    """BAS without #KTYP: ESF money, staff, equipment; last year's result is not yet in equity."""
    return Bok(
        namn="Samordningsförbundet Norra Viken",
        ar=2024,
        konton=BAS,
        ib={
            "1220": "90000.00",
            "1229": "-30000.00",
            "1930": "1240500.50",
            "2068": "-800000.50",
            "2440": "-150000.00",
            "2990": "-100500.00",
        },
        poster=[
            ("0115", "Bidrag", [("1930", "2000000"), ("3981", "-2000000")]),
            ("0116", "Bidrag", [("1930", "1000000.50"), ("3982", "-1000000.50")]),
            ("0117", "Bidrag", [("1930", "999999.50"), ("3983", "-999999.50")]),
            ("0301", "ESF, begärt", [("1790", "480250.25"), ("3984", "-480250.25")]),
            ("0320", "Kurs", [("1510", "52000"), ("3990", "-52000")]),
            ("0401", "Insats", [("4610:STEGET", "1450300.75"), ("2440", "-1450300.75")]),
            ("0402", "Betalt", [("2440", "1300000"), ("1930", "-1300000")]),
            ("0601", "Lokal", [("5010", "96000"), ("1650", "24000"), ("1930", "-120000")]),
            ("0901", "Lön", [("7210", "1380000"), ("2710", "-400000"), ("1930", "-980000")]),
            ("0902", "Avgifter", [("7510", "433500"), ("1930", "-433500")]),
            ("0903", "Skatt", [("2710", "350000"), ("1930", "-350000")]),
            ("1130", "Köp av inventarier", [("1220", "40000"), ("1930", "-40000")]),
            ("1201", "Ränta", [("1930", "812.33"), ("8310", "-812.33")]),
            ("1202", "Påminnelse", [("8422", "60"), ("1930", "-60")]),
            ("1231", "Revision", [("6421", "45000"), ("2990", "-45000")]),
            ("1231", "Semester", [("7210", "18500"), ("2920", "-18500")]),
            ("1231", "Avskrivning", [("7832", "26000"), ("1229", "-26000")]),
            ("1231", "Övrigt", [("6990", "3333.33"), ("2990", "-3333.33")]),
        ],
        budget={"3981": "-2000000", "3982": "-1000000", "4610": "1500000", "5010": "96000"},
    )


KOMMUNBAS = {
    "151": "Kundfordringar",
    "1651": "Momsfordran",
    "17100": "Förutbetalda kostnader",
    "1941": "Bank",
    "201": "Eget kapital",
    "2020": "Årets resultat",
    "25110": "Leverantörsskulder",
    "2710": "Källskatt",
    "2731": "Arbetsgivaravgifter",
    "29901": "Upplupna kostnader",
    "3511": "Bidrag från staten",
    "35120": "Bidrag från regionen",
    "3513": "Bidrag från kommuner",
    "361": "Ersättning för delade kostnader",
    "4511": "Lämnade bidrag till insatser",
    "50110": "Månadslöner",
    "5611": "Arbetsgivaravgifter",
    "601": "Lokalhyra",
    "74100": "Revision",
    "7911": "Avskrivning inventarier",
    "1231": "Inventarier",
    "1239": "Ackumulerade avskrivningar",
    "8441": "Ränteintäkter",
    "8521": "Räntekostnader",
    "8990": "Årets resultat",
}


def kommunbas() -> Bok:
    """Kommun-Bas with numbers of three to five digits, and #KTYP for a few of them."""
    return Bok(
        namn="Samordningsförbundet Söderbygden",
        ar=2024,
        konton=KOMMUNBAS,
        ktyp={"1941": "T", "201": "S"},
        ib={
            "1941": "700000",
            "1231": "10000",
            "201": "-500000",
            "2020": "-60000",
            "25110": "-150000",
        },
        poster=[
            ("0110", "Staten", [("1941", "1500000"), ("3511", "-1500000")]),
            ("0111", "Regionen", [("1941", "750000"), ("35120", "-750000")]),
            ("0112", "Kommuner", [("1941", "750001"), ("3513", "-750001")]),
            ("0201", "Delat", [("151", "125000.40"), ("361", "-125000.40")]),
            ("0301", "Insats", [("4511:STEGET", "1600000.60"), ("25110", "-1600000.60")]),
            ("0310", "Betalt", [("25110", "1500000"), ("1941", "-1500000")]),
            ("0501", "Lön", [("50110", "900000"), ("2710", "-270000"), ("1941", "-630000")]),
            ("0502", "Avgifter", [("5611", "282780"), ("2731", "-282780")]),
            ("0601", "Hyra", [("601", "84000"), ("1651", "21000"), ("1941", "-105000")]),
            ("0801", "Hyra nästa år", [("17100", "7000"), ("1941", "-7000")]),
            ("1201", "Ränta", [("1941", "1200"), ("8441", "-1200")]),
            ("1202", "Ränta", [("8521", "310"), ("1941", "-310")]),
            ("1231", "Revision", [("74100", "30000"), ("29901", "-30000")]),
            ("1231", "Avskrivning", [("7911", "2000"), ("1239", "-2000")]),
            ("1231", "Årets resultat", [("8990", "227110.80"), ("2020", "-227110.80")]),
        ],
        budget={"3511": "-1500000", "4511": "1700000", "601": "84000"},
    )
