"""Addresses of the budget, its printings, what is left to allot, and the forecasts."""

from django.urls import path

from ekonomi.views import (
    budget,
    budgetgruppering,
    budgetmanad,
    budgetrad,
    budgetversion,
    disponibelt,
    prognos,
    prognosbilaga,
)

urlpatterns = [
    path("budget/", budget.BudgetView.as_view(), name="budget"),
    path("budget/plan/", budgetversion.BudgetplanView.as_view(), name="budgetplan"),
    path("budget/manader/", budgetmanad.BudgetmanaderView.as_view(), name="budgetmanader"),
    path("budget/ny/", budgetversion.BudgetSkapaView.as_view(), name="budget_ny"),
    path("budget/<int:pk>/andra/", budgetversion.BudgetAndraView.as_view(), name="budget_andra"),
    path(
        "budget/<int:pk>/kapital/",
        budgetversion.BudgetKapitalView.as_view(),
        name="budget_kapital",
    ),
    path(
        "budget/<int:pk>/manader/<slug:rad>/",
        budgetmanad.BudgetManaderView.as_view(),
        name="budget_manader",
    ),
    path(
        "budget/<int:pk>/manader/<slug:rad>/jamnt/",
        budgetmanad.FordelaJamntView.as_view(),
        name="budget_jamnt",
    ),
    path(
        "budget/<int:pk>/manader/<slug:rad>/fjol/",
        budgetmanad.FordelaFjolView.as_view(),
        name="budget_fjol",
    ),
    path("budget/<int:pk>/ny-rad/", budgetrad.BudgetradNyView.as_view(), name="budgetrad_ny"),
    path(
        "budget/<int:pk>/besluta/",
        budgetversion.BudgetBeslutView.as_view(),
        name="budget_besluta",
    ),
    path(
        "budget/<int:pk>/beslut/",
        budgetversion.BudgetRattaBeslutView.as_view(),
        name="budget_ratta_beslut",
    ),
    path(
        "budget/<int:pk>/revidera/",
        budgetversion.BudgetRevideraView.as_view(),
        name="budget_revidera",
    ),
    path(
        "budget/<int:pk>/ta-bort/",
        budgetversion.BudgetTaBortView.as_view(),
        name="budget_ta_bort",
    ),
    path("budget/rader/", budgetrad.BudgetraderView.as_view(), name="budgetrader"),
    path("budget/rader/<int:pk>/", budgetrad.BudgetradAndraView.as_view(), name="budgetrad_andra"),
    path(
        "budget/rader/<int:pk>/flytta/<slug:hall>/",
        budgetrad.BudgetradFlyttaView.as_view(),
        name="budgetrad_flytta",
    ),
    path("budget/rader/<int:pk>/konton/", budgetrad.KopplingNyView.as_view(), name="koppling_ny"),
    path(
        "budget/kopplingar/<int:pk>/avsluta/",
        budgetrad.KopplingAvslutaView.as_view(),
        name="koppling_avsluta",
    ),
    path(
        "budget/kopplingar/<int:pk>/ta-bort/",
        budgetrad.KopplingTaBortView.as_view(),
        name="koppling_ta_bort",
    ),
    path("budget/grupperingar/", budgetgruppering.GrupperingarView.as_view(), name="grupperingar"),
    path(
        "budget/grupperingar/ny/",
        budgetgruppering.GrupperingNyView.as_view(),
        name="gruppering_ny",
    ),
    path(
        "budget/grupperingar/<int:pk>/",
        budgetgruppering.GrupperingAndraView.as_view(),
        name="gruppering_andra",
    ),
    path(
        "budget/grupperingar/<int:pk>/ta-bort/",
        budgetgruppering.GrupperingTaBortView.as_view(),
        name="gruppering_ta_bort",
    ),
    path(
        "budget/grupperingar/<int:pk>/ny-rubrik/",
        budgetgruppering.GrupperingsradNyView.as_view(),
        name="grupperingsrad_ny",
    ),
    path(
        "budget/rubriker/<int:pk>/",
        budgetgruppering.GrupperingsradAndraView.as_view(),
        name="grupperingsrad_andra",
    ),
    path(
        "budget/rubriker/<int:pk>/flytta/<slug:hall>/",
        budgetgruppering.GrupperingsradFlyttaView.as_view(),
        name="grupperingsrad_flytta",
    ),
    path(
        "budget/rubriker/<int:pk>/ta-bort/",
        budgetgruppering.GrupperingsradTaBortView.as_view(),
        name="grupperingsrad_ta_bort",
    ),
    path("budget/disponibelt/", disponibelt.DisponibeltView.as_view(), name="disponibelt"),
    path(
        "budget/disponibelt/nytt/",
        disponibelt.InsatsbeslutNyttView.as_view(),
        name="insatsbeslut_nytt",
    ),
    path(
        "budget/disponibelt/ansokan/<int:pk>/",
        disponibelt.InsatsbeslutAvAnsokanView.as_view(),
        name="insatsbeslut_ansokan",
    ),
    path(
        "budget/disponibelt/<int:pk>/",
        disponibelt.InsatsbeslutAndraView.as_view(),
        name="insatsbeslut_andra",
    ),
    path(
        "budget/disponibelt/<int:pk>/aterkalla/",
        disponibelt.InsatsbeslutAterkallaView.as_view(),
        name="insatsbeslut_aterkalla",
    ),
    path("prognos/", prognos.PrognosListView.as_view(), name="prognos_lista"),
    path("prognos/ny/", prognos.PrognosNyView.as_view(), name="prognos_ny"),
    path("prognos/<int:pk>/", prognos.PrognosView.as_view(), name="prognos"),
    path("prognos/<int:pk>/pdf/", prognos.PrognosPdfView.as_view(), name="prognos_pdf"),
    path(
        "prognos/<int:pk>/bifoga/",
        prognosbilaga.PrognosBifogaView.as_view(),
        name="prognos_bifoga",
    ),
    path("prognos/<int:pk>/andra/", prognos.PrognosAndraView.as_view(), name="prognos_andra"),
    path("prognos/<int:pk>/utfall/", prognos.PrognosUtfallView.as_view(), name="prognos_utfall"),
    path(
        "prognos/<int:pk>/faststall/",
        prognos.PrognosFaststallView.as_view(),
        name="prognos_faststall",
    ),
    path("prognos/<int:pk>/ta-bort/", prognos.PrognosTaBortView.as_view(), name="prognos_ta_bort"),
]
