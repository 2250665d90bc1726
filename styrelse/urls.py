"""Addresses under /styrelse/."""

from django.urls import path

from styrelse import views

app_name = "styrelse"
urlpatterns = [path("", views.OversiktView.as_view(), name="oversikt")]
