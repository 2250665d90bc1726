"""The address where search engines ask what is for them."""

from django.urls import path

from insatser.views import oppen_katalog

urlpatterns = [path("", oppen_katalog.robots, name="robots")]
