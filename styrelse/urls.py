"""Addresses under /styrelse/."""

from django.urls import include, path

from styrelse.views import (
    aktivitet,
    diarium,
    forbund,
    mal,
    malskala,
    maluppfoljning,
    medlem,
    organ,
    oversikt,
    person,
    sammantrade,
    uppdrag,
)

app_name = "styrelse"

diariet = [
    path("handling/<int:pk>/fil/", diarium.HandlingFilView.as_view(), name="handling_fil"),
]
forbundet = [
    path("", forbund.ForbundView.as_view(), name="forbund"),
    path("registrera/", forbund.ForbundNyView.as_view(), name="forbund_ny"),
    path("andra/", forbund.ForbundAndraView.as_view(), name="forbund_andra"),
    path("ordning/ny/", forbund.ForbundsordningNyView.as_view(), name="forbundsordning_ny"),
]
medlemmar = [
    path("", medlem.MedlemListView.as_view(), name="medlem_lista"),
    path("ny/", medlem.MedlemNyView.as_view(), name="medlem_ny"),
    path("<int:pk>/", medlem.MedlemView.as_view(), name="medlem"),
    path("<int:pk>/andra/", medlem.MedlemAndraView.as_view(), name="medlem_andra"),
    path("<int:pk>/avsluta/", medlem.MedlemAvslutaView.as_view(), name="medlem_avsluta"),
    path("<int:pk>/invanare/", medlem.InvanarantalNyView.as_view(), name="invanarantal_ny"),
]
organisationer = [
    path("", medlem.OrganisationListView.as_view(), name="organisation_lista"),
    path("ny/", medlem.OrganisationNyView.as_view(), name="organisation_ny"),
    path("<int:pk>/", medlem.OrganisationAndraView.as_view(), name="organisation_andra"),
]
organen = [
    path("", organ.OrganListView.as_view(), name="organ_lista"),
    path("nytt/", organ.OrganNyView.as_view(), name="organ_ny"),
    path("<int:pk>/", organ.OrganView.as_view(), name="organ"),
    path("<int:pk>/andra/", organ.OrganAndraView.as_view(), name="organ_andra"),
    path("<int:pk>/plats/ny/", organ.PlatsNyView.as_view(), name="plats_ny"),
    path("<int:pk>/uppdrag/nytt/", uppdrag.UppdragNyView.as_view(), name="uppdrag_ny"),
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
    path("diarium/", include(diariet)),
    path("forbundet/", include(forbundet)),
    path("medlemmar/", include(medlemmar)),
    path("organisationer/", include(organisationer)),
    path("organ/", include(organen)),
    path("uppdrag/", include(uppdragen)),
    path("ordforandeskap/", include(ordforandeskap)),
    path("personer/", include(personer)),
    path("sammantraden/", include(sammantraden)),
    path("arvoden/", include("styrelse.arvodesurls")),
    path("", include("styrelse.beslutsurls")),
    path("", include("styrelse.kansliurls")),
    path("mal/", include(malen)),
    path("aktiviteter/", include(aktiviteter)),
]
