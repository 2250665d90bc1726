"""Addresses of the insatser's yearly reports, under /insatser/."""

from django.urls import include, path

from insatser.views import arsrapport, arsrapporter, rapporttext

_rubriker = [
    path("", arsrapporter.RapportrubrikerView.as_view(), name="rapportrubriker"),
    path("ny/", arsrapporter.RapportrubrikNyView.as_view(), name="rapportrubrik_ny"),
    path("standard/", arsrapporter.StandardrubrikerView.as_view(), name="rapportrubrik_standard"),
    path("<int:pk>/", arsrapporter.RapportrubrikAndraView.as_view(), name="rapportrubrik_andra"),
    path(
        "<int:pk>/flytta/",
        arsrapporter.RapportrubrikFlyttaView.as_view(),
        name="rapportrubrik_flytta",
    ),
]
_texter = [
    path("<int:pk>/lage/", rapporttext.LageView.as_view(), name="arsrapport_lage"),
    path("avsnitt/<int:pk>/text/", rapporttext.AvsnittstextView.as_view(), name="avsnittstext"),
    path(
        "avsnitt/<int:pk>/historik/",
        rapporttext.AvsnittshistorikView.as_view(),
        name="avsnittshistorik",
    ),
    path("text/<int:pk>/", rapporttext.AvsnittsgrenView.as_view(), name="avsnittsgren"),
    path("text/<int:pk>/valj/", rapporttext.AvsnittsvalView.as_view(), name="avsnittsgren_valj"),
    path(
        "text/<int:pk>/aterstall/",
        rapporttext.AvsnittAterstallView.as_view(),
        name="avsnitt_aterstall",
    ),
]
fasta = [
    path("", arsrapporter.ArsrapporterView.as_view(), name="arsrapporter"),
    path("rubriker/", include(_rubriker)),
    path("version/<int:pk>/", arsrapport.VersionPdfView.as_view(), name="arsrapport_version"),
    path(
        "egen-uppgift/<int:pk>/ta-bort/",
        arsrapport.EgenUppgiftTaBortView.as_view(),
        name="egen_uppgift_ta_bort",
    ),
    *_texter,
]
_arets = [
    path("", arsrapport.ArsrapportView.as_view(), name="arsrapport"),
    path("borja/", arsrapport.BorjaView.as_view(), name="arsrapport_borja"),
    path("rubriker/", arsrapport.RubrikerView.as_view(), name="arsrapport_rubriker"),
    path("lamna-in/", arsrapport.LamnaInView.as_view(), name="arsrapport_lamna_in"),
    path("ta-tillbaka/", arsrapport.TaTillbakaView.as_view(), name="arsrapport_ta_tillbaka"),
    path(
        "skicka-tillbaka/",
        arsrapport.SkickaTillbakaView.as_view(),
        name="arsrapport_skicka_tillbaka",
    ),
    path("godkann/", arsrapport.GodkannView.as_view(), name="arsrapport_godkann"),
    path("oppna/", arsrapport.OppnaView.as_view(), name="arsrapport_oppna"),
    path("pdf/", arsrapport.ArsrapportPdfView.as_view(), name="arsrapport_pdf"),
    path(
        "<slug:del>/<slug:nyckel>/", arsrapport.EgenUppgiftView.as_view(), name="egen_uppgift"
    ),
]
insatsens = [
    path("", arsrapport.ArsrapportStartView.as_view(), name="arsrapport_start"),
    path("<int:ar>/", include(_arets)),
]
