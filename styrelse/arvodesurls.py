"""Addresses under /styrelse/arvoden/."""

from django.urls import include, path

from styrelse.views import arvode, arvodesansprak, arvodeslista, arvodesregel

underlagen = [
    path("nytt/", arvode.UnderlagNyView.as_view(), name="arvodesunderlag_ny"),
    path("<int:pk>/", arvode.UnderlagView.as_view(), name="arvodesunderlag"),
    path("<int:pk>/godkann/", arvode.GodkannView.as_view(), name="arvoden_godkann"),
    path("<int:pk>/listor/", arvode.GorListorView.as_view(), name="arvodeslistor_gor"),
    path("<int:pk>/ta-bort/", arvode.UnderlagTaBortView.as_view(), name="arvodesunderlag_ta_bort"),
    path("rad/<int:pk>/ratta/", arvode.RattaArvodeView.as_view(), name="arvode_ratta"),
]
listor = [
    path("<int:pk>/", arvodeslista.ArvodeslistaView.as_view(), name="arvodeslista"),
    path("<int:pk>/pdf/", arvodeslista.ArvodeslistaPdfView.as_view(), name="arvodeslista_pdf"),
    path("<int:pk>/skickad/", arvodeslista.SkickadView.as_view(), name="arvodeslista_skickad"),
    path("<int:pk>/betald/", arvodeslista.BetaldView.as_view(), name="arvodeslista_betald"),
    path("<int:pk>/ej-betald/", arvodeslista.EjBetaldView.as_view(), name="arvodeslista_ej_betald"),
]
reglerna = [
    path("", arvodesregel.ReglementeListView.as_view(), name="arvodesregler"),
    path("nya/", arvodesregel.ReglementeNyView.as_view(), name="arvodesreglemente_ny"),
    path("<int:pk>/", arvodesregel.ReglementeView.as_view(), name="arvodesreglemente"),
    path(
        "<int:pk>/andra/",
        arvodesregel.ReglementeAndraView.as_view(),
        name="arvodesreglemente_andra",
    ),
    path(
        "<int:pk>/kopiera/",
        arvodesregel.ReglementeKopieraView.as_view(),
        name="arvodesreglemente_kopiera",
    ),
    path("<int:pk>/rad/", arvodesregel.ArvodesregelNyView.as_view(), name="arvodesregel_ny"),
    path(
        "rad/<int:pk>/andra/",
        arvodesregel.ArvodesregelAndraView.as_view(),
        name="arvodesregel_andra",
    ),
    path(
        "rad/<int:pk>/ta-bort/",
        arvodesregel.ArvodesregelTaBortView.as_view(),
        name="arvodesregel_ta_bort",
    ),
]
anspraken = [
    path("", arvodesansprak.AnsprakListView.as_view(), name="ansprak_lista"),
    path("nytt/", arvodesansprak.AnsprakValView.as_view(), name="ansprak_val"),
    path("nytt/<slug:slag>/", arvodesansprak.AnsprakNyView.as_view(), name="ansprak_ny"),
    path("<int:pk>/", arvodesansprak.AnsprakView.as_view(), name="ansprak"),
    path("<int:pk>/andra/", arvodesansprak.AnsprakAndraView.as_view(), name="ansprak_andra"),
    path(
        "<int:pk>/ta-tillbaka/",
        arvodesansprak.AnsprakTaTillbakaView.as_view(),
        name="ansprak_ta_tillbaka",
    ),
    path("<int:pk>/avsla/", arvodesansprak.AnsprakAvslaView.as_view(), name="ansprak_avsla"),
    path("<int:pk>/fil/", arvodesansprak.AnsprakFilView.as_view(), name="ansprak_fil"),
]
urlpatterns = [
    path("", arvode.ArvodeListView.as_view(), name="arvode_lista"),
    path("mina/", arvodesansprak.MinaArvodenView.as_view(), name="mina_arvoden"),
    path("underlag/", include(underlagen)),
    path("listor/", include(listor)),
    path("regler/", include(reglerna)),
    path("ansprak/", include(anspraken)),
]
