"""Addresses of närvaro and of the protokoll as it is written, under /styrelse/."""

from django.urls import include, path

from styrelse.views import anteckning, narvaro, protokoll, protokolltext

motets = [
    path("<int:pk>/narvaro/", narvaro.NarvaroView.as_view(), name="narvaro"),
    path("<int:pk>/narvaro/kalla-in/", narvaro.KallaInView.as_view(), name="narvaro_kalla_in"),
    path("<int:pk>/narvaro/leder/", narvaro.LederView.as_view(), name="narvaro_leder"),
    path("<int:pk>/narvaro/ny/", narvaro.LaggTillView.as_view(), name="narvaro_lagg_till"),
    path("<int:pk>/protokoll/", protokoll.ProtokollSkrivView.as_view(), name="protokoll_skriv"),
    path("<int:pk>/protokoll/borja/", narvaro.BorjaProtokollView.as_view(), name="protokoll_borja"),
    path("<int:pk>/protokoll/lage/", protokoll.LageView.as_view(), name="protokoll_lage"),
    path("<int:pk>/protokoll/tider/", protokoll.TiderView.as_view(), name="protokoll_tider"),
    path("<int:pk>/protokoll/klart/", protokoll.KlartView.as_view(), name="protokoll_klart"),
    path("<int:pk>/protokoll/ta-bort/", protokoll.KastaView.as_view(), name="protokoll_kasta"),
    path("<int:pk>/protokoll/oppna/", protokoll.OppnaView.as_view(), name="protokoll_oppna"),
]
punktens = [
    path("<int:pk>/text/", protokolltext.TextView.as_view(), name="protokolltext"),
    path("<int:pk>/klar/", protokolltext.KlarView.as_view(), name="protokollspunkt_klar"),
    path("<int:pk>/forslag/", protokolltext.ForslagView.as_view(), name="protokollspunkt_forslag"),
    path("<int:pk>/jav/", anteckning.JavNyView.as_view(), name="jav_ny"),
    path("<int:pk>/yrkande/", anteckning.YrkandeNyView.as_view(), name="yrkande_ny"),
    path("<int:pk>/votering/", anteckning.VoteringNyView.as_view(), name="votering_ny"),
    path("<int:pk>/val/", anteckning.ValNyView.as_view(), name="val_ny"),
    path("<int:pk>/reservation/", anteckning.ReservationNyView.as_view(), name="reservation_ny"),
    path("<int:pk>/ordning/", anteckning.OrdningView.as_view(), name="protokollspunkt_ordning"),
    path(
        "<int:pk>/historik/text/",
        protokolltext.HistorikView.as_view(),
        {"falt": "text"},
        name="texthistorik",
    ),
    path(
        "<int:pk>/historik/beslut/",
        protokolltext.HistorikView.as_view(),
        {"falt": "beslut"},
        name="beslutshistorik",
    ),
]
versionernas = [
    path("<int:pk>/", protokolltext.GrenView.as_view(), name="textgren"),
    path("<int:pk>/valj/", protokolltext.ValjView.as_view(), name="textgren_valj"),
    path("<int:pk>/aterstall/", protokolltext.AterstallView.as_view(), name="text_aterstall"),
]
anteckningarnas = [
    path(
        f"{slag}/<int:pk>/ta-bort/",
        anteckning.AnteckningTaBortView.as_view(),
        {"slag": slag},
        name=f"{slag}_ta_bort",
    )
    for slag in anteckning.SLAG
]

urlpatterns = [
    path("sammantraden/", include(motets)),
    path("protokoll/punkt/", include(punktens)),
    path("protokoll/version/", include(versionernas)),
    path("protokoll/", include(anteckningarnas)),
]
