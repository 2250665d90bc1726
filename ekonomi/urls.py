"""Addresses under /ekonomi/."""

from django.urls import path

from ekonomi import views

app_name = "ekonomi"
urlpatterns = [path("", views.OversiktView.as_view(), name="oversikt")]
