"""Autosave: every save is a version, two at once lose nothing, what was written can come back."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from finsam.models import User
from styrelse import services
from styrelse.models import Protokollspunkt, Textversion
from tests.samtidigt import samtidigt
from tests.styrelse.motet import hall_mote


@pytest.fixture
def punkt(mote):
    return mote.punkter[1]


@pytest.fixture
def spara(chef, punkt, anvandare):
    """``spara("text", bas)``: save the point's text as one window would."""

    def kor(text, bas, *, flik="", falt="text", by=chef):
        return services.spara_text(by=by, punkt=punkt, falt=falt, text=text, bas=bas, flik=flik)

    return kor


def galler(punkt) -> str:
    return Protokollspunkt.objects.get(punkt=punkt).text


def versioner(punkt) -> list[tuple[int, str, bool]]:
    alla = Textversion.objects.filter(post__punkt=punkt, falt="text").order_by("nummer")
    return list(alla.values_list("nummer", "text", "gren"))


# -- One who writes ------------------------------------------------------------------


def test_each_save_is_a_version_and_the_last_one_holds(spara, punkt):
    assert spara("Ett.", 0).nummer == 1
    assert spara("Ett. Två.", 1).nummer == 2
    assert versioner(punkt) == [(1, "Ett.", False), (2, "Ett. Två.", False)]
    assert galler(punkt) == "Ett. Två."


def test_saving_the_same_text_again_makes_no_version(spara, punkt):
    spara("Ett.", 0)
    assert spara("Ett.", 1).nummer == 1
    assert spara("Ett.", 0).nummer == 1
    assert len(versioner(punkt)) == 1


def test_text_and_decision_have_versions_of_their_own(spara, punkt):
    spara("Ett.", 0)
    assert spara("att godkänna", 0, falt="beslut").nummer == 1
    post = Protokollspunkt.objects.get(punkt=punkt)
    assert (post.text, post.beslut) == ("Ett.", "att godkänna")


def test_a_save_whose_answer_was_lost_is_no_conflict_with_itself(spara, punkt):
    """The first save got through, its answer did not: the window still builds on version 0."""
    spara("Ett.", 0, flik="a")
    svar = spara("Ett. Två.", 0, flik="a")
    assert svar.gren is None
    assert galler(punkt) == "Ett. Två."


def test_a_text_may_be_emptied(spara, punkt):
    spara("Ett.", 0)
    spara("", 1)
    assert galler(punkt) == ""
    assert len(versioner(punkt)) == 2


def test_line_ends_of_the_browser_make_no_version_of_their_own(spara, punkt):
    spara("Ett.\r\nTvå.", 0)
    assert spara("Ett.\nTvå.", 1).nummer == 1


@pytest.mark.parametrize(
    ("falt", "text", "bas", "fel"),
    [
        ("text", "x" * 100_001, 0, "för lång"),
        ("text", "Ett.", 7, "Läs om sidan"),
        ("rubrik", "Ett.", 0, "inget annat"),
    ],
)
def test_what_cannot_be_saved_is_refused_with_what_to_do(spara, punkt, falt, text, bas, fel):
    with pytest.raises(ValidationError, match=fel):
        spara(text, bas, falt=falt)
    assert versioner(punkt) == []


def test_nothing_is_saved_in_a_protokoll_that_is_klart(mote, spara):
    mote.klart()
    with pytest.raises(ValidationError, match="Öppna det igen"):
        spara("Ett.", 1)


# -- Two who write at once ------------------------------------------------------------------


@pytest.fixture
def tva(spara, anvandare):
    """Two have written from the same version: the first one's holds, the second is a branch."""
    spara("Grund.", 0)
    spara("Grund. Annas.", 1, flik="a")
    return spara("Grund. Bos.", 1, flik="b", by=anvandare("administrator")).gren


def test_the_second_of_two_is_kept_as_a_branch_and_the_first_still_holds(tva, punkt):
    assert galler(punkt) == "Grund. Annas."
    assert (tva.text, tva.gren, tva.bygger_pa.nummer) == ("Grund. Bos.", True, 1)
    assert list(Textversion.objects.grenar()) == [tva]


def test_whoever_goes_on_writing_in_a_branch_continues_it(tva, spara, punkt, anvandare):
    mer = spara("Grund. Bos. Mer.", 1, flik="b", by=anvandare("administrator")).gren
    # Whichever number the window knows: its answer may have got lost.
    assert list(Textversion.objects.grenar()) == [mer]
    assert mer.bygger_pa == tva
    sist = spara("Grund. Bos. Mer. Sist.", mer.nummer, flik="b").gren
    assert list(Textversion.objects.grenar()) == [sist]
    assert galler(punkt) == "Grund. Annas."


def test_a_branch_may_be_put_aside_and_is_still_in_the_history(tva, punkt, chef):
    services.behall_gallande(by=chef, gren=tva)
    assert galler(punkt) == "Grund. Annas."
    assert not Textversion.objects.grenar().exists()
    assert (3, "Grund. Bos.", True) in versioner(punkt)


def test_a_branch_may_be_taken_in_and_what_held_is_still_in_the_history(tva, punkt, chef):
    ny = services.ta_in_gren(by=chef, gren=tva)
    assert galler(punkt) == "Grund. Bos."
    assert (ny.nummer, ny.bygger_pa.text) == (4, "Grund. Annas.")
    assert not Textversion.objects.grenar().exists()


def test_both_may_be_put_after_each_other(tva, punkt, chef):
    services.lagg_ihop(by=chef, gren=tva)
    assert galler(punkt) == "Grund. Annas.\n\nGrund. Bos."


def test_what_is_settled_is_not_settled_again(tva, chef):
    services.behall_gallande(by=chef, gren=tva)
    for val in (services.behall_gallande, services.ta_in_gren):
        with pytest.raises(ValidationError, match="redan avgjort"):
            val(by=chef, gren=Textversion.objects.get(pk=tva.pk))


def test_a_protokoll_with_an_open_branch_is_not_klart(tva, mote, chef):
    mote.narvarande("Anna", "Bo", "Cia")
    with pytest.raises(ValidationError, match="Två har skrivit samtidigt på punkten Utfall"):
        services.gor_klart(by=chef, protokoll=mote.protokoll)


def test_of_two_saves_at_the_same_moment_none_is_lost(egen_exempel):
    chef = User.objects.get(email="forbundschef@example.se")
    styrelsen = services.organ.Organ.objects.get(typ="styrelse")
    punkt = hall_mote(chef, styrelsen, "2022-12-20").punkter[0]

    def skriver(vem: str) -> None:
        services.spara_text(by=chef, punkt=punkt, falt="text", text=vem, bas=0, flik=vem)

    utfall = samtidigt(lambda: skriver("Anna"), lambda: skriver("Bo"))
    assert utfall == [None, None]
    assert {text for _, text, _ in versioner(punkt)} == {"Anna", "Bo"}
    assert sum(gren for _, _, gren in versioner(punkt)) == 1


# -- What was written before ------------------------------------------------------------------


def test_an_earlier_version_comes_back_as_a_new_one(spara, punkt, chef):
    spara("Ett.", 0)
    spara("Fel.", 1)
    ett = Textversion.objects.get(nummer=1)
    assert services.aterstall_version(by=chef, version=ett).nummer == 3
    assert galler(punkt) == "Ett."
    assert [t for _, t, _ in versioner(punkt)] == ["Ett.", "Fel.", "Ett."]


def test_the_version_that_holds_cannot_be_brought_back(spara, chef):
    spara("Ett.", 0)
    with pytest.raises(ValidationError, match="gäller nu"):
        services.aterstall_version(by=chef, version=Textversion.objects.get())


def test_the_proposal_of_the_agenda_becomes_the_decision(punkt, spara, chef):
    spara("att avslå", 0, falt="beslut")
    punkt.forslag = "att godkänna prognosen"
    post = services.anvand_forslag(by=chef, punkt=punkt)
    assert post.beslut == "att godkänna prognosen"
    assert Textversion.objects.filter(falt="beslut", text="att avslå").exists()


def test_a_point_without_a_proposal_has_none_to_use(punkt, chef):
    with pytest.raises(ValidationError, match="inget förslag"):
        services.anvand_forslag(by=chef, punkt=punkt)


def test_a_point_is_marked_klar_and_not_klar(punkt, chef):
    assert services.satt_klar(by=chef, punkt=punkt, klar=True).klar
    assert not services.satt_klar(by=chef, punkt=punkt, klar=False).klar


# -- Whatever they do ------------------------------------------------------------------

STEG = st.lists(
    st.tuples(st.sampled_from("ab"), st.text("xyzå\n", max_size=8), st.booleans()), max_size=12
)


class Skrivande(TestCase):
    """Two windows save in any order, and any answer may get lost on its way back."""

    @given(STEG)
    @settings(max_examples=25)
    def test_every_text_that_was_saved_is_kept_and_the_numbers_have_no_gap(self, steg):
        chef = User.objects.create_user("chef@example.se")
        chef.rolltilldelningar.create(roll="forbundschef")
        organ = services.inratta_organ(
            by=chef, namn="Styrelsen", typ="styrelse", from_datum=date(2006, 1, 1)
        )
        punkt = hall_mote(chef, organ).punkter[0]
        kanda = {"a": 0, "b": 0}
        for flik, text, tappat in steg:
            svar = services.spara_text(
                by=chef, punkt=punkt, falt="text", text=text, bas=kanda[flik], flik=flik
            )
            if not tappat:
                kanda[flik] = svar.gren.nummer if svar.gren else svar.nummer
        alla = versioner(punkt)
        assert [nummer for nummer, _, _ in alla] == list(range(1, len(alla) + 1))
        sparade = {text for _, text, _ in alla} | {""}
        assert {text for _, text, _ in steg} <= sparade
        post = Protokollspunkt.objects.filter(punkt=punkt).first()
        if post and post.text_nummer:
            i_kraft = Textversion.objects.get(post=post, nummer=post.text_nummer)
            assert (i_kraft.text, i_kraft.gren) == (post.text, False)
