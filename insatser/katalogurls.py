"""Addresses where the kansli keeps the catalogue, under /insatser/katalog/."""

from django.urls import path

from insatser.views import katalog

urlpatterns = [
    path("", katalog.KatalogListView.as_view(), name="katalog"),
    path("ny/", katalog.TjanstNyView.as_view(), name="katalogtjanst_ny"),
    path("att-granska/", katalog.AttGranskaView.as_view(), name="katalog_att_granska"),
    path("antal/", katalog.AntalView.as_view(), name="katalog_antal"),
    path("kategori/", katalog.KategoriNyView.as_view(), name="katalogkategori_ny"),
    path("<int:pk>/", katalog.TjanstView.as_view(), name="katalogtjanst"),
    path("<int:pk>/andra/", katalog.TjanstAndraView.as_view(), name="katalogtjanst_andra"),
    path("<int:pk>/publicera/", katalog.PubliceraView.as_view(), name="katalogtjanst_publicera"),
    path("<int:pk>/granskad/", katalog.GranskadView.as_view(), name="katalogtjanst_granskad"),
    path("<int:pk>/avsluta/", katalog.AvslutaView.as_view(), name="katalogtjanst_avsluta"),
    path("<int:pk>/ta-bort/", katalog.KastaView.as_view(), name="katalogtjanst_ta_bort"),
]
