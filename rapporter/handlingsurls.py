"""Addresses of the published papers, under /handlingar/: they never change."""

from django.urls import path

from rapporter.views import handlingar

app_name = "handlingar"
urlpatterns = [
    path("", handlingar.ListaView.as_view(), name="lista"),
    path("flode.xml", handlingar.FlodeView.as_view(), name="flode"),
    path("data.json", handlingar.DataView.as_view(), name="data"),
    path("oppna-data/", handlingar.OppnaDataView.as_view(), name="oppna_data"),
    path("<slug:slug>/", handlingar.HandlingView.as_view(), name="handling"),
    path("<slug:slug>/dokument.pdf", handlingar.PdfView.as_view(), name="pdf"),
    path("<slug:slug>/dokument.html", handlingar.HtmlView.as_view(), name="html"),
    path("<slug:slug>/siffror.json", handlingar.JsonView.as_view(), name="json"),
    path("<slug:slug>/siffror.csv", handlingar.CsvView.as_view(), name="csv"),
    path("<slug:slug>/version/<int:nummer>/", handlingar.VersionView.as_view(), name="version"),
]
