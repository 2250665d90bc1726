"""Addresses under /rapporter/."""

from django.urls import path

from rapporter import views

app_name = "rapporter"
urlpatterns = [path("", views.OversiktView.as_view(), name="oversikt")]
