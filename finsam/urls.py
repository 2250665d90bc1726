"""Every address of the site: Swedish, ASCII, by area of work."""

from allauth.account import views as konto
from django.urls import include, path

from finsam import felsidor, komponenter, views

konto_urls = [
    path("logga-in/", konto.login, name="account_login"),
    path("logga-ut/", konto.logout, name="account_logout"),
    path("bekrafta/", konto.reauthenticate, name="account_reauthenticate"),
    path("stangt/", konto.account_inactive, name="account_inactive"),
    path("losenord/", konto.password_change, name="account_change_password"),
    path("losenord/glomt/", konto.password_reset, name="account_reset_password"),
    path("losenord/glomt/skickat/", konto.password_reset_done, name="account_reset_password_done"),
    path(
        "losenord/nytt/<str:uidb36>/<str:key>/",
        konto.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path(
        "losenord/nytt/klart/",
        konto.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
]

urlpatterns = [
    path("halsa/", felsidor.halsa, name="halsa"),
    path("konto/", include(konto_urls)),
    path("komponenter/", komponenter.KomponenterView.as_view(), name="komponenter"),
    path("anvandare/", views.AnvandareListView.as_view(), name="anvandare_lista"),
    path("anvandare/ny/", views.AnvandareNyView.as_view(), name="anvandare_ny"),
    path("anvandare/<int:pk>/", views.AnvandareAndraView.as_view(), name="anvandare_andra"),
    path("anvandare/<int:pk>/bjud-in/", views.bjud_in, name="anvandare_bjud_in"),
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
    path("robots.txt", include("insatser.roboturls")),
    path("", include("rapporter.start_urls")),
]
