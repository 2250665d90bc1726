"""Addresses under /insatser/."""

from django.urls import path

from insatser import views

app_name = "insatser"
urlpatterns = [path("", views.OversiktView.as_view(), name="oversikt")]
