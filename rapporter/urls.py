"""Addresses under /rapporter/."""

from django.urls import path

from rapporter import urls_avsnitt, urls_bild, urls_publicering, urls_trad, urls_utgava
from rapporter.views import filer, kontroll, oversikt
from rapporter.views import rapport as views

app_name = "rapporter"
urlpatterns = [
    path("", oversikt.OversiktView.as_view(), name="oversikt"),
    path("kontroll/<int:ar>/", kontroll.KontrollView.as_view(), name="kontroll"),
    path("<int:pk>/", views.RapportView.as_view(), name="rapport"),
    path("<int:pk>/kontroll/", kontroll.RapportkontrollView.as_view(), name="rapportkontroll"),
    path("<int:pk>/kontroll/<str:avtryck>/", kontroll.GodtaView.as_view(), name="godta"),
    path(
        "godtagande/<int:pk>/aterkalla/",
        kontroll.GodtagandeAterkallaView.as_view(),
        name="godtagande_aterkalla",
    ),
    path("<int:pk>/uppgifter/", views.UppgifterView.as_view(), name="uppgifter"),
    path("<int:pk>/pdf/", views.pdf, name="pdf"),
    path("<int:pk>/pdf/ny/", views.skapa_pdf, name="skapa_pdf"),
    path("<int:pk>/docx/", filer.docx, name="docx"),
    path("<int:pk>/html/", views.html, name="html"),
    path("<int:pk>/json/", views.json, name="json"),
    *urls_avsnitt.urlpatterns,
    *urls_bild.urlpatterns,
    *urls_publicering.urlpatterns,
    *urls_trad.urlpatterns,
    *urls_utgava.urlpatterns,
]
