"""The form page, the confirmation before what weighs, and the parts of a form."""

import re
import time

import pytest
from django import forms
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.db.models import ProtectedError
from django.test import override_settings
from django.urls import include, path

from finsam.behorighet import Behorighet
from finsam.falt import BeloppFormField
from finsam.formular import BekraftaView, TjanstFormView

SPARADE: list[dict] = []


class ProvForm(forms.Form):
    namn = forms.CharField(label="Namn", help_text="Så som det ska stå.")
    dag = forms.DateField(label="Dag", required=False)
    belopp = BeloppFormField(label="Belopp", required=False)
    sort = forms.ChoiceField(
        label="Sort", choices=[("a", "A"), ("b", "B")], widget=forms.RadioSelect, required=False
    )
    klar = forms.BooleanField(label="Klar", required=False)
    dold = forms.CharField(widget=forms.HiddenInput, required=False)


class ProvView(TjanstFormView):
    behorighet = Behorighet.SE_START
    form_class = ProvForm
    rubrik = "Nytt prov"
    ingress = "Prövar."
    knapp = "Spara provet"
    success_url = "/"
    brodsmulor = (("Översikt", "start"),)

    def utfor(self, form: ProvForm) -> str:
        match form.cleaned_data["namn"]:
            case "upptaget":
                raise ValidationError({"namn": "Namnet är upptaget. Välj ett annat."})
            case "okant fält":
                raise ValidationError({"annat": "Något annat är fel."})
            case "nej":
                raise ValidationError("Det går inte nu. Vänta till i morgon.")
            case "samtidigt":
                raise IntegrityError("UNIQUE constraint failed: prov.namn")
            case "används":
                raise ProtectedError("Cannot delete", set())
        SPARADE.append(form.cleaned_data)
        return "Provet är sparat."


class LasView(BekraftaView):
    behorighet = Behorighet.SE_START
    rubrik = "Lås provet"
    knapp = "Lås"
    success_url = "/"
    foljder = ("Ingen kan ändra det mer.",)

    def utfor(self, form: forms.Form) -> str:
        SPARADE.append({"last": self.request.user})
        return "Provet är låst."


class SkyddadView(BekraftaView, ProvView):
    """An act of weight with fields that may be wrong."""


urlpatterns = [
    path("prov/", ProvView.as_view(), name="prov"),
    path("las/", LasView.as_view(), name="las"),
    path("skyddad/", SkyddadView.as_view(), name="skyddad"),
    path("", include("finsam.urls")),
]


@pytest.fixture(autouse=True)
def provadress():
    SPARADE.clear()
    with override_settings(ROOT_URLCONF=__name__):
        yield


@pytest.fixture
def chef(klient):
    return klient("forbundschef")


def test_what_is_valid_is_saved_told_and_left(chef):
    svar = chef.post("/prov/", {"namn": "Ett"}, follow=True)
    assert SPARADE[0]["namn"] == "Ett"
    assert svar.redirect_chain == [("/", 302)]
    assert "Provet är sparat." in svar.content.decode()


def test_the_page_says_where_it_is_and_how_to_leave(chef):
    text = chef.get("/prov/").content.decode()
    assert "<h1>Nytt prov</h1>" in text
    assert 'aria-label="Du är här"' in text
    assert ">Spara provet</button>" in text
    assert re.search(r'<a class="knapp tyst" href="/">Avbryt</a>', text)


def test_errors_stand_on_top_with_links_and_beside_their_fields(chef):
    text = chef.post("/prov/", {"namn": "", "dag": "igår"}).content.decode()
    assert "<title>Fel: Nytt prov" in text
    assert "2 saker behöver rättas" in text
    assert '<a href="#id_namn">Namn:' in text
    assert re.search(r'<div class="felsumma" role="alert" tabindex="-1" autofocus', text)
    assert 'id="id_dag_error"' in text
    assert 'value="igår"' in text
    assert SPARADE == []


def test_help_and_error_are_tied_to_the_field(chef):
    text = chef.post("/prov/", {"namn": ""}).content.decode()
    falt = re.search(r'<input type="text" name="namn"[^>]*>', text)[0]
    assert 'aria-describedby="id_namn_helptext id_namn_error"' in falt
    assert 'aria-invalid="true"' in falt
    assert 'id="id_namn_helptext"' in text


def test_what_need_not_be_filled_in_is_marked_in_words(chef):
    text = chef.get("/prov/").content.decode()
    assert re.search(r'for="id_dag">Dag <span class="valfri">\(valfritt\)', text)
    assert re.search(r'for="id_namn">Namn</label>', text)


def test_a_date_is_asked_for_as_a_date_and_an_amount_as_an_amount(chef):
    text = chef.get("/prov/").content.decode()
    assert '<input type="date" name="dag"' in text
    assert re.search(r'name="belopp"[^>]*inputmode="decimal"', text)


def test_choices_stand_in_a_group_with_their_question(chef):
    text = chef.get("/prov/").content.decode()
    assert re.search(r"<fieldset>\s*<legend>Sort", text)


@pytest.mark.parametrize(
    ("namn", "vantat"),
    [
        ("upptaget", '<a href="#id_namn">Namn: Namnet är upptaget. Välj ett annat.</a>'),
        ("okant fält", "<li>Något annat är fel.</li>"),
        ("nej", "<li>Det går inte nu. Vänta till i morgon.</li>"),
    ],
)
def test_what_the_service_refuses_comes_back_with_everything_typed_kept(chef, namn, vantat):
    text = chef.post("/prov/", {"namn": namn, "dag": "2022-12-31"}).content.decode()
    assert vantat in text
    assert f'value="{namn}"' in text
    assert 'value="2022-12-31"' in text


@pytest.mark.parametrize(
    ("namn", "vantat"),
    [("samtidigt", "någon annan hann före"), ("används", "används på annat håll")],
)
def test_what_the_database_refuses_is_told_and_noted(chef, caplog, namn, vantat):
    svar = chef.post("/prov/", {"namn": namn})
    assert svar.status_code == 200
    assert vantat in svar.content.decode()
    assert f'value="{namn}"' in svar.content.decode()
    assert "Databasen vägrade" in caplog.text


def test_one_error_is_not_counted(chef):
    assert "Något behöver rättas" in chef.post("/prov/", {"namn": ""}).content.decode()


def test_a_form_without_its_service_says_so(rf):
    with pytest.raises(NotImplementedError):
        TjanstFormView().utfor(ProvForm())


# -- What cannot be undone ---------------------------------------------------------------------


@pytest.fixture
def med_losenord(chef, anvandare):
    user = anvandare("forbundschef")
    user.set_password("ett-langt-losenord")
    user.save()
    chef.force_login(user)
    return chef


def test_the_page_before_tells_what_will_happen_and_does_nothing(med_losenord):
    text = med_losenord.get("/las/").content.decode()
    assert "Ingen kan ändra det mer." in text
    assert SPARADE == []


def test_an_irreversible_act_asks_for_the_password_first(med_losenord):
    svar = med_losenord.post("/las/")
    assert svar.url.startswith("/konto/bekrafta/?next=")
    assert SPARADE == []


def test_a_wrong_password_does_nothing(med_losenord):
    vidare = med_losenord.post("/las/").url
    svar = med_losenord.post(vidare, {"password": "fel", "next": "/las/"})
    assert svar.status_code == 200
    assert SPARADE == []


def test_the_right_password_lets_the_kept_act_go_on(med_losenord):
    vidare = med_losenord.post("/las/").url
    med_losenord.post(vidare, {"password": "ett-langt-losenord", "next": "/las/"})
    assert len(SPARADE) == 1


def test_a_kept_act_that_is_refused_is_mended_on_its_own_page(med_losenord):
    vidare = med_losenord.post("/skyddad/", {"namn": "upptaget"}).url
    svar = med_losenord.post(vidare, {"password": "ett-langt-losenord", "next": "/skyddad/"})
    text = svar.content.decode()
    assert "Namnet är upptaget." in text
    assert 'value="upptaget"' in text
    assert 'method="post" action="/skyddad/"' in text


def test_the_password_holds_for_five_minutes(med_losenord, monkeypatch):
    vidare = med_losenord.post("/las/").url
    med_losenord.post(vidare, {"password": "ett-langt-losenord", "next": "/las/"})
    med_losenord.post("/las/")
    assert len(SPARADE) == 2
    nu = time.time()
    monkeypatch.setattr("time.time", lambda: nu + 301)
    assert med_losenord.post("/las/").url.startswith("/konto/bekrafta/")
    assert len(SPARADE) == 2
