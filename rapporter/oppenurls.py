"""Addresses that machines ask for: what is for search engines, and whom to tell of a weakness."""

from django.urls import path

from rapporter.views import for_maskiner

urlpatterns = [
    path("robots.txt", for_maskiner.RobotsView.as_view(), name="robots"),
    path("sitemap.xml", for_maskiner.SitemapView.as_view(), name="sitemap"),
    path(".well-known/security.txt", for_maskiner.SecurityView.as_view(), name="security"),
]
