"""Addresses under /insatser/ansokningar/: the list, one application, its parts and its steps."""

from django.urls import path

from insatser.views import ansokan
from insatser.views.ansokansdelar import DELAR
from insatser.views.ansokanssteg import STEG

urlpatterns = [
    path("", ansokan.AnsokanListView.as_view(), name="ansokan_lista"),
    path("ny/", ansokan.AnsokanNyView.as_view(), name="ansokan_ny"),
    path("<int:pk>/", ansokan.AnsokanView.as_view(), name="ansokan"),
    path("<int:pk>/fil/", ansokan.AnsokanFilView.as_view(), name="ansokan_fil"),
    *(
        path(f"<int:pk>/delar/{del_}/", vy.as_view(), name=f"ansokan_del_{del_}")
        for del_, vy in DELAR.items()
    ),
    *(
        path(f"<int:pk>/{steg.replace('_', '-')}/", vy.as_view(), name=f"ansokan_{steg}")
        for steg, vy in STEG.items()
    ),
]
