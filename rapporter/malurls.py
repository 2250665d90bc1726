"""Addresses under /styrelse/mal/nyckeltal/: goals beside the figures that the system has."""

from django.urls import path

from rapporter.views import maluppfyllelse as vyer

app_name = "malnyckeltal"
urlpatterns = [
    path("", vyer.MaluppfyllelseView.as_view(), name="lista"),
    path("folj-upp/<int:ar>/", vyer.OmgangView.as_view(), name="folj_upp"),
    path("matt/<int:pk>/", vyer.MattView.as_view(), name="matt"),
]
