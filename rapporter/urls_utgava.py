"""Addresses of a report's versions: drafts, their review, the decision."""

from django.urls import path

from rapporter.views import faststallande, granskning, underskrift, utgava

urlpatterns = [
    path("<int:pk>/versioner/", utgava.VersionerView.as_view(), name="versioner"),
    path("<int:pk>/versioner/ny/", granskning.UtkastNyttView.as_view(), name="utkast_nytt"),
    path("<int:pk>/faststall/", faststallande.FaststallView.as_view(), name="faststall"),
    path("<int:pk>/kommentarer/", granskning.KommentarerView.as_view(), name="kommentarer"),
    path("kommentarer/", granskning.MinaKommentarerView.as_view(), name="mina_kommentarer"),
    path("kommentarer/<int:pk>/", granskning.KommentarView.as_view(), name="kommentar"),
    path("kommentarer/<int:pk>/tilldela/", granskning.tilldela, name="kommentar_tilldela"),
    path("kommentarer/<int:pk>/oppna/", granskning.oppna_igen, name="kommentar_oppna"),
    path("versioner/<int:pk>/", utgava.UtgavaView.as_view(), name="utgava"),
    path("versioner/<int:pk>/filer/<str:sort>/", utgava.utgava_fil, name="utgava_fil"),
    path("versioner/<int:pk>/lagg-fram/", underskrift.LaggFramView.as_view(), name="lagg_fram"),
    path("handlingar/<int:pk>/", underskrift.av_handling, name="av_handling"),
    path("versioner/<int:pk>/last/", utgava.last, name="utgava_last"),
    path("versioner/<int:pk>/kommentera/", granskning.kommentera, name="kommentera"),
    path("versioner/<int:pk>/bjud-in/", granskning.BjudInView.as_view(), name="bjud_in"),
    path("inbjudna/<int:pk>/skicka/", granskning.skicka_igen, name="inbjuden_igen"),
    path("versioner/<int:pk>/andrat/", utgava.AndratView.as_view(), name="andrat"),
    path("versioner/<int:pk>/siffror/", utgava.andrade_siffror, name="andrade_siffror"),
    path("versioner/<int:pk>/aterkalla/", faststallande.AterkallaView.as_view(), name="aterkalla"),
]
