"""Addresses of the rounds of signatures, under /styrelse/underskrifter/."""

from django.urls import path

from styrelse.views import runda, runda_ny

urlpatterns = [
    path("", runda_ny.RundaListView.as_view(), name="runda_lista"),
    path("ny/", runda_ny.RundaNyView.as_view(), name="runda_ny"),
    path("valj/", runda_ny.RundaValjView.as_view(), name="runda_valj"),
    path("<int:pk>/", runda.RundaView.as_view(), name="runda"),
    path("<int:pk>/fil/", runda.RundaFilView.as_view(), name="runda_fil"),
    path(
        "<int:pk>/undertecknad/", runda.RundaUndertecknadView.as_view(), name="runda_undertecknad"
    ),
    path("<int:pk>/andringar/", runda.RundaAndringarView.as_view(), name="runda_andringar"),
    path("<int:pk>/paminn/", runda.RundaPaminnView.as_view(), name="runda_paminn"),
    path("<int:pk>/sista-dag/", runda.RundaSistaDagView.as_view(), name="runda_sista_dag"),
    path("<int:pk>/aterkalla/", runda.RundaAterkallaView.as_view(), name="runda_aterkalla"),
    path("plats/<int:pk>/avboj/", runda.AvbojView.as_view(), name="plats_avboj"),
    path("plats/<int:pk>/ersattare/", runda.ErsattareView.as_view(), name="plats_ersattare"),
    path("plats/<int:pk>/paminn/", runda.PlatsPaminnView.as_view(), name="plats_paminn"),
]
