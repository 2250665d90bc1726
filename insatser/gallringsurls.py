"""Addresses under /insatser/gallring/."""

from django.urls import path

from insatser.views import gallring

urlpatterns = [
    path("", gallring.GallringView.as_view(), name="gallring"),
    path("gallra/", gallring.GallraView.as_view(), name="gallra"),
    path("forteckning/", gallring.GallringListView.as_view(), name="gallring_lista"),
    path("ny-regel/", gallring.GallringsregelNyView.as_view(), name="gallringsregel_ny"),
    path("regler/<int:pk>/", gallring.GallringsregelView.as_view(), name="gallringsregel"),
    path(
        "regler/<int:pk>/ta-bort/",
        gallring.GallringsregelTaBortView.as_view(),
        name="gallringsregel_ta_bort",
    ),
]
