"""Addresses under /ekonomi/ of Anslag och intäkter."""

from django.urls import path

from ekonomi.views import anslag, delning, fakturering, intakt, moms

urlpatterns = [
    path("anslag/", anslag.AnslagView.as_view(), name="anslag"),
    path("anslag/<int:ar>/ram/", anslag.AnslagRamView.as_view(), name="anslag_ram"),
    path(
        "anslag/<int:ar>/faststall/", anslag.AnslagFaststallView.as_view(), name="anslag_faststall"
    ),
    path("anslag/<int:ar>/bidrag/<int:pk>/", anslag.BidragView.as_view(), name="anslag_bidrag"),
    path("anslag/<int:ar>/regel/", anslag.AndelsregelView.as_view(), name="andelsregel"),
    path(
        "anslag/<int:ar>/regel/ta-bort/",
        anslag.AndelsregelTaBortView.as_view(),
        name="andelsregel_ta_bort",
    ),
    path("fakturering/", fakturering.FaktureringView.as_view(), name="fakturering"),
    path(
        "fakturering/plan/<int:ar>/",
        fakturering.BetalningsplanNyView.as_view(),
        name="betalningsplan_ny",
    ),
    path(
        "fakturering/planer/<int:pk>/",
        fakturering.BetalningsplanView.as_view(),
        name="betalningsplan",
    ),
    path(
        "fakturering/planer/<int:pk>/ta-bort/",
        fakturering.BetalningsplanTaBortView.as_view(),
        name="betalningsplan_ta_bort",
    ),
    path(
        "fakturering/<int:pk>/markera/",
        fakturering.FakturaMarkeraView.as_view(),
        name="faktura_markera",
    ),
    path(
        "fakturering/<int:pk>/angra/",
        fakturering.FakturaAngraView.as_view(),
        name="faktura_angra",
    ),
    path("delade-kostnader/", delning.DelningarView.as_view(), name="delningar"),
    path("delade-kostnader/ny/", delning.DelningNyView.as_view(), name="delning_ny"),
    path(
        "delade-kostnader/<int:pk>/andra/", delning.DelningAndraView.as_view(), name="delning_andra"
    ),
    path(
        "delade-kostnader/<int:pk>/ta-bort/",
        delning.DelningTaBortView.as_view(),
        name="delning_ta_bort",
    ),
    path(
        "delade-kostnader/<int:pk>/underlag/<int:ar>/",
        delning.UnderlagNyView.as_view(),
        name="delningsunderlag_ny",
    ),
    path(
        "delade-kostnader/underlag/<int:pk>/",
        delning.UnderlagView.as_view(),
        name="delningsunderlag",
    ),
    path(
        "delade-kostnader/underlag/<int:pk>/ta-bort/",
        delning.UnderlagTaBortView.as_view(),
        name="underlag_ta_bort",
    ),
    path(
        "delade-kostnader/underlag/<int:pk>/periodisera/",
        delning.UnderlagPeriodiseraView.as_view(),
        name="underlag_periodisera",
    ),
    path("ovriga-intakter/", intakt.IntakterView.as_view(), name="intakter"),
    path("ovriga-intakter/ny/", intakt.IntaktNyView.as_view(), name="intakt_ny"),
    path("ovriga-intakter/<int:pk>/andra/", intakt.IntaktAndraView.as_view(), name="intakt_andra"),
    path(
        "ovriga-intakter/<int:pk>/ta-bort/",
        intakt.IntaktTaBortView.as_view(),
        name="intakt_ta_bort",
    ),
    path(
        "ovriga-intakter/<int:pk>/faktura/",
        intakt.IntaktFakturaView.as_view(),
        name="intakt_faktura",
    ),
    path("bidrag-fran-andra/nytt/", intakt.ExternbidragNyView.as_view(), name="externbidrag_ny"),
    path(
        "bidrag-fran-andra/<int:pk>/andra/",
        intakt.ExternbidragAndraView.as_view(),
        name="externbidrag_andra",
    ),
    path(
        "bidrag-fran-andra/<int:pk>/rekvirera/",
        intakt.RekvireringNyView.as_view(),
        name="rekvirering_ny",
    ),
    path(
        "bidrag-fran-andra/rekvireringar/<int:pk>/",
        intakt.UtbetalningView.as_view(),
        name="utbetalning",
    ),
    path(
        "bidrag-fran-andra/rekvireringar/<int:pk>/ta-bort/",
        intakt.RekvireringTaBortView.as_view(),
        name="rekvirering_bort",
    ),
    path("moms/", moms.MomsView.as_view(), name="moms"),
    path("moms/<int:ar>/ny/", moms.MomsansokanNyView.as_view(), name="momsansokan_ny"),
    path("moms/<int:ar>/regel/", moms.MomsregelView.as_view(), name="momsregel"),
    path("moms/ansokan/<int:pk>/", moms.MomsansokanView.as_view(), name="momsansokan"),
    path(
        "moms/ansokan/<int:pk>/ta-bort/",
        moms.MomsansokanTaBortView.as_view(),
        name="momsansokan_ta_bort",
    ),
]
