"""What runs over every page is no change of the text, and what changes in the text is shown."""

from hypothesis import given
from hypothesis import strategies as st

from finsam.textskillnad import Bit
from styrelse.rundandringar import i_texterna

ORD = st.sampled_from(["ett", "två", "Styrelsen", "Beslut", "1", "2", "3", "(2)", "–", "Exempel"])
RADER = st.lists(ORD, min_size=1, max_size=3).map(" ".join)
SIDOR = st.lists(st.lists(RADER, min_size=1, max_size=4), min_size=1, max_size=6)
KEDJA = "Filen gjordes den {} november 2026. Händelseloggens\nhuvud var då {}:{}."
TITLAR = ("Mål", "Mål", "Ekonomi", "Ekonomi", "Noter")


def ihop(sidor: list[list[str]]) -> str:
    return "\n\f".join("\n".join(rader) for rader in sidor)


def papper(sidor: list[list[str]], beslut: str, dag: int = 3) -> str:
    """A paper as ours are: heads with the chapter, feet with the decision and the page."""
    sista = KEDJA.format(dag, dag, f"{dag}a" * 32)
    ut = [["Årsredovisning", *(f"{t}  . . . {n}" for n, t in enumerate(TITLAR))]]
    for n, rader in enumerate(sidor, start=1):
        huvud = [
            f"Exempels förbund {TITLAR[min(n, 5) - 1]}",
            f"{beslut} {n + 1} ({len(sidor) + 1})",
        ]
        ut.append([*huvud, *rader])
    ut[-1].append(sista)
    return ihop(ut)


def i_sidor(meningar: list[str], antal: int) -> list[list[str]]:
    return [meningar[i : i + antal] for i in range(0, len(meningar), antal)]


def ord_av(bitar: tuple[Bit, ...], slag: str) -> str:
    return " ".join(" ".join(b.text for b in bitar if b.slag == slag).split())


MENINGAR = [f"Mening {chr(97 + n)} om vad förbundet gjorde" for n in range(20)]


def test_one_changed_sentence_is_one_place_and_the_decision_is_said_once():
    nya = [m.replace("Mening f", "Sats f") for m in MENINGAR]
    fore = papper(i_sidor(MENINGAR, 4), "Beslutad 14 mars 2023 § 5")
    svar = i_texterna(fore, papper(i_sidor(nya, 4), "Beslutad 28 mars 2023 § 9", dag=4))
    assert svar.antal == 1
    assert ord_av(svar.stallen[0], "bort") == "Mening"
    assert ord_av(svar.stallen[0], "till") == "Sats"
    assert ord_av(svar.ram, "bort").split() == ["14", "5", "3"]
    assert ord_av(svar.ram, "till").split() == ["28", "9", "4"]


def test_another_ones_feet_with_page_numbers_alone_are_no_change():
    fore, efter = (
        ihop([[*rader, f"- {n} -"] for n, rader in enumerate(i_sidor(MENINGAR, antal), start=1)])
        for antal in (4, 5)
    )
    svar = i_texterna(fore, efter)
    assert svar.antal == 0
    assert ord_av(svar.ram, "till") == "4"
    assert ord_av(svar.ram, "bort") == "5"


def test_the_same_paper_has_no_changes_and_a_colophon_alone_says_its_day():
    ett = papper(i_sidor(MENINGAR, 4), "Beslutad § 5")
    assert (i_texterna(ett, ett).stallen, i_texterna(ett, ett).ram) == ((), ())
    senare = i_texterna(ett, papper(i_sidor(MENINGAR, 4), "Beslutad § 5", dag=4))
    assert senare.antal == 0
    assert (ord_av(senare.ram, "bort"), ord_av(senare.ram, "till")) == ("3", "4")


def test_a_line_that_leaves_one_page_of_many_is_told_though_it_runs_on_the_others():
    sidor = [[m, "Ingen var jävig."] for m in MENINGAR[:5]]
    assert i_texterna(ihop(sidor), ihop([*sidor[:2], sidor[2][:1], *sidor[3:]])).ram


@given(SIDOR, st.data())
def test_a_changed_line_is_always_shown_whatever_runs_over_the_pages(sidor, data):
    sida = data.draw(st.integers(0, len(sidor) - 1))
    rad = data.draw(st.integers(0, len(sidor[sida]) - 1))
    nya = [list(rader) for rader in sidor]
    nya[sida][rad] = f"{nya[sida][rad]} zebra"
    svar = i_texterna(ihop(sidor), ihop(nya))
    assert any("zebra" in ord_av(bitar, "till") for bitar in (*svar.stallen, svar.ram))


@given(st.integers(0, 19), st.integers(2, 6), st.integers(2, 6))
def test_a_changed_sentence_is_the_only_place_wherever_the_pages_break(vilken, forr, nu):
    nya = [*MENINGAR[:vilken], "En annan sats", *MENINGAR[vilken + 1 :]]
    svar = i_texterna(
        papper(i_sidor(MENINGAR, forr), "Beslutad § 5"), papper(i_sidor(nya, nu), "Beslutad § 9")
    )
    assert svar.antal == 1
    assert "annan sats" in ord_av(svar.stallen[0], "till")
    assert ord_av(svar.ram, "till")
