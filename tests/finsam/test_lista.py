"""The list page: who sees what, how it sorts, pages, filters and exports, and what it costs."""

import django_filters
import django_tables2 as tables
import pytest
from django.db import connection
from django.db.models import Count, QuerySet, Window
from django.db.models.functions import Length
from django.test import override_settings
from django.test.utils import CaptureQueriesContext
from django.urls import include, path

from finsam import export
from finsam.behorighet import Behorighet
from finsam.kolumner import AntalColumn, MarkeColumn, Tabell, TidColumn
from finsam.lista import ListaView, Sidvis
from finsam.models import Handelse
from finsam.sida import Atgard
from finsam.sok import SokFilter
from tests.fragor import assert_lika_manga_fragor


class ProvTable(Tabell):
    objekt_namn = tables.Column()
    at = TidColumn(verbose_name="Tidpunkt")
    verb = MarkeColumn(toner={"bokför": "bra"})

    class Meta(Tabell.Meta):
        model = Handelse
        fields = ("objekt_namn", "at", "verb")
        order_by = "objekt_namn"


class ProvFilter(django_filters.FilterSet):
    q = SokFilter(falt=["objekt_namn", "verb"])
    efter = django_filters.DateFilter("at", "date__gte", label="Från och med")


class ProvView(ListaView):
    behorighet = Behorighet.SE_LOGG
    model = Handelse
    table_class = ProvTable
    filterset_class = ProvFilter
    rubrik = "Prövade händelser"
    ingress = "Allt som hänt."
    tomt = "Inga händelser än. De kommer när någon gör något."
    atgarder = (
        Atgard("Ny användare", "anvandare_ny", Behorighet.ANDRA_ANVANDARE),
        Atgard("Lås loggen", "start", Behorighet.SE_LOGG, skal="Året är inte slut."),
    )


class EnkelView(ListaView):
    behorighet = Behorighet.SE_LOGG
    model = Handelse
    table_class = ProvTable


class LangdTable(Tabell):
    objekt_namn = tables.Column()
    langd = AntalColumn(verbose_name="Längd")

    class Meta(Tabell.Meta):
        model = Handelse
        fields = ("objekt_namn", "langd")
        order_by = "objekt_namn"


class LangdView(EnkelView):
    table_class = LangdTable

    def get_queryset(self):
        return super().get_queryset().annotate(langd=Length("objekt_namn"))


class LopandeView(LangdView):
    def get_queryset(self):
        hittills = Window(Count("pk"), order_by="objekt_namn")
        return super(LangdView, self).get_queryset().annotate(langd=hittills)


urlpatterns = [
    path("prov/", ProvView.as_view(), name="prov"),
    path("langd/", LangdView.as_view(), name="langd"),
    path("lopande/", LopandeView.as_view(), name="lopande"),
    path("enkel/", EnkelView.as_view(), name="enkel"),
    path("", include("finsam.urls")),
]


@pytest.fixture(autouse=True)
def provadress():
    with override_settings(ROOT_URLCONF=__name__):
        yield


@pytest.fixture
def handelser(db):
    """``handelser(n)``: that many more events, named Händelse 1, 2, …"""

    def skapa(antal: int = 1) -> None:
        finns = Handelse.objects.count()
        for i in range(finns + 1, finns + antal + 1):
            Handelse.objects.create(
                verb="bokför", objekttyp="prov", objekt_id=str(i), objekt_namn=f"Händelse {i:03}"
            )

    return skapa


def test_the_page_has_heading_lead_and_rows(klient, handelser):
    handelser(2)
    svar = klient("forbundschef").get("/prov/")
    text = svar.content.decode()
    assert "<h1>Prövade händelser</h1>" in text
    assert "Allt som hänt." in text
    assert '<th scope="row"' in text
    assert "Händelse 002" in text
    assert "2 rader" in text


def test_a_role_without_the_permission_is_refused(klient, handelser):
    assert klient("ledamot").get("/prov/").status_code == 403
    assert klient("ledamot").get("/prov/?export=csv").status_code == 403


def test_only_actions_that_the_user_may_take_are_shown(klient, db):
    chef = klient("forbundschef").get("/prov/").content.decode()
    revisor = klient("revisor").get("/prov/").content.decode()
    assert "Ny användare" in chef
    assert "Ny användare" not in revisor


def test_an_action_that_cannot_be_taken_says_why_beside_it(klient, db):
    text = klient("revisor").get("/prov/").content.decode()
    assert 'aria-disabled="true"' in text
    assert "Året är inte slut." in text


def test_an_empty_list_says_what_to_do(klient, db):
    text = klient("forbundschef").get("/prov/").content.decode()
    assert "Inga händelser än. De kommer när någon gör något." in text
    assert "Hämta som" not in text


def test_a_search_without_hits_offers_to_clear_it(klient, handelser):
    handelser()
    text = klient("forbundschef").get("/prov/?q=finnsinte").content.decode()
    assert "Inget passar urvalet" in text
    assert "Rensa urvalet" in text


def test_an_impossible_filter_shows_its_error_and_no_rows(klient, handelser):
    handelser()
    svar = klient("forbundschef").get("/prov/?efter=igår")
    assert svar.status_code == 200
    assert 'class="falt-fel"' in svar.content.decode()
    assert "Händelse 001" not in svar.content.decode()


def test_the_head_sorts_and_says_so(klient, handelser):
    handelser(3)
    text = klient("forbundschef").get("/prov/?sort=-objekt_namn").content.decode()
    assert 'aria-sort="descending"' in text
    assert text.index("Händelse 003") < text.index("Händelse 001")


def test_an_unknown_sort_is_passed_over(klient, handelser):
    handelser(2)
    assert klient("forbundschef").get("/prov/?sort=losenord").status_code == 200


def test_pages_hold_25_rows_and_the_last_answers_for_those_beyond(klient, handelser):
    handelser(30)
    chef = klient("forbundschef")
    assert len(chef.get("/prov/").context["table"].paginated_rows) == 25
    bortom = chef.get("/prov/?page=99")
    assert len(bortom.context["table"].paginated_rows) == 5
    assert "Rad 26–30 av 30" in bortom.content.decode()


def test_rows_that_sort_alike_stand_on_one_page_each(klient, handelser):
    handelser(60)
    chef = klient("forbundschef")
    sidor = [chef.get(f"/prov/?sort=verb&page={i}").context["table"] for i in (1, 2, 3)]
    funna = [rad.record.pk for tabell in sidor for rad in tabell.paginated_rows]
    assert len(funna) == len(set(funna)) == 60


@pytest.mark.parametrize(("begart", "rader"), [("50", 30), ("7", 25), ("-1", 25), ("alla", 25)])
def test_only_the_offered_page_sizes_are_taken(klient, handelser, begart, rader):
    handelser(30)
    svar = klient("forbundschef").get(f"/prov/?per_page={begart}")
    assert len(svar.context["table"].paginated_rows) == rader


def test_paging_keeps_filter_and_sort(klient, handelser):
    handelser(30)
    text = klient("forbundschef").get("/prov/?q=händelse&sort=-at").content.decode()
    assert "q=h%C3%A4ndelse&amp;sort=-at&amp;page=2" in text


def test_the_filter_form_keeps_sort_and_page_size(klient, handelser):
    handelser()
    text = klient("forbundschef").get("/prov/?sort=-at&per_page=50").content.decode()
    assert '<input type="hidden" name="sort" value="-at">' in text
    assert '<input type="hidden" name="per_page" value="50">' in text


def test_a_cell_cannot_carry_markup(klient, db):
    Handelse.objects.create(
        verb="<b>x</b>", objekttyp="p", objekt_id="1", objekt_namn="<script>alert(1)</script>"
    )
    text = klient("forbundschef").get("/prov/").content.decode()
    assert "<script>alert" not in text
    assert "<b>x</b>" not in text


def test_the_page_costs_as_many_queries_for_three_rows_as_for_one(klient, handelser):
    assert_lika_manga_fragor(klient("forbundschef"), "/prov/", handelser)


def test_the_list_itself_costs_three_queries(klient, handelser, django_assert_num_queries):
    handelser(30)
    chef = klient("forbundschef")
    chef.get("/prov/")
    with django_assert_num_queries(3 + 4):  # and session, user, roles, the förbund's name
        chef.get("/prov/")


def _langder(svar) -> list[int]:
    return [rad.record.langd for rad in svar.context["table"].paginated_rows]


def test_what_rows_are_annotated_with_is_worked_out_for_the_page_alone(klient, handelser):
    handelser(30)
    chef = klient("forbundschef")
    with CaptureQueriesContext(connection) as fragor:
        svar = chef.get("/langd/?page=2")
    assert _langder(svar) == [len("Händelse 026")] * 5
    (raknade,) = [f["sql"] for f in fragor.captured_queries if "LENGTH(" in f["sql"]]
    assert " IN (" in raknade


def test_rows_can_be_sorted_by_what_they_are_annotated_with(klient, handelser):
    handelser(30)
    Handelse.objects.create(verb="x", objekttyp="p", objekt_id="1", objekt_namn="Allra längst namn")
    svar = klient("forbundschef").get("/langd/?sort=-langd")
    assert _langder(svar) == [17] + [12] * 24


def test_a_window_spans_the_rows_of_every_page(klient, handelser):
    handelser(30)
    assert _langder(klient("forbundschef").get("/lopande/?page=2")) == [26, 27, 28, 29, 30]


def test_a_row_that_vanishes_meanwhile_is_left_out(handelser, monkeypatch):
    handelser(2)
    las = QuerySet.in_bulk
    monkeypatch.setattr(QuerySet, "in_bulk", lambda rader, nycklar: las(rader, nycklar[1:]))
    sida = Sidvis(Handelse.objects.order_by("objekt_namn"))[0:25]
    assert [rad.objekt_namn for rad in sida] == ["Händelse 002"]


def test_an_unknown_format_is_not_found(klient, handelser):
    handelser()
    assert klient("forbundschef").get("/prov/?export=exe").status_code == 404


def test_a_list_without_filters_takes_its_heading_from_the_model(klient, handelser):
    handelser()
    text = klient("forbundschef").get("/enkel/").content.decode()
    assert "<h1>Händelser</h1>" in text
    assert 'role="search"' not in text


@pytest.mark.parametrize("format_", list(export.FORMAT))
def test_the_file_holds_the_rows_of_the_filter_on_every_page(klient, handelser, format_):
    handelser(40)
    svar = klient("forbundschef").get(f"/prov/?q=händelse&page=2&export={format_}")
    assert svar.status_code == 200
    assert svar["Content-Disposition"].startswith('attachment; filename="provade-handelser-')
    assert b"".join(svar.streaming_content)


def test_the_filter_holds_for_the_file_too(klient, handelser):
    handelser(40)
    svar = klient("forbundschef").get("/prov/?q=händelse+007&export=csv")
    rader = b"".join(svar.streaming_content).decode("utf-8-sig").splitlines()
    assert [rad.split(";")[0] for rad in rader] == ["Gäller", "Händelse 007"]


def test_a_format_that_does_not_take_so_many_rows_leads_back_with_advice(
    klient, handelser, monkeypatch
):
    handelser(3)
    monkeypatch.setitem(export.FORMAT, "ods", export.Filformat("OpenDocument", "x", storsta=2))
    svar = klient("forbundschef").get("/prov/?q=händelse&export=ods", follow=True)
    assert svar.redirect_chain == [("/prov/?q=h%C3%A4ndelse", 302)]
    assert "OpenDocument tar högst 2 rader och listan har 3." in svar.content.decode()
