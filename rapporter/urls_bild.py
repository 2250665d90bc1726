"""Addresses of what a report holds beside its texts: pictures, annexes, abbreviations."""

from django.urls import path

from rapporter.views import bilaga, bild, forkortning, utformning

urlpatterns = [
    path("<int:pk>/bilder/", bild.BildListView.as_view(), name="bilder"),
    path("<int:pk>/bilder/ny/", bild.BildNyView.as_view(), name="bild_ny"),
    path("<int:pk>/bilder/<slug:namn>/", bild.BildView.as_view(), name="bild"),
    path("<int:pk>/bilder/<slug:namn>/bort/", bild.BildTaBortView.as_view(), name="bild_bort"),
    path("bildfil/<uuid:fil>/", bild.bildfil, name="bildfil"),
    path("<int:pk>/bilagor/", bilaga.BilagaListView.as_view(), name="bilagor"),
    path("<int:pk>/bilagor/ny/", bilaga.BilagaNyView.as_view(), name="bilaga_ny"),
    path(
        "<int:pk>/bilagor/<int:bilaga>/fil/",
        bilaga.BilagaLamnaView.as_view(),
        name="bilaga_lamna",
    ),
    path(
        "<int:pk>/bilagor/<int:bilaga>/bort/",
        bilaga.BilagaTaBortView.as_view(),
        name="bilaga_bort",
    ),
    path("<int:pk>/bilagor/<int:bilaga>/flytta/", bilaga.flytta, name="bilaga_flytta"),
    path("bilaga/<int:pk>/fil/", bilaga.fil, name="bilaga_fil"),
    path("utformning/", utformning.UtformningView.as_view(), name="utformning"),
    path("utformning/prov/", utformning.prov, name="utformning_prov"),
    path("utformning/logotyp/", utformning.logotyp, name="logotyp"),
    path("forkortningar/", forkortning.ForkortningListView.as_view(), name="forkortningar"),
    path("forkortningar/ny/", forkortning.ForkortningNyView.as_view(), name="forkortning_ny"),
    path("forkortningar/<int:pk>/", forkortning.ForkortningView.as_view(), name="forkortning"),
    path(
        "forkortningar/<int:pk>/bort/",
        forkortning.ForkortningTaBortView.as_view(),
        name="forkortning_bort",
    ),
]
