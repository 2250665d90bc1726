"""Addresses where the kansli publishes, under /rapporter/publicering/."""

from django.urls import path

from rapporter.views import publicering, publiceringslistor, tillganglighet

urlpatterns = [
    path("publicering/", publiceringslistor.PublikationListView.as_view(), name="publikationer"),
    path(
        "publicering/att-gora/",
        publiceringslistor.AttPubliceraView.as_view(),
        name="att_publicera",
    ),
    path("publicering/<int:pk>/", publicering.PublikationView.as_view(), name="publikation"),
    path(
        "publicering/<int:pk>/avpublicera/",
        publicering.AvpubliceraView.as_view(),
        name="avpublicera",
    ),
    path(
        "publicering/rapport/<int:pk>/",
        publicering.PubliceraUtgavaView.as_view(),
        name="publicera_utgava",
    ),
    path(
        "publicering/protokoll/<int:pk>/",
        publicering.PubliceraProtokollView.as_view(),
        name="publicera_protokoll",
    ),
    path(
        "publicering/handling/<int:pk>/",
        publicering.PubliceraHandlingView.as_view(),
        name="publicera_handling",
    ),
    path(
        "publicering/tillganglighet/",
        tillganglighet.RedogorelseView.as_view(),
        name="tillganglighet",
    ),
    path(
        "publicering/brister/",
        tillganglighet.BristListView.as_view(),
        name="tillganglighetsbrister",
    ),
    path(
        "publicering/brister/<int:pk>/",
        tillganglighet.BristView.as_view(),
        name="tillganglighetsbrist",
    ),
]
