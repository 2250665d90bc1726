"""Addresses of the diarium: cases, documents, the plan for them, destruction and archive."""

from django.urls import include, path

from styrelse.views import arende, arkiv, diarium, dokumentplan, gallring, handling

arenden = [
    path("", arende.ArendeListView.as_view(), name="arende_lista"),
    path("nytt/", arende.ArendeNyView.as_view(), name="arende_ny"),
    path("<int:pk>/", arende.ArendeView.as_view(), name="arende"),
    path("<int:pk>/andra/", arende.ArendeAndraView.as_view(), name="arende_andra"),
    path("<int:pk>/avsluta/", arende.ArendeAvslutaView.as_view(), name="arende_avsluta"),
    path("<int:pk>/oppna/", arende.ArendeOppnaView.as_view(), name="arende_oppna"),
    path("<int:pk>/handlingar/nya/", handling.DiarieforView.as_view(), name="diariefor"),
    path("<int:pk>/slapp/", handling.SlappView.as_view(), name="arende_slapp"),
]
handlingar = [
    path("<int:pk>/", handling.HandlingView.as_view(), name="handling"),
    path("<int:pk>/andra/", handling.HandlingAndraView.as_view(), name="handling_andra"),
    path("<int:pk>/fil/", handling.HandlingFilView.as_view(), name="handling_fil"),
]
planen = [
    path("", dokumentplan.HandlingstypListView.as_view(), name="handlingstyp_lista"),
    path("ny/", dokumentplan.HandlingstypNyView.as_view(), name="handlingstyp_ny"),
    path("standard/", dokumentplan.StandardplanView.as_view(), name="handlingstyp_standard"),
    path("<int:pk>/", dokumentplan.HandlingstypAndraView.as_view(), name="handlingstyp_andra"),
]
gallringen = [
    path("", gallring.GallringView.as_view(), name="gallring"),
    path("gallra/", gallring.GallraView.as_view(), name="gallra"),
    path("forteckning/", gallring.GallringListView.as_view(), name="gallring_lista"),
]
arkivet = [
    path("", arkiv.ArkivView.as_view(), name="arkiv"),
    path("kontrollera/", arkiv.ArkivkontrollView.as_view(), name="arkiv_kontrollera"),
    path("uttag/nytt/", arkiv.ArkivuttagNyView.as_view(), name="arkivuttag_ny"),
    path("uttag/<int:pk>/", arkiv.ArkivuttagFilView.as_view(), name="arkivuttag_fil"),
]

urlpatterns = [
    path("", diarium.DiariumView.as_view(), name="diarium"),
    path("ta-emot/", diarium.TaEmotView.as_view(), name="diarium_ta_emot"),
    path("fordela/", diarium.FordelaView.as_view(), name="diarium_fordela"),
    path("installning/", diarium.InstallningView.as_view(), name="diarieinstallning"),
    path("arenden/", include(arenden)),
    path("handling/", include(handlingar)),
    path("dokumentplan/", include(planen)),
    path("gallring/", include(gallringen)),
    path("arkiv/", include(arkivet)),
]
