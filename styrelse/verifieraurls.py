"""Addresses where anybody checks a file, under /verifiera/: printed, so they never change."""

from django.urls import path

from styrelse.views import verifiera

app_name = "verifiera"
urlpatterns = [
    path("", verifiera.StartView.as_view(), name="start"),
    path("svar/<str:nyckel>/", verifiera.SvarView.as_view(), name="svar"),
    path("<str:kod>/", verifiera.KodView.as_view(), name="kod"),
]
