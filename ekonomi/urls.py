"""Addresses under /ekonomi/."""

from django.urls import path

from ekonomi.views import (
    anslag,
    attestordning,
    bokslut,
    budget,
    checklista,
    forslag,
    konto,
    oversikt,
    periodisering,
    rakenskapsar,
    sie,
    sieutdrag,
    sieversion,
    uppstallning,
    verifikation,
)

app_name = "ekonomi"
urlpatterns = [
    path("", oversikt.OversiktView.as_view(), name="oversikt"),
    path("verifikationer/", verifikation.VerifikationListView.as_view(), name="verifikation_lista"),
    path("verifikationer/ny/", verifikation.VerifikationNyView.as_view(), name="verifikation_ny"),
    path("verifikationer/<int:pk>/", verifikation.VerifikationView.as_view(), name="verifikation"),
    path(
        "verifikationer/<int:pk>/i-filen/",
        sieutdrag.UtdragView.as_view(),
        name="verifikation_i_filen",
    ),
    path("verifikationer/<int:pk>/ratta/", verifikation.RattaView.as_view(), name="ratta"),
    path("forslag/", forslag.ForslagListView.as_view(), name="forslag_lista"),
    path("forslag/<int:pk>/", forslag.ForslagView.as_view(), name="forslag"),
    path("forslag/<int:pk>/aterta/", forslag.AtertaView.as_view(), name="forslag_aterta"),
    path("rader/", konto.RaderView.as_view(), name="rader"),
    path("konton/", konto.KontoListView.as_view(), name="konto_lista"),
    path("konton/<str:nummer>/", konto.KontoView.as_view(), name="konto"),
    path("sie/", sie.SieImportListView.as_view(), name="sie_lista"),
    path("sie/ny/", sie.SieNyView.as_view(), name="sie_ny"),
    path("sie/granska/<str:token>/", sie.SieGranskaView.as_view(), name="sie_granska"),
    path("sie/<int:pk>/", sie.SieImportView.as_view(), name="sie_import"),
    path("sie/<int:pk>/godta/", sieversion.GodtaView.as_view(), name="sie_godta"),
    path("sie/<int:pk>/angra/", sieversion.AngraView.as_view(), name="sie_angra"),
    path("attestordning/", attestordning.AttestordningView.as_view(), name="attestordning"),
    path("attestordning/ny/", attestordning.AttestregelNyView.as_view(), name="attestregel_ny"),
    path(
        "attestordning/<int:pk>/avsluta/",
        attestordning.AttestregelAvslutaView.as_view(),
        name="attestregel_avsluta",
    ),
    path("rakenskapsar/<int:pk>/las/", rakenskapsar.LasArView.as_view(), name="ar_las"),
    path("rakenskapsar/<int:pk>/oppna/", rakenskapsar.OppnaArView.as_view(), name="ar_oppna"),
    path("rakenskapsar/<int:pk>/bokfors/", rakenskapsar.BokforsView.as_view(), name="ar_bokfors"),
    path("rakenskapsar/<int:pk>/ingaende/", bokslut.IngaendeView.as_view(), name="ingaende"),
    path("bokslut/", bokslut.BokslutListView.as_view(), name="bokslut_lista"),
    path("bokslut/nytt/", bokslut.BokslutNyView.as_view(), name="bokslut_ny"),
    path("bokslut/<int:pk>/", bokslut.BokslutView.as_view(), name="bokslut"),
    path("bokslut/<int:pk>/stang/", bokslut.StangView.as_view(), name="bokslut_stang"),
    path("bokslut/<int:pk>/oppna/", bokslut.OppnaBokslutView.as_view(), name="bokslut_oppna"),
    path(
        "bokslut/<int:pk>/foresla/",
        bokslut.ForeslaStangningView.as_view(),
        name="stangning_foresla",
    ),
    path("bokslut/<int:pk>/checklista/", checklista.ChecklistaView.as_view(), name="checklista"),
    path("bokslut/<int:pk>/ny-punkt/", checklista.PunktNyView.as_view(), name="punkt_ny"),
    path("bokslut/punkter/<int:pk>/klar/", checklista.PunktKlarView.as_view(), name="punkt_klar"),
    path(
        "bokslut/punkter/<int:pk>/oklar/", checklista.PunktOklarView.as_view(), name="punkt_oklar"
    ),
    path("bokslut/mall/", checklista.CheckpunkterView.as_view(), name="checkpunkter"),
    path("bokslut/mall/ny/", checklista.CheckpunktNyView.as_view(), name="checkpunkt_ny"),
    path(
        "bokslut/mall/standard/", checklista.StandardpunkterView.as_view(), name="standardpunkter"
    ),
    path(
        "bokslut/mall/<int:pk>/andra/",
        checklista.CheckpunktAndraView.as_view(),
        name="checkpunkt_andra",
    ),
    path(
        "bokslut/mall/<int:pk>/ta-bort/",
        checklista.CheckpunktTaBortView.as_view(),
        name="checkpunkt_ta_bort",
    ),
    path(
        "bokslut/<int:pk>/periodiseringar/",
        periodisering.PeriodiseringarView.as_view(),
        name="periodiseringar",
    ),
    path(
        "bokslut/<int:pk>/periodiseringar/ny/",
        periodisering.PeriodiseringNyView.as_view(),
        name="periodisering_ny",
    ),
    path(
        "bokslut/<int:pk>/periodiseringar/bokfor/",
        periodisering.BokforAllaView.as_view(),
        name="periodiseringar_bokfor",
    ),
    path("bokslut/aterforingar/", periodisering.AterforingarView.as_view(), name="aterforingar"),
    path(
        "periodiseringar/<int:pk>/andra/",
        periodisering.PeriodiseringAndraView.as_view(),
        name="periodisering_andra",
    ),
    path(
        "periodiseringar/<int:pk>/ta-bort/",
        periodisering.PeriodiseringTaBortView.as_view(),
        name="periodisering_ta_bort",
    ),
    path(
        "periodiseringar/<int:pk>/angra/",
        periodisering.PeriodiseringAngraView.as_view(),
        name="periodisering_angra",
    ),
    path("resultatrakning/", uppstallning.ResultatrakningView.as_view(), name="resultatrakning"),
    path("balansrakning/", uppstallning.BalansrakningView.as_view(), name="balansrakning"),
    path("kassaflode/", uppstallning.KassaflodeView.as_view(), name="kassaflode"),
    path("noter/", uppstallning.NoterView.as_view(), name="noter"),
    path("form/<slug:typ>/", uppstallning.ForlagaView.as_view(), name="forlaga"),
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
    path("budget/", budget.BudgetView.as_view(), name="budget"),
    path("budget/ny/", budget.BudgetSkapaView.as_view(), name="budget_ny"),
    path("budget/<int:pk>/andra/", budget.BudgetAndraView.as_view(), name="budget_andra"),
    path("budget/<int:pk>/ny-rad/", budget.BudgetradNyView.as_view(), name="budgetrad_ny"),
    path("budget/<int:pk>/besluta/", budget.BudgetBeslutView.as_view(), name="budget_besluta"),
    path("budget/<int:pk>/revidera/", budget.BudgetRevideraView.as_view(), name="budget_revidera"),
]
