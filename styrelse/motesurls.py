"""Addresses under /styrelse/sammantraden/ that lead up to a meeting: its list and its kallelse."""

from django.urls import path

from styrelse.views import (
    dagordning,
    dagordningsmall,
    delegation,
    kalender,
    kallelse,
    mina_moten,
    punkt,
)

foredragningslistan = [
    path(
        "<int:pk>/foredragningslista/",
        dagordning.ForedragningslistaView.as_view(),
        name="foredragningslista",
    ),
    path("<int:pk>/mall/", dagordning.HamtaMallView.as_view(), name="mall_hamta"),
    path(
        "<int:pk>/delegationsbeslut/",
        dagordning.AnmalDelegationsbeslutView.as_view(),
        name="delegationsbeslut_anmal",
    ),
    path(
        "<int:pk>/ta-upp/<int:punkt_pk>/", dagordning.TaUppIgenView.as_view(), name="punkt_ta_upp"
    ),
    path("<int:pk>/punkter/ny/", dagordning.PunktNyView.as_view(), name="punkt_ny"),
    path("punkter/<int:pk>/", punkt.PunktView.as_view(), name="punkt"),
    path("punkter/<int:pk>/andra/", punkt.PunktAndraView.as_view(), name="punkt_andra"),
    path("punkter/<int:pk>/flytta/", dagordning.FlyttaPunktView.as_view(), name="punkt_flytta"),
    path("punkter/<int:pk>/skjut-upp/", punkt.PunktSkjutUppView.as_view(), name="punkt_skjut_upp"),
    path("punkter/<int:pk>/ta-bort/", punkt.PunktTaBortView.as_view(), name="punkt_ta_bort"),
    path("punkter/<int:pk>/bifoga/", punkt.PunktBilagaView.as_view(), name="punkt_bilaga"),
    path("punkter/<int:pk>/ur-diariet/", punkt.PunktHandlingView.as_view(), name="punkt_handling"),
    path(
        "punkter/<int:pk>/lossa/<int:handling_pk>/",
        punkt.LossaHandlingView.as_view(),
        name="punkt_lossa",
    ),
]
kallelsen = [
    path("<int:pk>/kallelse/", kallelse.KallelseView.as_view(), name="kallelse"),
    path(
        "<int:pk>/kallelse/skicka/", kallelse.KallelseSkickaView.as_view(), name="kallelse_skicka"
    ),
    path("<int:pk>/kallelse/pdf/", kallelse.KallelsePdfView.as_view(), name="kallelse_pdf"),
    path("<int:pk>/kallelse/resten/", kallelse.SkickaRestenView.as_view(), name="kallelse_resten"),
    path(
        "kallelser/mottagare/<int:pk>/skicka/",
        kallelse.SkickaOmView.as_view(),
        name="kallelse_skicka_om",
    ),
    path("<int:pk>/svara/", kallelse.SvaraView.as_view(), name="svara"),
    path("<int:pk>/svara/<int:person_pk>/", kallelse.SvaraForView.as_view(), name="svara_for"),
    path("<int:pk>/kalla-in/", kallelse.KallaInView.as_view(), name="kalla_in"),
    path(
        "inkallelser/<int:pk>/aterkalla/",
        kallelse.InkallelseAterkallaView.as_view(),
        name="inkallelse_aterkalla",
    ),
]
mallarna = [
    path("mallar/", dagordningsmall.MallarView.as_view(), name="mallar"),
    path("mallar/<slug:organtyp>/", dagordningsmall.MallView.as_view(), name="mall"),
    path("mallar/<slug:organtyp>/egen/", dagordningsmall.MallEgenView.as_view(), name="mall_egen"),
    path(
        "mallar/<slug:organtyp>/ny/", dagordningsmall.MallpunktNyView.as_view(), name="mallpunkt_ny"
    ),
    path(
        "mallpunkter/<int:pk>/andra/",
        dagordningsmall.MallpunktAndraView.as_view(),
        name="mallpunkt_andra",
    ),
    path(
        "mallpunkter/<int:pk>/ta-bort/",
        dagordningsmall.MallpunktTaBortView.as_view(),
        name="mallpunkt_ta_bort",
    ),
    path(
        "mallpunkter/<int:pk>/flytta/",
        dagordningsmall.MallpunktFlyttaView.as_view(),
        name="mallpunkt_flytta",
    ),
]
delegationen = [
    path(
        "delegationsbeslut/",
        delegation.DelegationsbeslutListView.as_view(),
        name="delegationsbeslut_lista",
    ),
    path(
        "delegationsbeslut/nytt/",
        delegation.DelegationsbeslutNyttView.as_view(),
        name="delegationsbeslut_nytt",
    ),
    path(
        "delegationsbeslut/<int:pk>/",
        delegation.DelegationsbeslutAndraView.as_view(),
        name="delegationsbeslut_andra",
    ),
    path(
        "delegationsbeslut/<int:pk>/ta-bort/",
        delegation.DelegationsbeslutTaBortView.as_view(),
        name="delegationsbeslut_ta_bort",
    ),
]
mina = [
    path("mina/", mina_moten.MinaMotenView.as_view(), name="mina_moten"),
    path("mina/<int:pk>/", mina_moten.MittMoteView.as_view(), name="mitt_mote"),
    path("kalender/", kalender.KalenderView.as_view(), name="kalender"),
    path(
        "kalender/aterkalla/", kalender.KalenderAterkallaView.as_view(), name="kalender_aterkalla"
    ),
    path("kalender/<str:nyckel>.ics", kalender.KalenderflodeView.as_view(), name="kalenderflode"),
]

urlpatterns = [*foredragningslistan, *kallelsen, *mallarna, *delegationen, *mina]
