"""Addresses of SIE in and out, of proposals to whoever keeps the books, and of objects."""

from django.urls import path

from ekonomi.views import forslag, objekt, sie, sieexport, sieversion

urlpatterns = [
    path("forslag/", forslag.ForslagListView.as_view(), name="forslag_lista"),
    path("forslag/lamna/", forslag.LamnaView.as_view(), name="forslag_lamna"),
    path("forslag/fil/<int:pk>/", forslag.OverlamningView.as_view(), name="overlamning"),
    path("forslag/<int:pk>/koppla/", forslag.KopplaView.as_view(), name="forslag_koppla"),
    path("forslag/<int:pk>/loss/", forslag.LossView.as_view(), name="forslag_loss"),
    path("forslag/<int:pk>/", forslag.ForslagView.as_view(), name="forslag"),
    path("forslag/<int:pk>/aterta/", forslag.AtertaView.as_view(), name="forslag_aterta"),
    path("objekt/", objekt.ObjektView.as_view(), name="objekt"),
    path(
        "objekt/<int:pk>/organisation/",
        objekt.ObjektorganisationView.as_view(),
        name="objekt_organisation",
    ),
    path("sie/", sie.SieImportListView.as_view(), name="sie_lista"),
    path("sie/ny/", sie.SieNyView.as_view(), name="sie_ny"),
    path("sie/ut/<int:pk>/verifikationer/", sieexport.SieUtView.as_view(), name="sie_ut"),
    path("sie/ut/<int:pk>/saldon/", sieexport.SieSaldonView.as_view(), name="sie_saldon"),
    path("sie/granska/<str:token>/", sie.SieGranskaView.as_view(), name="sie_granska"),
    path("sie/<int:pk>/", sie.SieImportView.as_view(), name="sie_import"),
    path("sie/<int:pk>/godta/", sieversion.GodtaView.as_view(), name="sie_godta"),
    path("sie/<int:pk>/budget/", sieversion.SieBudgetView.as_view(), name="sie_budget"),
    path("sie/<int:pk>/angra/", sieversion.AngraView.as_view(), name="sie_angra"),
]
