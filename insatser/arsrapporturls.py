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
_INSATSENS = "<slug:slug>/arsrapport/"
_ARET = f"{_INSATSENS}<int:ar>/"
insatsens = [
    path(_INSATSENS, arsrapport.ArsrapportStartView.as_view(), name="arsrapport_start"),
    path(_ARET, arsrapport.ArsrapportView.as_view(), name="arsrapport"),
    path(f"{_ARET}borja/", arsrapport.BorjaView.as_view(), name="arsrapport_borja"),
    path(f"{_ARET}rubriker/", arsrapport.RubrikerView.as_view(), name="arsrapport_rubriker"),
    path(f"{_ARET}lamna-in/", arsrapport.LamnaInView.as_view(), name="arsrapport_lamna_in"),
    path(
        f"{_ARET}ta-tillbaka/", arsrapport.TaTillbakaView.as_view(), name="arsrapport_ta_tillbaka"
    ),
    path(
        f"{_ARET}skicka-tillbaka/",
        arsrapport.SkickaTillbakaView.as_view(),
        name="arsrapport_skicka_tillbaka",
    ),
    path(f"{_ARET}godkann/", arsrapport.GodkannView.as_view(), name="arsrapport_godkann"),
    path(f"{_ARET}oppna/", arsrapport.OppnaView.as_view(), name="arsrapport_oppna"),
    path(f"{_ARET}pdf/", arsrapport.ArsrapportPdfView.as_view(), name="arsrapport_pdf"),
    path(
        f"{_ARET}<slug:del>/<slug:nyckel>/",
        arsrapport.EgenUppgiftView.as_view(),
        name="egen_uppgift",
    ),
]
