"""Every address of the site: Swedish, ASCII, by area of work."""

from django.urls import include, path

from finsam import felsidor, komponenter
from finsam.kontourls import aterstallningar
from finsam.views import anvandare as views

urlpatterns = [
    path("halsa/", felsidor.halsa, name="halsa"),
    path("konto/", include("finsam.kontourls")),
    path("komponenter/", komponenter.KomponenterView.as_view(), name="komponenter"),
    path("anvandare/", views.AnvandareListView.as_view(), name="anvandare_lista"),
    path("anvandare/ny/", views.AnvandareNyView.as_view(), name="anvandare_ny"),
    path("anvandare/<int:pk>/", views.AnvandareAndraView.as_view(), name="anvandare_andra"),
    path("anvandare/<int:pk>/bjud-in/", views.bjud_in, name="anvandare_bjud_in"),
    path("anvandare/", include(aterstallningar)),
    path("logg/", views.LoggView.as_view(), name="logg"),
    path("filer/<uuid:pk>/", views.fil, name="fil"),
    path("jobb/<uuid:pk>/", views.jobb, name="jobb"),
    path("styrelse/medlemspaket/", include("rapporter.paketurls")),
    path("styrelse/mal/nyckeltal/", include("rapporter.malurls")),
    path("styrelse/", include("styrelse.urls")),
    path("insatser/uppfoljning-finsam/", include("rapporter.finsamurls")),
    path("insatser/statistik/kostnad/", include("rapporter.kostnadsurls")),
    path("insatser/", include("insatser.urls")),
    path("ekonomi/", include("ekonomi.urls")),
    path("rapporter/", include("rapporter.urls")),
    path("revision/", include("rapporter.revisionsurls")),
    path("verifiera/", include("styrelse.verifieraurls")),
    path("katalog/", include("insatser.oppnaurls")),
    path("handlingar/", include("rapporter.handlingsurls")),
    path("tillganglighet/", include("rapporter.tillganglighetsurls")),
    path("", include("rapporter.oppenurls")),
    path("", include("rapporter.start_urls")),
]
