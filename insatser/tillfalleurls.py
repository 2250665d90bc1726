"""Addresses under /insatser/tillfallen/."""

from django.urls import path

from insatser.views import tillfalle

urlpatterns = [
    path("", tillfalle.TillfalleListView.as_view(), name="tillfallen"),
    path("ar/", tillfalle.TillfallenArView.as_view(), name="tillfallen_ar"),
    path("nytt/", tillfalle.TillfalleForbundNyView.as_view(), name="tillfalle_forbund_ny"),
    path("<int:pk>/", tillfalle.TillfalleView.as_view(), name="tillfalle"),
    path("<int:pk>/andra/", tillfalle.TillfalleAndraView.as_view(), name="tillfalle_andra"),
    path("<int:pk>/parter/", tillfalle.TillfalleDelarView.as_view(), name="tillfalle_delar"),
    path("<int:pk>/ny-fraga/", tillfalle.UtvarderingNyView.as_view(), name="utvardering_ny"),
    path("<int:pk>/ta-bort/", tillfalle.TillfalleTaBortView.as_view(), name="tillfalle_ta_bort"),
    path("fragor/<int:pk>/", tillfalle.UtvarderingAndraView.as_view(), name="utvardering_andra"),
    path(
        "fragor/<int:pk>/ta-bort/",
        tillfalle.UtvarderingTaBortView.as_view(),
        name="utvardering_ta_bort",
    ),
]
