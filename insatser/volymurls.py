"""Addresses of working time and of the need in each kommun."""

from django.urls import path

from insatser.views import arbetstid, behov

urlpatterns = [
    path("arbetstid/", arbetstid.ArbetstidListView.as_view(), name="arbetstid"),
    path("arbetstid/ny/", arbetstid.ArbetstidNyView.as_view(), name="arbetstid_ny"),
    path(
        "arbetstid/<int:pk>/ta-bort/",
        arbetstid.ArbetstidTaBortView.as_view(),
        name="arbetstid_ta_bort",
    ),
    path("behov/", behov.BehovView.as_view(), name="behov"),
    path("behov/ny/", behov.BehovNyView.as_view(), name="behov_ny"),
    path("behov/las-in/", behov.BehovLasInView.as_view(), name="behov_las_in"),
    path("behov/spara/", behov.BehovSparaView.as_view(), name="behov_spara"),
]
