"""Addresses under /insatser/tillfallen/."""

from django.urls import path

from insatser.views import deltagarlista, tillfalle

urlpatterns = [
    path("", tillfalle.TillfalleListView.as_view(), name="tillfallen"),
    path("ar/", tillfalle.TillfallenArView.as_view(), name="tillfallen_ar"),
    path("nytt/", tillfalle.TillfalleForbundNyView.as_view(), name="tillfalle_forbund_ny"),
    path("<int:pk>/", tillfalle.TillfalleView.as_view(), name="tillfalle"),
    path("<int:pk>/andra/", tillfalle.TillfalleAndraView.as_view(), name="tillfalle_andra"),
    path("<int:pk>/parter/", tillfalle.TillfalleDelarView.as_view(), name="tillfalle_delar"),
    path("<int:pk>/lista/", deltagarlista.ListfilView.as_view(), name="tillfalle_lista"),
    path(
        "<int:pk>/lista/tolka/",
        deltagarlista.ListtolkningView.as_view(),
        name="tillfalle_lista_tolka",
    ),
    path(
        "<int:pk>/lista/spara/",
        deltagarlista.ListsparaView.as_view(),
        name="tillfalle_lista_spara",
    ),
    path("<int:pk>/ny-fraga/", tillfalle.UtvarderingNyView.as_view(), name="utvardering_ny"),
    path("<int:pk>/ta-bort/", tillfalle.TillfalleTaBortView.as_view(), name="tillfalle_ta_bort"),
    path("fragor/<int:pk>/", tillfalle.UtvarderingAndraView.as_view(), name="utvardering_andra"),
    path(
        "fragor/<int:pk>/ta-bort/",
        tillfalle.UtvarderingTaBortView.as_view(),
        name="utvardering_ta_bort",
    ),
]
