"""Models: layers, privacy, paired fields, the glossary."""

import re

import pytest
from django.db import models

from finsam.personuppgifter import Klass, klasser
from tests.arkitektur import kod

MODELLER = kod.egna_modeller()
DEKLARERADE = [m for m in MODELLER if not m._meta.auto_created]


def etikett(modell: type[models.Model]) -> str:
    return modell._meta.label


def egna_falt(modell: type[models.Model]) -> list[str]:
    return [f.name for f in modell._meta.get_fields() if not f.auto_created or f.concrete]


def test_there_are_models_to_look_at():
    assert len(DEKLARERADE) >= 5


@pytest.mark.parametrize("modell", MODELLER, ids=etikett)
def test_foreign_keys_point_to_the_same_or_a_lower_app(modell):
    lager = kod.APPAR.index(modell._meta.app_label)
    uppat = [
        f"{f.name} → {f.related_model._meta.label}"
        for f in modell._meta.get_fields()
        if f.concrete and f.is_relation and f.related_model
        # Django's own tables (content types, jobs) lie below all of ours.
        if f.related_model._meta.app_label in kod.APPAR
        and kod.APPAR.index(f.related_model._meta.app_label) > lager
    ]
    assert uppat == []


@pytest.mark.parametrize("modell", DEKLARERADE, ids=etikett)
def test_every_field_has_a_privacy_class(modell):
    klassade = klasser(modell)
    falt = set(egna_falt(modell))
    assert falt - set(klassade) == set(), "fält utan klass i Personuppgifter"
    assert set(klassade) - falt == set(), "Personuppgifter nämner fält som inte finns"
    assert all(isinstance(k, Klass) for k in klassade.values())


@pytest.mark.parametrize("modell", DEKLARERADE, ids=etikett)
def test_paired_at_and_by_fields_are_both_set_or_both_null(modell):
    """A row that says when but not who (or the reverse) must be impossible in the database."""
    falt = {f.name: f for f in modell._meta.concrete_fields}
    for at in (n for n in falt if n.endswith("_at")):
        by = at.removesuffix("_at") + "_by"
        if by not in falt or not falt[at].null:
            continue
        villkor = [
            str(c.condition)
            for c in modell._meta.constraints
            if isinstance(c, models.CheckConstraint)
        ]
        assert any(at in v and by in v for v in villkor), f"{at}/{by} saknar CheckConstraint"


@pytest.mark.parametrize("modell", DEKLARERADE, ids=etikett)
def test_history_is_protected_from_cascades(modell):
    """CASCADE only where the row is nothing without its owner and holds no history."""
    tillatna = {
        "finsam.Rolltilldelning.user",
        "insatser.Angratavslut.inskrivning",
        "insatser.Angratlage.avslut",
        "rapporter.Avsnittslas.avsnitt",
    }
    kaskader = {
        f"{etikett(modell)}.{f.name}"
        for f in modell._meta.concrete_fields
        if f.is_relation and f.remote_field.on_delete is models.CASCADE
    }
    assert kaskader - tillatna == set()


@pytest.mark.parametrize("modell", DEKLARERADE, ids=etikett)
def test_every_model_has_an_entry_in_the_glossary(modell):
    ordlista = (kod.ROT / "docs" / "ordlista.md").read_text(encoding="utf-8")
    namn = modell.__name__
    assert re.search(rf"`{namn}`", ordlista), f"docs/ordlista.md saknar `{namn}`"


@pytest.mark.parametrize("modell", DEKLARERADE, ids=etikett)
def test_every_model_says_what_it_is(modell):
    text = modell.__doc__ or ""
    assert len(text) > 10
    assert not text.startswith(f"{modell.__name__}("), "Djangos egen docstring, inte vår"
