"""Addresses under /styrelse/."""

from django.urls import include, path

from styrelse.views import (
    diarium,
    forbund,
    mal,
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
]
malen = [
    path("", mal.MalListView.as_view(), name="mal_lista"),
    path("nytt/", mal.MalNyView.as_view(), name="mal_ny"),
    path("<int:pk>/", mal.MalView.as_view(), name="mal"),
    path("<int:pk>/andra/", mal.MalAndraView.as_view(), name="mal_andra"),
    path("<int:pk>/folj-upp/", mal.MaluppfoljningNyView.as_view(), name="mal_folj_upp"),
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
    path("", include("styrelse.kansliurls")),
    path("mal/", include(malen)),
]
