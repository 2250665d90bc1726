"""Addresses of the underlag to FK's Uppföljning Finsam: under insatser, it reads the books too."""

from django.urls import path

from rapporter.views import finsam

app_name = "uppfoljningfinsam"
urlpatterns = [
    path("", finsam.UnderlagView.as_view(), name="underlag"),
    path("<int:ar>/nytt-uttag/", finsam.UttagNyttView.as_view(), name="uttag_nytt"),
    path("uttag/<int:pk>/", finsam.UttagView.as_view(), name="uttag"),
    path("uttag/<int:pk>/fil/", finsam.UttagsfilView.as_view(), name="uttag_fil"),
]
