"""Addresses of the act of signing, under /styrelse/underskrifter/."""

from django.urls import path

from styrelse.views import signera

urlpatterns = [
    path("plats/<int:pk>/", signera.SkrivUnderView.as_view(), name="skriv_under"),
    path("plats/<int:pk>/nyckel/", signera.NyckelfragaView.as_view(), name="skriv_under_nyckel"),
    path("plats/<int:pk>/underlag/", signera.UnderlagView.as_view(), name="underskrift_underlag"),
    path("plats/<int:pk>/frusen/", signera.FrusenFilView.as_view(), name="underskrift_frusen"),
    path("plats/<int:pk>/lamna/", signera.LamnaFilView.as_view(), name="underskrift_lamna"),
    path("plats/<int:pk>/fil/", signera.UnderskriftFilView.as_view(), name="underskrift_fil"),
    path("plats/<int:pk>/papper/", signera.PapperView.as_view(), name="underskrift_papper"),
    path("plats/<int:pk>/ta-bort/", signera.NoteringTaBortView.as_view(), name="notering_ta_bort"),
    path("<int:pk>/ta-emot/", signera.TaEmotFilView.as_view(), name="runda_ta_emot"),
]
