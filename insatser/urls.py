"""Addresses under /insatser/. A fixed first word goes before the slug of an insats."""

from django.urls import include, path

from insatser import forloppsurls
from insatser.views import (
    deltagare,
    insats,
    insatsmal,
    inskrivning,
    kod,
    oversikt,
    steg,
    stegskala,
    tillfalle,
    volym,
)

app_name = "insatser"
urlpatterns = [
    path("", oversikt.OversiktView.as_view(), name="oversikt"),
    path("lista/", oversikt.InsatsListView.as_view(), name="lista"),
    path("ny/", insats.InsatsNyView.as_view(), name="insats_ny"),
    path("mal/", insatsmal.InsatsmalListView.as_view(), name="insatsmal"),
    path(
        "mal/<int:pk>/ta-bort/",
        insatsmal.InsatsmalTaBortView.as_view(),
        name="insatsmal_ta_bort",
    ),
    path("tillfallen/", include("insatser.tillfalleurls")),
    path("volymer/", volym.VolymListView.as_view(), name="volymer"),
    path("volymer/<int:pk>/ta-bort/", volym.VolymTaBortView.as_view(), name="volym_ta_bort"),
    path("kodlistor/", kod.KodListView.as_view(), name="kodlistor"),
    path("kodlistor/ny/", kod.KodNyView.as_view(), name="kod_ny"),
    path("kodlistor/standard/", kod.StandardkoderView.as_view(), name="kod_standard"),
    path("kodlistor/ny-stegskala/", stegskala.StegskalaNyView.as_view(), name="stegskala_ny"),
    path("kodlistor/stegskalor/<int:pk>/", stegskala.StegskalaView.as_view(), name="stegskala"),
    path(
        "kodlistor/stegskalor/<int:pk>/ny-fraga/",
        stegskala.StegfragaNyView.as_view(),
        name="stegfraga_ny",
    ),
    path("kodlistor/fragor/<int:pk>/", stegskala.StegfragaView.as_view(), name="stegfraga"),
    path("kodlistor/<int:pk>/", kod.KodAndraView.as_view(), name="kod_andra"),
    path("att-mata/", steg.AttMataView.as_view(), name="att_mata"),
    path("", include(forloppsurls.fasta)),
    path("parter/<int:pk>/ta-bort/", insats.PartTaBortView.as_view(), name="part_ta_bort"),
    path("uppgifter/<int:pk>/ta-bort/", insats.UppgiftTaBortView.as_view(), name="uppgift_ta_bort"),
    path("deltagare/<int:pk>/", deltagare.DeltagareView.as_view(), name="deltagare"),
    path("inskrivningar/<int:pk>/lapp/", deltagare.LappView.as_view(), name="lapp"),
    path("inskrivningar/<int:pk>/mat/", steg.MatStegView.as_view(), name="mat_steg"),
    path("inskrivningar/<int:pk>/avsluta/", inskrivning.AvslutaView.as_view(), name="avsluta"),
    path(
        "inskrivningar/<int:pk>/angra-avslut/",
        inskrivning.AngraAvslutView.as_view(),
        name="angra_avslut",
    ),
    path(
        "inskrivningar/<int:pk>/ta-bort/",
        inskrivning.TaBortInskrivningView.as_view(),
        name="inskrivning_ta_bort",
    ),
    path(
        "matningar/<int:pk>/ta-bort/",
        steg.MatningTaTillbakaView.as_view(),
        name="matning_ta_bort",
    ),
    path("<slug:slug>/", insats.InsatsDetailView.as_view(), name="insats"),
    path("<slug:slug>/andra/", insats.InsatsAndraView.as_view(), name="insats_andra"),
    path("<slug:slug>/fakta/", insats.InsatsfaktaView.as_view(), name="insats_fakta"),
    path("<slug:slug>/", include(forloppsurls.per_insats)),
    path("<slug:slug>/nytt-mal/", insatsmal.InsatsmalNyView.as_view(), name="insatsmal_ny"),
    path("<slug:slug>/ny-part/", insats.PartNyView.as_view(), name="part_ny"),
    path("<slug:slug>/budgeterade/", insats.InsatsarView.as_view(), name="insatsar"),
    path("<slug:slug>/ny-uppgift/", insats.UppgiftNyView.as_view(), name="uppgift_ny"),
    path("<slug:slug>/nytt-tillfalle/", tillfalle.TillfalleNyView.as_view(), name="tillfalle_ny"),
    path("<slug:slug>/ny-volym/", volym.VolymNyView.as_view(), name="volym_ny"),
    path("<slug:slug>/steg/", steg.StegsidaView.as_view(), name="steg"),
    path("<slug:slug>/deltagare/", deltagare.DeltagareListView.as_view(), name="deltagare_lista"),
    path("<slug:slug>/skriv-in/", deltagare.SkrivInView.as_view(), name="skriv_in"),
]
