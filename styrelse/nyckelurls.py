"""Addresses of the förbund's keys for signing, under /styrelse/underskriftsnycklar/."""

from django.urls import path

from styrelse.views import underskriftsnyckel

urlpatterns = [
    path("", underskriftsnyckel.NycklarView.as_view(), name="underskriftsnycklar"),
    path("gor/", underskriftsnyckel.GorNycklarView.as_view(), name="underskriftsnycklar_gor"),
    path(
        "ersatt/",
        underskriftsnyckel.ErsattNycklarView.as_view(),
        name="underskriftsnycklar_ersatt",
    ),
    path("certifikat/", underskriftsnyckel.CertifikatListView.as_view(), name="certifikat_lista"),
    path("utfardare.pem", underskriftsnyckel.utfardarens_certifikat, name="utfardare_pem"),
]
