"""Addresses of the audit: questions and answers, and the auditors' reports."""

from django.urls import path

from rapporter.views import revision, revisionsberattelse

app_name = "revision"
urlpatterns = [
    path("", revision.RevisionView.as_view(), name="lista"),
    path("fragor/ny/", revision.FragaNyView.as_view(), name="fraga_ny"),
    path("fragor/om/<str:vad>/<str:vilken>/", revision.FragaNyView.as_view(), name="fraga_om"),
    path("fragor/<int:pk>/", revision.FragaView.as_view(), name="fraga"),
    path("fragor/<int:pk>/svara/", revision.SvaraView.as_view(), name="svara"),
    path("fragor/<int:pk>/vidare/", revision.FragaVidareView.as_view(), name="fraga_vidare"),
    path("fragor/<int:pk>/avsluta/", revision.avsluta, name="avsluta"),
    path("filer/<int:pk>/", revision.bilaga, name="bilaga"),
    path(
        "berattelser/ny/<int:pk>/",
        revisionsberattelse.BerattelseNyView.as_view(),
        name="berattelse_ny",
    ),
    path(
        "berattelser/<int:pk>/ersatt/",
        revisionsberattelse.BerattelseErsattView.as_view(),
        name="berattelse_ersatt",
    ),
    path("berattelser/<int:pk>/fil/", revisionsberattelse.berattelse_fil, name="berattelse_fil"),
]
