"""Addresses under /insatser/statistik/."""

from django.urls import path

from insatser.views import historik, statistik

urlpatterns = [
    path("", statistik.StatistikView.as_view(), name="statistik"),
    path("historik/", historik.HistorikListView.as_view(), name="historik"),
    path("historik/nytt/", historik.HistorikNyView.as_view(), name="historik_ny"),
    path("historik/<int:pk>/", historik.HistorikAndraView.as_view(), name="historik_andra"),
    path(
        "historik/<int:pk>/ta-bort/",
        historik.HistorikTaBortView.as_view(),
        name="historik_ta_bort",
    ),
    path("ar/<int:ar>/las/", historik.HistorikLasView.as_view(), name="historik_las"),
    path("ar/<int:ar>/las-upp/", historik.HistorikLasUppView.as_view(), name="historik_las_upp"),
    path("ar/<int:ar>/frys/", historik.FrysView.as_view(), name="statistik_frys"),
    path("ar/<int:ar>/tina/", historik.TinaView.as_view(), name="statistik_tina"),
]
