"""Addresses under /ekonomi/."""

from django.urls import path

from ekonomi.views import konto, oversikt, rakenskapsar, sie, verifikation

app_name = "ekonomi"
urlpatterns = [
    path("", oversikt.OversiktView.as_view(), name="oversikt"),
    path("verifikationer/", verifikation.VerifikationListView.as_view(), name="verifikation_lista"),
    path("verifikationer/ny/", verifikation.VerifikationNyView.as_view(), name="verifikation_ny"),
    path("verifikationer/<int:pk>/", verifikation.VerifikationView.as_view(), name="verifikation"),
    path("verifikationer/<int:pk>/ratta/", verifikation.RattaView.as_view(), name="ratta"),
    path("rader/", konto.RaderView.as_view(), name="rader"),
    path("konton/", konto.KontoListView.as_view(), name="konto_lista"),
    path("konton/<str:nummer>/", konto.KontoView.as_view(), name="konto"),
    path("sie/", sie.SieImportListView.as_view(), name="sie_lista"),
    path("sie/ny/", sie.SieNyView.as_view(), name="sie_ny"),
    path("sie/granska/<str:token>/", sie.SieGranskaView.as_view(), name="sie_granska"),
    path("sie/<int:pk>/", sie.SieImportView.as_view(), name="sie_import"),
    path("rakenskapsar/<int:pk>/las/", rakenskapsar.LasArView.as_view(), name="ar_las"),
    path("rakenskapsar/<int:pk>/oppna/", rakenskapsar.OppnaArView.as_view(), name="ar_oppna"),
]
