"""Addresses of one avsnitt: where it is written."""

from django.urls import path

from rapporter.views import avsnitt, avsnittstext, filer, plockare

urlpatterns = [
    path("avsnitt/<int:pk>/", avsnitt.AvsnittView.as_view(), name="avsnitt"),
    path("avsnitt/<int:pk>/text/", avsnittstext.TextView.as_view(), name="avsnittstext"),
    path("avsnitt/<int:pk>/skrivs/", avsnittstext.SkrivlageView.as_view(), name="skrivlage"),
    path("avsnitt/<int:pk>/las/", avsnittstext.LasView.as_view(), name="avsnittslas"),
    path("avsnitt/<int:pk>/lage/", avsnitt.LageView.as_view(), name="avsnittslage"),
    path("avsnitt/<int:pk>/pdf/", filer.avsnitt_pdf, name="avsnitt_pdf"),
    path("avsnitt/<int:pk>/forra/", avsnitt.ForraView.as_view(), name="forra_arets"),
    path("avsnitt/<int:pk>/historik/", avsnittstext.HistorikView.as_view(), name="texthistorik"),
    path("avsnitt/<int:pk>/forhandsvisa/", avsnitt.ForhandsvisaView.as_view(), name="forhandsvisa"),
    path("avsnitt/<int:pk>/hamta/", plockare.HamtaView.as_view(), name="hamta"),
    path(
        "avsnitt/<int:pk>/hamta/<slug:slag>/<slug:nyckel>/",
        plockare.HamtaEnView.as_view(),
        name="hamta_en",
    ),
    path("textgren/<int:pk>/", avsnittstext.GrenView.as_view(), name="textgren"),
    path("textgren/<int:pk>/valj/", avsnittstext.ValjView.as_view(), name="textgren_valj"),
    path(
        "textversion/<int:pk>/aterstall/",
        avsnittstext.AterstallView.as_view(),
        name="text_aterstall",
    ),
]
