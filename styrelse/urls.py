"""Addresses under /styrelse/."""

from django.urls import include, path

from styrelse.views import (
    aktivitet,
    forbund,
    krav,
    mal,
    malskala,
    maluppfoljning,
    medlem,
    organ,
    organisation,
    oversikt,
    person,
    plats,
    sammantrade,
    uppdrag,
    vem,
)

app_name = "styrelse"

forbundet = [
    path("", forbund.ForbundView.as_view(), name="forbund"),
    path("registrera/", forbund.ForbundNyView.as_view(), name="forbund_ny"),
    path("andra/", forbund.ForbundAndraView.as_view(), name="forbund_andra"),
    path("ordning/ny/", forbund.ForbundsordningNyView.as_view(), name="forbundsordning_ny"),
    path("ordning/<int:pk>/", forbund.ForbundsordningView.as_view(), name="forbundsordning"),
    path(
        "ordning/<int:pk>/andra/",
        forbund.ForbundsordningAndraView.as_view(),
        name="forbundsordning_andra",
    ),
    path(
        "ordning/<int:pk>/fil/",
        forbund.ForbundsordningFilView.as_view(),
        name="forbundsordning_fil",
    ),
]
medlemmar = [
    path("", medlem.MedlemListView.as_view(), name="medlem_lista"),
    path("ny/", medlem.MedlemNyView.as_view(), name="medlem_ny"),
    path("<int:pk>/", medlem.MedlemView.as_view(), name="medlem"),
    path("<int:pk>/andra/", medlem.MedlemAndraView.as_view(), name="medlem_andra"),
    path("<int:pk>/avsluta/", medlem.MedlemAvslutaView.as_view(), name="medlem_avsluta"),
    path("<int:pk>/uttrade/", medlem.UttradeView.as_view(), name="medlem_uttrade"),
    path("invanare/", medlem.InvanareView.as_view(), name="invanare"),
    path("<int:pk>/invanare/", medlem.InvanarantalNyView.as_view(), name="invanarantal_ny"),
]
kraven = [
    path("", krav.KravView.as_view(), name="krav"),
    path("godta/", krav.BristGodtaView.as_view(), name="brist_godta"),
    path(
        "godtagna/<int:pk>/aterkalla/",
        krav.GodtagandeAterkallaView.as_view(),
        name="brist_aterkalla",
    ),
]
organisationer = [
    path("", organisation.OrganisationListView.as_view(), name="organisation_lista"),
    path("ny/", organisation.OrganisationNyView.as_view(), name="organisation_ny"),
    path("<int:pk>/", organisation.OrganisationView.as_view(), name="organisation"),
    path(
        "<int:pk>/andra/", organisation.OrganisationAndraView.as_view(), name="organisation_andra"
    ),
]
organen = [
    path("", organ.OrganListView.as_view(), name="organ_lista"),
    path("nytt/", organ.OrganNyView.as_view(), name="organ_ny"),
    path("<int:pk>/", organ.OrganView.as_view(), name="organ"),
    path("<int:pk>/andra/", organ.OrganAndraView.as_view(), name="organ_andra"),
    path("<int:pk>/plats/ny/", plats.PlatsNyView.as_view(), name="plats_ny"),
    path("<int:pk>/uppdrag/nytt/", uppdrag.UppdragNyView.as_view(), name="uppdrag_ny"),
]
platserna = [
    path("<int:pk>/andra/", plats.PlatsAndraView.as_view(), name="plats_andra"),
    path("<int:pk>/tur/ny/", plats.PlatsinnehavNyView.as_view(), name="platsinnehav_ny"),
    path(
        "tur/<int:pk>/ta-bort/",
        plats.PlatsinnehavTaBortView.as_view(),
        name="platsinnehav_ta_bort",
    ),
]
uppdragen = [
    path("", uppdrag.UppdragListView.as_view(), name="uppdrag_lista"),
    path("<int:pk>/", uppdrag.UppdragView.as_view(), name="uppdrag"),
    path("<int:pk>/andra/", uppdrag.UppdragAndraView.as_view(), name="uppdrag_andra"),
    path("<int:pk>/avsluta/", uppdrag.UppdragAvslutaView.as_view(), name="uppdrag_avsluta"),
    path("<int:pk>/ta-bort/", uppdrag.UppdragTaBortView.as_view(), name="uppdrag_ta_bort"),
    path("<int:pk>/ordforande/", uppdrag.OrdforandeskapNyView.as_view(), name="ordforandeskap_ny"),
]
ordforandeskap = [
    path(
        "<int:pk>/avsluta/",
        uppdrag.OrdforandeskapAvslutaView.as_view(),
        name="ordforandeskap_avsluta",
    ),
]
personer = [
    path("", person.PersonListView.as_view(), name="person_lista"),
    path("ny/", person.PersonNyView.as_view(), name="person_ny"),
    path("<int:pk>/", person.PersonView.as_view(), name="person"),
    path("<int:pk>/andra/", person.PersonAndraView.as_view(), name="person_andra"),
    path("<int:pk>/rensa/", person.PersonRensaView.as_view(), name="person_rensa"),
]
sammantraden = [
    path("", sammantrade.SammantradeListView.as_view(), name="sammantrade_lista"),
    path("nytt/", sammantrade.SammantradeNyView.as_view(), name="sammantrade_ny"),
    path("<int:pk>/", sammantrade.SammantradeView.as_view(), name="sammantrade"),
    path("<int:pk>/andra/", sammantrade.SammantradeAndraView.as_view(), name="sammantrade_andra"),
    path("", include("styrelse.motesurls")),
]
malen = [
    path("", mal.MalListView.as_view(), name="mal_lista"),
    path("alla/", mal.AllaMalListView.as_view(), name="mal_alla"),
    path("nivaer/", malskala.MalnivaerView.as_view(), name="malnivaer"),
    path("bedomningar/", malskala.MalbedomningarView.as_view(), name="malbedomningar"),
    path("nytt/", mal.MalNyView.as_view(), name="mal_ny"),
    path("kopiera/<int:ar>/", mal.MalKopieraView.as_view(), name="mal_kopiera"),
    path("<int:pk>/", mal.MalView.as_view(), name="mal"),
    path("<int:pk>/andra/", mal.MalAndraView.as_view(), name="mal_andra"),
    path("<int:pk>/ta-bort/", mal.MalTaBortView.as_view(), name="mal_ta_bort"),
    path("<int:pk>/flytta/<slug:hall>/", mal.MalFlyttaView.as_view(), name="mal_flytta"),
    path("<int:pk>/folj-upp/", maluppfoljning.MaluppfoljningNyView.as_view(), name="mal_folj_upp"),
    path("<int:pk>/aktivitet/ny/", aktivitet.AktivitetNyView.as_view(), name="aktivitet_ny"),
    path(
        "uppfoljningar/<int:pk>/ratta/",
        maluppfoljning.MaluppfoljningRattaView.as_view(),
        name="maluppfoljning_ratta",
    ),
    path(
        "uppfoljningar/<int:pk>/ta-bort/",
        maluppfoljning.MaluppfoljningTaBortView.as_view(),
        name="maluppfoljning_ta_bort",
    ),
]
aktiviteter = [
    path("", aktivitet.AktivitetListView.as_view(), name="aktivitet_lista"),
    path("<int:pk>/", aktivitet.AktivitetView.as_view(), name="aktivitet"),
    path("<int:pk>/andra/", aktivitet.AktivitetAndraView.as_view(), name="aktivitet_andra"),
    path("<int:pk>/folj-upp/", aktivitet.AktivitetFoljUppView.as_view(), name="aktivitet_folj_upp"),
    path("<int:pk>/ta-bort/", aktivitet.AktivitetTaBortView.as_view(), name="aktivitet_ta_bort"),
    path(
        "<int:pk>/flytta/<slug:hall>/",
        aktivitet.AktivitetFlyttaView.as_view(),
        name="aktivitet_flytta",
    ),
    path(
        "uppfoljningar/<int:pk>/ta-bort/",
        aktivitet.AktivitetsuppfoljningTaBortView.as_view(),
        name="aktivitetsuppfoljning_ta_bort",
    ),
]

urlpatterns = [
    path("", oversikt.OversiktView.as_view(), name="oversikt"),
    path("diarium/", include("styrelse.diarieurls")),
    path("forbundet/", include(forbundet)),
    path("krav/", include(kraven)),
    path("medlemmar/", include(medlemmar)),
    path("organisationer/", include(organisationer)),
    path("organ/", include(organen)),
    path("platser/", include(platserna)),
    path("vem-var-vad/", vem.VemView.as_view(), name="vem"),
    path("uppdrag/", include(uppdragen)),
    path("ordforandeskap/", include(ordforandeskap)),
    path("personer/", include(personer)),
    path("sammantraden/", include(sammantraden)),
    path("arvoden/", include("styrelse.arvodesurls")),
    path("", include("styrelse.beslutsurls")),
    path("", include("styrelse.protokollurls")),
    path("", include("styrelse.kansliurls")),
    path("underskrifter/", include("styrelse.underskriftsurls")),
    path("underskrifter/", include("styrelse.signeringsurls")),
    path("underskriftsnycklar/", include("styrelse.nyckelurls")),
    path("mal/", include(malen)),
    path("aktiviteter/", include(aktiviteter)),
]
