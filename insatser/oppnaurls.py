"""Addresses of the public catalogue, under /katalog/: they never change."""

from django.urls import path

from insatser.views import oppen_katalog

app_name = "katalog"
urlpatterns = [
    path("", oppen_katalog.SokView.as_view(), name="sok"),
    path("data.json", oppen_katalog.DataView.as_view(), name="data"),
    path("tjanster/<slug:slug>/", oppen_katalog.TjanstView.as_view(), name="tjanst"),
    path("insatser/<slug:slug>/", oppen_katalog.InsatsView.as_view(), name="insats"),
]
