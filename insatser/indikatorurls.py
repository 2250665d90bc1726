"""Addresses under /insatser/indikatorer/."""

from django.urls import path

from insatser.views import enkat, indikator, instrument

urlpatterns = [
    path("", indikator.IndikatorerView.as_view(), name="indikatorer"),
    path("enkater/", enkat.EnkatListView.as_view(), name="enkat_lista"),
    path("enkater/ny/", enkat.EnkatNyView.as_view(), name="enkat_ny"),
    path(
        "enkater/ny/<int:ar>/<slug:grupp>/",
        enkat.EnkatSvarNyView.as_view(),
        name="enkat_svar_ny",
    ),
    path("enkater/las-in/", enkat.EnkatLasInView.as_view(), name="enkat_las_in"),
    path("enkater/spara/", enkat.EnkatLasInSparaView.as_view(), name="enkat_las_in_spara"),
    path("enkater/<int:pk>/", enkat.EnkatView.as_view(), name="enkat"),
    path("enkater/<int:pk>/andra/", enkat.EnkatAndraView.as_view(), name="enkat_andra"),
    path("enkater/<int:pk>/ta-bort/", enkat.EnkatTaBortView.as_view(), name="enkat_ta_bort"),
    path("instrument/", instrument.InstrumentView.as_view(), name="instrument"),
    path(
        "instrument/standard/",
        instrument.IndikatorStandardView.as_view(),
        name="indikator_standard",
    ),
    path("instrument/ny/", instrument.IndikatorNyView.as_view(), name="indikator_ny"),
    path("instrument/<int:pk>/", instrument.IndikatorAndraView.as_view(), name="indikator_andra"),
    path("skalor/ny/", instrument.SvarsskalaNyView.as_view(), name="svarsskala_ny"),
    path("skalor/<int:pk>/", instrument.SvarsskalaAndraView.as_view(), name="svarsskala_andra"),
    path("fragor/ny/", instrument.IndikatorfragaNyView.as_view(), name="indikatorfraga_ny"),
    path(
        "fragor/<int:pk>/",
        instrument.IndikatorfragaAndraView.as_view(),
        name="indikatorfraga_andra",
    ),
    path(
        "fragor/<int:pk>/ta-bort/",
        instrument.IndikatorfragaTaBortView.as_view(),
        name="indikatorfraga_ta_bort",
    ),
    path("formler/ny/", instrument.FormelNyView.as_view(), name="formel_ny"),
    path("formler/<int:pk>/", instrument.FormelView.as_view(), name="formel"),
    path("formler/<int:pk>/mal/", instrument.FormelMalView.as_view(), name="formel_mal"),
    path("formler/<int:pk>/ta-bort/", instrument.FormelTaBortView.as_view(), name="formel_ta_bort"),
]
