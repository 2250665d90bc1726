"""What leaves the kansli is noted figure by figure, and later publications reckon with it."""

from datetime import UTC, datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, connection, transaction

from finsam.models import Handelse
from insatser.models import Lasning, Publicering, Publiceringstal
from insatser.services import publicera
from insatser.skydd import Samling, Skal, Storhet, dolj
from insatser.skyddslage import publiceringar
from tests.fragor import assert_lika_manga_fragor

pytestmark = pytest.mark.django_db


def s(namn: str) -> Storhet:
    return Storhet(namn, 2022)


def aret(kvinnor: int, man: int) -> Samling:
    samling = Samling()
    for namn, n in (("k", kvinnor), ("m", man), ("alla", kvinnor + man)):
        samling.antal(s(namn), n)
    samling.summa(s("alla"), [s("k"), s("m")])
    samling.andel(s("k"), s("alla"), 1)
    return samling


def rapport(anvandare, samling: Samling, titel: str = "Årsredovisning 2022") -> Publicering:
    return publicera(
        by=anvandare("forbundschef"), titel=titel, ar=2022, innehall=b"%PDF", samling=samling
    )


def test_a_publication_keeps_each_figure_as_it_stood(anvandare):
    post = rapport(anvandare, aret(3, 20))
    assert {t.storhet.split("|")[0]: t.visat for t in post.tal.all() if t.lage != "oppen"} == {
        "k": "döljs",
        "m": "döljs",
        "alla": "23",
    }
    assert len(post.sha256) == 64
    handelse = Handelse.objects.filter(verb="publicerade").get()
    assert handelse.detaljer["sha256"] == post.sha256


def test_what_was_published_comes_back_as_it_was(anvandare):
    samling = aret(3, 20)
    rapport(anvandare, samling)
    [fore] = publiceringar()
    assert {x for x in fore.samling.publicerade if fore.dolda.doljer(x)} == {s("k"), s("m")}
    assert set(fore.samling.summor) == set(samling.summor)
    assert fore.dolda.harledda == set(samling.harledda)


def test_a_later_publication_does_not_give_away_an_earlier_one(anvandare):
    """The men alone, in a letter after the report, would give the three women."""
    rapport(anvandare, aret(3, 20))
    brev = Samling()
    brev.antal(s("m"), 20)
    assert set(dolj(brev).storheter) == set()
    assert set(dolj(brev, publiceringar()).storheter) == {s("m")}


def test_a_correction_by_a_few_is_hidden(anvandare):
    rapport(anvandare, aret(25, 30))
    dolda = dolj(aret(26, 30), publiceringar())
    assert dolda.storheter[s("k")] is Skal.RATTAD


def test_the_same_file_is_noted_once(anvandare):
    rapport(anvandare, aret(25, 30))
    with pytest.raises(ValidationError, match="redan antecknad"):
        rapport(anvandare, aret(25, 30))


def test_nothing_to_publish_is_refused(anvandare):
    with pytest.raises(ValidationError, match="inga antal"):
        rapport(anvandare, Samling())


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE insatser_publiceringstal SET varde = 9",
        "DELETE FROM insatser_publiceringstal",
        "UPDATE insatser_publicering SET titel = 'Annan'",
        "DELETE FROM insatser_publicering",
    ],
)
def test_the_database_refuses_to_change_what_has_been_published(anvandare, sql):
    rapport(anvandare, aret(3, 20))
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)


@pytest.mark.parametrize(("varde", "lage"), [(3, "visad"), (0, "dold")])
def test_the_database_shows_no_small_count_and_hides_no_zero(anvandare, varde, lage):
    post = rapport(anvandare, aret(25, 30))
    with pytest.raises(DatabaseError), transaction.atomic():
        Publiceringstal.objects.create(
            publicering=post, storhet=s("annat").nyckel, varde=varde, lage=lage
        )


def test_the_page_tells_what_would_be_hidden_only_to_the_kansli(klient):
    assert klient("forbundschef").get("/insatser/publicerat/").status_code == 200
    assert klient("ledamot").get("/insatser/publicerat/").status_code == 403


def test_the_list_asks_as_often_for_many_publications_as_for_few(anvandare, klient):
    titlar = iter(("Årsredovisning", "Delårsrapport", "Brev"))

    def en_till():
        titel = next(titlar)
        samling = aret(25, 30)
        samling.antal(s(titel), 10)
        publicera(
            by=anvandare("forbundschef"),
            titel=titel,
            ar=2022,
            innehall=titel.encode(),
            samling=samling,
        )

    assert_lika_manga_fragor(klient("forbundschef"), "/insatser/publicerat/", en_till)


def test_the_day_of_a_publication_is_the_swedish_one(anvandare, klient):
    """Half past eleven in the evening in UTC is the day after here."""
    post = Publicering.objects.create(
        titel="Brev",
        ar=2022,
        sha256="a" * 64,
        fingeravtryck="b" * 64,
        publicerad_at=datetime(2023, 3, 1, 23, 30, tzinfo=UTC),
        publicerad_by=anvandare("forbundschef"),
    )
    html = klient("forbundschef").get(f"/insatser/publicerat/{post.pk}/").content.decode()
    assert "Publicerat 2023-03-02 av" in html
    assert (
        "2023-03-02 00:30" in klient("forbundschef").get("/insatser/publicerat/").content.decode()
    )


def test_looking_at_what_would_be_published_is_one_row_in_the_log_of_reads(
    klient, skriv_in, insats
):
    skriv_in("2022-02-01")
    assert klient("forbundschef").get("/insatser/publicerat/ar/2022/").status_code == 200
    assert list(Lasning.objects.get().insatser.all()) == [insats]
