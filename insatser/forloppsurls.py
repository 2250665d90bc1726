"""Addresses of an insats's course: follow-ups, consultations, from start to end."""

from django.urls import path

from insatser.views import forlopp, konsultation, uppfoljning

fasta = [
    path("uppfoljningar/", uppfoljning.UppfoljningarView.as_view(), name="uppfoljningar"),
    path(
        "forlangningar/<int:pk>/angra/",
        forlopp.ForlangningAngraView.as_view(),
        name="forlangning_angra",
    ),
    path(
        "konsultationer/<int:pk>/starta/",
        konsultation.KonsultationStartaView.as_view(),
        name="konsultation_starta",
    ),
    path(
        "konsultationer/<int:pk>/angra-start/",
        konsultation.KonsultationAngraStartView.as_view(),
        name="konsultation_angra_start",
    ),
    path(
        "konsultationer/<int:pk>/ta-bort/",
        konsultation.KonsultationTaBortView.as_view(),
        name="konsultation_ta_bort",
    ),
]
_STEG = (
    ("", uppfoljning.UppfoljningView, "uppfoljning"),
    ("skriv/", uppfoljning.UppfoljningSkrivView, "uppfoljning_skriv"),
    ("lamna-in/", uppfoljning.LamnaView, "uppfoljning_lamna"),
    ("ta-tillbaka/", uppfoljning.TaTillbakaView, "uppfoljning_ta_tillbaka"),
    ("ta-bort/", uppfoljning.KastaView, "uppfoljning_kasta"),
    ("godkann/", uppfoljning.GodkannView, "uppfoljning_godkann"),
    ("atersand/", uppfoljning.AtersandView, "uppfoljning_atersand"),
    ("angra-godkannande/", uppfoljning.AngraGodkannandeView, "uppfoljning_angra"),
)
per_insats = [
    path(
        "uppfoljning/",
        uppfoljning.InsatsensUppfoljningarView.as_view(),
        name="insatsens_uppfoljningar",
    ),
    *(
        path(f"uppfoljning/<int:ar>/<int:kvartal>/{del_}", vy.as_view(), name=namn)
        for del_, vy, namn in _STEG
    ),
    path("konsultationer/", konsultation.KonsultationerView.as_view(), name="konsultationer"),
    path("forlopp/", forlopp.ForloppView.as_view(), name="forlopp"),
    path("forlang/", forlopp.ForlangView.as_view(), name="forlang"),
    path("slutrapport/", forlopp.SlutrapportView.as_view(), name="slutrapport"),
    path(
        "slutrapport/presenterad/",
        forlopp.SlutrapportPresenteradView.as_view(),
        name="slutrapport_presenterad",
    ),
    path(
        "slutrapport/ta-bort/",
        forlopp.SlutrapportTaBortView.as_view(),
        name="slutrapport_ta_bort",
    ),
    path("avsluta/", forlopp.InsatsAvslutaView.as_view(), name="insats_avsluta"),
    path("oppna-igen/", forlopp.InsatsOppnaView.as_view(), name="insats_oppna"),
]
