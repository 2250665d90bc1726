"""The address of the insatser's cost per participant: among the statistics, out of the books."""

from django.urls import path

from rapporter.views.insatskostnad import InsatskostnadView

app_name = "insatskostnad"
urlpatterns = [path("", InsatskostnadView.as_view(), name="visa")]
