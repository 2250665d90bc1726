"""Addresses of the accessibility statement, under /tillganglighet/."""

from django.urls import path

from rapporter.views import oppen_tillganglighet

app_name = "tillganglighet"
urlpatterns = [
    path("", oppen_tillganglighet.RedogorelseView.as_view(), name="redogorelse"),
    path("rapportera/", oppen_tillganglighet.RapporteraView.as_view(), name="rapportera"),
    path("tack/", oppen_tillganglighet.TackView.as_view(), name="tack"),
]
