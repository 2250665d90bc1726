"""The addresses of one's own account, below /konto/."""

from allauth.account import views as konto
from allauth.mfa.base import views as mfa
from allauth.mfa.webauthn import views as webauthn
from django.contrib.auth.decorators import login_not_required
from django.urls import path

from finsam import oidc
from finsam.views import aterstallning, faktorer
from finsam.views import konto as eget

urlpatterns = [
    path("", eget.KontoView.as_view(), name="konto"),
    path("logga-in/", konto.login, name="account_login"),
    path("logga-in/kod/", mfa.authenticate, name="mfa_authenticate"),
    path(
        "logga-in/passernyckel/",
        login_not_required(webauthn.login_webauthn),
        name="mfa_login_webauthn",
    ),
    path("extern/<str:provider_id>/", oidc.logga_in, name="openid_connect_login"),
    path("extern/<str:provider_id>/svar/", oidc.svar, name="openid_connect_callback"),
    path("koppling/<int:pk>/ta-bort/", eget.koppla_bort, name="koppling_bort"),
    path("logga-ut/", konto.logout, name="account_logout"),
    path("bekrafta/", konto.reauthenticate, name="account_reauthenticate"),
    path("bekrafta/kod/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path(
        "bekrafta/passernyckel/",
        webauthn.reauthenticate_webauthn,
        name="mfa_reauthenticate_webauthn",
    ),
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
    path("inbjudan/", eget.InbjudanView.as_view(), name="inbjudan_losenord"),
    path("inbjudan/<str:nyckel>/", eget.inbjudan, name="inbjudan"),
    path("skydda/", eget.SkyddaView.as_view(), name="skydda"),
    path("kodapp/", faktorer.KodappNyView.as_view(), name="kodapp_ny"),
    path("passernyckel/", faktorer.PassernyckelNyView.as_view(), name="passernyckel_ny"),
    path("faktor/<int:pk>/ta-bort/", faktorer.FaktorBortView.as_view(), name="faktor_bort"),
    path("koder/", faktorer.KoderNyaView.as_view(), name="koder_nya"),
    path("e-post/", eget.EpostView.as_view(), name="epost_byt"),
    path("e-post/<str:nyckel>/", eget.EpostNyView.as_view(), name="epost_ny"),
    path("inloggning/<int:pk>/avsluta/", eget.avsluta_inloggning, name="inloggning_avsluta"),
    path("inloggning/avsluta-andra/", eget.avsluta_andra, name="inloggningar_avsluta"),
    path(
        "aterstallning/<str:nyckel>/",
        aterstallning.StoppaMedLankView.as_view(),
        name="aterstallning_stoppa",
    ),
]

# Below /anvandare/: two persons help a third, and what a user may sign in by.
aterstallningar = [
    path("<int:pk>/koppla/", aterstallning.KopplaView.as_view(), name="anvandare_koppla"),
    path("aterstallningar/ny/", aterstallning.AterstallView.as_view(), name="aterstall"),
    path(
        "aterstallningar/",
        aterstallning.AterstallningListView.as_view(),
        name="aterstallning_lista",
    ),
    path(
        "aterstallningar/<int:pk>/godkann/",
        aterstallning.GodkannView.as_view(),
        name="aterstallning_godkann",
    ),
    path(
        "aterstallningar/<int:pk>/ta-bort/",
        aterstallning.UtforView.as_view(),
        name="aterstallning_utfor",
    ),
    path(
        "aterstallningar/<int:pk>/stoppa/",
        aterstallning.StoppaView.as_view(),
        name="aterstallning_avbryt",
    ),
]
