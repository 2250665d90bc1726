"""Addresses of what a report is made of: its tree of avsnitt, the malls, and how one begins."""

from django.urls import path

from rapporter.views import nyrapport, rapportmall, trad

urlpatterns = [
    path("ny/", nyrapport.RapportNyView.as_view(), name="ny"),
    path("ny/<slug:typ>/", nyrapport.RapportNyAvSlagView.as_view(), name="ny_av_slag"),
    path("<int:pk>/nasta-ar/", nyrapport.NastaArView.as_view(), name="nasta_ar"),
    path("<int:pk>/att-lasa-igenom/", nyrapport.ArsskifteView.as_view(), name="arsskifte"),
    path("<int:pk>/avsnitt/", trad.TradView.as_view(), name="trad"),
    path("<int:pk>/avsnitt/nytt/", trad.AvsnittNyView.as_view(), name="avsnitt_ny"),
    path("avsnitt/<int:pk>/uppgifter/", trad.AvsnittAndraView.as_view(), name="avsnitt_andra"),
    path("avsnitt/<int:pk>/flytta/", trad.FlyttaView.as_view(), name="avsnitt_flytta"),
    path("avsnitt/<int:pk>/med/", trad.MedView.as_view(), name="avsnitt_med"),
    path("avsnitt/<int:pk>/ta-bort/", trad.AvsnittTaBortView.as_view(), name="avsnitt_ta_bort"),
    path("<int:pk>/mall/", rapportmall.MallAvRapportView.as_view(), name="mall_av_rapport"),
    path("mallar/", rapportmall.MallarView.as_view(), name="mallar"),
    path("mallar/ny/", rapportmall.MallNyView.as_view(), name="mall_ny"),
    path("mallar/<int:pk>/", rapportmall.MallView.as_view(), name="mall"),
    path("mallar/<int:pk>/uppgifter/", rapportmall.MallAndraView.as_view(), name="mall_andra"),
    path("mallar/<int:pk>/nytt/", rapportmall.MallavsnittNyView.as_view(), name="mallavsnitt_ny"),
    path(
        "mallar/som-foljer-med/<str:namn>/",
        rapportmall.FardigMallView.as_view(),
        name="mall_som_foljer_med",
    ),
    path(
        "mallavsnitt/<int:pk>/",
        rapportmall.MallavsnittAndraView.as_view(),
        name="mallavsnitt_andra",
    ),
    path(
        "mallavsnitt/<int:pk>/flytta/",
        rapportmall.MallavsnittFlyttaView.as_view(),
        name="mallavsnitt_flytta",
    ),
    path(
        "mallavsnitt/<int:pk>/med/",
        rapportmall.MallavsnittMedView.as_view(),
        name="mallavsnitt_med",
    ),
    path(
        "mallavsnitt/<int:pk>/ta-bort/",
        rapportmall.MallavsnittTaBortView.as_view(),
        name="mallavsnitt_ta_bort",
    ),
]
