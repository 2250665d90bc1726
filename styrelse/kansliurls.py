"""Addresses of what the kansli keeps the year in: årshjul, agreements, controls, things to do."""

from django.urls import include, path

from styrelse.views import ansvarsfrihet, arshjul, avtal, internkontroll, meddelande, rutin, uppgift

rutinerna = [
    path("", rutin.RutinListView.as_view(), name="rutin_lista"),
    path("ny/", rutin.RutinNyView.as_view(), name="rutin_ny"),
    path("<int:pk>/", rutin.RutinView.as_view(), name="rutin"),
    path("<int:pk>/andra/", rutin.RutinAndraView.as_view(), name="rutin_andra"),
    path("<int:pk>/ta-bort/", rutin.RutinTaBortView.as_view(), name="rutin_ta_bort"),
    path("<int:pk>/<int:ar>/<int:nummer>/", rutin.RutinKlarView.as_view(), name="rutin_klar"),
    path("<int:pk>/<int:ar>/<int:nummer>/bocka/", rutin.bocka_av, name="rutin_bocka"),
    path("utforande/<int:pk>/aterta/", rutin.aterta, name="rutin_aterta"),
]
avtalen = [
    path("", avtal.AvtalListView.as_view(), name="avtal_lista"),
    path("nytt/", avtal.AvtalNyView.as_view(), name="avtal_ny"),
    path("<int:pk>/", avtal.AvtalView.as_view(), name="avtal"),
    path("<int:pk>/andra/", avtal.AvtalAndraView.as_view(), name="avtal_andra"),
    path("<int:pk>/sag-upp/", avtal.AvtalSagUppView.as_view(), name="avtal_sag_upp"),
    path("<int:pk>/aterta/", avtal.AvtalAtertaView.as_view(), name="avtal_aterta"),
    path("<int:pk>/ta-bort/", avtal.AvtalTaBortView.as_view(), name="avtal_ta_bort"),
    path("<int:pk>/diariefor/", avtal.AvtalFilView.as_view(), name="avtal_diariefor"),
    path("<int:pk>/uppgift/", uppgift.AvtalUppgiftView.as_view(), name="avtal_uppgift"),
]
kontrollen = [
    path("", internkontroll.InternkontrollListView.as_view(), name="internkontroll_lista"),
    path("ny/", internkontroll.InternkontrollNyView.as_view(), name="internkontroll_ny"),
    path("<int:ar>/", internkontroll.InternkontrollView.as_view(), name="internkontroll"),
    path(
        "<int:ar>/besluta/",
        internkontroll.BeslutaPlanView.as_view(),
        name="internkontroll_besluta",
    ),
    path("<int:ar>/aterta/", internkontroll.AtertaPlanView.as_view(), name="internkontroll_aterta"),
    path("<int:ar>/rad/", internkontroll.MomentNyView.as_view(), name="moment_ny"),
    path("rad/<int:pk>/", internkontroll.MomentAndraView.as_view(), name="moment_andra"),
    path("rad/<int:pk>/ta-bort/", internkontroll.MomentTaBortView.as_view(), name="moment_ta_bort"),
    path("rad/<int:pk>/<int:nummer>/", internkontroll.ResultatView.as_view(), name="resultat"),
    path("resultat/<int:pk>/ta-bort/", internkontroll.resultat_bort, name="resultat_bort"),
]
ansvarsfriheten = [
    path("", ansvarsfrihet.AnsvarsfrihetView.as_view(), name="ansvarsfrihet"),
    path(
        "<int:ar>/<int:pk>/", ansvarsfrihet.AnsvarsfrihetNyView.as_view(), name="ansvarsfrihet_ny"
    ),
    path(
        "<int:ar>/<int:pk>/skickat/",
        ansvarsfrihet.SkickatView.as_view(),
        name="ansvarsfrihet_skickat",
    ),
    path("<int:pk>/aterta/", ansvarsfrihet.aterta, name="ansvarsfrihet_aterta"),
]
uppgifterna = [
    path("", uppgift.AttGoraView.as_view(), name="att_gora"),
    path("ny/", uppgift.UppgiftNyView.as_view(), name="uppgift_ny"),
    path("snabb/", uppgift.snabb, name="uppgift_snabb"),
    path("<int:pk>/", uppgift.UppgiftView.as_view(), name="uppgift"),
    path("<int:pk>/ta-bort/", uppgift.UppgiftTaBortView.as_view(), name="uppgift_ta_bort"),
    path("<int:pk>/klar/", uppgift.klar, name="uppgift_klar"),
    path("<int:pk>/oppna/", uppgift.oppna, name="uppgift_oppna"),
]
meddelandena = [
    path("", meddelande.MeddelandeListView.as_view(), name="meddelande_lista"),
    path("nytt/", meddelande.MeddelandeNyView.as_view(), name="meddelande_ny"),
    path("<int:pk>/", meddelande.MeddelandeView.as_view(), name="meddelande"),
    path("<int:pk>/igen/", meddelande.skicka_igen, name="meddelande_igen"),
    path("kontakter/", meddelande.KontaktListView.as_view(), name="kontakt_lista"),
    path("kontakter/ny/", meddelande.KontaktNyView.as_view(), name="kontakt_ny"),
    path("kontakter/<int:pk>/", meddelande.KontaktAndraView.as_view(), name="kontakt_andra"),
    path(
        "kontakter/<int:pk>/ta-bort/",
        meddelande.KontaktTaBortView.as_view(),
        name="kontakt_ta_bort",
    ),
]
urlpatterns = [
    path("arshjul/", arshjul.ArshjulView.as_view(), name="arshjul"),
    path("rutiner/", include(rutinerna)),
    path("avtal/", include(avtalen)),
    path("internkontroll/", include(kontrollen)),
    path("ansvarsfrihet/", include(ansvarsfriheten)),
    path("att-gora/", include(uppgifterna)),
    path("meddelanden/", include(meddelandena)),
]
