"""Addresses of justering, announcements, decisions and recommendations, under /styrelse/."""

from django.urls import include, path

from styrelse.views import anslag, beslut, justering, lasprotokoll, rekommendation

protokollen = [
    path("<int:pk>/", lasprotokoll.ProtokollTextView.as_view(), name="protokoll_text"),
    path("<int:pk>/pdf/", lasprotokoll.ProtokollPdfView.as_view(), name="protokoll_pdf"),
    path("<int:pk>/lagg-fram/", justering.LaggFramView.as_view(), name="lagg_fram"),
]
paragraferna = [
    path("<int:pk>/", lasprotokoll.ParagrafView.as_view(), name="paragraf"),
    path("<int:pk>/utdrag/", lasprotokoll.UtdragView.as_view(), name="utdrag"),
    path(
        "<int:pk>/lagg-fram/", justering.LaggFramParagrafView.as_view(), name="lagg_fram_paragraf"
    ),
]
justeringen = [
    path("<int:pk>/", justering.JusteringView.as_view(), name="justering"),
    path("<int:pk>/fil/", justering.JusteringFilView.as_view(), name="justering_fil"),
    path("<int:pk>/paminn/", justering.PaminnView.as_view(), name="justering_paminn"),
    path("<int:pk>/atersand/", justering.AtersandView.as_view(), name="atersand"),
    path("<int:pk>/anslag/", anslag.AnslagView.as_view(), name="anslag"),
    path("<int:pk>/anslag/notera/", anslag.AnslagetView.as_view(), name="anslag_notera"),
    path("<int:pk>/anslag/nedtaget/", anslag.NedtagetView.as_view(), name="anslag_nedtaget"),
    path("<int:pk>/anslag/skicka/", anslag.BevisSkickaView.as_view(), name="anslag_skicka"),
]
anslagen = [
    path("<int:pk>/angra/", anslag.AnslagAngraView.as_view(), name="anslag_angra"),
]
besluten = [
    path("", beslut.BeslutListView.as_view(), name="beslut_lista"),
    path("<int:pk>/folj-upp/", beslut.UppfoljningNyView.as_view(), name="uppfoljning_ny"),
]
uppfoljningen = [
    path("<int:pk>/", beslut.UppfoljningAndraView.as_view(), name="uppfoljning"),
    path("<int:pk>/klar/", beslut.UppfoljningKlarView.as_view(), name="uppfoljning_klar"),
    path("<int:pk>/oppna/", beslut.UppfoljningOppnaView.as_view(), name="uppfoljning_oppna"),
    path("<int:pk>/ta-bort/", beslut.UppfoljningTaBortView.as_view(), name="uppfoljning_ta_bort"),
]
rekommendationerna = [
    path(
        "mote/<int:pk>/ny/",
        rekommendation.RekommendationNyView.as_view(),
        name="rekommendation_ny",
    ),
    path("<int:pk>/", rekommendation.RekommendationAndraView.as_view(), name="rekommendation"),
    path(
        "<int:pk>/ta-bort/",
        rekommendation.RekommendationTaBortView.as_view(),
        name="rekommendation_ta_bort",
    ),
]

urlpatterns = [
    path("sammantraden/protokoll/", include(protokollen)),
    path("beslut/paragraf/", include(paragraferna)),
    path("sammantraden/justering/", include(justeringen)),
    path(
        "sammantraden/anslag/<int:pk>/angra/", anslag.AnslagAngraView.as_view(), name="anslag_angra"
    ),
    path("beslut/", include(besluten)),
    path("beslut/uppfoljning/", include(uppfoljningen)),
    path("sammantraden/rekommendation/", include(rekommendationerna)),
]
