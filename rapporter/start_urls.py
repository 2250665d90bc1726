"""The start page: it shows all areas, so it lives on top."""

from django.urls import path

from rapporter.views import rapport as views

urlpatterns = [path("", views.StartView.as_view(), name="start")]
