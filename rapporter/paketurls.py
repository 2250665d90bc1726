"""Addresses of the members' packages: they stand among the members, and read all areas."""

from django.urls import path

from rapporter.views import paket

app_name = "medlemspaket"
urlpatterns = [
    path("", paket.PaketListView.as_view(), name="lista"),
    path("<int:ar>/valj/", paket.ValjView.as_view(), name="valj"),
    path("<int:ar>/gor/", paket.gor, name="gor"),
    path("<int:ar>/<int:pk>/", paket.PaketView.as_view(), name="paket"),
    path("<int:ar>/<int:pk>/anpassa/", paket.AnpassaView.as_view(), name="anpassa"),
    path("zip/<int:pk>/", paket.zipfil, name="zip"),
]
